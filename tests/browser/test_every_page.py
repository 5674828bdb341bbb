"""Everybody can read and use every page."""

from __future__ import annotations

import pytest

from macros.mkdocs.stylesheets import classes_of
from tests.browser.conftest import OpenReader
from tests.browser.page_faults import NARROWEST, page_faults
from tests.browser.reader import LOOKS, WIDTHS
from tests.site.built import BuiltSite

pytestmark = pytest.mark.browser

# Pages are dealt to this many tests, so that all cores have work to the end.
PARTS = 12
WIDE, MIDDLE, NARROW = WIDTHS
KIND = {WIDE: LOOKS, MIDDLE: (), NARROW: LOOKS[:1]}
OTHER = {WIDE: (), MIDDLE: ()}
"""In `make audit` axe looks at every page, at every width in every palette."""


@pytest.fixture(scope="module")
def of_every_kind(own_site: BuiltSite) -> set[str]:
    """Pages that together have each list of classes of those that a search may find."""
    classes = {page.url: classes_of(page.path.read_text(encoding="utf-8")) for page in own_site.pages if page.is_found}
    chosen, seen = set[str](), set[str]()
    for url in sorted(classes, key=lambda url: (-len(classes[url]), url)):
        if not classes[url] <= seen:
            chosen.add(url)
            seen |= classes[url]
    return chosen


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_keeps_anyone_from_reading_any_page(
    open_own: OpenReader, own_site: BuiltSite, of_every_kind: set[str], part: int
) -> None:
    """axe finds nothing on pages of every kind; nothing is wider than the window; tables wrap on phones but for
    printed ones; what scrolls inside has a name and takes the focus; nothing comes from another host or is missing;
    and the browser has nothing to say."""
    reader = open_own(width=NARROWEST)
    urls = [*sorted(of_every_kind), *(page.url for page in own_site.pages if page.url not in of_every_kind)]
    found = [
        f"/{url} {line}"
        for url in urls[part::PARTS]
        for line in page_faults(reader, url, KIND if url in of_every_kind else OTHER)
    ]
    assert [*found, *reader.record.findings] == []
