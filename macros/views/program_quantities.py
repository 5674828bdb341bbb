"""Quantities of results and plans as text, each with an address of its own."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from macros.korean.formatting import Number, floor, number
from macros.models.buildings import Building
from macros.models.period import Period
from macros.models.program import Item, Quantity
from macros.models.site import Site
from macros.views.page_view import View

_BEFORE = {"at-most": "최대", "about": "약", "total": "총", "each": "각"}
_AFTER = {"at-least": " 이상", "worth": " 상당"}


def facts(view: View, period: Period | None, quantities: Iterable[Quantity]) -> Markup:
    """Return the period as printed, then each quantity with its label."""
    return Markup(", ").join(_facts(view, period, quantities))


def item_facts(view: View, item: Item) -> Markup:
    """Return what an item's fields hold: period, quantities, floors, age of a building."""
    texts = _facts(view, item.period, item.quantities)
    for use in item.floor_uses:
        texts.append(f"{'·'.join(str(n) if n > 0 else floor(n) for n in use.floors)}층 {use.use}")
    if item.building_age:
        building = view.site.get(Building, "building", item.building_age.building)
        bound = _AFTER.get(item.building_age.bound or "", "")
        texts.append(f"보고서에 적힌 {building.name} 햇수 {item.building_age.years}년{bound}")
    return Markup(", ").join(texts)


def figures(view: View, quantities: Iterable[Quantity]) -> Markup:
    """Return the quantities without their labels."""
    return Markup(", ").join(view.with_anchor(value, _figure(value, view.site)) for value in quantities)


def _facts(view: View, period: Period | None, quantities: Iterable[Quantity]) -> list[str | Markup]:
    texts = [_quantity(view, value) for value in quantities]
    return [period.printed, *texts] if period else [*texts]


def _quantity(view: View, value: Quantity) -> Markup:
    """지원 한도 최대 30만원: the label, the figure, and its parts."""
    text: str | Markup = f"{value.label} {_figure(value, view.site)}"
    if value.parts:
        text = Markup("%s(%s)") % (text, Markup(", ").join(_quantity(view, part) for part in value.parts))
    return view.with_anchor(value, text)


def _figure(value: Quantity, site: Site) -> str:
    """최대 30만원: the figure without its label."""
    unit = site.name("unit", value.unit)
    bounds: Iterable[Number] = [value.value] if value.to is None else [value.value, value.to]
    amount = "~".join(_amount(bound, unit) for bound in bounds)
    words = [value.per, _BEFORE.get(value.bound or ""), amount]
    return " ".join(word for word in words if word) + _AFTER.get(value.bound or "", "")


def _amount(value: Number, unit: str) -> str:
    # The office says 30만원, never 300,000원.
    if unit == "원" and value >= 10_000 and value % 10_000 == 0:
        return f"{number(value // 10_000)}만원"
    return f"{number(value)}{unit}"
