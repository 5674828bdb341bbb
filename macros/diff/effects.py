"""What a change of the data does elsewhere: to published totals, and to pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.checks import comparisons
from macros.checks.comparison import Comparison
from macros.drafts import drafts
from macros.models.site import Site


@dataclass(frozen=True)
class Total:
    """A published figure held against ours, before and after; None where it did not stand or is gone."""

    old: Comparison | None
    new: Comparison | None

    @property
    def comparison(self) -> Comparison:
        found = self.new or self.old
        assert found is not None
        return found


@dataclass(frozen=True)
class ChangedPage:
    """A page that readers see differently, is new, or is gone."""

    url: str
    title: str
    kind: str


def touched_totals(old: Site, new: Site) -> Iterator[Total]:
    """Every published figure that differs from what it was, or whose computed figure does."""
    was, now = _by_label(old), _by_label(new)
    for label in {**now, **was}:
        total = Total(was.get(label), now.get(label))
        if total.old is None or total.new is None or _figures(total.old) != _figures(total.new):
            yield total


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


def _by_label(site: Site) -> dict[tuple[str, str], Comparison]:
    return {(comparison.rule, comparison.label): comparison for comparison in comparisons(site)}


def _figures(comparison: Comparison) -> tuple[object, ...]:
    return comparison.published, comparison.computed, comparison.holds, bool(comparison.declared)
