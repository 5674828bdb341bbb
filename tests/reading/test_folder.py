"""What stands in a folder of data or pages and is no ordinary file is told in one line, never left out."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest

from macros.__main__ import main
from macros.reading.folder import read_pages
from macros.reading.problems import DataError
from tests.conftest import Department

LINK = "링크(바로 가기)는 둘 수 없습니다. 링크를 지우고 파일을 그대로 옮겨 주세요. [special-file]"
SPECIAL = "보통 파일이 아닙니다(파이프, 소켓, 장치). 지워 주세요. [special-file]"
FOLDER = "파일이 있을 자리에 폴더가 있습니다. 폴더를 지우거나 이름을 바꿔 주세요. [special-file]"
UNSEEN = "파일 이름에 눈에 보이지 않는 글자가 있습니다. 파일 이름을 바꿔 주세요. [special-file]"


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # A socket's whole path may hold 108 bytes only.
    try:
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind(path.name)
    finally:
        os.chdir(here)


KINDS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a pipe": (os.mkfifo, SPECIAL),
    "a socket": (_socket, SPECIAL),
    "a folder": (Path.mkdir, FOLDER),
    "a link to nothing": (lambda path: path.symlink_to("nowhere.yml"), LINK),
    "a link to itself": (lambda path: path.symlink_to(path.name), LINK),
    "a link out of the project": (lambda path: path.symlink_to("/etc/passwd"), LINK),
    "a link to a device": (lambda path: path.symlink_to("/dev/zero"), LINK),
    "a link to a folder": (lambda path: path.symlink_to("/etc"), LINK),
    "a link to another file": (lambda path: path.symlink_to("sources.yml"), LINK),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_is_refused_among_the_data(department: Department, kind: str) -> None:
    make, message = KINDS[kind]
    department.delete("cities.yml")
    make(department.data / "cities.yml")
    assert department.problems() == [f"data/cities.yml:1:1: {message}"]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_is_refused_among_the_pages(tmp_path: Path, kind: str) -> None:
    make, message = KINDS[kind]
    (tmp_path / "docs/about").mkdir(parents=True)
    make(tmp_path / "docs/about/terms.md")
    assert _problems_of_pages(tmp_path) == [f"docs/about/terms.md:1:1: {message}"]


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/more").symlink_to("/etc")
    (tmp_path / "docs/.hidden").symlink_to("/etc")
    assert _problems_of_pages(tmp_path) == [f"docs/.hidden:1:1: {LINK}", f"docs/more:1:1: {LINK}"]


def test_the_folder_itself_may_not_lead_out_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "docs").symlink_to("/etc")
    assert _problems_of_pages(tmp_path) == [f"docs:1:1: {LINK}"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            b"\xff\xfe.yml",
            "<U+DCFF><U+DCFE>.yml:1:1: 파일 이름을 UTF-8로 읽을 수 없습니다. 파일 이름을 바꿔 주세요. [special-file]",
        ),
        (b"a\n::warning::x.yml", f"a⏎::warning::x.yml:1:1: {UNSEEN}"),
        (b"a\x1b[31m.yml", f"a<U+001B>[31m.yml:1:1: {UNSEEN}"),
        ("a\u200b.yml".encode(), f"a<U+200B>.yml:1:1: {UNSEEN}"),
        (
            normalize("NFD", "도시.yml").encode(),
            f"{normalize('NFD', '도시.yml')}:1:1: 파일 이름의 글자가 풀어 쓴 꼴(NFD)입니다. "
            "이름을 지우고 새로 적어 주세요. [special-file]",
        ),
    ],
    ids=["no UTF-8", "a line end", "a control", "an unseen sign", "letters in pieces"],
)
def test_a_name_that_is_no_plain_text_is_refused(department: Department, name: bytes, told: str) -> None:
    Path(os.fsdecode(os.fsencode(department.data) + b"/" + name)).write_bytes(b"a: 1\n")
    assert department.problems() == [f"data/{told}"]


def test_a_file_that_may_not_be_read_is_told(department: Department, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    names = sorted(path.relative_to(department.data.parent) for path in department.data.rglob("*.yml"))
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert department.problems() == [
        f"{name}:1:1: 읽을 수 없습니다(읽거나 쓸 권한이 없습니다). 파일의 권한을 확인해 주세요. [special-file]"
        for name in names
    ]


def test_a_page_is_read_as_utf_8_without_unseen_signs(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_bytes("쪽".encode("cp949"))
    (tmp_path / "docs/b.md").write_text("# 쪽\n\n가\u200b나\n", encoding="utf-8")
    assert _problems_of_pages(tmp_path) == [
        "docs/a.md:1:1: 글자를 UTF-8로 읽을 수 없습니다(CP949로 저장된 듯합니다). "
        "UTF-8로 다시 저장해 주세요. [encoding]",
        "docs/b.md:3:2: 눈에 보이지 않는 글자(U+200B)가 있습니다. 지워 주세요. [unseen-sign]",
    ]


def test_the_text_of_a_page_is_read_in_whole_letters(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text(normalize("NFD", "도시"), encoding="utf-8")
    assert read_pages(tmp_path / "docs") == {"docs/a.md": "도시"}


@pytest.mark.parametrize("command", ["check", "plain", "fmt"])
def test_every_command_tells_it(department: Department, capsys: pytest.CaptureFixture[str], command: str) -> None:
    department.delete("cities.yml")
    os.mkfifo(department.data / "cities.yml")
    assert main([command, "--data", str(department.data)]) == 1
    output = capsys.readouterr()
    told = (output.out + output.err).splitlines()
    assert told[0].removeprefix(f"{department.data.parent}/") == f"data/cities.yml:1:1: {SPECIAL}"


def _problems_of_pages(root: Path) -> list[str]:
    with pytest.raises(DataError) as caught:
        read_pages(root / "docs")
    return [str(problem) for problem in caught.value.problems]
