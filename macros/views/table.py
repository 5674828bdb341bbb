"""HTML tables: a caption, headed columns, and a heading for each row."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from macros.korean.formatting import join_labels
from macros.models.base import Model
from macros.reading.problems import Place
from macros.views.page_view import View
from macros.views.part_menu import part_id, render_part_menu, table_file

Cell = str | Markup

WIDE_COLUMNS = 6
"""From as many on, a table may be wider than its page."""

SHORT = 14
"""Letters of a cell that need not break where the table moves sideways anyway."""

SORTABLE_ROWS = 5
"""A shorter table needs no sorting."""


@dataclass(frozen=True)
class Column:
    """A column's heading, below one over several columns where there is one; numbers stand to the right."""

    title: str
    numeric: bool = False
    under: str = ""

    @property
    def full_title(self) -> str:
        return join_labels(self.under, self.title)


class _Head(NamedTuple):
    """A heading of the upper of two rows, and the columns below it; with none, it is that of a column itself."""

    title: str
    at: int
    """The number of its first column."""
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Row:
    """The row's heading and its cells; `strong` marks a sum.

    `record` is what the row tells of, and gives it an address; a row whose facts stand elsewhere
    may say in which `place`.
    """

    heading: Cell
    cells: tuple[Cell, ...]
    record: Model | None = None
    strong: bool = False
    place: Place | None = None

    @property
    def stands_at(self) -> Place | None:
        return self.place or (self.record.place() if self.record else None)


class _Line(NamedTuple):
    """A row as it is written: each cell below the column's heading."""

    row: Row
    anchor: str
    cells: list[tuple[Column, Cell]]


def table(
    view: View,
    name: str,
    about: Iterable[Model],
    caption: Cell,
    columns: Iterable[Column],
    rows: Iterable[Row],
    note: str = "",
    *,
    footnotes: Iterable[str] = (),
    ordered: bool = False,
    exported: str = "",
) -> Markup:
    """Return a data table. The caption names what is counted, its unit and its day.

    `name` is ASCII and its own on a page, so that links can lead to the table; `about` are the models
    that it is drawn from. Its links stand below it.
    A row that would not fit a phone is laid out as a block there (`stacks`). Sums at the end stand
    apart, so that the rows above them can be sorted; with sums in between they cannot, nor where rows of different
    things are `ordered`. `exported` is the name of the exported table that has the rows, where the models do not tell.
    """
    id, columns, rows = part_id(name), tuple(columns), list(rows)
    places = [(plain(row.heading), row.stands_at) for row in rows if row.stands_at]
    row_models = [row.record for row in rows if row.record and not row.strong]
    sums: list[Row] = []
    while rows and rows[-1].strong:
        sums.insert(0, rows.pop())
    heads = _heads(columns) if any(column.under for column in columns) else []
    stacks = len(columns) > 3 or len([column for column in columns if not column.numeric]) > 2
    sortable = len(rows) >= SORTABLE_ROWS and not ordered and not any(row.strong for row in rows)
    return view.render(
        "table.html.j2",
        caption=caption,
        label=plain(caption),
        columns=columns,
        heads=heads,
        above=[f"{id}-g{head.at} " if head.columns else "" for head in heads for _ in head.columns or (None,)],
        parts=[("tbody", _lines(view, columns, rows)), *([("tfoot", _lines(view, columns, sums))] if sums else [])],
        stacks=stacks,
        sortable=sortable,
        sort_key=sort_key,
        may_be_wide=len(columns) >= WIDE_COLUMNS,
        is_short=lambda cell: 0 < len(plain(cell)) <= SHORT,
        notes=[*footnotes, *filter(None, [note])],
        id=id,
        menu=render_part_menu(view, name, plain(caption), about, places, row_models, exported, table_file(id)),
    )


def _heads(columns: Iterable[Column]) -> list[_Head]:
    """Return the headings of the upper row: one over neighbours that share it, or that of a column alone."""
    heads: list[_Head] = []
    for under, group in groupby(enumerate(columns), key=lambda numbered: numbered[1].under):
        numbered = list(group)
        if under:
            heads.append(_Head(under, numbered[0][0], tuple(column for _, column in numbered)))
        else:
            heads += (_Head(column.title, at, ()) for at, column in numbered)
    return heads


def _lines(view: View, columns: tuple[Column, ...], rows: Iterable[Row]) -> list[_Line]:
    return [_Line(row, _anchor(view, row), [*zip(columns[1:], row.cells, strict=True)]) for row in rows]


def _anchor(view: View, row: Row) -> str:
    """Return the id of a row: that of its record on the record's page, or else the record's own; empty without one."""
    url = view.routes.url(row.record) if row.record else None
    return (url or "").partition("#")[2] or (row.record and row.record.anchor) or ""


def sort_key(cell: Cell) -> str:
    """Return what a cell's number is sorted by: -3 for △3, ▼ 3 and −3%; empty without a number."""
    match = re.search(r"(△|−|▼\D*)?(\d[\d,]*(?:\.\d+)?)", plain(cell))
    return ("-" if match[1] else "") + match[2].replace(",", "") if match else ""


def plain(cell: Cell) -> str:
    """Return the text of a cell without its markup."""
    return cell.striptags() if isinstance(cell, Markup) else cell


def text(*titles: str) -> tuple[Column, ...]:
    """Return columns of text."""
    return tuple(Column(title) for title in titles)


def numbers(*titles: str) -> tuple[Column, ...]:
    """Return columns of numbers."""
    return tuple(Column(title, numeric=True) for title in titles)
