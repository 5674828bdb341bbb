"""The files below `data/` and `docs/`: ordinary ones with ordinary names, or a problem for each other."""

from __future__ import annotations

import os
from pathlib import Path
from unicodedata import is_normalized

from macros.reading.file_errors import reason
from macros.reading.problems import DataError, Place, Problem
from macros.reading.text_file import read_text
from macros.reading.unseen_signs import unseen_signs

RENAME = "파일 이름을 바꿔 주세요."
LINK = "링크(바로 가기)는 둘 수 없습니다. 링크를 지우고 파일을 그대로 옮겨 주세요."
PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""How the names of pages end, as MkDocs knows them."""


def find_files(folder: Path, extensions: tuple[str, ...]) -> dict[str, Path]:
    """Return the files below a folder that are not hidden, by their path with the folder's name, in its order.

    DataError for each link, special file, name that is no plain text, folder that cannot be read, and folder that
    is named like a file with one of the `extensions`.
    """
    if folder.is_symlink() and not folder.resolve().is_relative_to(folder.parent.resolve()):
        raise DataError([Problem(Place(folder.name), LINK, "special-file")])
    if not folder.is_dir():
        return {}
    problems: list[Problem] = []
    files: dict[str, Path] = {}
    for parent, folders, names in os.walk(folder, onerror=lambda error: problems.append(_unreadable(folder, error))):
        for name in [*folders, *names]:
            path = Path(parent, name)
            if name.startswith(".") and not (path.is_symlink() and path.is_dir()):
                continue
            place = Place(path.relative_to(folder.parent).as_posix())
            if message := _name_message(name) or _kind_message(path, extensions):
                problems.append(Problem(place, message, "special-file"))
            elif name in names:
                files[place.file] = path
        folders[:] = [name for name in folders if not name.startswith(".")]
    if problems:
        raise DataError(problems)
    return dict(sorted(files.items(), key=lambda file: Path(file[0])))


def read_files(folder: Path, extensions: tuple[str, ...]) -> dict[str, bytes]:
    """Return the content of each file that `find_files` finds; DataError for those that cannot be read too."""
    problems: list[Problem] = []
    contents: dict[str, bytes] = {}
    for name, path in find_files(folder, extensions).items():
        try:
            contents[name] = path.read_bytes()
        except OSError as error:
            problems.append(_unreadable(folder, error))
    if problems:
        raise DataError(problems)
    return contents


def read_pages(docs: Path) -> dict[str, str]:
    """Return the text of each page below `docs`; DataError for every file there that is not fit to be published."""
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    for name, content in read_files(docs, PAGES).items():
        if name.endswith(PAGES):
            try:
                texts[name] = read_text(name, content)
            except DataError as error:
                problems += error.problems
    if problems:
        raise DataError(problems)
    return texts


def _name_message(name: str) -> str:
    """Return what is wrong with the name of a file or folder; empty if nothing is."""
    if any("\udc80" <= sign <= "\udcff" for sign in name):
        return f"파일 이름을 UTF-8로 읽을 수 없습니다. {RENAME}"
    if "\n" in name or "\t" in name or any(unseen_signs(name)):
        return f"파일 이름에 눈에 보이지 않는 글자가 있습니다. {RENAME}"
    if not is_normalized("NFC", name):
        return "파일 이름의 글자가 풀어 쓴 꼴(NFD)입니다. 이름을 지우고 새로 적어 주세요."
    return ""


def _kind_message(path: Path, extensions: tuple[str, ...]) -> str:
    """Return why something is no file or folder to read; empty if it is one."""
    if path.is_symlink():
        return LINK
    if path.is_dir():
        return "파일이 있을 자리에 폴더가 있습니다. 폴더를 지우거나 이름을 바꿔 주세요." * path.name.endswith(
            extensions
        )
    return "" if path.is_file() else "보통 파일이 아닙니다(파이프, 소켓, 장치). 지워 주세요."


def _unreadable(folder: Path, error: OSError) -> Problem:
    place = Place(Path(os.fsdecode(error.filename)).relative_to(folder.parent).as_posix())
    return Problem(place, f"읽을 수 없습니다({reason(error)}). 파일의 권한을 확인해 주세요.", "special-file")
