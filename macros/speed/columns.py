"""Rows in another form, column by column: many of a column's cells come again in the next rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

T = TypeVar("T")


def formed(rows: Iterable[Sequence[Any]], forms: Sequence[Callable[[Any], T]]) -> Iterator[tuple[T, ...]]:
    """Rows, of which all are held, with each cell given to the function of its column.

    Where most cells of a column come again, the function is asked once for each that differs. ValueError for a row
    with more or fewer cells than there are functions.
    """
    columns = zip(*rows, strict=True)
    return zip(*(_formed(cells, form) for cells, form in zip(columns, forms, strict=True)), strict=True)


# True is equal to 1, and 1.0 to 1.00: of other kinds, what is equal need not look the same.
_SAME_IF_EQUAL = frozenset({str, int, date, type(None)})


def _formed(cells: Sequence[Any], form: Callable[[Any], T]) -> Iterable[T]:
    if not _SAME_IF_EQUAL.issuperset(map(type, cells)):
        return map(form, cells)
    different = set(cells)
    if len(different) > len(cells) / 2:
        return map(form, cells)
    known = {cell: form(cell) for cell in different}
    return map(known.__getitem__, cells)
