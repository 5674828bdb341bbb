"""Where cities are: the nearer ones on one map, those much farther on a second, which shows where the first is.

Cities farther still stand at its edge. Where names find no room there is no map, and the table of cities is enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from markupsafe import Markup

from macros.models.cities import City
from macros.models.location import Location, WorldLocation
from macros.views.charts.city_symbols import home_symbol, kind_symbol
from macros.views.charts.map_picture import draw_maps
from macros.views.charts.map_window import Label, Point, Window, distance, label_places
from macros.views.charts.picture import Picture
from macros.views.cities import cite_cities, cite_city
from macros.views.page_view import View

_MUCH_FARTHER = 2.2
"""From one city to the next farther one: how many times as far that is, so that it stands on another map."""
_FAR = 3.0
"""Degrees within which no city is far."""
_EDGE = 0.03
"""How far from the edge of a map a city beyond it stands, as a part of its width."""
_FROM_BELOW, _APART = 0.9, 0.12
"""Where the first of them stands, and how far above it the next, as parts of the map's height."""


@dataclass(frozen=True)
class Place:
    """A city and the point where it stands on a map, with an arrow if it lies beyond."""

    city: City
    point: Point
    arrow: str = ""


@dataclass(frozen=True)
class Spot:
    """A place on a map: where it lies, in percent, and where its name stands; None for a name without room."""

    id: str
    x: float
    y: float
    name: str
    region: str
    symbol: Markup
    url: str | None
    label: Label | None
    arrow: str = ""
    """`→` or `←` for what lies beyond the map."""


@dataclass(frozen=True)
class Map:
    """A window with its land, what lies on it, and the frame of the map before; None for the first."""

    width: int
    height: int
    land: str
    spots: tuple[Spot, ...]
    frame: tuple[float, float, float, float] | None


def city_map(view: View) -> Markup:
    """도시가 어디에 있는지 지도로 보여 줍니다. 예: `{{ city_map() }}`"""
    cities = cite_cities(view).cities
    return _draw(view, cities, caption(view, cities))


def city_place(view: View, city: object) -> Markup:
    """한 도시가 어디에 있는지 작은 지도로 보여 줍니다. 예: `{{ city_place("water-light") }}`"""
    chosen = cite_city(view, city)
    return _draw(view, (chosen,), f"{chosen.full_name}의 위치", alone=True) if chosen.location else Markup("")


def _draw(view: View, cities: Sequence[City], told: str, *, alone: bool = False) -> Markup:
    maps = list(_maps(view, [city for city in cities if city.location]))
    named = {spot.id for drawn in maps for spot in drawn.spots if spot.label}
    kinds = [
        (kind_symbol(view, word.id), word.name)
        for word in view.site.vocabulary.city_kinds
        if any(city.kind == word.id for city in cities)
    ]
    home = [(home_symbol(), view.site.organization.part_of)] if view.site.organization.location else []
    if maps and not alone:
        view.offer_picture(Picture("map", told, partial(draw_maps, maps, [*kinds, *home])))
    return view.render(
        "charts/city_map.html.j2",
        caption=told,
        alone=alone,
        maps=maps,
        count=len(cities),
        left_out=[(city, kind_symbol(view, city.kind)) for city in cities if city.id not in named],
        kinds=kinds,
        home=home,
    )


def caption(view: View, cities: tuple[City, ...]) -> str:
    """Return `도시 10곳의 위치입니다. 국내 6곳, 국외 4곳입니다.`"""
    counts = Counter(city.kind for city in cities)
    kinds = [f"{word.name} {counts[word.id]}곳" for word in view.site.vocabulary.city_kinds if counts[word.id]]
    return f"도시 {len(cities)}곳의 위치입니다. {', '.join(kinds)}입니다."


def rings(home: Point | None, places: Sequence[Place]) -> list[list[Place]]:
    """Return the places as they lie around home: those near it first, then those much farther away, and so on."""
    if home is None:
        return [[*places]]
    ordered = sorted(places, key=lambda place: distance(home, place.point))
    found = [ordered[:1]]
    for before, place in pairwise(ordered):
        if distance(home, place.point) > max(_MUCH_FARTHER * distance(home, before.point), _FAR):
            found.append([])
        found[-1].append(place)
    return found


def _maps(view: View, cities: Sequence[City]) -> Iterator[Map]:
    if not cities:
        return
    home = _point(view.site.organization.location)
    middle = home or _point(cities[0].location) or (0.0, 0.0)
    places = [Place(city, _near(middle, point)) for city in cities if (point := _point(city.location))]
    near, *further = rings(home, places)
    shown = [*([home] if home else []), *(place.point for place in near)]
    window = Window.around(shown)
    yield _map(view, window, near, home)
    if further:
        far, *beyond = further
        wide = Window.around([*shown, *(place.point for place in far)])
        outside = (place for ring in beyond for place in ring)
        at_edge = [_at_edge(wide, place, number) for number, place in enumerate(outside)]
        yield _map(view, wide, [*far, *at_edge], inner=window)


def _map(
    view: View, window: Window, places: Sequence[Place], home: Point | None = None, inner: Window | None = None
) -> Map:
    part_of = view.site.organization.part_of
    names = [(place.point, f"{place.city.full_name} {place.arrow}".rstrip()) for place in places]
    labels = label_places(window, [*names, *([(home, part_of)] if home else [])])
    spots = [_spot(view, window, place, label) for place, label in zip(places, labels, strict=False)]
    if home:
        spots.insert(0, Spot("", *window.place(home), part_of, "", home_symbol(), None, labels[-1]))
    width, height, land = window.land([place.point for place in places if not place.arrow])
    return Map(width, height, land, tuple(spots), _frame(window, inner) if inner else None)


def _spot(view: View, window: Window, place: Place, label: Label | None) -> Spot:
    city, url = place.city, view.routes.url(place.city)
    symbol, href = kind_symbol(view, city.kind), view.href(url) if url and url != view.here else None
    return Spot(city.id, *window.place(place.point), city.name, city.region, symbol, href, label, place.arrow)


def _frame(window: Window, inner: Window) -> tuple[float, float, float, float]:
    left, top = window.place((inner.north, inner.west))
    return left, top, inner.width / window.width * 100, inner.height / window.height * 100


def _at_edge(window: Window, place: Place, number: int) -> Place:
    """Return where the name of a place beyond the window stands: at the edge that is nearer to it, from below."""
    arrow, x = ("→", 1 - _EDGE) if place.point[1] > window.west else ("←", _EDGE)
    y = max(_FROM_BELOW - number * _APART, _EDGE)
    return Place(place.city, (window.north - window.height * y, window.west + window.width / window.squeeze * x), arrow)


def _point(location: Location | WorldLocation | None) -> Point | None:
    return (float(location.latitude), float(location.longitude)) if location else None


def _near(middle: Point, point: Point) -> Point:
    """Return the same point with the longitude that is nearest to the middle of the map."""
    return point[0], middle[1] + (point[1] - middle[1] + 180) % 360 - 180
