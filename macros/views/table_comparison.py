"""The figures of a table beside those of the year before: each row, subtotal and total, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from markupsafe import Markup

from macros.korean.formatting import ABSENT, signed, unit_of_change
from macros.models.figures import Row
from macros.models.table import Column
from macros.models.table_rows import Number, TableRows
from macros.views.data_tables import find_figures, reporting_office, table_name
from macros.views.macro_arguments import require_choice
from macros.views.page_view import View
from macros.views.table import Cell, text
from macros.views.table import Column as Heading
from macros.views.table import Row as Line
from macros.views.table import table as draw_table
from macros.views.table_cells import figure_cell, printed_in_place
from macros.views.table_trend import find_series, years_until

MOST_RATED = 2
"""Columns whose changes are told as rates too; of more, a page would move sideways."""

Side = tuple[Number | None, Cell]
"""A figure of one year, and what is shown of it."""


class _Years(NamedTuple):
    """Two years of a table, and the columns in which they are compared."""

    before: TableRows
    after: TableRows
    columns: list[Column]


def table_comparison(view: View, table: object, year: object) -> Markup:
    """한 해의 수를 이전 연도의 수와 나란히 보여 줍니다. 예: `{{ table_comparison("complaints", 2023) }}`"""
    pairs = _pairs_of_years(view, find_figures(view, table, year))
    if not pairs:
        return view.paragraphs(["비교할 이전 연도의 자료가 없습니다."], "note")
    return Markup("").join(_comparison(view, before, after) for before, after in pairs)


def table_has(view: View, table: object, year: object, part: object) -> bool:
    """표에 그 부분이 있는지 알려 줍니다. 예: `{% if table_has("complaints", 2023, "comparison") %}`"""
    of_year = find_figures(view, table, year)
    years = years_until(view, of_year[0])
    parts = {
        "comparison": bool(_pairs_of_years(view, of_year)),
        "years": len(view.site.figures_of(of_year[0].table.id)) > 1,
        "trend": len(years) > 1 and bool(find_series(view, years)),
    }
    return parts[require_choice(part, parts, "부분")]


def _years_before(view: View, rows: TableRows) -> list[int]:
    """Return the years before one that a table has figures of, newest first."""
    return [year for year in view.site.figures_of(rows.table.id) if year < rows.year]


def _pairs_of_years(view: View, later: tuple[TableRows, ...]) -> list[tuple[TableRows, TableRows]]:
    """Return what can be compared of the year before and this one, office by office where they report apart."""
    id = later[0].table.id
    before = [rows for year in _years_before(view, later[0])[:1] for rows in find_figures(view, id, year)]
    return [
        (match, rows)
        for rows in later
        for match in before
        if reporting_office(match) == reporting_office(rows)
        and (rows.holder.rows or match.holder.rows)
        and _shared_columns(match, rows)
    ]


def _shared_columns(before: TableRows, after: TableRows) -> list[Column]:
    """Return the columns with figures in both years; of another there is nothing to compare."""
    return [column for column in after.number_columns if _has_figures(before, column) and _has_figures(after, column)]


def _has_figures(rows: TableRows, column: Column) -> bool:
    return column in rows.columns and any(rows.number(row, column) is not None for row in rows.leaves)


def _comparison(view: View, before: TableRows, after: TableRows) -> Markup:
    """Return two years side by side: each row that both have or one of them, and the change.

    Where offices report apart in one of the years only, rows are of other things, and the totals stand alone.
    """
    years = _Years(before, after, _shared_columns(before, after))
    lines: list[Line] = []
    if bool(before.holder.rows) == bool(after.holder.rows):
        lines += [line for row in after.roots for line in _lines(years, row)]
        lines += _gone(years, None)
    if after.has_totals:
        lines.append(Line("합계", _total_cells(years), strong=True))
    headings = [heading for column in years.columns for heading in _headings(years, column)]
    caption = f"{after.title_of_all_years}: {before.year}년과 {after.year}년"
    notes = [
        f"{rows.year}년 {_name(rows, row)}: {row.note}"
        for rows in (before, after)
        for row in rows.leaves
        if row.note and not _has_any(rows, row)
    ]
    about = [before.subject, after.subject]
    name = f"{table_name(after)}-comparison"
    return draw_table(view, name, about, caption, (*text("항목"), *headings), lines, footnotes=notes)


def _name(rows: TableRows, row: Row) -> str:
    return f"{rows.full_name(row)}{rows.distinction(row)}"


def _has_any(rows: TableRows, row: Row) -> bool:
    return any(rows.number(row, column) is not None for column in rows.number_columns)


def _headings(years: _Years, column: Column) -> Iterator[Heading]:
    """Yield the two years and the change below a column's title; rates differ in percent points."""
    unit = years.after.unit_name(None, column)
    change = unit_of_change(unit)
    under = f"{column.full_title}({unit})" if unit else column.full_title
    titles = (f"{years.before.year}년", f"{years.after.year}년", "증감" if change == unit else f"증감({change})")
    for title in (*titles, *(["증감률(%)"] if _is_rated(years, column) else [])):
        yield Heading(title, numeric=True, under=under)


