"""A piece of the world as a picture: its land as dots, and where places lie on it, with their names beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from macros.views.charts.land import CELLS, is_land
from macros.views.charts.lettering import text_width

Point = tuple[float, float]
"""Latitude and longitude."""

_ROOM = 0.16
"""How far the window goes beyond its outermost places, as a part of its width and height."""
_LEAST = 1.2
"""Degrees that it goes beyond them at least."""
_NARROWEST, _WIDEST = 1.0, 1.7
"""The width of a window, divided by its height."""
_DOTS = 56
"""Most dots in a row."""
_STEP = 10
"""From a dot to the next, in the units of the drawing."""
_ROW = 9
"""From a row of dots to the next."""

REM = 18
"""Width of the narrowest drawing with names, in the size of its text; narrower ones are lists (`city-map.css`)."""
_LINE, BESIDE = 1.5, 0.75
"""A line's height, and where a name begins beside its sign, in the size of the text."""


@dataclass(frozen=True)
class Space:
    """The space that a sign or a name takes in a drawing, in the size of its text."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Space) -> bool:
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height

    def within(self, other: Space) -> bool:
        across = other.x <= self.x and self.x + self.width <= other.x + other.width
        return across and other.y <= self.y and self.y + self.height <= other.y + other.height


@dataclass(frozen=True)
class Label:
    """Where a name stands beside its sign: on which side, how far below it, and how wide it is, in its own size."""

    is_left: bool
    below: float
    width: float

    def space(self, x: float, y: float) -> Space:
        left = x - BESIDE - self.width if self.is_left else x + BESIDE
        return Space(left, y + self.below - _LINE / 2, self.width, _LINE)


@dataclass(frozen=True)
class Window:
    """A piece of the world; east-west, degrees are drawn as long as they are in its middle."""

    west: float
    north: float
    width: float
    height: float
    squeeze: float

    @classmethod
    def around(cls, points: Sequence[Point]) -> Window:
        """Return the window that shows all points, with some room around them."""
        latitudes, longitudes = zip(*points, strict=True)
        top, bottom = max(latitudes), min(latitudes)
        squeeze = cos(radians((top + bottom) / 2))
        width, height = (max(longitudes) - min(longitudes)) * squeeze, top - bottom
        width, height = (size + 2 * max(_ROOM * size, _LEAST) for size in (width, height))
        width, height = max(width, height * _NARROWEST), max(height, width / _WIDEST)
        middle = (max(longitudes) + min(longitudes)) / 2
        return cls(middle - width / squeeze / 2, (top + bottom + height) / 2, width, height, squeeze)

    @property
    def ratio(self) -> float:
        return self.width / self.height

    def place(self, point: Point) -> tuple[float, float]:
        """Return how far from the left and from the top a point lies, in percent."""
        latitude, longitude = point
        return (longitude - self.west) * self.squeeze / self.width * 100, (self.north - latitude) / self.height * 100

    def land(self, places: Iterable[Point]) -> tuple[int, int, str]:
        """Return the drawing's width and height, and a path with a dot wherever there is land.

        There is a dot at each of the places, also where an island is smaller than that.
        """
        columns = min(_DOTS, int(self.width * CELLS * 0.8))
        step = self.width / columns
        rows = round(self.height / (step * _ROW / _STEP))
        ours = {self._nearest(self.place(point), columns, rows) for point in places}
        lines = (
            [column for column in range(columns) if (row, column) in ours or self._is_land(row, column, step)]
            for row in range(rows)
        )
        path = "".join(_dots(row, line) for row, line in enumerate(lines) if line)
        return columns * _STEP, rows * _ROW, path

    def _is_land(self, row: int, column: int, step: float) -> bool:
        latitude = self.north - (row + 0.5) * step * _ROW / _STEP
        return is_land(latitude, self.west + (column + _indent(row) / _STEP) * step / self.squeeze)

    @staticmethod
    def _nearest(place: tuple[float, float], columns: int, rows: int) -> tuple[int, int]:
        x, y = place
        row = int(y / 100 * rows)
        return row, round(x / 100 * columns - _indent(row) / _STEP)


def label_places(window: Window, spots: Sequence[tuple[Point, str]]) -> list[Label | None]:
    """Return where each name stands so that none meets another, or a sign; None for a name that finds no place.

    What finds a place in the narrowest drawing has one in every wider.
    """
    whole = Space(0, 0, REM, REM / window.ratio)
    points = [_in_rem(window, point) for point, _ in spots]
    signs = [Space(x - BESIDE * 0.7, y - 0.4, BESIDE * 1.4, 0.8) for x, y in points]
    choices = [
        [label for label in _choices(name) if label.space(x, y).within(whole)]
        for (_, name), (x, y) in zip(spots, points, strict=True)
    ]
    best: list[Label | None] = [None] * len(spots)
    order = sorted(range(len(spots)), key=lambda at: len(choices[at]))
    # Who finds no place chooses before the others the next time.
    for _ in spots:
        labels = _chosen(choices, points, signs, order)
        if labels.count(None) < best.count(None):
            best = labels
        order.sort(key=lambda at: labels[at] is not None)
        if None not in labels:
            break
    return best


def _chosen(
    choices: Sequence[Sequence[Label]],
    points: Sequence[tuple[float, float]],
    signs: Sequence[Space],
    order: Sequence[int],
) -> list[Label | None]:
    labels: list[Label | None] = [None] * len(choices)
    taken: list[Space] = []
    for at in order:
        others = [*taken, *(sign for place, sign in enumerate(signs) if place != at)]
        for label in choices[at]:
            space = label.space(*points[at])
            if not any(space.meets(other) for other in others):
                labels[at] = label
                taken.append(space)
                break
    return labels


def distance(one: Point, other: Point) -> float:
    """Return roughly how many degrees lie between two points, the short way round."""
    across = abs(one[1] - other[1]) % 360
    squeeze = cos(radians((one[0] + other[0]) / 2))
    return hypot(one[0] - other[0], min(across, 360 - across) * squeeze)


def _choices(name: str) -> Iterator[Label]:
    width = round(text_width(name), 2)
    for below in (0, 0.5, -0.5, 1, -1, 1.5, -1.5):
        for is_left in (False, True):
            yield Label(is_left, below, width)


def _in_rem(window: Window, point: Point) -> tuple[float, float]:
    x, y = window.place(point)
    return x / 100 * REM, y / 100 * REM / window.ratio


def _indent(row: int) -> float:
    """Where the first dot of a row lies: every other row is moved by half a step."""
    return _STEP / 4 if row % 2 else _STEP * 3 / 4


def _dots(row: int, columns: Sequence[int]) -> str:
    first, *others = columns
    steps = (f"m{(to - at) * _STEP} 0h0" for at, to in zip(columns, others, strict=False))
    return f"M{first * _STEP + _indent(row):g} {row * _ROW + _ROW / 2:g}h0{''.join(steps)}"
