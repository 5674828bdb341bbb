"""Periods are read as the office writes them, and nothing else is taken for one."""

from __future__ import annotations

from datetime import date

import pytest

from macros.models.period import DatedSpan, Period
from macros.models.period_wording.meaning import Hours, Kind, Precision, Recurrence
from macros.models.period_wording.patterns import EXAMPLES

UNKNOWN = (
    "시기를 알 수 없습니다. 이렇게 적어 주세요: 3월, 2월~10월, 7.1., 2025. 3. 15.(토), ’22. 3. ~ ’26. 12., 3월 초, "
    "상반기, 1분기, 2023년, 월 2회, 매월 둘째 주 목요일, 평일 09:00~18:00, 분기별, 연중, 수시. "
    "날짜로 나타낼 수 없으면 {text: 준공 뒤 6개월 안}처럼 적어 주세요"
)
NO_TEXT = "날짜로 나타낼 수 없는 시기는 {text: 준공 뒤 6개월 안}처럼 한 줄로 적어 주세요"
LATE = "시작이 끝보다 늦습니다. 시작과 끝을 확인해 주세요"
ALWAYS = ["2023-01-01~2023-12-31"]
OPEN = {"0001-01-01": "", "9999-12-31": ""}


@pytest.mark.parametrize(
    ("wording", "kind", "days"),
    [
        # Every wording of the 2023 work report.
        ("1월", "single", ["2023-01-01~2023-01-31"]),
        ("2월", "single", ["2023-02-01~2023-02-28"]),
        ("3월", "single", ["2023-03-01~2023-03-31"]),
        ("4월", "single", ["2023-04-01~2023-04-30"]),
        ("5월", "single", ["2023-05-01~2023-05-31"]),
        ("6월", "single", ["2023-06-01~2023-06-30"]),
        ("7월", "single", ["2023-07-01~2023-07-31"]),
        ("9월", "single", ["2023-09-01~2023-09-30"]),
        ("12월", "single", ["2023-12-01~2023-12-31"]),
        ("11월 중", "single", ["2023-11-01~2023-11-30"]),
        ("상반기(5월)", "single", ["2023-05-01~2023-05-31"]),
        ("하반기(10월)", "single", ["2023-10-01~2023-10-31"]),
        ("’23. 3.", "single", ["2023-03-01~2023-03-31"]),
        ("’23. 4.", "single", ["2023-04-01~2023-04-30"]),
        ("’23. 6.", "single", ["2023-06-01~2023-06-30"]),
        ("’23. 7.", "single", ["2023-07-01~2023-07-31"]),
        ("’23. 8.", "single", ["2023-08-01~2023-08-31"]),
        ("’23. 10.", "single", ["2023-10-01~2023-10-31"]),
        ("’23. 11.", "single", ["2023-11-01~2023-11-30"]),
        ("’23. 12.", "single", ["2023-12-01~2023-12-31"]),
        ("’24.1.", "single", ["2024-01-01~2024-01-31"]),
        ("2. 22.", "single", ["2023-02-22~2023-02-22"]),
        ("3. 8.", "single", ["2023-03-08~2023-03-08"]),
        ("3. 13.", "single", ["2023-03-13~2023-03-13"]),
        ("3. 20.", "single", ["2023-03-20~2023-03-20"]),
        ("4. 17.", "single", ["2023-04-17~2023-04-17"]),
        ("7.1.", "single", ["2023-07-01~2023-07-01"]),
        ("2월~4월", "range", ["2023-02-01~2023-04-30"]),
        ("2월~10월", "range", ["2023-02-01~2023-10-31"]),
        ("5월~6월", "range", ["2023-05-01~2023-06-30"]),
        ("5월~7월", "range", ["2023-05-01~2023-07-31"]),
        ("2~11월", "range", ["2023-02-01~2023-11-30"]),
        ("4~11월", "range", ["2023-04-01~2023-11-30"]),
        ("’23.10. ~ 11.", "range", ["2023-10-01~2023-11-30"]),
        ("상반기 중", "single", ["2023-01-01~2023-06-30"]),
        ("’24년 하반기", "single", ["2024-07-01~2024-12-31"]),
        ("8월, 10월", "several", ["2023-08-01~2023-08-31", "2023-10-01~2023-10-31"]),
        ("1월, 7월", "several", ["2023-01-01~2023-01-31", "2023-07-01~2023-07-31"]),
        ("상·하반기", "recurring", ["2023-01-01~2023-12-31"]),
        ("분기별", "recurring", ["2023-01-01~2023-12-31"]),
        ("매월 둘째주 목요일", "recurring", ["2023-01-01~2023-12-31"]),
        ("연중", "all-year", ["2023-01-01~2023-12-31"]),
        ("수시", "any-time", []),
        # Other ways to write the same.
        ("상반기", "single", ["2023-01-01~2023-06-30"]),
        ("하반기", "single", ["2023-07-01~2023-12-31"]),
        ("1분기", "single", ["2023-01-01~2023-03-31"]),
        ("4/4분기", "single", ["2023-10-01~2023-12-31"]),
        ("2024년 2분기", "single", ["2024-04-01~2024-06-30"]),
        ("2024. 2.", "single", ["2024-02-01~2024-02-29"]),
        ("2024년 2월 29일", "single", ["2024-02-29~2024-02-29"]),
        ("'23. 3. 5.", "single", ["2023-03-05~2023-03-05"]),
        ("‘23. 3.", "single", ["2023-03-01~2023-03-31"]),
        ("3. 8.~3. 10.", "range", ["2023-03-08~2023-03-10"]),
        ("3월 8일~10일", "range", ["2023-03-08~2023-03-10"]),
        ("3. 11.(토)~12.(일)", "range", ["2023-03-11~2023-03-12"]),
        ("3.8~3.10", "range", ["2023-03-08~2023-03-10"]),
        ("’23. 11.~’24. 2.", "range", ["2023-11-01~2024-02-29"]),
        ("상반기 (3월~5월)", "range", ["2023-03-01~2023-05-31"]),
        ("1~2월", "range", ["2023-01-01~2023-02-28"]),
        ("2월부터 5월까지", "range", ["2023-02-01~2023-05-31"]),
        ("3월 8일부터 10일까지", "range", ["2023-03-08~2023-03-10"]),
        ("2023년부터 2025년까지", "range", ["2023-01-01~2025-12-31"]),
        ("3∼4월", "range", ["2023-03-01~2023-04-30"]),
        ("1~2분기", "range", ["2023-01-01~2023-06-30"]),
        ("2024년 3~4분기", "range", ["2024-07-01~2024-12-31"]),
        ("12월(예정)", "single", ["2023-12-01~2023-12-31"]),
        ("12월 예정", "single", ["2023-12-01~2023-12-31"]),
        ("5월경", "single", ["2023-05-01~2023-05-31"]),
        # Years alone, several years, open ends, and a season.
        ("2023", "single", ["2023-01-01~2023-12-31"]),
        ("2023년", "single", ["2023-01-01~2023-12-31"]),
        ("’23년", "single", ["2023-01-01~2023-12-31"]),
        ("’22.12.", "single", ["2022-12-01~2022-12-31"]),
        ("’22. 3. ~ ’26. 12.", "range", ["2022-03-01~2026-12-31"]),
        ("2022. 3. ~ 2026. 12.", "range", ["2022-03-01~2026-12-31"]),
        ("’22.3~’26.12", "range", ["2022-03-01~2026-12-31"]),
        ("2022.3.15.~2026.12.20.", "range", ["2022-03-15~2026-12-20"]),
        ("’22~’26", "range", ["2022-01-01~2026-12-31"]),
        ("2022년~2026년", "range", ["2022-01-01~2026-12-31"]),
        ("3월~’26. 12.", "range", ["2023-03-01~2026-12-31"]),
        ("~2022", "range", ["~2022-12-31"]),
        ("2026~", "range", ["2026-01-01~"]),
        ("~12월", "range", ["~2023-12-31"]),
        ("2월부터", "range", ["2023-02-01~"]),
        ("10월까지", "range", ["~2023-10-31"]),
        ("2월~", "range", ["2023-02-01~"]),
        ("2025. 7. 1. ~ 2028. 6. 30.(3년)", "range", ["2025-07-01~2028-06-30"]),
        ("’23. 3.~12.(10개월)", "range", ["2023-03-01~2023-12-31"]),
        ("연중(방학기간 제외)", "all-year", ["2023-01-01~2023-12-31"]),
        ("2024. 7. 1.~2026. 6. 30.(1년 연장 가능)", "range", ["2024-07-01~2026-06-30"]),
        ("2025. 1. 1.~2027. 12. 31.(3년, 1회 연장)", "range", ["2025-01-01~2027-12-31"]),
        ("3월~11월(우천 시 취소)", "range", ["2023-03-01~2023-11-30"]),
        ("3월~12월(총 12회)", "range", ["2023-03-01~2023-12-31"]),
        ("3월(1차), 9월(2차)", "several", ["2023-03-01~2023-03-31", "2023-09-01~2023-09-30"]),
        ("2023. 12. 기준", "single", ["2023-12-01~2023-12-31"]),
        ("2023. 12월말 현재", "single", ["2023-12-21~2023-12-31"]),
        ("’23. 7월 ~ 계속", "range", ["2023-07-01~"]),
        ("8. 25. ~ 9월 말", "range", ["2023-08-25~2023-09-30"]),
        ("12월~2월", "range", ["2023-12-01~2024-02-29"]),
        ("’22. 11. ~ 3.", "range", ["2022-11-01~2023-03-31"]),
        ("’23. 11. 15. ~ 2. 29.", "range", ["2023-11-15~2024-02-29"]),
        ("동절기(11. 15.~3. 15.)", "range", ["2023-11-15~2024-03-15"]),
        # Days with their weekday, and parts of a month.
        ("2025. 3. 15.(토)", "single", ["2025-03-15~2025-03-15"]),
        ("3. 15(수)", "single", ["2023-03-15~2023-03-15"]),
        ("3월 15일(수요일)", "single", ["2023-03-15~2023-03-15"]),
        ("3월 초", "single", ["2023-03-01~2023-03-10"]),
        ("3월 중순", "single", ["2023-03-11~2023-03-20"]),
        ("2월 말", "single", ["2023-02-21~2023-02-28"]),
        ("’24. 2월 하순", "single", ["2024-02-21~2024-02-29"]),
        ("3월 말~5월 초", "range", ["2023-03-21~2023-05-10"]),
        # Several.
        ("3월, 9월", "several", ["2023-03-01~2023-03-31", "2023-09-01~2023-09-30"]),
        ("3, 9월", "several", ["2023-03-01~2023-03-31", "2023-09-01~2023-09-30"]),
        ("’24. 3월·9월", "several", ["2024-03-01~2024-03-31", "2024-09-01~2024-09-30"]),
        ("1·3분기", "several", ["2023-01-01~2023-03-31", "2023-07-01~2023-09-30"]),
        ("2월~4월, 9월 초", "several", ["2023-02-01~2023-04-30", "2023-09-01~2023-09-10"]),
        ("1차(3월), 2차(9월)", "several", ["2023-03-01~2023-03-31", "2023-09-01~2023-09-30"]),
        ("상·하반기(5월, 10월)", "recurring", ["2023-05-01~2023-05-31", "2023-10-01~2023-10-31"]),
        # All the time, and any time.
        ("상시", "all-year", ALWAYS),
        ("연중무휴", "all-year", ALWAYS),
        ("필요 시", "any-time", []),
    ],
)
def test_a_wording_means_its_kind_and_its_days(wording: str, kind: Kind, days: list[str]) -> None:
    period = Period.parse(wording)
    found = [[OPEN.get(str(day), str(day)) for day in span] for span in period.days(2023)]
    assert (period.kind, ["~".join(span) for span in found]) == (kind, days)


