"""What the first view of a page takes, counted where it is sent: Lighthouse overlooks what workers load."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import sync_playwright

from tests.browser.reader import launch, reading
from tests.browser.server import serve
from tests.site.built import BuiltSite

PHONE = 412
FONTS = (".woff2", ".woff", ".ttf")


@dataclass(frozen=True)
class FirstView:
    """The files and their compressed sizes."""

    sent: tuple[tuple[str, int], ...]

    @property
    def with_fonts(self) -> int:
        return sum(size for _, size in self.sent)

    @property
    def without_fonts(self) -> int:
        return sum(size for path, size in self.sent if not path.endswith(FONTS))

    @property
    def heaviest(self) -> list[str]:
        return [f"{size / 1000:6.1f} KB {path}" for path, size in sorted(self.sent, key=lambda one: -one[1])]


def first_views(site: BuiltSite, urls: tuple[str, ...]) -> dict[str, FirstView]:
    """What a phone that was never here takes for each page."""
    sent: list[tuple[str, int]] = []
    found = {}
    with serve(site.folder, compress=True, sent=sent) as address, sync_playwright() as playwright:
        browser = launch(playwright)
        for url in urls:
            sent.clear()
            with reading(browser, address, width=PHONE, look=None) as reader:
                reader.page.goto(address + url, wait_until="networkidle")
            found[url] = FirstView(tuple(sent))
        browser.close()
    return found
