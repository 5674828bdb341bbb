"""A whole line: parts with commas between them, each as `3월~11월 매주 토요일 10:00` or `연 2회(5월, 10월)`.

`PATTERN`, by which editors check a line, is put together from the patterns of the wordings without their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from macros.korean.particles import quoted
from macros.models.period_wording.days import WHEN, read_when
from macros.models.period_wording.hours import HOURS, read_hours
from macros.models.period_wording.meaning import WHOLE_YEAR, Part, Recurrence
from macros.models.period_wording.patterns import UNKNOWN, WEEKDAYS, one_of
from macros.models.period_wording.recurrence import RECURRENCE, read_recurrence

_ABOUT = r"(?:\s*(?:중|경|예정|기준|현재|\(예정\)))?"
_PART = (
    rf"(?=[^\s,()])(?:(?P<yearly>매년)\s*)?(?:(?P<when>{WHEN}){_ABOUT}\s*)?"
    rf"(?:(?P<recurrence>{RECURRENCE})\s*)?(?P<hours>{HOURS})?"
)
_INSIDE = rf"(?:{one_of(_PART)}(?:\s*,\s*(?=[^\s)])|(?=\))))+|[{WEEKDAYS}]"
# A word that says nothing of days, such as that of `동절기(11월~2월)`.
_WORD = rf"(?!{one_of(_PART)}\s*\()[^\s(),~]+(?=\s*\()"
# What adds nothing to the days: `(10개월)`, `(1차)`, `(총 12회)`, `(방학 기간 제외)`, `(3년, 1년 연장 가능)`.
_LENGTH = r"(?:총\s*\d+\s*회|\d+\s*(?:(?:년|개월|주|일|시간)간?|차))"
_ENDINGS = "제외|포함|무료|휴무|교대|가능|불가|취소|연기|중단|변동|연장|연임|협의|미정|별도"
_SAID = rf"(?=\S)(?:{_LENGTH}|(?:\d+\s*(?:년|개월|주|일|시간|회|차)|[^()\d,~])*(?:{_ENDINGS}))"
_REMARK = rf"(?:\s*\({_SAID}(?:\s*,\s*{_SAID})*\))?"
_BRACKETS = rf"\s*\((?P<inside>{_INSIDE})\)\s*(?P<hours_behind>{HOURS})?{_ABOUT}"
_LINE_PART = rf"(?:{_PART}|{_WORD})(?:{_BRACKETS})?{_REMARK}(?:\s*,\s*(?=\S)|$)"
PATTERN = rf"^{one_of(_LINE_PART)}+$"
_NEXT_PART = re.compile(_LINE_PART)


def read_parts(text: str) -> tuple[Part, ...]:
    """Read the parts of a line; ValueError in Korean for what is unknown or cannot be."""
    parts: list[Part] = []
    position = 0
    while not parts or position < len(text):
        match = _NEXT_PART.match(text, position)
        if match is None:
            raise ValueError(_unknown(text))
        for part in _read_line_part(match):
            if parts and _is_more_exact(parts[-1], part):
                parts[-1] = _combined(parts[-1], part)
            else:
                # `평일 09:00~12:00, 13:00~18:00`: hours alone are those of the days before them.
                parts.append(replace(parts[-1], hours=part.hours) if parts and part.kind == "hours" else part)
        position = match.end()
    return tuple(parts)


def _unknown(text: str) -> str:
    """Return what is wrong with a line: of one that is known but for some brackets, what stands in these."""
    for match in re.finditer(r"\s*\(([^()]+)\)", text):
        if re.search(PATTERN, text[: match.start()] + text[match.end() :]):
            advice = "고쳐 적거나, 괄호를 빼고 그 말을 note에 적어 주세요"
            return f"괄호 안의 {quoted(match[1])} 시기로 읽을 수 없습니다. {advice}"
    return UNKNOWN


def _is_more_exact(before: Part, part: Part) -> bool:
    """Whether a part says on which days that is of which the one before says how often: `매월 1회, 첫째 주`."""
    often, days = before.recurrence, part.recurrence
    if not often or not days or often.every != days.every or before.spans != part.spans:
        return False
    has_days = [bool(each.weekdays or each.weeks or each.days) for each in (often, days)]
    return often.times is not None and days.times is None and has_days == [False, True]


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
    hours = read_hours(match["hours_behind"]) if match["hours_behind"] else None
    for part in parts:
        exact = _combined(outer, part) if outer else part
        yield replace(exact, hours=hours or exact.hours)


def _read_part(match: re.Match[str]) -> Part | None:
    """Return what stands outside brackets; None for a word that says nothing of days."""
    part = read_when(match["when"]) if match["when"] else None
    recurrence = read_recurrence(match["recurrence"]) if match["recurrence"] else None
    if match["yearly"] and not recurrence:
        recurrence = Recurrence("year")
    hours = read_hours(match["hours"]) if match["hours"] else None
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
