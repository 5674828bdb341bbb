"""Draws `land.png`, which the map of cities takes its land from: one pixel an eighth of a degree, black on land.

    npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz
    python overrides/make-assets/land.py package/land-10m.json

The shapes are those of Natural Earth 4.1 (1:10m, public domain), which npm's `world-atlas` brings as TopoJSON.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

PICTURE = Path(__file__).parents[2] / "macros/views/charts/land.png"

CELLS = 8
"""Pixels of a degree."""
WIDTH, HEIGHT = 360 * CELLS, 180 * CELLS
SMALLEST = 0.05
"""Degrees that an island measures at least, to have the pixel in its middle even if it covers none."""
SMALLER = ((131.87, 37.24),)
"""Islets that no map drawn in Korea leaves out: Dokdo."""

Ring = list[tuple[float, float]]


def rings(topology: dict[str, Any]) -> Iterator[Ring]:
    """Yield the outlines of all land, and of the seas inside it."""
    (scale_x, scale_y), (x, y) = topology["transform"]["scale"], topology["transform"]["translate"]

    def points(number: int) -> Ring:
        steps = topology["arcs"][number if number >= 0 else ~number]
        xs, ys = (list(accumulate(step[axis] for step in steps)) for axis in (0, 1))
        found = [(a * scale_x + x, b * scale_y + y) for a, b in zip(xs, ys, strict=True)]
        return found if number >= 0 else found[::-1]

    for polygon in (each for part in topology["objects"]["land"]["geometries"] for each in part["arcs"]):
        for arcs in polygon:
            yield [point for number in arcs for point in points(number)]


def picture(outlines: list[Ring]) -> list[bytearray]:
    """Return rows of pixels, that of the North Pole first: 0 is land, 1 is sea."""
    crossings: list[list[float]] = [[] for _ in range(HEIGHT)]
    for ring in outlines:
        for (x, y), (to_x, to_y) in pairwise([*ring, ring[0]]):
            top, bottom = sorted((_row(y), _row(to_y)))
            for row in range(int(top), min(int(bottom) + 1, HEIGHT)):
                if top < row + 0.5 <= bottom:
                    crossings[row].append(x + (to_x - x) * (row + 0.5 - _row(y)) / (_row(to_y) - _row(y)))
    rows = [bytearray(b"\1" * WIDTH) for _ in range(HEIGHT)]
    for pixels, found in zip(rows, map(sorted, crossings), strict=True):
        for left, right in zip(found[::2], found[1::2], strict=True):
            first, last = (max(0, round((x + 180) * CELLS)) for x in (left, right))
            pixels[first:last] = bytes(last - first)
    for x, y in [*filter(None, map(_middle, outlines)), *SMALLER]:
        rows[int(_row(y))][int((x + 180) * CELLS) % WIDTH] = 0
    return rows


def png(rows: list[bytearray]) -> bytes:
    """Return a PNG of one bit a pixel."""
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 1, 0, 0, 0, 0)
    lines = (int("".join(map(str, row)), 2).to_bytes(WIDTH // 8, "big") for row in rows)
    pixels = zlib.compress(b"".join(b"\0" + line for line in lines), 9)
    chunks = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in chunks)


def _row(latitude: float) -> float:
    return (90 - latitude) * CELLS


def _middle(ring: Ring) -> tuple[float, float] | None:
    (left, right), (bottom, top) = ((min(axis), max(axis)) for axis in zip(*ring, strict=True))
    is_islet = SMALLEST <= max(right - left, top - bottom) <= 1 / CELLS * 2
    return ((left + right) / 2, (bottom + top) / 2) if is_islet else None


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


if __name__ == "__main__":
    outlines = list(rings(json.loads(Path(sys.argv[1]).read_text("utf-8"))))
    PICTURE.write_bytes(png(picture(outlines)))
