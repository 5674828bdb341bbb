"""A task that another process does meanwhile, for a program with more to do than one can."""

from __future__ import annotations

import sys
from collections.abc import Callable
from multiprocessing import get_context
from typing import Protocol, TypeVar

T = TypeVar("T")


class Helper(Protocol):
    """Takes a task; what it returns brings the task's result."""

    def __call__(self, task: Callable[[], T]) -> Callable[[], T]: ...


def later(task: Callable[[], T]) -> Callable[[], T]:
    """No other process: the task is done when somebody asks for its result."""
    return task


def aside(task: Callable[[], T]) -> Callable[[], T]:
    """Another process, a copy of this one, which begins at once; if it comes to a bad end, so does this one."""
    context = get_context("fork")
    hears, says = context.Pipe(duplex=False)
    helper = context.Process(target=lambda: says.send(task()))
    helper.start()
    says.close()

    def result() -> T:
        try:
            brought: T = hears.recv()
        except EOFError:  # It has said why, if it could.
            sys.exit(1)
        helper.join()
        return brought

    return result
