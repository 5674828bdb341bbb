"""Direct answers above the search results: a figure, its day, and the page where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from macros.korean.formatting import (
    as_of,
    behind_name,
    floor,
    floors,
    join_labels,
    percent,
    spoken_won,
    with_triangle,
)
from macros.korean.particles import join_words, particle
from macros.models.budget import Budget, BudgetLine
from macros.models.facilities import Facility
from macros.models.indicator import Indicator, IndicatorYear
from macros.models.money import AMOUNTS, execution_rate
from macros.models.organization import Office
from macros.models.origin import ORIGINS
from macros.models.program import Program
from macros.models.site import Site
from macros.models.source import SourceRef
from macros.models.table import Column, Figures, Row, Table
from macros.models.table_rows import TableRows
from macros.models.value import Value
from macros.models.vocabulary import Word
from macros.records.pages import CITIES, FINDER, Routes

Y = TypeVar("Y")

_DOING = ("하는 일", "무슨 일", "업무", "소개")
_REACHING = ("누가", "담당", "담당자", "맡는 곳", "전화", "전화번호", "연락처", "번호")
_WHOLE = ("전체", "총", "총액", "합계")
_WHOLE_BUDGET = (
    ("budget", ("예산", "예산액"), "예산은"),
    ("spent", ("집행액", "쓴 돈", "지출"), "집행액(쓴 돈)은"),
    ("required", ("소요예산",), "소요예산(필요하다고 적은 돈)은"),
    ("carried_in", ("전년도 이월", "이월"), "전년도 이월(지난해에서 넘어온 돈)은"),
    ("carried_out", ("다음 연도 이월",), "다음 연도 이월(다음 해로 넘긴 돈)은"),
)
"""Amounts of a year's whole budget, each with what a query may call it and how an answer begins."""
_OF_BUDGET = frozenset(name for _, names, _ in _WHOLE_BUDGET for name in names)
_ASKED_OF_PLACES = (
    *("주소", "위치", "전화", "전화번호", "연락처", "운영 시간", "이용 시간", "개방 시간", "여는 시간", "여는 때"),
    *("문 여는", "문 닫는", "여나요", "닫나요", "쉬는 날", "쉬나요", "휴관일", "휴무일", "몇 시", "까지"),
)


@dataclass(frozen=True)
class Answer:
    """One sentence. A query asks for it with one of `names`, and may, or must, add some of the words `beside`."""

    names: tuple[str, ...]
    beside: tuple[str, ...]
    text: str
    day: str
    url: str
    needs_beside: bool = False


def create_answers(site: Site, routes: Routes) -> list[Answer]:
    """Return every answer that has a page, the newest year first, for queries without a year."""
    answers = [
        *(answer for office in site.organization.offices for answer in _office(site, routes, office)),
        *(answer for rows in _tables_newest_first(site) for answer in _table(site, routes, rows)),
        *(answer for year in site.budget_years.values() for answer in _budget(site, routes, year)),
        *_program_fundings(site, routes),
        *_indicators(site, routes),
        *_facilities(site, routes),
        *_cities(site, routes),
        *(answer for office in site.organization.offices for answer in _duties(site, routes, office)),
    ]
    return [answer for answer in answers if answer.url]


def _tables_newest_first(site: Site) -> Iterator[TableRows]:
    for table in site.tables:
        yield from (site.rows_of(each) for figures in site.figures_of(table).values() for each in figures)


def _newest_first(years: Mapping[int, Y]) -> Iterator[Y]:
    return (years[year] for year in sorted(years, reverse=True))


def _office(site: Site, routes: Routes, office: Office) -> Iterator[Answer]:
    """Yield what an office does and how to reach it; of one that is gone, that it is, and who does its work."""
    url = routes.url(office) or ""
    above = (site.organization.part_of, *(one.name for one in reversed(office.above)))
    former = (former.name for former in office.formerly)
    names = tuple(dict.fromkeys((office.name, f"{above[-1]} {office.name}", f"{above[0]} {office.name}", *former)))
    if office.until:
        heirs = join_words([heir.name for id in office.became if (heir := site.find(Office, "office", id))])
        text = f"{particle(office.name, '은/는')} {office.until.in_words}까지 있던 부서입니다."
        text += f" 하던 일은 {particle(heirs, '이/가')} 맡습니다." if heirs else ""
        yield Answer(names, (*_DOING, *_REACHING), text, "", url)
        return
    if office.summary:
        yield Answer(names, _DOING, f"{particle(office.name, '은/는')} {office.summary}", "", url)
    is_unknown = site.organization.telephone and not office.contact
    lead = f"{office.name}의 전화번호는 자료에 없습니다." if is_unknown else office.name
    text = f"{lead} {_reached(site, office)}"
    yield Answer(names, (*_REACHING, *above), text, "", url)


