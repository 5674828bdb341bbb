"""What a picture shows, found among its figures and said in a few names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import TypeVar

from macros.korean.particles import joined

T = TypeVar("T")

Figure = int | Decimal

_NAMES = 3
"""How many names a sentence bears; more are counted."""


def highest(items: Iterable[T], figure: Callable[[T], Figure]) -> tuple[T, ...]:
    """The items with the highest figure: several where they are equal."""
    known = tuple(items)
    top = max(map(figure, known), default=None)
    return tuple(item for item in known if figure(item) == top)


def lowest(items: Iterable[T], figure: Callable[[T], Figure]) -> tuple[T, ...]:
    """The items with the lowest figure: several where they are equal."""
    return highest(items, lambda item: -figure(item))


def named(names: Sequence[str]) -> str:
    """`가, 나와 다`, or `가 등 5개` where there are more."""
    if len(names) > _NAMES:
        return f"{names[0]} 등 {len(names)}개"
    return joined(names)
