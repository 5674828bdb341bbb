"""Tables of buildings, land and other places, and where to go."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.exports.publication import Publication
from macros.mkdocs.linked_data import LinkedData
from macros.records.pages import FACILITIES, Routes
from macros.records.urls import Urls
from macros.search.direct_answers import create_answers
from macros.views.charts.floor_guide import floor_guide
from macros.views.duty_and_department_finders import department_finder
from macros.views.facilities import building_table, land_table, place_table
from macros.views.home import hero
from macros.views.organization import office_summary
from macros.views.page_conditions import facilities_have
from macros.views.page_view import View
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

DATA = "facilities.yml"
SMALL_LIBRARY = """\
  - id: park
    name: 물가공원
    kind: site
    address: 물가로 1
    phone: 000-123-4567
    land_m2: 3200
    location: {latitude: 37.5, longitude: 126.9}
  - id: small-library
    name: 작은도서관
    kind: room
    parent: park
    aliases: [책방]
    office: reading-team
    hours:
      - 평일 09:00~18:00
      - 토요일 10:00~24:00
    closed:
      - 매주 일요일
      - {text: 공휴일}
    operator: {how: 민간위탁, name: 책모임, period: 2030. 1. ~ 2030. 12.}
    tenure: 시 소유
    completed: 2011
    until: 2031-06
    values:
      - {id: seats, name: 좌석, value: 40, unit: book}
    note: 겨울에는 쉼
"""


@pytest.fixture
def with_park(department: Department) -> Department:
    """The library with a park and a small library in it, neither of which has floors."""
    department.append(DATA, SMALL_LIBRARY)
    return department


def rows(department: Department, macro: Any, *arguments: object) -> list[list[str]]:
    """The texts of a table's cells, with those of its head."""
    root = drawn(department, macro, *arguments)
    return [[" ".join(cell.text_content().split()) for cell in row] for row in root.xpath(".//tr")]


def test_what_has_neither_floor_nor_occupant_stands_in_a_table(with_park: Department) -> None:
    assert rows(with_park, place_table) == [
        ["이름", "종류", "있는 곳", "주소와 전화", "여는 때", "규모", "그 밖"],
        [
            *("물가공원", "자리", "", "물가로 1 전화 000-123-4567", "", "면적 3,200㎡", "위도 37.5, 경도 126.9"),
        ],
        [
            *("작은도서관", "열람실", "물가공원", "물가로 1 전화 000-123-4567"),
            *("평일 09:00~18:00 토요일 10:00~24:00 쉬는 날: 매주 일요일, 공휴일", "만든 때 2011년 좌석 40권"),
            "민간위탁(책모임, 2030. 1. ~ 2030. 12.) 시 소유 독서팀 2031. 6.까지 겨울에는 쉼",
        ],
    ]


def test_several_places_of_a_kind_stand_under_its_name(with_park: Department) -> None:
    with_park.append(DATA, "".join(f"  - {{id: park-{n}, name: 공원{n}, kind: site}}\n" for n in (1, 2)))
    root = drawn(with_park, place_table)
    assert [caption.partition("(")[0] for caption in said(root, ".//caption")] == ["자리 3곳", "그 밖의 곳 1곳"]
    assert said(root, "(.//thead)[1]//th") == ["이름", "주소와 전화", "규모", "그 밖"]


def test_a_site_without_buildings_speaks_of_none(with_park: Department) -> None:
    source = "source: {document: library-report-2030, section: 3. 건물, page: 5}\n"
    with_park.write(DATA, f"{source}facilities:\n  - {{id: park, name: 물가공원, kind: site, address: 물가로 1}}\n")
    assert "건물" not in drawn(with_park, hero).text_content()
    assert rows(with_park, department_finder)[0] == ["부서·시설", "종류", "주소와 전화"]


def test_buildings_have_their_sum_below_and_their_land_apart(department: Department) -> None:
    assert rows(department, building_table) == [
        ["건물", "건물 면적", "층수", "준공일"],
        ["큰도서관", "900.5", "지하 1층~지상 3층", "2001. 3. 2."],
        ["언덕 자리 계", "900.5", "", ""],
    ]
    assert rows(department, land_table) == [["자리", "대지 면적", "건물"], ["언덕 자리", "1,200.5", "큰도서관"]]


def test_a_building_of_which_nothing_is_known_has_no_row(department: Department) -> None:
    department.append(
        DATA,
        "  - {id: annexe, name: 별관, kind: building}\n"
        "  - {id: annexe-room, name: 별관 열람실, kind: room, parent: annexe, floor: 1}\n",
    )
    assert [row[0] for row in rows(department, building_table)] == ["건물", "큰도서관", "언덕 자리 계"]
    guide = drawn(department, floor_guide, here=FACILITIES)
    assert guide.xpath(".//div[@id='annexe' or @id='main-library-floors']/@id") == ["main-library-floors", "annexe"]


def test_a_note_names_an_area_that_is_no_sum_as_it_is_written(department: Department) -> None:
    department.append(DATA, "  - {id: shop, name: 가게, kind: room, notes: {land_m2: 해당없음(임차)}}\n")
    assert rows(department, place_table)[1:] == [["가게", "열람실", "대지 면적(㎡): 해당없음(임차)"]]


