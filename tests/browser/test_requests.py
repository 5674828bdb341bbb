"""Pages take everything from their own site, get all of it, and leave nothing in the console."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenReader
from tests.browser.reader import LOOKS, WIDTHS, Reader

pytestmark = pytest.mark.browser


PARTS = 2


@pytest.mark.parametrize("part", range(PARTS))
def test_reading_asks_no_other_host_gets_all_it_asks_for_and_says_nothing(
    open_reader: OpenReader, urls: list[str], part: int
) -> None:
    reader = open_reader()
    for url in urls[part::PARTS]:
        _read_to_the_end(reader, url)
    assert reader.record.findings == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("width", WIDTHS)
def test_using_the_header_asks_no_other_host_and_says_nothing(open_reader: OpenReader, width: int, look: str) -> None:
    reader = open_reader(width=width, look=look)
    reader.visit("")
    for name in ("차림표", "화면 설정", "검색"):
        reader.open_from_header(name)
        reader.page.keyboard.press("Escape")
    reader.focus_search()
    reader.search("예산")
    assert reader.record.findings == []


def test_a_page_that_is_not_there_helps_and_looks_like_the_others(open_reader: OpenReader) -> None:
    reader = open_reader()
    answer = reader.page.goto(f"{reader.address}no/such/page/")
    assert answer
    assert answer.status == 404
    reader.settle()
    assert reader.page.locator("article a").first.is_visible()
    assert reader.record.foreign == []
    assert [line for line in reader.record.failed if not line.endswith("/no/such/page/ 404")] == []


def _read_to_the_end(reader: Reader, url: str) -> None:
    page = reader.visit(url)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    for look in LOOKS:
        reader.switch_look(look)
    for width in reversed(WIDTHS):
        reader.resize(width)
