"""The exact value of each stretch of a chart: under the pointer, by keyboard and at a touch."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import OpenReader

pytestmark = pytest.mark.browser

BUDGET = "budget/2025/"
PIECES = ".chart-line [data-value]"
TIP = ".value-tip"


@pytest.fixture
def page(open_reader: OpenReader) -> Page:
    return open_reader().visit(BUDGET)


def test_the_pointer_shows_the_value_of_what_it_is_on(page: Page) -> None:
    piece, tip = page.locator(PIECES).first, page.locator(TIP)
    assert not tip.is_visible()
    piece.hover()
    assert tip.inner_text() == piece.get_attribute("data-value")
    page.mouse.move(2, 2)
    assert not tip.is_visible()


def test_the_value_stays_while_the_pointer_is_on_it_until_escape(page: Page) -> None:
    tip = page.locator(TIP)
    page.locator(PIECES).first.hover()
    tip.hover()
    assert tip.is_visible()
    page.keyboard.press("Escape")
    assert not tip.is_visible()


def test_arrow_keys_walk_through_a_bar_that_has_the_focus(page: Page) -> None:
    tip, stop = page.locator(TIP), _stops(page).first
    values = stop.evaluate(
        "line => [...(line.closest('.chart-lane') || line).querySelectorAll('[data-value]')].map(p => p.dataset.value)"
    )
    told = list(dict.fromkeys(values))
    page.keyboard.press("Tab")
    stop.focus()
    assert tip.inner_text() == told[0]
    page.keyboard.press("ArrowRight")
    assert tip.inner_text() == told[1]
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert tip.inner_text() == told[0]
    assert stop.get_attribute("aria-label") == ", ".join(told)
    page.keyboard.press("Tab")
    assert tip.inner_text() != told[0] or not tip.is_visible()


def test_a_bar_is_one_stop_at_most_and_none_without_two_values(page: Page) -> None:
    lanes = page.locator(".chart-lane")
    stops = [lanes.nth(at).locator("[tabindex='0']").count() for at in range(lanes.count())]
    values = [
        len({piece.get_attribute("data-value") for piece in lanes.nth(at).locator("[data-value]").all()})
        for at in range(lanes.count())
    ]
    assert stops == [int(count > 1) for count in values]
    assert sum(stops)


def test_a_touch_shows_a_value_and_the_next_one_hides_it(browser: Browser, address: str) -> None:
    window = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = window.new_page()
    page.goto(f"{address}{BUDGET}")
    piece, tip = page.locator(PIECES).first, page.locator(TIP)
    piece.tap()
    assert tip.inner_text() == piece.get_attribute("data-value")
    box = tip.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    piece.tap()
    assert not tip.is_visible()
    piece.tap()
    page.locator("h1").tap()
    assert not tip.is_visible()
    window.close()


def test_without_scripts_no_bar_is_a_stop(open_reader: OpenReader) -> None:
    page = open_reader(scripts=False, look=None).visit(BUDGET)
    assert page.locator(PIECES).count()
    assert _stops(page).count() == 0


def test_only_pages_with_charts_load_the_script(open_reader: OpenReader) -> None:
    page = open_reader().visit("glossary/")
    assert page.locator(TIP).count() == 0


def _stops(page: Page) -> Locator:
    return page.locator(".chart-line[tabindex='0'], .strip[tabindex='0']")
