"""Quantities of results and plans as text, each with an address of its own."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from macros.korean.formatting import behind_name, unbroken
from macros.models.period import Period
from macros.models.value import Value
from macros.records.value_in_words import value_in_words
from macros.views.page_view import View


def facts(view: View, period: Period | None, values: Iterable[Value], title: str = "") -> Markup:
    """Return the period as printed, then each quantity with its label, unless that is the `title` of all."""
    return Markup(", ").join(_texts(view, period, values, title))


def figures(view: View, values: Iterable[Value], unit: str | None = None, *, named: bool = False) -> Markup:
    """Return values, without their names unless they are to be `named`, in the unit of each, or else in `unit`."""
    if named:
        return Markup(", ").join(_named(view, value, value.unit or unit) for value in values)
    drawn = (view.with_anchor(value, value_in_words(value, view.site, unit)) for value in values)
    return Markup(", ").join(drawn)


def _texts(view: View, period: Period | None, values: Iterable[Value], title: str) -> list[str | Markup]:
    texts = [_named(view, value, value.unit, title) for value in values]
    return [unbroken(period.printed), *texts] if period else [*texts]


def _named(view: View, value: Value, unit: str | None, title: str = "") -> Markup:
    """지원 한도 최대 30만원: the name, the figure, and its parts."""
    text: str | Markup = behind_name(
        "" if value.name == title else value.name or "", value_in_words(value, view.site, unit)
    )
    if value.parts:
        text = Markup("%s(%s)") % (text, Markup(", ").join(_named(view, part, unit) for part in value.parts))
    return view.with_anchor(value, text)
