"""What is wrong in a file, where, and how it is shown: as text, and beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, NamedTuple

from macros.reading.unseen_signs import with_signs_seen


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
        return with_signs_seen(f"{self.place}: {self.message} [{self.rule}]")


GUIDE = "CONTRIBUTING.md"


def report(problems: Iterable[Problem]) -> str:
    """Return a line for each problem, then a link for each rule that they name."""
    ordered = sorted(set(problems))
    links = [f"규칙 풀이: {GUIDE}#{rule}" for rule in sorted({problem.rule for problem in ordered})]
    return "\n".join([*map(str, ordered), *links])


def annotation(problem: Problem, level: Literal["error", "warning"] = "error") -> str:
    """Return GitHub's workflow command for a problem: `::error file=data/x.yml,line=9,col=3,title=the-rule::…`."""
    file, line, column = problem.place
    named = {"file": file, "line": line, "col": column, "title": problem.rule}
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in named.items())
    return f"::{level} {properties}::{_escaped(problem.message)}"


def _escaped(text: str, more: str = "") -> str:
    """Return text that cannot end or change the command; `more` are the signs that separate properties."""
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return with_signs_seen(text)


class DataError(Exception):
    """The data cannot be published; `problems` holds every problem found, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


MANY_OPTIONS = 50


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a hint in Korean: the closest of `known` if one is close, then all of them unless they are many."""
    options = list(dict.fromkeys(known))
    close = closest(word, options)
    if len(options) > MANY_OPTIONS:
        return f"혹시 '{close}'인가요?" if close else "맞게 적었는지 확인해 주세요."
    guess = f"혹시 '{close}'인가요? " if close else ""
    return f"{guess}(가능한 값: {', '.join(options) or '없음'})"


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that `word` may be a slip for."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)
