"""Offices of any depth: their names in a year, who is to be asked, their chart, and what is left of one that is "
"gone."""

from __future__ import annotations

import pytest

from macros.exports.publication import Publication
from macros.mkdocs.linked_data import LinkedData
from macros.models.site import Site
from macros.records.pages import ORGANIZATION, Routes, record_pages
from macros.records.urls import Urls
from macros.search.direct_answers import create_answers
from macros.views.contacts import contact
from macros.views.organization import (
    duty_table,
    office_has,
    office_programs,
    office_summary,
    organization_chart,
)
from macros.views.page_view import View
from macros.views.programs import program_summary
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

OFFICES = """\
source: {document: library-report-2030, section: 1. 조직, page: 3}
part_of: 새빛시
offices:
  - id: city-libraries
    name: 도서관본부
    kind: department
    summary: 도서관을 두루 돌봅니다.
    email: libraries@office.example
    duties:
      - {id: planning, name: 도서관 계획}
  - {id: library, name: 도서관과, kind: department, parent: city-libraries, phone: 000-111-0000, printed: {offices: 2}}
  - id: reading-team
    name: 독서팀
    kind: team
    parent: library
    since: 2010
    formerly: [{name: 열람팀, until: 2030}, {name: 책팀, until: 2020-06-30}]
    duties:
      - {id: lending, name: 책 대출, aliases: [책 빌리기]}
  - {id: archive-team, name: 자료팀, kind: team, parent: library, phone: 000-222-0000}
  - id: map-team
    name: 지도팀
    kind: team
    parent: library
    until: 2030-06-30
    became: [archive-team]
    duties:
      - {id: maps, name: 지도 수집}
"""


@pytest.fixture
def libraries(department: Department) -> Department:
    """The library with an office above it, a team that had other names, and one that is gone."""
    department.write("organization.yml", OFFICES)
    department.replace("programs/2030/book-swap.yml", "lead: archive-team", "lead: map-team\npartners: [reading-team]")
    assert department.problems() == []
    return department


@pytest.fixture
def site(libraries: Department) -> Site:
    return libraries.site()


def text_of(department: Department, macro: object, *arguments: object) -> str:
    """What a macro shows, without the line of links below it."""
    shown = drawn(department, macro, *arguments).text_content()  # type: ignore[arg-type]
    return " ".join(shown.partition("CSV")[0].split())


@pytest.mark.parametrize(
    ("year", "name"), [(2019, "책팀"), (2020, "열람팀"), (2029, "열람팀"), (2030, "열람팀"), (2031, "독서팀")]
)
def test_an_office_has_the_name_of_the_end_of_a_year(site: Site, year: int, name: str) -> None:
    assert site.records["office"]["reading-team"].name_in(year) == name  # type: ignore[attr-defined]


@pytest.mark.parametrize(("office", "years"), [("reading-team", {2010, 2030, 2031}), ("map-team", {2009, 2010, 2030})])
def test_an_office_was_there_in_years_that_it_began_or_ended_in(site: Site, office: str, years: set[int]) -> None:
    found = site.records["office"][office]
    assert {year for year in (2009, 2010, 2030, 2031) if found.existed_in(year)} == years  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("office", "said"),
    [
        ("city-libraries", "새빛시 도서관본부, 전자우편 libraries@office.example"),
        ("reading-team", "새빛시 도서관본부 도서관과 독서팀, 전화 000-111-0000(도서관과)"),
        ("archive-team", "새빛시 도서관본부 도서관과 자료팀, 전화 000-222-0000"),
    ],
)
def test_the_nearest_office_with_a_telephone_or_address_is_asked(site: Site, office: str, said: str) -> None:
    told = contact(View(site, Routes(site), ""), site.records["office"][office])  # type: ignore[arg-type]
    assert told.striptags() == said


def test_every_office_but_the_root_has_a_page_and_a_gone_one_is_not_in_the_menu(site: Site) -> None:
    pages = [page for page in record_pages(site) if page.url.startswith(ORGANIZATION)]
    assert [(page.name, page.inside, page.opens_section, page.in_menu) for page in pages] == [
        ("library", "", True, True),
        ("reading-team", "library", False, True),
        ("archive-team", "library", False, True),
        ("map-team", "library", False, False),
    ]
    routes = Routes(site)
    assert routes.url_of_id("organization/city-libraries") == "organization/"
    assert routes.url_of_id("organization/planning") == "organization/#planning"
    assert routes.url_of_id("organization/maps") == "organization/map-team/#maps"


