"""On paper stands what was said, without what can only be clicked."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenReader
from tests.browser.reader import LOOKS, REPRESENTATIVE

# Pages with something folded in their text.
FOLDS = ("vaccinations/2025/", "data/api/", "programs/2025/healthy-life/", "buildings/")

pytestmark = pytest.mark.browser

ONLY_FOR_SCREENS = (
    "header, nav, button, dialog, [role=dialog], .md-sidebar, .md-tabs, .md-skip, #display-settings, "
    ".page-foot, .page-foot *, .tools, .tools *, .toc-fold, .section-fold"
)
# A page of A4 without its margins.
PAPER = 690


FOLDED = "article details:not(.toc-fold, .section-fold, .page-foot details, .tools, .tools details) > :not(summary)"


@pytest.mark.parametrize("url", dict.fromkeys((*REPRESENTATIVE, *FOLDS)))
def test_paper_shows_all_text_dark_and_nothing_to_click(open_reader: OpenReader, url: str) -> None:
    reader = open_reader(width=PAPER)
    page = reader.visit(url)
    page.emulate_media(media="print")
    reader.settle()
    assert page.locator("article h1").is_visible()
    assert len(page.locator("article").inner_text()) > 50
    assert _hidden(page) == []
    assert page.locator(FOLDED).count() > 0 or url not in FOLDS
    assert _shown_for_screens(page) == []
    assert _cut(page) == []
    for look in LOOKS:
        reader.switch_look(look)
        ink = page.evaluate("getComputedStyle(document.querySelector('article h1')).color")
        assert all(int(float(part)) < 110 for part in ink.removeprefix("rgb(").removesuffix(")").split(",")[:3]), ink


def _hidden(page: Page) -> object:
    return page.evaluate(
        "selector => [...document.querySelectorAll(selector)]"
        ".filter(part => !part.checkVisibility() || part.getBoundingClientRect().height < 10)"
        ".map(part => part.textContent.trim().slice(0, 30))",
        FOLDED,
    )


def _shown_for_screens(page: Page) -> object:
    return page.evaluate(
        "selector => [...document.querySelectorAll(selector)]"
        ".filter(part => part.checkVisibility({visibilityProperty: true, opacityProperty: true}))"
        ".filter(part => part.getBoundingClientRect().height > 1 && !part.closest('th'))"
        ".map(part => part.tagName.toLowerCase() + '.' + part.getAttribute('class'))",
        ONLY_FOR_SCREENS,
    )


def _cut(page: Page) -> object:
    return page.evaluate(
        "[...document.querySelectorAll('article *')]"
        ".filter(part => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1)"
        ".filter(part => getComputedStyle(part).overflowX !== 'visible' && part.clientWidth > 1)"
        ".map(part => `${part.tagName.toLowerCase()}.${part.getAttribute('class')} ${part.scrollWidth} px`)"
    )
