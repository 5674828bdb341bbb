"""The exported tables of the report's own tables: one for each, with the rows of all years and programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from macros.exports.model_columns import map_columns
from macros.exports.record_tables import RECORD
from macros.exports.table import Cell, Column, ColumnType, Table
from macros.korean.formatting import behind_name, number
from macros.models import table as models
from macros.models.base import Model
from macros.models.entry import Entry
from macros.models.period import Period
from macros.models.program import Program
from macros.models.record import Link
from macros.models.site import Site
from macros.models.table import Figures, Row, reference_kind
from macros.models.table_rows import TableRows
from macros.models.types import PartialDate
from macros.models.value import Value
from macros.records.ids import records


@dataclass(frozen=True)
class _Part:
    """A column, and how its cells are read."""

    column: Column
    cell: Callable[[TableRows, Row], Cell]


def create_data_tables(site: Site) -> tuple[Table, ...]:
    """Return the table of each of the report's tables that has rows."""
    ids = {id(record.model): record.id for record in records(site) if isinstance(record.model, Row)}
    return tuple(_table(site, table, ids) for table in site.tables.values() if _rows_of(site, table))


def _rows_of(site: Site, table: models.Table) -> list[TableRows]:
    return [rows for rows in site.all_rows if rows.table is table and rows.rows]


def _table(site: Site, table: models.Table, ids: dict[int, str]) -> Table:
    all_rows = _rows_of(site, table)
    parts = [*_place_parts(site, all_rows), *_row_parts(table, all_rows), *_cell_parts(site, table, all_rows)]
    parts.append(_Part(RECORD, lambda rows, row: ids[id(row)]))
    cells = tuple(tuple(part.cell(rows, row) for part in parts) for rows in all_rows for row in rows.rows)
    years = sorted({str(rows.year) for rows in all_rows})
    return Table(table.id, table.title, "표", tuple(part.column for part in parts), cells, tuple(years))


def _place_parts(site: Site, all_rows: list[TableRows]) -> Iterator[_Part]:
    """Yield where rows stand: their year, the office that reports them, the program that has them."""
    year = Column("year", "연도", "integer", "줄의 수가 어느 해의 것인지입니다.", required=True)
    yield _Part(year, lambda rows, _: rows.year)
    if any(_office(rows) for rows in all_rows):
        yield _Part(Column("reporting_office", "적은 부서 id"), lambda rows, _: _office(rows))
        yield _Part(Column("reporting_office_name", "적은 부서"), lambda rows, _: _name(site, "office", _office(rows)))
    if any(isinstance(rows.holder, Entry) for rows in all_rows):
        yield _Part(Column("in_program", "사업 id"), lambda rows, _: _program(rows))
        yield _Part(Column("in_entry", "사업의 내용"), lambda rows, _: _entry_title(rows))


def _row_parts(table: models.Table, all_rows: list[TableRows]) -> Iterator[_Part]:
    title = next((column.title for column in table.columns if column.id == "name"), "이름")
    if any(rows.parent_id(row) for rows in all_rows for row in rows.rows):
        parent = Column("parent", "윗줄 id", description="이 줄이 딸린 줄입니다.")
        yield _Part(parent, lambda rows, row: rows.parent_id(row))
        yield _Part(Column("parent_name", "윗줄"), lambda rows, row: " ".join(rows.outer_names(row)) or None)
    yield _Part(Column("row", "줄 id", required=True), lambda rows, row: row.id)
    yield _Part(Column("name", title), lambda rows, row: rows.name(row))


def _cell_parts(site: Site, table: models.Table, all_rows: list[TableRows]) -> Iterator[_Part]:
    rows = [row for each in all_rows for row in each.rows]
    for column in table.columns:
        if kind := reference_kind(column):
            named = Column(f"{column.id}_name", column.full_title, many=column.many)
            yield _Part(named, partial(_names_in, site, kind, column))
        if column.id != "name":
            yield _Part(_column(column, all_rows), partial(_cell, column))
        if column.kind == "link" and not column.many:
            yield _Part(Column(f"{column.id}_address", f"{column.full_title} 주소"), partial(_address, column))
    for under, read in map_columns(rows):
        yield _Part(under, partial(_read, read))
    for key in ("scope", "caution", "note"):
        if any(getattr(row, key) for row in rows):
            yield _Part(Column(key, Row.model_fields[key].title or key), partial(_shared, key))
    if any(not getattr(row, "counted", True) for row in rows):
        yield _Part(Column("counted", "합에 넣음", "boolean"), lambda rows, row: rows.is_counted(row))
    if _has_own_units(all_rows):
        yield _Part(Column("unit", "단위"), lambda rows, row: _row_unit(rows, row))


def _column(column: models.Column, all_rows: list[TableRows]) -> Column:
    rows = all_rows[0]
    unit = rows.unit_name(None, column) if column.is_number and not _has_own_units(all_rows) else ""
    title = column.full_title
    type_: ColumnType = "string"
    if column.is_number:
        type_ = "number" if rows.decimals(None, column) else "integer"
    many = column.many or column.kind == "values"
    return Column(column.id, f"{title}({unit})" if unit else title, type_, column.plain or "", unit, many)


def _cell(column: models.Column, rows: TableRows, row: Row) -> Cell:
    if column.kind == "values":
        return tuple(_value_text(value, rows, value.unit or column.unit) for value in rows.cell(row, column))
    return _plain(rows.cell(row, column))


def _value_text(value: Value, rows: TableRows, unit: str | None) -> str:
    """Return a value as its page has it, its numbers exact: `요금 1인 최대 30,000원`."""
    word = rows.units.get(unit or "")
    text = value.in_words(lambda figure: f"{number(figure)}{word.name if word else ''}")
    parts = ", ".join(_value_text(part, rows, unit) for part in value.parts)
    return behind_name(value.name or "", text) + (f"({parts})" if parts else "")


def _address(column: models.Column, rows: TableRows, row: Row) -> Cell:
    link = rows.cell(row, column)
    return _target(link) if isinstance(link, Link) else None


def _target(link: Link) -> str | None:
    return link.url or link.file


def _shared(key: str, rows: TableRows, row: Row) -> Cell:
    value: Cell = getattr(row, key)
    return value


def _names_in(site: Site, kind: str, column: models.Column, rows: TableRows, row: Row) -> Cell:
    return _names(site, kind, rows.cell(row, column))


def _read(read: Callable[[Model], Cell], rows: TableRows, row: Row) -> Cell:
    return read(row)


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


def _names(site: Site, kind: str, ids: Any) -> Cell:
    if isinstance(ids, tuple):
        return tuple(_name(site, kind, id) or id for id in ids)
    return _name(site, kind, ids)


def _name(site: Site, kind: str, id: str | None) -> str | None:
    record = site.find(Model, kind, id) if id else None
    return record.display_name if record else id


def _office(rows: TableRows) -> str | None:
    return rows.holder.office if isinstance(rows.holder, Figures) else None


def _program(rows: TableRows) -> str | None:
    return rows.subject.key if isinstance(rows.subject, Program) else None


def _entry_title(rows: TableRows) -> str | None:
    return rows.holder.display_name if isinstance(rows.holder, Entry) else None
