"""On a phone with the largest letters, words stand whole, and what is chosen stays in sight."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenReader

pytestmark = pytest.mark.browser

LARGEST = "display.write({...display.read(), size: 150}); display.apply(display.read())"
# Names with letters one below the other are many times as high as they are wide.
PILED = "all => all.filter(one => one.offsetHeight > 4 * one.offsetWidth).map(one => one.textContent)"
LABEL = "cell => getComputedStyle(cell, '::before').position"


@pytest.mark.parametrize("url", ["en/", "ja/", "zh/"])
def test_names_of_figures_are_not_broken_into_letters(open_own: OpenReader, url: str) -> None:
    page = open_own(width=360).visit(url)
    page.evaluate(LARGEST)
    names = page.locator(".key-figures h3")
    assert names.count() > 2
    assert names.evaluate_all(PILED) == []


def test_the_size_that_is_chosen_stays_in_sight(open_own: OpenReader) -> None:
    page = open_own(width=360).visit("")
    page.set_viewport_size({"width": 360, "height": 740})
    page.locator(".display-button").click()
    page.locator("input[name=size][value='150']").check()
    expect(page.locator("input[name=size]:checked")).to_be_in_viewport()


def test_a_list_of_two_columns_shows_no_label_in_its_rows(open_own: OpenReader) -> None:
    page = open_own(width=360).visit("glossary/")
    assert page.locator("#part_glossary td").first.evaluate(LABEL) == "absolute"
    expect(page.get_by_role("searchbox").and_(page.locator("[data-filters]"))).to_have_attribute(
        "placeholder", "예: 고취"
    )
