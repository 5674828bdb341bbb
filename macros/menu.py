"""The menu of `mkdocs.yml` with the pages that the data brings put in their places."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from macros.routes import RecordPage

Entry = Any
"""As in mkdocs.yml: a path, or one title with a path or a list of entries."""

NEAR = 16
"""Entries of one list that a menu shows."""


def expand(menu: Iterable[Entry], pages: Iterable[RecordPage], left_out: Collection[str]) -> list[Entry]:
    """`menu` with each page template replaced by its pages, and pages that are left out taken away."""
    return [entry for written in menu for entry in _entry(written, list(pages), left_out)]


def near(entries: Sequence[Any]) -> Sequence[Any]:
    """The entries around the one that leads to the page; a menu of thousands helps nobody and weighs on every page."""
    here = next((place for place, entry in enumerate(entries) if entry.active), 0)
    first = max(0, min(here - NEAR // 2, len(entries) - NEAR))
    return entries[first : first + NEAR]


def _entry(written: Entry, pages: list[RecordPage], left_out: Collection[str]) -> Iterator[Entry]:
    if isinstance(written, str):
        if written.rpartition("/")[2].startswith("_"):
            yield from _of_template(written, pages)
        elif written not in left_out:
            yield written
        return
    for title, inner in written.items():
        if isinstance(inner, str):
            if inner not in left_out:
                yield {title: inner}
        elif kept := expand(inner, pages, left_out):
            yield {title: kept}


def _of_template(template: str, pages: list[RecordPage]) -> Iterator[Entry]:
    for page in pages:
        if page.template == template and page.opens_section:
            inside = [other.source for other in pages if other.section == page.section]
            yield {page.section: inside}
        elif page.template == template:
            yield page.source