def _is_rated(years: _Years, column: Column) -> bool:
    return len(years.columns) <= MOST_RATED and years.after.unit_name(None, column) != "%"


def _lines(years: _Years, row: Row) -> Iterator[Line]:
    """Yield the lines of a row and of those that belong to it, their subtotal last."""
    after, old = years.after, years.before.by_id.get(row.id)
    if not after.is_parent(row):
        yield Line(_name(after, row), _cells(years, old, row), place=row.place(), within=after.parent_id(row) or "")
        return
    for child in after.children(row):
        yield from _lines(years, child)
    yield from _gone(years, row)
    if after.has_totals:
        place = row.place() if row in after.rows else after.definition(row).place()
        cells = _cells(years, old, row)
        yield Line(f"{after.full_name(row)} 소계", cells, strong=True, place=place, within=row.id)


def _gone(years: _Years, parent: Row | None) -> Iterator[Line]:
    """Yield the lines of rows that only the year before has, inside a row that both have, or inside none."""
    before, known = years.before, years.after.by_id
    for row in (row for row in before.leaves if row.id not in known):
        if known.get(before.parent_id(row) or "") is parent:
            within = parent.id if parent else ""
            yield Line(_name(before, row), _cells(years, row, None), place=row.place(), within=within)


def _cells(years: _Years, old: Row | None, new: Row | None) -> tuple[Cell, ...]:
    return tuple(
        cell
        for column in years.columns
        for cell in _compared(years, new, column, _of_row(years.before, old, column), _of_row(years.after, new, column))
    )


def _total_cells(years: _Years) -> tuple[Cell, ...]:
    return tuple(
        cell
        for column in years.columns
        for cell in _compared(years, None, column, _of_all(years.before, column), _of_all(years.after, column))
    )


def _of_row(rows: TableRows, row: Row | None, column: Column) -> Side:
    """Return a row's figure as it is or as the document has it; empty where the row is not there in a year."""
    if row is None:
        return None, ""
    figure = rows.number(row, column)
    blank = "" if column.formula or (row.note and not _has_any(rows, row)) else ABSENT
    return figure, figure_cell(rows, row, column, figure) or printed_in_place(rows, row, column) or blank


def _of_all(rows: TableRows, column: Column) -> Side:
    total = rows.total(column)
    return total, figure_cell(rows, None, column, total) or ABSENT


def _compared(years: _Years, row: Row | None, column: Column, before: Side, after: Side) -> Iterator[Cell]:
    """Yield both figures, what changed, and by how many percent where that is told."""
    (old, first), (new, second) = before, after
    yield from (first, second)
    unit = unit_of_change(years.after.unit_name(row, column))
    is_shown = unit != unit_of_change(years.after.unit_name(None, column))
    yield "" if old is None or new is None else signed(new - old, unit if is_shown else "", unit)
    if _is_rated(years, column):
        yield _rate(old, new)


def _rate(old: Number | None, new: Number | None) -> Cell:
    """Return `△2.0`; `순증` of what was nothing before."""
    if old is None or new is None or old < 0 or (old == 0 and new <= 0):
        return ""
    if old == 0:
        return "순증"
    rate = (Decimal(100) * (new - old) / old).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return signed(rate or Decimal("0.0"), "", "%")