def test_a_building_may_have_an_address_and_hours_too(department: Department) -> None:
    department.replace(DATA, "    completed:", "    address: 언덕로 2\n    completed:")
    assert rows(department, building_table)[0] == ["건물", "건물 면적", "층수", "준공일", "주소와 전화"]


def test_what_few_buildings_have_stands_below_their_table(department: Department) -> None:
    department.append(
        DATA,
        "  - {id: annexe, name: 별관, kind: building, floors: {ground: 1}, extended: [2018-06-02, 2020-10-05]}\n"
        "  - {id: shed, name: 헛간, kind: building, floors: {ground: 1}, note: 빌려 씁니다.}\n",
    )
    root = drawn(department, building_table)
    assert said(root, ".//thead//th") == ["건물", "건물 면적", "층수", "준공일"]
    notes = ["별관 증축일: 2018. 6. 2., 2020. 10. 5.", "헛간 비고: 빌려 씁니다."]
    assert said(root, ".//p[contains(@class, 'note')]") == notes


def test_people_find_all_places_that_they_can_go_to(with_park: Department) -> None:
    assert rows(with_park, department_finder) == [
        ["부서·시설", "종류", "있는 곳", "층", "주소와 전화", "여는 때"],
        ["물가공원", "자리", "", "", "물가로 1 전화 000-123-4567", ""],
        [
            *("작은도서관 관련 검색어: 책방", "열람실", "물가공원", "", "물가로 1 전화 000-123-4567"),
            "평일 09:00~18:00 토요일 10:00~24:00 쉬는 날: 매주 일요일, 공휴일",
        ],
        ["종합열람실", "열람실", "언덕 자리 › 큰도서관", "2층", "", ""],
        ["큰도서관", "건물", "언덕 자리", "", "", ""],
    ]


def test_an_address_that_few_places_have_stands_with_the_place(with_park: Department) -> None:
    with_park.append(DATA, "  - {id: lounge, name: 휴게실, kind: room, parent: main-library, floor: 1}\n")
    assert rows(with_park, department_finder)[0] == ["부서·시설", "종류", "있는 곳", "층", "여는 때"]


def test_a_page_asks_which_parts_there_are(with_park: Department) -> None:
    site = with_park.site()
    view = View(site, Routes(site), FACILITIES)
    parts = ("buildings", "building_facts", "land", "places", "programs")
    assert {part: facilities_have(view, part) for part in parts} == {
        "buildings": True,
        "building_facts": True,
        "land": True,
        "places": True,
        "programs": False,
    }


def test_the_office_says_where_its_place_is(with_park: Department) -> None:
    assert "작은도서관(물가공원)" in drawn(with_park, office_summary, "reading-team").text_content()


def test_a_question_gets_address_hours_and_telephone(with_park: Department) -> None:
    site = with_park.site()
    answers = {answer.names[0]: answer.text for answer in reversed(create_answers(site, Routes(site))) if answer.names}
    assert answers["작은도서관"] == (
        "작은도서관은 물가공원에 있습니다. 주소는 물가로 1입니다. 여는 때는 평일 09:00~18:00, "
        "토요일 10:00~24:00입니다. 쉬는 날은 매주 일요일, 공휴일입니다. 전화는 000-123-4567입니다."
    )
    assert answers["물가공원"] == "물가공원의 주소는 물가로 1입니다. 전화는 000-123-4567입니다."
    assert answers["종합열람실"] == "종합열람실은 큰도서관 2층에 있습니다."
    assert answers["큰도서관"] == "큰도서관은 지하 1층~지상 3층 건물입니다."


def test_what_never_closes_has_no_closed_days(with_park: Department) -> None:
    with_park.replace(DATA, "      - 매주 일요일\n      - {text: 공휴일}\n", "      - 연중무휴\n")
    assert rows(with_park, place_table)[2][4] == "평일 09:00~18:00 토요일 10:00~24:00 연중무휴"
    site = with_park.site()
    answers = {answer.names[0]: answer.text for answer in reversed(create_answers(site, Routes(site))) if answer.names}
    assert answers["작은도서관"] == (
        "작은도서관은 물가공원에 있습니다. 주소는 물가로 1입니다. 여는 때는 평일 09:00~18:00, "
        "토요일 10:00~24:00입니다. 연중무휴입니다. 전화는 000-123-4567입니다."
    )


def test_machines_are_told_what_stands_in_what(with_park: Department) -> None:
    site = with_park.site()
    graph = LinkedData(Publication(site, Urls("https://office.example/")), Routes(site)).of_page(FACILITIES, ())
    assert graph is not None
    nodes = {node["name"]: node for node in json.loads(json.dumps(graph))["@graph"]}
    assert nodes["큰도서관"]["@type"] == "GovernmentBuilding"
    assert nodes["종합열람실"]["containedInPlace"] == {"@id": nodes["큰도서관"]["@id"]}
    small = nodes["작은도서관"]
    assert (small["@type"], small["address"], small["telephone"]) == ("Place", "물가로 1", "000-123-4567")
    assert [
        (len(hours["dayOfWeek"]), hours["opens"], hours["closes"]) for hours in small["openingHoursSpecification"]
    ] == [
        (5, "09:00", "18:00"),
        (1, "10:00", "23:59"),
        (1, "00:00", "00:00"),
    ]
    assert small["geo"] == {"@type": "GeoCoordinates", "latitude": 37.5, "longitude": 126.9}
