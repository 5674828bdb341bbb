"""What is known of a record, as a list of names and values."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from macros.views.origin_marks import starred
from macros.views.page_view import View

Words = Markup | str
Fact = tuple[Words, Words]
"""The name of something that is known, and its value."""


def profile(view: View, facts: Sequence[Fact]) -> Markup:
    """Return facts as a list, and below it what the stars mean that stand beside them."""
    told, note = starred_facts(view, facts)
    return view.render("profile.html.j2", facts=told) + note if facts else Markup("")


def starred_facts(view: View, facts: Sequence[Fact]) -> tuple[list[Fact], Markup]:
    """Return facts with a star for each mark that stands beside several of them, and what it means."""
    values, note = starred(view.site, [value for _, value in facts])
    return [(name, value) for (name, _), value in zip(facts, values, strict=True)], note
