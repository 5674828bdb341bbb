"""YAML as people write it here: whole files, and parts put into files that somebody wrote."""

from __future__ import annotations

import io
from collections.abc import Mapping
from decimal import Decimal
from textwrap import dedent, indent
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from macros.models.editor_schema import with_schema_line
from macros.reading.problems import DataError
from macros.reading.yaml_file import YamlFile
from macros.reading.yaml_formatter import EMPTY

_FLOAT = "tag:yaml.org,2002:float"

Fields = dict[str, Any]
"""Values to write by their names, some of them `Commented`; None and an empty list leave out the name."""


class SkeletonError(Exception):
    """Nothing can be made; the message is the Korean sentence that says why."""


class NewFiles(NamedTuple):
    """The content of each file to write, by its name, the names of files that stay as they are, and Korean lines."""

    made: Mapping[str, bytes]
    kept: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()


class Commented(NamedTuple):
    """A value, a comment behind it, and comments above it, of which an empty line stays empty."""

    value: Any = None
    behind: str = ""
    above: str = ""


class Braces(Fields):
    """A mapping that is written between braces."""


def blank(comment: str = "") -> Commented:
    """Return a missing value, with what to write there."""
    return Commented(behind=comment)


def dump(value: Fields | list[Fields]) -> str:
    """Return fields, or a list of them, as YAML."""
    writer = YAML()
    writer.width = 1_000_000
    writer.representer.add_representer(Decimal, lambda to, value: to.represent_scalar(_FLOAT, str(value)))
    writer.indent(mapping=2, sequence=4, offset=2)
    # A day that stands in several places is written in each.
    writer.representer.ignore_aliases = lambda value: not isinstance(value, (dict, list))
    out = io.StringIO()
    writer.dump(_with_comments(value, 0), out)
    return out.getvalue().replace(EMPTY, "")


def new_file(address: str, text: str) -> bytes:
    """Return the content of a data file; `address` is its path below `data/`."""
    return with_schema_line(address, text).encode()


def insert_before(file: YamlFile, text: str, *path: str | int) -> bytes:
    """Return the file with `text` above the value at `path` and above the comments that belong to it."""
    rows = file.text.splitlines()
    at = file.root.nearest(*path).key_line - 1
    while at and rows[at - 1].lstrip().startswith("#"):
        at -= 1
    return _insert(file, text, at, path)


def insert_after(file: YamlFile, text: str, key: str) -> bytes:
    """Return the file with `text` after the value of a name at its left edge."""
    return _insert(file, text, _end_of(file, key), (key,))


def insert_inside(file: YamlFile, fields: Fields, key: str) -> bytes:
    """Return the file with more fields at the end of a name's fields; braces around those become lines."""
    node = file.root.nearest(key)
    at = _end_of(file, key)
    if node.line > node.key_line:
        return _insert(file, indent(dump(fields), " " * (node.column - 1)), at, (key,))
    written = {name: _as_fields(value) for name, value in node.value.items()}
    return _insert(file, dump({key: {**written, **fields}}), at, (key,), node.key_line - 1)


def _as_fields(value: Any) -> Any:
    """Return plain values of a file as fields between braces."""
    if isinstance(value, dict):
        return Braces({name: _as_fields(inner) for name, inner in value.items()})
    return [_as_fields(inner) for inner in value] if isinstance(value, tuple) else value


def as_item(file: YamlFile, fields: Fields, *path: str | int) -> str:
    """Return fields as one more item of a list, indented as the item at `path`."""
    return indent(dedent(dump([fields])), " " * (file.root.nearest(*path).column - 3))


def _end_of(file: YamlFile, key: str) -> int:
    """Return the number of lines up to the end of the value of a name at the left edge."""
    rows = file.text.splitlines()
    own = file.root.nearest(key).key_line
    at = min((node.key_line for node in file.root.children if node.key_line > own), default=len(rows) + 1) - 1
    while not rows[at - 1].strip() or rows[at - 1].startswith("#"):
        at -= 1
    return at


def _insert(file: YamlFile, text: str, at: int, path: tuple[str | int, ...], instead_of: int | None = None) -> bytes:
    """Return the file with `text` after line `at`, in place of the lines after line `instead_of`."""
    rows = file.text.splitlines()
    written = "\n".join([*rows[: at if instead_of is None else instead_of], *text.splitlines(), *rows[at:], ""])
    content = written.replace("\n", "\r\n" if "\r\n" in file.text else "\n").encode()
    try:
        kept = _is_kept(file.value, YamlFile(file.name, content).value)
    except DataError:
        kept = False
    if not kept:
        message = f"{file.name}: {path[0]} 자리에 빈칸을 넣을 수 없는 모양입니다. 괄호 대신 줄을 나누어 적어 주세요."
        raise SkeletonError(message)
    return content


def _is_kept(before: Any, after: Any) -> bool:
    """Return whether all that was there is there still, in the same order."""
    if isinstance(before, dict) and isinstance(after, dict):
        return all(key in after and _is_kept(value, after[key]) for key, value in before.items())
    if isinstance(before, tuple) and isinstance(after, tuple):
        rest = iter(after)
        return all(any(_is_kept(value, other) for other in rest) for value in before)
    return bool(before == after)


def _with_comments(value: Any, column: int) -> Any:
    """Return a value as ruamel.yaml writes it with comments; what is inside begins at `column`."""
    if not isinstance(value, (dict, list)):
        return value
    made: Any = CommentedSeq([None] * len(value)) if isinstance(value, list) else CommentedMap()
    if isinstance(value, Braces) or (isinstance(value, list) and all(isinstance(item, int) for item in value)):
        made.fa.set_flow_style()
    for key, inner in enumerate(value) if isinstance(value, list) else value.items():
        if inner is None or inner == []:
            continue
        held, behind, above = inner if isinstance(inner, Commented) else Commented(inner)
        made[key] = EMPTY if held is None and isinstance(value, Braces) else _with_comments(held, column + 2)
        if behind:
            made.yaml_add_eol_comment(behind, key, 0)
        if above:
            made.yaml_set_comment_before_after_key(key, above, column)
    return made
