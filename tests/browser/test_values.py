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


def test_arrow_keys_walk_through_a_chart_that_has_the_focus(page: Page) -> None:
    tip, stop = page.locator(TIP), _stops(page).first
    values = stop.evaluate(
        "bar => [...bar.closest('figure').querySelectorAll('[data-value]')].map(p => p.dataset.value)"
    )
    told = list(dict.fromkeys(values))
    page.keyboard.press("Tab")
    stop.focus()
    assert tip.inner_text() == told[0]
    for value in (*told[1:], told[-1]):
        page.keyboard.press("ArrowRight")
        assert tip.inner_text() == value
    assert set(page.locator(".is-shown").evaluate_all("shapes => shapes.map(s => s.dataset.value)")) == {told[-1]}
    page.keyboard.press("Escape")
    assert stop.evaluate("bar => getComputedStyle(bar).outlineWidth") != "0px"


def test_a_chart_is_one_stop_named_by_its_finding(page: Page) -> None:
    page.goto(page.url.replace(BUDGET, "budget/"))
    chart = page.locator("figure.chart")
    assert chart.locator("[tabindex='0']").count() == 1
    finding = " ".join(chart.locator("figcaption").inner_text().split())
    assert chart.locator("[tabindex='0']").get_attribute("aria-label") == finding


def test_a_chart_whose_words_tell_every_value_is_no_stop(page: Page) -> None:
    page.goto(page.url.replace(BUDGET, "personnel/2025/"))
    assert page.locator("figure.chart").count()
    assert _stops(page).count() == 0


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
    assert box["y"] > piece.evaluate("piece => piece.getBoundingClientRect().bottom")
    piece.tap()
    assert not tip.is_visible()
    piece.tap()
    page.locator("h1").tap()
    assert not tip.is_visible()
    window.close()


def test_without_scripts_no_chart_is_a_stop(open_reader: OpenReader) -> None:
    page = open_reader(scripts=False, look=None).visit(BUDGET)
    assert page.locator(PIECES).count()
    assert _stops(page).count() == 0


def test_only_pages_with_charts_load_the_script(open_reader: OpenReader) -> None:
    page = open_reader().visit("glossary/")
    assert page.locator(TIP).count() == 0


def _stops(page: Page) -> Locator:
    return page.locator(".chart-line[tabindex='0'], .strip[tabindex='0']")
