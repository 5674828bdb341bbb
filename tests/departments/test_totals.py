"""Each figure of a sum is watched, in the data of every department and of this repository."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path

import pytest

from macros.checks import checked_site, load_site
from macros.checks.compared_figures import published_figures
from macros.models.budget import Budget, BudgetLine
from macros.models.facilities import Facility
from macros.models.figures import Row
from macros.models.indicator import IndicatorYear
from macros.models.load import files_under
from macros.models.money import Amounts, Money, YearAmount
from macros.models.record import RecordModel
from macros.models.site import Site
from macros.models.spending import AMOUNTS
from macros.models.table import Column
from macros.models.table_rows import TableRows
from macros.models.value import Value
from macros.reading.problems import DataError, Place, Problem
from tests.conftest import FOLDERS


def figures_of_sums(site: Site) -> Iterator[Place]:
    """The place of every figure that is added up or subtracted, or is printed as worked out."""
    yield from (figure.place for figure in published_figures(site))
    for rows in site.all_rows:
        yield from figures_of_table(site, rows)
    for _, models in site.models:
        for model in models:
            if isinstance(model, Value) and model.parts:
                yield model.place("value")
                yield from (part.place("value") for part in model.parts)
            elif isinstance(model, Facility):
                yield from areas(model)
            elif isinstance(model, IndicatorYear):
                yield from figures_of_year(model)
            elif isinstance(model, Amounts | YearAmount):
                yield from shares(model)
            if isinstance(model, Amounts):
                yield from changes(model)
    for budget in site.budgets.values():
        yield from amounts_of_lines(site, budget)


def figures_of_table(site: Site, rows: TableRows) -> Iterator[Place]:
    """The figures of a table that some printed figure is made from, but for those that are only divided."""
    for row in rows.leaves:
        holders = [row]
        if rows.is_counted(row):
            holders += [*rows_around(rows, row), rows.holder]
            holders += site.figures_of(rows.table.id).get(rows.year, ()) if rows.holder is rows.subject else ()
        printed = {key for holder in holders for key in holder.printed}
        for column in rows.number_columns:
            if row.has(column.id) and not printed.isdisjoint(made_of(rows, column)):
                yield row.place(column.id)


def rows_around(rows: TableRows, row: Row) -> Iterator[Row]:
    parent = rows.by_id.get(rows.parent_id(row) or "")
    if parent is not None:
        yield parent
        yield from rows_around(rows, parent)


def made_of(rows: TableRows, column: Column) -> Iterator[str]:
    """The ids of a column and of all that are sums or differences of it."""
    yield column.id
    for other in rows.number_columns:
        formula = other.parsed
        if formula and not formula.is_ratio and column.id in formula.columns:
            yield from made_of(rows, other)


def areas(facility: Facility) -> Iterator[Place]:
    for key in Facility.computed:
        around = iter(facility.around)
        if getattr(facility, key) is not None:
            nearest = next((one for one in around if getattr(one, key) is not None or key in one.printed), None)
            if nearest and key in nearest.printed:
                yield facility.place(key)


def figures_of_year(year: IndicatorYear) -> Iterator[Place]:
    if "change" in year.printed:
        yield year.place("actual")


def shares(holder: Amounts | YearAmount) -> Iterator[Place]:
    for share in holder.by_funding:
        for key in (*AMOUNTS, "total"):
            if share.has(key):
                yield from (share.place(key), holder.place(key))


def changes(money: Amounts) -> Iterator[Place]:
    if money.initial is not None:
        yield from (money.place("initial"), money.place("budget"))
        yield from (change.place("budget") for change in money.changes)
    if isinstance(money, Money) and money.total is not None and money.by_year:
        yield money.place("total")
        yield from (each.place("budget") for each in money.by_year)


def amounts_of_lines(site: Site, budget: Budget) -> Iterator[Place]:
    """The amounts of a budget that a line above, the file, or the file of all offices prints the sum of."""
    lines = {line.id: line for line in budget.lines}
    wholes = [whole for whole in site.budgets.values() if whole.year == budget.year and whole.office is None]
    for line in budget.lines:
        holders: list[RecordModel] = [*lines_around(lines, line), budget, *wholes]
        printed = {key for holder in holders for key in holder.printed}
        used = printed & AMOUNTS.keys()
        used |= (
            {"budget", "carried_in", "spent", "carried_out"}
            if "remaining" in (printed | line.printed.keys())
            else set()
        )
        yield from (line.place(key) for key in used if line.has(key))


def lines_around(lines: Mapping[str, BudgetLine], line: BudgetLine) -> Iterator[BudgetLine]:
    parent = lines.get(line.parent or "")
    if parent is not None:
        yield parent
        yield from lines_around(lines, parent)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_figure_of_a_sum_that_is_off_by_one_is_found_at_its_line(folder: Path) -> None:
    figures = sorted(set(figures_of_sums(load_site(folder))), key=lambda place: (place.file, place.line, place.column))
    assert figures
    files = dict(files_under(folder))
    missed = [place for places in rounds(figures) for place in not_found(files, folder.name, places)]
    assert list(map(str, missed)) == []


def rounds(figures: list[Place]) -> Iterator[list[Place]]:
    """Figures to change at once: one of each part of the data, whose sums have nothing to do with each other's.

    A part is a file; the budgets of one year are one, since a file of all offices sums up theirs.
    """
    parts: dict[str, list[Place]] = {}
    for place in figures:
        parts.setdefault(re.sub(r"(/budgets/\d+)-.*", r"\1.yml", place.file), []).append(place)
    for places in zip_longest(*parts.values()):
        yield [place for place in places if place]


def not_found(files: Mapping[str, bytes], folder: str, places: list[Place]) -> list[Place]:
    """The places whose line the checks do not name while their figures are one too high."""
    changed = {place.file: raised_by_one(files[place.file].decode(), place).encode() for place in places}
    try:
        checked_site({**files, **changed}, folder)
    except DataError as error:
        return [place for place in places if not any(names(problem, place) for problem in error.problems)]
    return places


def raised_by_one(text: str, place: Place) -> str:
    lines = text.splitlines(keepends=True)
    line, start = lines[place.line - 1], place.column - 1
    figure = re.compile(r"-?\d+(\.\d+)?").match(line, start)
    assert figure, f"no figure stands at {place}"
    lines[place.line - 1] = f"{line[:start]}{Decimal(figure[0]) + 1}{line[figure.end() :]}"
    return "".join(lines)


def names(problem: Problem, place: Place) -> bool:
    """Whether a problem stands on the line of `place`, or lists it among the lines that were added up."""
    if problem.place.file == place.file and problem.place.line == place.line:
        return True
    listed = re.search("계산에 쓴 값은 (.+)에 있습니다", problem.message)
    lines = listed[1].split(", ") if listed else []
    own = f"{place.line}줄" if problem.place.file == place.file else f"{place.file} {place.line}줄"
    return own in lines
