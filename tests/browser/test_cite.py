"""A citation can be copied with one button, and read where no script runs."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenReader

pytestmark = pytest.mark.browser

PAGE = "budget/2023/"
WITHOUT_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"


def _open_first(page: Page) -> None:
    page.get_by_text("출처와 인용").first.click()


def test_the_button_copies_the_citation_with_the_address_that_is_read(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit(PAGE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    _open_first(page)
    page.get_by_role("button", name="인용 글 복사").first.click()
    expect(page.get_by_role("status").filter(has_text="인용 글을 복사했습니다.")).to_have_count(1)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".citation").first.text_content()
    assert f"{page.url}#part_" in copied


def test_without_a_clipboard_the_words_are_marked_and_copied(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit(PAGE)
    page.evaluate(WITHOUT_CLIPBOARD)
    _open_first(page)
    page.get_by_role("button", name="인용 글 복사").first.click()
    marked = page.evaluate("String(getSelection())")
    assert marked == page.locator(".citation").first.text_content()
