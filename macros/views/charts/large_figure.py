"""One figure of a line, drawn large: how many people, how often, how much."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from macros.models.value import Value
from macros.records.value_in_words import value_in_words
from macros.views.page_view import View

_FIGURE = re.compile(r"(?P<before>\D*?)(?P<number>△?\d[\d,.]*(?:[억만] ?\d[\d,.]*)*)(?P<behind>\D*)")

LIMITS = ("at-most", "worth", "each")
"""Bounds that tell what each may get, not how much came about."""


class LargeFigure(NamedTuple):
    """A value with the words before its number, the number itself, and its unit: `총`, `443`, `명`."""

    value: Value
    before: str
    number: str
    unit: str


def large_figure(view: View, values: Sequence[Value]) -> LargeFigure | None:
    """Return the last of `values` that tells what came about, as reports write it; without any the first limit.

    Only one number with its unit can be large: no range, and nothing for each.
    """
    whole = [value for value in values if not (value.parts or value.to or value.per or value.period)]
    counts = [value for value in whole if value.bound not in LIMITS]
    chosen = next(iter((*counts[-1:], *whole)), None)
    parts = _FIGURE.fullmatch(value_in_words(chosen, view.site)) if chosen else None
    if chosen is None or parts is None:
        return None
    return LargeFigure(chosen, parts["before"].strip(), parts["number"], parts["behind"].strip())
