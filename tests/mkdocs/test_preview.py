"""The preview follows every change without a restart, and shows mistakes in the page that is asked for."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request

import pytest

from macros.__main__ import main
from macros.mkdocs.preview import mistakes_page
from tests.conftest import LIBRARY
from tests.site.built import build, copy_department, copy_project, files

DATA = "data/organization.yml"
VIEW = "macros/views/organization.py"
PAGE = "organization/reading-team/"


@contextmanager
def preview(project: Path) -> Iterator[str]:
    """The preview of a project on a free port, which writes its site below `served/`; its address."""
    (project / "served").mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "macros", "serve", "--address", f"127.0.0.1:{port}"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(project),
        "NO_MKDOCS_2_WARNING": "1",
        "TMPDIR": str(project / "served"),
    }
    with (project / "preview.log").open("w") as log:
        server = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(timeout=20)


def test_whatever_changes_is_served_without_a_restart(tmp_path: Path) -> None:
    project = copy_project(tmp_path, LIBRARY)
    with preview(project) as address:
        _wait_for(address + PAGE, "책을 빌려 드립니다.")

        _change(project / DATA, "책을 빌려 드립니다.", "책을 널리 빌려 드립니다.")
        _wait_for(address + PAGE, "책을 널리 빌려 드립니다.")

        _change(project / VIEW, "담당 업무 {len(rows)}개", "하는 일 {len(rows)}개")
        _wait_for(address + PAGE, "독서팀 하는 일 1개")

        _change(project / "macros/views/templates/table.html.j2", ' class="data', ' class="new data')
        _wait_for(address + PAGE, ' class="new data')

        _change(project / "docs/organization/index.md", "자세한 내용을", "더 자세한 내용을")
        _wait_for(address + "organization/", "더 자세한 내용을")

        style = next(path for path in sorted((project / "overrides/styles").glob("*.css")) if path.name != "site.css")
        style.write_text(f".바뀐-꾸밈 {{}} {style.read_text(encoding='utf-8')}", encoding="utf-8")
        _wait_for(address + "assets/site.css", ".바뀐-꾸밈")
    assert list((project / "served").iterdir()) == []


def test_a_mistake_is_shown_in_each_page_until_it_is_mended(tmp_path: Path) -> None:
    project = copy_project(tmp_path, LIBRARY)
    data, page = project / DATA, project / "docs/organization/_office.md"
    _change(data, "phone: 000-123-4567", "phone: [없음]")
    with preview(project) as address:
        for url in ("", "glossary/", PAGE, "never-seen/"):
            _wait_for(address + url, f"<code>{DATA}:14:12</code>")
        _wait_for(address, "아래를 고치고 저장하시면 화면이 자동으로 돌아옵니다.")
        _change(data, "phone: [없음]", "phone: 000-123-4567")
        _wait_for(address + PAGE, "책을 빌려 드립니다.")

        _change(page, "duty_table(office)", "duty_table(1900)")
        _wait_for(address + "glossary/", "<code>docs/organization/_office.md:")
        _change(page, "duty_table(1900) }}", "duty_table(office) }}\n\n[없는 쪽](nowhere.md)")
        _wait_for(address + "glossary/", "nowhere.md")


def test_a_broken_program_or_setting_is_shown_until_it_is_mended(tmp_path: Path) -> None:
    project = copy_department(tmp_path, LIBRARY)
    view, settings = project / VIEW, project / "mkdocs.yml"
    with preview(project) as address:
        _wait_for(address + PAGE, "책을 빌려 드립니다.")
        _change(view, "def duty_table", "def def duty_table")
        _wait_for(address + PAGE, "프로그램에 잘못이 있습니다.")
        _change(view, "def def duty_table", "def duty_table")
        _wait_for(address + PAGE, "책을 빌려 드립니다.")

        _change(settings, "site_name: ", "site_name: 사이트: ")
        _wait_for(address + PAGE, "<code>mkdocs.yml:5:15</code>")
        _wait_for(address, "설정 파일의 모양이 맞지 않습니다.")
        _change(settings, "site_name: 사이트: ", "site_name: ")
        _wait_for(address + PAGE, "책을 빌려 드립니다.")


def test_what_is_served_is_what_a_build_writes_but_for_the_policy(tmp_path: Path) -> None:
    project = copy_project(tmp_path, LIBRARY)
    with preview(project) as address:
        _change(project / "data/programs/2030/book-swap.yml", "purpose: ", "purpose: 더 많이 ")
        (project / "docs/glossary.md").rename(project / "docs/words.md")
        _change(project / "mkdocs.yml", "glossary.md", "words.md")
        built = _without_policy(build(project, SITE_URL=address).folder)
        _wait_until(
            lambda: [_without_policy(site) for site in project.glob("served/mkdocs_*")] == [built],
            "what a build writes",
        )


def test_an_open_page_is_told_to_load_anew(tmp_path: Path) -> None:
    project = copy_project(tmp_path, LIBRARY)
    data = project / DATA
    with preview(project) as address:
        _wait_for(address + PAGE, "책을 빌려 드립니다.")
        pages = _seen_by_a_reader_who_waits(address, PAGE)
        assert "책을 빌려 드립니다." in next(pages)
        _change(data, "책을 빌려 드립니다.", "책을 널리 빌려 드립니다.")
        assert any("책을 널리 빌려 드립니다." in page for page in islice(pages, 5))


def test_other_hosts_and_requests_that_change_are_refused(tmp_path: Path) -> None:
    with preview(copy_project(tmp_path, LIBRARY)) as address:
        _wait_for(address, "livereload(")
        refused = [Request(address, headers={"Host": "evil.example:80"}), Request(address, data=b"x", method="POST")]
        for request in refused:
            with pytest.raises(HTTPError) as error:
                urllib.request.urlopen(request, timeout=30)
            assert (error.value.code, error.value.read().decode()) == (
                403,
                "미리 보기는 이 컴퓨터에서 읽기만 할 수 있습니다.\n",
            )
        with urllib.request.urlopen(Request(address, headers={"Host": "localhost:1"}), timeout=30) as answer:
            assert answer.status == 200


def test_an_answer_to_head_has_no_body(tmp_path: Path) -> None:
    with preview(copy_project(tmp_path, LIBRARY)) as address:
        _wait_for(address, "livereload(")
        with urllib.request.urlopen(address, timeout=30) as answer:
            length = len(answer.read())
        assert _answer_to_head(address, "/") == (200, str(length), b"")
        assert _answer_to_head(address, "/never-seen/") == (404, "0", b"")
        assert _answer_to_head(address, "/%00never-seen/") == (404, "0", b"")
        assert _answer_to_head(address, "/", host="evil.example") == (403, "0", b"")


def test_an_address_that_another_program_has_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        assert main(["serve", "--address", address]) == 1
    assert capsys.readouterr().err == (
        f"{address}은(는) 다른 프로그램이 쓰고 있습니다. --address 127.0.0.1:8001처럼 다른 주소를 적어 주세요.\n"
    )


@pytest.mark.parametrize("address", ["8000", "http://127.0.0.1:8000", "127.0.0.1:99999", "127.0.0.1:"])
def test_what_is_no_address_is_refused_in_one_line(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["serve", "--address", address])
    assert f"'{address}'은(는) 주소가 아닙니다. 127.0.0.1:8000처럼 적어 주세요.\n" in capsys.readouterr().err


def test_values_in_a_mistake_are_no_markup() -> None:
    page = mistakes_page("data/a.yml:1:2: '<script>'는 쓸 수 없습니다. [yaml]\n고칠 곳이 1군데 있습니다.")
    assert "<code>data/a.yml:1:2</code><br>&#39;&lt;script&gt;&#39;는 쓸 수 없습니다. [yaml]" in page
    assert "<pre>고칠 곳이 1군데 있습니다.</pre>" in page


def _answer_to_head(address: str, path: str, host: str = "localhost") -> tuple[int, str, bytes]:
    """Status, Content-Length and every byte behind the headers, which the libraries for clients would not read."""
    with socket.create_connection(("127.0.0.1", urlsplit(address).port or 0), timeout=30) as connection:
        connection.sendall(f"HEAD {path} HTTP/1.0\r\nHost: {host}\r\n\r\n".encode())
        answer = b"".join(iter(lambda: connection.recv(4096), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    status, length = re.search(rb"HTTP/1\.. (\d+)", head), re.search(rb"Content-Length: (\d+)", head)
    assert status
    assert length
    return int(status[1]), length[1].decode(), body


def _without_policy(site: Path) -> dict[str, bytes]:
    policy = re.compile(rb'\n *<meta http-equiv="Content-Security-Policy"[^>]*>')
    return {name: policy.sub(b"", content) for name, content in files(site).items()}


def _seen_by_a_reader_who_waits(address: str, page: str) -> Iterator[str]:
    """A page as a browser has it, each time that its script finds that there is something new."""
    while True:
        with urllib.request.urlopen(address + page, timeout=90) as answer:
            seen = answer.read().decode("utf-8")
        yield seen
        known = re.search(r"livereload\((\d+), \d+\)", seen)
        assert known
        urllib.request.urlopen(f"{address}livereload/{known[1]}/1", timeout=90).close()


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _wait_for(address: str, expected: str) -> None:
    def served() -> bool:
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                return expected in answer.read().decode("utf-8")
        except HTTPError as missing:
            return expected in missing.read().decode("utf-8")
        except OSError:
            return False

    _wait_until(served, f"{expected!r} at {address}")


def _wait_until(happened: Callable[[], bool], what: str) -> None:
    for _ in range(300):
        if happened():
            return
        time.sleep(0.2)
    raise AssertionError(f"never came: {what}")
