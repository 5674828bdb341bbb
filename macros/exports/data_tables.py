"""The exported tables of the report's own tables: one for each, with the rows of all years and programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from macros.exports.evidence_columns import map_parts
from macros.exports.model_columns import Part, inherited_parts
from macros.exports.period_columns import MEANINGS, Meaning
from macros.exports.record_tables import PARENT, ids_last, parent_id
from macros.exports.table import RECORD, Cell, Column, ColumnType, Table
from macros.exports.table_registry import referred_table
from macros.korean.formatting import behind_name, with_triangle
from macros.models import table as models
from macros.models.base import Model
from macros.models.entry import Entry
from macros.models.figures import Figures, Row
from macros.models.period import Period
from macros.models.program import Program
from macros.models.record import Link
from macros.models.site import Site
from macros.models.table import reference_kind
from macros.models.table_rows import TableRows
from macros.models.types import PartialDate
from macros.models.value import Value
from macros.records.ids import Record, record_ids, records

DASHES = "문서가 ‘-’로 인쇄한 0도 0으로 적었습니다."

Told = Callable[[Site, str, Any], str | None]
"""What is told of a record by its kind and its id there: its name, or its id."""


def create_data_tables(site: Site) -> tuple[Table, ...]:
    """Return the table of each of the report's tables that has rows."""
    by_row = {id(record.model): record for record in records(site) if isinstance(record.model, Row)}
    return tuple(_table(site, table, by_row) for table in site.tables.values() if _rows_of(site, table))


def _rows_of(site: Site, table: models.Table) -> list[TableRows]:
    return [rows for rows in site.all_rows if rows.table is table and rows.rows]


def _table(site: Site, table: models.Table, by_row: Mapping[int, Record]) -> Table:
    all_rows = _rows_of(site, table)
    rows = [by_row[id(row)] for each in all_rows for row in each.rows]
    parts = ids_last(
        [
            *_place_parts(site, all_rows),
            *_row_parts(site, table, all_rows),
            *_cell_parts(site, table, all_rows),
            *_record_parts(site, rows),
        ]
    )
    cells = tuple(tuple(part.cell(site, row) for part in parts) for row in rows)
    years = sorted({str(each.year) for each in all_rows})
    totals = [each.is_parent(row) for each in all_rows for row in each.rows]
    numbers = frozenset(number for number, is_total in enumerate(totals) if is_total)
    return Table(table.id, table.title, "표", tuple(part.column for part in parts), cells, tuple(years), numbers)


def _part(column: Column, cell: Callable[[TableRows, Row], Cell]) -> Part:
    """Return a column of what is read from a row, and from the rows that it stands among."""

    def of_record(site: Site, record: Record) -> Cell:
        assert isinstance(record.model, Row)
        return cell(site.rows_with(record.model), record.model)

    return Part(column, of_record)


def _record_parts(site: Site, rows: list[Record]) -> Iterator[Part]:
    """Yield where rows are printed, and their ids."""
    yield from (part for part in inherited_parts() if any(part.cell(site, row) for row in rows))
    yield Part(PARENT, parent_id)
    yield Part(RECORD, lambda site, record: record.id)


def _place_parts(site: Site, all_rows: list[TableRows]) -> Iterator[Part]:
    """Yield where rows stand: their year, the office that reports them, the program that has them."""
    year = Column("year", "연도", "integer", "줄의 수가 어느 해의 것인지입니다.", required=True)
    yield _part(year, lambda rows, _: rows.year)
    if any(_office(rows) for rows in all_rows):
        yield _part(Column("reporting_office_name", "적은 부서"), lambda rows, _: _name(site, "office", _office(rows)))
        office = Column("reporting_office", "적은 부서 id", is_id=True, refers_to="offices")
        yield _part(office, lambda rows, _: _id(site, "office", _office(rows)))
    if any(isinstance(rows.holder, Entry) for rows in all_rows):
        yield _part(Column("in_program_name", "사업"), lambda rows, _: _name(site, "program", _program(rows)))
        yield _part(Column("in_entry_name", "사업의 내용"), lambda rows, _: _entry_title(rows))
        program = Column("in_program", "사업 id", is_id=True, refers_to="programs")
        yield _part(program, lambda rows, _: _id(site, "program", _program(rows)))


def _row_parts(site: Site, table: models.Table, all_rows: list[TableRows]) -> Iterator[Part]:
    ids = record_ids(site)
    title = next((column.title for column in table.columns if column.id == "name"), "이름")
    declared = Column("row", "줄 id", description="해마다 같은 그 줄입니다.", is_id=True, refers_to="table-rows")
    if any(rows.parent_id(row) for rows in all_rows for row in rows.rows):
        yield _part(Column("parent_name", "윗줄"), lambda rows, row: " ".join(rows.outer_names(row)) or None)
        parent = replace(declared, key="parent", title="윗줄 id", description="이 줄이 딸린 줄입니다.")
        if not table.rows:
            parent = replace(parent, refers_to=table.id)
        yield _part(parent, lambda rows, row: ids.get(id(_parent(rows, row))))
    yield _part(Column("name", title), lambda rows, row: rows.name(row))
    yield _part(Column("id", "id", required=True, is_id=True), lambda rows, row: row.id)
    if table.rows:
        yield _part(declared, lambda rows, row: ids.get(id(rows.declared.get(row.id))))


def _parent(rows: TableRows, row: Row) -> Model | None:
    """Return the row that a row belongs to: as `table.yml` declares it, or else as it stands beside."""
    parent = rows.parent_id(row)
    return rows.declared.get(parent) or rows.by_id.get(parent) if parent else None


