"""Words for the sentence that captions a chart: which figures are highest, and their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import TypeVar

from macros.korean.particles import join_words

T = TypeVar("T")

Figure = int | Decimal

ON_ONE_RULER = "모든 막대를 같은 자로 그렸습니다"

_NAMES = 3
"""Most names in a sentence; more are counted."""


def highest(items: Iterable[T], figure: Callable[[T], Figure]) -> tuple[T, ...]:
    """Return the items with the highest figure: several where they are equal."""
    items = tuple(items)
    top = max(map(figure, items), default=None)
    return tuple(item for item in items if figure(item) == top)


def with_figure(names: Sequence[str], figure: str) -> str:
    """Return `시비(3억 원)`, or `시비와 구비(각 3억 원)` of several with the same figure."""
    return f"{join_names(names)}({'각 ' if len(names) > 1 else ''}{figure})"


def join_names(names: Sequence[str]) -> str:
    """Return `가, 나와 다`, or `가 등 5개` where there are more."""
    if len(names) > _NAMES:
        return f"{names[0]} 등 {len(names)}개"
    return join_words(names)
