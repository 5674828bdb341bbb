"""Tables as JSON: lists of objects with English keys and unchanged values."""

from __future__ import annotations

from decimal import Decimal
from typing import BinaryIO

import orjson

from macros.exports.table import Row, Table


def write_json(table: Table, file: BinaryIO) -> None:
    """Write one object a line, so that versions can be compared; null where the data has nothing."""
    between = b"[\n"
    for row in table.rows:
        file.write(between + encode_row(table, row))
        between = b",\n"
    file.write(b"\n]\n" if table.rows else b"[\n\n]\n")


def encode_row(table: Table, row: Row) -> bytes:
    """Return a row as an object."""
    return _encoded({column.key: cell for column, cell in zip(table.columns, row, strict=True)})


def encode_json(value: object) -> bytes:
    """Return a value as JSON on one line; indenting would take several times as long."""
    return _encoded(value) + b"\n"


def _encoded(value: object) -> bytes:
    return orjson.dumps(value, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"{value!r} has no form in JSON")
