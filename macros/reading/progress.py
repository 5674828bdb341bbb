"""How far a long piece of work has come, for whoever waits at a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 2.0
"""Seconds of work before the first line; shorter work says nothing."""
PAUSE = 0.2
"""Seconds between two lines."""


class Ticker:
    """A count on one line of a terminal; silent where nobody watches."""

    def __init__(self, doing: str, total: int | None = None) -> None:
        self._doing = doing
        self._of = f"/{total:,}" if total else ""
        self._count = 0
        self._next = time.monotonic() + PATIENCE
        self._shown = False

    def tick(self) -> None:
        self._count += 1
        if sys.stderr.isatty() and time.monotonic() >= self._next:
            self._next, self._shown = time.monotonic() + PAUSE, True
            _show(f"{self._doing}: {self._count:,}{self._of}")

    def end(self) -> None:
        """Leave the line to what comes next."""
        if self._shown:
            _show("")


def progress(items: Iterable[T], doing: str, total: int | None = None) -> Iterator[T]:
    """`items`, counted as they are done with."""
    ticker = Ticker(doing, total)
    for item in items:
        yield item
        ticker.tick()
    ticker.end()


def _show(text: str) -> None:
    sys.stderr.write(f"\r\033[K{text}")
    sys.stderr.flush()
