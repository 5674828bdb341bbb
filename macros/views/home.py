"""The first page: search and contact, and cards that lead on."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.models.organization import Office
from macros.models.program import Program
from macros.records import pages
from macros.views.budget_comparison import compared_year, compared_years
from macros.views.charts.budget_comparison import budget_comparison_chart
from macros.views.contacts import contact_facts
from macros.views.page_view import View
from macros.views.profile import starred_facts

MOST_CARDS = 11
"""Programs on the first page; a longer list has a page of its own."""


@dataclass(frozen=True)
class Card:
    """A box with a title that leads somewhere, and a few words."""

    title: str
    url: str | None
    lines: tuple[str, ...]


def hero(view: View) -> Markup:
    """큰 검색창과, 전화하거나 찾아갈 곳을 나란히 보여 줍니다. 예: `{{ hero() }}`"""
    questions = view.site.search.questions if view.site.search else ()
    told, note = starred_facts(view, contact_facts(view))
    return view.render("hero.html.j2", questions=questions, facts=told, note=note, ways=_ways_in(view))


def reported_years(view: View) -> Markup:
    """업무보고에 실적과 계획이 적힌 가장 새로운 해를 글 속에 넣습니다. 예: `{{ reported_years() }}`"""
    reports = view.site.sources.reports
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
    return max(view.site.programs.years, default=0)


def newest_programs(view: View) -> Markup:
    """가장 새로운 해의 사업을, 지난해 예산이 있으면 그것과 비교해 보여 줍니다. 예: `{{ newest_programs() }}`"""
    newest = newest_program_year(view)
    compared = [year for year in compared_years(view) if compared_year(view, year) == newest]
    if compared and len(view.site.programs.of_year(newest)) <= MOST_CARDS:
        return budget_comparison_chart(view, compared[0])
    return _program_cards(view, newest)


def _program_cards(view: View, year: int) -> Markup:
    programs = view.site.programs.of_year(year)
    for program in programs[:MOST_CARDS]:
        view.cite(program, program.source, dated=False)
    cards = [_program_card(view, program) for program in programs[:MOST_CARDS]]
    if len(programs) > MOST_CARDS:
        cards.append(Card(f"{year}년 사업 {len(programs)}개 모두 보기", f"programs/{year}/", ()))
    return view.render("cards.html.j2", cards=cards)


def _program_card(view: View, program: Program) -> Card:
    kind = f"{program.year}년 {view.site.name('program_kind', program.kind)}"
    lead = view.site.get(Office, "office", program.lead).name_in(program.year)
    return Card(program.title, view.routes.url(program), (kind, lead))
