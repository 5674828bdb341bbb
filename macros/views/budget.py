"""Budgets by line, and the programs inside the lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from markupsafe import Markup

from macros.korean.formatting import ABSENT, Number, basis, day, percent, rough_won, time
from macros.models.budget import Budget, BudgetLine
from macros.models.program import Program
from macros.models.spending import AMOUNTS, KNOWN_OF_ALL, Spending
from macros.models.spending import execution_rate as rate_of
from macros.views.amounts_of_money import amount, amount_in, caption_with_unit, execution_rate
from macros.views.budget_columns import (
    amount_columns,
    amounts_with_rest,
    is_rated,
    shared_amount,
    shown_amounts,
    subject_of,
)
from macros.views.declared_differences import declared_differences
from macros.views.macro_arguments import find_year
from macros.views.origin_marks import mark
from macros.views.page_view import View
from macros.views.record_notes import money_notes, notes_of
from macros.views.table import Cell, Row, table, text, with_plain

NOT_BY_PROGRAM = "보고서에 사업별로 나뉘지 않은 금액"
WORKED_OUT_BY_US = "이 사이트가 계산함"
LINKED_BY_US = "어느 사업이 어느 단위사업에 딸리는지는 보고서에 없어, 이 사이트가 연결한 것입니다."

GRANTED_OR_NEEDED = ("budget", "required")
"""The amounts of which the programs of a line have their shares."""


def budget_summary(view: View, year: object) -> Markup:
    """한 해의 예산과 쓴 돈을 문장으로 보여 줍니다. 예: `{{ budget_summary(2023) }}`"""
    budget = find_budget(view, year)
    lead = view.paragraphs([" ".join(_sentences(view, budget))], "lead")
    notes = [note for file in budget.files for note in (*notes_of(file), *_line_notes(view, file))]
    return lead + view.paragraphs(notes, "note")


def budget_table(view: View, year: object) -> Markup:
    """한 해의 단위사업별 예산액·집행액·집행률을 표로 보여 줍니다. 예: `{{ budget_table(2023) }}`"""
    budget = find_budget(view, year)
    keys, offices = amounts_with_rest(budget), any(line.office for _, line in budget.leaves)
    rows = [row for file in budget.files for row in _file_rows(view, budget, file, keys, offices)]
    printed = budget.place("printed") if budget.printed else None
    total = (*_owner(view, None, offices), *_told_cells(view, budget, budget, budget, keys))
    rows.append(Row("계", total, strong=True, place=printed))
    title = f"{budget.year}년 단위사업별 {subject_of(keys)}"
    caption = caption_with_unit(view, title, budget.unit, basis(budget.as_of))
    columns = (*text("단위사업", *(["담당 부서"] if offices else [])), *amount_columns(keys, shared=True))
    differences = Markup("").join(declared_differences(view, file) for file in budget.files)
    return table(view, f"budget-{budget.year}", budget.files, caption, columns, rows) + differences


def budget_program_table(view: View, year: object) -> Markup:
    """단위사업에 딸린 사업들의 예산을 표로 보여 줍니다. 예: `{{ budget_program_table(2023) }}`"""
    budget = find_budget(view, year)
    keys = _amounts_with_programs(view, budget)
    rows: list[Row] = []
    for file in budget.files:
        for line in _outline(file.roots, keys):
            programs = view.site.programs.in_line(file, line)
            name = view.site.line_name(file, line)
            rows += [_program_row(view, budget, program, name, keys) for program in programs]
            rest = dict(zip(keys, _rest(view, file, line, programs, keys), strict=True))
            if programs and any(rest.get(key) for key in GRANTED_OR_NEEDED):
                money = (_converted(view, value, file, budget) for value in rest.values())
                rate = [percent(rate_of(rest["spent"], rest["budget"]))] if is_rated(keys) else []
                heading = with_plain(name, Markup("%s %s") % (NOT_BY_PROGRAM, mark(WORKED_OUT_BY_US)))
                rows.append(Row(heading, (*money, *rate), place=line.place()))
            if not programs and not line.below:
                whole = _cells(view, budget, file, line, keys)
                rows.append(Row(with_plain(name, NOT_BY_PROGRAM), whole, place=line.place()))
    title = f"{budget.year}년 사업별 {subject_of(keys)}"
    caption = caption_with_unit(view, title, budget.unit)
    columns = (*text("사업과 그 단위사업"), *amount_columns(keys))
    return table(view, f"budget-programs-{budget.year}", budget.files, caption, columns, rows, note=LINKED_BY_US)


def budget_years(view: View) -> Markup:
    """해마다의 예산액과 집행액을 표로 보여 줍니다. 예: `{{ budget_years() }}`"""
    years = view.site.budget_years.values()
    files = [file for budget in years for file in budget.files]
    for file in files:
        view.cite(file, file.source, as_of=file.as_of)
    shown = {budget.year: shown_amounts(budget) for budget in years}
    keys = tuple(key for key in ("budget", "spent", "required") if any(key in amounts for amounts in shown.values()))
    is_dated = any(budget.as_of for budget in years)
    rows = [
        Row(
            view.link(budget, f"{budget.year}년"),
            (
                *_cells(view, budget, budget, budget, keys, of=shown[budget.year]),
                view.site.name("money_unit", budget.unit),
                *([time(budget.as_of)] if is_dated else []),
            ),
            place=budget.place(),
        )
        for budget in years
    ]
    columns = (*text("연도"), *amount_columns(keys), *text("단위", *(["기준일"] if is_dated else [])))
    title = f"연도별 {subject_of(keys)}"
    return table(view, "budget-years", files, title, columns, rows)


def find_budget(view: View, year: object) -> Budget:
    """Return the whole budget of a year, and note its sources; ArgumentError without one."""
    budget = find_year(view.site.budget_years, year, "예산")
    for file in budget.files:
        view.cite(file, file.source, as_of=file.as_of)
    return budget


def has_programs(view: View, budget: Budget) -> bool:
    """Whether programs with money of their own belong to lines of a budget."""
    lines = ((file, line) for file in budget.files for line in file.lines)
    return any(view.site.programs.in_line(*each, *GRANTED_OR_NEEDED) for each in lines)


def _amounts_with_programs(view: View, budget: Budget) -> tuple[str, ...]:
    """Return the keys of what lines and their programs were granted, spent and need."""
    lines = [(file, line) for file in budget.files for line in file.lines]
    programs = [view.site.programs.in_line(file, line, key) for file, line in lines for key in GRANTED_OR_NEEDED]
    monies = [program.money for inside in programs for program in inside if program.money]
    keys = {*shown_amounts(budget), *(key for key in GRANTED_OR_NEEDED if any(money.has(key) for money in monies))}
    return tuple(key for key in AMOUNTS if key in keys and key in ("budget", "spent", "required"))


def _sentences(view: View, budget: Budget) -> Iterator[str]:
    """Yield `2023년 예산은 약 1,166억 원입니다. 그 가운데 약 964억 원(82.7%)을 2023. 10. 31.까지 썼습니다.`"""

    def spoken(key: str) -> str:
        return rough_won(view.site.won(budget.amount(key) or 0, budget.unit))

    until = f"{day(budget.as_of)}까지 " if budget.as_of else ""
    if budget.amount("budget") is not None:
        yield f"{budget.year}년 예산은 {spoken('budget')}입니다."
    if budget.amount("carried_in"):
        yield f"지난해에서 넘어온 돈(전년도 이월)은 {spoken('carried_in')}입니다."
    if budget.rate is not None and budget.amount("carried_in"):
        yield f"{until}{spoken('spent')}(예산액의 {percent(budget.rate)})을 썼습니다."
    elif budget.rate is not None:
        yield f"그 가운데 {spoken('spent')}({percent(budget.rate)})을 {until}썼습니다."
    elif budget.amount("spent") is not None:
        yield f"쓴 돈은 {until}{spoken('spent')}입니다."
    if budget.amount("carried_out"):
        yield f"다음 해로 넘긴 돈(다음 연도 이월)은 {spoken('carried_out')}입니다."
    if budget.amount("required") is not None:
        yield f"{budget.year}년 소요예산(필요하다고 적은 돈)은 {spoken('required')}입니다."
    if budget.offices:
        names = ", ".join(view.site.name("office", file.office or "") for file in budget.offices)
        yield f"부서 {len(budget.offices)}곳({names})의 예산을 모은 것입니다."


def _line_notes(view: View, file: Budget) -> Iterator[str]:
    for line in file.lines:
        yield from notes_of(line, line.name)
        yield from money_notes(view, line, line.name)
        for key, kind in line.carry_overs.items():
            yield f"{line.name}의 {AMOUNTS[key]}은 {kind}입니다."


def _file_rows(view: View, budget: Budget, file: Budget, keys: Sequence[str], offices: bool) -> Iterator[Row]:
    """Yield the rows of a budget file; those of an office's below one with its sums."""
    if file.office:
        cells = (*_owner(view, None, offices), *_told_cells(view, budget, file, file, keys))
        yield Row(view.site.name("office", file.office), cells, strong=True, place=file.place())
    for line in _largest_first(file.roots, keys):
        yield from _line_rows(view, budget, file, line, keys, offices, 1 if file.office else 0)


