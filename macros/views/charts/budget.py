"""Bar charts of a year's budget: how much each line gets and spends, and which funding pays how much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup

from macros.korean.formatting import basis, day, in_brackets, percent, spoken_won
from macros.korean.particles import particle
from macros.models.budget import Budget, BudgetLine
from macros.models.spending import AMOUNTS, Number, execution_rate
from macros.views.amounts_of_money import amount_with_unit
from macros.views.budget import find_budget
from macros.views.budget_breakdowns import funded_amount
from macros.views.budget_columns import shared_amount, shown_amounts
from macros.views.charts.bars import WON, Bar, Fill, Group, Lane, Part, Ruler, Words, bar_chart, measure
from macros.views.charts.chart_captions import ON_ONE_RULER, highest, lowest, with_figure
from macros.views.page_view import View

UNTOLD = "쓴 돈을 알 수 없는 예산"
"""What a bar without any filling stands for, where others tell what was spent."""


def budget_chart(view: View, year: object) -> Markup:
    """한 해의 단위사업마다 예산액과 쓴 돈을 그림으로 보여 줍니다. 예: `{{ budget_chart(2023) }}`"""
    budget = find_budget(view, year)
    key = shared_amount(shown_amounts(budget))
    offices = [(file, _line_bars(view, budget, file, key)) for file in budget.files if file.lines]
    whole = _won(view, budget, budget.amount(key)) if key else 0
    if not whole:
        return Markup("")
    ruler = measure([bar for _, bars in offices for bar in bars], WON, folds=True)
    groups = [
        Group(tuple(_with_lines(bar, ruler) for bar in bars), ruler, _office(view, file)) for file, bars in offices
    ]
    folds = any(ruler.lines_of(lane) for group in groups for bar in group.bars for lane in bar.lanes)
    about = _how_to_read(budget, key, ruler, folds=folds) + _slowest(view, budget)
    return bar_chart(view, _largest(view, budget, key, ruler), about, groups, meanings(budget))


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


def _office(view: View, file: Budget) -> str:
    return view.site.record_name("office", file.office) if file.office else ""


def _line_bars(view: View, budget: Budget, file: Budget, key: str) -> tuple[Bar, ...]:
    """Return a bar for each line of a file that belongs to no other, the largest first."""
    lines = sorted(file.roots, key=lambda line: line.amount(key) or 0, reverse=True)
    return tuple(_line_bar(view, budget, file, line, key) for line in lines)


def _line_bar(view: View, budget: Budget, file: Budget, line: BudgetLine, key: str) -> Bar:
    value = line.amount(key)
    figure = amount_with_unit(view, value, file.unit)
    if key == "required":
        parts: tuple[Part, ...] = (Part(AMOUNTS[key], figure, _won(view, file, value), "plan"),)
    else:
        is_told = "spent" in shown_amounts(budget)
        spending = line.available or 0, line.amount("spent"), line.amount("carried_out")
        parts = spending_parts(view, file.unit, *spending, is_told=is_told)
    share = execution_rate(_won(view, file, value), _won(view, budget, budget.amount(key)))
    facts = (f"전체의 {percent(share)}", *_spending_facts(view, file, line))
    return Bar(line.name, (Lane(parts, figure=figure, facts=facts),), line.plain or "")


def _spending_facts(view: View, file: Budget, line: BudgetLine) -> Iterator[Words]:
    """Yield the rate, and what was carried over, is left, or was spent beyond what there was."""
    if line.rate is not None:
        yield f"집행률 {percent(line.rate)}"
    beside = {
        "지난해에서 넘어온 돈": line.amount("carried_in"),
        "다음 해로 넘긴 돈": line.amount("carried_out"),
        "아직 쓰지 않은 돈": line.remaining,
        "예산액보다 더 쓴 돈": -(line.remaining or 0),
    }
    for label, value in beside.items():
        if value and value > 0:
            yield Markup("%s %s") % (label, amount_with_unit(view, value, file.unit))


def _with_lines(bar: Bar, ruler: Ruler) -> Bar:
    """Return a bar that says how many lines it takes, where that are several."""
    lanes = (replace(lane, facts=tuple(filter(None, (*lane.facts, ruler.lines_of(lane))))) for lane in bar.lanes)
    return replace(bar, lanes=tuple(lanes))


def _largest(view: View, budget: Budget, key: str, ruler: Ruler) -> str:
    """`2023년 예산의 88.5%는 인력운영비입니다. 한 줄을 100억 원으로 그리면 10줄이 넘습니다.`"""
    title = f"{budget.year}년 {'예산' if key == 'budget' else AMOUNTS[key]}"
    lines = [
        (view.site.line_name(file, line), _won(view, file, line.amount(key)))
        for file in budget.files
        for line in file.roots
    ]
    top = highest(lines, lambda pair: pair[1])
    name, most = top[0]
    if len(lines) == 1:
        return f"{particle(title, '은/는')} 모두 {name}입니다."
    if len(top) > 1:
        return f"{title}에서 가장 큰 단위사업은 {with_figure([name for name, _ in top], spoken_won(most))}입니다."
    share = percent(execution_rate(most, _won(view, budget, budget.amount(key))))
    folded = (
        f" 한 줄을 {ruler.marks[-1]}으로 그리면 {most // ruler.length}줄이 넘습니다." if most > ruler.length else ""
    )
    return f"{title}의 {share}는 {name}입니다.{folded}"


def _how_to_read(budget: Budget, key: str, ruler: Ruler, *, folds: bool) -> str:
    """Return what a length is, and that all are on one ruler."""
    carried = "과 지난해에서 넘어온 돈을 더한 것" if key == "budget" and budget.amount("carried_in") else ""
    longer = f" {ruler.marks[-1]}을 넘으면 글줄처럼 다음 줄로 이어집니다." if folds else ""
    return f"막대의 길이는 {AMOUNTS[key]}{carried}입니다. {ON_ONE_RULER}{in_brackets(basis(budget.as_of))}.{longer}"


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


def _funding_bar(view: View, budget: Budget, funding: str, key: str, value: Number) -> Bar:
    figure = amount_with_unit(view, value, budget.unit)
    if key == "required":
        parts: tuple[Part, ...] = (Part(AMOUNTS[key], figure, _won(view, budget, value), "plan"),)
    else:
        spending = value, budget.funded(funding, "spent"), budget.funded(funding, "carried_out")
        parts = spending_parts(view, budget.unit, *spending, is_told="spent" in shown_amounts(budget))
    facts = (f"전체의 {percent(execution_rate(value, budget.amount(key)))}",)
    return Bar(view.site.name("funding", funding), (Lane(parts, figure=figure, facts=facts),))
