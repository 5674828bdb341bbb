"""A reader with a phone comes to the end of a page."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenReader
from tests.site.built import BuiltSite

pytestmark = pytest.mark.browser

SCREEN = 740
MOST_SCREENS = 8


def test_no_page_is_longer_than_eight_screens_of_a_phone(open_own: OpenReader, own_site: BuiltSite) -> None:
    """But for one that is, for the most part, tables or a list with a filter; and one to be printed, in no index."""
    reader = open_own(width=360)
    read = [page.url for page in own_site.pages if page.is_found]
    lengths = {}
    for url in read:
        reader.page.goto(reader.address + url)
        lengths[url] = reader.run("length")
    long = {url: found for url, found in lengths.items() if found["page"] > MOST_SCREENS * SCREEN}
    assert [f"/{url}: {found}" for url, found in long.items() if found["lists"] < found["page"] / 2] == []
    assert long, "lists with filters are what is long here"
