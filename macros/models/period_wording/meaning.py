"""What a period means: days, how often it comes again in them, and hours."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

Kind = Literal["single", "several", "range", "recurring", "all-year", "any-time", "hours", "text"]
Precision = Literal["day", "part-of-month", "month", "quarter", "half", "year"]
Every = Literal["day", "week", "month", "quarter", "half", "year"]

PRECISIONS: tuple[Precision, ...] = ("day", "part-of-month", "month", "quarter", "half", "year")
"""From the most to the least exact."""


_FREQUENCIES: Mapping[Every, tuple[str, int]] = {
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "half": ("MONTHLY", 6),
    "year": ("YEARLY", 1),
}
"""What iCalendar calls them, and how many of those make one."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


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
    def names_year(self) -> bool:
        """Whether the year is printed, so that its days are known without that of the record."""
        first = self.start or self.end
        return first is not None and first.year is not None

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

    `times` are the least and the most in each of `every`; of `2회 이상` the most is None. Weekdays count from Monday,
    0; weeks and days are those of a month, the last is -1.
    """

    every: Every
    interval: int = 1
    times: tuple[int, int | None] | None = None
    weekdays: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    days: tuple[int, ...] = ()

    @property
    def rule(self) -> str | None:
        """The RRULE of RFC 5545, but for how many times; None for what no rule says, such as `매월 첫째 주`."""
        if self.weeks and not self.weekdays:
            return None
        frequency, months = _FREQUENCIES[self.every]
        parts = [f"FREQ={frequency}"]
        if (interval := months * self.interval) > 1:
            parts.append(f"INTERVAL={interval}")
        if self.weekdays:
            days = [f"{week or ''}{_WEEKDAYS[day]}" for week in self.weeks or (0,) for day in self.weekdays]
            parts.append(f"BYDAY={','.join(days)}")
        if self.days:
            parts.append(f"BYMONTHDAY={','.join(map(str, self.days))}")
        return ";".join(parts)


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
