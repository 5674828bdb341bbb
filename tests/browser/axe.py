"""What axe-core finds on a page as it stands in the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.reader import LOOKS, Reader

# Left to itself axe gives up on texts near a ::before or ::after, after a slow search for them.
IGNORE_PSEUDO = """axe.configure({checks: ["color-contrast", "color-contrast-enhanced"].map(
  (id) => ({id, options: {ignorePseudo: true}}))})"""


def axe_findings(reader: Reader, looks: Sequence[str] = LOOKS) -> list[str]:
    """One line for each place, with the palette; the page is left in the first one."""
    if looks and not reader.page.evaluate("'axe' in window"):
        # Past the page's own policy, which rightly refuses scripts from elsewhere.
        reader.page.evaluate(f"{AXE_SCRIPT};{IGNORE_PSEUDO}")
    found = []
    for look in (*looks[1:], *looks[:1]):
        reader.switch_look(look)
        found += [f"{look}: {line}" for line in reader.run("axe", _options(look))]
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
