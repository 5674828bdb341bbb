"""What programs did or plan with a city, a facility, an office or another program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.models.base import Model
from macros.models.entry import Entry
from macros.models.figures import Row
from macros.models.period import Period
from macros.models.program import Program
from macros.models.table import reference_kind

Find = Callable[[str, str], Model | None]
"""Looks up a record by the kind of a reference and the id it holds."""


@dataclass(frozen=True)
class Mention:
    """An entry or a row with its program; `heading` is that of the part of the report that it stands in."""

    program: Program
    record: Entry | Row
    planned: bool
    heading: str = ""

    @property
    def year(self) -> int:
        return self.program.year

    @property
    def period(self) -> Period | None:
        if isinstance(self.record, Entry):
            return self.record.period
        cells = (self.record.written_cell(column) for column in self.record.table.columns)
        return next((cell for cell in cells if isinstance(cell, Period)), None)

    @property
    def month(self) -> int | None:
        """The month that it began in, if the document names one."""
        period = self.period
        return period.first_month(self.year) if period else None

    @property
    def order(self) -> tuple[int, str]:
        """Its place among those of its year: by first day, those without a month last."""
        if self.month is None or self.period is None:
            return 13, ""
        return self.month, self.period.days(self.year)[0][0].isoformat()


def find_mentions(program: Program, find: Find) -> Iterator[tuple[Mention, tuple[Model, ...]]]:
    """Yield every entry and row that names records, with these records; a heading names them for its lines."""
    done, planned = (program.history, program.results), (program.further_plans, program.plans, program.schedule)
    for parts, is_planned in ((done, False), (planned, True)):
        for entry in (entry for part in parts for entry in part):
            named = _named(entry, find)
            if entry.items or entry.rows:
                yield from _inside(program, entry, is_planned, entry.title, named, find)
            elif named:
                yield Mention(program, entry, is_planned), named


def _inside(
    program: Program, entry: Entry, planned: bool, heading: str, named: tuple[Model, ...], find: Find
) -> Iterator[tuple[Mention, tuple[Model, ...]]]:
    """Yield the lines and rows of an entry; `named` are the records that its heading names for them."""
    for row in entry.rows:
        if targets := (*_named(row, find), *named):
            yield Mention(program, row, planned, heading), targets
    for item in entry.items:
        if targets := (*_named(item, find), *named):
            yield Mention(program, item, planned, heading), targets
        yield from _inside(program, item, planned, heading, (), find)


def _named(record: Entry | Row, find: Find) -> tuple[Model, ...]:
    if isinstance(record, Entry):
        names = [("address", address) for address in record.about]
    else:
        names = [
            (kind, id)
            for column in record.table.columns
            if (kind := reference_kind(column))
            for id in _ids(record.written_cell(column))
        ]
    return tuple(target for kind, id in names if (target := find(kind, id)))


def _ids(cell: object) -> tuple[str, ...]:
    return cell if isinstance(cell, tuple) else () if cell is None else (str(cell),)
