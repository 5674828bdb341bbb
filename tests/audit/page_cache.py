"""Going back in a whole Chromium, which keeps pages that are left; the one without windows keeps none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from playwright.sync_api import Page, sync_playwright

from tests.browser.reader import CHROMIUM_OPTIONS
from tests.browser.server import serve
from tests.site.built import BuiltSite

PAGE, OTHER = "organization/", "glossary/"
PHONE = {"width": 360, "height": 800}
# Shown again, or else loaded again.
BACK = "window.kept || performance.getEntriesByType('navigation')[0].type === 'back_forward'"
STATE = """() => ({
  kept: window.kept === true,
  open: [...document.querySelectorAll(".md-toggle")].some((box) => box.checked),
  inert: document.querySelector(".md-content").inert,
})"""


def check_going_back(site: BuiltSite) -> list[str]:
    """One line for each thing that still covers the page when a reader comes back to it."""
    with serve(site.folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--headless=new", *CHROMIUM_OPTIONS],
            ignore_default_args=["--disable-back-forward-cache"],
        )
        found = [line for name in ("메뉴", "검색") for line in _check(browser.new_page(viewport=PHONE), address, name)]
        browser.close()
    return found


def _check(page: Page, address: str, name: str) -> Iterator[str]:
    page.goto(address + PAGE)
    page.evaluate("addEventListener('pageshow', (event) => { window.kept = event.persisted })")
    page.get_by_role("banner").get_by_role("button", name=name, exact=True).click()
    page.evaluate("address => { location = address }", address + OTHER)
    page.wait_for_url(f"**/{OTHER}")
    page.evaluate("history.back()")
    page.wait_for_url(f"**/{PAGE}", wait_until="commit")
    page.wait_for_function(BACK)
    state = page.evaluate(STATE)
    if not state["kept"]:
        yield f"{name}: 브라우저가 떠난 페이지를 지니고 있지 않아 확인하지 못했습니다."
    elif state["open"] or state["inert"]:
        yield f"{name}: 뒤로 가서 돌아온 페이지를 아직 덮고 있습니다."
