"""When files were last changed, as git tells."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.revisions import Commit  # Loads much that a preview may have to load anew.


def last_changes(known: Iterable[Commit], edited: Iterable[str]) -> Mapping[str, str]:
    """ISO day of the last commit of each file, by its path; a file with changes that are not committed has none."""
    days = {change.path: commit.time[:10] for commit in known for change in commit.files}
    for file in edited:
        days.pop(file, None)
    return days


def journal(root: Path) -> Path | None:
    """The file that git writes a line to at each commit; None without git or without commits."""
    command = ["git", "rev-parse", "--git-path", "logs/HEAD"]
    try:
        named = subprocess.run(command, cwd=root, capture_output=True, check=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None
    path = root / named
    return path if path.is_file() else None


def newest(days: Mapping[str, str], files: Iterable[str]) -> str:
    """The latest day of some files; empty if one of them has none."""
    found = [days.get(file, "") for file in files]
    return max(found, default="") if all(found) else ""
