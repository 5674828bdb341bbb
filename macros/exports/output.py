"""Files on their way to the disk, of which only the size and the checksum are kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from io import FileIO
from pathlib import Path


@dataclass(frozen=True)
class Written:
    """What is known of a file on the disk: its size in bytes, and its SHA-256 in hexadecimal."""

    size: int
    sha256: str


def write_file(path: Path, content: bytes) -> Written:
    """Write a file that is short enough to be held."""
    return write_side_by_side((path,), [(content,)])[0]


def write_side_by_side(paths: tuple[Path, ...], pieces: Iterable[tuple[bytes, ...]]) -> tuple[Written, ...]:
    """Write files whose pieces are made together: each tuple holds the next piece of every file."""
    with ExitStack() as stack:
        outputs = [_Output(stack.enter_context(_new(path))) for path in paths]
        for piece in pieces:
            for output, content in zip(outputs, piece, strict=True):
                output.write(content)
    return tuple(output.written() for output in outputs)


class _Output:
    def __init__(self, file: FileIO) -> None:
        self._file = file
        self._size = 0
        self._hash = hashlib.sha256()

    def write(self, content: bytes) -> None:
        self._file.write(content)
        self._size += len(content)
        self._hash.update(content)

    def written(self) -> Written:
        return Written(self._size, self._hash.hexdigest())


def _new(path: Path) -> FileIO:
    try:
        return path.open("wb", buffering=0)
    except FileNotFoundError:  # The first in its folder.
        path.parent.mkdir(parents=True, exist_ok=True)  # Another process may have come first by now.
        return path.open("wb", buffering=0)
