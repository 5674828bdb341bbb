"""Small repairs of the theme's HTML."""

from __future__ import annotations

import re

from markupsafe import escape

from macros.languages.interface_words import translated

_SKIP_LINK = re.compile(r'<div data-md-component="skip">.*?</div>', re.DOTALL)
_NEIGHBOUR = re.compile(r'<link rel="(?:prev|next)" href="[^"]*">\s*')
_CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off">')

SKIP_LINK = '<div data-md-component="skip"><a href="#content" class="md-skip">본문으로 가기</a></div>'


def repaired(html: str, identity: str, language: str = "", address: str = "") -> str:
    """Return the page with what the theme gets wrong mended, and with what its printed sheets say of it at their foot.

    All that stands around a text in another `language` is Korean.

    The theme's link past the menu leads to the first heading of the contents, which some pages do
    not have; a checkbox may not carry `autocomplete`; and Firefox would ask for the next page before anybody wants it,
    which the security policy forbids. A sheet's foot reads the root element only, which no block
    of the theme holds.
    """
    html = _NEIGHBOUR.sub("", _SKIP_LINK.sub(SKIP_LINK, html, count=1), count=2)
    if language:
        html = html.replace('<html lang="ko"', f'<html lang="{language}"', 1).replace("<body ", '<body lang="ko" ', 1)
        skip = f' lang="{language}">{translated("본문으로 가기", language)}'
        html = html.replace(">본문으로 가기", skip, 1)
    told = f'data-identity="{escape(identity)}"' + (f' data-address="{escape(address)}"' if address else "")
    html = html.replace("<html ", f"<html {told} ", 1)
    return _CHECKBOX.sub(r"\1>", html)
