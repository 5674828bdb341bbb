"""Long things piece by piece, so that they are never held as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

AT_ONCE = 100
"""Items of a piece."""


def pieces(items: Iterable[T]) -> Iterator[list[T]]:
    """Lists of at most `AT_ONCE` items, none of them empty."""
    rest = iter(items)
    while piece := list(islice(rest, AT_ONCE)):
        yield piece
