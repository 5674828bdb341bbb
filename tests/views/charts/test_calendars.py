"""Calendars and cycles show when things happen."""

from __future__ import annotations

import re

import pytest

from macros.exports.published_files import CALENDAR, PublishedFile
from macros.exports.write_all_files import Exports
from macros.records.pages import Routes
from macros.records.urls import Urls
from macros.views.charts.calendar import year_calendar
from macros.views.page_view import View
from tests.conftest import Department
from tests.views.charts.drawn import drawn, findings, said

NIGHTS = "programs/2030/night-library.yml"
PLAN = "programs/2031/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"
CHOICE = """\
title: 책 고르기
columns:
  - {id: period, title: 시기, type: period}
  - {id: actions, title: 하는 일, many: true}
  - {id: publishes, title: 공개하는 것, many: true}
"""
STEPS = CHOICE + "chart: {kind: steps, columns: [period, actions, publishes]}\n"
ROWS = """\
further_plans:
  - id: choosing
    title: 해마다 책 고르기
    table: choosing
    rows:
      - {id: winter, period: ’29. 12., actions: [추천 받기]}
      - {id: spring, period: 3월, actions: [책 사기, 알리기], publishes: [책 목록], note: 해마다 같습니다.}
"""
TRAINING = """\
title: 교육
columns:
  - {id: name, title: 교육명}
  - {id: period, title: 시기, type: period}
"""


def test_a_calendar_has_a_row_for_each_dated_thing(department: Department) -> None:
    root = drawn(department, year_calendar, 2030, here="programs/2030/")
    assert findings(root) == ["달력에 담은 2030년 사업 일정은 3건이고, 4월에 가장 많습니다(2건)."]
    assert said(root, ".//h3") == ["밤에 여는 도서관", "책 바꿔 읽기"]
    assert said(root, ".//li") == ["3월~11월 밤 개관", "매주 수요일 밤 열 시까지 개관", "4월 5일 봄 책 바꾸기"]
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


def test_the_period_of_a_program_is_a_time_too(department: Department) -> None:
    plan = "programs/2031/night-library.yml"
    written = (department.data / plan).read_text(encoding="utf-8")
    department.write(plan, written.replace(", period: 상반기", "") + "period: 2031. 3. ~ 2032. 2.\n")
    root = drawn(department, year_calendar, 2031)
    assert said(root, ".//*[@class='calendar-none']") == []
    assert "3월~2032년 2월 밤에 여는 도서관" in said(root, ".//li")


def test_a_year_of_plans_says_so_once(department: Department) -> None:
    root = drawn(department, year_calendar, 2031)
    assert findings(root) == ["달력에 담은 2031년 사업 일정은 1건입니다. 모두 계획입니다."]
    assert said(root, ".//li") == ["상반기 여는 날 늘리기"]
    assert "줄무늬 막대는 계획입니다." in root.text_content()
    assert [bar.get("class") for bar in root.xpath(".//rect | .//line")] == ["calendar-planned", "calendar-stripes"]


def test_plans_among_results_are_marked(department: Department) -> None:
    department.append(NIGHTS, "further_plans:\n  - {id: feast, title: 잔치, period: 12월}\n")
    root = drawn(department, year_calendar, 2030)
    assert "12월 계획 잔치" in said(root, ".//li")
    assert len(root.xpath(".//rect[contains(@class, 'calendar-planned')]")) == 1
    assert "줄무늬 막대는 계획입니다." in root.text_content()


def test_a_program_without_dates_stands_in_the_calendar_too(department: Department) -> None:
    department.replace(SWAPS, "        period: 4. 5.\n", "")
    root = drawn(department, year_calendar, 2030)
    assert findings(root) == ["달력에 담은 2030년 사업 일정은 2건입니다."]
    assert said(root, ".//*[@class='calendar-none']") == ["달력에 담을 일정이 없습니다."]


def test_a_program_and_a_line_about_all_of_it_are_told_by_its_name(department: Department) -> None:
    department.append(PLAN, "period: 3월~11월\noverview:\n  - {id: duration, title: 기간, period: 연중}\n")
    root = drawn(department, year_calendar, 2031)
    assert said(root, ".//li") == [
        "상반기 여는 날 늘리기",
        "3월~11월 밤에 여는 도서관",
        "연중 밤에 여는 도서관: 기간",
    ]


def test_a_year_without_dates_says_so(department: Department) -> None:
    department.replace(PLAN, ", period: 상반기", "")
    assert findings(drawn(department, year_calendar, 2031)) == ["2031년 사업에는 달력에 담을 일정이 없습니다."]


def test_many_equally_busy_months_are_not_listed(department: Department) -> None:
    department.append(NIGHTS, "further_plans:\n  - {id: feast, title: 잔치, period: 5월~9월}\n")
    finding = findings(drawn(department, year_calendar, 2030))[0]
    assert finding == "달력에 담은 2030년 사업 일정은 4건입니다."


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


