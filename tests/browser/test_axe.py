"""axe-core, best practices included, finds nothing on any page, at any width, in any palette."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.conftest import OpenReader
from tests.browser.reader import LOOKS, WIDTHS, Reader

pytestmark = pytest.mark.browser

# Pages are dealt to this many tests, so that all cores have work.
PARTS = 4

RULES: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
# The clear look promises more: 7:1 for every text.
RULES_OF = {look: {**RULES, "rules": {"target-size": {"enabled": True}}} for look in LOOKS}
RULES_OF["clear"] = {**RULES, "rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}}}


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_on_any_page(open_reader: OpenReader, urls: list[str], look: str, part: int) -> None:
    reader = open_reader(look=look)
    assert [line for url in urls[part::PARTS] for line in _findings_at_all_widths(reader, url)] == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("button", ["차림표", "검색", "화면 설정"])
def test_axe_finds_nothing_in_what_the_header_opens(
    open_reader: OpenReader, button: str, width: int, look: str
) -> None:
    reader = open_reader(look=look, width=width)
    page = reader.visit("")
    opener = page.get_by_role("banner").get_by_role("button", name=button, exact=True)
    if button == "차림표" and not opener.is_visible():
        return  # A wide window shows the menu itself.
    if opener.is_visible():
        opener.click()
    if button == "검색":
        _search(reader, "예산")
    reader.settle()
    assert _findings(reader, button) == []


def _findings_at_all_widths(reader: Reader, url: str) -> list[str]:
    reader.resize(WIDTHS[0])
    reader.visit(url)
    reader.open_all_details()
    found = []
    for width in WIDTHS:
        reader.resize(width)
        found += _findings(reader, f"/{url} {width}px {reader.look}")
    return found


def _findings(reader: Reader, where: str) -> list[str]:
    if not reader.page.evaluate("'axe' in window"):
        # Past the page's own policy, which rightly refuses foreign scripts.
        reader.page.evaluate(AXE_SCRIPT)
    return [f"{where}: {line}" for line in reader.run("axe", RULES_OF[str(reader.look)])]


def _search(reader: Reader, text: str) -> None:
    reader.page.get_by_role("textbox", name="찾을 말").fill(text)
    reader.page.locator(".md-search-result__item").first.wait_for()
