"""The grammar of periods: the wordings that offices print, and what each of them means.

Each wording is one pattern with named groups and one function that reads them. `PATTERN`, by which editors check
a line, is put together from the same patterns without the names.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from macros.korean.particles import particle

Kind = Literal["single", "several", "range", "recurring", "all-year", "any-time", "hours", "text"]
Precision = Literal["day", "part-of-month", "month", "quarter", "half", "year"]
Every = Literal["day", "week", "month", "quarter", "half", "year"]

PRECISIONS: tuple[Precision, ...] = ("day", "part-of-month", "month", "quarter", "half", "year")
"""From the most to the least exact."""

_LATE = "시작이 끝보다 늦습니다. 시작과 끝을 확인해 주세요"
WEEKDAYS = "월화수목금토일"
EXAMPLES = (
    *("3월", "2월~10월", "7.1.", "2025. 3. 15.(토)", "’22. 3. ~ ’26. 12.", "3월 초", "상반기", "1분기", "2023년"),
    *("월 2회", "매월 둘째 주 목요일", "평일 09:00~18:00", "분기별", "연중", "수시"),
)
UNKNOWN = (
    f"시기를 알 수 없습니다. 이렇게 적어 주세요: {', '.join(EXAMPLES)}. "
    "날짜로 나타낼 수 없으면 {text: 준공 뒤 6개월 안}처럼 적어 주세요"
)


class Point(NamedTuple):
    """A day, or a month without a day. A year of None is the year of the record; the weekday is as printed."""

    year: int | None
    month: int
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True)
class Span:
    """The first and the last point, both inside; None is an open end."""

    start: Point | None
    end: Point | None
    precision: Precision

    @property
    def crosses_new_year(self) -> bool:
        """Whether it is a season such as `12월~2월`, which ends in the year after the one it starts in."""
        return bool(self.start and self.end and self.end.year is None and self.start.month > 6 >= self.end.month)

    def days(self, year: int) -> tuple[date, date]:
        """Return the first and last day in a record of `year`, `date.min` or `date.max` for an open end.

        ValueError for a day that its month does not have.
        """
        first, last = date.min, date.max
        start_year, end_year = self.years(year)
        if self.start:
            first = date(start_year, self.start.month, self.start.day or 1)
        if self.end:
            last = date(end_year, self.end.month, self.end.day or monthrange(end_year, self.end.month)[1])
        return first, last

    def years(self, year: int) -> tuple[int, int]:
        """Return the years that it starts and ends in, in a record of `year`."""
        start = (self.start and self.start.year) or year
        return start, (self.end and self.end.year) or start + self.crosses_new_year

    def wrong_weekday(self, year: int) -> date | None:
        """Return the first day that has another weekday than the printed one, in a record of `year`."""
        days = zip((self.start, self.end), self.days(year), strict=True)
        return next((day for point, day in days if point and point.weekday not in (None, day.weekday())), None)


@dataclass(frozen=True)
class Recurrence:
    """How often something comes again, in the terms of iCalendar.

    `times` are those in each of `every`; weekdays count from Monday, 0; weeks and days are those of a month, the
    last is -1.
    """

    every: Every
    interval: int = 1
    times: int | None = None
    weekdays: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    days: tuple[int, ...] = ()


@dataclass(frozen=True)
class Hours:
    """Times of the day such as `09:00`; without an end where only one is printed. An earlier end is the next day's."""

    start: str
    end: str | None = None


@dataclass(frozen=True)
class Part:
    """One of the wordings between commas: its days, how often it comes again in them, and the hours."""

    kind: Kind
    spans: tuple[Span, ...] = ()
    recurrence: Recurrence | None = None
    hours: Hours | None = None


WHOLE_YEAR = Span(Point(None, 1, 1), Point(None, 12, 31), "year")


# Days, months and years.