def _duties(site: Site, routes: Routes, office: Office) -> Iterator[Answer]:
    """Yield who is responsible for each duty of an office that is there today."""
    for duty in () if office.is_gone else office.duties:
        text = f"{particle(duty.name, '은/는')} {particle(office.name, '이/가')} 맡습니다. {_reached(site, office)}"
        # Whoever asks for `구청 건물` alone wants to know about it, not who is responsible.
        beside = (*_DOING, *_REACHING, "팀", "부서")
        yield Answer((duty.name, *duty.aliases), beside, text, "", routes.url(duty) or "", needs_beside=True)


def _reached(site: Site, office: Office) -> str:
    """Return `전화: 000-123-4567`, with the name of the nearest office that has one if it is another."""
    known, telephone = office.contact, site.organization.telephone
    if known is None and telephone:
        return f"{telephone.name}: {telephone.phone}{_outside(site, telephone.source)}"
    if known is None:
        return "전화번호 미기재"
    way = f"전화: {known.phone}" if known.phone else f"전자우편: {known.email}"
    return way if known is office else f"{way}({known.name})"


def _outside(site: Site, source: SourceRef | None) -> str:
    """Return in brackets that something is not from the office's reports; empty where it is."""
    return f"({ORIGINS['outside']}, {site.root.name} 확인 전)" if site.sources.is_outside(source) else ""


def _table(site: Site, routes: Routes, rows: TableRows) -> Iterator[Answer]:
    """Yield the totals of a table, and the figures of each row."""
    table, columns = rows.table, rows.number_columns
    url, day = routes.url(rows.holder) or "", as_of(rows.holder.as_of)
    beside = (*_office_and_year(site, rows.year), *rows.title.split(), table.title, "수", *_WHOLE)
    totals = [column for column in columns if rows.total(column) is not None]
    texts = [f"{particle(rows.title_of(c), '은/는')} 모두 {_figure(rows, None, c)}입니다." for c in totals]
    if totals:
        told = ", ".join(behind_name(column.full_title, _figure(rows, None, column)) for column in totals)
        text = f"{particle(rows.title, '은/는')} {told}입니다." if len(totals) > 1 else texts[0]
        yield Answer((table.title,), (*beside, *(c.full_title for c in totals)), text, day, url)
    for column, text in zip(totals, texts, strict=True):
        yield Answer(_column_names(table, column), beside, text, day, url)
    # Where offices report apart, the rows are theirs, and the file of all has the totals.
    names = Counter(rows.name(row) for row in rows.outline)
    for row in rows.outline if rows.holder.rows else ():
        figures = [(c.full_title, _figure(rows, row, c)) for c in columns if rows.number(row, c) is not None]
        if figures:
            name, definition = rows.full_name(row), rows.definition(row)
            own = () if names[rows.name(row)] > 1 else (rows.name(row),)
            called = dict.fromkeys((name, *own, *getattr(definition, "aliases", ())))
            text = f"{rows.title} {_figures_of(f'{name}{rows.distinction(row)}', figures)}입니다."
            yield Answer(tuple(called), (*beside, *(c.full_title for c in columns)), text, day, routes.url(row) or url)
    for value in rows.holder.values if isinstance(rows.holder, Figures) else ():
        yield from _value_beside_rows(site, routes, rows, value, beside)


def _figures_of(name: str, figures: list[tuple[str, str]]) -> str:
    """Return `승합의 대수는 27대`, or `일반직 6급은 정원 10명, 현원 7명`."""
    if len(figures) == 1:
        title, figure = figures[0]
        return f"{name}의 {particle(title, '은/는')} {figure}"
    return f"{particle(name, '은/는')} {', '.join(behind_name(*each) for each in figures)}"


