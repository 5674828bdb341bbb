"""Direct answers about money: a year's budget, what funds it, and the lines that it falls into."""

from __future__ import annotations

from collections.abc import Iterator

from macros.korean.formatting import as_of, percent, spoken_won
from macros.korean.particles import particle
from macros.models.budget import Budget, BudgetLine
from macros.models.site import Site
from macros.models.spending import AMOUNTS, execution_rate
from macros.models.vocabulary import Word
from macros.records.pages import Routes
from macros.search.answer import Answer, office_and_year
from macros.search.answers_from_tables import WHOLE
from macros.search.asking_words import FIGURE, MONEY, RATE

_SPENT = ("집행액", "쓴 돈", "지출", "썼", "쓴", "집행한")
_MONEY = (FIGURE, MONEY)
_OF_THE_WHOLE = ("차지", "비중", "전체", "예산의", "예산에서", "예산 중", "예산 가운데")
_WHOLE_BUDGET = (
    ("budget", ("예산", "예산액"), "예산은"),
    ("spent", _SPENT, "집행액(쓴 돈)은"),
    ("required", ("소요예산",), "소요예산(필요하다고 적은 돈)은"),
    ("carried_in", ("전년도 이월", "이월"), "전년도 이월(지난해에서 넘어온 돈)은"),
    ("carried_out", ("다음 연도 이월",), "다음 연도 이월(다음 해로 넘긴 돈)은"),
)
"""Amounts of a year's whole budget, each with what a query may call it and how an answer begins."""


def budget_answers(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield what each year's budget tells, the newest year first."""
    for year in site.budget_years.values():
        yield from _budget(site, routes, year)
    yield from _program_fundings(site, routes)


def _budget(site: Site, routes: Routes, budget: Budget) -> Iterator[Answer]:
    url, day = routes.url(budget) or "", as_of(budget.as_of)
    beside = office_and_year(site, budget.year)
    for key, names, what in _WHOLE_BUDGET:
        amount = budget.amount(key)
        if key == "required" and budget.amount("budget") is None:
            names = (*names, "예산")  # All that a plan says of it.
        if amount is not None:
            text = f"{budget.year}년 {what} {spoken_won(site.won(amount, budget.unit))}입니다."
            yield Answer(names, (*beside, *WHOLE, "예산"), text, day, url, _MONEY)
    if budget.rate is not None:
        text = f"{budget.year}년 예산 집행률은 {percent(budget.rate)}입니다."
        yield Answer(("집행률", "집행율", *_SPENT), (*beside, *WHOLE, "예산"), text, day, url, (FIGURE, MONEY, RATE))
    for funding in budget.fundings:
        yield from _funded(site, budget, funding, beside, url)
    for file in budget.files:
        for line in file.lines:
            yield from _budget_line(site, routes, file, line)


def _funded(site: Site, budget: Budget, funding: str, beside: tuple[str, ...], url: str) -> Iterator[Answer]:
    """Yield what a funding pays of the year's budget: `국비는 얼마`."""
    word = site.get(Word, "funding", funding)
    for key, title in (("budget", "예산"), ("required", "소요예산")):
        amount = budget.funded(funding, key)
        if amount is not None:
            share = percent(execution_rate(amount, budget.amount(key)))
            spoken = spoken_won(site.won(amount, budget.unit))
            text = f"{budget.year}년 {title} 가운데 {particle(word.name, '은/는')} {spoken}({share})입니다."
            asked = (*beside, *WHOLE, "예산", "예산액", "소요예산", "재원")
            yield Answer((word.name,), asked, text, as_of(budget.as_of), url, _MONEY)
            return


def _program_fundings(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield what each funding pays of a year's programs, where that year's budget does not say it."""
    for year in site.programs.years:
        whole = site.budget_years.get(year)
        url = f"programs/{year}/"
        if (whole and whole.fundings) or not routes.has(url):
            continue
        for word in site.vocabulary.fundings:
            for key, title in (("budget", "예산"), ("required", "소요예산")):
                monies = [program.money for program in site.programs.of_year(year) if program.money]
                paid = [(money.funded(word.id, key), money.unit) for money in monies]
                won = [site.won(amount, unit) for amount, unit in paid if amount is not None]
                if won:
                    text = (
                        f"{year}년 사업의 {title} 가운데 {particle(word.name, '은/는')} {spoken_won(sum(won))}입니다."
                    )
                    beside = (*office_and_year(site, year), "사업", "예산", "예산액", "소요예산", "재원")
                    yield Answer((word.name,), beside, text, as_of(None), url, _MONEY)
                    break


def _budget_line(site: Site, routes: Routes, budget: Budget, line: BudgetLine) -> Iterator[Answer]:
    key = "budget" if line.amount("budget") is not None else "required"
    amount = line.amount(key)
    if amount is None:
        return
    title = "예산" if key == "budget" else AMOUNTS[key]
    text = f"{budget.year}년 {line.name} {particle(title, '은/는')} {spoken_won(site.won(amount, budget.unit))}입니다."
    if line.rate is not None:
        spent = line.amount("spent")
        text += f" {spoken_won(site.won(spent, budget.unit))}({percent(line.rate)})을 썼습니다." if spent else ""
    beside = (*office_and_year(site, budget.year), "예산", "예산액", "집행률", "집행액")
    url = routes.url(line) or ""
    office = budget.office or line.office
    if office:
        beside = (*beside, site.name("office", office))
    yield Answer((line.name,), beside, text, as_of(budget.as_of), url, (*_MONEY, RATE))
    whole = site.budget_years[budget.year].amount(key)
    if whole:
        share = percent(execution_rate(amount, whole))
        text = f"{budget.year}년 {title} 가운데 {particle(line.name, '은/는')} {share}입니다."
        yield Answer((line.name,), beside, text, as_of(budget.as_of), url, (RATE,), _OF_THE_WHOLE)
