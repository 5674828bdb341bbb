"""A year's budget by funding, with its changes, and of programs over several years, where the data has that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from markupsafe import Markup

from macros.korean.formatting import ABSENT, basis, in_brackets, percent
from macros.models.budget import Budget, BudgetLine
from macros.models.money import BudgetChange, FundingShare, Money, YearAmount
from macros.models.program import Program
from macros.models.spending import AMOUNTS, Number, Spending, execution_rate
from macros.views.amounts_of_money import amount, caption_with_unit, growth_rate
from macros.views.budget import find_budget, has_programs
from macros.views.budget_columns import amount_columns, is_rated, shown_amounts
from macros.views.budget_comparison import compared_year
from macros.views.macro_arguments import require_choice
from macros.views.page_view import View
from macros.views.table import Cell, Row, numbers, table, text


def budget_has(view: View, year: object, part: object) -> bool:
    """한 해의 예산에 그 부분이 있는지 알려 줍니다. 예: `{% if budget_has(2023, "funding") %}`"""
    budget = find_budget(view, year)
    parts = {
        "changes": any(line.initial is not None for _, line in budget.leaves),
        "comparison": compared_year(view, budget.year) is not None,
        "funding": any(line.fundings or line.by_funding for _, line in budget.leaves),
        "growth": any(money.previous_budget is not None for money in _grown(budget)),
        "programs": has_programs(view, budget),
        "years": bool(_long_programs(view, budget)),
    }
    return parts[require_choice(part, parts, "부분")]


def budget_funding_table(view: View, year: object) -> Markup:
    """한 해의 예산을 재원마다 나누어 표로 보여 줍니다. 예: `{{ budget_funding_table(2023) }}`"""
    budget = find_budget(view, year)
    keys = [key for key in shown_amounts(budget) if key in ("budget", "spent", "required")]
    printed = {share.funding: share for share in budget.by_funding}
    rows = []
    for funding in budget.fundings:
        amounts = {key: budget.funded(funding, key) for key in keys}
        cells = _amounts(view, budget, amounts.values())
        rate = [percent(execution_rate(amounts.get("spent"), amounts.get("budget")))] if is_rated(keys) else []
        name, share = view.site.explained("funding", funding), _share(budget, funding)
        rows.append(Row(name, (*cells, *rate, share), record=printed.get(funding)))
    totals = _amounts(view, budget, (budget.amount(key) for key in keys))
    whole_rate = [percent(budget.rate)] if is_rated(keys) else []
    rows.append(Row("모든 단위사업", (*totals, *whole_rate, ""), strong=True))
    caption = caption_with_unit(view, f"{budget.year}년 재원별 예산", budget.unit, basis(budget.as_of))
    columns = (*text("재원"), *amount_columns(keys), *numbers("전체에서 차지하는 몫"))
    name = f"budget-funding-{budget.year}"
    whole = table(view, name, budget.files, caption, columns, rows) if budget.fundings else Markup("")
    return whole + _line_fundings(view, budget)


def _line_fundings(view: View, budget: Budget) -> Markup:
    """Return what each funding pays of the lines that several pay for; nothing where one pays for each."""
    shares = [(file, name, share) for file in budget.files for name, share in _split(view, file, budget)]
    keys = [key for key in AMOUNTS if any(share.amount(key) is not None for _, _, share in shares)]
    has_percent = any(share.percent is not None for _, _, share in shares)
    rows = [
        Row(
            name,
            (
                view.site.name("funding", share.funding),
                *("" if (value := share.amount(key)) is None else amount(view, value, file.unit) for key in keys),
                *(["" if share.percent is None else percent(share.percent)] if has_percent else []),
            ),
            record=share,
        )
        for file, name, share in shares
    ]
    caption = f"{budget.year}년 단위사업의 재원별 예산{in_brackets(basis(budget.as_of))}"
    told = (*(AMOUNTS[key] for key in keys), *(["부담 비율"] if has_percent else []))
    columns = (*text("단위사업", "재원"), *numbers(*told))
    name = f"budget-line-funding-{budget.year}"
    return table(view, name, budget.files, caption, columns, rows) if rows else Markup("")


def _split(view: View, file: Budget, whole: Budget) -> Iterator[tuple[str, FundingShare]]:
    """Yield the shares of a file's lines, and of an office's file as a whole, with the names of what they are of."""
    if file is not whole and file.office:
        yield from ((view.site.name("office", file.office), share) for share in file.by_funding)
    yield from ((view.site.line_name(file, line), share) for line in file.lines for share in line.by_funding)


def budget_changes_table(view: View, year: object) -> Markup:
    """한 해의 본예산과 추경을 단위사업마다 표로 보여 줍니다. 예: `{{ budget_changes_table(2023) }}`"""
    budget = find_budget(view, year)
    lines = [(file, line) for file, line in budget.leaves if line.initial is not None]
    names = dict.fromkeys(_change_name(change) for _, line in lines for change in line.changes)
    rows = []
    for file, line in lines:
        changed = {_change_name(change): change for change in line.changes}
        amounts = (line.initial, *(changed[name].budget if name in changed else 0 for name in names), line.budget)
        converted = (value and view.site.convert(value, file.unit, budget.unit) for value in amounts)
        first, *others, last = _amounts(view, budget, converted)
        linked = (
            view.with_anchor(changed[name], cell) if name in changed else cell
            for name, cell in zip(names, others, strict=True)
        )
        rows.append(Row(line.name, (first, *linked, last), place=line.place("initial")))
    if len(lines) == len([*budget.leaves]):
        rows.append(_changes_total(view, budget, lines, names))
    caption = caption_with_unit(view, f"{budget.year}년 본예산과 추경", budget.unit, basis(budget.as_of))
    columns = (*text("단위사업"), *numbers("본예산", *names, "예산액"))
    return table(view, f"budget-changes-{budget.year}", budget.files, caption, columns, rows)


def _changes_total(view: View, budget: Budget, lines: Sequence[tuple[Budget, BudgetLine]], names: Iterable[str]) -> Row:
    """Return the sums of a budget's first amounts, of each of its changes, and of its last amounts."""
    changed = [
        sum(
            view.site.convert(change.budget, file.unit, budget.unit)
            for file, line in lines
            for change in line.changes
            if _change_name(change) == name
        )
        for name in names
    ]
    cells = _amounts(view, budget, (budget.amount("initial"), *changed, budget.amount("budget")))
    return Row("계", cells, strong=True, place=budget.place("printed") if budget.printed else None)


