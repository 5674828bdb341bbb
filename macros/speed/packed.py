"""Pages that are drawn and wait to be written, packed: of thousands, their HTML would outweigh the data."""

from __future__ import annotations

import zlib

from macros.speed import is_on

LEVEL = 1
"""The quickest."""


class Waiting:
    """HTML by the path of its page's source, each to be taken once."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}

    def put(self, source: str, html: str) -> None:
        self._packed[source] = zlib.compress(html.encode(), LEVEL if is_on("packed") else 0)

    def take(self, source: str) -> str:
        return zlib.decompress(self._packed.pop(source)).decode()
