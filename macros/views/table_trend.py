"""A table's figures year by year: its few rows or its totals, and what stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from macros.models.figures import Figures
from macros.models.table import Column
from macros.models.table_rows import TableRows
from macros.models.value import Value
from macros.records.pages import table_url
from macros.records.value_in_words import value_in_words
from macros.views.data_tables import find_figures, reporting_office
from macros.views.page_view import View
from macros.views.table import Cell, text
from macros.views.table import Column as Heading
from macros.views.table import Row as Line
from macros.views.table import table as draw_table
from macros.views.table_cells import column_heading, figure_cell, printed_in_place

MOST_ROWS = 8
"""Rows of a table with one column of figures that stand beside each other; of more, only the total."""


class _Series(NamedTuple):
    """A column of the years: its heading, and what it shows of a year."""

    heading: Heading
    of_year: Callable[[TableRows], Cell]


def table_trend(view: View, table: object, year: object) -> Markup:
    """여러 해의 수를 해마다 한 줄씩 한 표에 보여 줍니다. 예: `{{ table_trend("complaints", 2023) }}`"""
    newest = find_figures(view, table, year)[0]
    years = years_until(view, newest)
    series = find_series(view, years)
    lines = [
        Line(
            Markup('<a href="%s">%s년</a>') % (view.href(table_url(rows.table.id, rows.year)), rows.year),
            tuple(one.of_year(rows) for one in series),
        )
        for rows in years
    ]
    cautions = [f"{rows.year}년: {rows.subject.caution}" for rows in years if rows.subject.caution]
    headings = (*text("연도"), *(one.heading for one in series))
    caption = f"{newest.table.title}의 흐름"
    about = [rows.subject for rows in years]
    return draw_table(view, f"{newest.table.id}-trend", about, caption, headings, lines, footnotes=cautions)


def years_until(view: View, newest: TableRows) -> list[TableRows]:
    """Return the figures of each year until one, oldest first; of offices that report apart, what is of all."""
    years = (find_figures(view, newest.table.id, year) for year in view.site.figures_of(newest.table.id))
    whole = (next((rows for rows in parts if not reporting_office(rows)), None) for parts in years)
    return sorted((rows for rows in whole if rows and rows.year <= newest.year), key=lambda rows: rows.year)


def find_series(view: View, years: list[TableRows]) -> list[_Series]:
    """Return what the years have that can stand in a column."""
    columns = [column for column in years[-1].number_columns if _is_known(years, column)] if years else []
    rows = list(_rows(years, columns[0])) if len(columns) == 1 else []
    totals = [column for column in columns if any(_total(one, column) for one in years)]
    sums = (_total_series(years[-1], column, beside_rows=bool(rows)) for column in totals)
    return [*rows, *sums, *_values(view, years)]


def _is_known(years: list[TableRows], column: Column) -> bool:
    return any(rows.total(column) is not None for rows in years) or any(
        rows.number(row, column) is not None for rows in years for row in rows.leaves
    )


def _rows(years: list[TableRows], column: Column) -> Iterator[_Series]:
    """Yield a series for each row of a column, those that stand in the newest year first."""
    newest = years[-1]
    found = {row.id: (rows, row) for rows in years for row in (rows.roots if column.total else rows.leaves)}
    ordered = dict.fromkeys((*(row.id for row in newest.outline if row.id in found), *found))
    if not all(rows.holder.rows for rows in years) or not 1 < len(found) <= MOST_ROWS:
        return
    for id in ordered:
        rows, row = found[id]
        unit = rows.unit_name(row, column) if not newest.unit_name(None, column) else ""
        name = f"{rows.full_name(row)}{rows.distinction(row)}"
        under = column_heading(newest, column).title
        yield _Series(Heading(f"{name}({unit})" if unit else name, numeric=True, under=under), _row_cell(id, column))


def _row_cell(id: str, column: Column) -> Callable[[TableRows], Cell]:
    def of_year(rows: TableRows) -> Cell:
        row = rows.by_id.get(id)
        if row is None:
            return ""
        shown = figure_cell(rows, None, column, rows.number(row, column))
        return shown or printed_in_place(rows, row, column)

    return of_year


def _total(rows: TableRows, column: Column) -> Cell:
    return figure_cell(rows, None, column, rows.total(column))


def _total_series(newest: TableRows, column: Column, *, beside_rows: bool) -> _Series:
    heading = column_heading(newest, column)
    if beside_rows:
        heading = Heading("합계", numeric=True, under=heading.title)
    return _Series(heading, lambda rows: _total(rows, column))


def _values(view: View, years: list[TableRows]) -> Iterator[_Series]:
    """Yield a series for each named figure beside the rows."""
    names = {value.id: value.name for rows in years for value in _beside(rows) if value.name}

    def series(id: str, name: str) -> _Series:
        def of_year(rows: TableRows) -> Cell:
            return next((value_in_words(value, view.site) for value in _beside(rows) if value.id == id), "")

        return _Series(Heading(name, numeric=True), of_year)

    yield from (series(id, name) for id, name in names.items())


def _beside(rows: TableRows) -> tuple[Value, ...]:
    return rows.holder.values if isinstance(rows.holder, Figures) else ()
