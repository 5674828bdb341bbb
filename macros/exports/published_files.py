"""Files of the exports: their addresses and media types, and their size and checksum once written.

What is published below `FOLDER` stays; another form of it gets another folder.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

FOLDER = "data/v1/"
WORKBOOK = f"{FOLDER}all.xlsx"
DATA_PACKAGE = f"{FOLDER}datapackage.json"
CALENDAR = f"{FOLDER}calendar.ics"
CATALOG = f"{FOLDER}catalog.jsonld"
CHANGES_JSON = f"{FOLDER}changes.json"
FEED = f"{FOLDER}feed.xml"

TABLE_FORMATS = ("csv", "json")

MEDIA_TYPES = {
    "csv": "text/csv",
    "ics": "text/calendar",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def table_address(name: str, format: str) -> str:
    """Return the address of a table's file; `format` is csv or json."""
    return f"{FOLDER}{name}.{format}"


def schema_address(name: str) -> str:
    """Return the address of the JSON Schema of a table's JSON."""
    return f"{FOLDER}schema/{name}.json"


def media_type(address: str) -> str:
    """Return the media type of a file by its extension."""
    return MEDIA_TYPES[extension(address)]


def extension(address: str) -> str:
    """Return `csv` for `data/v1/teams.csv`."""
    return address.rpartition(".")[2]


@dataclass(frozen=True)
class PublishedFile:
    """A written file: its size in bytes, and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


def write_file(path: Path, write: Callable[[BinaryIO], object]) -> PublishedFile:
    """Have `write` fill a file, and make its folder where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w+b") as file:
        write(file)
        size = file.tell()
        file.seek(0)
        return PublishedFile(size, hashlib.file_digest(file, "sha256").hexdigest())
