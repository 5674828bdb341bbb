"""The first page: search and contact, key figures, cards that lead on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from macros.korean import formatting
from macros.korean.formatting import Day
from macros.models.organization import Office
from macros.models.program import Program
from macros.models.table import Column, Table
from macros.models.table_rows import Number, TableRows
from macros.records import pages
from macros.records.pages import table_url
from macros.views.contacts import contact_facts
from macros.views.macro_arguments import find_programs
from macros.views.page_view import View

MOST_CARDS = 11
"""Programs on the first page; a longer list has a page of its own."""


MOST_FIGURES = 6
"""Key figures on the first page: the budget, tables in the order of the report, the cities."""


MOST_TOTALS = 2
"""Further totals of a table below its key figure."""


@dataclass(frozen=True)
class Card:
    """A box with a title that leads somewhere, a figure and a few words."""

    title: str
    url: str | None
    lines: tuple[str, ...]
    figure: str = ""


def key_figures(view: View, year: object = None) -> Markup:
    """표와 예산, 도시의 주요 숫자를 보여 줍니다. 해를 안 적으면 가장 새로운 것입니다. 예: `{{ key_figures(2023) }}`"""
    budget, cities = [*_budget(view, year)], [*_cities(view, year)]
    tables = islice(_tables(view, year), MOST_FIGURES - len(budget) - len(cities))
    cards = [*budget, *tables, *cities]
    return view.render("cards.html.j2", cards=cards, kind="figures")


def hero(view: View) -> Markup:
    """큰 검색창과, 전화하거나 찾아갈 곳을 나란히 보여 줍니다. 예: `{{ hero() }}`"""
    questions = view.site.search.questions if view.site.search else ()
    return view.render("hero.html.j2", questions=questions, facts=contact_facts(view), ways=_ways_in(view))


def reported_years(view: View) -> Markup:
    """업무보고에 실적과 계획이 적힌 가장 새로운 해를 글 속에 넣습니다. 예: `{{ reported_years() }}`"""
    reports = [document for document in view.site.sources.documents if document.kind == "report"]
    done = max((year for report in reports for year in report.result_years), default=None)
    planned = max((year for report in reports for year in report.plan_years), default=None)
    years = (("실적", done), ("계획", planned))
    return Markup.escape(", ".join(f"{year}년 {what}" for what, year in years if year))


def _ways_in(view: View) -> list[tuple[str, str]]:
    """Return the titles and addresses of the pages that find who or what one is looking for."""
    duties = sum(len(office.duties) for office in view.site.organization.offices if not office.is_gone)
    facilities = view.site.facilities
    has_buildings = facilities is not None and any(one.is_building for one in facilities.facilities)
    ways = [(f"담당 업무 {duties}개에서 맡은 곳 찾기", pages.FINDER)] if duties else []
    if facilities is not None:
        where = "부서와 시설이 몇 층에 있는지 찾기" if has_buildings else "시설이 있는 곳 찾기"
        ways.append((where, f"{pages.FINDER}#departments"))
    ways.append(("어려운 행정 낱말 풀이", pages.GLOSSARY))
    return [(title, url) for title, url in ways if view.routes.has(url)]


def newest_program_year(view: View) -> int:
    """사업이 있는 가장 새로운 해를 글 속에 넣습니다. 예: `{{ newest_program_year() }}`"""
    return max(view.site.program_years, default=0)


def program_cards(view: View, year: object = None) -> Markup:
    """한 해의 사업을 보여 줍니다. 해를 적지 않으면 가장 새로운 해입니다. 예: `{{ program_cards(2024) }}`"""
    if not view.site.program_years:
        return view.paragraphs(["사업은 자료에 없습니다."], "note")
    chosen = find_programs(view, view.site.program_years[0] if year is None else year)
    for program in chosen[:MOST_CARDS]:
        view.cite(program, program.source, dated=False)
    cards = [_program_card(view, program) for program in chosen[:MOST_CARDS]]
    if len(chosen) > MOST_CARDS:
        newest = chosen[0].year
        cards.append(Card(f"{newest}년 사업 {len(chosen)}개 모두 보기", f"programs/{newest}/", ()))
    return view.render("cards.html.j2", cards=cards, kind="programs")


def _program_card(view: View, program: Program) -> Card:
    kind = f"{program.year}년 {view.site.name('program_kind', program.kind)}"
    lead = view.site.get(Office, "office", program.lead).name_in(program.year)
    return Card(program.title, view.routes.url(program), (kind, lead))


def _budget(view: View, year: object) -> Iterator[Card]:
    budget = next((one for one in view.site.budget_years.values() if year in (None, one.year)), None)
    key = "budget" if budget and budget.amount("budget") is not None else "required"
    amount = budget.amount(key) if budget else None
    if budget is None or amount is None:
        return
    for file in budget.files:
        view.cite(file, file.source, as_of=file.as_of)
    spent = (f"{formatting.percent(budget.rate)} 썼습니다",) if budget.rate is not None else ()
    lines = (*spent, _as_of(budget.year, budget.as_of))
    figure = formatting.rough_won(view.site.won(amount, budget.unit))
    yield Card("예산" if key == "budget" else "소요예산", view.routes.url(budget), lines, figure)


def _tables(view: View, year: object) -> Iterator[Card]:
    """A total of each table's newest year or that year, the others below it.

    It is that which adds up others, or which the chart ends with, or the first.
    """
    for table in sorted(view.site.tables.values(), key=lambda table: _place_in_report(view, table)):
        by_year = view.site.figures_of(table.id).items()
        newest = next((figures for of, figures in by_year if year in (None, of)), ())
        for figures in [each for each in newest if each.office is None] or newest:
            rows = view.site.rows_of(figures)
            totals = {
                column.id: (column.full_title, _amount(rows, column, total))
                for column in rows.columns
                if (column.total or column in rows.sums) and (total := rows.total(column)) is not None
            }
            if totals:
                view.cite(figures, figures.source, as_of=figures.as_of)
                drawn = [id for id in (table.chart.columns if table.chart else ()) if id in totals]
                sums = [column.id for column in rows.sums if column.id in totals]
                title, figure = totals.pop(next(iter((*sums, *drawn[-1:], *totals))))
                others = islice(totals.values(), MOST_TOTALS)
                lines = (*(formatting.behind_name(*other) for other in others), _as_of(figures.year, figures.as_of))
                yield Card(formatting.join_labels(rows.title_of_all_years, title), table_url(table.id), lines, figure)


def _amount(rows: TableRows, column: Column, total: Number) -> str:
    """Return a total with its unit; of money what people say, which is short enough for a phone."""
    unit = rows.units.get(rows.unit(None, column) or "")
    if unit and unit.won:
        return formatting.rough_won(int(total * unit.won))
    return f"{formatting.with_triangle(total)}{rows.unit_name(None, column)}"


def _place_in_report(view: View, table: Table) -> tuple[object, ...]:
    """Return where the report has the newest figures of a table: by section, then by page."""
    newest = next(iter(view.site.figures_of(table.id).values()), ())
    source = newest[0].source if newest else None
    if source is None:
        return (1,)
    # Numbers in the section's name count as numbers, so that Ⅰ-10 comes after Ⅰ-2.
    section = [
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in re.findall(r"\d+|\D+", source.section or "")
    ]
    return 0, section, source.page or 0


def _as_of(year: int, day: Day | None) -> str:
    """Return the day of a figure; the year, where the document gives no day."""
    return formatting.as_of(day) if day else f"{year}년"


def _cities(view: View, year: object) -> Iterator[Card]:
    """How many cities there are today, which is not known of an earlier year."""
    if view.site.cities is None or year not in (None, max(view.site.reporting_years, default=year)):
        return
    cities = view.site.cities
    view.cite(cities, cities.source)
    kinds = dict.fromkeys(city.kind for city in cities.cities)
    counts = [f"{view.site.name('city_kind', kind)} {sum(c.kind == kind for c in cities.cities)}곳" for kind in kinds]
    url = pages.CITIES if view.routes.has(pages.CITIES) else None
    lines = (", ".join(counts),)
    yield Card(view.site.subject_names["cities"], url, lines, f"{len(cities.cities)}곳")