_DOT = r"\s*[·ㆍ‧・]\s*"
_COMMA = r"\s*,\s*"
_TO = r"\s*[~∼～〜]\s*"
_YEAR = r"(?:[’‘'](?P<short>\d{2})|(?P<long>(?:19|20|21)\d{2}))"
_OF_YEAR = rf"(?:{_YEAR}(?:\s*[년.]\s*|\s+))?"
_ON_WEEKDAY = rf"(?:\s*\((?P<weekday>[{WEEKDAYS}])(?:요일)?\))?"

_DAY = rf"{_OF_YEAR}(?P<month>\d{{1,2}})\s*[월.]\s*(?P<day>\d{{1,2}})\s*[일.]?{_ON_WEEKDAY}"
_DAY_OF_SAME_MONTH = rf"(?P<day>\d{{1,2}})(?:\s*일|\.?(?=\s*\()){_ON_WEEKDAY}"
_MONTH = rf"{_OF_YEAR}(?P<month>\d{{1,2}})\s*[월.](?:\s*(?P<part>초순|초|상순|중순|하순|말))?"
_MONTH_OF_YEAR = rf"{_YEAR}\s*[년.]\s*(?P<month>\d{{1,2}})"
_QUARTER = rf"{_OF_YEAR}(?P<quarter>[1-4])(?:\s*/\s*4)?\s*분기"
_HALF = rf"{_OF_YEAR}(?P<half>[상하])반기"
_ONE_YEAR = rf"{_YEAR}\s*(?:년도?|\.)?"


def _read_day(match: re.Match[str]) -> Span:
    weekday = WEEKDAYS.index(match["weekday"]) if match["weekday"] else None
    point = Point(_year(match), int(match["month"]), int(match["day"]), weekday)
    return Span(point, point, "day")


def _read_month(match: re.Match[str]) -> Span:
    year, month = _year(match), int(match["month"])
    part = match.groupdict().get("part")
    if part is None:
        return Span(Point(year, month), Point(year, month), "month")
    first, last = {"초": (1, 10), "상": (1, 10), "중": (11, 20)}.get(part[0], (21, None))
    return Span(Point(year, month, first), Point(year, month, last), "part-of-month")


def _read_quarter(match: re.Match[str]) -> Span:
    last = 3 * int(match["quarter"])
    return Span(Point(_year(match), last - 2, 1), Point(_year(match), last), "quarter")


def _read_half(match: re.Match[str]) -> Span:
    last = 6 if match["half"] == "상" else 12
    return Span(Point(_year(match), last - 5, 1), Point(_year(match), last), "half")


def _read_year(match: re.Match[str]) -> Span:
    return Span(Point(_year(match), 1, 1), Point(_year(match), 12, 31), "year")


def _year(match: re.Match[str]) -> int | None:
    if match["short"]:
        return 2000 + int(match["short"])
    return int(match["long"]) if match["long"] else None


_SINGLES: tuple[tuple[str, Callable[[re.Match[str]], Span]], ...] = (
    (_DAY, _read_day),
    (_MONTH, _read_month),
    (_MONTH_OF_YEAR, _read_month),
    (_QUARTER, _read_quarter),
    (_HALF, _read_half),
    (_ONE_YEAR, _read_year),
)


def _read_single(text: str) -> Span:
    for pattern, read in _SINGLES:
        if match := re.fullmatch(pattern, text):
            return read(match)
    raise ValueError(UNKNOWN)


# Ranges, lists, and words for all or any of the year.


def _one_of(*patterns: str) -> str:
    """Return a pattern for any of several, without the names of their groups."""
    return "(?:" + re.sub(r"\?P<\w+>", "?:", "|".join(patterns)) + ")"


