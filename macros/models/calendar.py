"""What the programs of a year do when: every part of them that has a period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.models.base import Model
from macros.models.entry import Entry
from macros.models.figures import Row
from macros.models.period import DatedSpan, Period, find_periods
from macros.models.program import Program
from macros.models.value import Value

MONTHS = range(1, 13)


@dataclass(frozen=True)
class Dated:
    """A program, or an entry or a row of it, with the periods that are printed for it.

    `planned` is what the document plans rather than reports. `is_step` is a row of a table that has a picture of its
    own, with its rows in the order of time.
    """

    program: Program
    record: Model
    title: str
    periods: tuple[Period, ...]
    planned: bool
    is_step: bool = False

    @property
    def printed(self) -> str:
        return ", ".join(period.printed for period in self.periods)

    @property
    def when(self) -> str:
        """The periods in one form, whatever the form of the document."""
        return ", ".join(period.in_year(self.program.year) for period in self.periods)

    @property
    def dated(self) -> tuple[DatedSpan, ...]:
        """What the periods mean in the program's year."""
        return tuple(span for period in self.periods for span in period.dated(self.program.year))

    @cached_property
    def days(self) -> tuple[tuple[date, date], ...]:
        return tuple(span for period in self.periods for span in period.days(self.program.year))

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """First and last month of what lies in the year; empty for what names no month of it, as `수시`."""
        return tuple(months for period in self.periods for months in period.months(self.program.year))

    @property
    def all_year(self) -> bool:
        """Whether it goes on, or comes again, from January to December."""
        return (1, 12) in self.spans

    def goes_on_in(self, month: int) -> bool:
        return any(first <= month <= last for first, last in self.spans)


def dated(program: Program) -> tuple[Dated, ...]:
    """Everything that a program did or plans at some time, by day; what goes on all year and what has no day last."""
    return tuple(sorted(_dated(program), key=lambda entry: (not entry.spans, entry.all_year, entry.days)))


def busiest(entries: Iterable[Dated]) -> tuple[tuple[int, ...], int]:
    """The months in which most goes on, and how much; what goes on all year does not count."""
    marked = [entry for entry in entries if not entry.all_year]
    counts = Counter(month for month in MONTHS for entry in marked if entry.goes_on_in(month))
    most = max(counts.values(), default=0)
    return tuple(month for month in MONTHS if most and counts[month] == most), most


def title_of(record: Model) -> str:
    """Return what a record is called; a row that would be called by its period, by what else is written first."""
    if not isinstance(record, Row) or record.display_name not in {str(p) for _, p in find_periods(vars(record))}:
        return record.display_name
    cells = (record.written_cell(column) for column in record.table.columns if column.kind == "text")
    texts = (str(cell[0] if isinstance(cell, tuple) else cell) for cell in cells if cell)
    return next(texts, record.display_name)


def _dated(program: Program) -> Iterator[Dated]:
    is_plan = not program.results
    if program.period:
        yield Dated(program, program, program.title, (program.period,), is_plan)
    for entry in program.overview:  # `기간` alone would not tell of what.
        yield from _inside(program, entry, is_plan, f"{program.title}: {entry.title}")
    for entry in program.results:
        yield from _inside(program, entry, False, entry.title)
    for entry in (*program.further_plans, *program.plans, *program.schedule):
        yield from _inside(program, entry, True, entry.title)


def _inside(program: Program, entry: Entry, planned: bool, title: str) -> Iterator[Dated]:
    """Yield what has a period in an entry, which is called `title` itself."""
    for record in entry.walk():
        if isinstance(record, (Entry, Row)) and (periods := tuple(_periods(record))):
            name = title if record is entry else title_of(record)
            yield Dated(program, record, name, periods, planned, _is_step(record))


def _periods(record: Model) -> Iterator[Period]:
    yield from (period for _, period in find_periods(vars(record)))
    yield from (child.period for _, child in record.children() if isinstance(child, Value) and child.period)


def _is_step(record: Model) -> bool:
    return isinstance(record, Row) and record.table.chart is not None and record.table.chart.kind == "steps"
