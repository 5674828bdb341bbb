"""The languages that the site can be read in: its own, and those with a page and words of their own."""

from __future__ import annotations

from typing import NamedTuple

from macros.models.site import Site
from macros.records.pages import Routes, translation_url
from macros.records.urls import Urls

OWN = "ko"


class Language(NamedTuple):
    """`tag` is `zh-Hans`; `url` leads to its page from the root, `whole` from anywhere if the site has an address."""

    id: str
    tag: str
    title: str
    url: str
    whole: str | None


def create_languages(site: Site, routes: Routes, urls: Urls) -> tuple[Language, ...]:
    """Return the site's own language, whose page is the first one, and all others; none where there is no other."""
    others = [
        (each.id, each.tag, each.title, url)
        for each in site.translations.values()
        if routes.has(url := translation_url(each.id))
    ]
    every = [("", OWN, "한국어", ""), *others] if others else []
    return tuple(Language(*known, urls.absolute(known[-1])) for known in every)
