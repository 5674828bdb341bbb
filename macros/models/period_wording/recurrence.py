"""How often something comes again: `월 2회`, `매월 둘째 주 목요일`, `평일`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from macros.models.period_wording.meaning import Every, Recurrence
from macros.models.period_wording.patterns import COMMA, DOT, LATE, TO, WEEKDAYS, one_of

_EVERY: dict[str, Every] = {
    **{"일": "day", "주": "week", "월": "month", "달": "month", "개월": "month"},
    **{"분기": "quarter", "반기": "half", "상하반기": "half", "년": "year", "연": "year", "연간": "year"},
}
_MORE_WEEKDAYS = rf"(?:(?:(?:요일)?(?:{DOT}|{TO})|{COMMA})[{WEEKDAYS}])"
_DAYS_OF_WEEK = rf"(?:평일|주말|[{WEEKDAYS}]{_MORE_WEEKDAYS}*(?:요일)?)"
# `월` alone would be a month.
_DAYS_OF_WEEK_ALONE = rf"(?:평일|주말|[{WEEKDAYS}](?:{_MORE_WEEKDAYS}+(?:요일)?|요일))"
_NTH = r"(?:(?:첫|둘|셋|넷)째|(?:첫|두|세|네)\s*번째|마지막)"
_WEEKS = rf"(?:{_NTH}(?:(?:{DOT}|{COMMA}){_NTH})*|[1-4](?:(?:{DOT}|{COMMA})[1-4])*\s*째?(?=\s*주))"
_DAY_NUMBERS = rf"\d{{1,2}}(?:일?(?:{DOT}|{COMMA})\d{{1,2}})*일"
_DAYS_OF_MONTH = rf"(?:{_DAY_NUMBERS}|\d{{1,2}}일?{TO}(?:\d{{1,2}}일|말일)|말일)"
_MONTHLY = r"(?P<every>매[월달]|격월)"

_TIMES = rf"(?P<times>\d{{1,2}})(?:{TO}(?P<most>\d{{1,2}}))?\s*회(?:(?P<or_more>\s*이상)|\s*내외|\s*정도)?"
_REPEATED = (
    r"(?P<every>매\s*(?:일|주|월|달|분기|반기|년)|격(?:일|주|월|년)|(?:월|분기|반기)별|상[·ㆍ‧・]?하반기(?:\s*각)?)"
    rf"(?:\s*{_TIMES}|\s*[초말](?!일))?"
)
_TIMES_IN = rf"(?P<every>연간|연|년|반기|분기|월|주|일)에?\s*{_TIMES}"
_EACH = rf"(?P<interval>\d{{1,2}})\s*(?P<every>년|개월|주|일)(?:\s*마다|\s*주기|에?\s*{_TIMES})"
_WEEKLY = rf"(?:(?P<every>매주|격주)\s*(?P<weekdays>{_DAYS_OF_WEEK})|(?P<alone>{_DAYS_OF_WEEK_ALONE}))"
_ON_DAYS_OF_WEEK = rf"(?:주\s*(?P<weekdays>{_DAYS_OF_WEEK})?|(?P<alone>{_DAYS_OF_WEEK}))"
_BY_WEEKS = rf"(?:{_MONTHLY}\s*)?(?P<weeks>{_WEEKS})\s*{_ON_DAYS_OF_WEEK}"
_BY_DAYS = rf"{_MONTHLY}\s*(?P<days>{_DAYS_OF_MONTH})"


def _read_repeated(match: re.Match[str]) -> Recurrence:
    groups = match.groupdict()
    word = re.sub(r"^[매격]|별$|각$|[\s·ㆍ‧・]", "", groups["every"])
    interval = int(groups.get("interval") or 1) * _interval(match)
    return Recurrence(_EVERY[word], interval, _read_times(groups) if groups["times"] else None)


def _read_times(groups: Mapping[str, str | None]) -> tuple[int, int | None]:
    least = int(groups["times"] or 1)
    most = None if groups["or_more"] else int(groups["most"] or least)
    if most is not None and most < least:
        raise ValueError("횟수가 거꾸로입니다. 적은 횟수를 앞에 적어 주세요")
    return least, most


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
    if re.search(TO, match["days"]):
        first, last = days
        days = [*range(first, 32 if last == -1 else last + 1)]
        if not days:
            raise ValueError(LATE)
    return Recurrence("month", _interval(match), days=tuple(days))


def _interval(match: re.Match[str]) -> int:
    return 2 if (match["every"] or "").startswith("격") else 1


def _read_weekdays(text: str) -> tuple[int, ...]:
    if text in ("평일", "주말"):
        return (0, 1, 2, 3, 4) if text == "평일" else (5, 6)
    weekdays: list[int] = []
    for piece in re.split(rf"{DOT}|{COMMA}", text):
        ends = [WEEKDAYS.index(day[0]) for day in re.split(TO, piece)]
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
RECURRENCE = one_of(*(pattern for pattern, _ in _RECURRENCES), rf"[{WEEKDAYS}](?=\s+\d{{1,2}}[:시~]|\()")


def read_recurrence(text: str) -> Recurrence:
    text = f"매주 {text}" if len(text) == 1 else text
    return next(read(match) for pattern, read in _RECURRENCES if (match := re.fullmatch(pattern, text)))
