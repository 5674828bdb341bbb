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


def test_a_page_that_was_kept_looks_as_was_chosen_since(open_reader: OpenReader) -> None:
    page = open_reader().visit(PAGE)
    page.evaluate("display.write({ look: 'dark', size: 130, money: 'both' })")
    page.evaluate(COME_BACK_TO_KEPT_PAGE)
    assert page.evaluate("({...document.documentElement.dataset})") == {"look": "dark", "size": "130", "money": "both"}
    chosen = page.evaluate("[...document.querySelectorAll('#display-settings :checked')].map((input) => input.value)")
    assert chosen == ["dark", "130", "both"]


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
