"""All that tests/browser looks for on every page, with axe at every width in every palette."""

from __future__ import annotations

from playwright.sync_api import sync_playwright

from tests.browser.page_faults import NARROWEST, page_faults
from tests.browser.reader import LOOKS, WIDTHS, launch, reading
from tests.browser.server import serve
from tests.site.built import BuiltSite


def check_every_page(site: BuiltSite) -> list[str]:
    """One line for each thing that keeps someone from reading a page."""
    looks = dict.fromkeys(WIDTHS, LOOKS)
    with serve(site.folder) as address, sync_playwright() as playwright:
        browser = launch(playwright)
        with reading(browser, address, width=NARROWEST) as reader:
            found = [f"/{page.url} {line}" for page in site.pages for line in page_faults(reader, page.url, looks)]
        browser.close()
    return [*found, *reader.record.findings]
