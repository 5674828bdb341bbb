"""A table as a CSV file that spreadsheets open as it is meant."""

from __future__ import annotations

import csv
from io import BytesIO, TextIOWrapper

from macros.exports.column import Table, text_of


def create_csv(table: Table) -> bytes:
    """UTF-8 with a byte order mark, CRLF, one row of titles; a text like a formula has an apostrophe before it."""
    content = BytesIO()
    text = TextIOWrapper(content, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.title for column in table.columns])
    writer.writerows([text_of(cell) for cell in row] for row in table.rows)
    text.flush()
    return content.getvalue()
