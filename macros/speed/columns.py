"""Cells in another form, column by column: many of a column's cells come again in the next rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

T = TypeVar("T")


def formed(rows: Iterable[Sequence[Any]], forms: Iterable[Callable[[Any], T]]) -> Iterator[tuple[T, ...]]:
    """Rows of which each cell has been given to the function of its column; it sees what comes again only once."""
    columns = zip(*rows, strict=True)
    return zip(*map(_formed, columns, forms), strict=True)


# True is equal to 1, and 1.0 to 1.00: of other kinds, what is equal need not look the same.
_SAME_IF_EQUAL = frozenset({str, int, date, type(None)})


def _formed(cells: Sequence[Any], form: Callable[[Any], T]) -> Iterable[T]:
    different = set(cells)
    if len(different) > len(cells) / 2 or not _SAME_IF_EQUAL.issuperset(map(type, different)):
        return map(form, cells)
    known = {cell: form(cell) for cell in different}
    return map(known.__getitem__, cells)
