"""Whoever goes back finds the page as it opens: nothing covers it, whether the browser kept it or loads it again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenReader
from tests.browser.reader import SEARCH_FIELD, SEARCH_RESULT, Reader

pytestmark = pytest.mark.browser

PAGE = "budget/2025/"
OTHER = "where-to-go/"

# What a browser does that kept the page: everything is as it was left, and only this tells. The one that these tests
# drive keeps no page; `make audit` goes back in one that does.
COME_BACK_TO_KEPT_PAGE = "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"


@pytest.mark.parametrize("name", ["메뉴", "검색"])
def test_a_page_that_is_loaded_again_is_not_covered(open_reader: OpenReader, name: str) -> None:
    reader = open_reader(width=360)
    page = reader.visit(PAGE)
    reader.open_from_header(name)
    _leave_and_go_back(reader)
    _expect_open_page(page, name)
    reader.open_from_header(name)
    expect(reader.header_button(name)).to_have_attribute("aria-expanded", "true")


@pytest.mark.parametrize("name", ["메뉴", "검색", "화면 설정"])
def test_a_page_that_was_kept_is_not_covered(open_reader: OpenReader, name: str) -> None:
    reader = open_reader(width=360)
    page = reader.visit(PAGE)
    reader.open_from_header(name)
    page.evaluate(COME_BACK_TO_KEPT_PAGE)
    _expect_open_page(page, name)


def test_an_address_that_asks_does_so_again(open_reader: OpenReader) -> None:
    reader = open_reader(width=360)
    page = reader.visit("?q=%EC%98%88%EC%82%B0")
    expect(page.locator(SEARCH_RESULT).first).to_be_visible()
    page.goto(reader.address + OTHER)
    page.go_back()
    expect(page.locator(SEARCH_RESULT).first).to_be_visible()
    page.evaluate(COME_BACK_TO_KEPT_PAGE)
    expect(page.locator(SEARCH_FIELD)).to_have_value("예산")
    expect(page.locator(SEARCH_RESULT).first).to_be_visible()


def test_back_from_a_result_finds_the_words_and_the_results_again(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit(PAGE)
    reader.focus_search()
    page.keyboard.type("예방접종실")
    page.locator(SEARCH_RESULT).first.click()
    page.wait_for_url(f"**/{OTHER}*")
    page.go_back()
    expect(page.locator(SEARCH_FIELD)).to_have_value("예방접종실")
    expect(page.locator(SEARCH_RESULT).first).to_contain_text("예방접종실은 보건소 본관 1층에 있습니다.")


def test_back_finds_a_search_closed_that_was_closed_without_a_choice(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit(PAGE)
    reader.focus_search()
    page.keyboard.type("예산")
    page.wait_for_url("**/*q=*")
    page.keyboard.press("Escape")
    page.wait_for_url(f"**/{PAGE}")
    _leave_and_go_back(reader)
    expect(page.locator("#__search")).not_to_be_checked()


def test_a_result_on_this_page_closes_the_search_and_back_opens_it_again(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit(PAGE)
    page.evaluate("window.isSamePage = true")
    reader.focus_search()
    page.keyboard.type("집행률")
    page.locator(SEARCH_RESULT, has_text="2025년 예산").nth(1).click()
    expect(page.locator("#__search")).not_to_be_checked()
    expect(page.locator("article mark").first).to_have_text("집행률")
    assert "h=" in page.url
    assert page.evaluate("window.isSamePage")
    page.go_back()
    expect(page.locator(SEARCH_FIELD)).to_have_value("집행률")
    expect(page.locator(SEARCH_RESULT).first).to_be_visible()


def test_a_page_that_was_kept_looks_as_was_chosen_since(open_reader: OpenReader) -> None:
    page = open_reader().visit(PAGE)
    page.evaluate("display.write({ look: 'dark', size: 130, money: 'both' })")
    page.evaluate(COME_BACK_TO_KEPT_PAGE)
    shown = page.evaluate("(({look, size, money}) => ({look, size, money}))(document.documentElement.dataset)")
    assert shown == {"look": "dark", "size": "130", "money": "both"}
    chosen = page.evaluate("[...document.querySelectorAll('#display-settings :checked')].map((input) => input.value)")
    assert chosen == ["dark", "130", "both", "off"]


def _leave_and_go_back(reader: Reader) -> None:
    reader.page.evaluate("address => { location = address }", reader.address + OTHER)
    reader.page.wait_for_url(f"**/{OTHER}")
    reader.page.go_back()
    reader.page.wait_for_url(f"**/{PAGE}")
    reader.settle()


def _expect_open_page(page: Page, name: str) -> None:
    button = page.get_by_role("banner").get_by_role("button", name=name, exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    assert page.evaluate("[...document.querySelectorAll('.md-toggle')].filter((box) => box.checked).length") == 0
    assert page.evaluate("document.querySelector('.md-content').inert") is False
    assert page.evaluate("document.elementFromPoint(180, 450).closest('.md-content') !== null")
