"""What tells a record from others: the last step of its id, and the name that readers know it by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NAME_FIELDS = ("name", "title", "label", "term", "event", "use")
"""The fields that hold what a record is called, the best first."""


def name_in(values: Mapping[str, Any]) -> str | None:
    """Return what a record with these values is called; None if none of them is a name."""
    return next((name for field in NAME_FIELDS if isinstance(name := values.get(field), str) and name), None)


class ListSteps:
    """The steps that lead to the records of one list: what identifies each, or its number where nothing does."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def add(self, identity: object, index: int) -> str:
        """Return the step to the record at `index`; those that share an identity are numbered from the second on."""
        is_id = isinstance(identity, (str, int)) and str(identity).isascii()
        step = str(identity) if is_id else str(index + 1)
        self._seen[step] = self._seen.get(step, 0) + 1
        return step if self._seen[step] == 1 else f"{step}-{self._seen[step]}"
