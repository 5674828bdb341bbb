"""Look up what a page hands to a macro; ArgumentError in Korean for what the data does not have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from macros.korean.particles import particle
from macros.models.base import Model
from macros.models.organization import Office
from macros.models.program import Program
from macros.reading.problems import nearest
from macros.views.page_view import View

M = TypeVar("M", bound=Model)
T = TypeVar("T")


class ArgumentError(Exception):
    """A macro was given something that the data does not have; the message is Korean."""


def find_year(years: Mapping[int, T], year: object, subject: str) -> T:
    """Return what a subject has for a year; ArgumentError without it."""
    if isinstance(year, bool) or not isinstance(year, int):
        raise ArgumentError(f"연도는 2023처럼 따옴표 없이 적어 주세요. 지금은 {year!r}입니다.")
    if year not in years:
        existing = [str(existing_year) for existing_year in sorted(years)]
        raise ArgumentError(f"{year}년 {subject} 자료가 없습니다. {nearest(str(year), existing)}")
    return years[year]


def find_by_id(records: Mapping[str, M], id: object, subject: str) -> M:
    """Return the record with this id; ArgumentError without one."""
    if str(id) not in records:
        name = particle(subject, "이/가")
        raise ArgumentError(f"'{id}' {name} 없습니다. {nearest(str(id), records)}")
    return records[str(id)]


def require_choice(choice: object, choices: Iterable[str], subject: str) -> str:
    """Return what a page asks for if it is one of the choices; ArgumentError if it is not."""
    choices = tuple(choices)
    if choice not in choices:
        name = particle(subject, "은/는")
        raise ArgumentError(f"'{choice}' {name} 없습니다. {nearest(str(choice), choices)}")
    return str(choice)


def find_office(view: View, office: object) -> Office:
    """Return the office with this id; the one that all others are below for None."""
    if office is None:
        return view.site.root
    return find_by_id({item.id: item for item in view.site.organization.offices}, office, "부서")


def find_programs(view: View, year: object) -> tuple[Program, ...]:
    """Return the programs of a year, in the order of the document."""
    return find_year(view.site.programs.by_year, year, "사업")


def find_program(view: View, year: object, program: object) -> Program:
    """Return the program of a year with this id."""
    programs = find_programs(view, year)
    found = view.site.programs.get(f"{programs[0].year}/{program}")
    return found or find_by_id({item.id: item for item in programs}, program, "사업")
