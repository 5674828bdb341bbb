"""Everybody can read and use every page: at every width, in every palette, small or large.

A page is opened once and looked at in all these ways, since opening it is what takes the time.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.axe import findings_in_all_looks
from tests.browser.conftest import OpenReader
from tests.browser.reader import WIDTHS, Reader

pytestmark = pytest.mark.browser

# Pages are dealt to this many tests, so that all cores have work to the end.
PARTS = 12

# 320 px is also 400 % zoom of a usual window.
NARROWEST = 320
LARGEST = 150


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_keeps_anyone_from_reading_any_page(open_own: OpenReader, urls: list[str], part: int) -> None:
    """axe finds nothing; nothing is wider than the window; what scrolls inside has a name and takes the focus;
    nothing comes from another host or is missing; and the browser has nothing to say."""
    reader = open_own(width=NARROWEST)
    found = [f"/{url} {line}" for url in urls[part::PARTS] for line in _findings(reader, url)]
    assert [*found, *reader.record.findings] == []


def _findings(reader: Reader, url: str) -> Iterator[str]:
    reader.resize(NARROWEST)
    reader.visit(url)
    yield from (f"{NARROWEST}px: {line}" for line in reader.run("sideways"))
    # What is folded away is only ever wider once it is opened.
    reader.open_all_details()
    for width in (NARROWEST, *WIDTHS):
        reader.resize(width)
        yield from (f"{width}px: {line}" for line in _findings_at_this_width(reader, width))
    reader.scroll_to_the_end()


def _findings_at_this_width(reader: Reader, width: int) -> Iterator[str]:
    yield from reader.run("sideways")
    if width != NARROWEST:
        yield from reader.run("scroll_regions")
        yield from findings_in_all_looks(reader)
    reader.switch_size(LARGEST)
    yield from (f"{LARGEST}%: {line}" for line in reader.run("sideways"))
    reader.switch_size(100)
