"""Write figures, days, money and floors as Korean text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import chain, zip_longest
from typing import Protocol

from markupsafe import Markup

ABSENT = Markup('<span class="absent" aria-hidden="true">–</span><span class="heard">보고서에 없음</span>')
"""The blank of a table or a list where the report says nothing."""

LIST_LIMIT = 40
"""The most sources or files that one page lists."""

Number = int | Decimal


class Day(Protocol):
    """A day, or a month or a year as a day that is not known more exactly."""

    def isoformat(self) -> str: ...


_UNBREAKABLE = re.compile(
    r"(\d+\. \d+\. \d+\.[가-힣]*|\d{4}\. \d+\.[가-힣]*"
    r"|(?:약 )?[\d,]+(?:억(?: [\d,]+만)?|만)(?: [\d,]+| )원"
    r"|지하 \d+층(?:~지상 \d+층)?|지상 \d+층"
    r"|\d+(?:-\d+)+|[^\W_]{1,12}㈜|㈜[^\W_]{1,12}|\)[가-힣]+)"
)
"""A day or a month, an amount, floors, a number of a telephone or lot, a firm, a closing bracket with its ending."""


def number(value: Number) -> str:
    """Return `116,567,099` or `82.7`."""
    return f"{value:,}"


def or_absent(value: object) -> str:
    """Return the value as text, or a blank that says so."""
    return ABSENT if value is None or value == "" else str(value)


def join_labels(*labels: str) -> str:
    """Return labels one behind the other, without words twice where one ends as the next begins: `민원 처리`."""
    words: list[str] = []
    for label in labels:
        following = label.split()
        shared = next((n for n in range(len(following), 0, -1) if words[-n:] == following[:n]), 0)
        words += following[shared:]
    return " ".join(words)


def behind_name(name: str, figure: str) -> str:
    """Return `정원 5명`; the figure alone where its unit says the name already: `5개 노선`."""
    return figure if name and figure.endswith(name) else f"{name} {figure}".strip()


def shorten_list(texts: Sequence[str], counter: str) -> list[str]:
    """Return a list, shortened if it is long, with the number of the others: `그 밖 147곳`."""
    more = len(texts) - LIST_LIMIT
    return [*texts[:LIST_LIMIT], f"그 밖 {number(more)}{counter}"] if more > 0 else [*texts]


def day(value: Day) -> str:
    """Return `2023. 10. 31.`."""
    return f"{value.year}. {value.month}. {value.day}." if isinstance(value, date) else str(value)


def time(value: Day | None) -> Markup:
    """Return the day as a `<time>` element; a blank without one."""
    if value is None:
        return ABSENT
    return Markup('<time datetime="%s">%s</time>') % (value.isoformat(), day(value))


def as_of(value: Day | None) -> str:
    """Return `2023. 10. 31. 기준`, or `기준일 미기재`."""
    return "기준일 미기재" if value is None else f"{day(value)} 기준"


def basis(value: Day | None) -> str:
    """Return `2023. 10. 31. 기준` for a caption; nothing without a day, which the source of the table tells of."""
    return "" if value is None else as_of(value)


def in_brackets(*facts: str) -> str:
    """Return what is known behind a title: `(단위: 명, 2023. 10. 31. 기준)`; nothing if all are empty."""
    known = ", ".join(filter(None, facts))
    return f"({known})" if known else ""


@cache
def file_size(size: int) -> str:
    """Return a size in bytes as `812바이트`, `1.2킬로바이트` or `70킬로바이트`."""
    if size < 1000:
        return f"{size}바이트"
    kilobytes = Decimal(size) / 1000
    return f"{number(round(kilobytes, 1 if size < 10_000 else None))}킬로바이트"


def percent(value: Number | None) -> str:
    """Return `82.7%`, or a blank that says so."""
    return ABSENT if value is None else f"{value}%"


def unbroken(sentence: str) -> Markup:
    """Return a sentence whose lines break neither inside a day or an amount, nor before an ending: (53.5%)입니다.

    Between two days they may break behind the `~`. What is HTML already stays as it is.
    """
    if isinstance(sentence, Markup):
        return sentence
    pieces = _UNBREAKABLE.split(sentence)
    if len(pieces) == 1:
        return Markup.escape(sentence)
    spans = (Markup('<span class="unbroken">%s</span>') % piece for piece in pieces[1::2])
    between = (Markup("~<wbr>%s") % piece[1:] if piece.startswith("~") else piece for piece in pieces[::2])
    return Markup("").join(chain.from_iterable(zip_longest(between, spans, fillvalue="")))


def unit_of_change(unit: str) -> str:
    """Return the unit of a difference: `%p` between rates in percent, else that of the figures."""
    return "%p" if unit == "%" else unit


def with_triangle(value: Number) -> str:
    """Return `1,234`, or `△1,234` for -1234."""
    return f"△{number(-value)}" if value < 0 else number(value)


def signed(value: Number, unit: str = "", spoken_unit: str = "") -> Markup | str:
    """Return a figure with its unit; `△3` for -3, which screen readers say as `마이너스 3명`."""
    if value >= 0:
        return f"{number(value)}{unit}"
    seen, heard = f"{with_triangle(value)}{unit}", f"마이너스 {number(-value)}{spoken_unit or unit}"
    return Markup('<span aria-hidden="true">%s</span><span class="heard">%s</span>') % (seen, heard)


def number_or_dash(value: int) -> Markup | str:
    """Return a number; for 0 the `-` of printed tables, which screen readers say as 0."""
    if value:
        return number(value)
    return Markup('<span aria-hidden="true">-</span><span class="heard">0</span>')


def spoken_won(won: int) -> str:
    """Return `1,165억 6,710만 원`, rounded to 만 원; what people pay, below 100만 원, exactly: `1만 5,000원`."""
    if won < 0:
        return f"△{spoken_won(-won)}"
    whole = won if is_spoken_exactly(won) else int((Decimal(won) / 10_000).to_integral_value(ROUND_HALF_UP)) * 10_000
    eok, rest = divmod(whole, 100_000_000)
    man, below = divmod(rest, 10_000)
    last = f"{below:,}원" if below or not whole else "원"
    return " ".join(filter(None, (f"{eok:,}억" if eok else "", f"{man:,}만" if man else "", last)))


def brief_won(won: int) -> str:
    """Return `1,032억`, `74.3억`, `2,484만` or `9,500원`, rounded to what a narrow column holds."""
    if won < 0:
        return f"△{brief_won(-won)}"
    if won < 10_000:
        return f"{won:,}원"
    if won < 99_995_000:
        return f"{_rounded(won, 10_000, '1'):,}만"
    return f"{_rounded(won, 100_000_000, '1' if won >= 9_995_000_000 else '0.1'):,}억"


def _rounded(won: int, unit: int, step: str) -> Decimal:
    return (Decimal(won) / unit).quantize(Decimal(step), ROUND_HALF_UP)


def is_spoken_exactly(won: Number) -> bool:
    """Whether `spoken_won` says all of an amount."""
    return won == int(won) and (-1_000_000 < won < 1_000_000 or won % 10_000 == 0)


def rough_won(won: int) -> str:
    """Return `약 1,166억 원`: rounded to 억 원 from 100억 on, as `spoken_won` below it."""
    if won < 10_000_000_000:
        return spoken_won(won)
    eok = int((Decimal(won) / 100_000_000).to_integral_value(ROUND_HALF_UP))
    return f"약 {eok:,}억 원"


def dialled(phone: str | None) -> str | None:
    """Return the number to dial: the first of `02-000-2711~2714` or `02-000-2711, 2712`, without blanks."""
    return re.split(r"[~∼～,/·]", phone)[0].replace(" ", "") if phone else None


def floor(value: int | None) -> str:
    """Return `지하 1층` or `6층`."""
    if value is None:
        return "층 정보 없음"
    return f"지하 {-value}층" if value < 0 else f"{value}층"


def floors(ground: int, basement: int) -> str:
    """Return `지하 3층~지상 6층`, `지상 6층`, or `지하 2층`."""
    return "~".join(part for part in (basement and f"지하 {basement}층", ground and f"지상 {ground}층") if part)
