"""Wide tables as the document prints them, with grouped columns, folded below our own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from macros.views.page_view import View
from macros.views.table import Cell


@dataclass(frozen=True)
class ColumnGroup:
    """A heading over columns; without columns of its own it is one column that spans both rows."""

    title: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class PrintedRow:
    """A row as printed; one cell for each column, in order."""

    heading: str
    cells: tuple[Cell, ...]


def original_table(
    view: View, name: str, caption: str, groups: Iterable[ColumnGroup], rows: Iterable[PrintedRow]
) -> Markup:
    """Return a wide table folded away. `name` begins the ids that tie each cell to its headings."""
    groups = tuple(groups)
    return view.render(
        "original_table.html.j2",
        name=name,
        caption=caption,
        groups=groups,
        headers=_headers(name, groups),
        rows=tuple(rows),
    )


def _headers(name: str, groups: tuple[ColumnGroup, ...]) -> list[str]:
    """For each column, the ids of the headings above it."""
    headers = []
    for at, group in enumerate(groups, 1):
        columns = [f"{name}-g{at} {name}-g{at}-c{column}" for column in range(1, len(group.columns) + 1)]
        headers += columns or [f"{name}-g{at}"]
    return headers
