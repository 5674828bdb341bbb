"""Amounts of money in two forms, as printed and as people say them; readers choose which they see."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from macros.korean.formatting import UNKNOWN, number, percent, spoken_won
from macros.models.budget import Budget, BudgetLine
from macros.models.program import ProgramBudget
from macros.views.page_view import View

LARGE_WON = 100_000_000
"""From 1억 원 on, the spoken form stands below the printed one from the start."""


def amount(view: View, value: int | Decimal | None, unit: str) -> Markup | str:
    """Return an amount of a money unit for a table's cell; the caption names the unit."""
    if value is None:
        return UNKNOWN
    won = int(value * view.site.won(1, unit))
    return _both_forms(number(value), "spoken" if won >= LARGE_WON else "spoken small", won)


def amount_with_unit(view: View, value: int | None, unit: str) -> Markup | str:
    """Return `6,434,295천원` and `64억 3,430만 원`, for a place whose caption names no unit."""
    if value is None:
        return UNKNOWN
    return _both_forms(f"{number(value)}{view.site.name('money_unit', unit)}", "spoken", view.site.won(value, unit))


def execution_rate(money: Budget | BudgetLine | ProgramBudget) -> str:
    """Return `82.7%`; where there is none, `자료에 없음` if no spending is known, else `해당 없음`."""
    return "해당 없음" if money.rate is None and money.spent is not None else percent(money.rate)


def caption_with_unit(view: View, title: str, unit: str, basis: str) -> Markup:
    """Return `title(단위: 천원, basis)`, where readers of spoken amounts see no unit."""
    printed = Markup('<span class="printed">단위: %s, </span>') % view.site.name("money_unit", unit)
    return Markup("%s(%s%s)") % (title, printed, basis)


def _both_forms(printed: str, kind: str, won: int) -> Markup:
    html = Markup('<span class="printed">%s</span> <span class="%s">%s</span>')
    return html % (printed, kind, spoken_won(won))
