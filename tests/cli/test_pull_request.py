"""The steps of a pull request, as its host runs them: check, tell the meaning, keep one comment."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.conftest import LIBRARY

PROJECT = Path(__file__).parents[2]
COMMANDS = ("Makefile", ".ci")
PARTS = (*COMMANDS, "docs", "macros")
STAFF = "data/tables/personnel/2030.yml"
MARK = "<!-- meaning of the change -->"


def make(project: Path, target: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A target with this test's own Python; nothing is installed."""
    command = ["make", "--silent", "-o", "setup", target, f"PYTHON={sys.executable}"]
    return subprocess.run(command, cwd=project, env={**os.environ, **environment}, capture_output=True, text=True)


def git(project: Path, *arguments: str) -> None:
    who = ["-c", "user.name=직원", "-c", "user.email=clerk@example.kr"]
    subprocess.run(["git", *who, *arguments], cwd=project, check=True, capture_output=True)


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def copy_parts(parts: tuple[str, ...], folder: Path) -> None:
    for part in parts:
        source = PROJECT / part
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, folder / part)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """What the steps need of this repository, with one commit."""
    copy_parts(PARTS, tmp_path)
    shutil.copytree(LIBRARY, tmp_path / "data")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message=처음")
    return tmp_path


def test_the_check_shows_a_wrong_figure_at_its_line(project: Path) -> None:
    replace(project / STAFF, "quota: 2", "quota: 12")
    done = make(project, "pr-check")
    assert done.returncode != 0
    assert done.stdout.startswith(f"::error file={STAFF},line=")


def test_the_check_tells_of_a_record_that_went_without_a_word(project: Path) -> None:
    replace(project / "data/organization.yml", "id: archive-team", "id: store-team")
    for file in (project / "data").rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("lead: archive-team", "lead: store-team"), encoding="utf-8")
    git(project, "commit", "--quiet", "--all", "--message=팀의 id를 바꿉니다")
    done = make(project, "pr-check")
    assert done.returncode != 0
    assert "::error file=data/retired.yml,line=1,col=1,title=retired::삭제된 기록이 1건 있습니다." in done.stdout
    assert "  - id: organization/archive-team" in done.stdout


def test_the_check_passes_where_no_record_went(project: Path) -> None:
    git(project, "commit", "--quiet", "--allow-empty", "--message=그사이의 일")
    done = make(project, "pr-check")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_meaning_compares_a_merge_with_the_branch_it_goes_to(project: Path) -> None:
    git(project, "switch", "--quiet", "--create", "clerk")
    replace(project / "data/organization.yml", "name: 독서팀", "name: 독서지원팀")
    git(project, "commit", "--quiet", "--all", "--message=팀 이름을 고칩니다")
    git(project, "switch", "--quiet", "main")
    git(project, "commit", "--quiet", "--allow-empty", "--message=그사이의 일")
    git(project, "merge", "--quiet", "--no-ff", "--message=합침", "clerk")
    done = make(project, "pr-meaning")
    assert done.returncode == 0, done.stderr
    told = (project / ".pr" / "meaning.md").read_text(encoding="utf-8")
    assert "독서팀" in told
    assert "독서지원팀" in told
    assert "조직" in told


def test_a_file_that_does_not_parse_is_the_meaning(project: Path) -> None:
    (project / STAFF).write_text("count: [1\n", encoding="utf-8")
    git(project, "commit", "--quiet", "--all", "--message=잘못")
    done = make(project, "pr-meaning")
    assert done.returncode == 0, done.stderr
    told = (project / ".pr" / "meaning.md").read_text(encoding="utf-8")
    assert f"{STAFF}:" in told


@pytest.fixture
def step(tmp_path: Path) -> Path:
    """What the step that comments has of this repository."""
    copy_parts(COMMANDS, tmp_path)
    return tmp_path


