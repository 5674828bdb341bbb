"""Bar charts of a program's money: which funding pays how much, and how much in which year."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from macros.korean.formatting import basis, in_brackets, percent, spoken_won
from macros.korean.particles import particle
from macros.models.money import FundingShare, Money
from macros.models.program import Program
from macros.models.spending import TITLES, Number, execution_rate
from macros.views.amounts_of_money import amount_with_unit
from macros.views.charts.bars import WON, Bar, Fill, Group, Lane, Part, bar_chart, measure
from macros.views.charts.chart_captions import ON_ONE_RULER, highest, with_figure
from macros.views.page_view import View

SPLIT = ("budget", "required", "total", "spent")
"""The amounts of which the first that is split is drawn."""


FILLS: Mapping[str, Fill] = {"budget": "soft", "required": "plan", "total": "plan", "spent": "real"}
"""How each of them is drawn."""


def funding_chart(view: View, program: Program, money: Money) -> Markup:
    """Return a bar for each funding, of the first amount that is split."""
    key = next(key for key in SPLIT if any(each.has(key) for each in money.by_funding))
    whole = money.amount(key) or sum(each.amount(key) or 0 for each in money.by_funding)
    bars = tuple(_funding_bar(view, money, each, key, whole) for each in money.by_funding)
    top = highest(money.by_funding, lambda each: each.amount(key) or 0)
    most = spoken_won(view.site.won(top[0].amount(key) or 0, money.unit))
    payers = with_figure([view.site.name("funding", each.funding) for each in top], most)
    title = f"{program.year}년 {TITLES[key]}"
    caption = f"{particle(title, '을/를')} 가장 많이 대는 재원은 {payers}입니다."
    about = f"{ON_ONE_RULER}{in_brackets(basis(money.as_of))}."
    return bar_chart(view, caption, about, [Group(bars, measure(bars, WON))], {FILLS[key]: TITLES[key]})


def _funding_bar(view: View, money: Money, funding: FundingShare, key: str, whole: Number) -> Bar:
    value = funding.amount(key) or 0
    facts = (f"전체의 {percent(execution_rate(value, whole))}",)
    return Bar(view.site.name("funding", funding.funding), (_lane(view, money, value, key, facts),))


def years_chart(view: View, program: Program, money: Money) -> Markup:
    """Return a bar for each year, or several years together, that pay of the whole."""
    bars = tuple(Bar(each.in_words, (_lane(view, money, each.budget, "budget"),)) for each in money.by_year)
    top = highest(money.by_year, lambda each: each.budget)
    amount = spoken_won(view.site.won(top[0].budget, money.unit))
    whole = f"총사업비 {spoken_won(view.site.won(money.total, money.unit))} 가운데 " if money.total is not None else ""
    caption = f"{whole}돈이 가장 많은 때는 {with_figure([each.in_words for each in top], amount)}입니다."
    about = f"막대 하나가 그때의 예산액입니다. {ON_ONE_RULER}{in_brackets(basis(money.as_of))}."
    return bar_chart(view, caption, about, [Group(bars, measure(bars, WON))], {"soft": TITLES["budget"]})


def _lane(view: View, money: Money, value: Number, key: str, facts: tuple[str, ...] = ()) -> Lane:
    figure = amount_with_unit(view, value, money.unit)
    return Lane((Part(TITLES[key], figure, view.site.won(value, money.unit), FILLS[key]),), "", figure, facts)
