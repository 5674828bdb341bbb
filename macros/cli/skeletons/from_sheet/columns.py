"""The columns of a table in a sheet: headings, units, types, and those worked out from others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

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
from macros.models.table import ColumnType
from macros.reading.sheet import Cell

MOSTLY = 0.6
"""The share of figures that makes a column one of figures; what else stands there is left to the clerk."""


_RATE = re.compile(r"(?:[율률]|비중|구성비)$")
_TIME = re.compile(
    r"(?:.*(?:연도|년도|연월|년월|날짜|일자|시기|기간)|(?:준공|건립|설립|설치|개관|개원|개장|조성|지정|취득|구입|제작|등록)[년일]?)"
)
"""Headings below which a year is a time, not a figure."""


@dataclass(eq=False)
class Column:
    """A column: where it stands in the sheet, what is printed above it, and what was made of it."""

    at: int
    title: str
    under: str = ""
    words: tuple[str, ...] = ()
    """The headings above it, the uppermost first."""
    type: ColumnType = "text"
    id: str = ""
    printed_unit: str = ""
    unit: str | None = None
    decimals: int = 0
    has_total: bool = False
    formula: str = ""
    many: bool = False
    since: int | None = None
    until: int | None = None
    figures: dict[int, Figure] = field(default_factory=dict)
    """The figures by row of the sheet."""

    @property
    def full_title(self) -> str:
        """The title behind the heading above it."""
        return f"{self.under} {self.title}".strip()

    @property
    def is_rate(self) -> bool:
        """Whether its figures are shares or rates, which nobody adds up."""
        return self.printed_unit == "%" or any(_RATE.search(without_brackets(of)) for of in (self.title, self.under))


def read_headings(grid: Grid, parts: Parts, units: Units) -> list[Column]:
    """Return the columns that have a heading or something below it, without their types."""
    columns = []
    for at in range(grid.width):
        words = _words_above(grid, parts.headings, at)
        if not words and not any(grid.cell(row, at).text for row in parts.body):
            continue
        parted = [units.in_heading(word) for word in words]
        titles = [title for title, _ in parted if title]
        unit = next((unit for _, unit in reversed(parted) if unit), "")
        columns.append(Column(at, *headings_of(titles), tuple(titles), printed_unit=unit))
    return columns


def headings_of(words: Sequence[str]) -> tuple[str, str]:
    """Return the title of a column, and the heading above it."""
    return (words[-1], " ".join(words[:-1])) if words else ("", "")


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
            if not column.printed_unit and column.is_rate:
                column.printed_unit = "%"
            column.unit = units.find(column.printed_unit)
            column.decimals = max((_decimals(found.figure) for found in amounts), default=0)
        elif column.type == "text":
            texts = [str(cell.value) for cell in cells if "\n" in str(cell.value)]
            column.many = bool(texts) and all(_is_list(text) for text in texts)


def _type(title: str, cells: Sequence[Cell]) -> ColumnType:
    filled = [cell for cell in cells if not is_dash(cell.text)]
    dates = [cell for cell in filled if iso_date(cell) is not None]
    times = [cell for cell in filled if cell in dates or is_period(cell.text)]
    is_time = not all(is_year(cell) for cell in dates) or _TIME.fullmatch("".join(without_brackets(title).split()))
    if dates and is_time and len(times) >= MOSTLY * len(filled):
        return "date" if len(dates) == len(filled) else "period"
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
    column.figures.clear()
    for row in rows:
        if column.type == "number" and (found := amount(grid.cell(row, column.at))):
            column.figures[row] = found.figure
