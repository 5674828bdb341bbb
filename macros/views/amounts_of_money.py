"""Amounts as printed, with the words that people use for them; readers choose which they see."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from macros.korean.formatting import UNKNOWN, number, spoken_won
from macros.views.page_view import View

LARGE_WON = 100_000_000
"""From 1억 원 on, the spoken form stands below the printed one unasked."""


def amount(view: View, value: int | Decimal | None, unit: str) -> Markup | str:
    """An amount of a money unit for a table's cell; the caption names the unit."""
    if value is None:
        return UNKNOWN
    won = int(value * view.site.won(1, unit))
    return _both_forms(number(value), "spoken" if won >= LARGE_WON else "spoken small", won)


def amount_with_unit(view: View, value: int | None, unit: str) -> Markup | str:
    """`6,434,295천원` and `64억 3,430만 원`, for a place whose caption names no unit."""
    if value is None:
        return UNKNOWN
    return _both_forms(f"{number(value)}{view.site.name('money_unit', unit)}", "spoken", view.site.won(value, unit))


def unit_of_amounts(view: View, unit: str) -> Markup:
    """`단위: 천원, ` for a caption, unless the reader sees spoken amounts."""
    return Markup('<span class="printed">단위: %s, </span>') % view.site.name("money_unit", unit)


def captioned(view: View, title: str, unit: str, basis: str) -> Markup:
    """`title(단위: 천원, basis)`."""
    return Markup("%s(%s%s)") % (title, unit_of_amounts(view, unit), basis)


def _both_forms(printed: str, kind: str, won: int) -> Markup:
    drawn = Markup('<span class="printed">%s</span> <span class="%s">%s</span>')
    return drawn % (printed, kind, spoken_won(won))
