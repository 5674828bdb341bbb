"""The table that CSV, JSON and workbook are written from: its columns and rows, and a cell as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Plain = str | int | Decimal | bool | date
Cell = Plain | tuple[Plain, ...] | None
"""A value as the data holds it; None where there is none."""

Row = tuple[Cell, ...]


ColumnType = Literal["string", "integer", "number", "boolean", "date", "any"]

SEPARATOR = "|"
"""What stands between the values of a list in one cell."""
_SEPARATING = re.compile(r"[|\\]")

_FIRST_LETTERS = frozenset("'=+-@\t\r")
_like_a_formula = re.compile(r"'*[=+\-@\t\r]").match


@dataclass(frozen=True)
class Column:
    """A column: `key` names it in CSV and JSON, `title` in the workbook, with its unit.

    `many` is a column of lists, whose values stand in one cell with `SEPARATOR` between them; `unique` is the one
    column that no two rows have the same value in. `is_id` are names for programs, which stand behind what people
    read, and `refers_to` is the table whose records they are ids of; empty where it is not one table alone.
    `is_added` is what this site writes, and no document prints.
    """

    key: str
    title: str
    type: ColumnType = "string"
    description: str = ""
    unit: str = ""
    many: bool = False
    required: bool = False
    choices: tuple[str, ...] = ()
    unique: bool = False
    is_id: bool = False
    refers_to: str = ""
    is_added: bool = False


RECORD = Column(
    "record",
    "기록 id",
    description="기록마다 하나뿐이고 바뀌지 않는 식별자입니다.",
    required=True,
    unique=True,
    is_id=True,
)
"""The column that each table of records has, and that the ids in other tables lead to."""


@dataclass(frozen=True)
class Table:
    """Rows of one kind of record.

    `name` is the address of its files, `subject` what it is part of, `years` those of its rows, and `totals` the
    numbers of the rows that others add up to.
    """

    name: str
    title: str
    subject: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    years: tuple[str, ...]
    totals: frozenset[int] = frozenset()

    @property
    def key(self) -> Column:
        """Return the column that tells the rows apart."""
        return next(column for column in self.columns if column.unique)


def text_of(cell: Cell) -> str:
    """Return a cell as the text of a CSV file; empty for None."""
    if isinstance(cell, str):
        return guard_formula(cell) if cell[:1] in _FIRST_LETTERS else cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return guard_formula(join(cell)) if isinstance(cell, tuple) else str(cell)


def join(values: tuple[Plain, ...]) -> str:
    """Return the values of a list as one text: `|` between them, a backslash before each `|` or backslash in them."""
    return SEPARATOR.join(_SEPARATING.sub(r"\\\g<0>", str(value)) for value in values)


def guard_formula(text: str) -> str:
    """Return text that no spreadsheet takes for a formula: one that looks like it gets an apostrophe in front.

    One that already has apostrophes in front gets one more, so that taking one away always gives back the text.
    """
    return f"'{text}" if _like_a_formula(text) else text
