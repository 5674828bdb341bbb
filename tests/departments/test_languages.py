"""A department with words for readers of another language has a page for them; others have nothing of the kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DEPARTMENTS, BuildOnce
from tests.site.built import BuiltPage, BuiltSite, copy_department, plain

DepartmentSite = Callable[[str], BuiltSite]
ADDRESS = "https://example.org/office/"


@pytest.fixture(scope="module")
def district(department_site: DepartmentSite) -> BuiltSite:
    return department_site("district")


def lines(page: BuiltPage, path: str) -> list[str]:
    """The texts of some elements of a page."""
    return [plain(" ".join(part.itertext())) for part in page.article.xpath(path)]


def test_a_page_says_its_language_and_which_parts_are_korean(district: BuiltSite) -> None:
    page = district.page("en/")
    assert [page.root.get("lang"), *page.root.xpath("//body/@lang | //article/@lang")] == ["en", "ko", "en"]
    assert page.root.findtext("head/title") == "Solbaram District Office - 늘푸른시 솔바람구청 사이트"
    assert lines(page, ".//h1") == ["Solbaram District Office"]


def test_what_stands_around_a_page_is_in_its_language(district: BuiltSite) -> None:
    root = district.page("en/").root
    spoken = {
        "//details[@class='notice']/summary/b": ["Unofficial"],
        "//header//button[@aria-controls]/span": ["Search", "Display", "Menu"],
        "//header//nav//a": ["The whole site, in Korean"],
        "//section[@class='page-foot']/dl//dt": ["Sources", "Contact"],
        "//section[@class='page-foot']/details/summary": ["About the data of this page"],
        "//section[@class='page-foot']/details/dl//dt": [
            "Sections",
            "Figures as of",
            "Version of the data",
            "Terms of use",
        ],
        "//a[@class='md-skip']": ["Skip to the text"],
        "//footer//div[@lang]/h2": ["This site"],
    }
    assert {path: [plain(part.text_content()) for part in root.xpath(path)] for path in spoken} == spoken
    for path in spoken:
        assert {part.xpath("ancestor-or-self::*[@lang][1]/@lang")[0] for part in root.xpath(path)} == {"en"}, path
    assert root.xpath("//input[@name='q']/@aria-label") == ["Search words"]


def test_figures_are_written_as_its_readers_write_them(district: BuiltSite) -> None:
    assert lines(district.page("en/"), ".//ul[@class='key-figures']/li/*") == [
        *("Budget 2024", "KRW 6.5 billion"),
        *("Share spent as of 31 October 2024", "77.2 %"),
        *("Complaints as of 31 October 2024", "4,925 cases"),
    ]


def test_a_city_without_a_translation_keeps_a_name_that_can_be_read(district: BuiltSite) -> None:
    page = district.page("en/")
    assert lines(page, ".//tbody/tr") == [
        "Solnae County Sister city",
        "솔향도 이슬군 우호도시",
        "Mulbit City Sister city (2011)",
    ]
    assert lines(page, ".//tbody//*[@lang='ko']") == ["솔향도 이슬군", "우호도시"]


def test_the_exchanges_of_the_readers_city_stand_apart(district: BuiltSite) -> None:
    page = district.page("en/")
    assert lines(page, ".//h3[not(span)]") == ["Mulbit City", "Other exchanges"]
    assert lines(page, ".//ul[@class='exchanges']") == ["October 2024 대표단 방문", "September 2024 Farmers’ market"]
    assert page.article.xpath(".//ul[@class='exchanges']//span/@lang") == ["ko"]


def test_telephones_are_those_for_calls_from_abroad(district: BuiltSite) -> None:
    called = district.page("en/").article.xpath(".//dl[@class='profile']//a[starts-with(@href, 'tel:')]")
    assert [(link.text, link.get("href")) for link in called] == [("+82-00-300-0000~0003", "tel:+82-00-300-0000")]


def test_who_has_read_the_page_is_named(district: BuiltSite) -> None:
    assert "This page was read and checked by City of Mulbit, International Office." in district.page("en/").text


def test_every_page_leads_to_the_others_by_their_own_names(district: BuiltSite) -> None:
    for page in district.pages:
        links = page.root.xpath("//footer//ul[@class='languages']//a")
        told = [(link.get("lang"), link.get("hreflang"), link.text, link.get("aria-current")) for link in links]
        here = page.url == "en/"
        assert told == [
            ("ko", "ko", "한국어", None if here else "true"),
            ("en", "en", "English", "true" if here else None),
        ], page.url


def test_search_engines_are_told_of_them_at_whole_addresses(district: BuiltSite, build_once: BuildOnce) -> None:
    def copy(folder: Path) -> Path:
        return copy_department(folder, DEPARTMENTS / "district")

    both = [ADDRESS, f"{ADDRESS}en/"]
    assert alternates(build_once("published-district", copy, SITE_URL=ADDRESS)) == {"": both, "en/": both}
    assert alternates(district) == {}


def alternates(site: BuiltSite) -> dict[str, list[str]]:
    """Where each page says it stands in other languages."""
    found = {page.url: page.root.xpath("//link[@hreflang]/@href") for page in site.pages}
    return {url: links for url, links in found.items() if links}


def test_a_city_leads_to_the_page_that_its_people_read(district: BuiltSite) -> None:
    links = district.page("cities/water-light/").article.xpath(".//a[@hreflang]")
    assert [(link.get("href"), link.get("lang"), link.text) for link in links] == [("../../en/", "en", "English")]
    assert district.page("cities/pine/").article.xpath(".//a[@hreflang]") == []


@pytest.mark.parametrize("name", ["library", "health-center"])
def test_without_words_there_is_neither_page_nor_switch(department_site: DepartmentSite, name: str) -> None:
    site = department_site(name)
    assert {page.root.get("lang") for page in site.pages} == {"ko"}
    assert [page.url for page in site.pages if page.root.xpath("//*[@class='languages'] | //link[@hreflang]")] == []
