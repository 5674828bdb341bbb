"""All tables in one workbook, a sheet each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from itertools import islice

from macros.exports.column import Cell, Table, text_of
from macros.speed.sheets import Content, Value, can_write_at_once, fill

# A workbook names the day it was made; with the true one no two builds would be the same.
MADE = datetime(2000, 1, 1)

WIDEST = 40

HELD = 20_000
"""Rows that a workbook may hold at once; those of a department's own site are a tenth of them."""


def _is_long(tables: Sequence[Table]) -> bool:
    """Whether tables have more rows together than a workbook may hold."""
    return sum(len(table.rows) for table in tables) > HELD


def create_workbook(tables: Sequence[Table]) -> bytes:
    """An XLSX file: numbers as numbers, days as days, titles that stay in sight."""
    # Loaded here, so that commands which write no workbook do not wait for it.
    from xlsxwriter import Workbook

    content = BytesIO()
    # Given its cells one by one, the library holds all of them to the end, unless it puts each row aside.
    settings = {"in_memory": not _is_long(tables)} if can_write_at_once() else {"constant_memory": True}
    with Workbook(content, settings) as book:
        book.set_properties({"created": MADE})
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for table in tables:
            sheet = book.add_worksheet(table.title)
            sheet.freeze_panes(1, 0)
            for place in range(len(table.columns)):
                sheet.set_column(place, place, _width(table, place))
            titles = tuple(column.title for column in table.columns)
            fill(sheet, Content(titles, table.rows, len(table.rows), _value, heading, day))
    return content.getvalue()


def _value(cell: Cell) -> Value:
    # LibreOffice makes a formula of a truth value, so it is text as in the CSV.
    return text_of(cell) if isinstance(cell, (str, bool, tuple)) else cell


def _width(table: Table, place: int) -> int:
    """Room for the title and for the first rows, in characters; those of Hangul are two wide."""
    texts = [table.columns[place].title, *(text_of(row[place]) for row in islice(table.rows, 10))]
    longest = max(map(len, "\n".join(texts).encode("euc-kr", "replace").split(b"\n")))
    return min(max(longest + 2, 8), WIDEST)
