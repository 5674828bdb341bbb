"""The version of data changes with what the files hold, and with nothing else."""

from __future__ import annotations

import pytest

from macros.reading.yaml_file import YamlFile
from macros.records.data_version import data_version

TEXTS = {"data/a.yml": "수: 1\n", "data/b.yml": "수: 2\n", "data/c.yml": "수: 3\n"}
BOTH = ["data/a.yml", "data/b.yml"]


def version(texts: dict[str, str], names: list[str]) -> str:
    return data_version({name: YamlFile(name, text.encode()) for name, text in texts.items()}, names)


def test_it_is_seven_hexadecimal_digits_that_never_change_for_the_same_files() -> None:
    assert version(TEXTS, BOTH) == "c2349dc"


def test_neither_order_nor_repetition_nor_other_files_matter() -> None:
    other = {**TEXTS, "data/c.yml": "수: 4\n"}
    assert version(other, ["data/b.yml", "data/a.yml", "data/b.yml"]) == version(TEXTS, BOTH)


@pytest.mark.parametrize(
    "changed",
    [
        {"data/a.yml": "수: 9\n"},
        {"data/a.yml": "수: 2\n", "data/b.yml": "수: 1\n"},
        {"data/a.yml": "수: 1\n# data/b.yml\n"},
    ],
)
def test_a_changed_file_is_another_version(changed: dict[str, str]) -> None:
    assert version({**TEXTS, **changed}, BOTH) != version(TEXTS, BOTH)


def test_no_files_have_no_version() -> None:
    assert version(TEXTS, []) == ""
