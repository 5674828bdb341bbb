"""Rules about the tables of the report: their rows, their figures, and what is printed as worked out from them."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.compared_figures import Comparison
from macros.checks.value_rules import Finding
from macros.korean.formatting import join_labels
from macros.korean.particles import quoted
from macros.models.figures import Row
from macros.models.site import Site
from macros.models.table import Column
from macros.models.table_faults import late_parents
from macros.models.table_rows import TableRows
from macros.models.types import decimal_places, in_force
from macros.reading.problems import nearest

BUDGET_FIGURES = ("budget", "spent", "required", "rate")

YEARS = "table.yml의 since와 until을 확인해 주세요."


def compare_totals(site: Site, *, formulas: bool) -> Iterator[Comparison]:
    """Compare the printed totals and subtotals of all tables; with `formulas`, what formulas work out instead."""
    for rows in site.all_totals:
        for column in (column for column in rows.number_columns if bool(column.formula) is formulas):
            yield from _comparison(rows, column, None)
            for row in rows.holder.rows:
                if column.formula or rows.is_parent(row):
                    yield from _comparison(rows, column, row)


def _comparison(rows: TableRows, column: Column, row: Row | None) -> Iterator[Comparison]:
    record = row or rows.holder
    printed = record.printed.get(column.id)
    is_sum = row is None or rows.is_parent(row)
    if printed is None or isinstance(printed, str) or (is_sum and rows.mixes_units(column)):
        return
    # A rate is often printed with fewer decimals than others of its unit have.
    places = decimal_places(printed)
    decimals = min(places, rows.decimals(row, column)) if places else None
    computed = rows.number(row, column, decimals) if row else rows.total(column, decimals)
    if computed is None:
        return
    yield Comparison(
        label=join_labels(rows.title, rows.full_name(row), column.full_title) if row else rows.title_of(column),
        published=printed,
        computed=computed,
        unit=rows.unit_name(row, column),
        subject=rows.subject,
        record=record,
        at=("printed", column.id),
        parts=rows.parts(row, column),
    )


def table_row(site: Site) -> Iterator[Finding]:
    """표의 줄은 table.yml에 적은 줄이어야 하고, 그해에 있는 줄은 빠짐없이 한 번씩 적어야 합니다."""
    for rows in site.all_rows:
        if rows.table.rows:
            yield from _undeclared_rows(rows)
            yield from _missing_rows(rows)
        else:
            yield from late_parents(rows.rows)


def computed_cell(site: Site) -> Iterator[Finding]:
    """다른 줄을 더해 계산하는 칸은 적지 않고, 인쇄된 값을 printed에 적어야 합니다."""
    for rows in site.all_rows:
        for row in filter(rows.is_parent, rows.rows):
            for column in rows.number_columns:
                if row.has(column.id):
                    message = f"'{rows.name(row)}' 줄은 딸린 줄을 더해 계산하므로 '{column.title}' 칸을 적지 않습니다. "
                    message += f"인쇄된 소계이면 printed: {{{column.id}: …}}로 적어 주세요."
                    yield row.key_place(column.id), message


def cell_outside_years(site: Site) -> Iterator[Finding]:
    """그해에 없던 칸에는 값을 적지 않아야 합니다."""
    for rows in site.all_rows:
        gone = [column for column in rows.table.columns if column not in rows.columns]
        for row in rows.rows:
            for column in gone:
                if row.has(column.id):
                    message = f"'{column.title}' 칸은 {rows.year}년에 없는 칸입니다. {YEARS}"
                    yield row.key_place(column.id), message


def mixed_units(site: Site) -> Iterator[Finding]:
    """단위가 다른 줄은 함께 더할 수 없습니다."""
    for rows in site.all_rows:
        for column in rows.number_columns:
            if column.total and rows.mixes_units(column):
                message = (
                    f"'{column.title}' 칸의 줄마다 단위가 달라 더할 수 없습니다. total을 지우거나 단위를 맞춰 주세요."
                )
                yield rows.table.place("columns", rows.table.columns.index(column), "total"), message


def _undeclared_rows(rows: TableRows) -> Iterator[Finding]:
    for row in rows.rows:
        declared = rows.declared.get(row.id)
        if declared is None:
            hint = f"{nearest(row.id, list(rows.declared))} 새로 생긴 줄이면 table.yml의 rows에 먼저 적어 주세요."
            yield row.place("id"), f"{quoted(row.id)} table.yml에 없는 줄입니다. {hint}"
        elif not in_force(declared.since, declared.until, rows.year):
            message = (
                f"'{declared.name}' 줄은 {rows.year}년에 없는 줄입니다. table.yml의 since와 until을 확인해 주세요."
            )
            yield row.place("id"), message


def _missing_rows(rows: TableRows) -> Iterator[Finding]:
    """Rows of the year that are absent; one that others belong to may be, since its figures are worked out."""
    parents = {row.parent for row in rows.table.rows}
    absent = [
        row
        for row in rows.table.rows
        if row.id not in rows.by_id and row.id not in parents and in_force(row.since, row.until, rows.year)
    ]
    if rows.rows and absent:
        names = ", ".join(f"{row.id}({row.name})" for row in absent)
        gone = f"없어진 줄이면 table.yml의 그 줄에 until: {rows.year - 1}처럼 적어 주세요."
        message = f"{names} 줄이 없습니다. 줄을 적어 주세요. {gone}"
        yield rows.holder.place("rows"), message


def translated_figure(site: Site) -> Iterator[Finding]:
    """다른 언어로 옮긴 주요 숫자는 합계가 나오는 표의 칸이거나 예산의 수여야 합니다."""
    if site.broken:
        return
    for translation in site.translations.values():
        for figure in translation.figures:
            table = site.tables.get(figure.table or "")
            known = [column.id for column in table.columns if column.id != "name"] if table else BUDGET_FIGURES
            if (table or not figure.table) and figure.key not in known:
                yield figure.place("key"), f"{quoted(figure.key)} 없는 칸입니다. {nearest(figure.key, known)}"
