"""What a page may load (its Content-Security-Policy), in its head and for hosts that read `_headers`."""

from __future__ import annotations

from macros.exports.published_files import FOLDER

# Only what is the site's own, and no script that stands in the page itself.
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


_DATA = f"/{FOLDER}*\n  Access-Control-Allow-Origin: *\n"
"""Programs in the pages of other sites may read the files of the data."""


def headers(exception: tuple[str, str] | None = None) -> str:
    """Return the text of `_headers`: the policy of all pages, and who may frame them.

    `exception` is a folder with a policy of its own. Hosts send every rule that fits an address, and a
    browser holds a page to each policy that it gets: then the other pages have theirs from their own head.
    """
    shared, own = f"{POLICY}; ", ""
    if exception:
        folder, policy = exception
        shared, own = "", f"/{folder}/*\n  Content-Security-Policy: {policy}\n"
    return f"/*\n  Content-Security-Policy: {shared}frame-ancestors 'none'\n{_HEADERS}{_DATA}{own}"


def with_policy(html: str, policy: str = POLICY) -> str:
    """Return the page with its policy in the head, before anything is loaded."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n      {meta}', 1)
