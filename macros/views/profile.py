"""What is known of a record, as a list of names and values."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from macros.views.origin_marks import starred
from macros.views.page_view import View


def profile(view: View, facts: Sequence[tuple[Markup | str, Markup | str]]) -> Markup:
    """Return facts as a list, and below it what the stars mean that stand beside them."""
    values, note = starred(view.site, [value for _, value in facts])
    told = zip((name for name, _ in facts), values, strict=True)
    return view.render("profile.html.j2", facts=told) + note if facts else Markup("")
