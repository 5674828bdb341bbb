"""What old commits hold keeps its titles, units and names, whatever becomes of the models."""

from __future__ import annotations

import shutil
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from macros.history.change_log import read_history
from macros.history.changes import Changelog
from macros.records import read_facts
from tests.conftest import Department
from tests.repository import Repository

FOLDER = Path(__file__).parent / "former_library"
"""A small department in the format that data files had until tables, facilities and offices came."""

LOG = FOLDER.with_suffix(".txt")
"""What the change log told of it then."""


def commit_twice(folder: Path) -> Changelog:
    """Commit the small department, then a change of each kind of file."""
    shutil.copytree(FOLDER, folder / "data")
    repository, data = Repository.made_in(folder), Department(folder / "data")
    repository.commit(day="2030-01-01")
    data.replace("organization.yml", "name: 독서팀", "name: 책읽기팀")
    data.replace("personnel/2030.yml", "quota: 3", "quota: 2")
    data.replace("vehicles/2030.yml", "count: 2", "count: 3")
    data.replace("buildings.yml", "{basement: 1, ground: 3}", "{ground: 3}")
    data.replace("budgets/2030.yml", "spent: 51,", "spent: 50,")
    data.replace("programs/2030/book-swap.yml", "unit: book", "unit: visitor")
    data.replace("programs/2030/night-library.yml", "team: reading-team", "team: archive-team")
    data.replace("programs/2030/librarians.yml", "[분류, 목록]", "[분류]")
    repository.commit(day="2030-02-03")
    log = read_history(folder, ZoneInfo("Asia/Seoul")).changelog
    assert log is not None
    return log


def written(log: Changelog) -> str:
    """Every line of the log, with the title of each entry and each record above it."""
    return "".join(
        f"{entry.day} {entry.title}\n"
        + "".join(
            f"  {record.subject}: {record.text}\n" + "".join(f"    {value.text}\n" for value in record.values)
            for record in entry.records
        )
        for entry in log
    )


def test_old_states_are_told_alike_without_any_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_facts, "subject_at", lambda address: None)
    assert written(commit_twice(tmp_path)) == LOG.read_text(encoding="utf-8")
