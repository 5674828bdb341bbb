"""A git repository that a test fills with commits of its own."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

# The same author and days for every commit, whoever runs the tests.
IDENTITY = {
    **{f"GIT_{who}_NAME": "직원" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "clerk@example.org" for who in ("AUTHOR", "COMMITTER")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@dataclass(frozen=True)
class Repository:
    """A folder under git."""

    folder: Path

    @classmethod
    def made_in(cls, folder: Path) -> Repository:
        repository = cls(folder)
        repository.git("init", "--quiet", "--initial-branch=main")
        return repository

    def git(self, *arguments: str, day: str = "2030-01-01") -> str:
        time = f"{day}T09:00:00+09:00"
        environment = {**os.environ, **IDENTITY, "GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time}
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    def commit(self, message: str = "Change the data", day: str = "2030-01-01") -> str:
        """Commit everything; the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message, day=day)
        return self.git("rev-parse", "HEAD").strip()
