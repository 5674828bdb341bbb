"""Each figure of a sum in the data of this repository is watched."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from macros.checks import compare_figures, load_site
from macros.models.money import AMOUNTS
from macros.models.site import Site
from macros.reading.problems import DataError, Place, Problem

DATA = Path(__file__).parents[2] / "data"


def summed_figures(site: Site) -> Iterator[Place]:
    """The place of every figure that is added up, or is printed as a sum."""
    for comparison in compare_figures(site).all:
        if comparison.relation == "equal" and comparison.rule not in ("printed-rate", "city-count"):
            yield from (comparison.place, *comparison.parts)
    for budget in site.budgets.values():
        keys = [key for key in AMOUNTS if key in budget.printed]
        yield from (line.place(key) for line in budget.lines for key in keys if line.has(key))


@pytest.mark.parametrize("subject", ["organization", "tables", "facilities", "budgets", "programs"])
def test_each_figure_of_a_sum_that_is_off_by_one_is_found_at_its_line(tmp_path: Path, subject: str) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    places = dict.fromkeys(summed_figures(load_site(data)))
    figures = [place for place in places if place.file.startswith(f"data/{subject}")]
    assert figures
    assert [str(place) for place in figures if not is_found(data, place)] == []


def is_found(data: Path, place: Place) -> bool:
    """Whether the checks name the line of `place` while its figure is one too high."""
    file = data.parent / place.file
    text = file.read_text(encoding="utf-8")
    file.write_text(raised_by_one(text, place), encoding="utf-8")
    try:
        load_site(data)
    except DataError as error:
        return any(names(problem, place) for problem in error.problems)
    finally:
        file.write_text(text, encoding="utf-8")
    return False


def raised_by_one(text: str, place: Place) -> str:
    lines = text.splitlines(keepends=True)
    line, start = lines[place.line - 1], place.column - 1
    figure = re.compile(r"-?\d+(\.\d+)?").match(line, start)
    assert figure, f"no figure stands at {place}"
    lines[place.line - 1] = f"{line[:start]}{Decimal(figure[0]) + 1}{line[figure.end() :]}"
    return "".join(lines)


def names(problem: Problem, place: Place) -> bool:
    """Whether a problem stands on the line of `place`, or lists it among the lines that were added up."""
    listed = re.search("계산에 쓴 값은 (.+)에 있습니다", problem.message)
    lines = listed[1].split(", ") if listed else []
    return problem.place.file == place.file and (problem.place.line == place.line or f"{place.line}줄" in lines)
