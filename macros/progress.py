"""How far a long piece of work has come, for whoever waits at a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 2.0
"""Seconds of work before the first line; shorter work says nothing."""
_PAUSE = 0.2


def progress(items: Iterable[T], doing: str, total: int | None = None) -> Iterator[T]:
    """`items`, counted on one line of a terminal; silent where nobody watches."""
    if not sys.stderr.isatty():
        yield from items
        return
    last = time.monotonic() + PATIENCE - _PAUSE
    shown = False
    for count, item in enumerate(items, 1):
        yield item
        if time.monotonic() - last >= _PAUSE:
            last, shown = time.monotonic(), True
            _show(f"{doing}: {count:,}" + (f"/{total:,}" if total else ""))
    if shown:
        _show("")


def _show(text: str) -> None:
    sys.stderr.write(f"\r\033[K{text}")
    sys.stderr.flush()
