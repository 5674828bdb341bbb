"""`calendar.ics`: what programs did and plan on days or in months, for the calendars that people keep (RFC 5545).

What lasts a year or longer, comes again without a known day, or has an open end would only fill a calendar, and is
left out, as is what no nearer time than a quarter is known of.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from macros.exports.published_files import CALENDAR
from macros.models.calendar import Dated, dated
from macros.models.period import DatedSpan
from macros.models.period_wording.meaning import Recurrence
from macros.models.site import Site
from macros.models.source import Document
from macros.records.ids import locate_models
from macros.records.pages import Routes
from macros.records.urls import Urls

if TYPE_CHECKING:
    from icalendar import Event

EXACT = ("day", "part-of-month", "month")
"""How exact a time is that has a place in a calendar."""

WEEKDAYS_OF_WORK = 5
"""What comes again on so many days of a week goes on all the time."""

YEAR = timedelta(days=365)


class Days(NamedTuple):
    """The first and the last day of an event, and the RRULE by which it comes again."""

    first: date
    last: date
    rule: str | None = None


def create_calendar(site: Site, routes: Routes, urls: Urls) -> bytes:
    """Return the calendar of all years' programs; empty if none of them has anything for it."""
    entries = [
        (entry, list(enumerate(entry.dated, 1))) for program in site.programs.values() for entry in dated(program)
    ]
    made = [(entry, n, days) for entry, spans in entries for n, span in spans if (days := _days(span))]
    if not made:
        return b""
    # Loaded here, so that commands which write no calendar do not wait for it.
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//{site.organization.full_name}//{site.root.id}//KO")
    calendar.add("version", "2.0")
    for name in ("name", "x-wr-calname"):  # Most calendars know the older of the two only.
        calendar.add(name, f"{site.organization.full_name} 사업 일정")
    for entry, number, days in made:
        calendar.add_component(_event(site, routes, urls, entry, number, days))
    written: bytes = calendar.to_ical()
    return written


def _event(site: Site, routes: Routes, urls: Urls, entry: Dated, number: int, days: Days) -> Event:
    from icalendar import Event, vRecur

    address = locate_models(site)[id(entry.record)].address
    document = site.get(Document, "document", entry.program.source.document)
    event = Event()
    event.add("uid", urls.id(f"{CALENDAR}#{address}/{number}"))
    event.add("dtstamp", _stamp(entry, document))
    event.add("dtstart", days.first)
    event.add("dtend", days.last + timedelta(days=1))  # The first day that it is over.
    if days.rule:
        event.add("rrule", vRecur.from_ical(days.rule))
    event.add("summary", entry.title)
    event.add("description", _description(entry, document))
    event.add("status", "TENTATIVE" if entry.planned else "CONFIRMED")
    event.add("transp", "TRANSPARENT")  # It takes nobody's time.
    if (page := routes.url(entry.record)) and (whole := urls.absolute(page)):
        event.add("url", whole)
    return event


def _stamp(entry: Dated, document: Document) -> datetime:
    """Return when the document came out; the beginning of the program's year where that is not known."""
    published = document.published.first_day if document.published else None
    day = (
        date(published.year, published.month or 1, published.day or 1) if published else date(entry.program.year, 1, 1)
    )
    return datetime.combine(day, time(), UTC)


def _description(entry: Dated, document: Document) -> str:
    source = entry.program.source
    place = filter(None, (document.name, source.section, f"{source.page}쪽" if source.page else None))
    lines = (
        f"{entry.program.year}년 {entry.program.title}",
        f"문서에 적힌 시기: {entry.printed}{'(계획)' if entry.planned else ''}",
        f"출처: {', '.join(place)}",
    )
    return "\n".join(lines)


def _days(span: DatedSpan) -> Days | None:
    """Return when a span is in a calendar; None if it has no place there."""
    if span.start is None or span.end is None:
        return None
    if span.recurrence and _names_days(span.recurrence):
        return _first_of_many(span.recurrence.rule or "", span.start, span.end)
    if span.precision in EXACT and span.end - span.start < YEAR - timedelta(days=1):
        return Days(span.start, span.end)
    return None


def _names_days(recurrence: Recurrence) -> bool:
    """Whether it is known on which days something comes again, which are not all."""
    named = recurrence.days or (recurrence.weekdays and len(recurrence.weekdays) < WEEKDAYS_OF_WORK)
    return bool(named) and recurrence.interval == 1 and recurrence.times is None


def _first_of_many(rule: str, start: date, end: date) -> Days | None:
    """Return the first day of a rule between two days, and the rule with its end."""
    from dateutil.rrule import rrulestr

    until = f"{rule};UNTIL={end:%Y%m%d}"
    first = next(iter(rrulestr(until, dtstart=datetime.combine(start, time()))), None)
    return Days(first.date(), first.date(), until) if first else None
