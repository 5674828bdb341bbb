"""What was made of a table in a sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from macros.cli.skeletons.from_sheet.columns import Column
from macros.cli.skeletons.from_sheet.parts import Parts
from macros.cli.skeletons.from_sheet.rows import Row, Rows
from macros.cli.skeletons.from_sheet.words import Figure


class Unclear(NamedTuple):
    """What a cell of figures holds that is no figure."""

    text: str


class NoTime(NamedTuple):
    """What a cell of periods holds that is no time."""

    text: str


CellValue = str | Figure | date | list[str] | Unclear | NoTime


@dataclass
class RowDraft:
    """A row with its values and printed figures by column."""

    row: Row
    values: dict[Column, CellValue] = field(default_factory=dict)
    printed: dict[Column, Figure] = field(default_factory=dict)
    unit: str = ""
    """As printed in a column of units."""
    note: str = ""


@dataclass
class Draft:
    """A table, its figures of one year, and Korean lines on how it was read."""

    parts: Parts
    columns: list[Column]
    name: Column | None
    """The one of the columns that has the rows' names."""
    rows: list[RowDraft]
    read: Rows
    """How the rows stand in the sheet."""
    printed: dict[Column, Figure]
    has_dash: bool
    has_row_units: bool
    has_same_rows: bool
    """Whether the rows are the same each year."""
    is_named: bool = True
    """Whether the rows have names of their own."""
    as_of: str = ""
    """The day of the figures, as printed."""
    guesses: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)
    unlike: list[str] = field(default_factory=list)
    """In what the sheet is unlike the table that it was held against."""