def test_the_chart_of_many_levels_leaves_the_duties_to_pages_below(libraries: Department) -> None:
    assert text_of(libraries, organization_chart) == "새빛시 도서관본부 도서관과 독서팀 담당 업무 1개 자료팀"
    assert text_of(libraries, organization_chart, "library") == (
        "도서관과 독서팀 담당 업무 1개 책 대출 자료팀 지금은 없어진 부서: 지도팀(2030년 6월 30일까지)"
    )


def test_a_page_says_what_became_of_an_office_and_what_it_was(libraries: Department) -> None:
    assert text_of(libraries, office_summary, "map-team").startswith(
        "지금은 없어진 팀입니다. 2030년 6월 30일까지 있었습니다. 맡던 일을 이어받은 부서: 자료팀"
    )
    assert "없어진 부서의 일을 이어받았습니다: 지도팀" in text_of(libraries, office_summary, "archive-team")
    assert text_of(libraries, office_summary, "reading-team").startswith(
        "2010년에 생긴 팀입니다. 옛 이름: 열람팀(2030년까지), 책팀(2020년 6월 30일까지)"
    )


def test_a_program_names_its_offices_as_they_were_called(libraries: Department) -> None:
    shown = text_of(libraries, program_summary, 2030, "book-swap")
    assert "담당 부서지도팀" in shown
    assert "함께하는 부서열람팀(지금 이름: 독서팀)" in shown
    assert "역할" in text_of(libraries, office_programs, "reading-team")
    assert "함께함" in text_of(libraries, office_programs, "reading-team")
    assert "역할" not in text_of(libraries, office_programs, "map-team")


def test_an_office_names_once_what_it_uses_or_looks_after(libraries: Department) -> None:
    libraries.replace(
        "facilities.yml", "parent: main-library, floor: 2}", "parent: main-library, floor: 2, office: reading-team}"
    )
    libraries.append("facilities.yml", "  - {id: reading-park, name: 책 공원, kind: site, office: reading-team}\n")
    root = drawn(libraries, office_summary, "reading-team")
    assert said(root, ".//dl/div/*") == [
        *("윗부서", "도서관과"),
        *("전화", "000-111-0000(도서관과)"),
        *("쓰거나 돌보는 곳", "종합열람실(큰도서관 2층), 책 공원"),
    ]


def test_the_root_may_have_duties_of_its_own(libraries: Department) -> None:
    site = libraries.site()
    view = View(site, Routes(site), ORGANIZATION)
    assert [office_has(view, part) for part in ("offices", "duties", "programs")] == [True, True, False]
    assert "도서관 계획" in text_of(libraries, duty_table)


def test_searches_are_told_who_does_a_duty_and_whom_to_ask(site: Site) -> None:
    texts = {answer.text for answer in create_answers(site, Routes(site))}
    assert "책 대출은 독서팀이 맡습니다. 전화: 000-111-0000(도서관과)" in texts
    assert "자료팀 전화: 000-222-0000" in texts
    assert "지도팀은 2030년 6월 30일까지 있던 부서입니다. 하던 일은 자료팀이 맡습니다." in texts
    assert not any("지도 수집은" in text for text in texts)


def test_machines_are_told_how_offices_belong_together(site: Site) -> None:
    data = LinkedData(Publication(site, Urls("https://office.example/")), Routes(site))
    whole = data.of_page(ORGANIZATION, ())
    assert whole is not None
    (root,) = whole["@graph"]
    (library,) = root["subOrganization"]
    assert (root["parentOrganization"]["name"], library["telephone"]) == ("새빛시", "000-111-0000")
    assert [team["name"] for team in library["subOrganization"]] == ["독서팀", "자료팀"]
    page = data.of_page("organization/map-team/", ())
    assert page is not None
    (gone,) = page["@graph"]
    assert (gone["dissolutionDate"], gone["parentOrganization"]["name"]) == ("2030-06-30", "도서관과")


def test_data_of_today_is_kept_by_an_office_of_today(libraries: Department) -> None:
    libraries.write("upkeep.yml", "subjects:\n  - {subject: cities, office: map-team}\n")
    assert libraries.problems() == [
        "data/upkeep.yml:2:31: 지도팀은 2030년 6월 30일까지 있던 부서입니다. 지금 있는 부서의 id를 적어 주세요. "
        "(이어받은 "
        "부서: archive-team(자료팀)) [office-of-the-year]"
    ]


@pytest.mark.parametrize("written", ["office", "office@", "@office.example", "사서 office@office.example"])
def test_an_e_mail_address_is_one(department: Department, written: str) -> None:
    department.replace("organization.yml", "phone: 000-123-4567", f"email: '{written}'")
    (problem,) = department.problems()
    assert problem.endswith("있습니다. 전자우편 주소를 office@example.go.kr처럼 적어 주세요. [value]")
