"""Faults of the machine end a command in one Korean line, and leave the site as it was."""

from __future__ import annotations

import os
import resource
import stat
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import LIBRARY
from tests.site.built import copy_project, files

# Without it a build says that readers have nowhere to write to.
SETTINGS = {"OFFICE_MAIL": "office@example.kr"}
NO_REPOSITORY = "git 저장소가 아니어서 최종 수정일과 바뀐 내용은 싣지 못합니다.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = copy_project(tmp_path / "project", LIBRARY)
    (project / "site").mkdir()
    (project / "site/index.html").write_text("앞서 만든 것", encoding="utf-8")
    return project


def run(project: Path, *arguments: str, path: str = os.environ["PATH"], most: int = -1) -> tuple[int, str]:
    """The exit status and what is complained about; no file gets longer than `most` bytes."""
    given = {**os.environ, **SETTINGS, "PYTHONPATH": str(project), "PYTHONDONTWRITEBYTECODE": "1", "PATH": path}
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most))
    command = [sys.executable, "-m", "macros", *arguments]
    done = subprocess.run(command, cwd=project, env=given, capture_output=True, text=True, preexec_fn=limit)
    return done.returncode, done.stderr


@pytest.mark.parametrize("most", [0, 20_000])
def test_a_full_disk_stops_a_build_in_one_line(project: Path, most: int) -> None:
    code, said = run(project, "build", most=most)
    lines = said.removeprefix(NO_REPOSITORY).splitlines()
    assert (code, len(lines)) == (1, 2)
    assert lines[0].endswith("파일이 너무 커서 더 쓸 수 없습니다. 사이트를 만들지 않았습니다.")
    assert lines[1] == "앞서 만든 site/ 폴더는 그대로입니다."
    assert files(project / "site") == {"index.html": "앞서 만든 것".encode()}
    assert [path.name for path in project.glob(".site*")] == [".site-lock"]


def program(folder: Path, name: str, text: str) -> str:
    """A path on which a program of that text stands alone."""
    folder.mkdir()
    (folder / name).write_text(text, encoding="utf-8")
    (folder / name).chmod(stat.S_IRWXU)
    return str(folder)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["diff", "HEAD"], "git이 없어 이전 버전을 볼 수 없습니다. git을 설치해 주세요.\n"),
        (["retired", "main"], "git이 없어 이전 버전을 볼 수 없습니다. git을 설치해 주세요.\n"),
        (
            ["form"],
            "양식에 쓰는 프로그램을 설치합니다. 처음 한 번은 1분쯤 걸립니다.\n"
            "npm이(가) 없습니다. Node.js와 npm을 먼저 설치해 주세요. 예: apt-get install nodejs npm\n",
        ),
    ],
)
def test_a_program_that_is_missing_is_named(project: Path, tmp_path: Path, arguments: list[str], message: str) -> None:
    (tmp_path / "empty").mkdir()
    assert run(project, *arguments, path=str(tmp_path / "empty")) == (1, message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("no program", "git을 실행하지 못했습니다: 실행할 수 있는 프로그램이 아닙니다."),
        ("#!/none\n", "git을 실행하지 못했습니다: 그런 파일이나 폴더가 없습니다."),
        ("#!/bin/sh\nexit 3\n", "git rev-parse 명령이 실패했습니다: 종료 상태 3"),
    ],
)
def test_a_git_that_fails_stops_a_build(project: Path, tmp_path: Path, text: str, message: str) -> None:
    path = program(tmp_path / "bin", "git", text)
    kept = "변경 기록을 읽지 못해 사이트를 만들지 않았습니다.\n앞서 만든 site/ 폴더는 그대로입니다."
    assert run(project, "build", path=path) == (1, f"{message}\n{kept}\n")


def test_a_git_that_fails_stops_other_commands_too(project: Path, tmp_path: Path) -> None:
    path = program(tmp_path / "bin", "git", "#!/bin/sh\nexit 3\n")
    for command in (["diff", "HEAD"], ["retired"]):
        assert run(project, *command, path=path) == (1, "git rev-parse 명령이 실패했습니다: 종료 상태 3\n")


def test_a_reader_who_has_enough_is_no_fault(project: Path) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    command = [sys.executable, "-m", "macros", "check"]
    done = subprocess.run(command, cwd=project, stdout=writes, stderr=subprocess.PIPE)
    os.close(writes)
    assert done.stderr == b""
