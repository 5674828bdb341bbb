"""Data files as they were read last, so that a preview reads only those again that have changed."""

from __future__ import annotations

from dataclasses import dataclass

from macros.models.base import Model
from macros.yaml_file import YamlFile


@dataclass(frozen=True)
class Read:
    """The content of a file, and what was read of it. Models are frozen, so that sites may share them."""

    content: bytes
    file: YamlFile
    model: Model


class Memory:
    """What was read of each file, by its name, for as long as its content stays the same."""

    def __init__(self) -> None:
        self._read: dict[str, Read] = {}

    def recall(self, name: str, content: bytes) -> Read | None:
        known = self._read.get(name)
        return known if known and known.content == content else None

    def keep(self, name: str, content: bytes, file: YamlFile, model: Model) -> None:
        self._read[name] = Read(content, file, model)
