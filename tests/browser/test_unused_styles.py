"""What no page has any more is not styled any more."""

from __future__ import annotations

from collections.abc import Callable

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
UNSEEN = ("fill-none", "strip-none", "strip-plan", "cards")
"""Classes that only other data draws: money of which nobody tells what was spent; a strip of it, or of a plan; a year
whose programs are many."""


def test_every_selector_matches_something_on_some_site(
    browser: Browser,
    own_site: BuiltSite,
    kept: BuiltSite,
    official: BuiltSite,
    department_site: Callable[[str], BuiltSite],
) -> None:
    sites = [own_site, kept, official, *map(department_site, DEPARTMENT_NAMES)]
    pages = [page.path.read_text(encoding="utf-8") for site in sites for page in site.pages]
    sheets = {path.name: path.read_text(encoding="utf-8") for path in sorted(STYLES)}
    scripts = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS if path.stem not in BUNDLED)
    page = browser.new_page()
    unused = page.evaluate(in_page("unused_selectors"), [sheets, scripts, pages])
    page.close()
    assert [selector for selector in unused if not any(f".{name}" in selector for name in UNSEEN)] == []
    assert [name for name in UNSEEN if not any(f".{name}" in selector for selector in unused)] == []
