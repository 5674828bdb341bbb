"""Files written all together or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def write_all(root: Path, files: Mapping[str, bytes]) -> None:
    """Write `files`, by their names below `root`; an OSError leaves everything as it was."""
    drafts: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            drafts[path] = path.with_name(f".{path.name}.draft")
            drafts[path].write_bytes(content)
        for path, draft in drafts.items():
            before[path] = path.read_bytes() if path.exists() else None
            os.replace(draft, path)
    except OSError:
        _put_back(before)
        raise
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


def _put_back(before: Mapping[Path, bytes | None]) -> None:
    for path, content in before.items():
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(content)
