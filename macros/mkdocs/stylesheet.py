"""The site's one stylesheet, put together from its parts, so that a page loads a single file."""

from __future__ import annotations

import re
from collections.abc import Mapping

_IMPORT = re.compile(r'@import "([^"]+)";')


def stylesheet(parts: Mapping[str, str], first: str = "site.css") -> str:
    """The part called `first`, with every `@import "name";` in it replaced by that part.

    Raises KeyError with the name of a part that is not there.
    """
    return _IMPORT.sub(lambda line: parts[line[1]], parts[first])
