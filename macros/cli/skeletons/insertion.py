"""Lines put into a file that somebody wrote, with nothing of it touched."""

from __future__ import annotations

from typing import Any

from macros.cli.skeletons import SkeletonError
from macros.cli.skeletons.lines import Lines
from macros.reading.problems import DataError
from macros.reading.yaml_file import YamlFile


def before(file: YamlFile, lines: Lines, *path: str | int) -> bytes:
    """The file with `lines` above the value at `path` and above the comments that belong to it."""
    place = file.root.nearest(*path).key_place
    rows = file.text.splitlines()
    at = place.line - 1
    while at and rows[at - 1].lstrip().startswith("#"):
        at -= 1
    return _with(file, lines, at, path)


def after(file: YamlFile, lines: Lines, key: str) -> bytes:
    """The file with `lines` after the value of a name at its left edge."""
    own = file.root.nearest(key).key_line
    later = [node.key_line for node in file.root.children if node.key_line > own]
    rows = file.text.splitlines()
    at = min(later, default=len(rows) + 1) - 1
    while not rows[at - 1].strip() or rows[at - 1].startswith("#"):
        at -= 1
    return _with(file, lines, at, (key,))


def dash_indent(file: YamlFile, *path: str | int) -> str:
    """The blanks before the dash of the list item at `path`."""
    return " " * (file.root.nearest(*path).place.column - 3)


def _with(file: YamlFile, lines: Lines, at: int, path: tuple[str | int, ...]) -> bytes:
    rows = file.text.splitlines()
    text = "\n".join([*rows[:at], *lines, *rows[at:], ""])
    written = text.replace("\n", "\r\n" if "\r\n" in file.text else "\n").encode()
    try:
        kept = _is_kept(file.value, YamlFile(file.name, written).value)
    except DataError:
        kept = False
    if not kept:
        message = f"{file.name}: {path[0]} 자리에 빈칸을 넣을 수 없는 모양입니다. 괄호 대신 줄을 나누어 적어 주세요."
        raise SkeletonError(message)
    return written


def _is_kept(before: Any, after: Any) -> bool:
    """Whether all that was there is there still, in the same order."""
    if isinstance(before, dict) and isinstance(after, dict):
        return all(key in after and _is_kept(value, after[key]) for key, value in before.items())
    if isinstance(before, tuple) and isinstance(after, tuple):
        rest = iter(after)
        return all(any(_is_kept(value, other) for other in rest) for value in before)
    return bool(before == after)
