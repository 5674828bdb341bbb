"""What came of recomputing the report's figures, at a glance: a cell for each, and the ones that differ."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from macros.checks.compared_figures import Comparison
from macros.korean.formatting import spoken_won, with_triangle
from macros.records.pages import CONSISTENCY
from macros.views.consistency import difference_anchor, linked_figure, of_year, result_sentences
from macros.views.page_view import View

MOST_CELLS = 300
"""Figures that are drawn as a cell each; more of them tell nothing more."""

MOST_DIFFERENCES = 3
"""Differing figures that are told; the page of the ledger has all."""


def checked_figures(view: View, year: int | None = None) -> Markup:
    """다시 계산한 값이 몇 개 일치하고 무엇이 다른지 한눈에 보여 줍니다. 예: `{{ checked_figures() }}`"""
    compared = view.comparisons.all if year is None else [*of_year(view, year), *of_year(view, None)]
    if not compared:
        return Markup("")
    differing = [comparison for comparison in compared if not comparison.holds]
    return view.render(
        "checked_figures.html.j2",
        sentences=f"{_scope(view, year)}{result_sentences(compared)}",
        cells=compared if len(compared) <= MOST_CELLS else (),
        differing=differing[:MOST_DIFFERENCES],
        amount=lambda value, comparison: _amount(view, value, comparison),
        linked=lambda comparison: linked_figure(view, comparison),
        url=lambda comparison: view.href(f"{CONSISTENCY}#{difference_anchor(comparison)}"),
        ledger=view.href(CONSISTENCY) if view.routes.has(CONSISTENCY) else None,
    )


def _scope(view: View, year: int | None) -> str:
    """Return which figures a year's sheet counts, since the first page counts those of all years."""
    if year is None:
        return ""
    timeless = "과 연도와 무관한 항목" if of_year(view, None) else ""
    return f"{year}년 항목{timeless}에 관해 "


def _amount(view: View, value: int | Decimal, comparison: Comparison) -> str:
    """Return a compared value with its unit; money as people say it."""
    units = view.site.vocabulary.units
    unit = next((unit for unit in units if unit.name == comparison.unit), None)
    if unit and unit.won:
        return spoken_won(int(value * unit.won))
    return f"{with_triangle(value)}{comparison.unit}"
