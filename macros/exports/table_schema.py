"""The JSON Schema of a table's JSON, and the Table Schema of its CSV."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from macros.exports.json_file import encode_json
from macros.exports.table import RECORD, SEPARATOR, Column, Table, text_of
from macros.models.types import ORIGIN_KEYWORD

_JSON_TYPES: dict[str, dict[str, Any]] = {"date": {"type": "string", "format": "date"}, "any": {}}


def create_json_schema(table: Table, id: str) -> bytes:
    """Return the JSON Schema of a table's JSON; `id` names the schema."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": id,
        "title": table.title,
        "type": "array",
        "items": row_schema(table),
    }
    return encode_json(schema)


def row_schema(table: Table) -> dict[str, Any]:
    """Return the JSON Schema of one row of a table's JSON."""
    return {
        "type": "object",
        "properties": {column.key: _property(column) for column in table.columns},
        "required": [column.key for column in table.columns],
        "additionalProperties": False,
    }


def csv_schema(table: Table, published: Collection[str]) -> dict[str, Any]:
    """Return the Table Schema of a table's CSV, with a foreign key for each reference to one `published` table."""
    foreign_keys = [
        {"fields": [column.key], "reference": {"resource": column.refers_to, "fields": [RECORD.key]}}
        for column in table.columns
        if column.refers_to in published and not column.many
    ]
    return {
        "fields": [{"name": column.key, "title": column.title, **_field(column)} for column in table.columns],
        "primaryKey": [table.key.key],
        **({"foreignKeys": foreign_keys} if foreign_keys else {}),
        "missingValues": [""],
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"type": column.type}
    if column.many:
        field = {"type": "list", "itemType": column.type, "delimiter": SEPARATOR}
    if column.description:
        field["description"] = column.description
    if column.unit:
        field["unit"] = column.unit
    if column.is_added:
        field["origin"] = "added"
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = [text_of(choice) for choice in column.choices]  # As the file has them.
    return {**field, "constraints": constraints} if constraints else field


def _property(column: Column) -> dict[str, Any]:
    shape = dict(_JSON_TYPES.get(column.type, {"type": column.type}))
    if column.choices:
        shape["enum"] = list(column.choices)
    if column.many:
        shape = {"type": "array", "items": shape}
    elif shape and not column.required:
        shape = {"anyOf": [shape, {"type": "null"}]}
    origin = "added" if column.is_added else ""
    texts = {"title": column.title, "description": column.description, "unit": column.unit, ORIGIN_KEYWORD: origin}
    return {**{key: value for key, value in texts.items() if value}, **shape}
