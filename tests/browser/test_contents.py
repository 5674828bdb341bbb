"""The contents beside the text show where the reader is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenReader

pytestmark = pytest.mark.browser

MARKED = ".md-nav--secondary [aria-current]"


def test_nothing_is_marked_before_the_first_section_and_the_section_below_once_one_reads_on(
    open_reader: OpenReader,
) -> None:
    page = open_reader().visit("budget/2025/")
    expect(page.locator(MARKED)).to_have_count(0)
    _bring_up(page, "사업별 예산")
    expect(page.locator(MARKED)).to_have_text("사업별 예산")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(page.locator(MARKED)).to_have_text("다음 해 계획과 비교")


def test_a_chosen_section_is_marked_and_going_back_marks_the_one_before(open_reader: OpenReader) -> None:
    page = open_reader().visit("budget/2025/")
    contents = page.locator(".md-nav--secondary")
    contents.get_by_role("link", name="단위사업별 예산").click()
    expect(page.locator(MARKED)).to_have_text("단위사업별 예산")
    contents.get_by_role("link", name="다음 해 계획과 비교").click()
    expect(page.locator(MARKED)).to_have_text("다음 해 계획과 비교")
    page.go_back()
    expect(page.locator(MARKED)).to_have_text("단위사업별 예산")


def _bring_up(page: Page, heading: str) -> None:
    page.get_by_role("heading", name=heading, exact=True).evaluate("heading => heading.scrollIntoView()")
