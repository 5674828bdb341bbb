"""Buildings, timelines, calendars and the schematic of cities, drawn for any department."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import html
from markupsafe import Markup

from macros.korean import joined
from macros.routes import Routes
from macros.views.charts.calendar import year_calendar
from macros.views.charts.city_map import city_map
from macros.views.charts.sections import floor_guide
from macros.views.charts.timeline import city_exchanges, exchange_list
from macros.views.context import View
from tests.conftest import Department

BUILDINGS = "buildings.yml"
CITIES = "cities.yml"
NIGHTS = "programs/2030/night-library.yml"
PLAN = "programs/2031/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"
WORDS = "vocabulary.yml"

REGIONS = """\
regions:
  - {id: here, name: 새빛시, column: 1, row: 1, home: true}
  - {id: shire, name: 새빛도, column: 2, row: 3}
  - {id: nowhere, name: 빈도, column: 1, row: 2}
"""
CYCLE = """\
    cycle:
      title: 책 고르기
      steps:
        - {id: winter, period: 12월, actions: [추천 받기]}
        - {id: spring, period: 3월, actions: [책 사기, 알리기], publishes: [책 목록]}
      note: 해마다 같습니다.
    items:
      - id: evenings
"""


def drawn(department: Department, macro: Callable[..., Markup], *arguments: object, here: str = "") -> html.HtmlElement:
    """What a macro draws on a page, as a browser reads it, without the line of tools below."""
    site = department.site()
    root = html.fromstring(f"<main>{macro(View(site, Routes(site), here), *arguments)}</main>")
    for tools in root.find_class("tools"):
        tools.drop_tree()
    return root


def said(element: html.HtmlElement, path: str) -> list[str]:
    """The texts of the elements at a path, with runs of white space made one blank."""
    return [" ".join(found.text_content().split()) for found in element.xpath(path)]


def findings(root: html.HtmlElement) -> list[str]:
    return said(root, ".//figcaption")


def test_words_in_a_row_are_joined() -> None:
    assert [joined(words) for words in ([], ["본관"], ["본관", "별관"], ["본관", "보건소", "별관"])] == [
        "",
        "본관",
        "본관과 별관",
        "본관, 보건소와 별관",
    ]


# Buildings


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
    assert root.xpath("//a") == []


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


# Timelines


def test_an_exchange_stands_at_its_month_with_its_kind_and_city(department: Department) -> None:
    root = drawn(department, exchange_list, here="cities/")
    assert said(root, ".//h3") == ["2030년"]
    assert findings(root) == ["2030년에 도시와 오간 일은 이웃 1가지입니다."]
    assert said(root, ".//ol/li") == ["4월 이웃 봄 책 바꾸기 4. 5. 새빛도 물가시"]
    assert root.xpath(".//ol//a/@href") == ["../programs/2030/book-swap/#spring-swap", "riverside/"]
    assert said(root, ".//p") == ["이 일들이 적힌 사업: 책 바꿔 읽기"]


def test_plans_and_things_without_a_month_stand_apart(department: Department) -> None:
    department.append(
        SWAPS,
        "      - {id: letters, title: 편지 나누기}\n"
        "      - {id: halves, title: 반기 모임, period: 상반기, cities: [riverside]}\n"
        "      - {id: twice, title: 두 번 모임, period: '8월, 10월', cities: [riverside]}\n"
        "further_plans:\n"
        "  - {id: winter-swap, title: 겨울 책 바꾸기, period: 12월, cities: [riverside]}\n"
        "  - {id: visits, title: 서로 찾아가기, period: 연중}\n",
    )
    root = drawn(department, exchange_list)
    assert findings(root) == [
        "2030년에 도시와 오간 일은 이웃 3가지, 그 밖 1가지이고, 계획은 이웃 1가지, 그 밖 1가지입니다."
    ]
    assert said(root, ".//ol/li/span") == ["4월", "8월", "12월"]
    assert said(root, ".//ol/li[3]//li") == ["이웃 계획 겨울 책 바꾸기 12월 새빛도 물가시"]
    assert said(root, ".//*[@class='timeline-apart']//li") == [
        "편지 나누기",
        "이웃 반기 모임 상반기 새빛도 물가시",
        "계획 서로 찾아가기 연중",
    ]
    assert len(root.xpath(".//*[contains(@class, 'mark-hollow')]")) == 2


def test_a_group_tells_the_kind_that_its_items_do_not(department: Department) -> None:
    department.replace(SWAPS, "        cities: [riverside]\n", "")
    assert findings(drawn(department, exchange_list)) == ["2030년에 도시와 오간 일은 1가지입니다."]
    department.replace(SWAPS, "    exchange: true\n", "    exchange: true\n    city_kind: nearby\n")
    assert findings(drawn(department, exchange_list)) == ["2030년에 도시와 오간 일은 이웃 1가지입니다."]


def test_an_unknown_kind_of_city_is_refused(department: Department) -> None:
    department.replace(SWAPS, "    exchange: true\n", "    exchange: true\n    city_kind: near\n")
    assert department.problems() == [
        "data/programs/2030/book-swap.yml:12:16: 'near'은(는) 없는 도시 구분입니다. "
        "혹시 'nearby'인가요? (가능한 값: nearby) [unknown-reference]"
    ]


def test_a_city_has_its_own_timeline_without_the_kind(department: Department) -> None:
    root = drawn(department, city_exchanges, "riverside", here="cities/riverside/")
    assert findings(root) == ["2030년에 새빛도 물가시와 오간 일은 1가지입니다."]
    assert said(root, ".//ol/li") == ["4월 봄 책 바꾸기 4. 5. 새빛도 물가시"]


def test_only_plans_are_called_plans(department: Department) -> None:
    department.replace(PLAN, "period: 상반기}", "period: 상반기, exchange: true, items: [{id: a, title: 나들이}]}")
    root = drawn(department, exchange_list)
    assert findings(root)[1:] == ["2031년에 도시와 오갈 계획은 1가지입니다."]


def test_no_exchange_is_said_in_words(department: Department) -> None:
    department.replace(SWAPS, "        cities: [riverside]\n", "")
    department.replace(SWAPS, "    exchange: true\n", "")
    assert said(drawn(department, exchange_list), ".//p") == ["도시와 오간 일은 자료에 없습니다."]
    assert said(drawn(department, city_exchanges, "riverside"), ".//p") == [
        "새빛도 물가시와 오간 일은 자료에 없습니다."
    ]


# Calendars


def test_a_calendar_has_a_row_for_each_dated_thing(department: Department) -> None:
    root = drawn(department, year_calendar, 2030, here="programs/2030/")
    assert findings(root) == ["2030년 사업에서 시기가 적힌 일은 3가지이고, 4월에 가장 많습니다(2가지)."]
    assert said(root, ".//h3") == ["밤에 여는 도서관", "책 바꿔 읽기"]
    assert said(root, ".//li") == ["3월~11월 밤 개관", "매주 수요일 밤 열 시까지 개관", "4. 5. 봄 책 바꾸기"]
    assert [(bar.get("x"), bar.get("width")) for bar in root.xpath(".//rect")] == [
        ("16.67%", "75%"),
        ("0%", "100%"),
        ("25%", "8.33%"),
    ]
    assert root.xpath(".//li//a/@href") == [
        "night-library/#opening",
        "night-library/#evenings",
        "book-swap/#spring-swap",
    ]


def test_a_year_of_plans_says_so_once(department: Department) -> None:
    root = drawn(department, year_calendar, 2031)
    assert findings(root) == ["2031년 사업에서 시기가 적힌 일은 1가지입니다. 모두 계획입니다."]
    assert said(root, ".//li") == ["상반기 여는 날 늘리기"]
    assert "빈 막대" not in root.text_content()


def test_plans_among_results_are_marked(department: Department) -> None:
    department.append(NIGHTS, "further_plans:\n  - {id: feast, title: 잔치, period: 12월}\n")
    root = drawn(department, year_calendar, 2030)
    assert "12월 계획 잔치" in said(root, ".//li")
    assert len(root.xpath(".//rect[contains(@class, 'calendar-planned')]")) == 1
    assert "빈 막대는 계획입니다." in root.text_content()


def test_a_program_without_dates_stands_in_the_calendar_too(department: Department) -> None:
    department.replace(SWAPS, "        period: 4. 5.\n", "        period: 수시\n")
    root = drawn(department, year_calendar, 2030)
    assert findings(root) == ["2030년 사업에서 시기가 적힌 일은 2가지입니다."]
    assert said(root, ".//*[@class='calendar-none']") == ["시기가 적힌 일이 자료에 없습니다."]


def test_a_year_without_dates_says_so(department: Department) -> None:
    department.replace(PLAN, ", period: 상반기", "")
    assert findings(drawn(department, year_calendar, 2031)) == ["2031년 사업의 시기는 자료에 없습니다."]


def test_many_equally_busy_months_are_not_listed(department: Department) -> None:
    department.append(NIGHTS, "further_plans:\n  - {id: feast, title: 잔치, period: 5월~9월}\n")
    finding = findings(drawn(department, year_calendar, 2030))[0]
    assert finding == "2030년 사업에서 시기가 적힌 일은 4가지입니다."


def test_a_training_is_one_row_with_a_bar_for_each_session(department: Department) -> None:
    department.append(
        NIGHTS,
        "further_plans: []\nplans:\n  - id: training\n    title: 교육\n    trainings:\n"
        "      - id: first-aid\n        name: 응급 교육\n        sessions:\n"
        "          - {id: one, period: 2. 22.}\n          - {id: two, period: 4~11월}\n          - {id: three}\n",
    )
    root = drawn(department, year_calendar, 2030)
    row = root.xpath(".//li[contains(., '응급')]")[0]
    assert " ".join(row.text_content().split()) == "2. 22., 4~11월 계획 응급 교육"
    assert [bar.get("x") for bar in row.xpath(".//rect")] == ["8.33%", "25%"]


def test_a_cycle_begins_in_the_year_before_and_says_what_is_public(department: Department) -> None:
    department.replace(NIGHTS, "    items:\n      - id: evenings\n", CYCLE)
    root = drawn(department, year_calendar, 2030, here="programs/2030/")
    assert said(root, ".//h3")[-1] == "해마다 도는 일정"
    assert (
        findings(root)[-1]
        == "책 고르기: 앞선 해 12월부터 3월까지 2단계이고, 그 가운데 1단계에 공개하는 것이 적혀 있습니다."
    )
    assert said(root, ".//ol/li") == [
        "앞선 해 12월 추천 받기 공개하는 것 자료에 없음",
        "3월 책 사기 알리기 공개하는 것 책 목록",
    ]
    assert root.xpath(".//ol/li/@id") == []
    assert root.xpath("(//figure)[last()]//a/@href") == ["night-library/"]


def test_a_cycle_that_makes_nothing_public_says_so(department: Department) -> None:
    steps = CYCLE.replace("period: 12월", "period: 1월").replace(", publishes: [책 목록]", "")
    department.replace(NIGHTS, "    items:\n      - id: evenings\n", steps)
    finding = findings(drawn(department, year_calendar, 2030))[-1]
    assert finding == "책 고르기: 1월부터 3월까지 2단계입니다. 공개하는 것은 자료에 없습니다."


# The schematic of cities


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
    assert said(root, ".//p") == ["방향만 어림한 그림이며 거리는 맞지 않습니다. 자리는 이 누리집에서 정했습니다."]


def test_a_city_whose_region_has_no_place_stands_below(department: Department) -> None:
    department.append(WORDS, REGIONS)
    department.append(CITIES, "  - {id: far, name: 먼시, region: 딴도, kind: nearby, relation: reading-partner}\n")
    department.replace(CITIES, "count: 1", "count: 2")
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
        department.replace(CITIES, "kind: nearby, count", f"kind: kind-{kinds - 2}, count")
    assert len(drawn(department, city_map).xpath(".//svg")) == 1
