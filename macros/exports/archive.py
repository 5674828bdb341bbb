"""Files in one ZIP, whose bytes are the same for the same files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from macros.exports.published_files import FOLDER

MADE = (1980, 1, 1, 0, 0, 0)
"""A ZIP names the time of each file; with the true one no two builds would be the same."""


def write_archive(root: Path, addresses: Iterable[str], file: BinaryIO) -> None:
    """Write the files at some addresses below `root`, in the order of their names, as they lie beside each other."""
    with ZipFile(file, "w") as archive:
        for address in sorted(addresses):
            entry = ZipInfo(address.removeprefix(FOLDER), MADE)
            entry.create_system = 3  # Else it names the machine's.
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, (root / address).read_bytes(), ZIP_DEFLATED, 1)
