"""Where a value comes from: the report, a correction of it, this site, an inference, or another document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

Stated = Literal["printed", "added", "inferred", "outside"]
"""What a file may say under `origin`."""

Origin = Literal["printed", "corrected", "added", "inferred", "outside"]

ORIGINS: Mapping[Origin, str] = {
    "printed": "문서에 적힘",
    "corrected": "바로잡음",
    "added": "덧붙임",
    "inferred": "추정",
    "outside": "보고서 밖",
}
"""What readers are told for each."""

Standing = Literal["document", "outside", "none"]
"""What a source is: a report, or what the office confirmed; another document; none at all."""


def origin_of(values: Mapping[str, Any], key: str, source: Standing) -> Origin:
    """Return where the value of a key comes from, by the plain values of the mapping that holds it.

    `source` is what the record names as its source: none for a field that is marked as added.
    """
    stated = values.get("origin")
    if isinstance(stated, Mapping) and key in stated:
        origin: Origin = stated[key]
        return origin
    if source == "none":
        return "added"
    if source == "outside":
        return "outside"
    printed = values.get("printed")
    return "corrected" if isinstance(printed, Mapping) and key in printed else "printed"
