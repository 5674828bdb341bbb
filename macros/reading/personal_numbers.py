"""Personal data in texts: resident, mobile and account numbers, and private e-mail addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from macros.reading.problems import Place


class PersonalNumber(NamedTuple):
    """Where something personal begins in a text, the text of it, and what to do about it in Korean."""

    start: int
    text: str
    message: str


def personal_numbers(text: str) -> Iterator[PersonalNumber]:
    """Yield what looks personal in a text, in any of the forms that people write it in."""
    patterns: tuple[tuple[re.Pattern[str], str], ...] = (_MAILBOX,) if "@" in text or "＠" in text else ()
    patterns += _NUMBERS if _MANY_DIGITS.search(text) else ()
    plain = text.translate(_PLAIN_FORMS) if patterns else text
    for pattern, message in patterns:
        for match in pattern.finditer(plain):
            group = match.lastindex or 0
            yield PersonalNumber(match.start(group), match[group], message)


def find_personal_numbers(file: str, text: str) -> Iterator[tuple[Place, str]]:
    """Yield the place in a file's text of what looks personal, and what to do about it."""
    for start, _, message in personal_numbers(text):
        yield Place(file, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)), message


def is_personal(value: object) -> bool:
    """Whether a value, or one of a list, looks personal."""
    return any(personal_numbers(" ".join(str(value).split())))


def html_texts(html: str) -> str:
    """Return what readers see of HTML: each block in a line of its own, with marks inside a line left out."""
    return unescape(_BLOCK_TAG.sub("\n", _INLINE_TAG.sub("", " ".join(html.split()))))


_COMMENT_OR = r"<!--.*?-->|"
_INLINE_TAG = re.compile(
    _COMMENT_OR + r"</?(?:a|abbr|b|br|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^>]*>"
)
_BLOCK_TAG = re.compile(r"<[^>]*>")

_DASHES = "‐‑‒–—―－﹣−"
_GAP = rf"[-. )(·・ㆍ•∙‧/_~{_DASHES}]"
_PLAIN_FORMS = {ord("０") + digit: str(digit) for digit in range(10)} | {ord("＠"): "@"}
_PLAIN_FORMS |= {ord(dash): "-" for dash in _DASHES}
# All kinds hold so many digits; few texts do, and to look for this takes a tenth of the time.
_MANY_DIGITS = re.compile(rf"\d(?:{_GAP}*\d){{9}}")
_MONTH_AND_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
# As banks group the digits: 110-123-456789, 123456-04-123456, 301-1234-5678-01.
_ACCOUNT = (
    r"\d{3}-\d{2,3}-\d{6}(?:-\d)?|\d{3}-\d{2}-\d{7}|\d{4}-\d{2,3}-\d{6,7}|\d{5,6}-\d{2}-\d{6}|\d{3}-\d{6}-\d{5}|"
    r"\d{3}-\d{4}-\d{4}-\d{2}|\d{3}-\d{6}-\d{2}-\d{3}"
)
# Beside the word for a bank digits may be grouped anyhow, but as those of an office telephone or an amount.
_DIGITS = r"(?<![\d,.-])(?!0\d{1,2}-\d{3,4}-\d{4}\b)(\d(?:-?\d){9,15})(?![\d,.-]|\s?[조억만천백]*\s?원)"
_BANK = "(?:계좌|예금주|은행|뱅크|농협|수협|신협|우체국|새마을금고)"
_ACCOUNT_FOUND = "계좌 번호처럼 보이는 수가 있습니다. 바로 지워 주세요."
_NUMBERS = (
    (
        re.compile(rf"(?<!\d)\d{{2}}{_MONTH_AND_DAY}[ \t]?{_GAP}?[ \t]?\d{{7}}(?!\d)"),
        "주민등록번호처럼 보이는 수가 있습니다. 바로 지워 주세요.",
    ),
    (
        re.compile(rf"(?<!\d)(?:\+?82{_GAP}*(?:0{_GAP}*)?1|01)[016789]{_GAP}*\d{{3,4}}{_GAP}*\d{{4}}(?!\d)"),
        "휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 주세요.",
    ),
    (re.compile(rf"(?<![\d-])(?:{_ACCOUNT})(?![\d-])"), _ACCOUNT_FOUND),
    (re.compile(rf"{_BANK}[^\d\n]{{0,20}}{_DIGITS}"), _ACCOUNT_FOUND),
    (re.compile(rf"{_DIGITS}[ (,]{{0,3}}[가-힣A-Z]{{0,4}}{_BANK}"), _ACCOUNT_FOUND),
)
# Providers of private mailboxes; an office writes from a domain of its own.
_PROVIDERS = (
    r"naver\.com|gmail\.com|googlemail\.com|daum\.net|hanmail\.net|kakao\.com|nate\.com|hotmail\.com|outlook\.(?:com|kr)|"
    r"live\.(?:com|co\.kr)|msn\.com|yahoo\.(?:com|co\.kr)|icloud\.com|me\.com|mac\.com|aol\.com|proton(?:mail\.com|\.me)|"
    r"empas\.com|korea\.com|dreamwiz\.com|paran\.com|lycos\.co\.kr|chol\.com|hanmir\.com|netian\.com|qq\.com|163\.com"
)
_MAILBOX = (
    re.compile(rf"(?<![\w.+-])[a-z0-9_.+-]+ ?@ ?(?:{_PROVIDERS})(?![a-z0-9-]|\.[a-z0-9])", re.IGNORECASE | re.ASCII),
    "개인의 전자우편 주소가 있습니다. 지우고 부서의 전자우편 주소를 적어 주세요.",
)
