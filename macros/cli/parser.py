"""The parser of the command line, in Korean."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from macros.reading.unseen_signs import with_signs_seen

_GROUPS = {"positional arguments": "적을 것", "options": "옵션"}

_ERRORS = (
    (r"the following arguments are required: (.+)", r"빠진 것이 있습니다: \1"),
    (r"one of the arguments (.+) is required", r"이 가운데 하나를 적어 주세요: \1"),
    (r"argument (\S+): not allowed with argument (\S+)", r"함께 적을 수 없습니다: \1, \2"),
    (r"unrecognized arguments: (.+)", r"알 수 없는 것입니다: \1"),
    (r"argument (\S+): expected one argument", r"\1 뒤에 값을 하나 적어 주세요."),
    (r"argument (\S+): invalid choice: (.+?) \(choose from (.+)\)", r"\1: \2은(는) 없습니다. (가능한 값: \3)"),
    (r"argument (\S+): invalid \S+ value: (.+)", r"\1: \2은(는) 알맞은 값이 아닙니다."),
    (r"argument (\S+): ignored explicit argument (.+)", r"\1에는 값을 적지 않습니다: \2"),
    (r"ambiguous option: (.+?) could match (.+)", r"\1은(는) 여럿일 수 있습니다: \2"),
    (r"argument (\S+): (.+)", r"\1: \2"),
)
"""What argparse says in English, and how it is told; the last is of messages that are Korean already."""


class KoreanParser(argparse.ArgumentParser):
    """Says everything in Korean that argparse says in English."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, **settings)
        self.add_argument("-h", "--help", action="help", help="이 도움말을 보여 줍니다")

    def add_argument_group(self, title: str | None = None, *rest: Any, **settings: Any) -> Any:
        return super().add_argument_group(_GROUPS.get(title or "", title), *rest, **settings)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.format_usage()}{in_korean(with_signs_seen(message))}\n")


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "쓰는 법: " if prefix is None else prefix)


def in_korean(message: str) -> str:
    """Return an error of argparse in Korean; as it is where it is none that we know."""
    for pattern, korean in _ERRORS:
        if match := re.fullmatch(pattern, message):
            return match.expand(korean)
    return message
