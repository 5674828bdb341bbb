"""Where there is land: `land.png`, one pixel an eighth of a degree, black on land.

`overrides/make-assets/land.py` draws it from Natural Earth (public domain), and says how.
"""

from __future__ import annotations

import struct
import zlib
from functools import cache
from pathlib import Path

CELLS = 8
"""Pixels of a degree."""
_WIDTH = 360 * CELLS
_LINE = 1 + _WIDTH // 8
"""Bytes of a row: one that says how it is packed, and a bit a pixel."""


def is_land(latitude: float, longitude: float) -> bool:
    """Whether there is land at a point; beyond the poles there is none."""
    row, column = int((90 - latitude) * CELLS), int((longitude + 180) * CELLS) % _WIDTH
    at = row * _LINE + 1 + column // 8
    pixels = _pixels()
    return 0 <= at < len(pixels) and not pixels[at] >> (7 - column % 8) & 1


@cache
def _pixels() -> bytes:
    picture = Path(__file__).with_suffix(".png").read_bytes()
    start = picture.index(b"IDAT")
    (length,) = struct.unpack(">I", picture[start - 4 : start])
    return zlib.decompress(picture[start + 4 : start + 4 + length])
