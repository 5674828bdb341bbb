"""The fields of tables' rows, from the plain values of their `table.yml`, as facts need them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from macros.models.figures import NamedRow, Row
from macros.models.record import MAP_TITLES, MAPS
from macros.models.table import REFERENCES
from macros.models.value import Value
from macros.records.field_tree import Field, FieldTree, model_tree


def row_tree(table: Mapping[str, Any]) -> FieldTree:
    """Return the fields of a table's rows: those of every row, and a field for each column."""
    columns = {str(column.get("id")): column for column in _mappings(table.get("columns"))}
    rows = _mappings(table.get("rows"))
    base = model_tree(Row if rows else NamedRow)
    cells = {id: _cell(column) for id, column in columns.items() if id != "name"}
    names = {str(row.get("id")): _full_name(row, rows) for row in rows}
    units = {id: str(unit) for row in rows for id, unit in [(str(row.get("id")), row.get("unit"))] if unit}
    fields = {**base.fields, **cells, **_maps(base, cells)}
    return FieldTree(
        fields,
        names=names,
        units=units,
        unit=str(table.get("unit") or ""),
        title=str(table.get("title") or ""),
        anchored=True,
    )


def with_rows(tree: FieldTree, rows: FieldTree) -> FieldTree:
    """Return the fields of what holds rows of a table, with the table's own."""
    cells = {key: field for key, field in rows.fields.items() if key not in model_tree(NamedRow).fields}
    fields = {**tree.fields, **_maps(tree, cells), "rows": replace(tree.fields["rows"], inside=rows)}
    return replace(tree, fields=fields)


def _cell(column: Mapping[str, Any]) -> Field:
    title, type_ = str(column.get("title") or column.get("id")), str(column.get("type") or "")
    is_number = type_ == "number" or any(key in column for key in ("unit", "formula", "total"))
    unit = str(column.get("unit") or "")
    return Field(
        title,
        model_tree(Value) if type_ == "values" else None,
        REFERENCES.get(type_, ""),
        (f"unit:{unit}" if unit else "") if is_number else None,
        type_ == "period",
    )


def _maps(tree: FieldTree, cells: Mapping[str, Field]) -> dict[str, Field]:
    """Return the maps of a record with the keys of a table's columns in them."""
    maps = {}
    for name in MAPS:
        inside = tree.fields[name].inside or FieldTree(is_map=True)
        titled = {key: Field(f"{field.title} {MAP_TITLES[name]}", unit=field.unit) for key, field in cells.items()}
        maps[name] = replace(tree.fields[name], inside=replace(inside, fields={**inside.fields, **titled}))
    return maps


def _full_name(row: Mapping[str, Any], rows: list[Mapping[str, Any]]) -> str:
    """Return `일반직 6급`."""
    by_id = {str(other.get("id")): other for other in rows}
    names: list[str] = []
    current: Mapping[str, Any] | None = row
    while current is not None and len(names) <= len(rows):
        names.insert(0, str(current.get("name") or current.get("id")))
        current = by_id.get(str(current.get("parent"))) if current.get("parent") else None
    return " ".join(names)


def _mappings(value: object) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, tuple) else []
