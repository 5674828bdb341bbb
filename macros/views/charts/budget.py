"""Bar charts of budgets: what was spent, and what the following year needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from markupsafe import Markup

from macros.korean.formatting import UNKNOWN, as_of, day, percent, rough_won, spoken_won
from macros.korean.particles import particle
from macros.models.budget import Budget, BudgetLine
from macros.models.program import Program
from macros.views.amounts_of_money import amount_with_unit
from macros.views.charts.bars import WHOLE, Bar, Group, Part, Shade, bar_chart, share
from macros.views.charts.chart_captions import highest, join_names, lowest
from macros.views.macro_arguments import find_programs, find_year
from macros.views.page_view import View

Amounts = list[tuple[str, int]]
"""Titles of programs, each with its money in won."""


def budget_chart(view: View, year: object) -> Markup:
    """한 해의 단위사업마다 쓴 돈과 남은 돈을 그림으로 보여 줍니다. 예: `{{ budget_chart(2023) }}`"""
    budget = find_year(view.site.budgets, year, "예산")
    view.cite(budget, budget.source, as_of=budget.as_of)
    # One line may be nearly the whole budget, so each bar is its own whole. The highest rate stands
    # first, since the rate is what the bars compare; the table keeps the order of the document.
    lines = sorted(budget.lines, key=lambda line: -1 if line.rate is None else line.rate, reverse=True)
    about = (
        f"막대 하나가 그 단위사업의 예산액 전부이고, 집행률이 높은 것부터 놓았습니다({as_of(budget.as_of)}). "
        "정확한 값은 아래 표에 있습니다."
    )
    bars = tuple(_line_bar(view, budget, line) for line in lines)
    return bar_chart(view, _spending(view, budget), about, [Group(bars)])


def budget_comparison_chart(view: View, year: object) -> Markup:
    """한 해의 예산액과 다음 해 계획의 소요예산을 그림으로 견줍니다. 예: `{{ budget_comparison_chart(2023) }}`"""
    programs = find_programs(view, year)
    before = programs[0].year
    after = view.site.program_year_after(before)
    if after is None:
        return Markup("")
    following = view.site.programs_of(after)
    granted, required = _granted(view, programs), _required(view, following)
    if not (granted or required):
        return Markup("")
    for program in (*programs, *following):
        view.cite(program, program.source)
    widest = max(won for _, won in (*granted, *required))
    bars = tuple(
        _program_bar(view, program, heirs, widest, (before, after))
        for program, heirs in view.site.continued(before, after)
    )
    about = (
        f"사업마다 위 막대가 {before}년 예산액, 아래 막대가 {after}년 소요예산이고, 모두 같은 자로 그렸습니다"
        f"({as_of(None)}). 정확한 값은 아래 표에 있습니다."
    )
    caption = _largest_of_both((f"{before}년 예산액", granted), (f"{after}년 소요예산", required))
    return bar_chart(view, caption, about, [Group(bars)], lanes=True)


def _spending(view: View, budget: Budget) -> str:
    until = f"{day(budget.as_of)}까지 " if budget.as_of else ""
    if not budget.budget:
        spent = f" 쓴 돈은 {until}{rough_won(view.site.won(budget.spent, budget.unit))}입니다." if budget.spent else ""
        return f"{budget.year}년 예산은 0원입니다.{spent}"
    whole = f"{budget.year}년 예산 {rough_won(view.site.won(budget.budget, budget.unit))}"
    if budget.spent is None:
        some = any(line.spent is not None for line in budget.lines)
        return f"{whole} 가운데 쓴 돈은 {'일부만 자료에 있습니다' if some else '자료에 없습니다'}."
    spent = rough_won(view.site.won(budget.spent, budget.unit))
    return f"{whole} 가운데 {spent}({percent(budget.rate)})을 {until}썼습니다.{_slowest(budget)}"


def _slowest(budget: Budget) -> str:
    rates = [(line.name, line.rate) for line in budget.lines if line.rate is not None]
    slowest = lowest(rates, lambda pair: pair[1])
    if len(rates) < 2:
        return ""
    rate = percent(slowest[0][1])
    if len(slowest) == len(rates):
        return f" 단위사업의 집행률은 모두 {particle(rate, '으로/로')} 같습니다."
    return f" 집행률이 가장 낮은 것은 {join_names([name for name, _ in slowest])}({rate})입니다."


def _line_bar(view: View, budget: Budget, line: BudgetLine) -> Bar:
    if line.rate is None:
        amounts = (("예산액", line.budget), ("집행액", line.spent))
        return Bar(
            line.name, tuple(Part(label, amount_with_unit(view, value, budget.unit)) for label, value in amounts)
        )
    return Bar(line.name, tuple(_line_parts(view, budget, line, line.rate)), percent(line.rate))


def _line_parts(view: View, budget: Budget, line: BudgetLine, rate: Decimal) -> Iterator[Part]:
    assert line.spent is not None
    assert line.remaining is not None
    yield Part("쓴 돈", amount_with_unit(view, line.spent, budget.unit), min(rate, WHOLE), "main")
    if line.remaining < 0:
        yield Part("예산액보다 더 쓴 돈", amount_with_unit(view, -line.remaining, budget.unit))
    else:
        yield Part("남은 돈", amount_with_unit(view, line.remaining, budget.unit), WHOLE - rate, "rest")


def _granted(view: View, programs: Iterable[Program]) -> Amounts:
    monies = ((program.title, program.budget) for program in programs)
    return [(title, view.site.won(money.budget, money.unit)) for title, money in monies if money]


def _required(view: View, programs: Iterable[Program]) -> Amounts:
    monies = ((program.title, program.required) for program in programs)
    return [(title, view.site.won(money.amount, money.unit)) for title, money in monies if money]


def _program_bar(
    view: View, program: Program | None, heirs: tuple[Program, ...], widest: int, years: tuple[int, int]
) -> Bar:
    before, after = years
    if program is None:
        title, parts = heirs[0].title, [Part("이어지는 앞선 사업 없음")]
    else:
        granted = (program.budget.budget, program.budget.unit) if program.budget else None
        title, parts = program.title, [_amount(view, f"{before}년 예산액", granted, widest, "main")]
    for heir in heirs:
        renamed = f"({heir.title})" if heir.title != title else ""
        required = (heir.required.amount, heir.required.unit) if heir.required else None
        parts.append(_amount(view, f"{after}년 소요예산{renamed}", required, widest, "second"))
    return Bar(title, tuple(parts if heirs else [*parts, Part("이어지는 사업 없음")]))


def _amount(view: View, label: str, money: tuple[int, str] | None, widest: int, shade: Shade) -> Part:
    """A part for an amount and its unit."""
    if money is None:
        return Part(label, UNKNOWN)
    return Part(label, amount_with_unit(view, *money), share(view.site.won(*money), widest), shade)


def _largest_of_both(*sides: tuple[str, Amounts]) -> str:
    return "이고, ".join(_largest(label, amounts) for label, amounts in sides if amounts) + "입니다."


def _largest(label: str, amounts: Amounts) -> str:
    top = highest(amounts, lambda pair: pair[1])
    names, won = join_names([title for title, _ in top]), spoken_won(top[0][1])
    if len(amounts) == 1:
        return f"{names}의 {particle(label, '은/는')} {won}"
    return f"{particle(label, '이/가')} 가장 큰 사업은 {names}({won})"
