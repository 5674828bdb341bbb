"""A picture of vehicles."""

from __future__ import annotations

from markupsafe import Markup

from macros.korean.formatting import as_of, number
from macros.korean.particles import particle
from macros.models.vehicles import KindCount, Vehicles
from macros.views.charts.bars import SHADES, Bar, Group, Part, bar_chart, share
from macros.views.charts.chart_captions import highest, join_names
from macros.views.macro_arguments import find_year
from macros.views.page_view import View


def vehicle_chart(view: View, year: object) -> Markup:
    """한 해의 공용차량을 차종과 크기별 그림으로 보여 줍니다. 예: `{{ vehicle_chart(2023) }}`"""
    vehicles = find_year(view.site.vehicles, year, "공용차량")
    view.cite(vehicles, vehicles.source, as_of=vehicles.as_of)
    kinds = [kind for kind in vehicles.kinds if kind.count]
    widest = max((kind.count for kind in kinds), default=0)
    bars = tuple(_kind_bar(view, kind, widest) for kind in kinds)
    about = f"막대 하나가 한 차종이고, 크기에 따라 나누었습니다({as_of(vehicles.as_of)})."
    if any(size.count == 0 for kind in vehicles.kinds for size in kind.sizes):
        about += " 0대인 것은 아래 표에만 있습니다."
    return bar_chart(view, _caption(view, vehicles, kinds), about, [Group(bars)])


def _kind_bar(view: View, kind: KindCount, widest: int) -> Bar:
    sizes = [size for size in kind.sizes if size.count]
    parts = tuple(
        Part(
            view.site.name("vehicle_size", size.size),
            f"{number(size.count)}대",
            share(size.count, widest),
            SHADES[place % len(SHADES)],
        )
        for place, size in enumerate(sizes)
    )
    return Bar(view.site.name("vehicle_kind", kind.kind), parts, f"{number(kind.count)}대")


def _caption(view: View, vehicles: Vehicles, kinds: list[KindCount]) -> str:
    quota = "" if vehicles.quota is None else f" 정해진 대수(정수)는 {number(vehicles.quota)}대입니다."
    return f"{vehicles.year}년 공용차량 {number(vehicles.count)}대{_most(view, kinds)}.{quota}"


def _most(view: View, kinds: list[KindCount]) -> str:
    most = highest(kinds, lambda kind: kind.count)
    if not most:
        return "입니다"
    names = join_names([view.site.name("vehicle_kind", kind.kind) for kind in most])
    each = f"{number(most[0].count)}대"
    if len(kinds) == 1:
        return f"는 모두 {names}입니다"
    if len(most) == len(kinds):
        return f"는 차종마다 {each}로 같습니다"
    return f" 가운데 {particle(names, '이/가')} {each}{'씩으' if len(most) > 1 else ''}로 가장 많습니다"
