"""Files on their way to the disk, of which only the size and the checksum are kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO


@dataclass(frozen=True)
class Written:
    """What is known of a file on the disk: its size in bytes, and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


def write_file(path: Path, write: Callable[[BinaryIO], object]) -> Written:
    """Have `write` fill a file, in a folder that is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w+b") as file:
        write(file)
        size = file.tell()
        file.seek(0)
        return Written(size, hashlib.file_digest(file, "sha256").hexdigest())
