"""What stands beside a period as printed: its days, how exact they are, and how it comes again."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from macros.exports.table import Cell, Column, ColumnType
from macros.models.period import Period
from macros.models.period_wording.meaning import PRECISIONS


class Meaning(NamedTuple):
    """What stands beside a period, and how it is read from the period and the year of its record."""

    key: str
    title: str
    type: ColumnType
    description: str
    read: Callable[[Period, int | None], Cell]
    choices: tuple[str, ...] = ()

    def column(self, beside: Column) -> Column:
        """Return its column beside that of a period."""
        key, title = f"{beside.key}_{self.key}", f"{beside.title} {self.title}"
        return Column(key, title, self.type, self.description, choices=self.choices)

    def cell(self, period: Period | None, year: int | None) -> Cell:
        return self.read(period, year) if period else None


START = (
    "문서의 글에서 읽은 첫날입니다. 글에 해가 없으면 기록의 해로 보고, 달만 있으면 그 달의 첫날입니다. 반복되면 "
    "반복되는 동안의 첫날, 여러 때이면 가장 이른 날입니다. 시작이 열려 있거나 날짜를 알 수 없으면 빕니다."
)
END = "문서의 글에서 읽은 마지막 날입니다. 그날도 들어갑니다. 끝이 열려 있거나 날짜를 알 수 없으면 빕니다."
PRECISION = (
    "첫날과 끝날이 얼마나 정확한지입니다. day(날), part-of-month(달의 초·중·말), month(달), quarter(분기), half(반기), "
    "year(해) 가운데 하나이고, 여러 때이면 가장 덜 정확한 것입니다."
)
RECURRENCE = (
    "반복되는 것을 iCalendar(RFC 5545)의 RRULE로 적은 것입니다. 분기는 석 달, 반기는 여섯 달로 봅니다. 한 달에 "
    "두 번처럼 몇 번인지는 RRULE로 적을 수 없어 시기 표(periods)의 times_min과 times_max에 있습니다. "
    "반복되지 않거나 RRULE로 나타낼 수 없으면 빕니다."
)

MEANINGS = (
    Meaning("start", "첫날", "date", START, Period.first_day),
    Meaning("end", "끝날", "date", END, Period.last_day),
    Meaning("precision", "정확도", "string", PRECISION, lambda period, _: period.precision, PRECISIONS),
    Meaning("recurrence", "반복", "string", RECURRENCE, lambda period, _: period.rule),
)
