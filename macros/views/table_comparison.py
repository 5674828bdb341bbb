"""The figures of a table beside those of the year before, and the totals of three years or more."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.korean.formatting import UNKNOWN, signed
from macros.models.table import Column, Row
from macros.models.table_rows import Number, TableRows
from macros.records.pages import table_url
from macros.views.data_tables import column_heading, figure_cell, find_figures, reporting_office, table_name
from macros.views.macro_arguments import require_choice
from macros.views.page_view import View
from macros.views.table import Cell, numbers, text
from macros.views.table import Row as Line
from macros.views.table import table as draw_table


def table_comparison(view: View, table: object, year: object) -> Markup:
    """한 해의 수를 앞선 해의 수와 나란히 보여 줍니다. 예: `{{ table_comparison("vehicles", 2023) }}`"""
    later = find_figures(view, table, year)
    earlier = _years_before(view, later[0])[:1]
    if not earlier:
        return view.paragraphs(["견줄 앞선 해의 자료가 없습니다."], "note")
    before = find_figures(view, table, earlier[0])
    return Markup("").join(
        _comparison(view, match, rows)
        for rows in later
        for match in before
        if reporting_office(match) == reporting_office(rows) and (rows.holder.rows or match.holder.rows)
    )


def table_has(view: View, table: object, year: object, part: object) -> bool:
    """표에 그 부분이 있는지 알려 줍니다. 예: `{% if table_has("vehicles", 2023, "comparison") %}`"""
    rows = find_figures(view, table, year)[0]
    has_figures = bool(rows.number_columns)
    before = len(_years_before(view, rows)) if has_figures else 0
    parts = {"comparison": before > 0, "trend": before > 1 and rows.has_totals}
    return parts[require_choice(part, parts, "부분")]


def table_trend(view: View, table: object, year: object) -> Markup:
    """세 해가 넘는 합계의 흐름을 표로 보여 줍니다. 예: `{{ table_trend("vehicles", 2023) }}`"""
    newest = find_figures(view, table, year)[0]
    columns = [column for column in newest.number_columns if newest.total(column) is not None]
    lines = []
    for each in sorted((newest.year, *_years_before(view, newest))):
        rows = find_figures(view, table, each)[0]
        cells = tuple(figure_cell(rows, None, column, rows.total(column)) for column in columns)
        lines.append(Line(Markup('<a href="%s">%s년</a>') % (view.href(table_url(newest.table.id, each)), each), cells))
    caption = f"{newest.table.title}의 흐름"
    headings = (*text("연도"), *(column_heading(newest, column) for column in columns))
    return draw_table(view, f"{newest.table.id}-trend", [newest.subject], caption, headings, lines)


def _years_before(view: View, rows: TableRows) -> list[int]:
    """Return the years before one that a table has figures of, newest first."""
    return [year for year in view.site.figures_of(rows.table.id) if year < rows.year]


def _comparison(view: View, before: TableRows, after: TableRows) -> Markup:
    """Return two years side by side: each row that both have or one of them, and the change.

    Where offices report apart in one of the years only, rows are of other things, and the totals stand alone.
    """
    columns = after.number_columns
    alike = bool(before.holder.rows) == bool(after.holder.rows)
    lines = []
    for row in after.leaves if alike else ():
        old = before.by_id.get(row.id)
        cells = [cell for column in columns for cell in _pair(before, after, old, row, column)]
        lines.append(Line(after.full_name(row), tuple(cells), place=row.place()))
    for old in (row for row in before.leaves if alike and row.id not in after.by_id):
        cells = [cell for column in columns for cell in _pair(before, after, old, None, column)]
        lines.append(Line(before.full_name(old), tuple(cells), place=old.place()))
    if after.has_totals:
        totals = [
            cell
            for column in columns
            for cell in _three(before, after, column, before.total(column), after.total(column))
        ]
        lines.append(Line("합계", tuple(totals), strong=True))
    headings = [
        heading
        for column in columns
        for heading in numbers(
            f"{before.year}년 {column.full_title}", f"{after.year}년 {column.full_title}", f"{column.full_title} 증감"
        )
    ]
    caption = f"{after.title_of_all_years}: {before.year}년과 {after.year}년"
    about = [before.subject, after.subject]
    return draw_table(view, f"{table_name(after)}-comparison", about, caption, (*text("항목"), *headings), lines)


def _pair(before: TableRows, after: TableRows, old: Row | None, new: Row | None, column: Column) -> Iterator[Cell]:
    known = before.table.column(column.id) is not None
    yield from _three(
        before,
        after,
        column,
        before.number(old, column) if old and known else None,
        after.number(new, column) if new else None,
    )


def _three(
    before: TableRows, after: TableRows, column: Column, old: Number | None, new: Number | None
) -> tuple[Cell, Cell, Cell]:
    change = "" if old is None or new is None else signed(new - old, "", after.unit_name(None, column))
    return figure_cell(before, None, column, old) or UNKNOWN, figure_cell(after, None, column, new) or UNKNOWN, change
