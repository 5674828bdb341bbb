"""Progress of long work, counted on one line of a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

SECONDS_BEFORE = 2.0
"""From the begin of the work to the first count; shorter work shows none."""
SECONDS_BETWEEN = 0.2
"""From one count to the next."""


class Ticker:
    """Counts what is done on a line of the terminal; shows nothing where stderr is none."""

    def __init__(self, doing: str, total: int | None = None) -> None:
        self._doing = doing
        self._of = f"/{total:,}" if total else ""
        self._count = 0
        self._next = time.monotonic() + SECONDS_BEFORE
        self._shown = False

    def tick(self) -> None:
        self._count += 1
        if sys.stderr.isatty() and time.monotonic() >= self._next:
            self._next, self._shown = time.monotonic() + SECONDS_BETWEEN, True
            _show(f"{self._doing}: {self._count:,}{self._of}")

    def end(self) -> None:
        """Clear the line."""
        if self._shown:
            _show("")


def progress(items: Iterable[T], doing: str, total: int | None = None) -> Iterator[T]:
    """Yield `items`, and count each once it is done with."""
    ticker = Ticker(doing, total)
    for item in items:
        yield item
        ticker.tick()
    ticker.end()


def _show(text: str) -> None:
    sys.stderr.write(f"\r\033[K{text}")
    sys.stderr.flush()
