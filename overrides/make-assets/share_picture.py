"""Draws `share.png`, the picture beside a shared link: bars without words, so that it suits any department.

    python overrides/make-assets/share_picture.py

Most readers of Open Graph take no SVG, so it is a PNG; with four plain colours it needs no library.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

PICTURE = Path(__file__).parents[1] / "assets/share/share.png"

WIDTH, HEIGHT = 1200, 630
NAVY, WHITE, SKY, BLUE = range(4)
COLOURS = bytes.fromhex("063a74 ffffff 86aff9 256ef4")

# Of each bar: how wide it is in all, and how much of it is filled.
BARS = ((840, 700), (840, 560), (840, 780), (840, 420))
LEFT, TOP, STEP, THICK = 180, 115, 110, 70


def picture() -> list[bytearray]:
    """Rows of palette numbers, top row first."""
    rows = [bytearray([NAVY]) * WIDTH for _ in range(HEIGHT)]
    for at, (whole, part) in enumerate(BARS):
        top = TOP + at * STEP
        _fill(rows, LEFT, top, whole, BLUE)
        _fill(rows, LEFT, top, part, SKY if at % 2 else WHITE)
    return rows


def png(rows: list[bytearray]) -> bytes:
    """A PNG of one byte a pixel."""
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    chunks = ((b"IHDR", header), (b"PLTE", COLOURS), (b"IDAT", pixels), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in chunks)


def _fill(rows: list[bytearray], left: int, top: int, width: int, colour: int) -> None:
    for row in rows[top : top + THICK]:
        row[left : left + width] = bytes([colour]) * width


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


if __name__ == "__main__":
    PICTURE.write_bytes(png(picture()))
