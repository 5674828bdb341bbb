"""All tables in one XLSX workbook: a cover, then a sheet each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from macros.exports.publication import Publication
from macros.exports.table import Cell, Column, Plain, Table, text_of
from macros.exports.workbook_cover import write_cover

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# A workbook names the day it was made; with the true one no two builds would be the same.
MADE = datetime(2000, 1, 1)

COVER = "표지"
WIDEST = 40

LONGEST = 31
"""How many characters the name of a sheet may have."""


def write_workbook(publication: Publication, tables: Sequence[Table], file: BinaryIO) -> None:
    """Write an XLSX file: numbers as numbers, days as days, a frozen row of titles that can be filtered by.

    Ids stand behind what people read, and are not printed.
    """
    # Loaded here, so that commands which write no workbook do not wait for it.
    from xlsxwriter import Workbook

    buffer = BytesIO()  # Workbook turns a full disk into an error of its own.
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": publication.title, "company": publication.run_by, "created": MADE})
        styles = Styles(book)
        cover, *names = sheet_names((COVER, *(table.title for table in tables)))
        write_cover(book.add_worksheet(cover), publication, [*zip(tables, names, strict=True)], styles.of_cover)
        for table, name in zip(tables, names, strict=True):
            _write_sheet(book.add_worksheet(name), table, styles)
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


class Styles:
    """The formats of a workbook's cells, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, bool], Format] = {}

    @cached_property
    def heading(self) -> Format:
        return self._book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})

    @cached_property
    def of_cover(self) -> dict[str, Format]:
        """The formats of the cover's title, headings and links."""
        return {
            "title": self._book.add_format({"bold": True, "font_size": 16}),
            "heading": self.heading,
            "label": self._book.add_format({"bold": True, "valign": "top"}),
            "text": self._book.add_format({"text_wrap": True, "valign": "top"}),
            "number": self.of(1, Column("", ""), is_total=False),
        }

    def of(self, cell: Cell, column: Column, *, is_total: bool) -> Format | None:
        """Return the format of a cell; None for the workbook's own."""
        if not is_total and (cell is None or isinstance(cell, (str, tuple))):
            return None  # Of most cells, and so the quickest.
        pattern = _pattern(cell, column)
        if not pattern and not is_total:
            return None
        if (pattern, is_total) not in self._made:
            bold, number = {"bold": True} if is_total else {}, {"num_format": pattern} if pattern else {}
            self._made[pattern, is_total] = self._book.add_format({**bold, **number})
        return self._made[pattern, is_total]


def _pattern(cell: Cell, column: Column) -> str:
    """Return how a value is shown: thousands apart, but for years; as many decimals as it has."""
    if isinstance(cell, date):
        return "yyyy-mm-dd"
    if isinstance(cell, bool) or not isinstance(cell, (int, Decimal)) or column.key.endswith(("year", "year_name")):
        return ""
    exponent = cell.as_tuple().exponent if isinstance(cell, Decimal) else 0
    places = -exponent if isinstance(exponent, int) else 0
    return f"#,##0.{'0' * places}" if places > 0 else "#,##0"


def _write_sheet(sheet: Worksheet, table: Table, styles: Styles) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    read_by_people = sum(not column.is_id for column in table.columns)
    sheet.print_area(0, 0, len(table.rows), max(read_by_people - 1, 0))
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _width(table, place))
        sheet.write_string(0, place, column.title, styles.heading)
    for number, row in enumerate(table.rows):
        is_total = number in table.totals
        for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
            if cell is not None:
                _write_cell(sheet, (number + 1, place), cell, styles.of(cell, column, is_total=is_total))


def _write_cell(
    sheet: Worksheet, place: tuple[int, int], cell: Plain | tuple[Plain, ...], style: Format | None
) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(*place, cell, style)
    # LibreOffice makes a formula of a truth value, so it is text as in the CSV.
    elif isinstance(cell, (str, bool, tuple)):
        if text := text_of(cell):
            sheet.write_string(*place, text, style)
    else:
        sheet.write_number(*place, cell, style)


def _width(table: Table, place: int) -> int:
    """Return the width for the title and the first rows, in characters; those of Hangul are two wide."""
    cells: list[Cell] = [table.columns[place].title, *(row[place] for row in table.rows[:10])]
    lines = "\n".join(map(text_of, cells)).encode("euc-kr", "replace").split(b"\n")
    return min(max(max(map(len, lines)) + 2, 8), WIDEST)
