"""Buildings and the land they stand on."""

from __future__ import annotations

from markupsafe import Markup

from macros.korean.formatting import UNKNOWN, as_of, floors, number, time
from macros.models.buildings import Building, Buildings, BuildingSite
from macros.views.declared_differences import declared_differences
from macros.views.macro_arguments import ArgumentError
from macros.views.page_view import View
from macros.views.table import Row, numbers, table, text


def building_table(view: View) -> Markup:
    """건물의 면적과 층수, 준공일을 표로 보여 줍니다. 예: `{{ building_table() }}`"""
    buildings = cite_buildings(view)
    rows = [row for site in buildings.sites for row in _site_rows(site)]
    columns = (*text("건물"), *numbers("건물 면적"), *text("층수", "준공일", "증축일", "비고"))
    caption = f"건물(단위: ㎡, {as_of(buildings.as_of)})"
    return table(view, "buildings", [buildings], caption, columns, rows) + declared_differences(view, buildings)


def land_table(view: View) -> Markup:
    """땅의 넓이와 그 땅을 함께 쓰는 건물을 표로 보여 줍니다. 예: `{{ land_table() }}`"""
    buildings = cite_buildings(view)
    rows = [
        Row(site.name, (_area(site.land_m2), ", ".join(b.name for b in site.buildings)), record=site)
        for site in buildings.sites
    ]
    columns = (*text("자리"), *numbers("대지 면적"), *text("건물"))
    return table(view, "land", [buildings], f"대지(단위: ㎡, {as_of(buildings.as_of)})", columns, rows)


def cite_buildings(view: View) -> Buildings:
    """Return the buildings, cited on the page; ArgumentError without any."""
    buildings = view.site.buildings
    if buildings is None:
        raise ArgumentError("시설 자료(data/buildings.yml)가 없습니다.")
    view.cite(buildings, buildings.source, as_of=buildings.as_of)
    for building in buildings.buildings:
        if building.source:
            view.cite(buildings, building.source, as_of=buildings.as_of)
    return buildings


def _site_rows(site: BuildingSite) -> list[Row]:
    rows = [_building_row(building) for building in site.buildings]
    if site.published:
        total = (number(site.floor_area_m2), "", "", "", "")
        rows.append(Row(f"{site.name} 계", total, strong=True, place=site.published.place()))
    return rows


def _building_row(building: Building) -> Row:
    extended = Markup(", ").join(time(date) for date in building.extended)
    cells = (
        _area(building.floor_area_m2),
        floors(building.floors.ground, building.floors.basement) if building.floors else UNKNOWN,
        time(building.completed),
        extended,
        building.note or "",
    )
    return Row(building.name, cells, record=building)


def _area(value: object) -> str:
    return UNKNOWN if value is None else f"{value:,}"
