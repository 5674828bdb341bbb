"""A task of two steps: another process begins it meanwhile, and goes on once it may."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Generic, TypeVar

from macros.speed.aside import aside, helper

P = TypeVar("P")
T = TypeVar("T")


class Begun(Generic[T]):
    """No other process: both steps are done when somebody asks for the result."""

    def __init__(self, result: Callable[[], T]) -> None:
        self.result = result

    def go_on(self) -> None:
        """Say, once, that the second step may be done."""


def begin(command: str, first: Callable[[], P], second: Callable[[P], T]) -> Begun[T]:
    """Have the first step done by another process in a build; in a preview, which has threads, by whoever asks."""
    if helper(command) is aside:
        return _BegunAside(first, second)
    return Begun(lambda: second(first()))


class _BegunAside(Begun[T]):
    def __init__(self, first: Callable[[], P], second: Callable[[P], T]) -> None:
        waits, self._says = os.pipe()
        super().__init__(aside(partial(self._do, waits, first, second)))
        os.close(waits)

    def _do(self, waits: int, first: Callable[[], P], second: Callable[[P], T]) -> T:
        os.close(self._says)  # Else it would never hear that nobody is left to say anything.
        made = first()
        if not os.read(waits, 1):  # The build has stopped before.
            sys.exit()
        return second(made)

    def go_on(self) -> None:
        with suppress(BrokenPipeError):  # Whoever asks for the result hears of its bad end.
            os.write(self._says, b"\n")
        os.close(self._says)