def _line_rows(
    view: View, budget: Budget, file: Budget, line: BudgetLine, keys: Sequence[str], offices: bool, depth: int
) -> Iterator[Row]:
    """Yield the row of a line, and below it those of the lines that belong to it."""
    cells = (*_owner(view, line.office, offices), *_told_cells(view, budget, file, line, keys))
    yield Row(_nested(with_plain(line.name, line.plain), depth), cells, record=line, strong=bool(line.below))
    for below in _largest_first(line.below, keys):
        yield from _line_rows(view, budget, file, below, keys, offices, depth + 1)


def _largest_first(lines: Iterable[BudgetLine], keys: Collection[str]) -> list[BudgetLine]:
    """Return lines in the order of the strip."""
    key = shared_amount(keys)
    return sorted(lines, key=lambda line: (key and line.amount(key)) or 0, reverse=True)


def _outline(lines: Iterable[BudgetLine], keys: Collection[str]) -> Iterator[BudgetLine]:
    """Yield lines, each before those that belong to it, as their table has them."""
    for line in _largest_first(lines, keys):
        yield line
        yield from _outline(line.below, keys)


def _owner(view: View, office: str | None, shown: bool) -> tuple[Cell, ...]:
    """Return the cell of the office that spends a line, where the table has a column for it."""
    return (view.site.name("office", office) if office else "",) if shown else ()


