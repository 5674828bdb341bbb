"""A building shows who sits on which floor, and what is not known."""

from __future__ import annotations

from lxml import html

from macros.records.pages import Routes
from macros.views.charts.floor_guide import floor_guide
from macros.views.page_view import View
from tests.conftest import Department
from tests.views.charts.drawn import drawn, findings, said

FACILITIES = "facilities.yml"
READING_ROOM = "  - {id: reading-room, name: 종합열람실, kind: room, parent: main-library, floor: 2}\n"


def test_a_building_has_the_floors_that_somebody_is_on_in_their_order(department: Department) -> None:
    for room, floor in (("store", -1), ("roof", 3)):
        department.append(
            FACILITIES, f"  - {{id: {room}, name: {room}, kind: room, parent: main-library, floor: {floor}}}\n"
        )
    root = drawn(department, floor_guide)
    assert findings(root) == ["큰도서관에는 열람실 3곳이 있습니다."]
    assert said(root, ".//*[@class='building-above']//ol/li") == ["3층 roof", "2층 종합열람실"]
    assert said(root, ".//*[@class='building-below']//ol/li") == ["지하 1층 store"]
    assert root.xpath("//*[@id='main-library-floors']//*[@id='reading-room']//a/@href") == ["where-to-go/#reading-room"]


def test_each_floor_has_an_address(department: Department) -> None:
    root = drawn(department, floor_guide)
    assert root.xpath("//li[contains(@class, 'storey')]/@id") == ["main-library--2"]


def test_without_a_finder_names_are_plain(department: Department) -> None:
    site = department.site()
    root = html.fromstring(floor_guide(View(site, Routes(site, {"buildings/"}), "buildings/")))
    assert root.xpath("//a[not(@download)]") == []


def test_a_building_without_a_guide_stands_in_its_place_and_says_so(department: Department) -> None:
    department.replace(FACILITIES, READING_ROOM, "")
    department.append(FACILITIES, "  - {id: shed, name: 헛간, kind: building, parent: hill, floors: {ground: 1}}\n")
    root = drawn(department, floor_guide)
    assert findings(root) == []
    assert said(root, ".//*[@class='building']") == [
        "큰도서관 지하 1층~지상 3층, 보고서에 층 안내 없음",
        "헛간 지상 1층, 보고서에 층 안내 없음",
    ]
    assert root.xpath("//*[@class='building']/@id") == ["main-library-floors", "shed-floors"]


def test_who_is_in_a_building_of_one_floor_is_on_that_floor(department: Department) -> None:
    department.append(FACILITIES, "  - {id: shed, name: 헛간, kind: building, floors: {ground: 1}}\n")
    department.append(FACILITIES, "  - {id: store, name: 서고, kind: room, parent: shed}\n")
    root = drawn(department, floor_guide)
    assert findings(root) == []
    assert said(root, ".//*[@id='shed-floors']//ol/li") == ["1층 서고"]


def test_who_sits_on_an_unknown_floor_stands_in_a_plain_list(department: Department) -> None:
    department.replace(FACILITIES, ", floor: 2}", "}")
    root = drawn(department, floor_guide)
    assert findings(root) == ["큰도서관에는 열람실 1곳이 있습니다. 몇 층에 있는지는 보고서에 없습니다."]
    assert said(root, ".//*[@class='building-above']/*")[1:] == ["지하 1층~지상 3층", "층 정보 없음 종합열람실"]
    assert root.xpath("//ol") == []


def test_known_and_unknown_floors_stand_in_one_building(department: Department) -> None:
    department.append(FACILITIES, "  - {id: tea-room, name: 찻집, kind: room, parent: main-library}\n")
    root = drawn(department, floor_guide)
    assert findings(root) == ["큰도서관에는 열람실 2곳이 있습니다."]
    assert said(root, ".//ol/li") == ["2층 종합열람실"]
    assert said(root, ".//*[@class='storey storey-unplaced']") == ["층 정보 없음 찻집"]


def test_a_room_within_a_room_is_on_the_same_floor(department: Department) -> None:
    department.append(FACILITIES, "  - {id: map-desk, name: 지도 창구, kind: room, parent: reading-room}\n")
    assert said(drawn(department, floor_guide), ".//ol/li")[0] == "2층 종합열람실 지도 창구"


def test_without_a_number_of_floors_only_the_named_ones_are_drawn(department: Department) -> None:
    department.replace(FACILITIES, "    floors: {basement: 1, ground: 3}\n", "")
    root = drawn(department, floor_guide)
    assert said(root, ".//*[@class='building-size']") == ["층수 정보 없음"]
    assert said(root, ".//ol/li") == ["2층 종합열람실"]


def test_a_building_on_land_of_its_own_has_one_heading(department: Department) -> None:
    department.replace(FACILITIES, "    parent: hill\n", "")
    department.replace(FACILITIES, ", printed: {floor_area_m2: 900.5}", "")
    root = drawn(department, floor_guide)
    assert said(root, ".//h3 | .//h4") == ["큰도서관"]


def test_what_is_known_of_a_room_stands_below_its_name(department: Department) -> None:
    department.replace(FACILITIES, "floor: 2}", "floor: 2, phone: 000-123-4567, note: 어린이는 옆방}")
    (known,) = said(drawn(department, floor_guide), ".//*[@id='reading-room']/span")
    assert known == "전화 000-123-4567, 어린이는 옆방"


def test_a_place_without_floors_is_no_empty_building(department: Department) -> None:
    department.append(FACILITIES, "  - {id: garden, name: 뜰, kind: site}\n")
    department.append(FACILITIES, "  - {id: bench, name: 쉼터, kind: room, parent: garden}\n")
    assert said(drawn(department, floor_guide), ".//h3") == ["언덕 자리"]


def test_what_is_of_a_kind_with_floors_and_holds_others_is_a_building(department: Department) -> None:
    department.append(FACILITIES, "  - {id: shed, name: 헛간, kind: building}\n")
    department.append(FACILITIES, "  - {id: store, name: 서고, kind: room, parent: shed}\n")
    assert findings(drawn(department, floor_guide)) == [
        "헛간에는 열람실 1곳이 있습니다. 몇 층에 있는지는 보고서에 없습니다."
    ]
