"""What no page has any more is not styled any more."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser

from tests.browser.reader import in_page
from tests.conftest import DEPARTMENT_NAMES
from tests.site.built import PROJECT, BuiltSite

pytestmark = pytest.mark.browser

STYLES = (*PROJECT.glob("overrides/styles/*.css"), *PROJECT.glob("overrides/assets/*.css"))
SCRIPTS = (*PROJECT.glob("overrides/assets/*.js"), *PROJECT.glob("overrides/search/box/*.js"))
BUNDLED = ("search-box", "search-worker")
"""Made of other scripts, with names of one letter."""
MOVED = ("md-search:not", "hero-field .md-search", "md-search-result .elsewhere", "found .elsewhere", "found:has")
"""What scripts put elsewhere: the results below the large field, and whom else to ask below what finds nothing."""
UNSEEN = ("fill-none", "strip-none", "strip-plan", "cards", *MOVED)
"""Classes that only other data draws: money of which nobody tells what was spent; a strip of it, or of a plan; a year
whose programs are many."""


@pytest.fixture(scope="module")
def pages(
    own_site: BuiltSite, kept: BuiltSite, official: BuiltSite, department_site: Callable[[str], BuiltSite]
) -> list[str]:
    """The HTML of every page of every site."""
    sites = [own_site, kept, official, *map(department_site, DEPARTMENT_NAMES)]
    return [page.path.read_text(encoding="utf-8") for site in sites for page in site.pages]


def unused_selectors(browser: Browser, sheets: dict[str, str], scripts: str, pages: list[str]) -> list[str]:
    page = browser.new_page()
    unused: list[str] = page.evaluate(in_page("unused_selectors"), [sheets, scripts, pages])
    page.close()
    return unused


def test_every_selector_matches_something_on_some_site(browser: Browser, pages: list[str]) -> None:
    sheets = {path.name: path.read_text(encoding="utf-8") for path in sorted(STYLES)}
    scripts = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS if path.stem not in BUNDLED)
    unused = unused_selectors(browser, sheets, scripts, pages)
    assert [selector for selector in unused if not any(f".{name}" in selector for name in UNSEEN)] == []
    assert [name for name in UNSEEN if not any(f".{name}" in selector for selector in unused)] == []


def test_of_the_theme_a_site_leaves_out_only_what_it_does_not_use(browser: Browser, own_site: BuiltSite) -> None:
    (lean,) = (own_site.folder / "assets" / "stylesheets").glob("main.*.css")
    (whole,) = (Path(material.__file__).parent / "templates/assets/stylesheets").glob("main.*.css")
    left_out = selectors(whole) - selectors(lean)
    sheets = {"theme": "".join(f"{selector} {{ color: red; }}" for selector in sorted(left_out))}
    written = [page.path.read_text(encoding="utf-8") for page in own_site.pages]
    assert len(left_out) > len(selectors(lean))
    assert unused_selectors(browser, sheets, "", written) == unused_selectors(browser, sheets, "", [])


def selectors(sheet: Path) -> set[str]:
    """Each selector of a minified stylesheet."""
    lists = re.findall(r"([^{}@]+)\{[^{}]*\}", sheet.read_text(encoding="utf-8"))
    return {selector for listed in lists for selector in re.split(r",(?![^(]*\))", listed)}
