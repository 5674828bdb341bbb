"""Direct answers above the search results: a figure, its day, and the page where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from macros.korean.formatting import UNKNOWN, as_of, floor, percent, spoken_won, with_triangle
from macros.korean.particles import join_words, particle
from macros.models.budget import Budget, BudgetLine
from macros.models.buildings import Building, Floor, Occupant
from macros.models.organization import Office
from macros.models.site import Site
from macros.models.table import Column, Row, Table
from macros.models.table_rows import TableRows
from macros.records.pages import CITIES, FINDER, Routes

Y = TypeVar("Y")

_DOING = ("하는 일", "무슨 일", "업무", "소개")
_REACHING = ("누가", "담당", "담당자", "맡는 곳", "전화", "전화번호", "연락처", "번호")
_WHOLE = ("전체", "총", "총액", "합계")


@dataclass(frozen=True)
class Answer:
    """One sentence. A query asks for it with one of `names`, and may add some of the words `beside`."""

    names: tuple[str, ...]
    beside: tuple[str, ...]
    text: str
    day: str
    url: str


def create_answers(site: Site, routes: Routes) -> list[Answer]:
    """Return every answer that has a page, the newest year first, for queries without a year."""
    answers = [
        *(answer for office in site.organization.offices for answer in _office(site, routes, office)),
        *(answer for rows in _tables_newest_first(site) for answer in _table(site, routes, rows)),
        *(answer for year in _newest_first(site.budgets) for answer in _budget(site, routes, year)),
        *_indicators(site, routes),
        *_floors(site, routes),
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
    yield Answer(names, (*_REACHING, *above), f"{office.name} {_reached(office)}", "", url)


def _duties(site: Site, routes: Routes, office: Office) -> Iterator[Answer]:
    """Yield who is responsible for each duty of an office that is there today."""
    for duty in () if office.is_gone else office.duties:
        text = f"{particle(duty.name, '은/는')} {particle(office.name, '이/가')} 맡습니다. {_reached(office)}"
        yield Answer((duty.name, *duty.aliases), (*_DOING, *_REACHING, "팀", "부서"), text, "", routes.url(duty) or "")


def _reached(office: Office) -> str:
    """Return `전화: 000-123-4567`, with the name of the nearest office that has one if it is another."""
    known = office.contact
    if known is None:
        return f"전화: {UNKNOWN}"
    way = f"전화: {known.phone}" if known.phone else f"전자우편: {known.email}"
    return way if known is office else f"{way}({known.name})"


def _table(site: Site, routes: Routes, rows: TableRows) -> Iterator[Answer]:
    """Yield the totals of a table, and the figures of each row."""
    table, columns = rows.table, rows.number_columns
    url, day = routes.url(rows.holder) or "", as_of(rows.holder.as_of)
    beside = (*_office_and_year(site, rows.year), table.title, "수", *_WHOLE)
    totals = [column for column in columns if rows.total(column) is not None]
    if totals:
        told = ", ".join(f"{column.title} {_figure(rows, None, column)}" for column in totals)
        yield Answer(
            (table.title,), (*beside, *(c.title for c in totals)), f"{rows.year}년 {table.title}: {told}", day, url
        )
    for column in totals:
        text = (
            f"{rows.year}년 {table.title} {particle(column.title, '은/는')} 모두 {_figure(rows, None, column)}입니다."
        )
        yield Answer(_column_names(table, column), beside, text, day, url)
    for row in rows.outline:
        told = ", ".join(f"{c.title} {_figure(rows, row, c)}" for c in columns if rows.number(row, c) is not None)
        if told:
            definition = rows.definition(row)
            names = (rows.name(row), rows.full_name(row), *getattr(definition, "aliases", ()))
            text = f"{rows.year}년 {table.title} {rows.full_name(row)}: {told}"
            yield Answer(
                tuple(dict.fromkeys(names)), (*beside, *(c.title for c in columns)), text, day, routes.url(row) or url
            )


def _column_names(table: Table, column: Column) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in (column.title, f"{table.title} {column.title}", column.plain) if name))


def _figure(rows: TableRows, row: Row | None, column: Column) -> str:
    figure = rows.number(row, column) if row else rows.total(column)
    return "" if figure is None else f"{with_triangle(figure)}{rows.unit_name(row, column)}"


def _budget(site: Site, routes: Routes, budget: Budget) -> Iterator[Answer]:
    url, day = routes.url(budget) or "", as_of(budget.as_of)
    beside = _office_and_year(site, budget.year)
    total = spoken_won(site.won(budget.budget, budget.unit))
    text = f"{budget.year}년 예산은 {total}입니다."
    yield Answer(("예산", "예산액"), (*beside, *_WHOLE), text, day, url)
    if budget.spent is not None:
        spent = spoken_won(site.won(budget.spent, budget.unit))
        text = f"{budget.year}년 집행액(쓴 돈)은 {spent}입니다."
        yield Answer(("집행액", "쓴 돈", "지출"), (*beside, *_WHOLE, "예산"), text, day, url)
    if budget.rate is not None:
        text = f"{budget.year}년 예산 집행률은 {percent(budget.rate)}입니다."
        yield Answer(("집행률", "집행율"), (*beside, *_WHOLE, "예산"), text, day, url)
    for line in budget.lines:
        yield _budget_line(site, routes, budget, line)


def _budget_line(site: Site, routes: Routes, budget: Budget, line: BudgetLine) -> Answer:
    text = f"{budget.year}년 {line.name} 예산은 {spoken_won(site.won(line.budget, budget.unit))}입니다."
    if line.rate is not None:
        text += f" {percent(line.rate)}를 썼습니다."
    beside = (*_office_and_year(site, budget.year), "예산", "예산액", "집행률", "집행액")
    return Answer((line.name,), beside, text, as_of(budget.as_of), routes.url(line) or "")


def _indicators(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield the newest actual figure of each indicator."""
    for year in site.program_years:
        for program in site.programs_of(year):
            for indicator in program.indicators:
                unit = site.name("unit", indicator.unit)
                for each in sorted(indicator.by_year, key=lambda each: -each.year):
                    if each.actual is not None:
                        target = "" if each.target is None else f" 목표는 {with_triangle(each.target)}{unit}입니다."
                        text = (
                            f"{each.year}년 {indicator.name} 실적은 {with_triangle(each.actual)}{unit}입니다.{target}"
                        )
                        beside = (*_office_and_year(site, each.year), "실적", "목표", "달성률", program.title)
                        yield Answer((indicator.name,), beside, text, as_of(each.as_of), routes.url(indicator) or "")


def _floors(site: Site, routes: Routes) -> Iterator[Answer]:
    if site.buildings is None:
        return
    day = site.buildings.caution or as_of(site.buildings.as_of)
    for building in site.buildings.buildings:
        for level in building.guide:
            for occupant in level.occupants:
                text = _location(occupant, building, level)
                url = f"{FINDER}#{occupant.id}" if routes.has(FINDER) else routes.url(occupant)
                names = (occupant.name, *occupant.aliases)
                yield Answer(names, (site.organization.part_of, building.name), text, day, url or "")


def _location(occupant: Occupant, building: Building, level: Floor) -> str:
    if level.floor is not None:
        return f"{particle(occupant.name, '은/는')} {building.name} {floor(level.floor)}에 있습니다."
    if occupant.name == building.name:
        return f"{particle(occupant.name, '이/가')} 몇 층인지는 자료에 없습니다."
    return f"{particle(occupant.name, '은/는')} {building.name}에 있습니다. 몇 층인지는 자료에 없습니다."


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
