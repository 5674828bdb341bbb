"""Periods in the office's wording, and their days.

A clerk writes what the report prints (`2월~10월`, `’23. 3.`, `상반기(5월)`, `연중`); the wording is kept, and
the days are computed with the year of the record.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Literal

from pydantic import PlainValidator, WithJsonSchema

Kind = Literal["day", "month", "range", "half", "quarter", "all-year", "any-time", "recurring"]

EXAMPLES = ("2월", "2월~10월", "2. 22.", "7.1.", "’23. 3.", "상반기", "1분기", "분기별", "연중", "수시")

_YEAR = r"(?:(?:[’'](?P<short>\d{2})|(?P<long>\d{4}))\s*[년.]\s*)?"
_MONTH = re.compile(_YEAR + r"(?P<month>\d{1,2})\s*(?:월|\.)")
_DAY = re.compile(_YEAR + r"(?P<month>\d{1,2})\s*(?:월|\.)\s*(?P<day>\d{1,2})\s*(?:일|\.)")
_HALF = re.compile(_YEAR + r"(?P<half>[상하])반기")
_QUARTER = re.compile(_YEAR + r"(?P<quarter>[1-4])(?:/4)?\s*분기")
_RECURRING = re.compile(
    r"매년|분기별|반기별|상·하반기|격월|"
    r"매월(?:\s*(?:첫째|둘째|셋째|넷째|마지막)\s*주)?(?:\s*[월화수목금토일]요일)?|"
    r"매주(?:\s*[월화수목금토일]요일)?"
)
_WITHIN = re.compile(r"\S+?\s*\((?P<inner>[^()]+)\)")

# The same words without their meaning, for editors; a day that no month has passes here and not below.
_ONE = "|".join(pattern.pattern for pattern in (_DAY, _MONTH, _HALF, _QUARTER))
_PLAIN = rf"(수시|연중|{_RECURRING.pattern}|(({_ONE}|\d{{1,2}})\s*~\s*)?({_ONE}))(\s*중)?"
_PIECE = rf"({_PLAIN}|\S+?\s*\({_PLAIN}\)(\s*중)?)"
PATTERN = re.sub(r"\?P<\w+>", "?:", rf"^{_PIECE}(\s*,\s*{_PIECE})*$")


@dataclass(frozen=True)
class Span:
    """First and last day; a year of None is the year of the record."""

    start: tuple[int | None, int, int | None]
    end: tuple[int | None, int, int | None]


@dataclass(frozen=True)
class Period:
    """One wording of the report, its kind, and the spans it names (none for `수시`)."""

    printed: str
    kind: Kind
    spans: tuple[Span, ...]

    @classmethod
    def parse(cls, value: object) -> Period:
        """Parse a wording; ValueError in Korean if it is unknown."""
        if isinstance(value, Period):
            return value
        if not isinstance(value, str):
            raise ValueError(f"시기를 알 수 없습니다. 이렇게 적어 주세요: {', '.join(EXAMPLES)}")
        return _parse(value)

    def days(self, year: int) -> tuple[tuple[date, date], ...]:
        """Return the first and last day of each span in a record of `year`; ValueError for a day that no month has."""
        return tuple((_first(s.start, year), _last(s.end, year)) for s in self.spans)

    def first_month(self, year: int) -> int | None:
        """Return the month it begins in; None for a half, a quarter or a recurring period, which name no month."""
        days = self.days(year)
        named = self.kind in ("day", "month", "range") or all(first.month == last.month for first, last in days)
        return days[0][0].month if days and named else None

    def __str__(self) -> str:
        return self.printed


@cache
def _parse(text: str) -> Period:
    pieces = [_parse_piece(piece.strip()) for piece in text.split(",")]
    kind = pieces[0][0] if len(pieces) == 1 else "recurring"
    return Period(text, kind, tuple(span for _, spans in pieces for span in spans))


def _parse_piece(text: str) -> tuple[Kind, tuple[Span, ...]]:
    text = re.sub(r"\s*중$", "", text) if text != "연중" else text
    if text == "수시":
        return "any-time", ()
    if text == "연중" or _RECURRING.fullmatch(text):
        whole_year = Span((None, 1, 1), (None, 12, 31))
        return ("all-year" if text == "연중" else "recurring"), (whole_year,)
    if within := _WITHIN.fullmatch(text):
        return _parse_piece(within["inner"].strip())
    if "~" in text:
        return "range", (_range(*(end.strip() for end in text.split("~", 1))),)
    return _single(text)


def _single(text: str) -> tuple[Kind, tuple[Span, ...]]:
    if match := _DAY.fullmatch(text):
        point = (_year(match), int(match["month"]), int(match["day"]))
        return "day", (_checked(point, point),)
    if match := _MONTH.fullmatch(text):
        month = (_year(match), int(match["month"]), None)
        return "month", (_checked(month, month),)
    if match := _HALF.fullmatch(text):
        first = 1 if match["half"] == "상" else 7
        return "half", (Span((_year(match), first, 1), (_year(match), first + 5, None)),)
    if match := _QUARTER.fullmatch(text):
        first = 3 * int(match["quarter"]) - 2
        return "quarter", (Span((_year(match), first, 1), (_year(match), first + 2, None)),)
    raise ValueError(f"시기를 알 수 없습니다. 이렇게 적어 주세요: {', '.join(EXAMPLES)}")


def _range(left: str, right: str) -> Span:
    if re.fullmatch(r"\d{1,2}", left):
        left += "월"
    first, (begin,) = _single(left)
    last, (finish,) = _single(right)
    if first == "day" and last != "day":
        raise ValueError("끝 날짜도 '3. 10.'처럼 달과 날을 모두 적어 주세요")
    start, end = begin.start, finish.end
    if end[0] is None and start[0] is not None:
        end = (start[0], *end[1:])
    return Span(start, end)


def _checked(start: tuple[int | None, int, int | None], end: tuple[int | None, int, int | None]) -> Span:
    for year, month, day in (start, end):
        if not 1 <= month <= 12:
            raise ValueError(f"{month}월은 없는 달입니다")
        if day is not None and not 1 <= day <= monthrange(year or 2024, month)[1]:
            raise ValueError(f"{month}월 {day}일은 없는 날입니다")
    return Span(start, end)


def _year(match: re.Match[str]) -> int | None:
    if match["short"]:
        return 2000 + int(match["short"])
    return int(match["long"]) if match["long"] else None


def _first(point: tuple[int | None, int, int | None], year: int) -> date:
    return date(point[0] or year, point[1], point[2] or 1)


def _last(point: tuple[int | None, int, int | None], year: int) -> date:
    own = point[0] or year
    return date(own, point[1], point[2] or monthrange(own, point[1])[1])


PeriodField = Annotated[
    Period,
    PlainValidator(Period.parse),
    WithJsonSchema({"type": "string", "pattern": PATTERN, "examples": list(EXAMPLES)}),
]
