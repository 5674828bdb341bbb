"""Bar charts of budgets: what was spent, who pays, and what the following year needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from markupsafe import Markup

from macros.korean.formatting import UNKNOWN, basis, day, in_brackets, percent, rough_won, spoken_won
from macros.korean.particles import particle
from macros.models.budget import Budget, BudgetLine
from macros.models.money import AMOUNTS, Money, Number, execution_rate
from macros.models.program import Program
from macros.views.amounts_of_money import amount_with_unit
from macros.views.budget import compared_year, find_budget
from macros.views.budget_breakdowns import funded_amount
from macros.views.budget_columns import shown_amounts
from macros.views.charts.bars import WHOLE, Bar, Group, Part, Shade, bar_chart, share
from macros.views.charts.chart_captions import highest, lowest, with_figure
from macros.views.page_view import View

Amounts = list[tuple[str, int]]
"""Titles of programs, each with its money in won."""


def budget_chart(view: View, year: object) -> Markup:
    """한 해의 단위사업마다 쓴 돈과 아직 쓰지 않은 돈을 그림으로 보여 줍니다. 예: `{{ budget_chart(2023) }}`"""
    budget = find_budget(view, year)
    if budget.amount("budget") is None or "spent" not in shown_amounts(budget):
        return Markup("")
    # One line may be nearly the whole budget, so each bar is its own whole. The highest rate stands
    # first, since the rate is what the bars compare; the table keeps the order of the document.
    groups = [Group(_line_bars(view, file), _office(view, file)) for file in budget.files if file.lines]
    whole = "예산액과 전년도 이월을 더한 돈" if budget.amount("carried_in") else "예산액 전부"
    about = (
        f"막대 하나가 그 단위사업의 {whole}이고, 집행률이 높은 것부터 놓았습니다{in_brackets(basis(budget.as_of))}. "
        "정확한 값은 아래 표에 있습니다."
    )
    return bar_chart(view, _spending(view, budget), about, groups)


def budget_funding_chart(view: View, year: object) -> Markup:
    """한 해의 예산이 어느 재원에서 왔는지 그림으로 보여 줍니다. 예: `{{ budget_funding_chart(2023) }}`"""
    budget = find_budget(view, year)
    paid = [(view.site.name("funding", id), *funded_amount(budget, id)) for id in budget.fundings]
    bars = [_funding_bar(view, budget, *each) for each in paid]
    top = highest(paid, lambda each: each[2])
    if not top:
        return Markup("")
    amount = spoken_won(view.site.won(top[0][2], budget.unit))
    caption = f"{budget.year}년 예산을 가장 많이 댄 재원은 {with_figure([name for name, _, _ in top], amount)}입니다."
    about = f"막대의 끝에 적힌 수는 전체에서 그 재원이 차지하는 몫입니다{in_brackets(basis(budget.as_of))}."
    return bar_chart(view, caption, about, [Group(tuple(bars))])


def budget_comparison_chart(view: View, year: object) -> Markup:
    """한 해의 예산액과 다음 해 계획의 소요예산을 그림으로 비교합니다. 예: `{{ budget_comparison_chart(2023) }}`"""
    before = find_budget(view, year).year
    after = compared_year(view, before)
    if after is None:
        return Markup("")
    programs, following = view.site.programs_of(before), view.site.programs_of(after)
    granted, required = _won(view, programs, "budget"), _won(view, following, "required")
    for program in (*programs, *following):
        view.cite(program, program.source)
    widest = max(won for _, won in (*granted, *required))
    bars = tuple(
        _program_bar(view, program, heirs, widest, (before, after))
        for program, heirs in view.site.continued(before, after)
    )
    about = (
        f"사업마다 위 막대가 {before}년 예산액, 아래 막대가 {after}년 소요예산이고, 모두 같은 자로 그렸습니다"
        ". 정확한 값은 아래 표에 있습니다."
    )
    caption = _largest_of_both((f"{before}년 예산액", granted), (f"{after}년 소요예산", required))
    return bar_chart(view, caption, about, [Group(bars)], lanes=True)


def _spending(view: View, budget: Budget) -> str:
    until = f"{day(budget.as_of)}까지 " if budget.as_of else ""
    granted, used = budget.amount("budget") or 0, budget.amount("spent")
    spent = rough_won(view.site.won(used or 0, budget.unit))
    if not granted:
        return f"{budget.year}년 예산은 0원입니다." + (f" 쓴 돈은 {until}{spent}입니다." if used else "")
    whole = f"{budget.year}년 예산 {rough_won(view.site.won(granted, budget.unit))}"
    if used is None:
        some = any(line.spent is not None for _, line in budget.leaves)
        return f"{whole} 가운데 쓴 돈은 {'일부만 자료에 있습니다' if some else '자료에 없습니다'}."
    if budget.amount("carried_in"):
        return f"{whole}의 {percent(budget.rate)}인 {spent}을 {until}썼습니다.{_slowest(view, budget)}"
    return f"{whole} 가운데 {spent}({percent(budget.rate)})을 {until}썼습니다.{_slowest(view, budget)}"


def _slowest(view: View, budget: Budget) -> str:
    lines = ((file, line) for file in budget.files for line in file.roots)
    rates = [(view.site.line_name(file, line), line.rate) for file, line in lines if line.rate is not None]
    slowest = lowest(rates, lambda pair: pair[1])
    if len(rates) < 2:
        return ""
    rate = percent(slowest[0][1])
    if len(slowest) == len(rates):
        return f" 단위사업의 집행률은 모두 {particle(rate, '으로/로')} 같습니다."
    return f" 집행률이 가장 낮은 것은 {with_figure([name for name, _ in slowest], rate)}입니다."


def _office(view: View, file: Budget) -> str:
    return view.site.record_name("office", file.office) if file.office else ""


def _line_bars(view: View, file: Budget) -> tuple[Bar, ...]:
    """Return a bar for each line of a file that belongs to no other, that of the highest rate first."""
    lines = sorted(file.roots, key=lambda line: -1 if line.rate is None else line.rate, reverse=True)
    return tuple(_line_bar(view, file, line) for line in lines)


def _line_bar(view: View, budget: Budget, line: BudgetLine) -> Bar:
    if line.rate is None:
        amounts = ((AMOUNTS[key], line.amount(key)) for key in ("budget", "spent"))
        parts = tuple(Part(label, amount_with_unit(view, value, budget.unit)) for label, value in amounts)
        return Bar(line.name, parts)
    return Bar(line.name, tuple(_line_parts(view, budget, line)), percent(line.rate))


def _line_parts(view: View, budget: Budget, line: BudgetLine) -> Iterator[Part]:
    """Yield what was spent, carried over and left of what there was to spend; the three make up the whole bar."""
    available, spent, remaining = line.available, line.amount("spent"), line.remaining
    assert available is not None
    assert spent is not None
    assert remaining is not None
    carried = line.amount("carried_out") or 0
    used = min(_percentage(spent, available), WHOLE)
    yield Part("쓴 돈", amount_with_unit(view, spent, budget.unit), used, "main")
    passed = min(_percentage(carried, available), WHOLE - used)
    if carried:
        yield Part("다음 해로 넘긴 돈", amount_with_unit(view, carried, budget.unit), passed, "second")
    if remaining < 0:
        yield Part("예산액보다 더 쓴 돈", amount_with_unit(view, -remaining, budget.unit))
    else:
        yield Part("아직 쓰지 않은 돈", amount_with_unit(view, remaining, budget.unit), WHOLE - used - passed, "rest")


def _percentage(value: Number, whole: Number) -> Decimal:
    return execution_rate(value, whole) or Decimal(0)


def _funding_bar(view: View, budget: Budget, name: str, key: str, value: Number) -> Bar:
    whole = budget.amount(key) or 0
    part = Part(AMOUNTS[key], amount_with_unit(view, value, budget.unit), share(value, whole), "main")
    return Bar(name, (part,), percent(execution_rate(value, whole)))


def _won(view: View, programs: Iterable[Program], key: str) -> Amounts:
    """Return the titles of the programs that have an amount of a key, each with it in won."""
    monies = ((program.title, program.money) for program in programs)
    return [
        (title, view.site.won(value, money.unit))
        for title, money in monies
        if money and (value := money.amount(key)) is not None
    ]


def _program_bar(
    view: View, program: Program | None, heirs: tuple[Program, ...], widest: int, years: tuple[int, int]
) -> Bar:
    before, after = years
    if program is None:
        title, parts = heirs[0].title, [Part("이어지는 앞선 사업 없음")]
    else:
        title, parts = program.title, [_amount(view, f"{before}년 예산액", program.money, "budget", widest, "main")]
    for heir in heirs:
        renamed = f"({heir.title})" if heir.title != title else ""
        parts.append(_amount(view, f"{after}년 소요예산{renamed}", heir.money, "required", widest, "second"))
    return Bar(title, tuple(parts if heirs else [*parts, Part("이어지는 사업 없음")]))


def _amount(view: View, label: str, money: Money | None, key: str, widest: int, shade: Shade) -> Part:
    value = money.amount(key) if money else None
    if money is None or value is None:
        return Part(label, UNKNOWN)
    drawn = share(view.site.won(value, money.unit), widest)
    return Part(label, amount_with_unit(view, value, money.unit), drawn, shade)


def _largest_of_both(*sides: tuple[str, Amounts]) -> str:
    return "이고, ".join(_largest(label, amounts) for label, amounts in sides) + "입니다."


def _largest(label: str, amounts: Amounts) -> str:
    top = highest(amounts, lambda pair: pair[1])
    names, won = [title for title, _ in top], spoken_won(top[0][1])
    if len(amounts) == 1:
        return f"{names[0]}의 {particle(label, '은/는')} {won}"
    return f"{particle(label, '이/가')} 가장 큰 사업은 {with_figure(names, won)}"
