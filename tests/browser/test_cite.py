"""A citation can be copied with one button, and read where no script runs."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenReader

pytestmark = pytest.mark.browser

PAGE = "budget/2025/"
PROGRAM = "programs/2025/healthy-life/"
WITHOUT_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"


def _open_first(page: Page) -> None:
    page.get_by_text("내려받기·인용").first.click()


def test_the_button_copies_the_citation_with_the_address_that_is_read(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit(PAGE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    _open_first(page)
    page.get_by_role("button", name="인용문 복사").first.click()
    expect(page.get_by_role("status").filter(has_text="인용문을 복사했습니다.")).to_have_count(1)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".citation").first.text_content()
    assert f"{page.url}#part_" in copied


def test_without_a_clipboard_the_words_are_marked_and_copied(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit(PAGE)
    page.evaluate(WITHOUT_CLIPBOARD)
    _open_first(page)
    page.get_by_role("button", name="인용문 복사").first.click()
    marked = page.evaluate("String(getSelection())")
    assert marked == page.locator(".citation").first.text_content()


def test_a_record_that_the_address_points_at_is_cited_with_its_values(open_reader: OpenReader) -> None:
    page = open_reader().visit(f"{PAGE}#mental-health")
    address = page.url.partition("#")[0]
    told = page.locator("#part_budget-2025").locator("xpath=following::*[@class='citation'][1]")
    expect(told).to_contain_text("기준)’, 정신건강, 값: 예산액 ")
    expect(told).to_contain_text("천원")
    expect(told).to_contain_text(f", {address}#mental-health, 데이터 버전 ")
    page.evaluate("location.hash = '#part_budget-2025'")
    expect(told).to_contain_text("기준)’, 계, 값: 예산액 3,170,500천원")
    expect(told).to_contain_text(f", {address}#part_budget-2025, 데이터 버전 ")


def test_a_reader_chooses_the_line_to_cite(open_reader: OpenReader) -> None:
    page = open_reader().visit(PAGE)
    _open_first(page)
    choice = page.get_by_label("무엇을 인용하시나요").first
    choice.select_option(label="정신건강")
    expect(page.locator(".citation").first).to_contain_text("#mental-health, 데이터 버전 ")
    choice.select_option(label="전체")
    expect(page.locator(".citation").first).to_contain_text("#part_budget-2025, 데이터 버전 ")


def test_a_part_of_the_address_that_was_cut_off_is_ignored(open_office: OpenReader) -> None:
    reader = open_office()
    for url in (PAGE, "about/corrections/?page=budget/2025/", "404.html"):
        page = reader.visit(f"{url}#%")
        for part in ("%EA%B0", "%ED%95%9", "part_%"):
            page.evaluate("location.hash = '#mental-health'")
            page.evaluate("part => { location.hash = part }", f"#{part}")
            reader.settle()
    assert reader.record.findings == []


def test_a_record_outside_of_tables_and_lists_is_cited_with_its_page(open_reader: OpenReader) -> None:
    page = open_reader().visit(f"{PROGRAM}#participants")
    expect(page.locator(".page-foot .citation")).to_contain_text(f"/{PROGRAM}#participants, 데이터 버전 ")


def test_a_figure_in_a_list_is_cited_by_the_line_that_it_stands_in(open_reader: OpenReader) -> None:
    page = open_reader().visit(f"{PROGRAM}#groups--members")
    told = page.locator(".citation", has_text="#groups--members, 데이터 버전 ")
    expect(told).to_contain_text("추진 실적’, 걷기 모임 운영, 값: ")