def _cell_parts(site: Site, table: models.Table, all_rows: list[TableRows]) -> Iterator[Part]:
    rows = [row for each in all_rows for row in each.rows]
    for column in table.columns:
        yield from _column_parts(site, column, _column(column, all_rows))
    yield from map_parts(site, rows)
    for key in ("scope", "caution", "note"):
        if any(getattr(row, key) for row in rows):
            yield _part(Column(key, Row.model_fields[key].title or key), partial(_own, key))
    if any(not getattr(row, "counted", True) for row in rows):
        yield _part(Column("counted", "합에 넣음", "boolean"), lambda rows, row: rows.is_counted(row))
    if _has_own_units(all_rows):
        yield _part(Column("unit", "단위"), lambda rows, row: _row_unit(rows, row))


def _own(key: str, rows: TableRows, row: Row) -> Cell:
    cell: Cell = getattr(row, key)
    return cell


def _column_parts(site: Site, column: models.Column, made: Column) -> Iterator[Part]:
    """Yield a column of the table as it is published, and what stands beside it."""
    if kind := reference_kind(column):
        title, many = column.full_title, column.many
        ids = Column(column.id, f"{title} id", many=many, is_id=True, refers_to=referred_table(kind))
        for published, told in ((Column(f"{column.id}_name", title, many=many), _name), (ids, _id)):
            yield _part(published, partial(_told_in, site, kind, column, told))
    elif column.id != "name":
        yield _part(made, lambda rows, row: _cell(column, rows, row))
    for meaning in MEANINGS if column.kind == "period" else ():
        yield _part(meaning.column(made), partial(_meaning, meaning, column))
    if column.kind == "link" and not column.many:
        beside = Column(f"{column.id}_address", f"{column.full_title} 주소")
        yield _part(beside, lambda rows, row: (link := rows.cell(row, column)) and _target(link))


def _column(column: models.Column, all_rows: list[TableRows]) -> Column:
    unit = all_rows[0].unit_name(None, column) if column.is_number and not _has_own_units(all_rows) else ""
    title = column.full_title
    type_: ColumnType = "string"
    if column.is_number:
        has_decimals = any(rows.decimals(row, column) for rows in all_rows for row in rows.rows)
        type_ = "number" if has_decimals else "integer"
    many = column.many or column.kind == "values"
    told = [column.plain or "", DASHES if column.is_number and any(_has_dashes(rows) for rows in all_rows) else ""]
    return Column(column.id, f"{title}({unit})" if unit else title, type_, " ".join(filter(None, told)), unit, many)


def _has_dashes(rows: TableRows) -> bool:
    return rows.holder.zero is not None


def _cell(column: models.Column, rows: TableRows, row: Row) -> Cell:
    if column.kind == "values":
        return tuple(_value_text(value, rows, value.unit or column.unit) for value in rows.cell(row, column))
    return _plain(rows.cell(row, column))


def _value_text(value: Value, rows: TableRows, unit: str | None) -> str:
    """Return a value as its page has it, its numbers exact: `요금 1인 최대 30,000원`."""
    word = rows.units.get(unit or "")
    text = value.in_words(lambda figure: f"{with_triangle(figure)}{word.name if word else ''}")
    parts = ", ".join(_value_text(part, rows, unit) for part in value.parts)
    return behind_name(value.name or "", text) + (f"({parts})" if parts else "")


def _meaning(meaning: Meaning, column: models.Column, rows: TableRows, row: Row) -> Cell:
    return meaning.cell(rows.cell(row, column), rows.year)


def _target(link: Link) -> str | None:
    return link.url or link.file


def _told_in(site: Site, kind: str, column: models.Column, told: Told, rows: TableRows, row: Row) -> Cell:
    """Return what is told of the records that a cell names: their names, or their ids."""
    ids = rows.cell(row, column)
    return tuple(told(site, kind, id) or id for id in ids) if isinstance(ids, tuple) else told(site, kind, ids)


def _has_own_units(all_rows: list[TableRows]) -> bool:
    return any(getattr(rows.definition(row), "unit", None) for rows in all_rows for row in rows.rows)


def _row_unit(rows: TableRows, row: Row) -> str:
    unit = rows.units.get(getattr(rows.definition(row), "unit", None) or rows.table.unit or "")
    return unit.name if unit else ""


def _plain(value: Any) -> Cell:
    if isinstance(value, tuple):
        return tuple(f"{item.title} {_target(item)}" if isinstance(item, Link) else str(_plain(item)) for item in value)
    if isinstance(value, PartialDate):
        return value.isoformat()
    if isinstance(value, Period):
        return value.printed
    if isinstance(value, Link):
        return value.title
    cell: Cell = value
    return cell


def _name(site: Site, kind: str, id: str | None) -> str | None:
    record = site.find(Model, kind, id) if id else None
    return record.display_name if record else id


def _id(site: Site, kind: str, id_: str | None) -> str | None:
    record = site.find(Model, kind, id_) if id_ else None
    return record_ids(site)[id(record)] if record else id_


def _office(rows: TableRows) -> str | None:
    return rows.holder.office if isinstance(rows.holder, Figures) else None


def _program(rows: TableRows) -> str | None:
    return rows.subject.key if isinstance(rows.subject, Program) else None


def _entry_title(rows: TableRows) -> str | None:
    return rows.holder.display_name if isinstance(rows.holder, Entry) else None
