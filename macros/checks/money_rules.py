"""Rules about money: changes and years add up, nobody spends what there is not, budgets have lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Generic, NamedTuple, TypeVar

from macros.checks.compared_figures import Comparison
from macros.checks.value_rules import Finding
from macros.korean.particles import particle, quoted
from macros.models.budget import Budget, BudgetLine
from macros.models.money import Amounts, BudgetChange, FundingShare, Money, YearAmount
from macros.models.program import Program
from macros.models.record import RecordModel, Sourced
from macros.models.site import Site
from macros.models.spending import AMOUNTS, TITLES, Number, Spending, plain
from macros.models.table_faults import late_parents
from macros.reading.problems import Place
from macros.records.names import file_name, year_of

M = TypeVar("M", bound=RecordModel)

MONEY = (Amounts, FundingShare, YearAmount, BudgetChange)
"""The models that hold amounts."""


def budget_changes(site: Site) -> Iterator[Comparison]:
    """본예산에 추경을 더하면 예산액과 같아야 합니다."""
    for of in monies(site):
        money = of.money
        if money.initial is not None and money.budget is not None:
            whole = plain(money.initial + sum(change.budget for change in money.changes))
            parts = (money.place("initial"), *(change.place("budget") for change in money.changes))
            yield of.compare("budget", "예산액(본예산과 추경의 합)", whole, parts)


def year_sum(site: Site) -> Iterator[Comparison]:
    """해마다 나눈 돈을 더하면 총사업비와 같아야 합니다."""
    for of in monies(site):
        if isinstance(of.money, Money) and of.money.by_year and of.money.total is not None:
            yield of.compare_years("total", "총사업비(연도별 합)", of.money.by_year)


def own_year(site: Site) -> Iterator[Comparison]:
    """연도별 돈 가운데 그 사업의 해에 적은 것은 예산액과 같아야 합니다."""
    for of in monies(site):
        if isinstance(of.money, Money) and isinstance(of.subject, Program) and of.money.budget is not None:
            year = of.subject.year
            own = [each for each in of.money.by_year if str(each.period).removesuffix("년") == str(year)]
            if own:
                yield of.compare_years("budget", f"예산액({year}년에 나눈 돈)", own)


def overspending(site: Site) -> Iterator[Comparison]:
    """집행액은 예산액과 전년도 이월을 더한 돈을 넘지 않아야 합니다."""
    for of in monies(site):
        spent, available = of.money.spent, of.money.available
        # What is within its bounds is no figure that anyone printed, and would only fill the ledger.
        if spent is not None and available is not None and spent > available:
            parts = tuple(of.money.place(key) for key in ("budget", "carried_in") if of.money.has(key))
            comparison = of.compare("spent", "집행액(예산액과 전년도 이월의 합까지)", available, parts)
            yield replace(comparison, relation="at-least")


def budget_line_budget(site: Site) -> Iterator[Comparison]:
    """한 단위사업에 딸린 사업들의 예산액을 더한 값은 단위사업의 예산액을 넘지 않아야 합니다."""
    yield from _compare_lines(site, "budget")


def budget_line_spent(site: Site) -> Iterator[Comparison]:
    """한 단위사업에 딸린 사업들의 집행액을 더한 값은 단위사업의 집행액을 넘지 않아야 합니다."""
    yield from _compare_lines(site, "spent")


def _compare_lines(site: Site, key: str) -> Iterator[Comparison]:
    for budget in site.budgets.values():
        for line in budget.lines:
            monies = [program.money for program in site.programs.in_line(budget, line, "budget") if program.money]
            amounts = [money.amount(key) for money in monies]
            whole = line.amount(key)
            if not monies or whole is None or None in amounts or not _is_money(site, budget, *monies):
                continue
            yield Comparison(
                label=f"{_line_name(site, budget, line)} {AMOUNTS[key]}(이 사이트가 연결한 사업의 합)",
                published=whole,
                computed=plain(sum(site.convert(money.amount(key) or 0, money.unit, budget.unit) for money in monies)),
                unit=site.name("money_unit", budget.unit),
                subject=budget,
                record=line,
                at=(key,),
                parts=tuple(money.place(key) for money in monies),
                relation="at-most",
                basis="links",
            )


def _is_money(site: Site, *holders: Budget | Money) -> bool:
    return all(holder.unit in site.records["money_unit"] for holder in holders)


class Split(NamedTuple, Generic[M]):
    """Money that may be split, with its file, the name of what it is of, and that of its unit."""

    subject: Sourced
    name: str
    money: M
    unit: str

    def compare(self, key: str, title: str, computed: Number, parts: tuple[Place, ...]) -> Comparison:
        """Compare one of its amounts, as written, with another way to reach it."""
        amount = getattr(self.money, key)
        label = f"{self.name} {title}"
        return Comparison(label, amount, computed, self.unit, self.subject, self.money, (key,), parts)

    def compare_years(self, key: str, title: str, years: Sequence[YearAmount]) -> Comparison:
        """Compare one of its amounts with the sum of what some years pay."""
        parts = tuple(each.place("budget") for each in years)
        return self.compare(key, title, plain(sum(each.budget for each in years)), parts)


def monies(site: Site) -> Iterator[Split[Amounts]]:
    """Yield the money of budget lines and of programs."""
    for budget in site.budgets.values():
        for line in budget.lines:
            yield Split(budget, _line_name(site, budget, line), line, site.name("money_unit", budget.unit))
    for program in site.programs.values():
        if program.money:
            name = f"{program.year}년 {program.title}"
            yield Split(program, name, program.money, site.name("money_unit", program.money.unit))


def _line_name(site: Site, budget: Budget, line: BudgetLine) -> str:
    """Return `2023년 예산 인력운영비`, with its office where it reports apart."""
    return f"{year_of(budget)} {file_name(site, budget)} {line.name}"


def budget_line_parent(site: Site) -> Iterator[Finding]:
    """단위사업의 윗줄은 같은 파일에서 그 줄보다 앞에 있어야 합니다."""
    for budget in site.budgets.values():
        yield from late_parents(budget.lines)


def subtotal_written(site: Site) -> Iterator[Finding]:
    """다른 줄의 윗줄에는 돈을 적지 않고, 인쇄된 소계를 printed에 적어야 합니다."""
    for line in _lines(site):
        for key in (*AMOUNTS, "changes", "funding") if line.below else ():
            if line.has(key):
                yield line.key_place(key), _added_up(f"'{line.name}' 줄은 딸린 줄을 더해", key)
    for share in (share for share in site.every(FundingShare) if share.sum):
        for key in (key for key in AMOUNTS if share.has(key)):
            funding = site.name("funding", share.funding)
            yield share.key_place(key), _added_up(f"{particle(funding, '은/는')} 줄마다 적은 재원을 더해", key)


def _added_up(what: str, key: str) -> str:
    advice = f"인쇄된 소계이면 printed: {{{key}: …}}로 적어 주세요." if key in AMOUNTS else "지워 주세요."
    written = quoted(key, "을/를")
    return f"{what} 계산하므로 {written} 적지 않습니다. {advice}"


def money_missing(site: Site) -> Iterator[Finding]:
    """돈을 적는 곳에는 예산액, 집행액, 소요예산 가운데 하나가 있어야 합니다."""
    for holder in _holders(site):
        is_share_of_sum = isinstance(holder, FundingShare) and holder.sum
        is_subtotal = is_share_of_sum or (isinstance(holder, BudgetLine) and holder.below)
        keys = [key for key in TITLES if key in type(holder).model_fields]
        has_percents = any(share.percent is not None for share in holder.by_funding)
        if not is_subtotal and not has_percents and not any(holder.has(key) for key in keys):
            yield holder.place(), "돈이 없습니다. budget(예산액)이나 required(소요예산)를 적어 주세요."


def rate_of_nothing(site: Site) -> Iterator[Finding]:
    """예산액이 0이면 집행률이, 전년도 예산액이 0이면 증감률이 없으므로 인쇄된 것도 적지 않아야 합니다."""
    for record in site.every(Spending):
        if "rate" in record.printed and record.amount("budget") == 0:
            yield record.place("printed", "rate"), "예산액이 0이어서 집행률이 없습니다. rate를 지워 주세요."
        if "growth_rate" in record.printed and record.previous_budget == 0:
            message = "전년도 예산액이 0이어서 증감률이 없습니다. growth_rate를 지워 주세요."
            yield record.place("printed", "growth_rate"), message


def budget_of_offices(site: Site) -> Iterator[Finding]:
    """예산 파일에는 단위사업이 있어야 하고, 부서마다 따로 적은 해의 전체 파일에는 없어야 합니다."""
    for budget in site.budgets.values():
        if budget.office and budget.year not in site.budget_years:
            if "budgets" not in site.broken:
                message = f"budgets/{budget.year}.yml이 없습니다. 출처와 단위, 인쇄된 총계를 그 파일에 적어 주세요."
                yield budget.place(), message
        elif budget.offices and budget.lines:
            message = "부서마다 파일을 따로 두었으므로 여기에는 lines를 적지 않습니다. 부서의 파일로 옮겨 주세요."
            yield budget.key_place("lines"), message
        elif not budget.offices and not budget.lines and "budgets" not in site.broken:
            yield budget.place(), "'lines'(단위사업 목록)에 단위사업을 하나 이상 적어 주세요."


def _lines(site: Site) -> Iterator[BudgetLine]:
    for budget in site.budgets.values():
        yield from budget.lines


def _holders(site: Site) -> Iterator[Amounts]:
    yield from _lines(site)
    yield from (program.money for program in site.programs.values() if program.money)
