"""Small repairs of the theme's HTML."""

from __future__ import annotations

import re

_SKIP_LINK = re.compile(r'<div data-md-component="skip">.*?</div>', re.DOTALL)
_CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off">')

SKIP_LINK = '<div data-md-component="skip"><a href="#content" class="md-skip">본문으로 가기</a></div>'


def repaired(html: str) -> str:
    """Return the page with what the theme gets wrong mended.

    The theme's link past the menu leads to the first heading of the contents, which some pages do
    not have; and a checkbox may not carry `autocomplete`.
    """
    return _CHECKBOX.sub(r"\1>", _SKIP_LINK.sub(SKIP_LINK, html, count=1))