def _change_name(change: BudgetChange) -> str:
    return f"{change.name}({change.period})" if change.period else change.name


def budget_growth_table(view: View, year: object) -> Markup:
    """한 해의 예산액을 문서가 곁에 인쇄한 전년도 예산액과 나란히 보여 줍니다. 예: `{{ budget_growth_table(2023) }}`"""
    budget = find_budget(view, year)
    rows = [
        Row(view.site.line_name(file, line), _growth(view, budget, file, line), place=line.place("previous"))
        for file, line in budget.leaves
    ]
    rows.append(Row("계", _growth(view, budget, budget, budget), strong=True, place=budget.place("printed")))
    caption = caption_with_unit(view, f"{budget.year}년 예산액과 전년도 예산액", budget.unit, basis(budget.as_of))
    columns = (*text("단위사업"), *numbers(AMOUNTS["previous"], AMOUNTS["budget"], "증감", "증감률"))
    return table(view, f"budget-growth-{budget.year}", budget.files, caption, columns, rows)


def _growth(view: View, budget: Budget, file: Budget, money: Spending) -> tuple[Cell, ...]:
    """Return the budget of the year before and of this year, and what it grew by."""
    amounts = (money.previous_budget, money.amount("budget"), money.growth)
    converted = (None if value is None else view.site.convert(value, file.unit, budget.unit) for value in amounts)
    return (*_amounts(view, budget, converted), growth_rate(money))


def _grown(budget: Budget) -> list[Spending]:
    """Return what the document prints a budget of the year before of, or how it grew since."""
    keys = {"previous", "growth", "growth_rate"}
    monies = (*budget.files, *(line for file in budget.files for line in file.lines))
    return [money for money in monies if money.has("previous") or not keys.isdisjoint(money.printed)]


def budget_long_programs(view: View, year: object) -> Markup:
    """여러 해에 걸친 사업의 총사업비를 해마다 나누어 보여 줍니다. 예: `{{ budget_long_programs(2023) }}`"""
    budget = find_budget(view, year)
    programs = _long_programs(view, budget)
    periods = sorted({_years(each, budget.year) for _, money in programs for each in money.by_year})
    rows = []
    for program, money in programs:
        view.cite(program, program.reported_in)
        by_year = {
            _years(each, budget.year): view.site.convert(each.budget, money.unit, budget.unit) for each in money.by_year
        }
        total = view.site.convert(money.total, money.unit, budget.unit) if money.total is not None else None
        cells = _amounts(view, budget, (total, *(by_year.get(period) for period in periods)), absent="")
        rows.append(Row(view.link(program, program.title), cells, place=money.place()))
    caption = caption_with_unit(view, f"{budget.year}년 사업의 총사업비", budget.unit)
    columns = (*text("사업"), *numbers("총사업비", *(title for *_, title in periods)))
    about = [program for program, _ in programs]
    return table(view, f"budget-long-programs-{budget.year}", about, caption, columns, rows)


def _years(share: YearAmount, year: int) -> tuple[date, date, str]:
    """Return when a share's period begins and ends, and its years in words: one, however each program writes it."""
    (first, last), *_ = share.period.days(year) or ((date.max, date.max),)
    words = f"{first.year}년" if first.year == last.year and share.period.precision == "year" else share.in_words
    return first, last, words


def funded_amount(budget: Budget, funding: str) -> tuple[str, Number]:
    """Return the key of what a funding pays of a budget, `required` where nothing is granted, and how much it is."""
    for key in ("budget", "required"):
        value = budget.funded(funding, key)
        if value is not None:
            return key, value
    return "budget", 0


def _share(budget: Budget, funding: str) -> str:
    key, value = funded_amount(budget, funding)
    return percent(execution_rate(value, budget.amount(key)))


def _long_programs(view: View, budget: Budget) -> list[tuple[Program, Money]]:
    programs = view.site.programs.of_year(budget.year)
    return [(program, money) for program in programs if (money := program.money) and (money.total or money.by_year)]


def _amounts(view: View, budget: Budget, values: Iterable[Number | None], absent: str = ABSENT) -> tuple[Cell, ...]:
    return tuple(absent if value is None else amount(view, value, budget.unit) for value in values)
