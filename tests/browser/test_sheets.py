"""What stands on the sheets that a page is printed on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import OpenReader
from tests.browser.pdf import sheets
from tests.browser.reader import REPRESENTATIVE, Reader, reading
from tests.browser.server import serve
from tests.conftest import DEPARTMENT_NAMES
from tests.site.built import BuiltSite

pytestmark = pytest.mark.browser


def printed(reader: Reader) -> list[str]:
    """The text of each sheet of A4, without blanks, as a reader prints who sets nothing."""
    return sheets(reader.page.pdf(format="A4"))


@pytest.mark.parametrize("url", REPRESENTATIVE)
def test_each_sheet_says_what_it_is_and_where_it_stands(open_reader: OpenReader, address: str, url: str) -> None:
    reader = open_reader()
    reader.visit(url)
    found = printed(reader)
    for number, sheet in enumerate(found, 1):
        assert "비공식·2025년업무보고기준·운영자미정·한별구보건소사이트" in sheet
        assert f"{address}{url}" in sheet
        assert f"{number}/{len(found)}" in sheet


def test_the_first_sheet_has_the_notice_above_the_text(open_reader: OpenReader) -> None:
    reader = open_reader()
    reader.visit("budget/2025/")
    assert "비공식2025년업무보고기준" in printed(reader)[0]


def test_a_table_has_its_head_on_each_of_its_sheets(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("data/")
    table = page.locator("table.data:has(button.sort):has(tr:nth-child(20))").first
    head = "".join(table.locator("thead").inner_text().split())
    names = ["".join(name.split()) for name in table.locator("tbody th").all_inner_texts()]
    with_rows = [sheet for sheet in printed(reader) if sum(name in sheet for name in names) > 5]
    assert len(with_rows) > 2
    assert [sheet[:100] for sheet in with_rows if head not in sheet] == []


def test_letters_to_jump_to_are_not_printed(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("where-to-go/")
    letters = "".join(page.locator("ul.letters").inner_text().split())
    assert len(letters) > 2
    assert [sheet for sheet in printed(reader) if letters in sheet] == []


def test_each_chapter_of_the_handbook_begins_on_a_sheet(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("handbook/")
    chapters = page.locator(".chapter")
    page.emulate_media(media="print")
    assert set(chapters.evaluate_all("all => all.map(one => getComputedStyle(one).breakBefore)")) == {"page"}
    found = printed(reader)
    assert "인쇄용자료집" in found[0]
    assert len(found) > chapters.count() > 20


@pytest.mark.parametrize("name", DEPARTMENT_NAMES)
def test_a_year_fits_on_one_sheet_or_its_two_sides(
    browser: Browser, department_site: Callable[[str], BuiltSite], name: str
) -> None:
    site = department_site(name)
    urls = [page.url for page in site.pages if page.url.startswith("summary/")]
    with serve(site.folder) as address, reading(browser, address) as reader:
        counted = {url: len(_sheets_of(reader, url)) for url in urls}
    assert counted
    assert all(count <= 2 for count in counted.values()), counted


def test_the_year_of_this_report_fits_on_one_sheet(open_own: OpenReader, urls: list[str]) -> None:
    reader = open_own()
    counted = {url: len(_sheets_of(reader, url)) for url in urls if url.startswith("summary/")}
    assert set(counted.values()) == {1}, counted


def test_short_lists_and_boxes_are_not_torn(open_own: OpenReader) -> None:
    reader = open_own()
    for url in ("organization/", "buildings/"):
        page = reader.visit(url)
        whole = page.locator("article dl.profile, article details.caution").evaluate_all(
            "all => all.map(one => [...one.querySelectorAll('dt, summary, li')].map(part => part.textContent))"
        )
        found = printed(reader)
        for parts in whole:
            assert any(all("".join(part.split()) in sheet for part in parts) for sheet in found), (url, parts)


def _sheets_of(reader: Reader, url: str) -> list[str]:
    reader.visit(url)
    return printed(reader)
