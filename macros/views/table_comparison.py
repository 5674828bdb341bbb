"""The figures of a table beside those of the year before, and the totals of three years or more."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from markupsafe import Markup

from macros.korean.formatting import UNKNOWN, signed, unit_of_change
from macros.models.table import Column, Row
from macros.models.table_rows import Number, TableRows
from macros.records.pages import table_url
from macros.views.data_tables import column_heading, figure_cell, find_figures, reporting_office, table_name
from macros.views.macro_arguments import require_choice
from macros.views.page_view import View
from macros.views.table import Cell, text
from macros.views.table import Column as Heading
from macros.views.table import Row as Line
from macros.views.table import table as draw_table


def table_comparison(view: View, table: object, year: object) -> Markup:
    """한 해의 수를 앞선 해의 수와 나란히 보여 줍니다. 예: `{{ table_comparison("complaints", 2023) }}`"""
    pairs = _pairs_of_years(view, find_figures(view, table, year))
    if not pairs:
        return view.paragraphs(["견줄 앞선 해의 자료가 없습니다."], "note")
    return Markup("").join(_comparison(view, before, after) for before, after in pairs)


def table_has(view: View, table: object, year: object, part: object) -> bool:
    """표에 그 부분이 있는지 알려 줍니다. 예: `{% if table_has("complaints", 2023, "comparison") %}`"""
    of_year = find_figures(view, table, year)
    parts = {
        "comparison": bool(_pairs_of_years(view, of_year)),
        "years": len(view.site.figures_of(of_year[0].table.id)) > 1,
        "trend": len(_years_before(view, of_year[0])) > 1
        and (of_year[0].has_totals or bool(_drawn_columns(of_year[0]))),
    }
    return parts[require_choice(part, parts, "부분")]


def table_trend(view: View, table: object, year: object) -> Markup:
    """세 해가 넘는 합계나 줄의 흐름을 표로 보여 줍니다. 예: `{{ table_trend("complaints", 2023) }}`"""
    newest = find_figures(view, table, year)[0]
    if not newest.has_totals:
        return Markup("").join(_trend_of_rows(view, newest, column) for column in _drawn_columns(newest))
    columns = [column for column in newest.number_columns if newest.total(column) is not None]
    lines = []
    for each in sorted((newest.year, *_years_before(view, newest))):
        rows = find_figures(view, table, each)[0]
        cells = tuple(figure_cell(rows, None, column, rows.total(column)) for column in columns)
        lines.append(Line(Markup('<a href="%s">%s년</a>') % (view.href(table_url(newest.table.id, each)), each), cells))
    caption = f"{newest.table.title}의 흐름"
    headings = (*text("연도"), *(column_heading(newest, column) for column in columns))
    return draw_table(view, f"{newest.table.id}-trend", [newest.subject], caption, headings, lines)


def _drawn_columns(rows: TableRows) -> tuple[Column, ...]:
    """Return the columns with the figures of single rows that a table is drawn by: those of its chart, or the first."""
    chart = rows.table.chart
    columns = [column for column in rows.number_columns if not chart or column.id in chart.columns]
    return tuple(columns if chart else columns[:1]) if rows.holder.rows else ()


def _trend_of_rows(view: View, newest: TableRows, column: Column) -> Markup:
    """Return a column's figure of each row in all years."""
    years = [
        find_figures(view, newest.table.id, year)[0] for year in sorted((newest.year, *_years_before(view, newest)))
    ]
    lines = []
    for row in newest.leaves:
        figures = [(each, each.by_id.get(row.id)) for each in years]
        cells = (figure_cell(each, its, column, each.number(its, column) if its else None) for each, its in figures)
        lines.append(Line(newest.full_name(row), tuple(cells), place=row.place()))
    heading = column_heading(newest, column)
    headings = (*text("항목"), *(Heading(f"{each.year}년", numeric=True) for each in years))
    name = f"{newest.table.id}-trend-{column.id}"
    return draw_table(view, name, [newest.subject], f"{newest.table.title} {heading.title}의 흐름", headings, lines)


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
    columns = _shared_columns(before, after)
    alike = bool(before.holder.rows) == bool(after.holder.rows)
    lines = []
    for row in after.leaves if alike else ():
        cells = _cells(before, after, before.by_id.get(row.id), row, columns)
        lines.append(Line(after.full_name(row), cells, place=row.place()))
    for old in (row for row in before.leaves if alike and row.id not in after.by_id):
        lines.append(Line(before.full_name(old), _cells(before, after, old, None, columns), place=old.place()))
    if after.has_totals:
        totals = (_three(before, after, column, before.total(column), after.total(column)) for column in columns)
        lines.append(Line("합계", tuple(chain.from_iterable(totals)), strong=True))
    headings = [heading for column in columns for heading in _headings(before, after, column)]
    about = [before.subject, after.subject]
    caption = f"{after.title_of_all_years}: {before.year}년과 {after.year}년"
    return draw_table(view, f"{table_name(after)}-comparison", about, caption, (*text("항목"), *headings), lines)


def _headings(before: TableRows, after: TableRows, column: Column) -> Iterator[Heading]:
    """Yield the two years and the change below a column's title; rates differ in percent points."""
    unit = after.unit_name(None, column)
    change = unit_of_change(unit)
    under = f"{column.full_title}({unit})" if unit else column.full_title
    for title in (f"{before.year}년", f"{after.year}년", "증감" if change == unit else f"증감({change})"):
        yield Heading(title, numeric=True, under=under)


def _cells(
    before: TableRows, after: TableRows, old: Row | None, new: Row | None, columns: list[Column]
) -> tuple[Cell, ...]:
    """Return three cells a column; empty where the row is not there in a year."""
    cells: list[Cell] = []
    for column in columns:
        figures = (before.number(old, column) if old else None, after.number(new, column) if new else None)
        first, second, change = _three(before, after, column, *figures)
        cells += (first if old else "", second if new else "", change)
    return tuple(cells)


def _three(
    before: TableRows, after: TableRows, column: Column, old: Number | None, new: Number | None
) -> tuple[Cell, Cell, Cell]:
    unit = unit_of_change(after.unit_name(None, column))
    change = "" if old is None or new is None else signed(new - old, "", unit)
    return figure_cell(before, None, column, old) or UNKNOWN, figure_cell(after, None, column, new) or UNKNOWN, change
