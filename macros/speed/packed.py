"""Pages that are drawn and wait to be written: of thousands, their HTML would outweigh the data, and is packed."""

from __future__ import annotations

import zlib

from macros.speed import is_on

HELD = 500
"""Pages whose HTML may be held as it is; packing takes its time, which a smaller site does not get back."""
QUICKEST = 1


class Waiting:
    """HTML by the path of its page's source, each to be taken once; `pages` is the number of all of them."""

    def __init__(self, pages: int = 0) -> None:
        self._packs = pages > HELD and is_on("packed")
        self._html: dict[str, str | bytes] = {}

    def put(self, source: str, html: str) -> None:
        self._html[source] = zlib.compress(html.encode(), QUICKEST) if self._packs else html

    def take(self, source: str) -> str:
        html = self._html.pop(source)
        return html if isinstance(html, str) else zlib.decompress(html).decode()
