"""The way from the first page down to a page, as readers see it and as machines are told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Item = Any
"""A page or a section of MkDocs' menu."""


@dataclass(frozen=True)
class Crumb:
    """A step of the way: its title as the theme writes it, and its address from the root."""

    title: str
    url: str


def breadcrumbs(page: Item, homepage: Item) -> tuple[Crumb, ...]:
    """From the first page to `page`; nothing for the first page itself."""
    if page.is_homepage:
        return ()
    above = [item for item in reversed(page.ancestors) if not (page.is_index and item.children[0] == page)]
    return (_crumb(homepage), *map(_crumb, above), _crumb(page))


def _crumb(item: Item) -> Crumb:
    return Crumb(str(item.title), first_page(item).url)


def first_page(item: Item) -> Item:
    """The page that an entry of the menu leads to."""
    return first_page(item.children[0]) if item.children else item
