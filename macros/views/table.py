"""HTML tables: a caption, headed columns, and a heading for each row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby, islice
from typing import NamedTuple

from markupsafe import Markup

from macros.korean.formatting import ABSENT
from macros.models.base import Model
from macros.views.origin_marks import starred
from macros.views.page_view import View
from macros.views.part_menu import part_id, render_part_menu, table_file
from macros.views.table_layout import folds, lay_out, sort_choices
from macros.views.table_parts import Cell, Column, Row, numbers, plain, sort_key, text, with_plain

__all__ = ["SHORT", "Cell", "Column", "Row", "numbers", "plain", "sort_key", "table", "text", "with_plain"]

WIDE_COLUMNS = 6
"""From as many on, a table may be wider than its page."""

SHORT = 14
"""Letters of a cell that need not break where the table moves sideways anyway."""


class _Head(NamedTuple):
    """A heading of the upper of two rows, and the columns below it; with none, it is that of a column itself."""

    title: str
    at: int
    """The number of its first column."""
    columns: tuple[Column, ...]


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
    quiet: str = "",
    unit: str = "",
) -> Markup:
    """Return a data table. The caption names what is counted, its unit and its day.

    `name` is ASCII and its own on a page, so that links can lead to the table; `about` are the models
    that it is drawn from. Its links stand below it. A column in which nothing stands is left out.
    Sums at the end stand apart, so that the rows above them can be sorted; with sums in between they are sorted among
    those `within` the same, but not where rows of different things are `ordered`. `exported` is the name of the
    exported table that has the rows, where the models do not tell. `quiet` is what the quiet rows are called, which
    are folded as those are whose figures are all 0, in `unit`.
    """
    id = part_id(name)
    columns, rows = _without_empty(tuple(columns), list(rows))
    rows, explained = _starred(view, rows)
    places = [(plain(row.heading), row.stands_at) for row in rows if row.stands_at]
    row_models = [row.record for row in rows if row.record and not row.strong]
    sums: list[Row] = []
    while rows and rows[-1].strong:
        sums.insert(0, rows.pop())
    layout = lay_out(columns, rows, ordered=ordered, quiet=quiet, unit=unit)
    heads = _heads(columns) if any(column.under for column in columns) else []
    parts = [("tbody", body) for body in layout.bodies] + ([("tfoot", sums)] if sums else [])
    return view.render(
        "table.html.j2",
        caption=caption,
        label=plain(caption),
        columns=columns,
        heads=heads,
        above=[f"{id}-g{head.at} " if head.columns else "" for head in heads for _ in head.columns or (None,)],
        parts=[(element, _lines(view, columns, body)) for element, body in parts],
        layout=layout,
        example=next((word for word in map(plain, (row.heading for row in rows)) if word.isalpha()), ""),
        choices=list(sort_choices(columns)) if layout.sortable and layout.looked_up and layout.kind == "stacks" else [],
        folds=lambda row: bool(layout.fold) and folds(row, columns),
        sort_key=sort_key,
        may_be_wide=len(columns) >= WIDE_COLUMNS,
        is_short=lambda cell: 0 < len(plain(cell)) <= SHORT,
        notes=[*footnotes, *filter(None, [note])],
        id=id,
        explained=explained,
        menu=render_part_menu(view, name, plain(caption), about, places, row_models, exported, table_file(id)),
    )


def _starred(view: View, rows: list[Row]) -> tuple[list[Row], Markup]:
    """Return rows with stars for their marks, and what the stars mean."""
    values, explained = starred(view.site, [cell for row in rows for cell in (row.heading, *row.cells)])
    if not explained:
        return rows, explained
    left = iter(values)
    return [replace(row, heading=next(left), cells=tuple(islice(left, len(row.cells)))) for row in rows], explained


def _without_empty(columns: tuple[Column, ...], rows: list[Row]) -> tuple[tuple[Column, ...], list[Row]]:
    """Return columns and rows without the columns in which nothing stands."""
    kept = [at for at in range(len(columns) - 1) if not rows or any(row.cells[at] not in ("", ABSENT) for row in rows)]
    if len(kept) == len(columns) - 1:
        return columns, rows
    shown = [replace(row, cells=tuple(row.cells[at] for at in kept)) for row in rows]
    return (columns[0], *(columns[at + 1] for at in kept)), shown


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
