"""`sitemap.xml` and `robots.txt`: the pages that search engines may list, and the day each last changed."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import escape

from macros.records.urls import Urls

FILE = "sitemap.xml"


def sitemap(days: Mapping[str, str]) -> str:
    """Return the sitemap of pages, given as the ISO day of the last change by whole address; empty if unknown."""
    pages = "".join(
        f"  <url>\n    <loc>{escape(address)}</loc>\n{_last_change(day)}  </url>\n" for address, day in days.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{pages}</urlset>\n'
    )


def robots(urls: Urls) -> str:
    """Return `robots.txt`, which names the sitemap where the site has an address."""
    address = urls.absolute(FILE)
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {address}\n" if address else "")


def _last_change(day: str) -> str:
    return f"    <lastmod>{day}</lastmod>\n" if day else ""
