"""A table as a CSV file that spreadsheets open as it is meant."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable

from macros.exports.column import Cell, Row, Table, text_of
from macros.speed.columns import formed


def csv_head(table: Table) -> bytes:
    """What the file begins with: a byte order mark and one row of titles, in UTF-8 as all of it."""
    return BOM_UTF8 + csv_rows(table, [tuple(column.title for column in table.columns)])


# Python's own writer looks at each letter twice, which takes longer than all else about a file.
def csv_rows(table: Table, rows: Iterable[Row]) -> bytes:
    """Some rows of a table with CRLF, as RFC 4180 has it; a text like a formula has an apostrophe before it."""
    return b"\r\n".join([*map(b",".join, formed(rows, [_field] * len(table.columns))), b""])


def _field(cell: Cell) -> bytes:
    """What stands between commas; in quotes if it holds what parts cells or rows."""
    if type(cell) is int:
        return b"%d" % cell
    text = text_of(cell)
    if "," in text or '"' in text or "\n" in text or "\r" in text:
        text = '"' + text.replace('"', '""') + '"'
    return text.encode()
