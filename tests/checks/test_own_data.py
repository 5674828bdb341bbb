"""Each figure of a sum in the data of this repository is watched."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from macros.checks import load_site
from macros.models.base import Model
from macros.models.value import Value
from macros.models.site import Site
from macros.reading.problems import DataError, Place, Problem

DATA = Path(__file__).parents[2] / "data"


def summed_figures(site: Site) -> Iterator[Place]:
    """The place of every figure that is added up, or is printed as a sum."""
    yield from places(site.root, "printed", "offices")
    if site.buildings:
        for ground in site.buildings.sites:
            yield from places(ground.published, "floor_area_m2")
            for building in ground.buildings if ground.published else ():
                yield from places(building, "floor_area_m2")
    for city_count in site.cities.published if site.cities else ():
        yield from places(city_count, "count")
    for personnel in site.personnel.values():
        yield from places(personnel.published, "quota", "current", "gap")
        for group in personnel.groups:
            yield from places(group.published, "quota", "current", "gap")
            for grade in group.grades:
                yield from places(grade.published, "gap")
                if personnel.published or group.published or grade.published:
                    yield from places(grade, "quota", "current")
    for vehicles in site.vehicles.values():
        yield from places(vehicles.published, "count")
        if vehicles.published and vehicles.quota is not None:
            yield from places(vehicles, "quota", "awaiting_deregistration")
        for kind in vehicles.kinds:
            yield from places(kind.published, "count")
            for size in kind.sizes if vehicles.published or kind.published else ():
                yield from places(size, "count")
    for budget in site.budgets.values():
        fields = ("budget",) if budget.spent is None else ("budget", "spent")
        yield from places(budget.published, *fields)
        for line in budget.lines if budget.published else ():
            yield from places(line, *fields)
    for program in site.programs.values():
        for quantity in program.walk():
            if isinstance(quantity, Value) and quantity.parts:
                yield from places(quantity, "value")
                for part in quantity.parts:
                    yield from places(part, "value")


def places(holder: Model | None, *fields: str) -> Iterator[Place]:
    if holder is not None:
        yield from (holder.place(field) for field in fields if getattr(holder, field) is not None)


@pytest.mark.parametrize(
    "subject", ["organization", "personnel", "buildings", "vehicles", "budgets", "programs", "cities"]
)
def test_each_figure_of_a_sum_that_is_off_by_one_is_found_at_its_line(tmp_path: Path, subject: str) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    figures = [place for place in summed_figures(load_site(data)) if place.file.startswith(f"data/{subject}")]
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
