"""Which published figures a change of the data touches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.checks import compare_figures
from macros.checks.comparison import Comparison
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


def touched_totals(old: Site, new: Site) -> Iterator[Total]:
    """Every published figure that differs from what it was, or whose computed figure does."""
    was, now = _by_label(old), _by_label(new)
    for label in {**now, **was}:
        total = Total(was.get(label), now.get(label))
        if total.old is None or total.new is None or _figures(total.old) != _figures(total.new):
            yield total


def _by_label(site: Site) -> dict[tuple[str, str], Comparison]:
    return {(comparison.rule, comparison.label): comparison for comparison in compare_figures(site).all}


def _figures(comparison: Comparison) -> tuple[object, ...]:
    return comparison.published, comparison.computed, comparison.holds, bool(comparison.declared)
