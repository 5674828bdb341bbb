"""The last step of a record's id, and the record's name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_STEP = re.compile(r"[A-Za-z0-9_./-]+")

NAME_FIELDS = ("name", "title", "term")
"""The fields that may hold a record's name, the best first."""


def name_in(values: Mapping[str, Any]) -> str | None:
    """Return the name of a record with these values; None if it has none."""
    return next((name for field in NAME_FIELDS if isinstance(name := values.get(field), str) and name), None)


class ListSteps:
    """The last steps of the ids of one list's records: what identifies each, or else its number."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    def add(self, identity: object, index: int) -> str:
        """Return the step to the record at `index`; those that share an identity are numbered from the second on."""
        is_id = isinstance(identity, (str, int)) and bool(_STEP.fullmatch(str(identity)))
        step = str(identity) if is_id else str(index + 1)
        self._counts[step] = self._counts.get(step, 0) + 1
        return step if self._counts[step] == 1 else f"{step}-{self._counts[step]}"
