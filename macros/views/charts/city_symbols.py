"""Small symbols that tell kinds of city apart without colour."""

from __future__ import annotations

from markupsafe import Markup

from macros.views.page_view import View

_SHAPES = (
    Markup('<circle cx="6" cy="6" r="5"/>'),
    Markup('<path d="M6 .5 11.5 6 6 11.5.5 6z"/>'),
    Markup('<path d="M6 1 11 10.5H1z"/>'),
)
_NO_KIND = Markup('<path d="M1 4.5h10v3H1z"/>')
_HOME = Markup('<rect x="1" y="1" width="10" height="10"/>')


def kind_symbol(view: View, kind: str | None, *, hollow: bool = False) -> Markup:
    """Return the symbol of a kind of city, by its place in the vocabulary; hollow for what is planned."""
    kinds = [word.id for word in view.site.vocabulary.city_kinds]
    shape = _SHAPES[kinds.index(kind) % len(_SHAPES)] if kind in kinds else _NO_KIND
    return _svg(shape, " mark-hollow" if hollow else "")


def home_symbol() -> Markup:
    """Return the symbol of our own city."""
    return _svg(_HOME, " mark-home")


def _svg(shape: Markup, kind: str) -> Markup:
    svg = Markup('<svg class="mark%s" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">%s</svg>')
    return svg % (kind, shape)
