"""Which funding pays how much of a year's budget, as bars; what the fills of all its pictures mean."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from macros.korean.formatting import basis, day, in_brackets, percent, spoken_won
from macros.models.budget import Budget
from macros.models.spending import AMOUNTS, Number, execution_rate
from macros.views.amounts_of_money import amount_with_unit
from macros.views.budget import find_budget
from macros.views.budget_breakdowns import funded_amount
from macros.views.budget_columns import shown_amounts
from macros.views.charts.bars import WON, Bar, Fill, Group, Lane, Part, bar_chart, measure
from macros.views.charts.chart_captions import ON_ONE_RULER, highest, with_figure
from macros.views.page_view import View

UNTOLD = "쓴 돈을 알 수 없는 예산"
"""What a bar without any filling stands for, where others tell what was spent."""


def budget_funding_chart(view: View, year: object) -> Markup:
    """한 해의 예산이 어느 재원에서 왔는지 그림으로 보여 줍니다. 예: `{{ budget_funding_chart(2023) }}`"""
    budget = find_budget(view, year)
    paid = [(id, *funded_amount(budget, id)) for id in budget.fundings]
    top = highest(paid, lambda each: each[2])
    if not top:
        return Markup("")
    bars = tuple(_funding_bar(view, budget, *each) for each in paid)
    names = [view.site.name("funding", id) for id, *_ in top]
    amount = spoken_won(_won(view, budget, top[0][2]))
    caption = f"{budget.year}년 예산을 가장 많이 댄 재원은 {with_figure(names, amount)}입니다."
    about = f"{ON_ONE_RULER}{in_brackets(basis(budget.as_of))}."
    return bar_chart(view, caption, about, [Group(bars, measure(bars, WON))], meanings(budget))


def meanings(budget: Budget) -> Mapping[Fill, str]:
    """Return what the fills of a budget's bars stand for."""
    if "spent" not in shown_amounts(budget):
        return {"soft": AMOUNTS["budget"], "plan": AMOUNTS["required"]}
    until = f"{day(budget.as_of)}까지 " if budget.as_of else ""
    unspent = "아직 쓰지 않았거나 다음 해로 넘긴 돈" if budget.amount("carried_out") else "아직 쓰지 않은 돈"
    return {"real": f"{until}쓴 돈", "soft": unspent, "plan": AMOUNTS["required"], "none": UNTOLD}


def spending_parts(
    view: View, unit: str, available: Number, spent: Number | None, carried: Number | None = None, *, is_told: bool
) -> tuple[Part, ...]:
    """Return what was spent, carried over and left of what there was to spend; the three make up the whole bar.

    Where spending `is_told` of others only, that of this money is not known.
    """

    def part(label: str, value: Number, fill: Fill) -> Part:
        return Part(label, amount_with_unit(view, value, unit), view.site.won(value, unit), fill)

    if spent is None:
        return (part(AMOUNTS["budget"], available, "none" if is_told else "soft"),)
    used = min(spent, available)
    passed = min(carried or 0, available - used)
    parts = (
        part("쓴 돈", used, "real"),
        part("다음 해로 넘긴 돈", passed, "soft"),
        part("아직 쓰지 않은 돈", available - used - passed, "soft"),
    )
    return tuple(each for each in parts if each.size)


def _won(view: View, file: Budget, value: Number | None) -> int:
    return view.site.won(value or 0, file.unit)


def _funding_bar(view: View, budget: Budget, funding: str, key: str, value: Number) -> Bar:
    figure = amount_with_unit(view, value, budget.unit)
    if key == "required":
        parts: tuple[Part, ...] = (Part(AMOUNTS[key], figure, _won(view, budget, value), "plan"),)
    else:
        spending = value, budget.funded(funding, "spent"), budget.funded(funding, "carried_out")
        parts = spending_parts(view, budget.unit, *spending, is_told="spent" in shown_amounts(budget))
    facts = (f"전체의 {percent(execution_rate(value, budget.amount(key)))}",)
    return Bar(view.site.name("funding", funding), (Lane(parts, figure=figure, facts=facts),))