@pytest.mark.parametrize(
    ("wording", "recurrence"),
    [
        ("매일", Recurrence("day")),
        ("1일 2회", Recurrence("day", times=(2, 2))),
        ("매주", Recurrence("week")),
        ("주 3회", Recurrence("week", times=(3, 3))),
        ("주 1회(화)", Recurrence("week", times=(1, 1), weekdays=(1,))),
        ("주 2회(화·목)", Recurrence("week", times=(2, 2), weekdays=(1, 3))),
        ("매주 수요일", Recurrence("week", weekdays=(2,))),
        ("매주 월·수·금", Recurrence("week", weekdays=(0, 2, 4))),
        ("매주 월, 수, 금요일", Recurrence("week", weekdays=(0, 2, 4))),
        ("월~금", Recurrence("week", weekdays=(0, 1, 2, 3, 4))),
        ("일~화요일", Recurrence("week", weekdays=(6, 0, 1))),
        ("평일", Recurrence("week", weekdays=(0, 1, 2, 3, 4))),
        ("주말", Recurrence("week", weekdays=(5, 6))),
        ("토·일요일", Recurrence("week", weekdays=(5, 6))),
        ("격주 토요일", Recurrence("week", 2, weekdays=(5,))),
        ("토요일(격주)", Recurrence("week", 2, weekdays=(5,))),
        ("매월", Recurrence("month")),
        ("월 2회", Recurrence("month", times=(2, 2))),
        ("월 1~2회", Recurrence("month", times=(1, 2))),
        ("연 2회 이상", Recurrence("year", times=(2, None))),
        ("연 4회 내외", Recurrence("year", times=(4, 4))),
        ("상·하반기 각 1회", Recurrence("half", times=(1, 1))),
        ("매주 2~3회", Recurrence("week", times=(2, 3))),
        ("매월 말", Recurrence("month")),
        ("매월 10일", Recurrence("month", days=(10,))),
        ("매월 10일, 25일", Recurrence("month", days=(10, 25))),
        ("매월 1일~3일", Recurrence("month", days=(1, 2, 3))),
        ("매월 말일", Recurrence("month", days=(-1,))),
        ("매월 첫째 주", Recurrence("month", weeks=(1,))),
        ("매월 둘째주 목요일", Recurrence("month", weekdays=(3,), weeks=(2,))),
        ("매월 세 번째 화요일", Recurrence("month", weekdays=(1,), weeks=(3,))),
        ("매월 마지막 주 수요일", Recurrence("month", weekdays=(2,), weeks=(-1,))),
        ("매월 둘째·넷째 일요일", Recurrence("month", weekdays=(6,), weeks=(2, 4))),
        ("매월 2·4주 토요일", Recurrence("month", weekdays=(5,), weeks=(2, 4))),
        ("월 2회(첫째, 셋째 주 토요일)", Recurrence("month", times=(2, 2), weekdays=(5,), weeks=(1, 3))),
        ("월 2회, 첫째, 셋째 주 토요일", Recurrence("month", times=(2, 2), weekdays=(5,), weeks=(1, 3))),
        ("매월 1회, 마지막 주 수요일 야간 20:00~24:00", Recurrence("month", times=(1, 1), weekdays=(2,), weeks=(-1,))),
        ("주 2회, 월·수", Recurrence("week", times=(2, 2), weekdays=(0, 2))),
        ("격월", Recurrence("month", 2)),
        ("3개월마다", Recurrence("month", 3)),
        ("분기별", Recurrence("quarter")),
        ("분기 1회", Recurrence("quarter", times=(1, 1))),
        ("매 분기 말", Recurrence("quarter")),
        ("반기별 1회", Recurrence("half", times=(1, 1))),
        ("상·하반기", Recurrence("half")),
        ("매년", Recurrence("year")),
        ("연 4회", Recurrence("year", times=(4, 4))),
        ("연 2회(상·하반기)", Recurrence("half")),
        ("2년마다", Recurrence("year", 2)),
        ("3년 주기", Recurrence("year", 3)),
        ("2년에 1회", Recurrence("year", 2, times=(1, 1))),
    ],
)
def test_a_wording_says_how_often_something_comes_again(wording: str, recurrence: Recurrence) -> None:
    (part,) = Period.parse(wording).parts
    assert (part.kind, part.recurrence) == ("recurring", recurrence)
    assert [f"{first}~{last}" for first, last in Period.parse(wording).days(2023)] == ALWAYS


