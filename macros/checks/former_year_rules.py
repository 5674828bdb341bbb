"""The rule that compares what a year's report prints of the year before with the data of that year."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.compared_figures import Comparison
from macros.checks.money_rules import monies
from macros.korean.formatting import join_labels
from macros.models.figures import Figures, Row
from macros.models.site import Site
from macros.models.spending import AMOUNTS
from macros.models.table import Column
from macros.models.table_rows import TableRows


def former_year(site: Site) -> Iterator[Comparison]:
    """지난해의 수로 적은 값은 지난해의 자료(예산이면 본예산이나 추경 뒤의 예산액)와 같아야 합니다."""
    for of in monies(site):
        former, before = of.money.former_budget, of.money.year_before
        if of.money.previous is not None and former is not None and before:
            yield of.compare("previous", AMOUNTS["previous"], former, (before.place("budget"),))
    for rows in site.all_rows:
        if (former_rows := _rows_of_year_before(site, rows)) is not None:
            yield from _figures(rows, former_rows)


def _rows_of_year_before(site: Site, rows: TableRows) -> TableRows | None:
    """Return the rows of the same table, and of the same office, in the year before; None without them."""
    if not isinstance(rows.holder, Figures):
        return None
    files = site.figures_of(rows.table.id).get(rows.year - 1, ())
    former = next((figures for figures in files if figures.office == rows.holder.office), None)
    return site.rows_of(former) if former else None


def _figures(rows: TableRows, former_rows: TableRows) -> Iterator[Comparison]:
    former_columns = {column.id: column for column in former_rows.number_columns}
    for column in (column for column in rows.number_columns if column.previous_of in former_columns):
        for row in (row for row in rows.rows if row.has(column.id) and row.id in former_rows.by_id):
            comparison = _figure(rows, row, column, former_rows, former_columns[column.previous_of or ""])
            if comparison:
                yield comparison


def _figure(
    rows: TableRows, row: Row, column: Column, former_rows: TableRows, former_column: Column
) -> Comparison | None:
    former_row = former_rows.by_id[row.id]
    written, former = rows.number(row, column), former_rows.number(former_row, former_column)
    is_like = rows.unit(row, column) == former_rows.unit(former_row, former_column)
    if written is None or former is None or not is_like:
        return None
    return Comparison(
        label=join_labels(rows.title, rows.full_name(row), column.full_title),
        published=written,
        computed=former,
        unit=rows.unit_name(row, column),
        subject=rows.subject,
        record=row,
        at=(column.id,),
        parts=(former_row.place(former_column.id),),
    )
