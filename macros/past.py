"""What git tells of a project, asked for while all else is still being loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from macros.changelog import Changelog, changelog
from macros.history import last_changes
from macros.speed.aside import helper


class Past(NamedTuple):
    """The ISO day of each file's last change, by its path, and what changed in the data; nothing without git."""

    days: Mapping[str, str] = {}
    changelog: Changelog | None = None


def ask(command: str, root: Path) -> Callable[[], Past]:
    """Have git's history read, by another process in a build; what it returns brings it."""
    return helper(command)(partial(_read, root))


def _read(root: Path) -> Past:
    return Past(last_changes(root), changelog(root))
