"""Where the values of a file stand, kept small: the files of a large site hold hundreds of thousands."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import getitem
from typing import Any

from macros.models.base import Path
from macros.problems import Place


class Marks:
    """The lines and columns of what stands in each list and mapping, in its order, as a file is read."""

    def __init__(self) -> None:
        self.inside: dict[Path | None, array[int]] = {}

    def add(self, path: Path, place: Place) -> None:
        """Note the next thing in the list or mapping that `path` leads into; the whole file is in none."""
        self.inside.setdefault(_around(path), array("I")).extend((place.line, place.column))


class Places(Mapping[Path, Place]):
    """The place of each value of a file, or of each key, by its path."""

    def __init__(self, file: str, value: Any, marks: Marks) -> None:
        """`value` is that of the whole file; it tells the order in which `marks` were made."""
        self._file = file
        self._value = value
        self._inside = marks.inside

    def __getitem__(self, path: Path) -> Place:
        marks = self._inside[_around(path)]
        at = 2 * self._position(path)
        return Place(self._file, marks[at], marks[at + 1])

    def __iter__(self) -> Iterator[Path]:
        for around in self._inside:
            if around is None:
                yield ()
            else:
                yield from ((*around, step) for step in self._steps(around))

    def __len__(self) -> int:
        return sum(len(marks) // 2 for marks in self._inside.values())

    def _position(self, path: Path) -> int:
        if not path:
            return 0
        steps = self._steps(path[:-1])
        if path[-1] not in steps:
            raise KeyError(path)
        return steps.index(path[-1])

    def _steps(self, around: Path) -> Sequence[str | int]:
        """What leads from a list or a mapping to what stands in it."""
        holder = reduce(getitem, around, self._value)
        return list(holder) if isinstance(holder, dict) else range(len(holder))


def _around(path: Path) -> Path | None:
    return path[:-1] if path else None