_SINGLE = _one_of(*(pattern for pattern, _ in _SINGLES))
# The unit of `2~11월` and `3·9월` stands behind the last number.
_NUMBER = _one_of(rf"{_OF_YEAR}\d{{1,2}}")
_RANGE = _one_of(
    _NUMBER + _TO + _one_of(_MONTH, _QUARTER),
    _SINGLE + _TO + _one_of(_DAY_OF_SAME_MONTH, _SINGLE, ""),
    _TO + _SINGLE,
)
# Here and below a comma stands only behind what could not end there, so that a line has one reading.
_MONTHS = rf"{_NUMBER}(?:(?:월?{_DOT}|{_COMMA})\d{{1,2}})+\s*월"
_QUARTERS = rf"{_OF_YEAR}[1-4](?:(?:{_DOT}|{_COMMA})[1-4])+\s*분기"
_ALL_YEAR = r"(?:연중(?:\s*(?:무휴|상시|수시))?|상시)"
_ANY_TIME = r"(?:수시|필요\s*시)"
_WHEN = _one_of(_RANGE, _SINGLE, _MONTHS, _QUARTERS, _ALL_YEAR, _ANY_TIME)


def _read_when(text: str) -> Part:
    if re.fullmatch(_ANY_TIME, text):
        return Part("any-time")
    if re.fullmatch(_ALL_YEAR, text):
        return Part("all-year", (WHOLE_YEAR,))
    if re.fullmatch(_SINGLE, text):
        return Part("single", (_checked(_read_single(text)),))
    if re.fullmatch(_RANGE, text):
        return Part("range", (_checked(_read_range(*re.split(_TO, text))),))
    first, *others = re.split(rf"{_DOT}|{_COMMA}", text)
    year = re.sub(r"\d{1,2}월?$", "", first)
    numbers = [first.removeprefix(year), *others]
    unit = "분기" if text.endswith("분기") else "월"
    singles = [f"{year}{number.removesuffix(unit).strip()}{unit}" for number in numbers]
    return Part("several", tuple(_checked(_read_single(single)) for single in singles))


def _read_range(left: str, right: str) -> Span:
    if re.fullmatch(_NUMBER, left) and not re.fullmatch(_ONE_YEAR, left):
        left += "분기" if right.endswith("분기") else "월"
    begin = _read_single(left) if left else None
    if begin and begin.start and re.fullmatch(_DAY_OF_SAME_MONTH, right):
        right = f"{begin.start.month}월 {right}"
    finish = _read_single(right) if right else None
    ends = [span for span in (begin, finish) if span]
    if ends[0].precision == "day" and ends[-1].precision != "day":
        raise ValueError("끝 날짜도 '3. 10.'처럼 달과 날을 모두 적어 주세요")
    precision = max((span.precision for span in ends), key=PRECISIONS.index)
    return Span(begin.start if begin else None, finish.end if finish else None, precision)


def _checked(span: Span) -> Span:
    """Return a span; ValueError for what cannot be, whatever the year of the record is."""
    points = [point for point in (span.start, span.end) if point]
    year = points[0].year
    # In an unknown year February may have 29 days.
    years = (2024, 2024) if year is None else span.years(year)
    for point, its_year in zip((span.start, span.end), years, strict=True):
        if point and not 1 <= point.month <= 12:
            raise ValueError(f"{point.month}월은 없는 달입니다")
        if point and point.day is not None and not 1 <= point.day <= monthrange(point.year or its_year, point.month)[1]:
            raise ValueError(f"{point.month}월 {point.day}일은 없는 날입니다")
    if year is not None:
        first, last = span.days(year)
        is_late = first > last
        if wrong := span.wrong_weekday(year):
            shown = f"{wrong.year}년 {wrong.month}월 {wrong.day}일은 {WEEKDAYS[wrong.weekday()]}요일입니다"
            raise ValueError(f"{shown}. 날짜와 요일을 확인해 주세요")
    else:
        start, end = points[0], points[-1]
        in_one_year = end.year is None and not span.crosses_new_year
        is_late = in_one_year and (start.month, start.day or 1) > (end.month, end.day or 31)
    if is_late:
        raise ValueError(_LATE)
    return span


# Recurrence.

