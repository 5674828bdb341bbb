"""Budgets by unit program, and the programs inside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from markupsafe import Markup

from macros.korean.formatting import UNKNOWN, as_of, day, percent, rough_won, time
from macros.models.budget import Budget, BudgetLine
from macros.models.program import Program
from macros.views.amounts_of_money import amount, caption_with_unit, execution_rate
from macros.views.declared_differences import declared_differences
from macros.views.macro_arguments import find_programs, find_year
from macros.views.page_view import View
from macros.views.table import Cell, Column, Row, numbers, table, text

Amount = int | Decimal

LINKED_BY_US = "어느 사업이 어느 단위사업에 딸리는지는 보고서에 없어, 이 누리집에서 이은 것입니다."

DIFFERENT_MONEY = (
    "예산액은 쓰기로 정해진 돈이고, 소요예산은 계획에 필요하다고 적은 돈입니다. 둘은 뜻이 달라, "
    "늘었다거나 줄었다고 바로 말할 수 없습니다."
)


def budget_summary(view: View, year: object) -> Markup:
    """한 해의 예산과 쓴 돈을 문장으로 보여 줍니다. 예: `{{ budget_summary(2023) }}`"""
    budget = _budget(view, year)
    whole = rough_won(view.site.won(budget.budget, budget.unit))
    sentence = f"{budget.year}년 예산은 {whole}입니다."
    if budget.spent is not None:
        spent = rough_won(view.site.won(budget.spent, budget.unit))
        until = f"{day(budget.as_of)}까지 " if budget.as_of else ""
        if budget.rate is None:
            sentence += f" 쓴 돈은 {until}{spent}입니다."
        else:
            sentence += f" 그 가운데 {spent}({percent(budget.rate)})을 {until}썼습니다."
    notes = [f"{line.name}: {line.caution}" for line in budget.lines if line.caution]
    notes += [budget.scope] if budget.scope else []
    lead = view.render("paragraphs.html.j2", texts=[sentence], kind="lead")
    cautions = view.render("paragraphs.html.j2", texts=notes, kind="note")
    return lead + cautions + declared_differences(view, budget)


def budget_table(view: View, year: object) -> Markup:
    """한 해의 단위사업별 예산액·집행액·집행률을 표로 보여 줍니다. 예: `{{ budget_table(2023) }}`"""
    budget = _budget(view, year)
    rows = [
        Row(_line_name(line), _money(view, budget.unit, line.budget, line.spent, execution_rate(line)), record=line)
        for line in budget.lines
    ]
    total = _money(view, budget.unit, budget.budget, budget.spent, execution_rate(budget))
    printed = budget.place("printed") if budget.printed else None
    rows.append(Row("계", total, strong=True, place=printed))
    title = f"{budget.year}년 단위사업별 예산과 집행"
    caption = caption_with_unit(view, title, budget.unit, as_of(budget.as_of))
    return table(view, f"budget-{budget.year}", [budget], caption, _columns("단위사업"), rows)


def budget_program_table(view: View, year: object) -> Markup:
    """단위사업에 딸린 사업들의 예산을 표로 보여 줍니다. 예: `{{ budget_program_table(2023) }}`"""
    budget = _budget(view, year)
    rows: list[Row] = []
    for line in budget.lines:
        programs = view.site.programs_in(budget, line)
        rows += [_program_row(view, budget, program, line) for program in programs]
        if programs and (rest := _rest(view, budget, line, programs)):
            cells = (line.name, amount(view, rest, budget.unit), UNKNOWN, UNKNOWN)
            rows.append(Row("따로 적지 않은 사업", cells, place=line.place()))
        if not programs:
            money = _money(view, budget.unit, line.budget, line.spent, execution_rate(line))
            rows.append(Row("사업을 따로 적지 않음", (line.name, *money), place=line.place()))
    caption = caption_with_unit(view, f"{budget.year}년 사업별 예산과 집행", budget.unit, as_of(None))
    columns = (*text("사업", "단위사업"), *numbers("예산액", "집행액", "집행률"))
    return table(view, f"budget-programs-{budget.year}", [budget], caption, columns, rows, note=LINKED_BY_US)


def budget_comparison(view: View, year: object) -> Markup:
    """한 해의 예산액과 다음 해 계획의 소요예산을 나란히 보여 줍니다. 예: `{{ budget_comparison(2023) }}`"""
    programs = find_programs(view, year)
    before = programs[0].year
    after = view.site.program_year_after(before)
    following = () if after is None else view.site.programs_of(after)
    unit = _shared_unit((*programs, *following))
    if after is None or unit is None:
        return view.render("paragraphs.html.j2", texts=["견줄 다음 해 계획이 없습니다."], kind="note")
    for program in programs:
        view.cite(program, program.reported_in)
    for program in following:
        view.cite(program, program.source)
    rows = list(_comparison_rows(view, (before, after), unit))
    caption = caption_with_unit(view, f"사업별 {before}년 예산액과 {after}년 소요예산", unit, as_of(None))
    columns = (
        *text(f"{before}년 사업"),
        *numbers(f"{before}년 예산액"),
        *text(f"{after}년 사업"),
        *numbers(f"{after}년 소요예산"),
    )
    about = (*programs, *following)
    return table(view, f"budget-comparison-{before}", about, caption, columns, rows, note=DIFFERENT_MONEY)


def budget_years(view: View) -> Markup:
    """해마다의 예산액과 집행액을 표로 보여 줍니다. 예: `{{ budget_years() }}`"""
    years = sorted(view.site.budgets.values(), key=lambda item: item.year, reverse=True)
    for budget in years:
        view.cite(budget, budget.source, as_of=budget.as_of)
    rows = [
        Row(
            view.link(item, f"{item.year}년"),
            (
                *_money(view, item.unit, item.budget, item.spent, execution_rate(item)),
                view.site.name("money_unit", item.unit),
                time(item.as_of),
            ),
            place=item.place(),
        )
        for item in years
    ]
    columns = (*_columns("연도"), *text("단위", "기준일"))
    return table(view, "budget-years", years, "연도별 예산과 집행", columns, rows)


def _budget(view: View, year: object) -> Budget:
    budget = find_year(view.site.budgets, year, "예산")
    view.cite(budget, budget.source, as_of=budget.as_of)
    return budget


def _columns(first: str) -> tuple[Column, ...]:
    return (*text(first), *numbers("예산액", "집행액", "집행률"))


def _line_name(line: BudgetLine) -> Cell:
    if not line.plain:
        return line.name
    return Markup('%s <span class="plain">%s</span>') % (line.name, line.plain)


def _money(view: View, unit: str, budget: Amount, spent: Amount | None, rate: str) -> tuple[Cell, ...]:
    return amount(view, budget, unit), amount(view, spent, unit), rate


def _program_row(view: View, budget: Budget, program: Program, line: BudgetLine) -> Row:
    money = program.budget
    assert money is not None
    view.cite(program, program.reported_in)
    spent = None if money.spent is None else view.site.convert(money.spent, money.unit, budget.unit)
    whole = view.site.convert(money.budget, money.unit, budget.unit)
    cells = (line.name, *_money(view, budget.unit, whole, spent, execution_rate(money)))
    return Row(view.link(program, program.title), cells, place=money.place())


def _rest(view: View, budget: Budget, line: BudgetLine, programs: Iterable[Program]) -> Amount:
    """Return the amount of a budget line beyond the programs that the document describes."""
    monies = [program.budget for program in programs if program.budget]
    return line.budget - sum(view.site.convert(m.budget, m.unit, budget.unit) for m in monies)


def _shared_unit(programs: Iterable[Program]) -> str | None:
    monies = (program.budget or program.required for program in programs)
    return next((money.unit for money in monies if money), None)


def _comparison_rows(view: View, years: tuple[int, int], unit: str) -> Iterator[Row]:
    for program, heirs in view.site.continued(*years):
        heading, granted = _granted(view, program, unit)
        for heir in heirs or (None,):
            either = program or heir
            yield Row(heading, (granted, *_planned(view, heir, unit)), place=either.place() if either else None)


def _granted(view: View, program: Program | None, unit: str) -> tuple[Cell, Cell]:
    if program is None:
        return "이어지는 앞선 사업 없음", ""
    money = program.budget
    granted = None if money is None else view.site.convert(money.budget, money.unit, unit)
    return view.link(program, program.title), amount(view, granted, unit)


def _planned(view: View, program: Program | None, unit: str) -> tuple[Cell, Cell]:
    if program is None:
        return "이어지는 사업 없음", ""
    money = program.required
    planned = None if money is None else view.site.convert(money.amount, money.unit, unit)
    return view.link(program, program.title), amount(view, planned, unit)
