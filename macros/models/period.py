"""Periods in the office's wording, and their days in a record's year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from macros.models.period_wording.line import PATTERN, read_parts
from macros.models.period_wording.meaning import PRECISIONS, Kind, Part, Precision, Span
from macros.models.period_wording.patterns import EXAMPLES, UNKNOWN
from macros.models.types import LINE_PATTERN


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

    def __str__(self) -> str:
        return self.printed


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
