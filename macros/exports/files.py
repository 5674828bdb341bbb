"""Every file that the site gives away, by its address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.exports.csv_file import create_csv
from macros.exports.json_file import create_json
from macros.exports.tables import create_tables
from macros.models.site import Site

FOLDER = "data/v1/"
"""The address of all files. What is published here stays; another form of it gets another folder."""


def create_files(site: Site) -> Mapping[str, bytes]:
    """The content of each file, by its address from the site's root."""
    return dict(_files(site))


def write_files(files: Mapping[str, bytes], root: Path) -> None:
    """Write each file at its address below `root`."""
    for address, content in files.items():
        path = root / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _files(site: Site) -> Iterator[tuple[str, bytes]]:
    for table in create_tables(site):
        yield f"{FOLDER}{table.name}.csv", create_csv(table)
        yield f"{FOLDER}{table.name}.json", create_json(table)
