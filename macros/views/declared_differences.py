"""Cautions about differences that stand in the source itself, wherever its figures are shown."""

from __future__ import annotations

from markupsafe import Markup

from macros.checks.compared_figures import Comparison
from macros.korean.formatting import number
from macros.models.base import Model
from macros.models.contradictions import Contradiction
from macros.records.pages import CONSISTENCY
from macros.views.page_view import View


def declared_differences(view: View, subject: Model) -> Markup:
    """Return a caution for each declared difference and each contradiction that this file's records take part in."""
    comparisons = view.comparisons.declared_in.get(subject.path, ())
    contradictions = _contradictions_about(view, subject)
    if not (comparisons or contradictions):
        return Markup("")
    view.files.update(contradiction.path for contradiction in contradictions)
    return view.render(
        "declared_differences.html.j2",
        comparisons=comparisons,
        contradictions=contradictions,
        values=both_values,
        url=view.href(CONSISTENCY) if view.routes.has(CONSISTENCY) else None,
    )


def _contradictions_about(view: View, subject: Model) -> list[Contradiction]:
    found = view.site.contradictions.contradictions if view.site.contradictions else ()
    return [one for one in found if any(view.site.addresses[about].path == subject.path for about in one.about)]


def both_values(comparison: Comparison) -> str:
    """Return `인쇄된 값 5,929,163천원, 계산한 값 5,942,214천원`."""
    published, computed = number(comparison.published), number(comparison.computed)
    return f"인쇄된 값 {published}{comparison.unit}, 계산한 값 {computed}{comparison.unit}"
