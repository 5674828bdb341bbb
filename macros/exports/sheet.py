"""A table as a sheet of a workbook: the XML that spreadsheet programs read, a few rows at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import islice
from xml.sax.saxutils import escape

from macros.exports.column import Cell, Table, text_of

# The styles of cells that have one, by their number in the workbook.
_HEADING, _DAY = ' s="1"', ' s="2"'

WIDEST = 40

# Days are counted from here, and a cell takes no more characters than this.
_DAY_ZERO = date(1899, 12, 30)
_LONGEST = 32_767

_AT_ONCE = 1_000

# What XML cannot hold is written as `_x0007_`; so is the beginning of a text that only looks like that.
_unwritable = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")

_HEAD = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"""


def sheet_pieces(table: Table) -> Iterator[bytes]:
    """The sheet of a table, whose titles stay in sight, piece by piece."""
    letters = [_letters(place) for place in range(len(table.columns))]
    widths = (
        f'<col min="{place + 1}" max="{place + 1}" width="{_width(table, place)}" customWidth="1"/>'
        for place in range(len(table.columns))
    )
    titles = (
        _text(f"{letter}1", column.title, _HEADING) for letter, column in zip(letters, table.columns, strict=True)
    )
    yield f'{_HEAD}<cols>{"".join(widths)}</cols><sheetData><row r="1">{"".join(titles)}</row>'.encode()
    rows = (_row(number, letters, row) for number, row in enumerate(table.rows, 2))
    while piece := "".join(islice(rows, _AT_ONCE)):
        yield piece.encode()
    yield b"</sheetData></worksheet>"


def _row(number: int, letters: list[str], cells: tuple[Cell, ...]) -> str:
    written = [_cell(f"{letter}{number}", cell) for letter, cell in zip(letters, cells, strict=True)]
    return f'<row r="{number}">{"".join(written)}</row>'


def _cell(at: str, cell: Cell) -> str:
    """A cell at an address such as `B7`: numbers as numbers, days as days; nothing for an empty one."""
    # LibreOffice makes a formula of a truth value, so it is text as in the CSV.
    if isinstance(cell, (int, Decimal)) and not isinstance(cell, bool):
        return f'<c r="{at}"><v>{cell}</v></c>'
    if isinstance(cell, date):
        return f'<c r="{at}"{_DAY}><v>{(cell - _DAY_ZERO).days}</v></c>'
    text = text_of(cell)
    return _text(at, text) if text else ""


def _text(at: str, text: str, style: str = "") -> str:
    written = escape(_unwritable.sub(_code, text[:_LONGEST]))
    return f'<c r="{at}"{style} t="inlineStr"><is><t xml:space="preserve">{written}</t></is></c>'


def _code(found: re.Match[str]) -> str:
    return f"_x{ord(found[0]):04X}_"


def _letters(place: int) -> str:
    """The name of a column: A to Z, then AA."""
    before, last = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _width(table: Table, place: int) -> int:
    """Room for the title and for the first rows, in characters; those of Hangul are two wide."""
    texts = [table.columns[place].title, *(text_of(row[place]) for row in islice(table.rows, 10))]
    longest = max(len(line.encode("euc-kr", "replace")) for text in texts for line in text.split("\n"))
    return min(max(longest + 2, 8), WIDEST)
