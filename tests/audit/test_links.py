"""`make links` against a server on this machine; every other name is unknown here."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from tests.audit import links
from tests.audit.links import Answer, ask, main

BROWSER = "확인하지 못했습니다. 브라우저로 열어 봐 주세요."
CHANGE = "새 주소로 고치거나 링크를 지워 주세요."


class Handler(BaseHTTPRequestHandler):
    """`/503` is answered with that number; `/moved`, `/get-only`, `/slow` and `/recovering` as they are called."""

    asked: ClassVar[list[str]] = []
    closing: ClassVar[threading.Event] = threading.Event()

    def do_HEAD(self) -> None:
        name = self.path.removeprefix("/")
        self.asked.append(f"{self.command} {self.path}")
        if name == "slow":
            self.closing.wait()
        if name in ("moved", "borrowed"):
            self._send(301 if name == "moved" else 302, "/200")
        elif name == "get-only":
            self._send(200 if self.command == "GET" else 404)
        elif name == "recovering":
            self._send(200 if self.asked.count(f"GET {self.path}") == 2 else 503)
        else:
            self._send(int(name) if name.isdigit() else 200)

    do_GET = do_HEAD

    def _send(self, status: int, location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(autouse=True)
def only_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test asks another host, through a proxy neither, or waits."""
    lookup = socket.getaddrinfo

    def known(host: str, *rest: object, **options: object) -> object:
        if host == "127.0.0.1":
            return lookup(host, *rest, **options)  # type: ignore[arg-type]
        raise socket.gaierror(socket.EAI_AGAIN if host == "busy.example" else socket.EAI_NONAME, "no such host")

    monkeypatch.setattr(socket, "getaddrinfo", known)
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setattr(links, "PAUSE", 0)


@pytest.fixture
def asked() -> list[str]:
    """What the server was asked for in this test, in order."""
    Handler.asked.clear()
    return Handler.asked


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server on this machine."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.daemon_threads = True
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    Handler.closing.set()
    running.shutdown()
    running.server_close()


def test_a_link_that_works_is_asked_once_and_needs_no_remark(server: str, asked: list[str]) -> None:
    assert ask(f"{server}/200") == Answer()
    assert asked == ["HEAD /200"]


def test_a_server_that_answers_only_to_get_is_asked_that_way(server: str, asked: list[str]) -> None:
    assert ask(f"{server}/get-only") == Answer()
    assert asked == ["HEAD /get-only", "GET /get-only"]


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_no_more_is_gone(server: str, status: int) -> None:
    assert ask(f"{server}/{status}") == Answer(f"없는 페이지입니다({status}). {CHANGE}", gone=True)


@pytest.mark.parametrize("status", [401, 403, 429, 500, 503])
def test_a_refusal_or_a_fault_of_the_server_leaves_us_unsure(server: str, asked: list[str], status: int) -> None:
    assert ask(f"{server}/{status}") == Answer(f"서버가 {status}번으로 답해 {BROWSER}", unsure=True)
    assert asked == [f"HEAD /{status}", f"GET /{status}", f"GET /{status}"]


def test_a_server_that_recovers_meanwhile_is_believed(server: str, asked: list[str]) -> None:
    assert ask(f"{server}/recovering") == Answer()
    assert asked == ["HEAD /recovering", "GET /recovering", "GET /recovering"]


def test_a_page_that_moved_for_good_is_told_with_its_new_address(server: str) -> None:
    assert ask(f"{server}/moved") == Answer(f"옮겨진 페이지입니다. 새 주소로 고쳐 주세요: {server}/200")
    assert ask(f"{server}/borrowed") == Answer()


def test_a_server_that_does_not_answer_leaves_us_unsure(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "TIMEOUT", 0.1)
    assert ask(f"{server}/slow") == Answer(f"0.1초 안에 답이 없어 {BROWSER}", unsure=True)


def test_a_server_that_refuses_the_connection_leaves_us_unsure() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/"
        assert ask(address) == Answer(f"서버에 연결되지 않아 {BROWSER}", unsure=True)


def test_a_certificate_that_cannot_be_had_leaves_us_unsure(server: str) -> None:
    link = server.replace("http:", "https:")
    assert ask(link) == Answer(f"보안 인증서를 믿을 수 없어 {BROWSER}", unsure=True)


def test_a_name_that_nobody_has_is_gone_but_not_while_names_fail() -> None:
    assert ask("http://gone.example/") == Answer(f"없는 사이트입니다. {CHANGE}", gone=True)
    assert ask("http://busy.example/") == Answer(f"서버에 연결되지 않아 {BROWSER}", unsure=True)


def test_an_address_that_is_none_is_gone() -> None:
    assert ask("http:///page") == Answer("주소가 잘못 적혀 있습니다. 바르게 고쳐 주세요.", gone=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose guides have no links, and whose site is empty."""
    for name in ("README.md", "CONTRIBUTING.md", "docs/about.md", "data/sources.yml", "site/about/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("글\n", encoding="utf-8")
    return tmp_path


def test_each_link_is_told_where_it_is_written(server: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs/about.md").write_text(
        f"# 안내\n[기사]({server}/410#둘째)\n[기사]({server}/4100)\n", encoding="utf-8"
    )
    (project / "data/sources.yml").write_text(f'- {{name: 기사, page: "{server}/410"}}\n', encoding="utf-8")
    (project / "README.md").write_text(f"`{server}/404` [설명]({server}/moved)\n", encoding="utf-8")
    anchors = "".join(
        f'<a href="{link}">기사</a>' for link in (f"{server}/410#둘째", f"{server}/503", "../", "mailto:a@b.kr")
    )
    (project / "site/about/index.html").write_text(f"<p>{anchors}</p>", encoding="utf-8")
    assert main(project / "site", project) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"data/sources.yml:1, docs/about.md:2: {server}/410 없는 페이지입니다(410). {CHANGE}",
        f"site/about/index.html: {server}/503 서버가 503번으로 답해 {BROWSER}",
        f"README.md:1: {server}/moved 옮겨진 페이지입니다. 새 주소로 고쳐 주세요: {server}/200",
        "바깥 링크 3개 가운데 1개가 없어졌고, 1개는 확인하지 못했습니다.",
    ]


def test_links_that_are_not_gone_pass(server: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "site/about/index.html").write_text(f'<a href="{server}/403">기사</a>', encoding="utf-8")
    assert main(project / "site", project) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"site/about/index.html: {server}/403 서버가 403번으로 답해 {BROWSER}",
        "바깥 링크 1개 가운데 0개가 없어졌고, 1개는 확인하지 못했습니다.",
    ]


def test_a_site_without_outside_links_passes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(project / "site", project) == 0
    assert capsys.readouterr().out == "바깥 링크가 없습니다.\n"
