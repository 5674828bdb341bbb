"""Quantities of results and plans as text, each with an address of its own."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from macros.korean.formatting import Number, floor, number
from macros.models.buildings import Building
from macros.models.entry import Entry
from macros.models.period import Period
from macros.models.site import Site
from macros.models.value import Value
from macros.views.page_view import View

_BEFORE = {"at-most": "최대", "about": "약", "total": "총", "each": "각"}
_AFTER = {"at-least": " 이상", "worth": " 상당"}


def facts(view: View, period: Period | None, values: Iterable[Value]) -> Markup:
    """Return the period as printed, then each quantity with its label."""
    return Markup(", ").join(_texts(view, period, values))


def item_facts(view: View, item: Entry) -> Markup:
    """Return what an item's fields hold: period, values, floors, age of a building."""
    texts = _texts(view, item.period, item.values)
    for use in item.floor_uses:
        texts.append(f"{'·'.join(str(n) if n > 0 else floor(n) for n in use.floors)}층 {use.use}")
    if item.building_age:
        building = view.site.get(Building, "building", item.building_age.building)
        bound = _AFTER.get(item.building_age.bound or "", "")
        texts.append(f"보고서에 적힌 {building.name} 햇수 {item.building_age.years}년{bound}")
    return Markup(", ").join(texts)


def figures(view: View, values: Iterable[Value], unit: str | None = None, *, named: bool = False) -> Markup:
    """Return values, without their names unless they are to be `named`, in the unit of each, or else in `unit`."""
    if named:
        return Markup(", ").join(_named(view, value, value.unit or unit) for value in values)
    drawn = (view.with_anchor(value, _figure(value, view.site, value.unit or unit)) for value in values)
    return Markup(", ").join(drawn)


def _texts(view: View, period: Period | None, values: Iterable[Value]) -> list[str | Markup]:
    texts = [_named(view, value, value.unit) for value in values]
    return [period.printed, *texts] if period else [*texts]


def _named(view: View, value: Value, unit: str | None) -> Markup:
    """지원 한도 최대 30만원: the name, the figure, and its parts."""
    text: str | Markup = f"{value.name or ''} {_figure(value, view.site, unit)}".strip()
    if value.parts:
        text = Markup("%s(%s)") % (text, Markup(", ").join(_named(view, part, unit) for part in value.parts))
    return view.with_anchor(value, text)


def _figure(value: Value, site: Site, unit: str | None) -> str:
    """최대 30만원: the figure without its name."""
    name = site.name("unit", unit) if unit else ""
    bounds: Iterable[Number] = [value.value] if value.to is None else [value.value, value.to]
    amount = "~".join(_amount(bound, name) for bound in bounds)
    words = [str(value.period) if value.period else None, value.per, _BEFORE.get(value.bound or ""), amount]
    return " ".join(word for word in words if word) + _AFTER.get(value.bound or "", "")


def _amount(value: Number, unit: str) -> str:
    # The office says 30만원, never 300,000원.
    if unit == "원" and value >= 10_000 and value % 10_000 == 0:
        return f"{number(value // 10_000)}만원"
    return f"{number(value)}{unit}"
