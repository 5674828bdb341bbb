"""Differences that stand in the source itself, told wherever its figures are shown."""

from __future__ import annotations

from markupsafe import Markup

from macros.checks.comparison import declarations
from macros.models.base import Model
from macros.routes import CONSISTENCY
from macros.views.context import View


def declared_differences(view: View, subject: Model) -> Markup:
    """A caution for each difference that a file declares; nothing if there is none."""
    reasons = [declared.reason for declared in declarations(subject)]
    if not reasons:
        return Markup("")
    url = view.href(CONSISTENCY) if view.routes.has(CONSISTENCY) else None
    return view.render("declared.html.j2", reasons=reasons, url=url)
