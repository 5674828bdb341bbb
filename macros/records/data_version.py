"""The version of data: a short hash of its files, the same on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from macros.reading.yaml_file import YamlFile

DIGITS = 7


def data_version(files: Mapping[str, YamlFile], names: Iterable[str]) -> str:
    """Return seven hexadecimal digits for the files of these names; empty for none."""
    named = [files[name] for name in sorted(set(names))]
    digest = sha256()
    for content in (content for file in named for content in (file.name.encode(), file.content)):
        # With its length before it, no text can be taken for the end of another.
        digest.update(b"%d:%b" % (len(content), content))
    return digest.hexdigest()[:DIGITS] if named else ""