_EVERY: dict[str, Every] = {
    **{"일": "day", "주": "week", "월": "month", "달": "month", "개월": "month"},
    **{"분기": "quarter", "반기": "half", "상하반기": "half", "년": "year", "연": "year", "연간": "year"},
}
_MORE_WEEKDAYS = rf"(?:(?:(?:요일)?(?:{_DOT}|{_TO})|{_COMMA})[{WEEKDAYS}])"
_DAYS_OF_WEEK = rf"(?:평일|주말|[{WEEKDAYS}]{_MORE_WEEKDAYS}*(?:요일)?)"
# `월` alone would be a month.
_DAYS_OF_WEEK_ALONE = rf"(?:평일|주말|[{WEEKDAYS}](?:{_MORE_WEEKDAYS}+(?:요일)?|요일))"
_NTH = r"(?:(?:첫|둘|셋|넷)째|(?:첫|두|세|네)\s*번째|마지막)"
_WEEKS = rf"(?:{_NTH}(?:(?:{_DOT}|{_COMMA}){_NTH})*|[1-4](?:(?:{_DOT}|{_COMMA})[1-4])*\s*째?(?=\s*주))"
_DAY_NUMBERS = rf"\d{{1,2}}(?:일?(?:{_DOT}|{_COMMA})\d{{1,2}})*일"
_DAYS_OF_MONTH = rf"(?:{_DAY_NUMBERS}|\d{{1,2}}일?{_TO}(?:\d{{1,2}}일|말일)|말일)"
_MONTHLY = r"(?P<every>매[월달]|격월)"

_REPEATED = (
    r"(?P<every>매\s*(?:일|주|월|달|분기|반기|년)|격(?:일|주|월|년)|(?:월|분기|반기)별|상[·ㆍ‧・]?하반기)"
    r"(?:\s*(?P<times>\d{1,2})\s*회|\s*[초말](?!일))?"
)
_TIMES_IN = r"(?P<every>연간|연|년|반기|분기|월|주|일)에?\s*(?P<times>\d{1,2})\s*회"
_EACH = r"(?P<interval>\d{1,2})\s*(?P<every>년|개월|주|일)(?:\s*마다|\s*주기|에?\s*(?P<times>\d{1,2})\s*회)"
_WEEKLY = rf"(?:(?P<every>매주|격주)\s*(?P<weekdays>{_DAYS_OF_WEEK})|(?P<alone>{_DAYS_OF_WEEK_ALONE}))"
_ON_DAYS_OF_WEEK = rf"(?:주\s*(?P<weekdays>{_DAYS_OF_WEEK})?|(?P<alone>{_DAYS_OF_WEEK}))"
_BY_WEEKS = rf"(?:{_MONTHLY}\s*)?(?P<weeks>{_WEEKS})\s*{_ON_DAYS_OF_WEEK}"
_BY_DAYS = rf"{_MONTHLY}\s*(?P<days>{_DAYS_OF_MONTH})"


def _read_repeated(match: re.Match[str]) -> Recurrence:
    groups = match.groupdict()
    word = re.sub(r"^[매격]|별$|[\s·ㆍ‧・]", "", groups["every"])
    interval = int(groups.get("interval") or 1) * _interval(match)
    return Recurrence(_EVERY[word], interval, int(groups["times"]) if groups["times"] else None)


def _read_weekly(match: re.Match[str]) -> Recurrence:
    return Recurrence("week", _interval(match), weekdays=_read_weekdays(match["weekdays"] or match["alone"]))


def _read_by_weeks(match: re.Match[str]) -> Recurrence:
    names = {"첫": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "마": -1}
    weeks = tuple(names.get(sign) or int(sign) for sign in re.findall(r"[첫둘두셋세넷네마1-4]", match["weeks"]))
    weekdays = match["weekdays"] or match["alone"]
    return Recurrence("month", _interval(match), weekdays=_read_weekdays(weekdays) if weekdays else (), weeks=weeks)