@pytest.mark.parametrize(
    ("wording", "recurrence", "days"),
    [
        ("매년 3월", Recurrence("year"), ["2023-03-01~2023-03-31"]),
        ("연 2회(5월, 10월)", Recurrence("year", times=(2, 2)), ["2023-05-01~2023-05-31", "2023-10-01~2023-10-31"]),
        ("분기 1회(3·6월)", Recurrence("quarter", times=(1, 1)), ["2023-03-01~2023-03-31", "2023-06-01~2023-06-30"]),
        ("3~11월 매주 수요일", Recurrence("week", weekdays=(2,)), ["2023-03-01~2023-11-30"]),
        ("매주 토요일(4월~10월)", Recurrence("week", weekdays=(5,)), ["2023-04-01~2023-10-31"]),
        ("5월 셋째 주 월요일", Recurrence("month", weekdays=(0,), weeks=(3,)), ["2023-05-01~2023-05-31"]),
        ("2024년 매월 1회", Recurrence("month", times=(1, 1)), ["2024-01-01~2024-12-31"]),
    ],
)
def test_what_comes_again_may_do_so_in_some_days_only(wording: str, recurrence: Recurrence, days: list[str]) -> None:
    (part,) = Period.parse(wording).parts
    assert part.recurrence == recurrence
    assert [f"{first}~{last}" for first, last in Period.parse(wording).days(2023)] == days


