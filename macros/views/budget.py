"""Money by unit program, and the programs inside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from markupsafe import Markup

from macros.models.budget import Budget, UnitProgram
from macros.models.program import Program
from macros.views.arguments import of_year, programs_of
from macros.views.context import View
from macros.views.declared import declared_differences
from macros.views.table import Cell, Column, Row, numbers, table, text
from macros.views.wording import UNKNOWN, as_of, day, number, percent, rough_won, time

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
        sentence += f" 그 가운데 {spent}({percent(budget.rate)})을 {until}썼습니다."
    notes = [f"{line.name}: {line.unexplained}" for line in budget.unit_programs if line.unexplained]
    notes += [budget.counts] if budget.counts else []
    lead = view.render("paragraphs.html.j2", texts=[sentence], kind="lead")
    cautions = view.render("paragraphs.html.j2", texts=notes, kind="note")
    return lead + cautions + declared_differences(view, budget)


def budget_table(view: View, year: object) -> Markup:
    """한 해의 단위사업별 예산액·집행액·집행률을 표로 보여 줍니다. 예: `{{ budget_table(2023) }}`"""
    budget = _budget(view, year)
    rows = [
        Row(_line_name(line), _money(line.budget, line.spent, percent(line.rate)), record=line)
        for line in budget.unit_programs
    ]
    rows.append(Row("계", _money(budget.budget, budget.spent, percent(budget.rate)), strong=True))
    caption = f"{budget.year}년 단위사업별 예산과 집행({_unit(view, budget)}, {as_of(budget.as_of)})"
    return table(view, caption, _columns("단위사업"), rows)


def budget_program_table(view: View, year: object) -> Markup:
    """단위사업에 딸린 사업들의 예산을 표로 보여 줍니다. 예: `{{ budget_program_table(2023) }}`"""
    budget = _budget(view, year)
    rows: list[Row] = []
    for line in budget.unit_programs:
        programs = view.site.programs_in(budget, line)
        rows += [_program_row(view, budget, program, line) for program in programs]
        if programs and (rest := _rest(view, budget, line, programs)):
            cells = (line.name, number(rest), UNKNOWN, UNKNOWN)
            rows.append(Row("따로 적지 않은 사업", cells))
        if not programs:
            money = _money(line.budget, line.spent, percent(line.rate))
            rows.append(Row("사업을 따로 적지 않음", (line.name, *money)))
    caption = f"{budget.year}년 사업별 예산과 집행({_unit(view, budget)}, 기준일 {UNKNOWN})"
    columns = (*text("사업", "단위사업"), *numbers("예산액", "집행액", "집행률"))
    return table(view, caption, columns, rows, note=LINKED_BY_US)


def budget_comparison(view: View, year: object) -> Markup:
    """한 해의 예산액과 다음 해 계획의 소요예산을 나란히 보여 줍니다. 예: `{{ budget_comparison(2023) }}`"""
    programs = programs_of(view, year)
    following = view.site.programs_of(_following_year(view, programs[0].year))
    unit = _shared_unit((*programs, *following))
    if not following or unit is None:
        return view.render("paragraphs.html.j2", texts=["견줄 다음 해 계획이 없습니다."], kind="note")
    for program in (*programs, *following):
        view.cite(program, program.source)
    before, after = programs[0].year, following[0].year
    rows = list(_comparison_rows(view, programs, following, unit))
    caption = (
        f"사업별 {before}년 예산액과 {after}년 소요예산(단위: {view.site.name('money_unit', unit)}, 기준일 {UNKNOWN})"
    )
    columns = (
        *text(f"{before}년 사업"),
        *numbers(f"{before}년 예산액"),
        *text(f"{after}년 사업"),
        *numbers(f"{after}년 소요예산"),
    )
    return table(view, caption, columns, rows, note=DIFFERENT_MONEY)


def budget_years(view: View) -> Markup:
    """해마다의 예산액과 집행액을 표로 보여 줍니다. 예: `{{ budget_years() }}`"""
    years = sorted(view.site.budgets.values(), key=lambda item: item.year, reverse=True)
    for budget in years:
        view.cite(budget, budget.source, as_of=budget.as_of)
    rows = [
        Row(
            view.link(item, f"{item.year}년"),
            (
                *_money(item.budget, item.spent, percent(item.rate)),
                view.site.name("money_unit", item.unit),
                time(item.as_of),
            ),
        )
        for item in years
    ]
    columns = (*_columns("연도"), *text("단위", "기준일"))
    return table(view, "연도별 예산과 집행", columns, rows)


def _budget(view: View, year: object) -> Budget:
    budget = of_year(view.site.budgets, year, "예산")
    view.cite(budget, budget.source, as_of=budget.as_of)
    return budget


def _unit(view: View, budget: Budget) -> str:
    return f"단위: {view.site.name('money_unit', budget.unit)}"


def _columns(first: str) -> tuple[Column, ...]:
    return (*text(first), *numbers("예산액", "집행액", "집행률"))


def _line_name(line: UnitProgram) -> Cell:
    if not line.plain:
        return line.name
    return Markup('{} <span class="plain">{}</span>').format(line.name, line.plain)


def _money(budget: Amount, spent: Amount | None, rate: str) -> tuple[Cell, ...]:
    return number(budget), _or_unknown(spent), rate


def _program_row(view: View, budget: Budget, program: Program, line: UnitProgram) -> Row:
    money = program.budget
    assert money is not None
    view.cite(program, program.source)
    spent = None if money.spent is None else view.site.convert(money.spent, money.unit, budget.unit)
    whole = view.site.convert(money.budget, money.unit, budget.unit)
    cells = (line.name, *_money(whole, spent, percent(money.rate)))
    return Row(view.link(program, program.title), cells)


def _rest(view: View, budget: Budget, line: UnitProgram, programs: Iterable[Program]) -> Amount:
    """What the budget line holds beyond the programs that the document describes."""
    monies = [program.budget for program in programs if program.budget]
    return line.budget - sum(view.site.convert(m.budget, m.unit, budget.unit) for m in monies)


def _following_year(view: View, year: int) -> int:
    return min((later for later in view.site.program_years if later > year), default=0)


def _shared_unit(programs: Iterable[Program]) -> str | None:
    monies = (program.budget or program.required for program in programs)
    return next((money.unit for money in monies if money), None)


def _comparison_rows(view: View, programs: Iterable[Program], following: Iterable[Program], unit: str) -> Iterator[Row]:
    new = list(following)
    for program in programs:
        successors = view.site.successors.get(program.key, ())
        money = program.budget
        granted = None if money is None else view.site.convert(money.budget, money.unit, unit)
        for successor in successors or (None,):
            if successor in new:
                new.remove(successor)
            yield Row(
                view.link(program, program.title),
                (_or_unknown(granted), *_planned(view, successor, unit)),
            )
    for program in new:
        yield Row("이어지는 앞선 사업 없음", ("", *_planned(view, program, unit)))


def _planned(view: View, program: Program | None, unit: str) -> tuple[Cell, Cell]:
    if program is None:
        return "이어지는 사업 없음", ""
    money = program.required
    amount = None if money is None else view.site.convert(money.amount, money.unit, unit)
    return view.link(program, program.title), _or_unknown(amount)


def _or_unknown(amount: Amount | None) -> str:
    return UNKNOWN if amount is None else number(amount)
