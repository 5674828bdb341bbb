"""`robots.txt`: every page may be read, and where the list of them is."""

from __future__ import annotations

from macros.mkdocs.sitemap import FILE as SITEMAP
from macros.records.urls import Addresses


def robots(addresses: Addresses) -> str:
    """The file's text; a site without an address has no sitemap to name."""
    sitemap = addresses.whole(SITEMAP)
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {sitemap}\n" if sitemap else "")
