"""Periods are read as the office writes them, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from macros.models.period import EXAMPLES, Kind, Period

UNKNOWN = (
    "시기를 알 수 없습니다. 이렇게 적어 주세요: 2월, 2월~10월, 2. 22., 7.1., ’23. 3., 상반기, 1분기, 분기별, 연중, 수시"
)


@pytest.mark.parametrize(
    ("wording", "kind", "days"),
    [
        # Every wording of the 2023 work report.
        ("1월", "month", ["2023-01-01~2023-01-31"]),
        ("2월", "month", ["2023-02-01~2023-02-28"]),
        ("3월", "month", ["2023-03-01~2023-03-31"]),
        ("4월", "month", ["2023-04-01~2023-04-30"]),
        ("5월", "month", ["2023-05-01~2023-05-31"]),
        ("6월", "month", ["2023-06-01~2023-06-30"]),
        ("7월", "month", ["2023-07-01~2023-07-31"]),
        ("9월", "month", ["2023-09-01~2023-09-30"]),
        ("12월", "month", ["2023-12-01~2023-12-31"]),
        ("11월 중", "month", ["2023-11-01~2023-11-30"]),
        ("상반기(5월)", "month", ["2023-05-01~2023-05-31"]),
        ("하반기(10월)", "month", ["2023-10-01~2023-10-31"]),
        ("’23. 3.", "month", ["2023-03-01~2023-03-31"]),
        ("’23. 4.", "month", ["2023-04-01~2023-04-30"]),
        ("’23. 6.", "month", ["2023-06-01~2023-06-30"]),
        ("’23. 7.", "month", ["2023-07-01~2023-07-31"]),
        ("’23. 8.", "month", ["2023-08-01~2023-08-31"]),
        ("’23. 10.", "month", ["2023-10-01~2023-10-31"]),
        ("’23. 11.", "month", ["2023-11-01~2023-11-30"]),
        ("’23. 12.", "month", ["2023-12-01~2023-12-31"]),
        ("’24.1.", "month", ["2024-01-01~2024-01-31"]),
        ("2. 22.", "day", ["2023-02-22~2023-02-22"]),
        ("3. 8.", "day", ["2023-03-08~2023-03-08"]),
        ("3. 13.", "day", ["2023-03-13~2023-03-13"]),
        ("3. 20.", "day", ["2023-03-20~2023-03-20"]),
        ("4. 17.", "day", ["2023-04-17~2023-04-17"]),
        ("7.1.", "day", ["2023-07-01~2023-07-01"]),
        ("2월~4월", "range", ["2023-02-01~2023-04-30"]),
        ("2월~10월", "range", ["2023-02-01~2023-10-31"]),
        ("5월~6월", "range", ["2023-05-01~2023-06-30"]),
        ("5월~7월", "range", ["2023-05-01~2023-07-31"]),
        ("2~11월", "range", ["2023-02-01~2023-11-30"]),
        ("4~11월", "range", ["2023-04-01~2023-11-30"]),
        ("’23.10. ~ 11.", "range", ["2023-10-01~2023-11-30"]),
        ("상반기 중", "half", ["2023-01-01~2023-06-30"]),
        ("’24년 하반기", "half", ["2024-07-01~2024-12-31"]),
        ("8월, 10월", "recurring", ["2023-08-01~2023-08-31", "2023-10-01~2023-10-31"]),
        ("1월, 7월", "recurring", ["2023-01-01~2023-01-31", "2023-07-01~2023-07-31"]),
        ("상·하반기", "recurring", ["2023-01-01~2023-12-31"]),
        ("분기별", "recurring", ["2023-01-01~2023-12-31"]),
        ("매월 둘째주 목요일", "recurring", ["2023-01-01~2023-12-31"]),
        ("연중", "all-year", ["2023-01-01~2023-12-31"]),
        ("수시", "any-time", []),
        # Other ways to write the same.
        ("상반기", "half", ["2023-01-01~2023-06-30"]),
        ("하반기", "half", ["2023-07-01~2023-12-31"]),
        ("1분기", "quarter", ["2023-01-01~2023-03-31"]),
        ("4/4분기", "quarter", ["2023-10-01~2023-12-31"]),
        ("2024년 2분기", "quarter", ["2024-04-01~2024-06-30"]),
        ("2024. 2.", "month", ["2024-02-01~2024-02-29"]),
        ("2024년 2월 29일", "day", ["2024-02-29~2024-02-29"]),
        ("'23. 3. 5.", "day", ["2023-03-05~2023-03-05"]),
        ("3. 8.~3. 10.", "range", ["2023-03-08~2023-03-10"]),
        ("’23. 11.~’24. 2.", "range", ["2023-11-01~2024-02-29"]),
        ("상반기 (3월~5월)", "range", ["2023-03-01~2023-05-31"]),
        ("매년", "recurring", ["2023-01-01~2023-12-31"]),
        ("반기별", "recurring", ["2023-01-01~2023-12-31"]),
        ("격월", "recurring", ["2023-01-01~2023-12-31"]),
        ("매월", "recurring", ["2023-01-01~2023-12-31"]),
        ("매주 수요일", "recurring", ["2023-01-01~2023-12-31"]),
    ],
)
def test_a_wording_means_its_kind_and_its_days(wording: str, kind: Kind, days: list[str]) -> None:
    period = Period.parse(wording)
    assert (period.kind, [f"{first}~{last}" for first, last in period.days(2023)]) == (kind, days)


def test_a_month_without_a_year_ends_with_the_year_of_its_record() -> None:
    february = Period.parse("2월")
    assert [str(february.days(year)[0][1]) for year in (2023, 2024)] == ["2023-02-28", "2024-02-29"]


def test_a_wording_is_shown_as_it_was_printed() -> None:
    assert str(Period.parse("’23.10. ~ 11.")) == "’23.10. ~ 11."


def test_every_example_of_the_message_is_a_period() -> None:
    assert [str(Period.parse(example)) for example in EXAMPLES] == list(EXAMPLES)


@pytest.mark.parametrize(
    ("wording", "message"),
    [
        ("", UNKNOWN),
        (",", UNKNOWN),
        ("~", UNKNOWN),
        ("중", UNKNOWN),
        ("곧", UNKNOWN),
        ("3", UNKNOWN),
        ("7.1", UNKNOWN),
        ("삼월", UNKNOWN),
        ("3월 초", UNKNOWN),
        ("2월~", UNKNOWN),
        ("~10월", UNKNOWN),
        ("2월, ", UNKNOWN),
        ("2월~4월~6월", UNKNOWN),
        ("3월 8일~10일", UNKNOWN),
        ("매주 수욜", UNKNOWN),
        ("매월 다섯째주", UNKNOWN),
        ("5분기", UNKNOWN),
        ("중반기", UNKNOWN),
        ("상반기(5월", UNKNOWN),
        ("상반기()", UNKNOWN),
        ("2023-03-05", UNKNOWN),
        ("’23", UNKNOWN),
        ("0월", "0월은 없는 달입니다"),
        ("13월", "13월은 없는 달입니다"),
        ("2월~13월", "13월은 없는 달입니다"),
        ("상반기(13월)", "13월은 없는 달입니다"),
        ("4. 31.", "4월 31일은 없는 날입니다"),
        ("2. 30.", "2월 30일은 없는 날입니다"),
        ("2월 0일", "2월 0일은 없는 날입니다"),
        ("’23. 2. 29.", "2월 29일은 없는 날입니다"),
        ("3. 8.~10.", "끝 날짜도 '3. 10.'처럼 달과 날을 모두 적어 주세요"),
        (3, UNKNOWN),
        (None, UNKNOWN),
        (("2월", "3월"), UNKNOWN),
    ],
)
def test_anything_else_is_refused_with_what_to_write(wording: object, message: str) -> None:
    with pytest.raises(ValueError) as refusal:  # noqa: PT011 -- the whole message is compared below
        Period.parse(wording)
    assert str(refusal.value) == message


def test_a_day_that_a_year_lacks_is_refused_when_the_year_is_known() -> None:
    leap_day = Period.parse("2. 29.")
    assert [str(day) for day in leap_day.days(2024)[0]] == ["2024-02-29", "2024-02-29"]
    with pytest.raises(ValueError, match="day is out of range for month"):
        leap_day.days(2023)
