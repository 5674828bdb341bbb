"""How large the files of the data are: told on pages that are drawn while the files are still written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from macros.exports.output import Written
from macros.views import wording

UNMEASURED = "크기를 재는 중"

_SLOT = re.compile(r"<!--size:([^>]+)-->")


def size_slot(address: str) -> Markup:
    """A stand-in for the size of the file at an address; no value of the data can be it."""
    return Markup(f"<!--size:{address}-->")


def with_sizes(html: str, files: Mapping[str, Written]) -> str:
    """A page with every size in its place; a preview may show it before its data was ever written."""
    return _SLOT.sub(lambda slot: wording.size(files[slot[1]].size) if slot[1] in files else UNMEASURED, html)
