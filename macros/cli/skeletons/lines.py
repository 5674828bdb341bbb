"""Lines of YAML as people write them here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import yaml

from macros.models.editor_schema import with_schema_line

Lines = Iterable[str]


def new_file(address: str, lines: Lines) -> bytes:
    """A data file of some lines; `address` is its path below `data/`."""
    return with_schema_line(address, "".join(f"{line}\n" for line in lines)).encode()


def entry(key: str, value: str | int | bool) -> str:
    """`key: value` on a line of its own, quoted where it has to be."""
    written: str = yaml.safe_dump({key: value}, allow_unicode=True, width=float("inf"))
    return written.rstrip("\n")


def blank(key: str, comment: str = "") -> str:
    """A name whose value is missing, with what to write there."""
    return f"{key}: # {comment}" if comment else f"{key}:"


def inside(lines: Lines) -> Iterator[str]:
    """Lines that belong to the name above them."""
    return (f"  {line}" if line else line for line in lines)


def item(lines: Lines) -> Iterator[str]:
    """Lines that are one item of a list."""
    return (f"{'  ' if index else '- '}{line}" for index, line in enumerate(lines))


def source(document: str, earlier_section: str | None = None) -> Iterator[str]:
    """Where the record is printed; the section and the page are for the clerk to find."""
    hint = f"자료 안의 제목입니다. 지난번: {earlier_section}" if earlier_section else "자료 안의 제목입니다."
    yield entry("document", document)
    yield blank("section", hint)
    yield blank("page", "인쇄된 쪽 번호입니다. 없으면 이 줄을 지워 주세요.")
