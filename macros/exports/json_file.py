"""Tables as JSON: lists of objects with English keys and unchanged values."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from macros.exports.column import Row, Table

JSON_HEAD, JSON_BETWEEN, JSON_END = b"[\n", b",\n", b"\n]\n"


def json_rows(table: Table, rows: Iterable[Row]) -> bytes:
    """One object a line, so that versions can be compared; null where the data has nothing."""
    keys = [column.key for column in table.columns]
    return ",\n".join(_ENCODER.encode(dict(zip(keys, row, strict=True))) for row in rows).encode()


def compact(value: object) -> bytes:
    """A description as JSON on one line, which takes a fraction of the time that indenting does."""
    return f"{_ENCODER.encode(value)}\n".encode()


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")


_ENCODER = json.JSONEncoder(ensure_ascii=False, default=_plain)