def _read_by_days(match: re.Match[str]) -> Recurrence:
    days = [-1 if number == "말일" else int(number) for number in re.findall(r"\d+|말일", match["days"])]
    for day in days:
        if not (day == -1 or 1 <= day <= 31):
            raise ValueError(f"{day}일은 없는 날입니다")
    if re.search(_TO, match["days"]):
        first, last = days
        days = [*range(first, 32 if last == -1 else last + 1)]
        if not days:
            raise ValueError(_LATE)
    return Recurrence("month", _interval(match), days=tuple(days))


def _interval(match: re.Match[str]) -> int:
    return 2 if (match["every"] or "").startswith("격") else 1


def _read_weekdays(text: str) -> tuple[int, ...]:
    if text in ("평일", "주말"):
        return (0, 1, 2, 3, 4) if text == "평일" else (5, 6)
    weekdays: list[int] = []
    for piece in re.split(rf"{_DOT}|{_COMMA}", text):
        ends = [WEEKDAYS.index(day[0]) for day in re.split(_TO, piece)]
        weekdays += [(ends[0] + day) % 7 for day in range((ends[-1] - ends[0]) % 7 + 1)]
    return tuple(weekdays)


_RECURRENCES: tuple[tuple[str, Callable[[re.Match[str]], Recurrence]], ...] = (
    (_REPEATED, _read_repeated),
    (_TIMES_IN, _read_repeated),
    (_EACH, _read_repeated),
    (_WEEKLY, _read_weekly),
    (_BY_WEEKS, _read_by_weeks),
    (_BY_DAYS, _read_by_days),
)
# `토 09:00~13:00`, `토(09:00~13:00)`: a sign that would be another word alone.
_RECURRENCE = _one_of(*(pattern for pattern, _ in _RECURRENCES), rf"[{WEEKDAYS}](?=\s+\d{{1,2}}[:시~]|\()")


def _read_recurrence(text: str) -> Recurrence:
    text = f"매주 {text}" if len(text) == 1 else text
    return next(read(match) for pattern, read in _RECURRENCES if (match := re.fullmatch(pattern, text)))


# Hours of the day.

_TIME = (
    r"(?:(?P<half>오전|오후)\s*)?(?P<hour>\d{1,2})"
    r"(?:[:：](?P<minute>\d{2})|\s*시(?:\s*(?P<minute_in_words>\d{1,2})\s*분)?)"
)
_NEXT_DAY = r"(?:다음\s*날|익일)\s*"
_HOURS = _one_of("24시간", rf"(?:{_TIME}|\d{{1,2}}){_TO}(?:{_NEXT_DAY})?" + _one_of(_TIME), _TIME)


def _read_hours(text: str) -> Hours:
    if text == "24시간":
        return Hours("00:00", "24:00")
    start, *end = re.split(_TO, text)
    if not end:
        return Hours(_read_time(start))
    until = re.sub(_NEXT_DAY, "", end[0])
    if start.startswith("오") and not until.startswith("오"):
        raise ValueError("끝나는 시각에도 오전이나 오후를 적어 주세요")
    opens, closes = _read_time(f"{start}시" if start.isdecimal() else start), _read_time(until)
    is_night = until != end[0] or opens >= "12:00" >= closes
    if opens >= closes and not is_night:
        raise ValueError(_LATE)
    return Hours(opens, closes)


def _read_time(text: str) -> str:
    match = re.fullmatch(_TIME, text)
    assert match
    hour, minute = int(match["hour"]), int(match["minute"] or match["minute_in_words"] or 0)
    if hour > (12 if match["half"] else 24) or minute > (0 if hour == 24 else 59):
        name = particle(f"'{text}'", "은/는")
        raise ValueError(f"{name} 없는 시각입니다")
    if match["half"]:
        hour = hour % 12 + (12 if match["half"] == "오후" else 0)
    return f"{hour:02}:{minute:02}"


