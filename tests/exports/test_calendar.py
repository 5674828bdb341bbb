"""The calendar file has what programs did and plan on known days or in known months, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from icalendar import Calendar, Event

from macros.exports.calendar_file import create_calendar
from macros.records.pages import Routes
from macros.records.urls import create_urls
from tests.conftest import Department

ADDRESS = "https://example.org/office/"
SWAPS = "programs/2030/book-swap.yml"
NIGHTS = "programs/2030/night-library.yml"


def written(department: Department, address: str = ADDRESS) -> bytes:
    site = department.site()
    return create_calendar(site, Routes(site), create_urls(address, site.organization))


def events(department: Department) -> list[Event]:
    return list(Calendar.from_ical(written(department)).walk("VEVENT"))


def days_of(department: Department, title: str) -> list[tuple[date, date, str]]:
    """First day, first day after it, and rule of each event of a title."""
    found = [event for event in events(department) if event["summary"] == title]
    return [(e.start, e.end, e["rrule"].to_ical().decode() if "rrule" in e else "") for e in found]


def test_an_event_tells_what_it_is_and_where_it_stands(department: Department) -> None:
    (swap,) = [event for event in events(department) if event["summary"] == "봄 책 바꾸기"]
    assert {key.lower(): value.to_ical().decode() for key, value in swap.items()} == {
        "uid": f"{ADDRESS}data/v1/calendar.ics#programs/2030/book-swap/spring-swap/1",
        "dtstamp": "20301120T000000Z",
        "dtstart": "20300405",
        "dtend": "20300406",
        "summary": "봄 책 바꾸기",
        "description": r"2030년 책 바꿔 읽기\n문서에 적힌 시기: 4. 5.\n출처: 도서관과 업무보고\, 5-2\, 8쪽",
        "status": "CONFIRMED",
        "transp": "TRANSPARENT",
        "url": f"{ADDRESS}programs/2030/book-swap/#spring-swap",
    }


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("3월", [(date(2030, 3, 1), date(2030, 4, 1), "")]),
        ("3월 초", [(date(2030, 3, 1), date(2030, 3, 11), "")]),
        ("12월~2월", [(date(2030, 12, 1), date(2031, 3, 1), "")]),
        ("8월, 10월", [(date(2030, 8, 1), date(2030, 9, 1), ""), (date(2030, 10, 1), date(2030, 11, 1), "")]),
        ("매주 수요일", [(date(2030, 1, 2), date(2030, 1, 3), "FREQ=WEEKLY;UNTIL=20301231;BYDAY=WE")]),
        ("매월 둘째주 목요일", [(date(2030, 1, 10), date(2030, 1, 11), "FREQ=MONTHLY;UNTIL=20301231;BYDAY=2TH")]),
        ("3~5월 매월 15일", [(date(2030, 3, 15), date(2030, 3, 16), "FREQ=MONTHLY;UNTIL=20300531;BYMONTHDAY=15")]),
        ("연 2회(5월, 10월)", [(date(2030, 5, 1), date(2030, 6, 1), ""), (date(2030, 10, 1), date(2030, 11, 1), "")]),
        ("4~10월 격주 토요일", [(date(2030, 4, 1), date(2030, 11, 1), "")]),
    ],
)
def test_what_has_days_or_months_is_an_event(
    department: Department, period: str, expected: list[tuple[date, date, str]]
) -> None:
    department.replace(SWAPS, "period: 4. 5.", f"period: '{period}'")
    assert days_of(department, "봄 책 바꾸기") == expected


@pytest.mark.parametrize(
    "period",
    [
        "연중",
        "수시",
        "상반기",
        "1분기",
        "분기별",
        "월 2회",
        "격주 토요일",
        "평일",
        "매일",
        "3월부터",
        "1월~12월",
        "~12월",
    ],
)
def test_what_has_no_known_days_is_left_out(department: Department, period: str) -> None:
    department.replace(SWAPS, "period: 4. 5.", f"period: {period}")
    assert days_of(department, "봄 책 바꾸기") == []


def test_a_plan_is_tentative(department: Department) -> None:
    department.replace("programs/2031/night-library.yml", "period: 상반기", "period: 5월")
    (plan,) = [event for event in events(department) if event["summary"] == "여는 날 늘리기"]
    assert plan["status"] == "TENTATIVE"
    assert "문서에 적힌 시기: 5월(계획)" in plan["description"]


def test_a_row_of_a_table_is_an_event_of_its_own(department: Department) -> None:
    table = "title: 교육\ncolumns:\n  - {id: name, title: 교육명}\n  - {id: held, title: 시기, type: period}\n"
    department.write("tables/training/table.yml", table)
    row = "{id: first-aid, name: 응급 교육, held: 6. 3.}"
    department.append(NIGHTS, f"plans:\n  - id: training\n    title: 교육\n    table: training\n    rows: [{row}]\n")
    assert days_of(department, "응급 교육") == [(date(2030, 6, 3), date(2030, 6, 4), "")]


def test_lines_end_as_the_standard_has_it_and_are_short(department: Department) -> None:
    department.replace(SWAPS, "title: 봄 책 바꾸기", f"title: '{'책, 바꾸기; ' * 20}봄'")
    content = written(department)
    *lines, end = content.split(b"\r\n")
    assert end == b""
    assert not any(b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 75
    assert any(event["summary"] == "책, 바꾸기; " * 20 + "봄" for event in events(department))


def test_the_same_data_gives_the_same_calendar(department: Department) -> None:
    assert written(department) == written(department)


def test_ids_stay_apart_and_need_no_address_of_the_site(department: Department) -> None:
    department.replace(SWAPS, "period: 4. 5.", "period: '8월, 10월'")
    uids = [event["uid"] for event in Calendar.from_ical(written(department, "")).walk("VEVENT")]
    assert len(uids) == len(set(uids)) > 2
    assert all(uid.startswith("urn:uuid:") for uid in uids)


def test_programs_without_days_leave_no_calendar(department: Department) -> None:
    department.replace(SWAPS, "        period: 4. 5.\n", "")
    department.replace(NIGHTS, "    period: 3월~11월\n", "")
    department.replace(NIGHTS, "        period: 매주 수요일\n", "")
    assert written(department) == b""
