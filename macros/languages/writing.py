"""Write money, days and telephones as the readers of a language expect them.

A language is told by its tag, `zh-Hans`. One that is not known here has digits alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from macros.korean.formatting import Day, Number, number

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

EOK, MAN = 100_000_000, 10_000


def won(amount: int, tag: str) -> str:
    """Return `KRW 116.6 billion`, `1166亿韩元` or `1,166億ウォン`."""
    return _WON.get(_base(tag), _plain_won)(amount)


def day(value: Day, tag: str) -> str:
    """Return `31 October 2023`, `2023年10月31日`, or the part of it that is known."""
    parts = [int(part) for part in value.isoformat().split("-")]
    if _base(tag) in ("zh", "ja"):
        return "".join(f"{part}{name}" for part, name in zip(parts, "年月日", strict=False))
    if _base(tag) == "en":
        return " ".join([*map(str, parts[2:]), *(MONTHS[month - 1] for month in parts[1:2]), str(parts[0])])
    return value.isoformat()


def as_of(value: Day, tag: str) -> str:
    """Return `as of 31 October 2023`, `截至2023年10月31日`, `2023年10月31日現在`; the day alone in others."""
    return {"en": "as of {}", "zh": "截至{}", "ja": "{}現在"}.get(_base(tag), "{}").format(day(value, tag))


def counted(figure: Number, unit: str | None) -> str:
    """Return `1,234 cases` or `1,234人`: only between Latin letters and a figure stands a blank."""
    unit = unit or ""
    return f"{number(figure)}{' ' if unit[:1].isascii() and unit[:1].isalpha() else ''}{unit}"


def year(value: int, tag: str) -> str:
    """Return `2023` or `2023年`."""
    return f"{value}年" if _base(tag) in ("zh", "ja") else str(value)


def team_in(whole: str, team: str, tag: str) -> str:
    """Return `Exchange Team, Library` or `図書館 交流チーム`: the smaller first only where addresses begin so."""
    told, between = ([whole, team], " ") if _base(tag) in ("zh", "ja") else ([team, whole], ", ")
    return between.join(filter(None, told))


def called_from_abroad(phone: str) -> str:
    """Return `+82-2-000-0000` of `02-000-0000`; a number that is dialled within Korea alone as it is."""
    return re.sub(r"^0(?=\d)", "+82-", phone)


def _base(tag: str) -> str:
    return tag.partition("-")[0]


def _plain_won(amount: int) -> str:
    return f"KRW {amount:,}"


def _english_won(amount: int) -> str:
    for size, name in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if abs(amount) >= size:
            rounded = (Decimal(amount) / size).quantize(Decimal("0.1"), ROUND_HALF_UP)
            return f"KRW {rounded:,}".removesuffix(".0") + f" {name}"
    return _plain_won(amount)


def _east_asian_won(man_name: str, eok_name: str, won_name: str, grouping: str) -> Callable[[int], str]:
    """Return how amounts are said: from 100亿 on in 亿 alone, below 100万 to the last won."""

    def say(amount: int) -> str:
        size = abs(amount)
        step = EOK if size >= 100 * EOK else MAN if size >= 100 * MAN else 1
        whole = int((Decimal(size) / step).to_integral_value(ROUND_HALF_UP)) * step
        counts = ((whole // EOK, eok_name), (whole % EOK // MAN, man_name), (whole % MAN, ""))
        parts = [f"{count:{grouping}}{name}" for count, name in counts if count]
        return f"{'-' if amount < 0 else ''}{''.join(parts) or '0'}{won_name}"

    return say


_WON: dict[str, Callable[[int], str]] = {
    "en": _english_won,
    "zh": _east_asian_won("万", "亿", "韩元", ""),
    "ja": _east_asian_won("万", "億", "ウォン", ","),
}
