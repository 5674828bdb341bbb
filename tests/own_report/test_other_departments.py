"""No word of this report stands in the programs, or on the site of another department."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import DEPARTMENT_NAMES
from tests.site.built import PROJECT, BuiltSite, files

WORDS = (
    *("영등포", "총무과", "총무팀", "인사팀", "공용차량", "친선도시", "기시와다", "쾌적한 청사"),
    *("general-affairs", "personnel-cycle", "vehicles", "office-environment", "kishiwada", "goseong"),
)
FORMER_FORMAT = PROJECT / "macros/records/former_format.json"
"""Tells what the first commits of this report's data held."""


@pytest.mark.parametrize("name", DEPARTMENT_NAMES)
def test_no_file_of_another_department_names_ours(name: str, department_site: Callable[[str], BuiltSite]) -> None:
    contents = files(department_site(name).folder)
    del contents["search/other_scripts.js"]  # Its dictionary knows what vehicles are.
    assert list(named(contents)) == []


def test_programs_theme_and_pages_do_not_know_our_report() -> None:
    paths = [path for top in ("macros", "overrides", "docs") for path in (PROJECT / top).rglob("*") if is_written(path)]
    assert list(named({path.relative_to(PROJECT).as_posix(): path.read_bytes() for path in paths})) == []


def is_written(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts and path != FORMER_FORMAT


def named(contents: dict[str, bytes]) -> Iterator[str]:
    """`file: word` for each of our words in each file."""
    for name, content in contents.items():
        text = content.decode(errors="ignore")
        yield from (f"{name}: {word}" for word in WORDS if word in text)
