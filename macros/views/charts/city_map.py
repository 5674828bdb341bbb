"""The map of cities: tiles that show directions, not distances."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from macros.models.cities import City
from macros.views.charts.city_symbols import home_symbol, kind_symbol
from macros.views.cities import cite_cities
from macros.views.page_view import View


def city_map(view: View) -> Markup:
    """도시가 어느 쪽에 있는지 어림한 그림으로 보여 줍니다. 예: `{{ city_map() }}`"""
    cities = cite_cities(view).cities
    regions = view.site.vocabulary.regions
    placed = {region.name for region in regions}
    unplaced = dict.fromkeys(city.region for city in cities if city.region not in placed)
    return view.render(
        "charts/city_map.html.j2",
        caption=caption(view, cities),
        tiles=[(region, view.site.cities_in(region.name)) for region in regions],
        unplaced=[(name, view.site.cities_in(name)) for name in unplaced],
        kinds=[word for word in view.site.vocabulary.city_kinds if any(city.kind == word.id for city in cities)],
        mark=lambda kind: kind_symbol(view, kind),
        home=home_symbol(),
        here=view.site.organization.part_of,
    )


def caption(view: View, cities: tuple[City, ...]) -> str:
    """Return `도시 10곳이 9개 지역에 있습니다. 국내 6곳, 국외 4곳입니다.`"""
    counts = Counter(city.kind for city in cities)
    kinds = [f"{word.name} {counts[word.id]}곳" for word in view.site.vocabulary.city_kinds if counts[word.id]]
    regions = len({city.region for city in cities})
    return f"도시 {len(cities)}곳이 {regions}개 지역에 있습니다. {', '.join(kinds)}입니다."
