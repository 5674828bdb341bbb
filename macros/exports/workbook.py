"""All tables in one XLSX workbook, a sheet each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from macros.exports.table import Cell, Table, text_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# A workbook names the day it was made; with the true one no two builds would be the same.
MADE = datetime(2000, 1, 1)

WIDEST = 40

LONGEST = 31
"""How many characters the name of a sheet may have."""


def write_workbook(tables: Sequence[Table], file: BinaryIO) -> None:
    """Write an XLSX file: numbers as numbers, days as days, a frozen row of titles."""
    # Loaded here, so that commands which write no workbook do not wait for it.
    from xlsxwriter import Workbook

    buffer = BytesIO()  # Workbook turns a full disk into an error of its own.
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": MADE})
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for table, name in zip(tables, sheet_names(table.title for table in tables), strict=True):
            _write_sheet(book.add_worksheet(name), table, heading, day)
    file.write(buffer.getbuffer())


def sheet_names(titles: Iterable[str]) -> list[str]:
    """Return titles as names of sheets: without the signs that none may hold, short, and each once."""
    names: dict[str, str] = {}
    for title in titles:
        plain = re.sub(r"[\[\]:*?/\\]", " ", title).strip("' ") or "표"
        name, number = plain[:LONGEST], 2
        while name.casefold() in names:
            name = f"{plain[: LONGEST - len(str(number)) - 1]} {number}"
            number += 1
        names[name.casefold()] = name
    return list(names.values())


def _write_sheet(sheet: Worksheet, table: Table, heading: Format, day: Format) -> None:
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _width(table, place))
        sheet.write_string(0, place, column.title, heading)
    for number, row in enumerate(table.rows, 1):
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(number, place, cell, day)
            # LibreOffice makes a formula of a truth value, so it is text as in the CSV.
            elif isinstance(cell, (str, bool, tuple)):
                if text := text_of(cell):
                    sheet.write_string(number, place, text)
            elif cell is not None:
                sheet.write_number(number, place, cell)


def _width(table: Table, place: int) -> int:
    """Return the width for the title and the first rows, in characters; those of Hangul are two wide."""
    cells: list[Cell] = [table.columns[place].title, *(row[place] for row in table.rows[:10])]
    lines = "\n".join(map(text_of, cells)).encode("euc-kr", "replace").split(b"\n")
    return min(max(max(map(len, lines)) + 2, 8), WIDEST)
