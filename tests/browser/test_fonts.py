"""The first font file of each weight is enough to read the site in."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenReader
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

CUT_AGAIN = "overrides/assets/fonts/README.md tells how to cut the fonts again"


@pytest.mark.parametrize("width", [1400, 360])
def test_hardly_a_page_takes_a_further_font_file(open_reader: OpenReader, urls: list[str], width: int) -> None:
    """A new word costs its page a further file or two, and an editor nothing, until that is so on one page of ten."""
    reader = open_reader(width=width)
    further = {url: found for url in urls if (found := _further_files(reader, url))}
    assert len(further) <= len(urls) / 10, f"{CUT_AGAIN}: {further}"
    assert [url for url, found in further.items() if len(found) > 3] == [], f"{CUT_AGAIN}: {further}"


def test_a_word_that_no_page_had_is_seen_and_asks_for_its_file(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    page.evaluate("document.querySelector('h1').textContent = '갉'")
    reader.settle()
    assert [line for line in reader.run("further_fonts") if line.startswith("700 ")] == ["700 U+AC00-B097"]


def _further_files(reader: Reader, url: str) -> list[str]:
    reader.visit(url)
    reader.open_all_details()
    found: list[str] = reader.run("further_fonts")
    return found
