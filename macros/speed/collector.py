"""Python's search for unreachable objects left out: a build makes millions that stay, and then ends."""

from __future__ import annotations

import gc

from macros.speed import is_on


def rest(command: str) -> None:
    """Let the collector rest in a process that ends with its build; a preview goes on, and needs it."""
    if command == "build" and is_on("collector"):
        gc.disable()


PAGES_BETWEEN = 100
"""A department's own site never comes to it, and pays nothing."""


def sweep(pages: int) -> None:
    """Where the collector rests, free what the last of so many pages left; what is still there then stays."""
    if not gc.isenabled() and pages % PAGES_BETWEEN == 0:
        gc.collect()
        gc.freeze()
