"""Small repairs of the theme's HTML, and the policy of what a page may load."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_SKIP_LINK = re.compile(r'<div data-md-component="skip">.*?</div>', re.DOTALL)
_CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off">')

SKIP_LINK = '<div data-md-component="skip"><a href="#content" class="md-skip">본문으로 가기</a></div>'


def repaired(html: str) -> str:
    """The page with what the theme gets wrong mended.

    The theme's link past the menu leads to the first heading of the contents, which some pages do
    not have; and a checkbox may not carry `autocomplete`.
    """
    return _CHECKBOX.sub(r"\1>", _SKIP_LINK.sub(SKIP_LINK, html, count=1))


def script_hashes(html: str) -> list[str]:
    """The policy's names for the scripts that stand in a page, in their order."""
    return list(dict.fromkeys(_hash(script) for script in _INLINE_SCRIPT.findall(html)))


def policy(hashes: Iterable[str]) -> str:
    """What a page may load: only what is the site's own, and scripts known by their hash."""
    scripts = " ".join(["'self'", *hashes])
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {scripts}",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
        ]
    )


def with_policy(html: str) -> str:
    """The page with its policy in the head, before anything is loaded."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(script_hashes(html))}">'
    return html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n      {meta}', 1)


def headers_file(hashes: Iterable[str]) -> str:
    """A `_headers` file for hosts that read one: the policy of all pages, and who may frame them."""
    return (
        "/*\n"
        f"  Content-Security-Policy: {policy(sorted(set(hashes)))}; frame-ancestors 'none'\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
    )


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
