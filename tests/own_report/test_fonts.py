"""The fonts are cut for the words of this report: the first file of each weight is enough to read its site in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader, reading
from tests.browser.server import serve
from tests.site.built import BuiltSite

pytestmark = pytest.mark.browser

CUT_AGAIN = "overrides/assets/fonts/README.md tells how to cut the fonts again"


def test_hardly_a_page_takes_a_further_font_file(browser: Browser, site: BuiltSite) -> None:
    """A new word costs its page a further file or two, and an editor nothing, until that is so on one page of ten."""
    urls = [page.url for page in site.pages]
    with serve(site.folder) as address, reading(browser, address) as reader:
        further = {url: found for url in urls if (found := _further_files(reader, url))}
    assert len(further) <= len(urls) / 10, f"{CUT_AGAIN}: {further}"
    assert [url for url, found in further.items() if len(found) > 3] == [], f"{CUT_AGAIN}: {further}"


def _further_files(reader: Reader, url: str) -> list[str]:
    reader.visit(url)
    reader.open_all_details()
    found: list[str] = reader.run("further_fonts")
    return found
