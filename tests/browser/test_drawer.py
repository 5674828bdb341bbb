"""The menu of narrow windows is a drawer that a keyboard can open, use and close."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import OpenReader

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("width", [1000, 375])]

IS_INERT = "drawer => drawer.closest('[inert]') !== null"


def test_a_real_button_says_what_it_opens_and_that_it_is_closed(open_reader: OpenReader, width: int) -> None:
    page = open_reader(width=width).visit("budget/2025/")
    button = _button(page)
    assert (button.evaluate("button => button.tagName"), button.get_attribute("aria-expanded")) == ("BUTTON", "false")
    assert _drawer(page).count() == 1


def test_buttons_of_the_header_have_names_in_large_text(open_reader: OpenReader, width: int) -> None:
    reader = open_reader(width=width, size=150)
    reader.visit("budget/2025/")
    assert [reader.header_button(name).count() for name in ("메뉴", "화면 설정")] == [1, 1]


def test_the_closed_drawer_is_inert_and_out_of_sight(open_reader: OpenReader, width: int) -> None:
    page = open_reader(width=width).visit("budget/2025/")
    assert _drawer(page).evaluate(IS_INERT)
    assert not _is_on_screen(page)


def test_enter_opens_it_and_the_next_stop_is_inside(open_reader: OpenReader, width: int) -> None:
    reader = open_reader(width=width)
    page = reader.visit("budget/2025/")
    _button(page).focus()
    page.keyboard.press("Enter")
    reader.settle()
    assert _button(page).get_attribute("aria-expanded") == "true"
    assert not _drawer(page).evaluate(IS_INERT)
    assert _is_on_screen(page)
    if not _has_focus(page):
        page.keyboard.press("Tab")
    assert _has_focus(page)


def test_escape_closes_it_and_the_focus_goes_back_to_the_button(open_reader: OpenReader, width: int) -> None:
    reader = open_reader(width=width)
    page = reader.visit("budget/2025/")
    _button(page).focus()
    page.keyboard.press("Enter")
    reader.settle()
    page.keyboard.press("Escape")
    reader.settle()
    assert _button(page).get_attribute("aria-expanded") == "false"
    assert _drawer(page).evaluate(IS_INERT)
    assert _button(page).evaluate("button => button === document.activeElement")
    assert not _is_on_screen(page)


def test_a_link_in_it_leads_to_its_page_with_the_drawer_closed(open_reader: OpenReader, width: int) -> None:
    reader = open_reader(width=width)
    page = reader.visit("budget/2025/")
    _button(page).click()
    reader.settle()
    _drawer(page).get_by_role("link", name="어디로 가나요").click()
    page.wait_for_url("**/where-to-go/")
    assert _button(page).get_attribute("aria-expanded") == "false"


def _button(page: Page) -> Locator:
    return page.get_by_role("banner").get_by_role("button", name="메뉴", exact=True)


def _drawer(page: Page) -> Locator:
    return page.locator(f"[id='{_button(page).get_attribute('aria-controls')}']")


def _is_on_screen(page: Page) -> bool:
    box = _drawer(page).bounding_box() if _drawer(page).is_visible() else None
    width = page.viewport_size["width"] if page.viewport_size else 0
    return bool(box and box["x"] + box["width"] > 0 and box["x"] < width)


def _has_focus(page: Page) -> bool:
    return bool(_drawer(page).evaluate("drawer => drawer.contains(document.activeElement)"))
