"""When files were last changed, as git tells."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

_DAY = "day:"

_PAGES_ARE_MADE_OF = ("docs", "data")
"""Folders; git takes several times as long to go through the changes of all others."""


def last_changes(root: Path) -> Mapping[str, str]:
    """ISO day of the last commit of each file that pages are made of, by its path from `root`.

    Empty without git, without commits, or with a history that was cut off. A file with changes that
    are not committed has no day.
    """
    try:
        if _git(root, "rev-parse", "--is-shallow-repository").strip() == "true":
            return {}
        log = _git(root, "log", f"--format={_DAY}%cs", "--name-only", "--relative", "--", *_PAGES_ARE_MADE_OF)
        edited = _git(root, "diff", "--name-only", "--relative", "HEAD", "--", *_PAGES_ARE_MADE_OF)
    except (OSError, subprocess.CalledProcessError):
        return {}
    days: dict[str, str] = {}
    day = ""
    for line in log.splitlines():
        if line.startswith(_DAY):
            day = line.removeprefix(_DAY)
        elif line:
            days.setdefault(line, day)
    for file in edited.splitlines():
        days.pop(file, None)
    return days


def journal(root: Path) -> Path | None:
    """The file that git writes a line to at each commit; None without git or without commits."""
    try:
        path = root / _git(root, "rev-parse", "--git-path", "logs/HEAD").strip()
    except (OSError, subprocess.CalledProcessError):
        return None
    return path if path.is_file() else None


def newest(days: Mapping[str, str], files: Iterable[str]) -> str:
    """The latest day of some files; empty if one of them has none."""
    found = [days.get(file, "") for file in files]
    return max(found, default="") if all(found) else ""


def _git(root: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.quotepath=off", *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, check=True, text=True)
    return done.stdout