# A whole line: parts with commas between them, each as `3월~11월 매주 토요일 10:00` or `연 2회(5월, 10월)`.

_ABOUT = r"(?:\s*(?:중|경|예정|\(예정\)))?"
_PART = (
    rf"(?=[^\s,()])(?:(?P<yearly>매년)\s*)?(?:(?P<when>{_WHEN}){_ABOUT}\s*)?"
    rf"(?:(?P<recurrence>{_RECURRENCE})\s*)?(?P<hours>{_HOURS})?"
)
_INSIDE = rf"(?:{_one_of(_PART)}(?:\s*,\s*(?=[^\s)])|(?=\))))+|[{WEEKDAYS}]"
# A word that says nothing of days, such as that of `동절기(11월~2월)`.
_WORD = rf"(?!{_one_of(_PART)}\s*\()[^\s(),~]+(?=\s*\()"
_BRACKETS = rf"\s*\((?P<inside>{_INSIDE})\)\s*(?P<hours_behind>{_HOURS})?{_ABOUT}"
_LINE_PART = rf"(?:{_PART}|{_WORD})(?:{_BRACKETS})?(?:\s*,\s*(?=\S)|$)"
PATTERN = rf"^{_one_of(_LINE_PART)}+$"
_NEXT_PART = re.compile(_LINE_PART)


def read_parts(text: str) -> tuple[Part, ...]:
    """Read the parts of a line; ValueError in Korean for what is unknown or cannot be."""
    parts: list[Part] = []
    position = 0
    while not parts or position < len(text):
        match = _NEXT_PART.match(text, position)
        if match is None:
            raise ValueError(UNKNOWN)
        for part in _read_line_part(match):
            # `평일 09:00~12:00, 13:00~18:00`: hours alone are those of the days before them.
            parts.append(replace(parts[-1], hours=part.hours) if parts and part.kind == "hours" else part)
        position = match.end()
    return tuple(parts)


def _read_line_part(match: re.Match[str]) -> Iterator[Part]:
    outer = _read_part(match)
    inside = match["inside"]
    if inside is None:
        if outer:
            yield outer
        return
    parts = read_parts(f"매주 {inside}" if len(inside) == 1 else inside)
    if len(parts) > 1 and not any(part.recurrence or part.hours for part in parts):
        parts = (Part("several", tuple(span for part in parts for span in part.spans)),)
    hours = _read_hours(match["hours_behind"]) if match["hours_behind"] else None
    for part in parts:
        exact = _combined(outer, part) if outer else part
        yield replace(exact, hours=hours or exact.hours)


def _read_part(match: re.Match[str]) -> Part | None:
    """Return what stands outside brackets; None for a word that says nothing of days."""
    part = _read_when(match["when"]) if match["when"] else None
    recurrence = _read_recurrence(match["recurrence"]) if match["recurrence"] else None
    if match["yearly"] and not recurrence:
        recurrence = Recurrence("year")
    hours = _read_hours(match["hours"]) if match["hours"] else None
    if recurrence:
        return Part("recurring", part.spans if part else (WHOLE_YEAR,), recurrence, hours)
    if part:
        return replace(part, hours=hours)
    return Part("hours", hours=hours) if hours else None


def _combined(outer: Part, inner: Part) -> Part:
    """Return what stands before brackets, made more exact by what stands in them."""
    recurrence = inner.recurrence or outer.recurrence
    if inner.recurrence and outer.recurrence and inner.recurrence.every == outer.recurrence.every:
        recurrence = replace(
            inner.recurrence,
            interval=max(inner.recurrence.interval, outer.recurrence.interval),
            times=outer.recurrence.times or inner.recurrence.times,
            weekdays=inner.recurrence.weekdays or outer.recurrence.weekdays,
        )
    named = inner if inner.spans not in ((), (WHOLE_YEAR,)) else outer
    return Part("recurring" if recurrence else named.kind, named.spans, recurrence, inner.hours or outer.hours)
