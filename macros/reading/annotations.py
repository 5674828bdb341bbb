"""Problems as GitHub shows them beside the lines of a pull request."""

from __future__ import annotations

from typing import Literal

from macros.reading.problems import Problem


def annotation(problem: Problem, level: Literal["error", "warning"] = "error") -> str:
    """One workflow command: `::error file=data/x.yml,line=9,col=3,title=personnel-total::…`."""
    place = problem.place
    named = {"file": place.file, "line": place.line, "col": place.column, "title": problem.rule}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in named.items())
    return f"::{level} {properties}::{_message(problem.message)}"


def _message(text: str) -> str:
    """Text whose line ends and percent signs do not end or change the command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
