"""How data is spoilt for a rule to find."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Spoilt:
    """What is wrong, the edits that make it so (file, old, new), and every problem that is found."""

    what: str
    edits: list[tuple[str, str, str]]
    problems: list[str]
