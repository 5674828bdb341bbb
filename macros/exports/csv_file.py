"""A table as a CSV file that spreadsheets open as it is meant."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable

from macros.exports.column import Cell, Row, Table, text_of


def csv_head(table: Table) -> bytes:
    """What the file begins with: a byte order mark and one row of titles, in UTF-8 as all of it."""
    return BOM_UTF8 + csv_rows([tuple(column.title for column in table.columns)])


# Python's own writer looks at each letter twice, which takes longer than all else about a file.
def csv_rows(rows: Iterable[Row]) -> bytes:
    """Rows with CRLF, as RFC 4180 has it; a text like a formula has an apostrophe before it."""
    fields: dict[str, str] = {}  # Many texts come again in the next row.
    known = fields.get

    def field(cell: Cell) -> str:
        if type(cell) is str:
            fields[cell] = found = _quoted(text_of(cell))
            return found
        return str(cell) if type(cell) is int else _quoted(text_of(cell))

    lines = [
        ",".join(["" if cell is None else (type(cell) is str and known(cell)) or field(cell) for cell in row])
        for row in rows
    ]
    return "\r\n".join([*lines, ""]).encode()


def _quoted(text: str) -> str:
    """A text between commas; in quotes if it holds what parts cells or rows."""
    if "," in text or '"' in text or "\n" in text or "\r" in text:
        return '"' + text.replace('"', '""') + '"'
    return text
