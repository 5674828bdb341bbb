"""The contents below the title of a page: a row of links, or a fold where a row has no room."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenReader

pytestmark = pytest.mark.browser


def test_a_wide_window_shows_the_contents_in_a_row(open_reader: OpenReader) -> None:
    page = open_reader(width=1400).visit("budget/2025/")
    contents = page.get_by_role("navigation", name="이 페이지 목차")
    contents.get_by_role("link", name="단위사업별 예산").click()
    expect(page.get_by_role("heading", name="단위사업별 예산", exact=True)).to_be_in_viewport()
    expect(page.locator(".toc-fold")).to_be_hidden()
    top = page.get_by_role("heading", name="단위사업별 예산", exact=True).evaluate("e => e.getBoundingClientRect().top")
    assert 0 <= top < 60


def test_a_phone_folds_the_contents(open_reader: OpenReader) -> None:
    page = open_reader(width=360).visit("budget/2025/")
    contents = page.get_by_role("navigation", name="이 페이지 목차")
    expect(contents).to_be_hidden()
    page.get_by_text("이 페이지 목차", exact=True).click()
    expect(contents.get_by_role("link", name="단위사업별 예산")).to_be_visible()
