"""Periods in the office's wording, and their days in a record's year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, NamedTuple

from pydantic import PlainValidator, WithJsonSchema

from macros.models.period_wording.line import PATTERN, read_parts
from macros.models.period_wording.meaning import PRECISIONS, Hours, Kind, Part, Point, Precision, Recurrence, Span
from macros.models.period_wording.patterns import EXAMPLES, UNKNOWN
from macros.models.types import LINE_PATTERN


class DatedSpan(NamedTuple):
    """One span of a wording in a record of some year: the first and last day, None where open or not known.

    Of what comes again they are the days between which it does.
    """

    start: date | None
    end: date | None
    precision: Precision | None
    recurrence: Recurrence | None
    hours: Hours | None


@dataclass(frozen=True)
class Period:
    """A wording as it is printed, and what it means; a text that names no date has no meaning here."""

    printed: str
    parts: tuple[Part, ...]

    @classmethod
    def parse(cls, value: object) -> Period:
        """Parse a wording, a year, or the text of what is no date; ValueError in Korean if it is unknown."""
        if isinstance(value, Period):
            return value
        if isinstance(value, dict):
            return _parse_text(value)
        if not isinstance(value, (str, int)):
            raise ValueError(UNKNOWN)
        return _parse(str(value))

    @property
    def kind(self) -> Kind:
        return self.parts[0].kind if len(self.parts) == 1 else "several"

    @property
    def spans(self) -> tuple[Span, ...]:
        """Return all days that it names; none for `수시`, for hours alone and for a text."""
        return tuple(dict.fromkeys(span for part in self.parts for span in part.spans))

    @property
    def precision(self) -> Precision | None:
        """Return how exact the least exact of its spans is; None without one."""
        return max((span.precision for span in self.spans), key=PRECISIONS.index, default=None)

    def dated(self, year: int | None) -> tuple[DatedSpan, ...]:
        """Return what it means in a record of `year`, or of none: every span, and once what has none, as `수시`."""
        return tuple(_dated(part, span, year) for part in self.parts for span in part.spans or (None,))

    def first_day(self, year: int | None) -> date | None:
        """Return the first day of all; None if it is not known, or open."""
        starts = [dated.start for dated in self.dated(year) if dated.precision]
        return None if None in starts else min((start for start in starts if start), default=None)

    def last_day(self, year: int | None) -> date | None:
        """Return the last day of all; None if it is not known, or open."""
        ends = [dated.end for dated in self.dated(year) if dated.precision]
        return None if None in ends else max((end for end in ends if end), default=None)

    @property
    def rule(self) -> str | None:
        """The RRULE of what comes again, where all of it does by the same."""
        rules = {part.recurrence.rule if part.recurrence else None for part in self.parts}
        return rules.pop() if len(rules) == 1 else None

    def days(self, year: int) -> tuple[tuple[date, date], ...]:
        """Return the first and last day of each span in a record of `year`, as `Span.days` does."""
        return tuple(span.days(year) for span in self.spans)

    def months(self, year: int) -> Iterator[tuple[int, int]]:
        """Yield the first and last month of what lies in a year; of a season such as `12월~2월` both its ends."""
        for span in self.spans:
            first, last = span.days(year)
            if span.crosses_new_year and span.start and span.start.year is None:
                yield 1, last.month
            if first.year <= year <= last.year:
                yield first.month if first.year == year else 1, last.month if last.year == year else 12

    def first_month(self, year: int) -> int | None:
        """Return the month of `year` that it begins in; None if it names none, such as a half or all year."""
        if self.precision not in ("day", "part-of-month", "month"):
            return None
        first = self.days(year)[0][0]
        return first.month if first.year == year else None

    def in_year(self, year: int) -> str:
        """Return `2월 22일, 4월~11월` in a record of `year`; what is no day or month, or comes again, as printed."""
        is_plain = self.precision in ("day", "month") and not any(part.recurrence or part.hours for part in self.parts)
        return ", ".join(_span_in_year(span, year) for span in self.spans) if is_plain else self.printed

    def __str__(self) -> str:
        return self.printed


def _dated(part: Part, span: Span | None, year: int | None) -> DatedSpan:
    start = end = None
    if span and (year is not None or span.names_year):
        first, last = span.days(year or 0)  # A year that is printed comes before that of the record.
        start, end = first if span.start else None, last if span.end else None
    return DatedSpan(start, end, span.precision if span else None, part.recurrence, part.hours)


def _span_in_year(span: Span, year: int) -> str:
    start_year, end_year = span.years(year)
    first = _point(span.start, start_year, year) if span.start else ""
    if span.start == span.end:
        return first
    return f"{first}~{_point(span.end, end_year, year) if span.end else ''}"


def _point(point: Point, of: int, year: int) -> str:
    """Return `7월 1일`, or `2022년 12월` of another year than that of the record."""
    day = f" {point.day}일" if point.day else ""
    return f"{f'{of}년 ' if of != year else ''}{point.month}월{day}"


def find_periods(values: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], Period]]:
    """Yield the periods among the values of a model, also those in lists, with the steps that lead to each."""
    for key, value in values.items():
        if isinstance(value, Period):
            yield (key,), value
        elif isinstance(value, tuple):
            yield from (((key, index), item) for index, item in enumerate(value) if isinstance(item, Period))


@cache
def _parse(text: str) -> Period:
    return Period(text, read_parts(text))


def _parse_text(value: dict[object, object]) -> Period:
    text = value.get("text")
    if list(value) != ["text"] or not isinstance(text, str) or text.splitlines() != [text] or text != text.strip():
        raise ValueError("날짜로 나타낼 수 없는 시기는 {text: 준공 뒤 6개월 안}처럼 한 줄로 적어 주세요")
    return Period(text, (Part("text"),))


_SCHEMA = {
    "anyOf": [
        {"type": "string", "pattern": PATTERN},
        {"type": "integer", "minimum": 1900, "maximum": 2199},
        {
            "type": "object",
            "properties": {"text": {"type": "string", "pattern": LINE_PATTERN}},
            "required": ["text"],
            "additionalProperties": False,
        },
    ],
    "examples": list(EXAMPLES),
}

PeriodField = Annotated[Period, PlainValidator(Period.parse), WithJsonSchema(_SCHEMA)]
