"""Data files read by another process, since the reading of YAML takes as long as all else before the first page."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Mapping
from functools import cached_property
from typing import BinaryIO

from macros.problems import DataError
from macros.speed.crew import has_room
from macros.speed.libyaml import loader
from macros.yaml_file import YamlFile

MANY = 100
"""Files from which on a process of its own pays."""

Outcome = YamlFile | DataError
"""A file, or what is wrong in its form."""


class Ahead:
    """The later half of many files, which another process reads from now on."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        later = list(files)[len(files) // 2 :] if len(files) >= MANY and has_room() else []
        self._names = frozenset(later)
        self._begun = _begin({name: files[name] for name in later}) if later else None

    def take(self, name: str) -> Outcome | None:
        """What was read of a file; None if that is left to whoever asks."""
        return self._read.pop(name, None) if name in self._names else None

    @cached_property
    def _read(self) -> dict[str, Outcome]:
        """All that the process has read; nothing if it came to a bad end."""
        if self._begun is None:
            return {}
        child, hears = self._begun
        try:
            with hears:
                read: dict[str, Outcome] = pickle.load(hears)
        except (EOFError, pickle.UnpicklingError):
            read = {}
        os.waitpid(child, 0)
        return read


def read(name: str, content: bytes) -> Outcome:
    """Read a file as far as that is possible."""
    try:
        return YamlFile(name, content)
    except DataError as error:
        return error


def _begin(files: Mapping[str, bytes]) -> tuple[int, BinaryIO]:
    """A process that reads some files, and where it says what it read."""
    loader()  # What it may have to say is said once, and not by each process.
    hears, says = os.pipe()
    if child := os.fork():
        os.close(says)
        return child, os.fdopen(hears, "rb")
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.close(hears)
        with os.fdopen(says, "wb") as answer:
            pickle.dump({name: read(name, content) for name, content in files.items()}, answer, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)
