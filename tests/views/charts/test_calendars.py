"""Calendars and cycles show when things happen."""

from __future__ import annotations

import pytest

from macros.views.charts.calendar import year_calendar
from tests.conftest import Department
from tests.views.charts.drawn import drawn, findings, said

NIGHTS = "programs/2030/night-library.yml"
PLAN = "programs/2031/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"
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


@pytest.mark.parametrize(
    ("period", "bars"),
    [
        ("’28. 3. ~ ’32. 12.", [("0%", "100%")]),
        ("’30. 11. ~ ’31. 2.", [("83.33%", "16.67%")]),
        ("12월~2월", [("0%", "16.67%"), ("91.67%", "8.33%")]),
        ("~5월", [("0%", "41.67%")]),
    ],
)
def test_a_calendar_shows_the_part_of_a_period_that_lies_in_its_year(
    department: Department, period: str, bars: list[tuple[str, str]]
) -> None:
    department.replace(SWAPS, "        period: 4. 5.\n", f"        period: {period}\n")
    root = drawn(department, year_calendar, 2030)
    row = root.xpath(".//li[contains(., '봄 책 바꾸기')]")[0]
    assert [(bar.get("x"), bar.get("width")) for bar in row.xpath(".//rect")] == bars


@pytest.mark.parametrize("period", ["{text: 봄에 비가 그친 뒤}", "~2029", "’31. 4.", "'18:00'"])
def test_a_calendar_leaves_out_what_has_no_days_in_its_year(department: Department, period: str) -> None:
    department.replace(SWAPS, "        period: 4. 5.\n", f"        period: {period}\n")
    root = drawn(department, year_calendar, 2030)
    assert said(root, ".//*[@class='calendar-none']") == ["시기가 적힌 일이 자료에 없습니다."]


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
