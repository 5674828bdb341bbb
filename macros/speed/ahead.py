"""Part of the work on many data files left to another process: before the first page, little else is to do."""

from __future__ import annotations

from collections.abc import Mapping, Sized
from functools import cached_property, partial

from macros.problems import DataError
from macros.speed.aside import Helper, aside, has_room, later
from macros.speed.libyaml import loader
from macros.yaml_file import YamlFile

MANY = 100
"""Files from which on a process of its own pays."""

Outcome = YamlFile | DataError
"""A file, or what is wrong in its form."""


class Ahead:
    """The later three of five files, if there are many, which another process reads from now on.

    That is more than half, since the models of all of them are left to whoever asks.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        helper = helper_for(files)
        theirs = list(files)[len(files) * 2 // 5 :] if helper is aside else []
        loader()  # What it may have to say is said once, and not by each process.
        self._names = frozenset(theirs)
        self._bring = helper(partial(_read_all, {name: files[name] for name in theirs}))

    def take(self, name: str) -> Outcome | None:
        """What was read of a file; None if that is left to whoever asks."""
        return self._read.pop(name, None) if name in self._names else None

    @cached_property
    def _read(self) -> dict[str, Outcome]:
        return self._bring()


def helper_for(files: Sized) -> Helper:
    """Who does part of what files ask for: another process, if they are many and the system has a processor for it."""
    return aside if len(files) >= MANY and has_room() else later


def read(name: str, content: bytes) -> Outcome:
    """Read a file as far as that is possible."""
    try:
        return YamlFile(name, content)
    except DataError as error:
        return error


def _read_all(files: Mapping[str, bytes]) -> dict[str, Outcome]:
    return {name: read(name, content) for name, content in files.items()}
