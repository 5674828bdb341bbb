"""The rows of a sheet written as text at once; the library takes up each cell a dozen times on its way there.

Both ways write the same bytes. This one stands in for a step of the library's that it promises to nobody,
so the lock pins its version, a test compares the two, and without that step cells go the library's own way.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from macros.speed import is_on
from macros.speed.columns import formed
from macros.speed.pieces import pieces

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Value = str | int | Decimal | date | None
"""What stands in a cell; nothing for None and for an empty text."""

MISSING = (
    "XlsxWriter의 판이 달라 모든 표를 담은 파일(XLSX)을 천천히 씁니다. 만들어지는 파일은 같습니다. "
    "빠르게 하시려면 requirements.txt에 적힌 판을 설치해 주세요."
)


@dataclass(frozen=True)
class Content:
    """What a sheet holds: titles, and below them a number of rows of as many cells, which are gone through once.

    No row is empty; `value` tells what stands in the sheet for a cell.
    """

    titles: tuple[str, ...]
    rows: Iterable[tuple[Any, ...]]
    number: int
    value: Callable[[Any], Value]
    heading: Format
    day: Format


def can_write_at_once() -> bool:
    """Whether rows can be written at once."""
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    if not is_on("sheets"):
        return False
    if hasattr(Worksheet, "_write_rows") and hasattr(Format, "_get_xf_index"):
        return True
    _warn()
    return False


def fill(sheet: Worksheet, content: Content) -> None:
    """Write titles and rows; at once when the workbook is closed, if that can be, or else cell by cell."""
    if can_write_at_once():
        # The library learns from the corners how far the sheet goes; their own texts come with all others.
        for row, column in ((0, 0), (content.number, len(content.titles) - 1)):
            sheet.write_blank(row, column, None, content.heading)
        sheet._write_rows = partial(_write_at_once, sheet, content)
    else:
        _write_by_cells(sheet, content)


def _write_by_cells(sheet: Worksheet, content: Content) -> None:
    for column, title in enumerate(content.titles):
        sheet.write_string(0, column, title, content.heading)
    for number, row in enumerate(content.rows, 1):
        for column, value in enumerate(map(content.value, row)):
            if isinstance(value, str):
                if value:
                    sheet.write_string(number, column, value)
            elif isinstance(value, date):
                sheet.write_datetime(number, column, value, content.day)
            elif value is not None:
                sheet.write_number(number, column, value)


def _write_at_once(sheet: Worksheet, content: Content) -> None:
    from xlsxwriter.utility import xl_col_to_name

    names = [xl_col_to_name(column) for column in range(len(content.titles))]
    heading, day = content.heading._get_xf_index(), content.day._get_xf_index()
    titles = [
        f'<c r="{name}1" s="{heading}"{_text(title)}</c>' for name, title in zip(names, content.titles, strict=True)
    ]
    sheet.fh.write(f'<row r="1">{"".join(titles)}</row>')
    forms = [partial(_cell, name, content.value, day) for name in names]
    rows = (cells for piece in pieces(content.rows) for cells in formed(piece, forms))
    for number, cells in enumerate(rows, 2):
        sheet.fh.write(f'<row r="{_ROW}">{"".join(cells)}</row>'.replace(_ROW, str(number)))


_ROW = "\0"
"""Stands for the number of its row in what was made of a cell, which is the same in each."""


def _cell(column: str, value_of: Callable[[Any], Value], day: int, cell: Any) -> str:
    value = value_of(cell)
    if value is None or value == "":
        return ""
    told = _text(value) if isinstance(value, str) else _figure(value, day)
    return f'<c r="{column}{_ROW}"{told}</c>'


def _figure(value: int | Decimal | date, day: int) -> str:
    return f' s="{day}"><v>{_days(value)}</v>' if isinstance(value, date) else f"><v>{value:.16G}</v>"


def _days(day: date) -> int:
    """Days as workbooks count them, to which 1900 had a 29 February."""
    days = (day - date(1899, 12, 31)).days
    return days + 1 if days > 59 else days


_LONGEST = 32_767
"""Units of UTF-16 that a cell can hold."""

_MASKED = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)")
"""Letters that XML cannot hold, and what would be taken for the mask of one."""


def _text(text: str) -> str:
    """What a cell says of itself after its name, and the text that it holds."""
    if len(text) > _LONGEST // 2:
        text = text.encode("utf-16-le")[: _LONGEST * 2].decode("utf-16-le", "ignore")
    if "_x" in text or not text.isprintable():
        text = _MASKED.sub(lambda found: f"_x{ord(found.group()):04X}_", text)
    space = ' xml:space="preserve"' if text != text.strip() else ""
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f' t="inlineStr"><is><t{space}>{text}</t></is>'


@cache
def _warn() -> None:
    """Say once that it will take longer; to MkDocs' log it would be a reason to build nothing."""
    print(MISSING, file=sys.stderr)
