"""Data files read by libyaml, where PyYAML has it; the parser in Python takes ten times as long.

Both read the same. Python's refuses a `?` that stands without quotes between brackets, and says so.
"""

from __future__ import annotations

import sys
from functools import cache

import yaml

from macros.speed import is_on

MISSING = (
    "자료를 읽는 PyYAML에 빠른 부분(libyaml)이 없어 자료를 천천히 읽습니다. 만들어지는 누리집은 같습니다. "
    "빠르게 하시려면 PyYAML을 libyaml이 든 것으로 다시 설치해 주세요."
)


def loader() -> type[yaml.CSafeLoader | yaml.SafeLoader]:
    """The class that reads YAML."""
    if not is_on("libyaml"):
        return yaml.SafeLoader
    if not yaml.__with_libyaml__:
        _warn()
        return yaml.SafeLoader
    return yaml.CSafeLoader


@cache
def _warn() -> None:
    """Say once that it will take longer; to MkDocs' log it would be a reason to build nothing."""
    print(MISSING, file=sys.stderr)
