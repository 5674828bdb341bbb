"""A building shows who sits on which floor, and what is not known."""

from __future__ import annotations

from lxml import html

from macros.records.pages import Routes
from macros.views.charts.floor_guide import floor_guide
from macros.views.page_view import View
from tests.conftest import Department
from tests.views.charts.drawn import drawn, findings, said

BUILDINGS = "buildings.yml"


def test_a_building_has_its_floors_in_their_order_and_unknown_ones_said_so(department: Department) -> None:
    root = drawn(department, floor_guide)
    assert findings(root) == ["큰도서관에는 열람실 1곳이 있습니다."]
    assert said(root, ".//*[@class='building-above']//ol/li") == [
        "3층 자료에 없음",
        "2층 종합열람실",
        "1층 자료에 없음",
    ]
    assert said(root, ".//*[@class='building-below']//ol/li") == ["지하 1층 자료에 없음"]
    assert root.xpath("//*[@id='main-library-floors']//*[@id='reading-room']//a/@href") == ["where-to-go/#reading-room"]


def test_without_a_finder_names_are_plain(department: Department) -> None:
    site = department.site()
    root = html.fromstring(floor_guide(View(site, Routes(site, {"buildings/"}), "buildings/")))
    assert root.xpath("//a[not(@download)]") == []


def test_a_building_without_a_guide_is_a_silent_outline(department: Department) -> None:
    guide = "        guide:\n          - floor: 2\n            occupants:\n"
    department.replace(BUILDINGS, guide, "")
    department.replace(BUILDINGS, "              - {id: reading-room, name: 종합열람실, kind: room}\n", "")
    root = drawn(department, floor_guide)
    assert findings(root) == ["큰도서관은 어느 층에 누가 있는지 자료에 없습니다."]
    assert said(root, ".//*[@class='building-size']") == ["지하 1층~지상 3층", "층별 안내 자료에 없음"]
    assert said(root, ".//*[@aria-hidden='true']/div") == ["3층", "2층", "1층", "지하 1층"]
    assert root.xpath("//ol | //ul") == []


def test_who_sits_on_an_unknown_floor_stands_in_a_plain_list(department: Department) -> None:
    department.replace(BUILDINGS, "          - floor: 2\n            occupants:", "          - occupants:")
    root = drawn(department, floor_guide)
    assert findings(root) == ["큰도서관에는 열람실 1곳이 있습니다. 몇 층에 있는지는 자료에 없습니다."]
    assert said(root, ".//*[@class='building-above']/*")[1:] == ["지하 1층~지상 3층", "층 자료에 없음 종합열람실"]
    assert root.xpath("//ol") == []


def test_known_and_unknown_floors_stand_in_one_building(department: Department) -> None:
    department.append(BUILDINGS, "          - occupants:\n              - {id: tea-room, name: 찻집, kind: room}\n")
    root = drawn(department, floor_guide)
    assert findings(root) == ["큰도서관에는 열람실 2곳이 있습니다."]
    assert said(root, ".//ol/li")[1] == "2층 종합열람실"
    assert said(root, ".//*[@class='storey storey-unplaced']") == ["층 자료에 없음 찻집"]


def test_a_floor_beyond_the_counted_ones_is_drawn(department: Department) -> None:
    department.replace(BUILDINGS, "- floor: 2", "- floor: 5")
    names = said(drawn(department, floor_guide), ".//*[@class='storey-name']")
    assert names == ["5층", "3층", "2층", "1층", "지하 1층"]


def test_without_a_number_of_floors_only_the_named_ones_are_drawn(department: Department) -> None:
    department.replace(BUILDINGS, "        floors: {basement: 1, ground: 3}\n", "")
    root = drawn(department, floor_guide)
    assert said(root, ".//*[@class='building-size']") == ["층수 자료에 없음"]
    assert said(root, ".//ol/li") == ["2층 종합열람실"]
