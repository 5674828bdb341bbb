"""What the programs of a year do when: every part of them that has a period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.models.base import Model
from macros.models.entry import Entry
from macros.models.period import Period
from macros.models.program import Program
from macros.models.table import Row
from macros.models.value import Value

MONTHS = range(1, 13)


@dataclass(frozen=True)
class Dated:
    """A program, or an entry or a row of it, with the periods that are printed for it."""

    record: Model
    title: str
    periods: tuple[Period, ...]
    year: int
    planned: bool

    @property
    def printed(self) -> str:
        return ", ".join(period.printed for period in self.periods)

    @cached_property
    def days(self) -> tuple[tuple[date, date], ...]:
        return tuple(span for period in self.periods for span in period.days(self.year))

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """First and last month of what lies in the year."""
        return tuple(months for period in self.periods for months in period.months(self.year))

    @property
    def all_year(self) -> bool:
        """Whether it goes on, or comes again, from January to December."""
        return (1, 12) in self.spans

    def goes_on_in(self, month: int) -> bool:
        return any(first <= month <= last for first, last in self.spans)


def dated(program: Program) -> tuple[Dated, ...]:
    """Everything in a program that names a time of the year, by day; what goes on all year comes last."""
    return tuple(sorted(_dated(program), key=lambda entry: (entry.all_year, entry.days)))


def busiest(entries: Iterable[Dated]) -> tuple[tuple[int, ...], int]:
    """The months in which most goes on, and how much; what goes on all year does not count."""
    marked = [entry for entry in entries if not entry.all_year]
    counts = Counter(month for month in MONTHS for entry in marked if entry.goes_on_in(month))
    most = max(counts.values(), default=0)
    return tuple(month for month in MONTHS if most and counts[month] == most), most


def _dated(program: Program) -> Iterator[Dated]:
    if program.period and any(program.period.months(program.year)):
        yield Dated(program, "사업 기간", (program.period,), program.year, not program.results)
    done = (*program.overview, *program.results) if program.results else program.results
    planned = (*program.further_plans, *program.plans, *program.schedule)
    planned = planned if program.results else (*program.overview, *planned)
    for parts, is_planned in ((done, False), (planned, True)):
        for model in (inner for part in parts for inner in part.walk()):
            periods = tuple(period for period in _periods(model) if any(period.months(program.year)))
            if periods and isinstance(model, (Entry, Row)) and not _is_step(model):
                yield Dated(model, _title(model), periods, program.year, is_planned)


def _periods(model: Model) -> Iterator[Period]:
    yield from (value for value in vars(model).values() if isinstance(value, Period))
    yield from (child.period for _, child in model.children() if isinstance(child, Value) and child.period)


def _is_step(model: Model) -> bool:
    """Whether it is a row of a table that has a picture of its own, with its rows in the order of time."""
    return isinstance(model, Row) and model.table.chart is not None and model.table.chart.kind == "steps"


def _title(model: Entry | Row) -> str:
    """Return its title; of a row that is called by its period, what else is written first."""
    if isinstance(model, Entry):
        return model.title
    cells = (model.written_cell(column) for column in model.table.columns if column.kind == "text")
    texts = (str(cell[0] if isinstance(cell, tuple) else cell) for cell in cells if cell)
    return model.display_name if model.has("name") else next(texts, model.display_name)
