"""Direct answers from programs: their money, indicators, and the figures and times of what is done or planned."""

from __future__ import annotations

from collections.abc import Iterator

from macros.korean.formatting import as_of, behind_name, percent, spoken_won, with_triangle
from macros.korean.particles import particle
from macros.models.entry import Entry
from macros.models.indicator import Indicator, IndicatorYear
from macros.models.organization import Office
from macros.models.program import Program
from macros.models.site import Site
from macros.models.value import Value
from macros.records.pages import Routes
from macros.records.value_in_words import value_in_words
from macros.search.answer import Answer, office_and_year
from macros.search.asking_words import FIGURE, MONEY, RATE, WHAT, WHEN

_MONEY = ("예산", "예산액", "사업비", "소요예산", "돈", "썼", "쓴", "집행", "들었", "들어", "드는", "드나", "든")
_TABLE_OF_MONEY = "#part_money"
_PLANNED = ("달라지", "바뀌", "새로 하", "계획", "하려", "할 일", "새 사업", "신규")


def program_answers(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield of each program its money, and of each line of its contents the figures and the time; results first."""
    for year in sorted(site.programs.years, key=lambda year: (not _has_results(site, year), -year)):
        programs = site.programs.of_year(year)
        yield from _year(site, routes, year)
        for program in programs:
            yield from _money(site, routes, program)
            for entry in (*program.results, *program.plans, *program.schedule):
                yield from _entry(site, routes, program, entry, f"{year}년")
            for entry in program.further_plans:
                yield from _entry(site, routes, program, entry, f"{year}년 향후 계획,")


_COUNTED = {"percent": ("비율",), "person": ("사람", "인원")}
"""What else may be asked for where a figure has such a unit."""


def _has_results(site: Site, year: int) -> bool:
    return any(program.results for program in site.programs.of_year(year))


def _year(site: Site, routes: Routes, year: int) -> Iterator[Answer]:
    url = f"programs/{year}/"
    titles = ", ".join(f"‘{program.title}’" for program in site.programs.of_year(year))
    planned = () if _has_results(site, year) else _PLANNED
    text = f"{year}년 사업은 모두 {len(site.programs.of_year(year))}개입니다: {titles}."
    if routes.has(url):
        names = (f"{year}년 사업", *(f"{year}년 {word}" for word in planned))
        yield Answer(names, (*office_and_year(site, year), "것", "일", "점", *planned), text, "", url, (WHAT, FIGURE))


def _money(site: Site, routes: Routes, program: Program) -> Iterator[Answer]:
    if (money := program.money) is None:
        return
    named = (("budget", "예산"), ("required", "소요예산"), ("spent", "집행액(쓴 돈)"))
    known = [(title, amount) for key, title in named if (amount := money.amount(key)) is not None]
    told = ", ".join(behind_name(title, spoken_won(site.won(amount, money.unit))) for title, amount in known)
    if known:
        rate = f", 집행률 {percent(money.rate)}" if money.rate is not None else ""
        text = f"{program.year}년 {particle(f'‘{program.title}’', '은/는')} {told}{rate}입니다."
        url = f"{page}{_TABLE_OF_MONEY}" if (page := routes.url(program)) else ""
        yield Answer((), (), text, "", url, (FIGURE, MONEY, RATE), _MONEY, shy=True, told=True)


def _entry(site: Site, routes: Routes, program: Program, entry: Entry, when: str) -> Iterator[Answer]:
    """Yield what a line tells in figures, and those inside it."""
    kinds: list[str] = []
    told: list[tuple[str, str]] = []
    if entry.period:
        kinds += [WHEN, *([FIGURE] if "회" in entry.period.printed else [])]
        told.append(("시기", entry.period.printed))
    for value in entry.values:
        is_money = bool(site.vocabulary.won(value.unit or ""))
        kinds += [RATE if value.unit == "percent" else FIGURE]
        kinds += [*([MONEY] if is_money else []), *([WHEN] if value.period else [])]
        told.append((value.name or "수량", value_in_words(value, site)))
    if told:
        names = tuple(_units(entry.values))
        text = f"{when} {_told(entry.title, told)}입니다."
        url = routes.url(entry) or ""
        yield Answer(names, (), text, "", url, tuple(dict.fromkeys(kinds)), shy=True, told=True)
    for inner in entry.items:
        yield from _entry(site, routes, program, inner, when)
    yield from _rows(site, routes, program, entry)


def _rows(site: Site, routes: Routes, program: Program, entry: Entry) -> Iterator[Answer]:
    """Yield when and how often what a row of a program's table names is done."""
    rows = site.rows_of(entry) if entry.rows else None
    for row in rows.outline if rows else ():
        assert rows
        kinds: list[str] = []
        told: list[tuple[str, str]] = []
        for column in rows.columns:
            cell = rows.cell(row, column)
            if column.kind == "period" and cell:
                kinds, told = [*kinds, WHEN], [*told, (column.full_title, str(cell))]
            elif column.kind == "values" and cell:
                words = ", ".join(value_in_words(value, site, column.unit) for value in row.written_cell(column))
                has_period = any(value.period for value in row.written_cell(column))
                kinds, told = [*kinds, FIGURE, *([WHEN] if has_period else [])], [*told, (column.full_title, words)]
        name = rows.name(row)
        if told and name:
            text = f"{program.year}년 {_told(name, told)}입니다."
            url = routes.url(row) or routes.url(entry) or ""
            yield Answer((), (), text, "", url, tuple(dict.fromkeys(kinds)), shy=True, told=True)


def _told(title: str, told: list[tuple[str, str]]) -> str:
    """Return `동호회 활성화는 동호회 13개, 참여 인원 198명`, or `난간 보강의 시기는 9월`."""
    if len(told) == 1:
        name, figure = told[0]
        return f"{title}의 {particle(name, '은/는')} {figure}"
    return f"{particle(title, '은/는')} {', '.join(behind_name(*each) for each in told)}"


def _units(values: tuple[Value, ...]) -> Iterator[str]:
    return (word for value in values for word in _COUNTED.get(value.unit or "", ()))


def indicator_answers(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield the newest actual figures of each indicator of a program or an office."""
    programs = (program for year in site.programs.years for program in site.programs.of_year(year))
    holders: tuple[Program | Office, ...] = (*programs, *site.organization.offices)
    for holder in holders:
        for indicator in holder.indicators:
            for each in sorted(indicator.by_year, key=lambda each: -each.year):
                if each.actual is not None:
                    beside = (*office_and_year(site, each.year), "실적", "목표", "달성률", holder.display_name)
                    url = routes.url(indicator) or ""
                    yield Answer((indicator.name,), beside, _actual(site, indicator, each), as_of(each.as_of), url)


def _actual(site: Site, indicator: Indicator, each: IndicatorYear) -> str:
    """`2023년 1인당 대출 권수 실적은 7.4권입니다. 목표는 7.0권입니다.`"""
    unit = site.name("unit", indicator.unit)
    bound = f" {each.target_bound}" if each.target_bound else ""
    target = "" if each.target is None else f" 목표는 {with_triangle(each.target)}{unit}{bound}입니다."
    actual = "" if each.actual is None else with_triangle(each.actual)
    return f"{each.year}년 {indicator.name} 실적은 {actual}{unit}입니다.{target}"
