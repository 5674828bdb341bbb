"""Which pages a change of the data makes different."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.cli.page_texts import drafts
from macros.models.site import Site


@dataclass(frozen=True)
class ChangedPage:
    """A page that readers see differently, is new, or is gone."""

    url: str
    title: str
    kind: str


def changed_pages(old: Site, new: Site, docs: Path) -> Iterator[ChangedPage]:
    """Every page that differs, in the order of the new site; pages that are gone come last."""
    was, now = ({draft.url: draft for draft in drafts(site, docs)} for site in (old, new))
    for url, draft in now.items():
        if url not in was:
            yield ChangedPage(url, draft.title, "added")
        elif (was[url].title, was[url].text) != (draft.title, draft.text):
            yield ChangedPage(url, draft.title, "changed")
    for url, draft in was.items():
        if url not in now:
            yield ChangedPage(url, draft.title, "removed")
