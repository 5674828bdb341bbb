"""A table as a CSV file that spreadsheets open as it is meant."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections.abc import Iterable
from io import StringIO

from macros.exports.column import Row, Table, text_of


def csv_head(table: Table) -> bytes:
    """What the file begins with: a byte order mark and one row of titles, in UTF-8 as all of it."""
    return BOM_UTF8 + _lines([[column.title for column in table.columns]])


def csv_rows(rows: Iterable[Row]) -> bytes:
    """Rows with CRLF; a text like a formula has an apostrophe before it."""
    return _lines([text_of(cell) for cell in row] for row in rows)


def _lines(rows: Iterable[list[str]]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()