def _value_beside_rows(
    site: Site, routes: Routes, rows: TableRows, value: Value, beside: tuple[str, ...], unit: str | None = None
) -> Iterator[Answer]:
    """Yield a figure that no row holds, `정수`, and those that it is made of."""
    unit = value.unit or unit
    if value.name and value.name not in _WHOLE and not (value.to or value.bound or value.per or value.period):
        figure = f"{with_triangle(value.value)}{site.name('unit', unit) if unit else ''}"
        names = (value.name, f"{rows.table.title} {value.name}", *([value.plain] if value.plain else []))
        text = f"{rows.title} {particle(value.name, '은/는')} {figure}입니다."
        yield Answer(names, beside, text, as_of(rows.holder.as_of), routes.url(value) or "")
    for part in value.parts:
        yield from _value_beside_rows(site, routes, rows, part, beside, unit)


def _column_names(table: Table, column: Column) -> tuple[str, ...]:
    """Return what a query may call a column; `예산` alone is that of the whole department, whatever tables say."""
    alone = () if column.full_title in _OF_BUDGET else (column.full_title,)
    names = (*alone, join_labels(table.title, column.full_title), column.plain)
    return tuple(dict.fromkeys(name for name in names if name))


def _figure(rows: TableRows, row: Row | None, column: Column) -> str:
    figure = rows.number(row, column) if row else rows.total(column)
    return "" if figure is None else f"{with_triangle(figure)}{rows.unit_name(row, column)}"


def _budget(site: Site, routes: Routes, budget: Budget) -> Iterator[Answer]:
    url, day = routes.url(budget) or "", as_of(budget.as_of)
    beside = _office_and_year(site, budget.year)
    for key, names, what in _WHOLE_BUDGET:
        amount = budget.amount(key)
        if key == "required" and budget.amount("budget") is None:
            names = (*names, "예산")  # All that a plan says of it.
        if amount is not None:
            text = f"{budget.year}년 {what} {spoken_won(site.won(amount, budget.unit))}입니다."
            yield Answer(names, (*beside, *_WHOLE, "예산"), text, day, url)
    if budget.rate is not None:
        text = f"{budget.year}년 예산 집행률은 {percent(budget.rate)}입니다."
        yield Answer(("집행률", "집행율"), (*beside, *_WHOLE, "예산"), text, day, url)
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
            asked = (*beside, *_WHOLE, "예산", "예산액", "소요예산", "재원")
            yield Answer((word.name,), asked, text, as_of(budget.as_of), url)
            return


