"""A table as a CSV file that spreadsheets open correctly."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import BinaryIO

from macros.exports.table import Cell, Table, text_of


def write_csv(table: Table, file: BinaryIO) -> None:
    """Write a table below one row of its keys."""
    write_rows(file, [column.key for column in table.columns], table.rows)


def write_rows(file: BinaryIO, head: Iterable[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a row of headings and the rows below as RFC 4180 has it: UTF-8 with a byte order mark, and CRLF.

    A text like a formula has an apostrophe before it.
    """
    file.write(BOM_UTF8)
    text = TextIOWrapper(file, encoding="utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow(map(text_of, head))
    writer.writerows(map(text_of, row) for row in rows)
    text.flush()
    text.detach()
