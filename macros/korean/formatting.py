"""How figures, dates and floors are said to readers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import chain, zip_longest

from markupsafe import Markup

UNKNOWN = "자료에 없음"

MANY = 40
"""Sources or files that a reader is told one by one; each record's own page tells its own."""

Number = int | Decimal

_TOGETHER = re.compile(r"(\d+\. \d+\. \d+\.[가-힣]*|(?:약 )?[\d,]+억(?: [\d,]+만)? 원|[\d,]+만 원|\)[가-힣]+)")
"""A day, an amount, and a closing bracket with the ending that belongs to it."""


def number(value: Number) -> str:
    """116,567,099; 82.7."""
    return f"{value:,}"


def or_unknown(value: object) -> str:
    """The value as text, or `자료에 없음`."""
    return UNKNOWN if value is None or value == "" else str(value)


def first_of(texts: Sequence[str], counted: str) -> list[str]:
    """All of a list, or the first of a long one and how many more there are: `그 밖 147곳`."""
    more = len(texts) - MANY
    return [*texts[:MANY], f"그 밖 {number(more)}{counted}"] if more > 0 else [*texts]


def day(value: date | None) -> str:
    """2023. 10. 31."""
    return UNKNOWN if value is None else f"{value.year}. {value.month}. {value.day}."


def time(value: date | None) -> Markup:
    """The day as an element that machines can read and that lines do not break."""
    if value is None:
        return Markup.escape(UNKNOWN)
    return Markup('<time datetime="%s">%s</time>') % (value.isoformat(), day(value))


def as_of(value: date | None) -> str:
    """`2023. 10. 31. 기준`, or that the day is not known."""
    return f"기준일 {UNKNOWN}" if value is None else f"{day(value)} 기준"


@cache
def size(count: int) -> str:
    """The size of a file: `812바이트`, `1.2킬로바이트`, `70킬로바이트`."""
    if count < 1000:
        return f"{count}바이트"
    kilobytes = Decimal(count) / 1000
    return f"{number(round(kilobytes, 1 if count < 10_000 else None))}킬로바이트"


def percent(value: Number | None) -> str:
    """82.7%."""
    return UNKNOWN if value is None else f"{value}%"


def unbroken(sentence: str) -> Markup:
    """`sentence` whose lines do not end inside a day or an amount, nor before an ending: (53.5%)입니다."""
    pieces = _TOGETHER.split(sentence)
    kept = (Markup('<span class="unbroken">%s</span>') % piece for piece in pieces[1::2])
    return Markup("").join(chain.from_iterable(zip_longest(pieces[::2], kept, fillvalue="")))


def gap(value: int) -> Markup:
    """△3 for the eye and `3명 부족` for the ear."""
    if value == 0:
        return Markup('0<span class="heard">명, 정원과 같음</span>')
    seen, heard = (f"△{-value}", f"{-value}명 부족") if value < 0 else (f"{value}", f"{value}명 많음")
    return Markup('<span aria-hidden="true">%s</span><span class="heard">%s</span>') % (seen, heard)


def dash(value: int) -> Markup | str:
    """The document's `-` for none, which is heard as 0."""
    if value:
        return number(value)
    return Markup('<span aria-hidden="true">-</span><span class="heard">0</span>')


def spoken_won(won: int) -> str:
    """1,165억 6,710만 원: to the nearest 만 원, or exact below it."""
    if won < 10_000:
        return f"{won:,}원"
    total = int((Decimal(won) / 10_000).to_integral_value(ROUND_HALF_UP))
    eok, man = divmod(total, 10_000)
    parts = [f"{eok:,}억" if eok else "", f"{man:,}만" if man else ""]
    return " ".join(part for part in parts if part) + " 원"


def rough_won(won: int) -> str:
    """약 1,166억 원: to the nearest 억 from 100억 on, as `spoken_won` below it."""
    if won < 10_000_000_000:
        return spoken_won(won)
    eok = int((Decimal(won) / 100_000_000).to_integral_value(ROUND_HALF_UP))
    return f"약 {eok:,}억 원"


def floor(value: int | None) -> str:
    """지하 1층; 6층."""
    if value is None:
        return f"층 {UNKNOWN}"
    return f"지하 {-value}층" if value < 0 else f"{value}층"


def floors(ground: int, basement: int) -> str:
    """지하 3층~지상 6층; of a building without a basement: 지상 6층."""
    above = f"지상 {ground}층"
    return f"지하 {basement}층~{above}" if basement else above