def _nested(heading: Cell, depth: int) -> Cell:
    """Indent the heading of a line that belongs to the line above it."""
    for _ in range(depth):
        heading = Markup('<span class="nested">%s</span>') % heading
    return heading


def _cells(
    view: View, budget: Budget, file: Budget, money: Spending, keys: Iterable[str], of: Collection[str] = AMOUNTS
) -> tuple[Cell, ...]:
    """Return amounts in the unit of the whole budget, and the rate where there is a budget; empty if no key is `of`."""
    keys = tuple(keys)
    cells = [
        _converted(view, value, file, budget) if value is not None or (key in KNOWN_OF_ALL and key in of) else ""
        for key, value in ((key, money.amount(key)) for key in keys)
    ]
    rate = execution_rate(money) if is_rated(of) else ""
    return (*cells, *([rate] if is_rated(keys) else []))


def _told_cells(view: View, budget: Budget, file: Budget, money: Spending, keys: Sequence[str]) -> list[Cell]:
    """Return amounts and rate, behind what something gets or needs its share of the whole."""
    cells, key = list(_cells(view, budget, file, money, keys)), shared_amount(keys)
    if key:
        part, whole = money.amount(key), budget.amount(key)
        known = part is not None and whole
        share = rate_of(view.site.convert(part or 0, file.unit, budget.unit), whole) if known and whole else None
        cells.insert(keys.index(key) + 1, percent(share) if known else "")
    return cells


def _converted(view: View, value: Number | None, file: Budget, budget: Budget) -> Cell:
    return amount(view, None if value is None else view.site.convert(value, file.unit, budget.unit), budget.unit)


def _program_row(view: View, budget: Budget, program: Program, line: str, keys: Collection[str]) -> Row:
    money = program.money
    view.cite(program, program.reported_in)
    amounts = (amount(view, amount_in(view, money, key, budget.unit), budget.unit) for key in keys)
    rate = [execution_rate(money) if money else ABSENT] if is_rated(keys) else []
    place = money.place() if money else program.place("budget_line")
    return Row(with_plain(view.link(program, program.title), line), (*amounts, *rate), place=place)


def _rest(
    view: View, file: Budget, line: BudgetLine, programs: Iterable[Program], keys: Iterable[str]
) -> list[Number | None]:
    """Return the amounts of a budget line beyond the programs that the document describes; None where not known."""
    monies = [program.money for program in programs if program.money]

    def beyond(key: str) -> Number | None:
        whole = line.amount(key)
        is_known = key in GRANTED_OR_NEEDED or all(money.amount(key) is not None for money in monies)
        if whole is None or not is_known:
            return None
        rest = whole - sum(view.site.convert(money.amount(key) or 0, money.unit, file.unit) for money in monies)
        return rest if rest >= 0 else None

    return [beyond(key) for key in keys]
