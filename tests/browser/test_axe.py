"""axe-core, best practices included, finds nothing on any page, at any width, in any palette."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.conftest import OpenReader
from tests.browser.reader import LOOKS, WIDTHS, Reader

pytestmark = pytest.mark.browser

# Pages are dealt to this many tests, so that all cores have work to the end.
PARTS = 8

# Left to itself axe gives up on texts near a ::before or ::after, after a slow search for them.
IGNORE_PSEUDO = """axe.configure({checks: ["color-contrast", "color-contrast-enhanced"].map(
  (id) => ({id, options: {ignorePseudo: true}}))})"""


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_page(open_reader: OpenReader, urls: list[str], part: int) -> None:
    reader = open_reader()
    assert [line for url in urls[part::PARTS] for line in _findings_on_page(reader, url)] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["차림표", "검색", "화면 설정"])
def test_axe_finds_nothing_in_what_the_header_opens(open_reader: OpenReader, name: str, width: int) -> None:
    reader = open_reader(width=width)
    reader.visit("")
    reader.open_from_header(name)
    if name == "검색":
        reader.search("예산")
    assert _findings_in_all_looks(reader, f"{name} {width}px") == []


def _findings_on_page(reader: Reader, url: str) -> list[str]:
    reader.visit(url)
    reader.open_all_details()
    found = []
    for width in WIDTHS:
        reader.resize(width)
        found += _findings_in_all_looks(reader, f"/{url} {width}px")
    return found


def _findings_in_all_looks(reader: Reader, where: str) -> list[str]:
    if not reader.page.evaluate("'axe' in window"):
        # Past the page's own policy, which rightly refuses scripts from elsewhere.
        reader.page.evaluate(f"{AXE_SCRIPT};{IGNORE_PSEUDO}")
    found = []
    for look in LOOKS:
        reader.switch_look(look)
        found += [f"{where} {look}: {line}" for line in reader.run("axe", _options(look))]
    return found


def _options(look: str) -> dict[str, Any]:
    """Every rule that is on by default and the size of targets; in the other palettes those about colour.

    A palette changes nothing but colours. In the clear one every text needs 7:1.
    """
    options: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
    if look == LOOKS[0]:
        return options | {"rules": {"target-size": {"enabled": True}}}
    contrast = "color-contrast-enhanced" if look == "clear" else "color-contrast"
    return options | {"runOnly": {"type": "rule", "values": [contrast, "link-in-text-block"]}}
