"""Hours of the day: `09:00~18:00`, `오후 2시`."""

from __future__ import annotations

import re

from macros.korean.particles import quoted
from macros.models.period_wording.meaning import Hours
from macros.models.period_wording.patterns import LATE, TO, one_of

_TIME = (
    r"(?:(?P<half>오전|오후)\s*)?(?P<hour>\d{1,2})"
    r"(?:[:：](?P<minute>\d{2})|\s*시(?:\s*(?P<minute_in_words>\d{1,2})\s*분)?)"
)
_NEXT_DAY = r"(?:다음\s*날|익일)\s*"
# Words that hours of four digits leave nothing to tell: `야간 20:00~24:00`.
_PART_OF_DAY = r"(?:(?:주간|야간|심야|새벽)\s*(?=\d{2}[:：]))?"
HOURS = _PART_OF_DAY + one_of("24시간", "종일", rf"(?:{_TIME}|\d{{1,2}}){TO}(?:{_NEXT_DAY})?" + one_of(_TIME), _TIME)


def read_hours(text: str) -> Hours:
    text = re.sub(f"^{_PART_OF_DAY}", "", text)
    if text in ("24시간", "종일"):
        return Hours("00:00", "24:00")
    start, *end = re.split(TO, text)
    if not end:
        return Hours(_read_time(start))
    until = re.sub(_NEXT_DAY, "", end[0])
    if start.startswith("오") and not until.startswith("오"):
        raise ValueError("끝나는 시각에도 오전이나 오후를 적어 주세요")
    opens, closes = _read_time(f"{start}시" if start.isdecimal() else start), _read_time(until)
    is_night = until != end[0] or opens >= "12:00" >= closes or closes <= "06:00"
    if opens >= closes and not is_night:
        raise ValueError(LATE)
    return Hours(opens, closes)


def _read_time(text: str) -> str:
    match = re.fullmatch(_TIME, text)
    assert match
    hour, minute = int(match["hour"]), int(match["minute"] or match["minute_in_words"] or 0)
    if hour > (12 if match["half"] else 24) or minute > (0 if hour == 24 else 59):
        raise ValueError(f"{quoted(text)} 없는 시각입니다")
    if match["half"]:
        hour = hour % 12 + (12 if match["half"] == "오후" else 0)
    return f"{hour:02}:{minute:02}"
