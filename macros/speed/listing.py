"""The theme's files listed without its hidden folders: MkDocs would go through ten thousand icons and drop each."""

from __future__ import annotations

import os
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme

from macros.speed import is_on


def list_visible(theme: Theme) -> None:
    """Have the templates of a theme list what is not hidden; what is hidden can still be had by its name."""
    if not is_on("listing"):
        return
    get_env = theme.get_env

    def with_visible() -> Environment:
        environment = get_env()
        if isinstance(environment.loader, FileSystemLoader):
            environment.loader = _Visible(environment.loader.searchpath)
        return environment

    theme.get_env = with_visible  # type: ignore[method-assign]


class _Visible(FileSystemLoader):
    def list_templates(self) -> list[str]:
        return sorted({name for folder in self.searchpath for name in _visible(Path(folder))})


def _visible(folder: Path) -> set[str]:
    """The files below a folder, by their path from it."""
    found = set()
    for at, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found |= {Path(at, name).relative_to(folder).as_posix() for name in names}
    return found