def _program_fundings(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield what each funding pays of a year's programs, where that year's budget does not say it."""
    for year in site.program_years:
        whole = site.budget_years.get(year)
        url = f"programs/{year}/"
        if (whole and whole.fundings) or not routes.has(url):
            continue
        for word in site.vocabulary.fundings:
            for key, title in (("budget", "예산"), ("required", "소요예산")):
                monies = [program.money for program in site.programs_of(year) if program.money]
                paid = [(money.funded(word.id, key), money.unit) for money in monies]
                won = [site.won(amount, unit) for amount, unit in paid if amount is not None]
                if won:
                    text = (
                        f"{year}년 사업의 {title} 가운데 {particle(word.name, '은/는')} {spoken_won(sum(won))}입니다."
                    )
                    beside = (*_office_and_year(site, year), "사업", "예산", "예산액", "소요예산", "재원")
                    yield Answer((word.name,), beside, text, as_of(None), url)
                    break


def _budget_line(site: Site, routes: Routes, budget: Budget, line: BudgetLine) -> Iterator[Answer]:
    key = "budget" if line.amount("budget") is not None else "required"
    amount = line.amount(key)
    if amount is None:
        return
    title = "예산" if key == "budget" else AMOUNTS[key]
    text = f"{budget.year}년 {line.name} {particle(title, '은/는')} {spoken_won(site.won(amount, budget.unit))}입니다."
    if line.rate is not None:
        text += f" {percent(line.rate)}를 썼습니다."
    beside = (*_office_and_year(site, budget.year), "예산", "예산액", "집행률", "집행액")
    office = budget.office or line.office
    if office:
        beside = (*beside, site.record_name("office", office))
    yield Answer((line.name,), beside, text, as_of(budget.as_of), routes.url(line) or "")


def _indicators(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield the newest actual figures of each indicator of a program or an office."""
    programs = (program for year in site.program_years for program in site.programs_of(year))
    holders: tuple[Program | Office, ...] = (*programs, *site.organization.offices)
    for holder in holders:
        for indicator in holder.indicators:
            for each in sorted(indicator.by_year, key=lambda each: -each.year):
                if each.actual is not None:
                    beside = (*_office_and_year(site, each.year), "실적", "목표", "달성률", holder.display_name)
                    url = routes.url(indicator) or ""
                    yield Answer((indicator.name,), beside, _actual(site, indicator, each), as_of(each.as_of), url)


def _actual(site: Site, indicator: Indicator, each: IndicatorYear) -> str:
    """`2023년 1인당 대출 권수 실적은 7.4권입니다. 목표는 7.0권입니다.`"""
    unit = site.name("unit", indicator.unit)
    bound = f" {each.target_bound}" if each.target_bound else ""
    target = "" if each.target is None else f" 목표는 {with_triangle(each.target)}{unit}{bound}입니다."
    actual = "" if each.actual is None else with_triangle(each.actual)
    return f"{each.year}년 {indicator.name} 실적은 {actual}{unit}입니다.{target}"


def _facilities(site: Site, routes: Routes) -> Iterator[Answer]:
    if site.facilities is None:
        return
    day = site.facilities.caution or as_of(site.facilities.as_of)
    for facility in site.facilities.destinations:
        if sentences := list(_about(site, facility)):
            # What is to be told of a building stands on the page of buildings.
            has_finder = routes.has(FINDER) and not facility.floors
            url = f"{FINDER}#{facility.id}" if has_finder else routes.url(facility)
            around = (outer.name for outer in facility.around)
            beside = (site.organization.part_of, *around, *_ASKED_OF_PLACES)
            yield Answer((facility.name, *facility.aliases), beside, " ".join(sentences), day, url or "")


def _about(site: Site, facility: Facility) -> Iterator[str]:
    """Yield sentences: where a facility is, its address, when it is open, and its telephone."""
    place = facility.around[0] if facility.around else None
    name, known = facility.name, list(_contact(site, facility))
    is_namesake = any(one.name == name for one in facility.inside)  # Who asks means what is in the building.
    if facility.floors and not is_namesake:
        yield f"{particle(name, '은/는')} {floors(facility.floors.ground, facility.floors.basement)} 건물입니다."
    if facility.building and facility.storey is not None:
        yield f"{particle(name, '은/는')} {facility.building.name} {floor(facility.storey)}에 있습니다."
    elif facility.building and facility.name == facility.building.name:
        yield f"{particle(name, '이/가')} 몇 층인지는 자료에 없습니다."
    elif facility.building:
        yield f"{particle(name, '은/는')} {facility.building.name}에 있습니다. 몇 층인지는 자료에 없습니다."
    elif place and not place.buildings:
        yield f"{particle(name, '은/는')} {place.name}에 있습니다."
    elif known and not facility.floors:
        known[0] = f"{name}의 {known[0]}"
    yield from known


def _contact(site: Site, facility: Facility) -> Iterator[str]:
    if addressed := facility.addressed:
        yield f"주소는 {addressed.address}입니다{_outside(site, addressed.sources.get('address'))}."
    if facility.hours:
        yield f"여는 때는 {', '.join(map(str, facility.hours))}입니다."
    if facility.closed:
        closed = ", ".join(map(str, facility.closed))
        yield f"{closed}입니다." if facility.never_closes else f"쉬는 날은 {closed}입니다."
    if called := facility.called:
        yield f"전화는 {called.phone}입니다{_outside(site, called.sources.get('phone'))}."


def _cities(site: Site, routes: Routes) -> Iterator[Answer]:
    if site.cities is None:
        return
    url = CITIES if routes.has(CITIES) else ""
    cities = site.cities.cities
    beside = (site.organization.part_of, "도시")
    subject = site.subject_names["cities"]
    text = f"{particle(subject, '은/는')} 모두 {len(cities)}곳입니다."
    yield Answer((f"{subject} 수", f"{subject} 몇"), beside, text, as_of(None), url)
    for kind in dict.fromkeys(city.kind for city in cities):
        name = site.name("city_kind", kind)
        text = f"{name} {particle(subject, '은/는')} {sum(city.kind == kind for city in cities)}곳입니다."
        yield Answer((f"{name} {subject}",), beside, text, as_of(None), url)


def _office_and_year(site: Site, year: int) -> tuple[str, ...]:
    """Return words that may stand beside any figure: the office, and the year of the figure."""
    return (site.organization.part_of, site.root.name, f"{year}년", str(year), f"{year % 100}년")
