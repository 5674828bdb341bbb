"""The format that data files had until tables, facilities and offices came, which old commits still have.

`former_format.json` holds the titles, units and references of its `files`, the `kinds` of the records in its lists,
and patterns that turn its `ids` into those of today.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from macros.records.field_tree import Field, FieldTree

_FORMAT: Mapping[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))

FORMER_KINDS: Mapping[str, str] = _FORMAT["kinds"]
"""The kind of the items of each list that other records pointed at."""

_IDS = [(re.compile(pattern), now) for pattern, now in _FORMAT["ids"]]


class FormerFile(NamedTuple):
    """What a file of the former format was called, its fields, and its year, if it was of one."""

    title: str
    tree: FieldTree
    year: int | None


def find_former_file(address: str) -> FormerFile | None:
    """Return what stood at an address below `data/`; None if nothing did."""
    for pattern, file in _FORMAT["files"].items():
        if match := re.fullmatch(pattern, address):
            year = match.groupdict().get("year")
            return FormerFile(file["title"], _trees()[file["inside"]], int(year) if year else None)
    return None


def present_id(id: str) -> str:
    """Return what the id of a former record or value would be today; there may be none with this id."""
    for pattern, now in _IDS:
        id = pattern.sub(now, id)
    return id


@cache
def _trees() -> Mapping[str, FieldTree]:
    """Return the trees of fields by their names in the file."""
    named = _FORMAT["trees"]
    trees = {
        name: FieldTree({}, tree.get("identified_by", "id"), tree.get("named_by", "")) for name, tree in named.items()
    }
    for name, tree in named.items():
        for key, field in tree["fields"].items():
            inside = trees[field["inside"]] if "inside" in field else None
            trees[name].fields[key] = Field(field["title"], inside, field.get("kind", ""), field.get("unit"))
    return trees