@pytest.mark.parametrize("period", ["수시", "{text: 봄에 비가 그친 뒤}", "~2029", "’31. 4.", "'18:00'"])
def test_what_has_no_month_of_the_year_is_told_without_a_bar(department: Department, period: str) -> None:
    department.replace(SWAPS, "        period: 4. 5.\n", f"        period: {period}\n")
    root = drawn(department, year_calendar, 2030)
    (row,) = root.xpath(".//li[contains(., '봄 책 바꾸기')]")
    assert " ".join(row.text_content().split()).endswith(" 봄 책 바꾸기")
    assert row.xpath(".//svg") == []
    assert findings(root) == ["달력에 담은 2030년 사업 일정은 3건입니다."]
    assert "막대가 없는 일은 그해의 달로 나타낼 수 없는 일입니다." in root.text_content()


@pytest.mark.parametrize("period", ["분기별", "분기별 1회", "월 2회", "매월 둘째주 목요일", "상·하반기"])
def test_what_comes_again_all_year_has_a_thin_bar(department: Department, period: str) -> None:
    department.replace(SWAPS, "        period: 4. 5.\n", f"        period: {period}\n")
    root = drawn(department, year_calendar, 2030)
    (bar,) = root.xpath(".//li[contains(., '봄 책 바꾸기')]//rect")
    assert (bar.get("x"), bar.get("width"), bar.get("height")) == ("0%", "100%", "30%")


def test_a_row_of_a_table_has_a_bar_for_each_of_its_periods(department: Department) -> None:
    department.write("tables/training/table.yml", TRAINING)
    department.append(
        NIGHTS,
        "plans:\n  - id: training\n    title: 교육\n    table: training\n    rows:\n"
        "      - {id: first-aid, name: 응급 교육, period: '2. 22., 4~11월'}\n"
        "      - {id: some-day, name: 언젠가 교육}\n",
    )
    root = drawn(department, year_calendar, 2030)
    row = root.xpath(".//li[contains(., '응급')]")[0]
    assert " ".join(row.text_content().split()) == "2월 22일, 4월~11월 계획 응급 교육"
    assert [bar.get("x") for bar in row.xpath(".//rect")] == ["8.33%", "25%"]
    assert root.xpath(".//li[contains(., '언젠가')]") == []


def test_a_row_that_is_called_by_its_period_is_told_by_what_is_done(department: Department) -> None:
    department.write("tables/choosing/table.yml", CHOICE)
    department.append(NIGHTS, ROWS)
    assert "3월 계획 책 사기" in said(drawn(department, year_calendar, 2030), ".//li")


def test_steps_stand_below_the_calendar_one_after_another(department: Department) -> None:
    department.write("tables/choosing/table.yml", STEPS)
    department.append(NIGHTS, ROWS)
    root = drawn(department, year_calendar, 2030, here="programs/2030/")
    assert said(root, ".//h3")[-1] == "단계별 일정"
    assert findings(root) == [
        "달력에 담은 2030년 사업 일정은 3건이고, 4월에 가장 많습니다(2건).",
        "해마다 책 고르기: ’29. 12.부터 3월까지 2단계입니다.",
    ]
    assert said(root, ".//ol/li") == [
        "’29. 12. 추천 받기",
        "3월 책 사기 알리기 공개하는 것 책 목록 해마다 같습니다.",
    ]
    assert said(root, ".//p[@class='note']")[-1] == "이 일정이 적힌 사업: 밤에 여는 도서관"


def test_a_step_calls_an_office_by_its_name(department: Department) -> None:
    department.write(
        "tables/choosing/table.yml", STEPS.replace("공개하는 것, many: true", "맡은 팀, type: office, many: true")
    )
    department.append(NIGHTS, ROWS.replace("publishes: [책 목록]", "publishes: [archive-team]"))
    root = drawn(department, year_calendar, 2030, here="programs/2030/")
    assert said(root, ".//ol/li")[-1] == "3월 책 사기 알리기 맡은 팀 자료팀 해마다 같습니다."


def test_below_the_calendar_stands_the_file_for_ones_own(department: Department) -> None:
    exports = Exports(files={CALENDAR: PublishedFile(12_345, "")})
    urls = Urls("https://example.org/office/")
    root = drawn(department, year_calendar, 2030, here="programs/2030/", exports=exports, urls=urls)
    (link,) = root.xpath(".//a[@href='../../data/v1/calendar.ics']")
    assert link.text_content() == "모든 해의 사업 일정을 내 달력에 담기(ICS, 12킬로바이트)"
    assert said(root, ".//code") == ["https://example.org/office/data/v1/calendar.ics"]


def test_the_calendar_leads_to_its_periods_as_data_and_to_its_picture(department: Department) -> None:
    site = department.site()
    links = re.findall(r'<a href="([^"]*)" download>', year_calendar(View(site, Routes(site), "programs/2030/"), 2030))
    assert links == ["calendar-2030-calendar.svg", "../../data/v1/periods.csv", "../../data/v1/periods.json"]


def test_one_step_alone_is_no_row_of_steps(department: Department) -> None:
    department.write("tables/choosing/table.yml", STEPS)
    department.append(NIGHTS, "".join(ROWS.splitlines(keepends=True)[:-1]))
    assert findings(drawn(department, year_calendar, 2030))[-1] == "해마다 책 고르기: ’29. 12. 한 단계입니다."
