"""What the header opens comes from the own site and leaves nothing in the console. Pages: see test_every_page."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenReader
from tests.browser.reader import WIDTHS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", WIDTHS)
def test_using_the_header_asks_no_other_host_and_says_nothing(open_reader: OpenReader, width: int) -> None:
    reader = open_reader(width=width)
    reader.visit("")
    for name in ("메뉴", "화면 설정", "검색"):
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
