"""Days, months and years, ranges and lists of them, and words for all or any of the year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable

from macros.models.period_wording.meaning import PRECISIONS, WHOLE_YEAR, Part, Point, Span
from macros.models.period_wording.patterns import COMMA, DOT, LATE, TO, UNKNOWN, WEEKDAYS, one_of

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


_SINGLE = one_of(*(pattern for pattern, _ in _SINGLES))
# The unit of `2~11월` and `3·9월` stands behind the last number.
_NUMBER = one_of(rf"{_OF_YEAR}\d{{1,2}}")
_RANGE = one_of(
    _NUMBER + TO + one_of(_MONTH, _QUARTER),
    _SINGLE + TO + one_of(_DAY_OF_SAME_MONTH, _SINGLE, "계속", ""),
    TO + _SINGLE,
    rf"{_SINGLE}\s*부터" + one_of(r"\s*" + one_of(_DAY_OF_SAME_MONTH, _SINGLE) + r"\s*까지", ""),
    rf"{_SINGLE}\s*까지",
)
# Here and below a comma stands only behind what could not end there, so that a line has one reading.
_MONTHS = rf"{_NUMBER}(?:(?:월?{DOT}|{COMMA})\d{{1,2}})+\s*월"
_QUARTERS = rf"{_OF_YEAR}[1-4](?:(?:{DOT}|{COMMA})[1-4])+\s*분기"
_ALL_YEAR = r"(?:연중(?:\s*(?:무휴|상시|수시))?|상시)"
_ANY_TIME = r"(?:수시|필요\s*시)"
WHEN = one_of(_RANGE, _SINGLE, _MONTHS, _QUARTERS, _ALL_YEAR, _ANY_TIME)


def read_when(text: str) -> Part:
    if re.fullmatch(_ANY_TIME, text):
        return Part("any-time")
    if re.fullmatch(_ALL_YEAR, text):
        return Part("all-year", (WHOLE_YEAR,))
    if re.fullmatch(_SINGLE, text):
        return Part("single", (_checked(_read_single(text)),))
    if re.fullmatch(_RANGE, text):
        return Part("range", (_checked(_read_range(*_ends(text))),))
    first, *others = re.split(rf"{DOT}|{COMMA}", text)
    year = re.sub(r"\d{1,2}월?$", "", first)
    numbers = [first.removeprefix(year), *others]
    unit = "분기" if text.endswith("분기") else "월"
    singles = [f"{year}{number.removesuffix(unit).strip()}{unit}" for number in numbers]
    return Part("several", tuple(_checked(_read_single(single)) for single in singles))


def _ends(text: str) -> tuple[str, str]:
    """Split `2월~5월`, `2월부터 5월까지`, `2월 ~ 계속` or one end of it into its ends; an open end is empty."""
    left, *right = re.split(rf"{TO}|\s*부터\s*", text.removesuffix("계속").removesuffix("까지").rstrip())
    return (left, right[0]) if right else ("", left)


def _read_range(left: str, right: str) -> Span:
    if re.fullmatch(_NUMBER, left) and not re.fullmatch(_ONE_YEAR, left):
        left += "분기" if right.endswith("분기") else "월"
    begin = _read_single(left) if left else None
    if begin and begin.start and re.fullmatch(_DAY_OF_SAME_MONTH, right):
        right = f"{begin.start.month}월 {right}"
    finish = _read_single(right) if right else None
    ends = [span for span in (begin, finish) if span]
    if ends[0].precision == "day" and ends[-1].precision not in ("day", "part-of-month"):
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
        raise ValueError(LATE)
    return span
