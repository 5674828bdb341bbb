"""A figure of the data in words, in its unit."""

from __future__ import annotations

from macros.korean.formatting import Number, is_spoken_exactly, number, spoken_won, with_triangle
from macros.models.site import Site
from macros.models.value import Value
from macros.models.vocabulary import Unit


def value_in_words(value: Value, site: Site, unit: str | None = None) -> str:
    """최대 30만원: the figure without its name, in its own unit or else in `unit`."""
    unit = value.unit or unit
    word = site.find(Unit, "unit", unit) if unit else None
    return value.in_words(lambda number: _amount(number, word))


def _amount(value: Number, unit: Unit | None) -> str:
    if unit and unit.won:
        return spoken_amount(value, unit)
    return f"{with_triangle(value)}{unit.name if unit else ''}"


def spoken_amount(value: Number, unit: Unit) -> str:
    """Return `30만 원` of 300 thousand won; `1,234천원(약 123만 원)` where the spoken form would be rounded."""
    won = value * (unit.won or 0)
    if is_spoken_exactly(won):
        return spoken_won(int(won))
    printed = f"{number(value)}{unit.name}"
    return printed if -10_000 < won < 10_000 else f"{printed}(약 {spoken_won(int(won))})"
