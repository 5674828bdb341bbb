"""Cities stand on maps where the data says that they are."""

from __future__ import annotations

import pytest

from macros.views.charts.city_map import city_map, city_place
from macros.views.charts.land import is_land
from macros.views.charts.map_window import Window, label_places
from tests.conftest import Department
from tests.views.charts.drawn import drawn, findings, said

CITIES = "cities.yml"
WORDS = "vocabulary.yml"
HOME = "part_of: 새빛시\n"
HERE = f"{HOME}location: {{latitude: 37.5, longitude: 127}}\n"
CITY = "  - {{id: {0}, name: {0}시, region: 딴도, kind: nearby, relation: reading-partner{1}}}\n"


def place(name: str, latitude: float, longitude: float) -> str:
    return CITY.format(name, f", location: {{latitude: {latitude}, longitude: {longitude}}}")


def with_cities(department: Department, *cities: str) -> None:
    department.replace(CITIES, "printed: {nearby: 1}", f"printed: {{nearby: {1 + len(cities)}}}")
    department.append(CITIES, "".join(cities))


def test_without_places_the_cities_are_a_plain_list(department: Department) -> None:
    root = drawn(department, city_map, here="cities/")
    assert findings(root) == ["1곳 도시 1곳의 위치입니다. 이웃 1곳입니다."]
    assert said(root, ".//li") == ["새빛도 물가시"]
    assert root.xpath(".//a/@href") == ["riverside/"]
    assert said(root, ".//p") == []


def test_a_city_lies_where_it_is_and_leads_to_its_page(department: Department) -> None:
    department.replace("organization.yml", HOME, HERE)
    with_cities(department, place("a", 36.5, 127))
    root = drawn(department, city_map, here="cities/")
    (names,) = root.find_class("city-spots")
    assert said(names, "./svg") == ["새빛시", "딴도 a시"]
    assert [float(spot.get("x")[:-1]) for spot in names.xpath("./svg")] == [50, 50]
    # A degree of the three and a half that the window is high: one, and room above and below.
    assert [spot.get("y") for spot in names.xpath("./svg")] == ["35.29%", "64.71%"]
    assert names.xpath(".//a/@href") == ["a/"]
    assert names.get("aria-label") == "도시 지도"
    assert said(root, ".//ul[@class='city-left-out city-drawn']/li") == ["새빛도 물가시"]
    assert said(root, ".//p") == [
        "지도에 이름을 적지 못한 도시",
        "이웃 새빛시",
        "도시의 자리는 이 사이트가 어림해 표시했습니다. 땅 모양은 Natural Earth(퍼블릭 도메인)의 것이고, "
        "나라와 지역의 경계는 긋지 않았습니다.",
    ]


def test_the_page_of_a_city_shows_it_alone_beside_ours(department: Department) -> None:
    department.replace("organization.yml", HOME, HERE)
    with_cities(department, place("a", 36.5, 127), place("b", 36, 128))
    root = drawn(department, city_place, "a", here="cities/a/")
    assert said(root, ".//figcaption") == ["딴도 a시의 위치"]
    assert said(root, ".//*[@class='city-spots']/svg") == ["새빛시", "딴도 a시"]
    assert root.xpath(".//*[@class='city-map']//a") == []
    assert drawn(department, city_place, "riverside", here="cities/riverside/").find("figure") is None


def test_cities_much_farther_stand_on_a_second_map(department: Department) -> None:
    department.replace("organization.yml", HOME, HERE)
    with_cities(department, place("near", 36, 128), place("far", 31, 121))
    root = drawn(department, city_map)
    near, far = root.find_class("city-spots")
    assert (said(near, "./svg"), said(far, "./svg")) == (["새빛시", "딴도 near시"], ["딴도 far시"])
    assert [spots.get("aria-label") for spots in (near, far)] == ["가까운 도시 지도", "먼 도시 지도"]
    (frame,) = far.find_class("city-frame")
    assert float(frame.get("x")[:-1]) > float(far.xpath("./svg/@x")[0][:-1])
    assert "네모는 앞 지도가 보여 주는 곳입니다." in said(root, ".//p")[-1]


def test_a_city_beyond_both_maps_is_pointed_at_from_the_edge(department: Department) -> None:
    department.replace("organization.yml", HOME, HERE)
    far_away = (place("east", 34, -118), place("west", 48, 2))
    with_cities(department, place("near", 36, 128), place("far", 31, 121), *far_away)
    _, far = drawn(department, city_map).find_class("city-spots")
    assert said(far, "./svg") == ["딴도 far시", "← 딴도 west시", "딴도 east시 →"]
    assert far.xpath("./svg/@x")[1:] == ["3.0%", "97.0%"]


def test_without_a_home_all_cities_stand_on_one_map(department: Department) -> None:
    with_cities(department, place("a", 37, 127), place("b", 31, 121))
    (names,) = drawn(department, city_map).find_class("city-spots")
    assert said(names, "./svg") == ["딴도 a시", "딴도 b시"]


def test_land_is_where_it_is() -> None:
    assert [is_land(37.5, 127), is_land(33.4, 126.5), is_land(37.24, 131.87)] == [True, True, True]
    assert [is_land(36, 124.5), is_land(39, 133), is_land(0, -150)] == [False, False, False]
    assert is_land(-75, 545) is is_land(-75, -175) is False
    assert is_land(95, 0) is False


def test_a_place_smaller_than_a_dot_stands_on_land() -> None:
    *_, nothing = Window.around([(0.0, -150.0)]).land([])
    *_, islet = Window.around([(0.0, -150.0)]).land([(0.0, -150.0)])
    assert (nothing, islet.count("h0")) == ("", 1)


def test_names_of_a_crowd_stand_apart_or_are_left_out() -> None:
    spots = [((37 + step / 10, 127.0), f"도시{step}") for step in range(14)]
    window = Window.around([point for point, _ in spots])
    labels = label_places(window, spots)
    spaces = [
        label.space(x / 100 * 18, y / 100 * 18 / window.ratio)
        for label, (point, _) in zip(labels, spots, strict=True)
        if label
        for x, y in [window.place(point)]
    ]
    assert 8 <= len(spaces) < 14
    assert not any(one.meets(other) for one in spaces for other in spaces if one is not other)


@pytest.mark.parametrize("kinds", [1, 2, 3, 4, 5])
def test_every_kind_of_city_has_a_shape(department: Department, kinds: int) -> None:
    more = "".join(f"  - {{id: kind-{number}, name: 갈래{number}}}\n" for number in range(kinds - 1))
    department.replace(WORDS, "relations:\n", f"{more}relations:\n")
    if kinds > 1:
        department.replace(CITIES, "kind: nearby, relation", f"kind: kind-{kinds - 2}, relation")
        department.replace(CITIES, "printed: {nearby: 1}", f"printed: {{kind-{kinds - 2}: 1}}")
    assert len(drawn(department, city_map).xpath(".//svg")) == 1


def test_the_first_kind_is_a_circle_and_the_second_a_diamond(department: Department) -> None:
    department.replace(WORDS, "relations:\n", "  - {id: abroad, name: 나라 밖}\nrelations:\n")
    department.replace(CITIES, "printed: {nearby: 1}", "printed: {nearby: 1, abroad: 1}")
    department.append(CITIES, CITY.format("b", "").replace("nearby", "abroad"))
    shapes = drawn(department, city_map).xpath(".//li/svg/*")
    assert [shape.tag for shape in shapes] == ["circle", "path"]
