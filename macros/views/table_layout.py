"""How a table stands on a page: how narrow it can be, and which of its rows are folded, sorted and filtered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from macros.views.table_parts import Cell, Column, Row, plain, sort_key

NAME_WIDTH, NAME_LINES = 5.6, 3
"""What a row's heading takes at least beside its figures, in letters, and how many lines of it are few."""

SNUG, NARROW = 12.5, 19
"""Letters beside each other on a phone, with the largest letters and with the usual ones."""

SORTABLE_ROWS = 5
"""A shorter table needs no sorting."""

LOOKED_UP_ROWS = 12
"""A longer table has a filter."""

FOLDED_ROWS = 3
"""Fewer rows are not worth folding."""

_HEARD = re.compile(r'<span class="heard">[^<]*</span>')
_BRIEF = re.compile(r'data-brief="([^"]*)"')


@dataclass(frozen=True)
class Layout:
    """`kind` are the classes of the table; `bodies` its rows, those that may be sorted among themselves in one."""

    kind: str
    bodies: list[list[Row]]
    sortable: bool
    looked_up: bool
    has_briefs: bool
    fold: str
    """What the rows are called that are folded; empty without any."""
    all_folded: bool

    @property
    def cells_name_columns(self) -> bool:
        """Whether a phone, at least with large letters, does not show the headings."""
        return self.kind == "stacks" or "below" in self.kind


def lay_out(columns: Sequence[Column], rows: Sequence[Row], *, ordered: bool, quiet: str, unit: str) -> Layout:
    """Return the layout of a table without the sums at its end.

    `quiet` names the rows that say what few come for; `unit` is that of all figures.
    """
    bodies = [list(body) for _, body in groupby(rows, key=lambda row: (row.strong, row.within))]
    # Sums among rows that do not say what they are within cannot keep their place.
    is_grouped = all(row.within or not row.strong for row in rows)
    is_figures = len(columns) > 1 and all(column.numeric for column in columns[1:])
    fold = _fold(columns, rows, quiet, unit)
    looked_up = len([row for row in rows if not row.strong]) > LOOKED_UP_ROWS
    sortable = len(rows) >= SORTABLE_ROWS and not ordered and is_grouped
    return Layout(
        kind=_figures_kind(columns, rows) if is_figures else "stacks",
        bodies=bodies,
        sortable=sortable,
        looked_up=looked_up,
        has_briefs=is_figures and any(_BRIEF.search(cell) for row in rows for cell in row.cells),
        fold=fold,
        all_folded=bool(fold) and all(folds(row, columns) for row in rows),
    )


def _figures_kind(columns: Sequence[Column], rows: Sequence[Row]) -> str:
    """Return how figures stay a table on a phone: beside the names, below them, or as a table to be moved sideways."""
    widths = [_width(column, [row.cells[at] for row in rows]) for at, column in enumerate(columns[1:])]
    names = max((_letters(plain(row.heading)) for row in rows), default=0) / NAME_LINES
    beside, below = max(NAME_WIDTH, names) + sum(widths), len(widths) * max(widths)
    if beside <= SNUG or any(column.under for column in columns) or below > NARROW:
        return "figures"
    return f"figures {'below-late' if beside <= NARROW else 'below'}{' pairs' if below > SNUG else ''}"


def _width(column: Column, cells: Sequence[Cell]) -> float:
    """Return about how many letters a column of figures needs, and the room beside it."""
    words = [*column.title.split(), *map(_shortest, cells)]
    return max(map(_letters, words)) + 0.8


def _shortest(cell: Cell) -> str:
    """Return a figure in the form that phones show."""
    brief = _BRIEF.search(cell)
    return brief[1] if brief else plain(Markup(_HEARD.sub("", cell)) if isinstance(cell, Markup) else cell)


def _letters(text: str) -> float:
    """Return the width of a text in letters of Hangul."""
    return sum(0.95 if sign > "\u1100" else 0.3 if sign in ",. " else 0.6 for sign in text)


def is_nothing(row: Row, columns: Sequence[Column]) -> bool:
    """Whether all figures of a row are 0, and it says nothing else."""
    cells = [(column.numeric, cell) for column, cell in zip(columns[1:], row.cells, strict=True) if cell]
    return bool(cells) and all(numeric and sort_key(cell) in ("0", "0.0") for numeric, cell in cells)


def folds(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a row is one of those that are folded where there are enough of them."""
    return not row.strong and (row.quiet or is_nothing(row, columns))


def _fold(columns: Sequence[Column], rows: Sequence[Row], quiet: str, unit: str) -> str:
    """Return `0명인 직급 6개` for the rows that are folded; empty where few are, or figures are all there is."""
    folded = [row for row in rows if folds(row, columns)]
    if len(folded) < FOLDED_ROWS and not (quiet and len(folded) == len(rows)):
        return ""
    if quiet:
        return f"{quiet} {len(folded)}개"
    if len(folded) == len([row for row in rows if not row.strong]):
        return ""
    return f"{f'0{unit}인' if unit else '값이 0인'} {columns[0].title} {len(folded)}개"


def sort_choices(columns: Sequence[Column]) -> Iterator[tuple[str, str]]:
    """Yield the value and the words of each way to sort a table whose headings a phone does not show."""
    for at, column in enumerate(columns):
        if column.numeric:
            yield f"{at} descending", f"{column.full_title} 큰 순"
            yield f"{at} ascending", f"{column.full_title} 작은 순"
        else:
            yield f"{at} ascending", f"{column.full_title} 가나다순"