@pytest.mark.parametrize(
    ("wording", "hours"),
    [
        ("18:00", [Hours("18:00")]),
        ("09:00~18:00", [Hours("09:00", "18:00")]),
        ("9~18시", [Hours("09:00", "18:00")]),
        ("14시 30분", [Hours("14:30")]),
        ("오전 10시~오후 5시", [Hours("10:00", "17:00")]),
        ("오후 12시", [Hours("12:00")]),
        ("24시간", [Hours("00:00", "24:00")]),
        ("주말 종일", [Hours("00:00", "24:00")]),
        ("10:00~02:00", [Hours("10:00", "02:00")]),
        ("18:00~09:00", [Hours("18:00", "09:00")]),
        ("09:00~다음 날 09:00", [Hours("09:00", "09:00")]),
        ("상시(24시간)", [Hours("00:00", "24:00")]),
        ("2025. 3. 15.(토) 14:00", [Hours("14:00")]),
        ("3. 15. 14:00~16:00", [Hours("14:00", "16:00")]),
        ("평일 09:00~18:00", [Hours("09:00", "18:00")]),
        ("평일(09:00~18:00)", [Hours("09:00", "18:00")]),
        ("하절기(3월~10월) 09:00~18:00", [Hours("09:00", "18:00")]),
        ("매주 화요일 18:00~20:00", [Hours("18:00", "20:00")]),
        ("월~금 09:00~18:00, 토 09:00~13:00", [Hours("09:00", "18:00"), Hours("09:00", "13:00")]),
        ("평일 09:00~12:00, 13:00~18:00", [Hours("09:00", "12:00"), Hours("13:00", "18:00")]),
        ("매월 1회, 마지막 주 수요일 야간 20:00~24:00", [Hours("20:00", "24:00")]),
        ("매월 1회, 매주 수요일 20:00~24:00", [None, Hours("20:00", "24:00")]),
        ("3월", [None]),
    ],
)
def test_a_wording_says_at_what_hours(wording: str, hours: list[Hours | None]) -> None:
    assert [part.hours for part in Period.parse(wording).parts] == hours


