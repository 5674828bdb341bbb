"""The columns of a table in a sheet: headings, units, types, and those worked out from others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from macros.cli.skeletons.from_sheet.grid import Grid
from macros.cli.skeletons.from_sheet.parts import Parts
from macros.cli.skeletons.from_sheet.words import (
    Figure,
    Units,
    amount,
    is_dash,
    is_period,
    is_year,
    iso_date,
    joined,
    without_brackets,
)
from macros.reading.sheet import Cell

Type = Literal["number", "text", "date", "period"]

MOSTLY = 0.6
"""The share of figures that makes a column one of figures; what else stands there is left to the clerk."""


@dataclass(eq=False)
class Column:
    """A column: where it stands in the sheet, what is printed above it, and what was made of it."""

    at: int
    title: str
    under: str = ""
    type: Type = "text"
    id: str = ""
    printed_unit: str = ""
    unit: str | None = None
    decimals: int = 0
    has_total: bool = False
    formula: str = ""
    many: bool = False
    figures: dict[int, Figure] = field(default_factory=dict)
    """The figures by row of the sheet."""

    @property
    def full_title(self) -> str:
        """The title behind the heading above it."""
        return f"{self.under} {self.title}".strip()


def read_headings(grid: Grid, parts: Parts, units: Units) -> list[Column]:
    """Return the columns that have a heading or something below it, without their types."""
    columns = []
    for at in range(grid.width):
        words = _words_above(grid, parts.headings, at)
        if not words and not any(grid.cell(row, at).text for row in parts.body):
            continue
        title, unit = units.in_heading(words[-1]) if words else ("", "")
        if unit and not title and len(words) > 1:
            title = words[-2]
            words.pop()
        columns.append(Column(at, title, " ".join(words[:-1]), printed_unit=unit))
    return columns


def _words_above(grid: Grid, headings: range, at: int) -> list[str]:
    """Return what is printed above a column, the uppermost first, each merged cell once."""
    words: list[tuple[tuple[int, int], str]] = []
    for row in headings:
        column = at
        # Without merged cells, a heading over several columns stands above the first of them.
        while (
            row < headings[-1]
            and column > 0
            and not grid.shown(row, column).text
            and grid.cell(row + 1, at).text
            and grid.shown(row + 1, column - 1).text
        ):
            column -= 1
        span = grid.span(row, column)
        text = grid.shown(row, column).text
        if text and (not words or words[-1][0] != (span.top, span.left)):
            words.append(((span.top, span.left), text))
    return [joined(text) for _, text in words]


def read_types(grid: Grid, columns: Sequence[Column], rows: Sequence[int], units: Units) -> None:
    """Set type, unit and decimals of each column by its cells in `rows`, those that are no totals."""
    for column in columns:
        cells = [cell for row in rows if (cell := grid.cell(row, column.at)).text or cell.formula]
        column.type = _type(column.title, cells)
        if column.type == "number":
            amounts = [found for cell in cells if (found := amount(cell))]
            behind = Counter(found.unit for found in amounts if found.unit)
            column.printed_unit = column.printed_unit or next((unit for unit, _ in behind.most_common(1)), "")
            if not column.printed_unit and without_brackets(column.title).endswith(("율", "률")):
                column.printed_unit = "%"
            column.unit = units.find(column.printed_unit)
            column.decimals = max((_decimals(found.figure) for found in amounts), default=0)
        elif column.type == "text":
            texts = [str(cell.value) for cell in cells if "\n" in str(cell.value)]
            column.many = bool(texts) and all(_is_list(text) for text in texts)


def _type(title: str, cells: Sequence[Cell]) -> Type:
    filled = [cell for cell in cells if not is_dash(cell.text)]
    if filled and all(iso_date(cell) is not None for cell in filled):
        years_only = all(is_year(cell) for cell in filled)
        if not years_only or title.endswith(("연도", "년도")):
            return "date"
    figures = [cell for cell in cells if amount(cell) or (cell.formula and not cell.text)]
    if cells and len(figures) >= MOSTLY * len(cells) and any(not is_dash(cell.text) for cell in figures):
        return "number"
    if filled and all(is_period(cell.text) for cell in filled):
        return "period"
    return "text"


def _decimals(figure: Figure) -> int:
    exponent = figure.as_tuple().exponent if not isinstance(figure, int) else 0
    return max(0, -int(exponent))


BULLETS = "-·•○●◦▶▷ㅇ※*∙‧"


def _is_list(text: str) -> bool:
    return all(line[0] in BULLETS for line in text.split("\n"))


def items(text: str) -> list[str]:
    """Return the lines of a cell without their bullets."""
    return [line.lstrip(BULLETS).strip() for line in text.split("\n")]


def read_figures(grid: Grid, column: Column, rows: Sequence[int]) -> None:
    """Take the figures of a column of figures from `rows`."""
    for row in rows:
        if column.type == "number" and (found := amount(grid.cell(row, column.at))):
            column.figures[row] = found.figure
