"""Printed amounts and rates, held against the amounts they are made of."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.comparison import Comparison
from macros.models.site import Site


def budget_total(site: Site) -> Iterator[Comparison]:
    """단위사업의 예산액과 집행액을 더하면 인쇄된 계와 같아야 합니다."""
    for budget in site.budgets.values():
        for field, label in (("budget", "예산액 계"), ("spent", "집행액 계")):
            published = getattr(budget.published, field, None)
            computed = getattr(budget, field)
            if published is not None and computed is not None:
                yield Comparison(
                    label=f"{budget.year}년 {label}",
                    published=published,
                    computed=computed,
                    unit=site.name("money_unit", budget.unit),
                    subject=budget,
                    record=budget,
                    at=("published", field),
                    parts=tuple(line.place(field) for line in budget.unit_programs),
                )


def budget_rate(site: Site) -> Iterator[Comparison]:
    """예산 현황의 집행률은 집행액을 예산액으로 나눈 값(소수 첫째 자리까지 반올림)이어야 합니다."""
    for budget in site.budgets.values():
        total = budget.published
        if total and total.rate is not None and budget.rate is not None:
            yield Comparison(
                label=f"{budget.year}년 전체 집행률",
                published=total.rate,
                computed=budget.rate,
                unit="%",
                subject=budget,
                record=budget,
                at=("published", "rate"),
            )
        for line in budget.unit_programs:
            if line.published and line.rate is not None:
                yield Comparison(
                    label=f"{budget.year}년 {line.name} 집행률",
                    published=line.published.rate,
                    computed=line.rate,
                    unit="%",
                    subject=budget,
                    record=line,
                    at=("published", "rate"),
                    parts=(line.place("budget"), line.place("spent")),
                )


def program_rate(site: Site) -> Iterator[Comparison]:
    """사업의 집행률은 집행액을 예산액으로 나눈 값(소수 첫째 자리까지 반올림)이어야 합니다."""
    for program in site.programs.values():
        money = program.budget
        if money and money.published and money.rate is not None:
            yield Comparison(
                label=f"{program.year}년 {program.title} 집행률",
                published=money.published.rate,
                computed=money.rate,
                unit="%",
                subject=program,
                record=money,
                at=("published", "rate"),
                parts=(money.place("budget"), money.place("spent")),
            )


def unit_program_budget(site: Site) -> Iterator[Comparison]:
    """한 단위사업에 딸린 사업들의 예산액을 더한 값은 단위사업의 예산액을 넘지 않아야 합니다."""
    yield from _unit_programs(site, "budget", "예산액")


def unit_program_spent(site: Site) -> Iterator[Comparison]:
    """한 단위사업에 딸린 사업들의 집행액을 더한 값은 단위사업의 집행액을 넘지 않아야 합니다."""
    yield from _unit_programs(site, "spent", "집행액")


def _unit_programs(site: Site, field: str, word: str) -> Iterator[Comparison]:
    for budget in site.budgets.values():
        for line in budget.unit_programs:
            monies = [program.budget for program in site.programs_in(budget, line) if program.budget]
            units = {budget.unit, *(money.unit for money in monies)}
            amounts = [getattr(money, field) for money in monies]
            whole = getattr(line, field)
            if not monies or None in (whole, *amounts) or units - set(site.records["money_unit"]):
                continue
            yield Comparison(
                label=f"{budget.year}년 {line.name} {word}(이 누리집에서 이은 사업의 합)",
                published=whole,
                computed=sum(site.convert(getattr(m, field), m.unit, budget.unit) for m in monies),
                unit=site.name("money_unit", budget.unit),
                subject=budget,
                record=line,
                at=(field,),
                parts=tuple(money.place(field) for money in monies),
                relation="at-most",
            )
