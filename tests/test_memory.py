"""While the preview runs, only data files whose content has changed are read again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.load import load_site, load_unchecked
from macros.models.site import Site
from macros.problems import DataError
from macros.speed.memory import Memory
from tests.conftest import LIBRARY

SWAP = "programs/2030/book-swap.yml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LIBRARY, tmp_path / "data"))


def _read_again(before: Site, after: Site) -> list[str]:
    """Files that were read for the second site and not taken over from the first."""
    return [name for name in after.files if after.files[name] is not before.files.get(name)]


def test_a_file_whose_content_stays_is_not_read_again(data: Path) -> None:
    memory = Memory()
    before = load_unchecked(data, memory)
    (data / SWAP).touch()
    after = load_unchecked(data, memory)
    assert _read_again(before, after) == []
    assert all(one is other for one, other in zip(before.subjects, after.subjects, strict=True))


def test_a_file_that_has_changed_is_read_again_and_the_site_is_that_of_all_files(data: Path) -> None:
    memory = Memory()
    before = load_unchecked(data, memory)
    text = (data / SWAP).read_text(encoding="utf-8")
    (data / SWAP).write_text(text.replace("purpose: ", "purpose: 더 많이 ", 1), encoding="utf-8")
    after = load_unchecked(data, memory)
    assert _read_again(before, after) == [f"data/{SWAP}"]
    assert after.subjects == load_site(data).subjects
    (data / SWAP).write_text(text, encoding="utf-8")
    assert load_unchecked(data, memory).subjects == before.subjects


def test_a_renamed_file_is_read_under_its_new_name_and_a_deleted_one_is_gone(data: Path) -> None:
    memory = Memory()
    load_unchecked(data, memory)
    (data / SWAP).rename(data / "programs/2030/swap.yml")
    assert "2030/swap" in load_unchecked(data, memory).programs
    (data / "programs/2030/swap.yml").unlink()
    assert {"2030/swap", "2030/book-swap"}.isdisjoint(load_unchecked(data, memory).programs)


def test_what_is_wrong_in_a_file_is_said_each_time_until_it_is_mended(data: Path) -> None:
    memory = Memory()
    load_unchecked(data, memory)
    text = (data / SWAP).read_text(encoding="utf-8")
    (data / SWAP).write_text(text.replace("purpose: ", "aim: ", 1), encoding="utf-8")
    said = []
    for _ in range(2):
        with pytest.raises(DataError) as error:
            load_unchecked(data, memory)
        said.append(sorted(str(problem) for problem in error.value.problems))
    assert said[0] == said[1] != []
    (data / SWAP).write_text(text, encoding="utf-8")
    assert load_unchecked(data, memory).subjects == load_site(data).subjects
