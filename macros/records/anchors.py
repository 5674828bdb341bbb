"""The place of every record on its page: an id of HTML that stays as long as the record does."""

from __future__ import annotations

from macros.models.base import Model, Path

RESERVED = ("content", "site-menu", "site-search", "search-status", "display-settings", "ask-query")
"""Ids that the theme's own parts have; no record may have one of them."""

# What holds a record only to check it, and is not shown by itself.
_UNSHOWN = ("published", "declared")


def anchors(page: Model) -> list[tuple[Model, str]]:
    """Every model inside a page's with its anchor; empty where it is told by the page as a whole.

    A record whose id is its own on the page goes by it. Others go by their id behind the anchor of the
    record around them, with two hyphens between, which no id holds: `health-checkup--people`.
    """
    found: list[tuple[Model, str]] = []
    _add_inside(page, "", found)
    return found


def _add_inside(model: Model, around: str, found: list[tuple[Model, str]]) -> None:
    for steps, child in model.children():
        anchor = child.anchor or _below(around, steps, child)
        found.append((child, anchor))
        _add_inside(child, anchor, found)


def _below(around: str, steps: Path, child: Model) -> str:
    identity = vars(child).get(child.identified_by)  # Pydantic takes long to tell that there is no such attribute.
    if len(steps) == 1 or steps[0] in _UNSHOWN or identity is None:
        return around
    return f"{around}--{identity}" if around else str(identity)
