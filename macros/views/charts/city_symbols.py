"""Small symbols that tell kinds of city apart without colour."""

from __future__ import annotations

from markupsafe import Markup

from macros.views.page_view import View

_SHAPES = (
    Markup('<circle cx="6" cy="6" r="5"/>'),
    Markup('<rect x="1.5" y="1.5" width="9" height="9"/>'),
    Markup('<path d="M6 1 11 10.5H1z"/>'),
    Markup('<path d="M6 .5 11.5 6 6 11.5.5 6z"/>'),
)
_STAR = Markup('<path d="M6 .5 7.6 4.3 11.7 4.6 8.6 7.3 9.5 11.3 6 9.2 2.5 11.3 3.4 7.3.3 4.6 4.4 4.3z"/>')


def kind_symbol(view: View, kind: str | None, *, hollow: bool = False) -> Markup:
    """Return the symbol of a kind of city, by its place in the vocabulary; hollow for what is planned."""
    kinds = [word.id for word in view.site.vocabulary.city_kinds]
    shape = _SHAPES[(kinds.index(kind) if kind in kinds else len(_SHAPES) - 1) % len(_SHAPES)]
    return _svg(shape, " mark-hollow" if hollow else "")


def home_symbol() -> Markup:
    """Return the symbol of our own city."""
    return _svg(_STAR, "")


def _svg(shape: Markup, kind: str) -> Markup:
    svg = Markup('<svg class="mark%s" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">%s</svg>')
    return svg % (kind, shape)