def test_hours_alone_are_those_of_the_days_before_them() -> None:
    morning, afternoon = Period.parse("평일 09:00~12:00, 13:00~18:00").parts
    assert morning.recurrence == afternoon.recurrence == Recurrence("week", weekdays=(0, 1, 2, 3, 4))
    assert Period.parse("09:00~18:00").spans == ()


@pytest.mark.parametrize(
    ("wording", "precision"),
    [
        ("3. 8.~3. 10.", "day"),
        ("3월 초~5월 말", "part-of-month"),
        ("3월 초~5월", "month"),
        ("1분기, 5월", "quarter"),
        ("하반기", "half"),
        ("2022~2026", "year"),
        ("매주", "year"),
        ("수시", None),
        ("18:00", None),
    ],
)
def test_a_period_is_as_exact_as_the_least_exact_of_its_days(wording: str, precision: Precision | None) -> None:
    assert Period.parse(wording).precision == precision


@pytest.mark.parametrize(
    ("wording", "months"),
    [
        ("2월~10월", [(2, 10)]),
        ("’22. 3. ~ ’26. 12.", [(1, 12)]),
        ("’22. 11. ~ ’23. 2.", [(1, 2)]),
        ("’23. 11. ~ ’24. 2.", [(11, 12)]),
        ("’23. 11. ~ 2.", [(11, 12)]),
        ("12월~2월", [(1, 2), (12, 12)]),
        ("~5월", [(1, 5)]),
        ("’23. 9.~", [(9, 12)]),
        ("~2022", []),
        ("2024년", []),
        ("수시", []),
    ],
)
def test_a_period_names_the_months_of_it_that_lie_in_a_year(wording: str, months: list[tuple[int, int]]) -> None:
    assert list(Period.parse(wording).months(2023)) == months


