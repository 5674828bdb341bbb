"""A person at a browser: how wide the window is, what they chose, and what the browser noted meanwhile."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Playwright, Request, Response

LOOKS = ("light", "dark", "clear")
WIDTHS = (1400, 768, 360)
HEIGHT = 900

# Pages that stand for their kind: the first, a program, a wide table, a long list, pictures, the lost one.
REPRESENTATIVE = ("", "programs/2025/healthy-life/", "budget/2025/", "where-to-go/", "buildings/", "404.html")

CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A request to another host is noted, but never leaves this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

SEARCH_FIELD = "[data-md-component=search-query]"
SEARCH_RESULT = "[data-md-component=search-result] li a"
SEARCH_STATUS = "#search-status"
SEARCH_INDEX = "**/search/search_index.js"

IN_PAGE = Path(__file__).parent / "in_page"


@cache
def in_page(name: str) -> str:
    """A function that runs in the page, kept in a file of its own."""
    return (IN_PAGE / f"{name}.js").read_text(encoding="utf-8")


SETTLED = in_page("settled")


def launch(playwright: Playwright) -> Browser:
    """Debian's Chromium without windows, or the whole one, which is slower. No check is skipped for want of it."""
    path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert path, "Chromium이 없습니다. 먼저 실행해 주세요: .ci/setup browser"
    return playwright.chromium.launch(executable_path=path, args=CHROMIUM_OPTIONS)


@dataclass
class Record:
    """What the browser asked for and said, one line each, with the page where it happened."""

    own_host: str
    foreign: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    @property
    def findings(self) -> list[str]:
        return [
            *(f"asks another host: {line}" for line in self.foreign),
            *(f"does not get: {line}" for line in self.failed),
            *(f"says: {line}" for line in self.messages),
        ]

    def watch(self, page: Page) -> None:
        page.on("request", lambda request: self._note_request(page, request))
        page.on("requestfailed", lambda request: self._note_failure(page, request, str(request.failure)))
        page.on("response", lambda response: self._note_response(page, response))
        page.on("console", lambda message: self._note_message(page, message))
        page.on("pageerror", lambda error: self.messages.append(f"{_path(page.url)}: {error}"))

    def _note_request(self, page: Page, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self.own_host:
            self.foreign.append(f"{_path(page.url)}: {request.url}")

    def _note_failure(self, page: Page, request: Request, why: str) -> None:
        # A page that is left while it still loads ends its own requests.
        if why != "net::ERR_ABORTED":
            self.failed.append(f"{_path(page.url)}: {request.url} {why}")

    def _note_response(self, page: Page, response: Response) -> None:
        if response.status >= 400:
            self._note_failure(page, response.request, str(response.status))

    def _note_message(self, page: Page, message: ConsoleMessage) -> None:
        self.messages.append(f"{_path(page.url)}: {message.type}: {message.text}")


@dataclass
class Reader:
    """One window on the site."""

    page: Page
    address: str
    record: Record
    look: str | None
    scripts: bool

    def visit(self, url: str) -> Page:
        """Opens a page of the site and waits until nothing moves any more."""
        self.page.goto(self.address + url)
        self.settle()
        if self.look:
            found = self.page.locator("html").get_attribute("data-look")
            assert found == self.look, f"{url}: 고른 화면 색은 {self.look}인데 {found}로 보입니다."
        return self.page

    def resize(self, width: int) -> None:
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        self.settle()

    def settle(self) -> None:
        # Without scripts nothing would call back, and nothing moves.
        if self.scripts:
            self.page.evaluate(SETTLED)

    def run(self, name: str, argument: Any = None) -> Any:
        """The answer of a function that is kept beside these tests."""
        return self.page.evaluate(in_page(name), argument)

    def switch_look(self, look: str) -> None:
        """As the settings do it; that they do is a test of its own."""
        self.page.evaluate("look => { document.documentElement.dataset.look = look }", look)
        self.settle()

    def switch_size(self, percent: int) -> None:
        """As the settings do it."""
        self.page.evaluate("size => { document.documentElement.dataset.size = size }", percent)
        self.settle()

    def scroll_to_the_end(self) -> None:
        self.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        self.settle()

    def header_button(self, name: str) -> Locator:
        return self.page.get_by_role("banner").get_by_role("button", name=name, exact=True)

    def open_from_header(self, name: str) -> None:
        """Opens the menu, the search or the settings, unless the window is wide enough to show it anyway."""
        if self.header_button(name).is_visible():
            self.header_button(name).click()
            self.settle()

    def focus_search(self) -> None:
        """Goes to the search with the keyboard, opening it where the window is narrow."""
        if self.header_button("검색").is_visible():
            self.header_button("검색").focus()
            self.page.keyboard.press("Enter")
            self.page.wait_for_function(
                "field => document.querySelector(field) === document.activeElement", arg=SEARCH_FIELD
            )
        else:
            self.page.locator(SEARCH_FIELD).focus()
        self.settle()

    def search(self, text: str) -> None:
        """Types into the search and waits for an answer."""
        self.page.locator(SEARCH_FIELD).fill(text)
        self.page.keyboard.press("End")  # The theme listens to keys, and filling in Hangul presses none.
        self.page.locator(SEARCH_RESULT).first.wait_for()
        self.settle()

    def open_all_details(self) -> None:
        self.page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        self.settle()


@contextmanager
def reading(
    browser: Browser,
    address: str,
    *,
    width: int = 1400,
    look: str | None = "light",
    size: int = 100,
    scripts: bool = True,
    **options: Any,
) -> Iterator[Reader]:
    """A reader with a window of this width who has chosen this look and text size (none: nothing chosen)."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        reduced_motion="reduce",
        java_script_enabled=scripts,
        **options,
    )
    if look:
        chosen = json.dumps(json.dumps({"look": look, "size": size}))
        # A storage_state would open a page more; a page without an address keeps nothing.
        context.add_init_script(f"try {{ localStorage.display ||= {chosen} }} catch {{}}")
    context.set_default_timeout(10_000)
    page = context.new_page()
    record = Record(urlsplit(address).netloc)
    record.watch(page)
    try:
        yield Reader(page, address, record, look if scripts else None, scripts)
    finally:
        context.close()


def _path(address: str) -> str:
    return urlsplit(address).path
