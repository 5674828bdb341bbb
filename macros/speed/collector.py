"""Python's search for unreachable objects left out: a build makes millions that stay, and then ends."""

from __future__ import annotations

import gc

from macros.speed import is_on


def rest(command: str) -> None:
    """Let the collector rest in a process that ends with its build; a preview goes on, and needs it."""
    if command == "build" and is_on("collector"):
        gc.disable()


def keep() -> None:
    """Have nothing that is there now looked at again: it stays, and to look would copy it into each process."""
    if not gc.isenabled():
        gc.freeze()


PAGES_BETWEEN = 100
"""A department's own site never comes to it, and pays nothing."""


def sweep(page: int) -> None:
    """Where the collector rests, free now and then what pages left; what is still there then stays.

    `page` is the number of the one that is done with, from 0.
    """
    if not gc.isenabled() and (page + 1) % PAGES_BETWEEN == 0:
        gc.collect()
        gc.freeze()
