"""Vehicles by kind and size."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.korean.formatting import UNKNOWN, as_of, number
from macros.models.vehicles import KindCount, Vehicles
from macros.models.vocabulary import Word
from macros.views.declared_differences import declared_differences
from macros.views.macro_arguments import find_year
from macros.views.original_table import ColumnGroup, PrintedRow, original_table
from macros.views.page_view import View
from macros.views.table import Row, numbers, table, text


def vehicle_summary(view: View, year: object) -> Markup:
    """한 해의 공용차량 대수를 문장으로 보여 줍니다. 예: `{{ vehicle_summary(2023) }}`"""
    vehicles = _vehicles(view, year)
    texts = [f"공용차량은 모두 {vehicles.count}대입니다."]
    if vehicles.quota is not None:
        texts[0] += f" 가지기로 정해진 대수(정수)는 {vehicles.quota}대입니다."
    if vehicles.awaiting_deregistration:
        waiting = vehicles.awaiting_deregistration
        texts[0] += f" 등록 말소를 기다리는 차(말소대기)가 {waiting}대 있습니다."
    lead = view.render("paragraphs.html.j2", texts=texts, kind="lead")
    cautions = view.render(
        "paragraphs.html.j2", texts=[told for told in (vehicles.scope, vehicles.caution) if told], kind="note"
    )
    return lead + cautions + declared_differences(view, vehicles)


def vehicle_table(view: View, year: object) -> Markup:
    """한 해의 공용차량을 차종과 크기별 표로 보여 줍니다. 예: `{{ vehicle_table(2023) }}`"""
    vehicles = _vehicles(view, year)
    rows = [row for kind in vehicles.kinds for row in _kind_rows(view, kind)]
    printed = vehicles.place("published") if vehicles.published else None
    rows.append(Row("총계", (number(vehicles.count),), strong=True, place=printed))
    caption = f"{vehicles.year}년 공용차량(단위: 대, {as_of(vehicles.as_of)})"
    words = (view.site.get(Word, "vehicle_kind", kind.kind) for kind in vehicles.kinds)
    note = ", ".join(f"{word.name}: {word.plain}" for word in words if word.plain)
    columns = (*text("차종·크기"), *numbers("대수"))
    drawn = table(view, f"vehicles-{vehicles.year}", [vehicles], caption, columns, rows, note=note)
    return drawn + _printed(view, vehicles, caption)


def vehicle_years(view: View) -> Markup:
    """해마다의 공용차량 대수를 표로 보여 줍니다. 예: `{{ vehicle_years() }}`"""
    years = sorted(view.site.vehicles.values(), key=lambda item: item.year, reverse=True)
    for vehicles in years:
        view.cite(vehicles, vehicles.source, as_of=vehicles.as_of)
    rows = [
        Row(
            view.link(item, f"{item.year}년"),
            (number(item.count), _count(item.quota), _count(item.awaiting_deregistration)),
            place=item.place(),
        )
        for item in years
    ]
    columns = (*text("연도"), *numbers("총계", "정수", "말소대기"))
    return table(view, "vehicle-years", years, "연도별 공용차량(단위: 대)", columns, rows)


def _vehicles(view: View, year: object) -> Vehicles:
    vehicles = find_year(view.site.vehicles, year, "공용차량")
    view.cite(vehicles, vehicles.source, as_of=vehicles.as_of)
    return vehicles


def _kind_rows(view: View, kind: KindCount) -> Iterator[Row]:
    name = view.site.name("vehicle_kind", kind.kind)
    for size in kind.sizes:
        label = Markup("%s %s") % (name, view.site.name("vehicle_size", size.size))
        # A kind of one size has no sum that could be its place.
        heading = label if len(kind.sizes) > 1 else view.with_anchor(kind, label)
        yield Row(heading, (number(size.count),), record=size)
    if len(kind.sizes) > 1:
        yield Row(f"{name} 소계", (number(kind.count),), record=kind, strong=True)


def _printed(view: View, vehicles: Vehicles, caption: str) -> Markup:
    groups = [ColumnGroup("총계")]
    counts = [vehicles.count]
    for kind in vehicles.kinds:
        sizes = tuple(view.site.name("vehicle_size", size.size) for size in kind.sizes)
        groups.append(ColumnGroup(view.site.name("vehicle_kind", kind.kind), ("소계", *sizes)))
        counts += [kind.count, *(size.count for size in kind.sizes)]
    row = PrintedRow("대수", tuple(number(count) for count in counts))
    return original_table(view, "vehicles", f"{caption}, 원문 모양", groups, [row])


def _count(value: int | None) -> str:
    return UNKNOWN if value is None else number(value)
