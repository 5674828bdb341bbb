"""The published figures whose comparison differs between two states of the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.checks import compare_figures
from macros.checks.compared_figures import Comparison
from macros.models.site import Site


@dataclass(frozen=True)
class ChangedTotal:
    """A comparison before and after a change; None where there is none."""

    old: Comparison | None
    new: Comparison | None

    @property
    def comparison(self) -> Comparison:
        comparison = self.new or self.old
        assert comparison is not None
        return comparison


def find_changed_totals(old: Site, new: Site) -> Iterator[ChangedTotal]:
    """Find the comparisons whose published or computed figure differs between two sites."""
    before, after = _by_label(old), _by_label(new)
    for label in {**after, **before}:
        total = ChangedTotal(before.get(label), after.get(label))
        if total.old is None or total.new is None or _figures(total.old) != _figures(total.new):
            yield total


def _by_label(site: Site) -> dict[tuple[str, str], Comparison]:
    return {(comparison.rule, comparison.label): comparison for comparison in compare_figures(site).all}


def _figures(comparison: Comparison) -> tuple[object, ...]:
    return comparison.published, comparison.computed, comparison.holds, bool(comparison.declared)
