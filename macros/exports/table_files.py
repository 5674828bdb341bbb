"""The CSV and the JSON of a table, piece by piece, so that the longest is never held as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.column import Table
from macros.exports.csv_file import csv_head, csv_rows
from macros.exports.json_file import JSON_BETWEEN, JSON_END, JSON_HEAD, json_rows
from macros.speed.pieces import pieces


def table_pieces(table: Table) -> Iterator[tuple[bytes, bytes]]:
    """Pieces of the CSV and of the JSON, side by side: rows that are made on the way are made once."""
    yield csv_head(table), JSON_HEAD
    between = b""
    for piece in pieces(table.rows):
        yield csv_rows(table, piece), between + json_rows(table, piece)
        between = JSON_BETWEEN
    yield b"", JSON_END
