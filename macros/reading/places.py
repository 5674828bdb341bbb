"""Where the values of a file stand, kept small: the files of a large site hold hundreds of thousands."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, Protocol

from macros.reading.problems import Place


class Mark(Protocol):
    """Line and column from 0, as the YAML parser tells them."""

    line: int
    column: int


class Marks:
    """The lines and columns of a file's values and of their keys; values are numbered as they begin in the file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines, self.columns = array("I"), array("I")
        self.key_lines, self.key_columns = array("I"), array("I")
        self.ends = array("I")
        """The number of the first value behind each value and all that stands in it."""

    def begin(self, value: Mark, key: Mark) -> int:
        """Note where a value and its key begin; the value's number."""
        self.lines.append(value.line + 1)
        self.columns.append(value.column + 1)
        self.key_lines.append(key.line + 1)
        self.key_columns.append(key.column + 1)
        self.ends.append(len(self.lines))
        return len(self.lines) - 1

    def end(self, number: int) -> None:
        """Note that a value ends before the next one that begins."""
        self.ends[number] = len(self.lines)


# All three values. What a named tuple offers for it is a function in Python, which takes twice as long.
_new = tuple.__new__


class Spot(NamedTuple):
    """A value where it stands in its file."""

    marks: Marks
    value: Any
    number: int = 0

    @property
    def file(self) -> str:
        return self.marks.file

    @property
    def line(self) -> int:
        return self.marks.lines[self.number]

    @property
    def place(self) -> Place:
        return Place(self.file, self.line, self.marks.columns[self.number])

    @property
    def key_place(self) -> Place:
        """Where the value's key stands; the value's own place in a list, and for the whole file."""
        return Place(self.file, self.marks.key_lines[self.number], self.marks.key_columns[self.number])

    def inside(self) -> Iterator[tuple[str | int, Spot]]:
        """What stands in a list or a mapping, in its order, by its key or index."""
        marks, number = self.marks, self.number + 1
        for step, value in _steps(self.value):
            yield step, _new(Spot, (marks, value, number))
            number = marks.ends[number]

    def find(self, *path: str | int) -> Spot | None:
        """The value that `path` leads to; None if there is none."""
        spot: Spot | None = self
        for step in path:
            spot = spot._at(step) if spot else None
        return spot

    def nearest(self, *path: str | int) -> Spot:
        """The value that `path` leads to; the nearest one around it if it is absent."""
        spot = self
        for step in path:
            inner = spot._at(step)
            if inner is None:
                break
            spot = inner
        return spot

    def _at(self, step: str | int) -> Spot | None:
        """As `inside` would bring it, without making what stands before it."""
        number = self.number + 1
        for at, value in _steps(self.value):
            if at == step:
                return Spot(self.marks, value, number)
            number = self.marks.ends[number]
        return None


def _steps(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, tuple) else ()
