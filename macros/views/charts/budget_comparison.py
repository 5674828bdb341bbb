"""The programs of two years as pairs of bars: what was granted and spent, and what the next year needs."""

from __future__ import annotations

from markupsafe import Markup

from macros.korean.formatting import day
from macros.models.program import Program
from macros.models.spending import AMOUNTS
from macros.views.amounts_of_money import amount_with_unit
from macros.views.budget_comparison import (
    NO_GROWTH,
    NOT_REPORTED,
    WITHOUT_FORERUNNER,
    WITHOUT_HEIR,
    Comparison,
    Continued,
    find_comparison,
    finding,
)
from macros.views.charts.bars import WON, Bar, Fill, Group, Lane, Part, bar_chart, measure
from macros.views.charts.budget import UNTOLD, spending_parts
from macros.views.charts.chart_captions import ON_ONE_RULER
from macros.views.page_view import View


def budget_comparison_chart(view: View, year: object) -> Markup:
    """한 해의 예산액과 다음 해 계획의 소요예산을 그림으로 비교합니다. 예: `{{ budget_comparison_chart(2023) }}`"""
    comparison = find_comparison(view, year)
    if comparison is None:
        return Markup("")
    return draw_comparison(view, comparison, f"{ON_ONE_RULER}. {NO_GROWTH}")


def draw_comparison(view: View, comparison: Comparison, about: str = "") -> Markup:
    """Return a pair of bars for each program that has money in one of the two years."""
    monies = [each.program.money for each in comparison.programs if each.program and each.program.money]
    is_told = any(money.amount("spent") is not None for money in monies)
    drawn = [each for each in comparison.programs if each.has_amounts]
    bars = tuple(_bar(view, comparison, each, is_told=is_told) for each in drawn)
    before, after = comparison.before, comparison.after
    budget = view.site.budget_years.get(before)
    spent = f"{day(budget.as_of)}까지" if budget and budget.as_of else f"{before}년에"
    legend: dict[Fill, str] = {
        "real": f"{spent} 쓴 돈",
        "soft": f"{before}년 예산 가운데 아직 쓰지 않은 돈" if is_told else f"{before}년 예산액",
        "plan": f"{after}년 소요예산",
        "none": UNTOLD,
    }
    return bar_chart(view, finding(view, comparison), about, [Group(bars, measure(bars, WON))], legend)


def _bar(view: View, comparison: Comparison, each: Continued, *, is_told: bool) -> Bar:
    granted = f"{comparison.before}년 예산액"
    first = _granted(view, each.program, granted, is_told=is_told) if each.program else Lane((), WITHOUT_FORERUNNER)
    lanes = [_required(view, heir, comparison.after, each) for heir in each.heirs] or [Lane((), WITHOUT_HEIR)]
    is_renamed = len(each.heirs) == 1 and each.plan_name != each.name
    renamed = [heir for heir in each.heirs if is_renamed and view.routes.url(heir) != view.here]
    note = Markup("%s년 이름: %s") % (comparison.after, view.link(renamed[0], renamed[0].title)) if renamed else ""
    return Bar(view.link(each.program or each.heirs[0], each.name), (first, *lanes), note)


def _granted(view: View, program: Program, label: str, *, is_told: bool) -> Lane:
    money = program.money
    budget = money.amount("budget") if money else None
    if money is None or budget is None:
        return Lane((), label, NOT_REPORTED)
    parts = spending_parts(
        view, money.unit, budget, money.amount("spent"), money.amount("carried_out"), is_told=is_told
    )
    return Lane(parts, label, amount_with_unit(view, budget, money.unit))


def _required(view: View, heir: Program, after: int, each: Continued) -> Lane:
    told = f"({heir.title})" if len(each.heirs) > 1 and heir.title != each.name else ""
    label, money = f"{after}년 소요예산{told}", heir.money
    required = money.amount("required") if money else None
    if money is None or required is None:
        return Lane((), label, NOT_REPORTED)
    figure = amount_with_unit(view, required, money.unit)
    return Lane((Part(AMOUNTS["required"], figure, view.site.won(required, money.unit), "plan"),), label, figure)
