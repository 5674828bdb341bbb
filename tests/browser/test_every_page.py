"""Everybody can read and use every page."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_keeps_anyone_from_reading_any_page(open_own: OpenReader, own_site: BuiltSite, part: int) -> None:
    """axe finds nothing on pages of every kind; nothing is wider than the window; tables wrap on phones but for
    printed ones; what scrolls inside has a name and takes the focus; nothing comes from another host or is missing;
    and the browser has nothing to say."""
    reader = open_own(width=NARROWEST)
    kinds = own_site.of_every_kind
    urls = [*kinds, *(page.url for page in own_site.pages if page.url not in kinds)]
    found = [
        f"/{url} {line}"
        for url in urls[part::PARTS]
        for line in page_faults(reader, url, KIND if url in kinds else OTHER)
    ]
    assert [*found, *reader.record.findings] == []
