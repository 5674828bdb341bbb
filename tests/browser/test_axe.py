"""axe-core, best practices included, finds nothing in what the header opens. Pages: see test_every_page."""

from __future__ import annotations

import pytest

from tests.browser.axe import axe_findings
from tests.browser.conftest import OpenReader
from tests.browser.reader import WIDTHS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [WIDTHS[0], WIDTHS[-1]])
@pytest.mark.parametrize("name", ["메뉴", "검색", "화면 설정"])
def test_axe_finds_nothing_in_what_the_header_opens(open_reader: OpenReader, name: str, width: int) -> None:
    reader = open_reader(width=width)
    reader.visit("")
    reader.open_from_header(name)
    if name == "검색":
        reader.search("예산")
    assert axe_findings(reader) == []
