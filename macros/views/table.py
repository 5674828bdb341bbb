"""The one way that tables are drawn: a caption, headed columns, and a heading for each row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from macros.models.base import Model
from macros.views.context import View

Cell = str | Markup


@dataclass(frozen=True)
class Column:
    """A column's heading; numbers stand to the right."""

    title: str
    numeric: bool = False


@dataclass(frozen=True)
class Row:
    """The row's heading and its cells; `record` gives it an address, `strong` marks a sum."""

    heading: Cell
    cells: tuple[Cell, ...]
    record: Model | None = None
    strong: bool = False

    @property
    def anchor(self) -> str | None:
        return self.record.anchor if self.record else None


def table(view: View, caption: str, columns: Iterable[Column], rows: Iterable[Row], note: str = "") -> Markup:
    """A data table. The caption names what is counted, its unit and its day."""
    return view.render("table.html.j2", caption=caption, columns=tuple(columns), rows=tuple(rows), note=note)


def text(*titles: str) -> tuple[Column, ...]:
    return tuple(Column(title) for title in titles)


def numbers(*titles: str) -> tuple[Column, ...]:
    return tuple(Column(title, numeric=True) for title in titles)
