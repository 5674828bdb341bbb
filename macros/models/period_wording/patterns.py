"""Patterns, words and messages that several wordings share."""

from __future__ import annotations

import re

DOT = r"\s*[·ㆍ‧・]\s*"
COMMA = r"\s*,\s*"
TO = r"\s*[~∼～〜]\s*"
WEEKDAYS = "월화수목금토일"
EXAMPLES = (
    *("3월", "2월~10월", "7.1.", "2025. 3. 15.(토)", "’22. 3. ~ ’26. 12.", "3월 초", "상반기", "1분기", "2023년"),
    *("월 2회", "매월 둘째 주 목요일", "평일 09:00~18:00", "분기별", "연중", "수시"),
)
UNKNOWN = (
    f"시기를 알 수 없습니다. 이렇게 적어 주세요: {', '.join(EXAMPLES)}. "
    "날짜로 나타낼 수 없으면 {text: 준공 뒤 6개월 안}처럼 적어 주세요"
)
LATE = "시작이 끝보다 늦습니다. 시작과 끝을 확인해 주세요"


def one_of(*patterns: str) -> str:
    """Return a pattern for any of several, without the names of their groups."""
    return "(?:" + re.sub(r"\?P<\w+>", "?:", "|".join(patterns)) + ")"
