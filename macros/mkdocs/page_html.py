"""Small repairs of the theme's HTML, and the policy of what a page may load."""

from __future__ import annotations

import re

_SKIP_LINK = re.compile(r'<div data-md-component="skip">.*?</div>', re.DOTALL)
_CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off">')

SKIP_LINK = '<div data-md-component="skip"><a href="#content" class="md-skip">본문으로 가기</a></div>'

# What a page may load: only what is the site's own, and no script that stands in the page itself.
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    ]
)

_HEADERS = (
    "  X-Content-Type-Options: nosniff\n"
    "  Referrer-Policy: strict-origin-when-cross-origin\n"
    "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
)


def headers(exception: tuple[str, str] | None = None) -> str:
    """The policy of all pages, and who may frame them, for hosts that read a `_headers` file.

    `exception` is a folder with a policy of its own. Hosts send every rule that fits an address, and a
    browser holds a page to each policy that it gets: then the other pages have theirs from their own head.
    """
    shared, own = f"{POLICY}; ", ""
    if exception:
        folder, policy = exception
        shared, own = "", f"/{folder}/*\n  Content-Security-Policy: {policy}\n"
    return f"/*\n  Content-Security-Policy: {shared}frame-ancestors 'none'\n{_HEADERS}{own}"


def repaired(html: str) -> str:
    """The page with what the theme gets wrong mended.

    The theme's link past the menu leads to the first heading of the contents, which some pages do
    not have; and a checkbox may not carry `autocomplete`.
    """
    return _CHECKBOX.sub(r"\1>", _SKIP_LINK.sub(SKIP_LINK, html, count=1))


def with_policy(html: str, policy: str = POLICY) -> str:
    """The page with its policy in the head, before anything is loaded."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n      {meta}', 1)