@pytest.mark.parametrize(
    ("wording", "month"),
    [
        ("3월 초", 3),
        ("2월~10월", 2),
        ("매년 5월", 5),
        ("하반기", None),
        ("’22. 3.~", None),
        ("~5월", None),
        ("매월", None),
    ],
)
def test_only_what_begins_in_a_month_of_the_year_has_a_first_month(wording: str, month: int | None) -> None:
    assert Period.parse(wording).first_month(2023) == month


@pytest.mark.parametrize(
    ("wording", "spans"),
    [
        ("2. 22., 4~11월", ["2023-02-22~2023-02-22 day", "2023-04-01~2023-11-30 month"]),
        ("12월~2월", ["2023-12-01~2024-02-29 month"]),
        ("~2022", ["~2022-12-31 year"]),
        ("2월부터", ["2023-02-01~ month"]),
        ("분기별", ["2023-01-01~2023-12-31 year"]),
        ("수시", ["~ None"]),
    ],
)
def test_a_wording_has_dates_in_the_year_of_its_record(wording: str, spans: list[str]) -> None:
    period = Period.parse(wording)
    assert [f"{span.start or ''}~{span.end or ''} {span.precision}" for span in period.dated(2023)] == spans
    first, last = spans[0].partition("~")[0], spans[-1].partition("~")[2].partition(" ")[0]
    assert (str(period.first_day(2023) or ""), str(period.last_day(2023) or "")) == (first, last)


def test_only_a_printed_year_dates_what_stands_in_no_year() -> None:
    assert Period.parse("2023. 1. ~ 2025. 12.").first_day(None) == date(2023, 1, 1)
    assert Period.parse("3월~11월").dated(None) == (DatedSpan(None, None, "month", None, None),)


def test_an_open_end_among_several_spans_leaves_the_whole_open() -> None:
    period = Period.parse("3월, 9월부터")
    assert (period.first_day(2023), period.last_day(2023)) == (date(2023, 3, 1), None)


