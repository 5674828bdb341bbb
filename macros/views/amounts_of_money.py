"""Amounts of money in two forms, as printed and as people say them; readers choose which they see."""

from __future__ import annotations

import re

from markupsafe import Markup

from macros.korean.formatting import ABSENT, Number, brief_won, number, percent, signed, spoken_won
from macros.models.money import Money
from macros.models.spending import Spending
from macros.views.page_view import View

TEN_THOUSAND = 10_000
"""Won from which on the spoken form, in 만 원, stands below the printed one from the start."""

_two_forms = re.compile(r'<span class="printed">(.*?)</span> <span class="spoken(?: small)?">(.*?)</span>')


def amount(view: View, value: Number | None, unit: str) -> Markup | str:
    """Return an amount of a money unit for a table's cell; the caption names the unit."""
    if value is None:
        return ABSENT
    return in_both_forms(signed(value, "", view.site.name("money_unit", unit)), view.site.won(value, unit))


def in_both_forms(printed: str | Markup, won: int) -> Markup:
    """Return an amount as it is printed, and as people say it; readers choose whether they see a tiny one so."""
    return _both_forms(printed, won, small=abs(won) < TEN_THOUSAND) + _brief(brief_won(won))


def difference_in(view: View, value: Number, unit: str) -> Markup:
    """Return `+487,848` or `−342,969`: by how much one amount of a money unit is more or less than another."""
    if not value:
        return in_both_forms("0", 0)
    sign, heard, size = ("+", "많음", value) if value > 0 else ("−", "적음", -value)
    won = view.site.won(size, unit)
    both = _both_forms(f"{sign}{number(size)}", won, sign) + _brief(f"{sign}{brief_won(won)}")
    return Markup('<span class="heard">%s </span>%s') % (heard, both)


def amount_with_unit(view: View, value: Number | None, unit: str) -> Markup | str:
    """Return `6,434,295천원` and `64억 3,430만 원`, for a place whose caption names no unit."""
    if value is None:
        return ABSENT
    return _both_forms(signed(value, view.site.name("money_unit", unit)), view.site.won(value, unit))


def amount_in(view: View, money: Money | None, key: str, unit: str) -> Number | None:
    """Return an amount of a program's money in another unit; None if it is not known."""
    value = money.amount(key) if money else None
    return None if value is None or money is None else view.site.convert(value, money.unit, unit)


def execution_rate(money: Spending) -> str:
    """Return `82.7%`; where there is none, a blank if no spending is known, else `해당 없음`."""
    return "해당 없음" if money.rate is None and money.amount("spent") is not None else percent(money.rate)


def growth_rate(money: Spending) -> Markup | str:
    """Return `△3.2%`; where there was nothing in the year before, `해당 없음`."""
    if money.growth_rate is None:
        return "해당 없음" if money.previous_budget == 0 else ABSENT
    return signed(money.growth_rate, "%")


def caption_with_unit(view: View, title: str, unit: str, basis: str = "") -> Markup:
    """Return `title(단위: 천원, basis)`, where readers of spoken amounts see no unit."""
    name = view.site.name("money_unit", unit)
    if not basis:
        return Markup('%s<span class="printed">(단위: %s)</span>') % (title, name)
    return Markup('%s(<span class="printed">단위: %s, </span>%s)') % (title, name, basis)


def in_one_line(words: str | Markup) -> str:
    """Return words without their markup, an amount of both forms as `64억 3,430만 원(6,434,295천원)`."""
    return Markup(_two_forms.sub(r"\2(\1)", str(words))).striptags() if isinstance(words, Markup) else words


def _both_forms(printed: str | Markup, won: int, sign: str = "", *, small: bool = False) -> Markup:
    html = Markup('<span class="printed">%s</span> <span class="%s">%s%s</span>')
    return html % (printed, "spoken small" if small else "spoken", sign, spoken_won(won))


def _brief(words: str) -> Markup:
    """Return an amount in few letters, which the styles show on phones; it repeats what is written beside it."""
    return Markup('<span class="brief" data-brief="%s"></span>') % words
