"""Nobody has to scroll sideways to read a line, down to 320 px, which is also 400 % zoom of a usual window."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenReader
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1400)
PARTS = 2


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("size", [100, 150])
def test_no_page_is_wider_than_the_window(open_reader: OpenReader, urls: list[str], size: int, part: int) -> None:
    reader = open_reader(size=size, width=WIDTHS[0])
    assert [line for url in urls[part::PARTS] for line in _sideways(reader, url)] == []


def test_what_scrolls_inside_a_page_has_a_name_and_can_be_reached_by_keyboard(
    open_reader: OpenReader, urls: list[str]
) -> None:
    reader = open_reader(width=360)
    assert [line for url in urls for line in _unreachable(reader, url)] == []


def _sideways(reader: Reader, url: str) -> list[str]:
    reader.resize(WIDTHS[0])
    reader.visit(url)
    found = [f"/{url} {WIDTHS[0]}px: {line}" for line in reader.run("sideways")]
    # What is folded away is only ever wider once it is opened.
    reader.open_all_details()
    for width in WIDTHS:
        reader.resize(width)
        found += [f"/{url} {width}px, all opened: {line}" for line in reader.run("sideways")]
    return found


def _unreachable(reader: Reader, url: str) -> list[str]:
    reader.visit(url)
    reader.open_all_details()
    return [f"/{url}: {line}" for line in reader.run("scroll_regions")]
