"""Amounts as printed, with the words that people use for them; readers choose which they see."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from macros.views.context import View
from macros.views.wording import UNKNOWN, number, spoken_won

LARGE_WON = 100_000_000
"""From 1억 원 on, the spoken form stands below the printed one unasked."""


def amount(view: View, value: int | Decimal | None, unit: str) -> Markup | str:
    """An amount of a money unit for a table's cell; the caption names the unit."""
    if value is None:
        return UNKNOWN
    won = int(value * view.site.won(1, unit))
    kind = "spoken" if won >= LARGE_WON else "spoken small"
    drawn = Markup('<span class="printed">{}</span> <span class="{}">{}</span>')
    return drawn.format(number(value), kind, spoken_won(won))


def unit_of_amounts(view: View, unit: str) -> Markup:
    """`단위: 천원, ` for a caption, unless the reader sees spoken amounts."""
    return Markup('<span class="printed">단위: {}, </span>').format(view.site.name("money_unit", unit))


def captioned(view: View, title: str, unit: str, basis: str) -> Markup:
    """`title(단위: 천원, basis)`."""
    return Markup("{}({}{})").format(title, unit_of_amounts(view, unit), basis)
