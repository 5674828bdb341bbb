"""All tables in one workbook, a sheet each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from macros.exports.column import Cell, Table, text_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# A workbook names the day it was made; with the true one no two builds would be the same.
MADE = datetime(2000, 1, 1)

WIDEST = 40

HELD = 20_000
"""Rows that a workbook may hold at once; those of a department's own site are a tenth of them."""


def is_long(tables: Sequence[Table]) -> bool:
    """Whether tables have more rows together than a workbook may hold."""
    return sum(len(table.rows) for table in tables) > HELD


def create_workbook(tables: Sequence[Table]) -> bytes:
    """An XLSX file: numbers as numbers, days as days, titles that stay in sight."""
    # Loaded here, so that commands which write no workbook do not wait for it.
    from xlsxwriter import Workbook

    # The library holds every cell to the end, unless each row is put aside, which takes twice the time.
    content = BytesIO()
    with Workbook(content, {"constant_memory": True} if is_long(tables) else {"in_memory": True}) as book:
        book.set_properties({"created": MADE})
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for table in tables:
            sheet = book.add_worksheet(table.title)
            sheet.freeze_panes(1, 0)
            for place, column in enumerate(table.columns):
                sheet.write_string(0, place, column.title, heading)
                sheet.set_column(place, place, _width(table, place))
            for number, row in enumerate(table.rows, 1):
                for place, cell in enumerate(row):
                    if cell is not None:
                        _write(sheet, number, place, cell, day)
    return content.getvalue()


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, day: Format) -> None:
    # LibreOffice makes a formula of a truth value, so it is text as in the CSV.
    if isinstance(cell, (str, bool, tuple)):
        if text := text_of(cell):
            sheet.write_string(row, column, text)
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, day)
    else:
        sheet.write_number(row, column, cell)


def _width(table: Table, place: int) -> int:
    """Room for the title and for the first rows, in characters; those of Hangul are two wide."""
    texts = [table.columns[place].title, *(text_of(row[place]) for row in islice(table.rows, 10))]
    longest = max(len(line.encode("euc-kr", "replace")) for text in texts for line in text.split("\n"))
    return min(max(longest + 2, 8), WIDEST)
