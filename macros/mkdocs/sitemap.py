"""`sitemap.xml`: every page that search engines may list, and the day that it last changed."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import escape

FILE = "sitemap.xml"


def sitemap(days: Mapping[str, str]) -> str:
    """The file's text, from the ISO day of the last change by whole address; an empty day is not known."""
    pages = "".join(
        f"  <url>\n    <loc>{escape(address)}</loc>\n{_changed(day)}  </url>\n" for address, day in days.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{pages}</urlset>\n'
    )


def _changed(day: str) -> str:
    return f"    <lastmod>{day}</lastmod>\n" if day else ""
