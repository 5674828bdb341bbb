"""Of many data files another process reads the larger part and tries some rules; the site is that of one process."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.load import checked_site, files_under, read_site
from macros.places import Spot
from macros.problems import DataError
from macros.speed import OFF, ahead, libyaml
from tests.synthetic.__main__ import write


@pytest.fixture
def files(tmp_path: Path) -> dict[str, bytes]:
    write(200, seed=1, folder=tmp_path / "data")
    return dict(files_under(tmp_path / "data"))


def _places(spot: Spot) -> list[object]:
    return [spot.place, spot.key_place, *(place for _, inner in spot.inside() for place in _places(inner))]


def _read(files: dict[str, bytes]) -> tuple[Any, ...]:
    """The models of a site, the values of its files and where they stand, and what is wrong."""
    site, problems = read_site(files)
    assert site
    values = [(name, file.content, file.value, _places(file.root)) for name, file in site.files.items()]
    return site.subjects, values, list(map(str, problems))


def test_the_site_is_the_same(files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(files) >= ahead.MANY
    shared = _read(files)
    monkeypatch.setenv(OFF, "processes")
    assert _read(files) == shared


def test_what_is_wrong_in_the_files_of_either_process_is_said(
    files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = [name for name in files if "/programs/" in name]
    for name in (programs[0], programs[-1]):
        files[name] += b"title: [\n"
    *_, shared = _read(files)
    assert [problem.partition(":")[0] for problem in shared] == [programs[0], programs[-1]]
    monkeypatch.setenv(OFF, "processes")
    assert _read(files)[-1] == shared


def test_what_is_wrong_in_what_many_files_mean_is_said_by_whichever_process_finds_it(
    files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = next(name for name in files if "/programs/" in name)
    files[program] = re.sub(rb"(?m)^team: .*$", b"team: nobody", files[program])
    staff = "data/personnel/2016.yml"
    files[staff] = re.sub(rb"quota: \d+", b"quota: 1", files[staff], count=1)
    with pytest.raises(DataError) as shared:
        checked_site(files)
    assert {problem.rule for problem in shared.value.problems} == {"unknown-reference", "personnel-total"}
    monkeypatch.setenv(OFF, "processes")
    with pytest.raises(DataError) as alone:
        checked_site(files)
    assert alone.value.problems == shared.value.problems


def test_that_libyaml_is_missing_is_said_by_one_of_them(
    files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    libyaml._warn.cache_clear()
    read_site(files)
    assert capfd.readouterr().err == f"{libyaml.MISSING}\n"
