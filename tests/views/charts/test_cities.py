"""Regions of cities lie where the data puts them."""

from __future__ import annotations

import pytest

from macros.views.charts.city_map import city_map
from tests.conftest import Department
from tests.views.charts.drawn import drawn, findings, said

CITIES = "cities.yml"
WORDS = "vocabulary.yml"
REGIONS = """\
regions:
  - {id: here, name: 새빛시, column: 1, row: 1, home: true}
  - {id: shire, name: 새빛도, column: 2, row: 3}
  - {id: nowhere, name: 빈도, column: 1, row: 2}
"""


def test_without_places_the_cities_are_a_plain_list(department: Department) -> None:
    root = drawn(department, city_map, here="cities/")
    assert findings(root) == ["도시 1곳이 1개 지역에 있습니다. 이웃 1곳입니다."]
    assert said(root, ".//li") == ["새빛도 물가시"]
    assert root.xpath(".//a/@href") == ["riverside/"]
    assert "어림한" not in root.text_content()


def test_regions_lie_where_the_data_puts_them(department: Department) -> None:
    department.append(WORDS, REGIONS)
    root = drawn(department, city_map, here="cities/")
    tiles = root.xpath(".//*[@class='city-map']/li")
    assert [(tile.get("class"), " ".join(tile.text_content().split())) for tile in tiles] == [
        ("city-tile city-column-1 city-row-1 city-home", "새빛시 새빛시"),
        ("city-tile city-column-2 city-row-3", "새빛도 물가시"),
        ("city-tile city-column-1 city-row-2 city-none", "빈도"),
    ]
    assert root.xpath(".//a/@href") == ["riverside/"]
    assert said(root, ".//*[@class='city-legend']/li") == ["이웃", "새빛시"]
    assert said(root, ".//p") == ["방향만 어림한 그림이며 거리는 맞지 않습니다. 자리는 이 사이트에서 정했습니다."]


def test_a_city_whose_region_has_no_place_stands_below(department: Department) -> None:
    department.append(WORDS, REGIONS)
    department.append(CITIES, "  - {id: far, name: 먼시, region: 딴도, kind: nearby, relation: reading-partner}\n")
    department.replace(CITIES, "printed: {nearby: 1}", "printed: {nearby: 2}")
    root = drawn(department, city_map)
    assert findings(root) == ["도시 2곳이 2개 지역에 있습니다. 이웃 2곳입니다."]
    assert said(root, ".//p")[1] == "그림에 자리가 없는 도시"
    assert said(root, ".//*[@class='city-unplaced']/li") == ["딴도 먼시"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "column: 1, row: 2",
            "column: 2, row: 3",
            "지역 빈도의 자리에 새빛도가 이미 있습니다. column이나 row를 바꿔 주세요.",
        ),
        ("name: 빈도", "name: 새빛도", "지역 새빛도의 자리가 두 군데 적혀 있습니다. 하나만 남겨 주세요."),
    ],
)
def test_a_place_has_one_region_and_a_region_one_place(
    department: Department, old: str, new: str, message: str
) -> None:
    department.append(WORDS, REGIONS.replace(old, new))
    assert department.problems() == [f"data/vocabulary.yml:2:1: {message} [value]"]


@pytest.mark.parametrize("kinds", [1, 2, 3, 4, 5])
def test_every_kind_of_city_has_a_shape(department: Department, kinds: int) -> None:
    more = "".join(f"  - {{id: kind-{number}, name: 갈래{number}}}\n" for number in range(kinds - 1))
    department.replace(WORDS, "relations:\n", f"{more}relations:\n")
    if kinds > 1:
        department.replace(CITIES, "kind: nearby, relation", f"kind: kind-{kinds - 2}, relation")
        department.replace(CITIES, "printed: {nearby: 1}", f"printed: {{kind-{kinds - 2}: 1}}")
    assert len(drawn(department, city_map).xpath(".//svg")) == 1
