"""The form on this machine: it saves into files, on loopback alone, and says in one line why it cannot open."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from macros.__main__ import main
from macros.checks import load_site
from macros.form.decap_server import FormServer, saver
from macros.mkdocs.form_page import write_form
from tests.conftest import LIBRARY, Department
from tests.site.built import PROJECT

FILE = "data/cities.yml"
SECONDS = 20


@dataclass
class Saving:
    """A server of the form that saves below `tree`, and whether it told of a file."""

    tree: Path
    address: str
    told: threading.Event = field(default_factory=threading.Event)

    def save(self, text: str, **headers: str) -> None:
        entry = {"path": FILE, "slug": "cities", "raw": text}
        options = {"collectionName": "cities", "commitMessage": "-", "useWorkflow": False, "status": "-"}
        params = {"branch": "main", "dataFiles": [entry], "assets": [], "options": options}
        body = json.dumps({"action": "persistEntry", "branch": "main", "params": params})
        sent = {"Content-Type": "application/json", **headers}
        urllib.request.urlopen(urllib.request.Request(f"{self.address}/api/v1", body.encode(), sent)).close()

    def refusal(self, **headers: str) -> int:
        with pytest.raises(urllib.error.HTTPError) as refused:
            self.save("changed", **headers)
        refused.value.close()
        return refused.value.code


@pytest.fixture
def saving(tmp_path: Path) -> Iterator[Saving]:
    (tmp_path / "data").mkdir()
    (tmp_path / FILE).write_text("before", encoding="utf-8")
    found = Saving(tmp_path, "")
    with saver(PROJECT, tmp_path) as port, FormServer(tmp_path, 0, port, found.told.set) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        found.address = f"http://127.0.0.1:{server.server_port}"
        yield found
        server.shutdown()


def test_what_is_saved_is_in_the_file_and_told(saving: Saving) -> None:
    saving.save("가나다\n")
    assert (saving.tree / FILE).read_text(encoding="utf-8") == "가나다\n"
    assert saving.told.wait(SECONDS)


def test_a_page_of_another_host_can_save_nothing(saving: Saving) -> None:
    assert saving.refusal(Host="evil.example") == 403
    assert saving.refusal(**{"Content-Type": "text/plain"}) == 422
    assert (saving.tree / FILE).read_text(encoding="utf-8") == "before"
    assert not saving.told.is_set()


def test_nothing_listens_but_on_loopback(saving: Saving) -> None:
    with saver(PROJECT, saving.tree) as own:
        for port in (own, urlsplit(saving.address).port):
            with socket.socket() as elsewhere:
                # Taken on every address if the server listened on all of them.
                elsewhere.bind(("127.0.0.2", port))


def test_a_port_that_is_taken_is_one_line(department: Department, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        assert main(["form", "--data", str(department.data), "--port", port]) == 1
    assert capsys.readouterr().err == (
        f"{port}번 포트를 쓸 수 없습니다. 이미 열린 양식을 닫거나, --port 8011처럼 다른 번호를 적어 주세요.\n"
    )


def test_without_node_one_line_says_what_to_install(
    department: Department, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert main(["form", "--data", str(department.data)]) == 1
    assert capsys.readouterr().err == (
        "node이(가) 없습니다. Node.js와 npm을 먼저 설치해 주세요. 예: apt-get install nodejs npm\n"
    )


def test_no_program_but_node_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    node = shutil.which("node")
    assert node
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "node").symlink_to(node)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    write_form(load_site(LIBRARY), None, PROJECT, tmp_path / "form")
    with saver(PROJECT, tmp_path) as port:
        assert port


def test_data_that_cannot_be_read_at_all_opens_no_form(
    department: Department, capsys: pytest.CaptureFixture[str]
) -> None:
    (department.data / "vocabulary.yml").unlink()
    assert main(["form", "--data", str(department.data)]) == 1
    assert capsys.readouterr() == (
        f"{department.data}/vocabulary.yml:1:1: 꼭 있어야 하는 파일이 없습니다. [missing-file]\n"
        "규칙 풀이: CONTRIBUTING.md#missing-file\n"
        "고칠 곳이 1군데 있습니다.\n",
        "",
    )
