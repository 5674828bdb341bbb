"""The version of data: a short hash of what its files hold, the same on every machine and at every commit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from macros.reading.yaml_file import YamlFile

DIGITS = 7


def data_version(files: Mapping[str, YamlFile], names: Iterable[str]) -> str:
    """Seven hexadecimal digits for some of the files, by their names; empty for none."""
    shown = [files[name] for name in sorted(set(names))]
    digest = sha256()
    for content in (content for file in shown for content in (file.name.encode(), file.content)):
        # With its length before it, no text can be taken for the end of another.
        digest.update(b"%d:%b" % (len(content), content))
    return digest.hexdigest()[:DIGITS] if shown else ""
