"""Each table says where its figures come from, where they stand, and how to cite it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from lxml import html

from tests.site.built import BuiltPage, BuiltSite, plain
from tests.site.conftest import SITE_URL

CITED = "운영자 미정, ‘한별구 보건소 사이트’(비공식, 2025년 업무보고 기준)"
"""Who runs the site, which is not official, and of which report it is."""


def _provenance(page: BuiltPage) -> list[html.HtmlElement]:
    return page.root.xpath("//details[@class='tools']")


def test_every_table_of_data_has_its_source_within_reach(any_site: BuiltSite) -> None:
    # Tables about the files themselves, and of the words that come with the program, show no data.
    for page in (page for page in any_site.pages if not page.url.startswith(("data/", "glossary/"))):
        parts = page.root.xpath("//table[starts-with(@id, 'part_')]/@id")
        cited = {part.rpartition("#")[2] for part in page.root.xpath("//*[@class='citation']/*[@data-here]/text()")}
        assert set(parts) <= cited, page.url


def test_a_table_tells_document_page_and_version(health_center: BuiltSite) -> None:
    page = health_center.page("budget/2025/")
    lines = [plain(line.text_content()) for line in _provenance(page)[0].iter("li")]
    (version,) = page.root.xpath("//*[@data-version]/@data-version")
    assert lines[-2] == "출처: 보건소 주요업무 보고: 1-7. 예산, 5쪽"
    assert lines[-1] == (
        f"인용하기: {CITED}, ‘2025년 단위사업별 예산과 집행(단위: 천원, 2025. 10. 31. 기준)’, "
        f"원자료: 보건소 주요업무 보고, budget/2025/#part_budget-2025, 데이터 버전 {version}"
    )


def test_a_citation_holds_the_whole_address_where_there_is_one(published: BuiltSite) -> None:
    texts = [plain(part.text_content()) for part in published.page("budget/2025/").root.find_class("citation")]
    assert texts
    assert [text for text in texts[:-1] if f"{SITE_URL}budget/2025/#part_" not in text] == []
    assert texts[-1].startswith(
        f"{CITED}, ‘2025년 예산’, 원자료: 보건소 주요업무 보고, {SITE_URL}budget/2025/, 데이터 버전 "
    )


def test_a_page_of_a_record_says_how_to_cite_it_with_its_day(health_center: BuiltSite) -> None:
    (foot,) = health_center.page("contracts/2025/").root.find_class("page-foot")
    (version,) = foot.xpath(".//*[@data-version]/@data-version")
    assert plain(foot.find_class("citation")[0].text_content()) == (
        f"{CITED}, ‘2025년 계약’, 원자료: 보건소 주요업무 보고, contracts/2025/, 데이터 버전 {version}"
    )


@pytest.mark.parametrize(
    ("url", "office"),
    [
        ("parks/", "늘푸른시 솔바람구청 공원녹지과 공원팀, 전화 000-300-2000(공원녹지과)"),
        ("parks/2024/", "늘푸른시 솔바람구청 공원녹지과 공원팀, 전화 000-300-2000(공원녹지과)"),
        ("budget/2024/", "늘푸른시 솔바람구청 기획예산과 예산팀, 전화 000-300-1000(기획예산과)"),
        ("budget/", "늘푸른시 솔바람구청 기획예산과 예산팀, 전화 000-300-1000(기획예산과)"),
        ("complaints/", "늘푸른시 솔바람구청, 전화 000-300-0000~0003"),
        ("programs/2024/", "늘푸른시 솔바람구청, 전화 000-300-0000~0003"),
        ("programs/2024/books/", "늘푸른시 솔바람구청 도서관과 독서진흥팀, 전화 000-300-4000(도서관과)"),
        ("about/consistency/2024/", "늘푸른시 솔바람구청, 전화 000-300-0000~0003"),
    ],
)
def test_a_page_names_the_office_that_keeps_what_it_shows(
    department_site: Callable[[str], BuiltSite], url: str, office: str
) -> None:
    (foot,) = department_site("district").page(url).root.find_class("page-foot")
    assert [plain(dd.text_content()) for dd in foot.xpath(".//dt[.='업무 담당']/following-sibling::dd")] == [office]


def test_every_citation_leads_to_its_page_or_a_part_of_it(published: BuiltSite) -> None:
    for page in published.pages:
        for part in page.root.find_class("citation"):
            (address,) = re.findall(rf"{re.escape(SITE_URL)}([^,]*)", part.text_content())
            url, _, id = address.partition("#")
            assert (url, not id or id in page.ids) == (page.url, True), address


def test_the_script_comes_only_where_there_is_something_to_cite(any_site: BuiltSite) -> None:
    for page in any_site.pages:
        loads = bool(page.root.xpath("//script[contains(@src, 'assets/cite.js')]"))
        assert loads == bool(page.root.find_class("citation")), page.url
