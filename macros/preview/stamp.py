"""How the files of a project can be told from what they were."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

Stamp = Mapping[str, tuple[int, int]]
"""When each file was written, in nanoseconds, and its size in bytes, by its path."""


def stamp_of(config: MkDocsConfig) -> Stamp:
    """The stamp of all files that MkDocs' server watches for a project."""
    roots = [config.docs_dir, config.config_file_path, *config.watch]
    return stamp(Path(root) for root in roots if root)


def stamp(roots: Iterable[Path]) -> Stamp:
    """The stamp of some files, and of all below some folders."""
    return dict(stamped for root in roots for stamped in _stamped(root))


def _stamped(path: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    if path.is_dir():
        # Python writes there while a build runs.
        for inner in os.scandir(path) if path.name != "__pycache__" else ():
            yield from _stamped(Path(inner.path))
        return
    try:
        status = path.stat()
    except FileNotFoundError:
        return  # An editor's own file, gone since its folder was read.
    yield str(path), (status.st_mtime_ns, status.st_size)