@pytest.mark.parametrize(
    ("wording", "rule"),
    [
        ("매월 둘째주 목요일", "FREQ=MONTHLY;BYDAY=2TH"),
        ("매월 1·3주 토요일", "FREQ=MONTHLY;BYDAY=1SA,3SA"),
        ("매월 마지막 주 월요일", "FREQ=MONTHLY;BYDAY=-1MO"),
        ("매월 말일", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("평일 09:00~18:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("격주 토요일", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"),
        ("분기별 1회", "FREQ=MONTHLY;INTERVAL=3"),
        ("상·하반기", "FREQ=MONTHLY;INTERVAL=6"),
        ("격년", "FREQ=YEARLY;INTERVAL=2"),
        ("매일", "FREQ=DAILY"),
        ("월 1~2회", "FREQ=MONTHLY"),
        ("매월 첫째 주", None),
        ("토 09:00~13:00, 평일 09:00~18:00", None),
        ("3월", None),
    ],
)
def test_what_comes_again_has_the_rule_of_icalendar_if_one_says_it(wording: str, rule: str | None) -> None:
    assert Period.parse(wording).rule == rule


def test_what_is_no_date_is_its_text_and_has_no_days() -> None:
    period = Period.parse({"text": "준공 뒤 6개월 안"})
    assert (str(period), period.kind, period.spans, period.precision) == ("준공 뒤 6개월 안", "text", (), None)


def test_a_year_that_yaml_reads_as_a_number_is_a_year() -> None:
    assert Period.parse(2023) == Period.parse("2023")


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
        ("삼월", UNKNOWN),
        ("2월, ", UNKNOWN),
        ("2월~4월~6월", UNKNOWN),
        ("매주 수욜", UNKNOWN),
        ("매월 다섯째주", UNKNOWN),
        ("5분기", UNKNOWN),
        ("중반기", UNKNOWN),
        ("상반기(5월", UNKNOWN),
        ("상반기()", UNKNOWN),
        ("2023-03-05", UNKNOWN),
        ("1430", UNKNOWN),
        ("3~", UNKNOWN),
        ("월", UNKNOWN),
        ("봄", UNKNOWN),
        ("2월쯤", UNKNOWN),
        ("공휴일 제외", UNKNOWN),
        ("저녁 7시", UNKNOWN),
        (
            "2026. 1.~12.(구청장 방침)",
            "괄호 안의 '구청장 방침'은 시기로 읽을 수 없습니다. 고쳐 적거나, 괄호를 빼고 그 말을 note에 적어 주세요",
        ),
        (
            "매주 토요일(단, 8월 제외)",
            "괄호 안의 '단, 8월 제외'는 시기로 읽을 수 없습니다. 고쳐 적거나, 괄호를 빼고 그 말을 note에 적어 주세요",
        ),
        ("매주 월요일 및 공휴일", UNKNOWN),
        ("0월", "0월은 없는 달입니다"),
        ("13월", "13월은 없는 달입니다"),
        ("2월~13월", "13월은 없는 달입니다"),
        ("상반기(13월)", "13월은 없는 달입니다"),
        ("4. 31.", "4월 31일은 없는 날입니다"),
        ("2. 30.", "2월 30일은 없는 날입니다"),
        ("2월 0일", "2월 0일은 없는 날입니다"),
        ("’23. 2. 29.", "2월 29일은 없는 날입니다"),
        ("3. 8.~10.", "끝 날짜도 '3. 10.'처럼 달과 날을 모두 적어 주세요"),
        ("3월 8일~5월", "끝 날짜도 '3. 10.'처럼 달과 날을 모두 적어 주세요"),
        ("’23. 2. 1.~29일", "2월 29일은 없는 날입니다"),
        ("’22. 11. 15. ~ 2. 29.", "2월 29일은 없는 날입니다"),
        ("매월 32일", "32일은 없는 날입니다"),
        ("5월~3월", LATE),
        ("3. 10.~3. 8.", LATE),
        ("’26. 3. ~ ’22. 12.", LATE),
        ("매월 10일~5일", LATE),
        ("월 3~1회", "횟수가 거꾸로입니다. 적은 횟수를 앞에 적어 주세요"),
        ("18:00~17:00", LATE),
        ("09:00~09:00", LATE),
        ("2025. 3. 15.(금)", "2025년 3월 15일은 토요일입니다. 날짜와 요일을 확인해 주세요"),
        ("2025. 3. 15.(토)~16.(월)", "2025년 3월 16일은 일요일입니다. 날짜와 요일을 확인해 주세요"),
        ("25:00", "'25:00'은 없는 시각입니다"),
        ("24:30", "'24:30'은 없는 시각입니다"),
        ("평일 09:60~18:00", "'09:60'은 없는 시각입니다"),
        ("오후 14시", "'오후 14시'는 없는 시각입니다"),
        ("오전 9시~6시", "끝나는 시각에도 오전이나 오후를 적어 주세요"),
        (3, UNKNOWN),
        (True, UNKNOWN),
        ({}, NO_TEXT),
        ({"text": ""}, NO_TEXT),
        ({"text": None}, NO_TEXT),
        ({"text": " 준공 뒤"}, NO_TEXT),
        ({"text": "준공\n뒤"}, NO_TEXT),
        ({"text": "준공 뒤", "year": 2023}, NO_TEXT),
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


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("3월", "3월"),
        ("2~11월", "2월~11월"),
        ("7.1.", "7월 1일"),
        ("’23. 3.", "3월"),
        ("’22. 12. ~ ’23. 2.", "2022년 12월~2월"),
        ("’23.10. ~ 11.", "10월~11월"),
        ("2. 22., 4~11월", "2월 22일, 4월~11월"),
        ("11월 중", "11월"),
        ("3월 초", "3월 초"),
        ("상반기", "상반기"),
        ("매월 둘째 주 목요일", "매월 둘째 주 목요일"),
    ],
)
def test_days_and_months_are_told_in_one_form(printed: str, told: str) -> None:
    assert Period.parse(printed).in_year(2023) == told
