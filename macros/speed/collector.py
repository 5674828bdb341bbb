"""Python's search for unreachable objects left out: a build makes millions that stay, and then ends."""

from __future__ import annotations

import gc

from macros.speed import is_on


def rest(command: str) -> None:
    """Let the collector rest in a process that ends with its build; a preview goes on, and needs it."""
    if command == "build" and is_on("collector"):
        gc.disable()
