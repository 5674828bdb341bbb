"""Where a value stands, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple


class Place(NamedTuple):
    """A position in a file: path from the project's root, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where, what in Korean, and the id of the rule that found it."""

    place: Place
    message: str
    rule: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message} [{self.rule}]"


GUIDE = "CONTRIBUTING.md"


def report(problems: Iterable[Problem]) -> str:
    """Every problem on a line of its own, then where each of their rules is explained."""
    ordered = sorted(set(problems))
    links = [f"규칙 풀이: {GUIDE}#{rule}" for rule in sorted({problem.rule for problem in ordered})]
    return "\n".join([*map(str, ordered), *links])


class DataError(Exception):
    """The data cannot be published; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[DataError], tuple[tuple[Problem, ...]]]:
        """Another process may have found them."""
        return DataError, (self.problems,)


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint in Korean: the closest of `known` if one is close, then all of them."""
    options = list(dict.fromkeys(known))
    close = closest(word, options)
    guess = f"혹시 '{close}'인가요? " if close else ""
    return f"{guess}(가능한 값: {', '.join(options) or '없음'})"


def closest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `word` may be a slip for."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)
