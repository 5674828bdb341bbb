"""The table of periods: one row for each span of a wording, which may name several."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.period_columns import END, PRECISION, START
from macros.exports.record_tables import SEVERAL
from macros.exports.table import Column, Row, Table
from macros.models.base import Model
from macros.models.calendar import title_of
from macros.models.period import DatedSpan, find_periods
from macros.models.period_wording.meaning import PRECISIONS
from macros.models.site import Site
from macros.records.ids import Record, records

PERIODS = "periods"
"""The name of the table."""

RECURRENCE = (
    "반복되는 것을 iCalendar(RFC 5545)의 RRULE로 적은 것입니다. 첫날과 끝날 사이에 반복됩니다. 분기는 석 달, "
    "반기는 여섯 달로 봅니다. 반복되지 않거나 RRULE로 나타낼 수 없으면 빕니다."
)
TIMES = "반복되는 때마다 몇 번인지입니다. 월 1~2회이면 FREQ=MONTHLY에 1과 2입니다. 적혀 있지 않으면 빕니다."

COLUMNS = (
    Column(
        "id",
        "id",
        description="기록 id와 칸의 이름, 문서의 글에 나온 차례로 된 식별자입니다.",
        required=True,
        unique=True,
    ),
    Column("subject", "구분", description="시기가 든 자료의 주제입니다.", required=True),
    Column("year", "연도", "integer", "기록의 해입니다. 해와 관계없으면 빕니다."),
    Column(
        "record", "기록 id", description="시기가 적힌 기록입니다. 그 기록의 표에 같은 id가 있습니다.", required=True
    ),
    Column("name", "기록 이름", description="기록을 부르는 이름입니다."),
    Column("key", "칸", description="기록의 표에서 시기가 있는 칸의 JSON 이름입니다.", required=True),
    Column("printed", "인쇄된 시기", description="문서에 적힌 글입니다.", required=True),
    Column("start", "첫날", "date", START),
    Column("end", "끝날", "date", END),
    Column("precision", "정확도", description=PRECISION, choices=PRECISIONS),
    Column("recurrence", "반복", description=RECURRENCE),
    Column("times_min", "적어도 몇 번", "integer", TIMES),
    Column("times_max", "많아야 몇 번", "integer", f"{TIMES} ‘이상’이면 빕니다."),
    Column("hours_start", "시작하는 시각", description="09:00처럼 적습니다. 적혀 있지 않으면 빕니다."),
    Column(
        "hours_end",
        "끝나는 시각",
        description="18:00처럼 적습니다. 시작하는 시각보다 이르면 다음 날입니다. 적혀 있지 않으면 빕니다.",
    ),
)


def create_periods_table(site: Site) -> Table:
    """Return every span of every period, in the order of the files."""
    rows = tuple(row for record in records(site) for row in _rows(record, record.model, ""))
    years = sorted({str(row[2]) for row in rows if row[2] is not None})
    return Table(PERIODS, "시기", SEVERAL, COLUMNS, rows, tuple(years))


def _rows(record: Record, model: Model, steps: str) -> Iterator[Row]:
    """Yield the spans in a record, and in the single models in it, to which `steps` lead."""
    counts: dict[str, int] = {}
    for (name, *_), period in find_periods(vars(model)):
        key = f"{steps}{name}"
        for dated in period.dated(record.year):
            counts[key] = number = counts.get(key, 0) + 1
            own = (f"{record.id}/{key}/{number}", record.subject, record.year, record.id)
            yield (*own, title_of(record.model) or None, key, period.printed, *_meaning(dated))
    for path, child in model.children():
        if len(path) == 1:
            yield from _rows(record, child, f"{steps}{path[0]}_")


def _meaning(dated: DatedSpan) -> Row:
    recurrence, hours = dated.recurrence, dated.hours
    rule = recurrence.rule if recurrence else None
    least, most = (recurrence and recurrence.times) or (None, None)
    opens, closes = (hours.start, hours.end) if hours else (None, None)
    return dated.start, dated.end, dated.precision, rule, least, most, opens, closes
