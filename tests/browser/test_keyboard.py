"""Whoever uses the keyboard alone sees where they are, at every stop of the way."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenReader
from tests.browser.reader import REPRESENTATIVE, SEARCH_FIELD, Reader
from tests.browser.walk import walk

pytestmark = pytest.mark.browser

WIDTHS = (1400, 375)
WITH_DRAWER = (1000, 375)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("url", REPRESENTATIVE)
def test_every_stop_can_be_seen_and_nothing_works_by_mouse_alone(open_reader: OpenReader, url: str, width: int) -> None:
    reader = open_reader(width=width)
    reader.visit(url)
    assert reader.run("mouse_only") == []
    walked = walk(reader)
    assert len(walked.stops) > 10
    assert walked.findings == []


@pytest.mark.parametrize("width", WITH_DRAWER)
def test_every_stop_can_be_seen_while_the_drawer_is_open(open_reader: OpenReader, width: int) -> None:
    reader = open_reader(width=width)
    findings = []
    for url in REPRESENTATIVE:
        reader.visit(url)
        _press(reader, "메뉴")
        findings += [f"/{url}: {finding}" for finding in walk(reader).shortened]
    assert findings == []


@pytest.mark.parametrize("width", WIDTHS)
def test_every_stop_can_be_seen_while_the_search_is_open(open_reader: OpenReader, width: int) -> None:
    reader = open_reader(width=width)
    reader.visit("")
    reader.focus_search()
    reader.search("예산")
    assert walk(reader).findings == []


@pytest.mark.parametrize("width", WIDTHS)
def test_every_search_result_that_the_arrow_keys_reach_can_be_seen(open_reader: OpenReader, width: int) -> None:
    reader = open_reader(width=width)
    reader.visit("")
    reader.focus_search()
    reader.search("예산")
    reader.run("remember_unfocused")
    stops = []
    for _ in range(8):
        reader.page.keyboard.press("ArrowDown")
        stops.append(reader.run("stop"))
    assert len({stop and stop["number"] for stop in stops}) == len(stops)
    assert [f"{stop['name']} {wrong}" for stop in stops for wrong in stop["wrong"]] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_every_stop_can_be_seen_while_the_settings_are_open(open_reader: OpenReader, width: int) -> None:
    reader = open_reader(width=width)
    reader.visit("")
    _press(reader, "화면 설정")
    assert walk(reader).findings == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("url", ["budget/2025/", "404.html"])
def test_the_first_stop_leads_past_the_menus_to_the_text(open_reader: OpenReader, url: str, width: int) -> None:
    reader = open_reader(width=width)
    page = reader.visit(url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')?.startsWith('#')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('header, .md-tabs, .md-sidebar')")
    assert page.evaluate("Boolean(document.activeElement.closest('main, footer'))")


def test_a_search_that_is_open_closes_on_escape(open_reader: OpenReader) -> None:
    reader = open_reader(width=375)
    page = reader.visit("")
    reader.focus_search()
    page.keyboard.press("Escape")
    reader.settle()
    assert page.locator(SEARCH_FIELD).evaluate("field => field.closest('[inert]') !== null")
    assert page.evaluate("document.activeElement.getAttribute('aria-controls')") == "site-search"


def _press(reader: Reader, name: str) -> None:
    reader.header_button(name).focus()
    reader.page.keyboard.press("Enter")
    reader.settle()