@dataclass
class Host:
    """A host's answers about one repository, and what was written to it."""

    pulls: list[dict[str, Any]]
    comments: list[dict[str, Any]] = field(default_factory=list)
    written: list[tuple[str, str, str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    address: str = ""

    def answer(self, method: str, target: str, body: dict[str, Any]) -> object:
        self.asked.append(target)
        parts = urlsplit(target)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if method != "GET":
            self.written.append((method, parts.path, body["body"]))
            return {}
        if parts.path.endswith("/pulls"):
            return [pull for pull in self.pulls if pull["label"] == query["head"]]
        first = (int(query["page"]) - 1) * int(query["per_page"])
        return self.comments[first : first + int(query["per_page"])]


@pytest.fixture
def host() -> Iterator[Host]:
    """A host with two open pull requests from branches of one name."""
    pulls = [
        {"number": 7, "label": "clerk:fix/수치 #1", "head": {"sha": "a" * 40}},
        {"number": 8, "label": "other:fix/수치 #1", "head": {"sha": "b" * 40}},
    ]
    here = Host(pulls)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            answer = json.dumps(here.answer(self.command, self.path, json.loads(body or b"{}"))).encode()
            self.send_response(200 if self.headers["Authorization"] == "Bearer key" else 401)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_POST = do_PATCH = do_GET

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    here.address = f"http://127.0.0.1:{server.server_port}"
    yield here
    server.shutdown()
    server.server_close()


def comment(step: Path, host: Host, text: str, **changed: str) -> subprocess.CompletedProcess[str]:
    """The comment step, for the newest commit of pull request 7."""
    (step / ".pr").mkdir(exist_ok=True)
    (step / ".pr" / "meaning.md").write_text(text, encoding="utf-8")
    environment = {
        "GITHUB_API_URL": host.address,
        "GITHUB_REPOSITORY": "office/report",
        "GITHUB_TOKEN": "key",
        "HEAD_OWNER": "clerk",
        "HEAD_BRANCH": "fix/수치 #1",
        "HEAD_SHA": "a" * 40,
    }
    return make(step, "pr-comment", **{**environment, **changed})


def test_a_first_comment_is_added_under_the_pull_request_of_the_commit(step: Path, host: Host) -> None:
    done = comment(step, host, "` 차량이 1대 늘어납니다. `")
    assert (done.returncode, done.stdout) == (0, "풀 리퀘스트 7번에 글을 달았습니다.\n")
    text = f"{MARK}\n## 이용자에게 달라지는 것\n\n` 차량이 1대 늘어납니다. `"
    assert host.written == [("POST", "/repos/office/report/issues/7/comments", text)]


def test_a_second_run_changes_the_same_comment_wherever_it_stands(step: Path, host: Host) -> None:
    people = [{"id": at, "user": {"type": "User"}, "body": MARK} for at in range(150)]
    host.comments = [*people, {"id": 900, "user": {"type": "Bot"}, "body": f"{MARK}\n앞의 글"}]
    done = comment(step, host, "새 글\n")
    assert done.stdout == "풀 리퀘스트 7번에 글을 새로 고쳤습니다.\n"
    assert [(method, path) for method, path, _ in host.written] == [
        ("PATCH", "/repos/office/report/issues/comments/900")
    ]


def test_the_file_cannot_say_where_it_goes(step: Path, host: Host) -> None:
    comment(step, host, "NUMBER=8\n")
    ((_, path, _),) = host.written
    assert path == "/repos/office/report/issues/7/comments"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("@office [여기](https://example.kr)", "` @office [여기](https://example.kr) `"),
        ("![그림](x.png) <img src=x> <!-- x -->", "` ![그림](x.png) <img src=x> <!-- x --> `"),
        ("https://example.kr #1 a/b#2 GH-3", "` https://example.kr #1 a/b#2 GH-3 `"),
        ("# 제목", "` # 제목 `"),
        ("### ` 기록 `", "### ` 기록 `"),
        ("- `` a ` b ``", "- `` a ` b ``"),
        ("- ` a ` @office ` b `", "- `` a ` @office ` b ``"),
        ("``` @office", "```` ``` @office ````"),
        ("``````", ""),
        ("    @office", "`    @office `"),
        ("", ""),
    ],
)
def test_whatever_the_file_holds_is_shown_as_code(step: Path, host: Host, line: str, shown: str) -> None:
    comment(step, host, f"글\n{line}\n글\n")
    ((_, _, text),) = host.written
    assert text == f"{MARK}\n## 이용자에게 달라지는 것\n\n` 글 `\n{shown}\n` 글 `"


@pytest.mark.parametrize("text", ["가" * 70_000, "가\n" * 40_000, "`" * 70_000, "`a\n" * 30_000])
def test_a_very_long_text_is_cut_between_lines_and_says_so(step: Path, host: Host, text: str) -> None:
    comment(step, host, text)
    ((_, _, shown),) = host.written
    assert len(shown) < 65_536
    assert shown.endswith("\n\n(너무 길어 줄였습니다. 모두 보려면 점검의 첨부 파일을 봐 주세요.)")


def test_a_commit_that_no_open_pull_request_ends_with_gets_no_comment(step: Path, host: Host) -> None:
    done = comment(step, host, "글", HEAD_SHA="c" * 40)
    assert (done.returncode, done.stdout) == (0, "이 판을 담은 열린 풀 리퀘스트가 없어 글을 달지 않습니다.\n")
    assert host.written == []
    assert host.asked == ["/repos/office/report/pulls?state=open&head=clerk%3Afix%2F%EC%88%98%EC%B9%98+%231"]


def test_a_host_that_refuses_makes_the_step_fail(step: Path, host: Host) -> None:
    done = comment(step, host, "글", GITHUB_TOKEN="wrong")
    assert done.returncode != 0
    assert host.written == []
