"""What a cell of a sheet is in the data."""

from __future__ import annotations

import re
from datetime import date

from macros.cli.skeletons.from_sheet.columns import Column, items
from macros.cli.skeletons.from_sheet.grid import Grid
from macros.cli.skeletons.from_sheet.table_draft import CellValue, NoTime, Unclear
from macros.cli.skeletons.from_sheet.words import is_dash, is_period, is_year, iso_date
from macros.reading.sheet import Cell


def cell_value(grid: Grid, column: Column, row: int) -> CellValue | None:
    """Return the value of a cell as data writes it; None if it is blank."""
    if column.type == "number":
        cell = grid.cell(row, column.at)
        unclear = cell.text or cell.formula or "오류" * cell.is_error
        return column.figures.get(row, Unclear(unclear) if unclear else None)
    cell = grid.shown(row, column.at)
    if not cell.text or is_dash(cell.text):
        return None
    if column.type == "date":
        return iso_date(cell) or Unclear(cell.text)
    if column.type in ("values", "link"):
        return Unclear(cell.text)
    if column.type == "period":
        return _period(cell)
    if isinstance(cell.value, date):
        return _as_printed(cell.value)
    return items(str(cell.value)) if column.many and column.type == "text" else cell.text


def _as_printed(day: date) -> str:
    return f"{day.year}. {day.month}. {day.day}."


def _period(cell: Cell) -> CellValue:
    """Return a time as data writes it: a year as a figure, and what names no time as a text."""
    if isinstance(cell.value, date):
        return _as_printed(cell.value)
    if is_year(cell):
        return int(re.sub(r"\D", "", cell.text))
    return cell.text if is_period(cell.text) else NoTime(cell.text)
