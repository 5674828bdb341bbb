"""On paper stands what was said, without what can only be clicked."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenReader
from tests.browser.reader import LOOKS, REPRESENTATIVE

# Pages with something folded in their text.
FOLDS = ("vaccinations/2025/", "data/api/", "programs/2025/healthy-life/", "buildings/")

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("url", dict.fromkeys((*REPRESENTATIVE, *FOLDS)))]

ONLY_FOR_SCREENS = (
    "header, nav, button, dialog, [role=dialog], .md-sidebar, .md-tabs, .md-skip, #display-settings, "
    ".page-foot, .page-foot *, .tools, .tools *, .toc-fold"
)
# A page of A4 without its margins.
PAPER = 690


def test_paper_shows_the_text(open_reader: OpenReader, url: str) -> None:
    page = _on_paper(open_reader, url)
    assert page.locator("article h1").is_visible()
    assert len(page.locator("article").inner_text()) > 50


def test_paper_shows_what_is_folded(open_reader: OpenReader, url: str) -> None:
    page = _on_paper(open_reader, url)
    folded = "article details:not(.toc-fold, .page-foot details, .tools, .tools details) > :not(summary)"
    hidden = page.evaluate(
        "selector => [...document.querySelectorAll(selector)]"
        ".filter(part => !part.checkVisibility() || part.getBoundingClientRect().height < 10)"
        ".map(part => part.textContent.trim().slice(0, 30))",
        folded,
    )
    assert hidden == []
    assert page.locator(folded).count() > 0 or url not in FOLDS


def test_paper_shows_no_menus_no_buttons_and_no_page_information(open_reader: OpenReader, url: str) -> None:
    page = _on_paper(open_reader, url)
    shown = page.evaluate(
        "selector => [...document.querySelectorAll(selector)]"
        ".filter(part => part.checkVisibility({visibilityProperty: true, opacityProperty: true}))"
        ".filter(part => part.getBoundingClientRect().height > 1 && !part.closest('th'))"
        ".map(part => part.tagName.toLowerCase() + '.' + part.getAttribute('class'))",
        ONLY_FOR_SCREENS,
    )
    assert shown == []


def test_paper_is_wide_enough_for_everything(open_reader: OpenReader, url: str) -> None:
    page = _on_paper(open_reader, url)
    cut = page.evaluate(
        "[...document.querySelectorAll('article *')]"
        ".filter(part => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1)"
        ".filter(part => getComputedStyle(part).overflowX !== 'visible' && part.clientWidth > 1)"
        ".map(part => `${part.tagName.toLowerCase()}.${part.getAttribute('class')} ${part.scrollWidth} px`)"
    )
    assert cut == []


@pytest.mark.parametrize("look", LOOKS)
def test_paper_is_white_and_its_text_dark(open_reader: OpenReader, url: str, look: str) -> None:
    page = _on_paper(open_reader, url, look)
    ink = page.evaluate("getComputedStyle(document.querySelector('article h1')).color")
    assert all(int(float(part)) < 110 for part in ink.removeprefix("rgb(").removesuffix(")").split(",")[:3]), ink


def _on_paper(open_reader: OpenReader, url: str, look: str = "light") -> Page:
    reader = open_reader(look=look, width=PAPER)
    page = reader.visit(url)
    page.emulate_media(media="print")
    reader.settle()
    return page
