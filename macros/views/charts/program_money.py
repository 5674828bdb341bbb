"""Bar charts of a program's money: which funding pays how much, and how much in which year."""

from __future__ import annotations

from markupsafe import Markup

from macros.korean.formatting import basis, in_brackets, percent, spoken_won
from macros.korean.particles import particle
from macros.models.money import TITLES, Money, execution_rate
from macros.models.program import Program
from macros.views.amounts_of_money import amount_with_unit
from macros.views.charts.bars import Bar, Group, Part, bar_chart, share
from macros.views.charts.chart_captions import highest, with_figure
from macros.views.page_view import View

SPLIT = ("budget", "required", "total", "spent")
"""The amounts of which the first that is split is drawn."""


def funding_chart(view: View, program: Program, money: Money) -> Markup:
    """Return a bar for each funding, of the first amount that is split."""
    key = next(key for key in SPLIT if any(each.has(key) for each in money.by_funding))
    paid = [(view.site.name("funding", each.funding), each.amount(key) or 0) for each in money.by_funding]
    whole = money.amount(key) or sum(value for _, value in paid)
    bars = tuple(
        Bar(
            name,
            (Part(TITLES[key], amount_with_unit(view, value, money.unit), share(value, whole), "main"),),
            percent(execution_rate(value, whole)),
        )
        for name, value in paid
    )
    top = highest(paid, lambda pair: pair[1])
    payers = with_figure([name for name, _ in top], spoken_won(view.site.won(top[0][1], money.unit)))
    caption = f"{particle(TITLES[key], '을/를')} 가장 많이 대는 재원은 {payers}입니다."
    about = f"막대의 끝에 적힌 수는 {TITLES[key]} 가운데 그 재원이 차지하는 몫입니다{in_brackets(basis(money.as_of))}."
    return bar_chart(view, caption, about, [Group(bars)])


def years_chart(view: View, program: Program, money: Money) -> Markup:
    """Return a bar for each year, or several years together, that pay of the whole."""
    widest = max(each.budget for each in money.by_year)
    bars = tuple(
        Bar(
            each.in_words,
            (Part("예산액", amount_with_unit(view, each.budget, money.unit), share(each.budget, widest), "main"),),
        )
        for each in money.by_year
    )
    top = highest(money.by_year, lambda each: each.budget)
    amount = spoken_won(view.site.won(top[0].budget, money.unit))
    whole = f"총사업비 {spoken_won(view.site.won(money.total, money.unit))} 가운데 " if money.total is not None else ""
    caption = f"{whole}돈이 가장 많은 때는 {with_figure([each.in_words for each in top], amount)}입니다."
    about = f"막대 하나가 그때의 돈이고, 모두 같은 자로 그렸습니다{in_brackets(basis(money.as_of))}."
    return bar_chart(view, caption, about, [Group(bars)])
