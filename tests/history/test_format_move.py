"""A commit that only moves the data to another format is no change, and the log before it stays whole."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from macros.history.change_log import read_history
from macros.history.changes import Changelog, entries_about
from macros.history.git import last_changes, read_commits
from tests.repository import Repository

SEOUL = ZoneInfo("Asia/Seoul")
MOVE = "Write offices and tables\n\nNo figure changes.\n\nChanges-for-readers: none"

FORMER = {
    "data/organization.yml": "department:\n  id: office\n  name: 총무과\nteams:\n  - {id: reading, name: 독서팀}\n",
    "data/personnel/2030.yml": (
        "groups:\n  - group: clerks\n    grades:\n      - {grade: senior, quota: 2, current: 2}\n"
    ),
    "data/cities.yml": "cities:\n  - {id: riverside, name: 물가시}\n  - {id: hilltop, name: 언덕시}\n",
}
PRESENT = {
    "data/organization.yml": (
        "offices:\n  - {id: office, name: 총무과}\n  - {id: reading, name: 책읽기팀, parent: office}\n"
    ),
    "data/tables/personnel/table.yml": "title: 인력\nrows:\n  - {id: senior, name: 수석}\n",
    "data/tables/personnel/2030.yml": "rows:\n  - {id: senior, quota: 3, current: 2}\n",
    "data/cities.yml": "cities:\n  - {id: riverside, name: 물가시}\n",
}


def write(repository: Repository, files: dict[str, str]) -> None:
    """Have these files below `data/`, and no others."""
    for path in (repository.folder / "data").rglob("*.yml"):
        path.unlink()
    for name, text in files.items():
        path = repository.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Data that came, was changed in each file, and moved to another format."""
    repository = Repository.made_in(tmp_path)
    write(repository, FORMER)
    repository.commit(day="2030-01-01")
    files = FORMER | {"data/cities.yml": PRESENT["data/cities.yml"]}
    write(repository, files)
    repository.commit(day="2030-01-02")
    files |= {"data/personnel/2030.yml": FORMER["data/personnel/2030.yml"].replace("quota: 2", "quota: 3")}
    write(repository, files)
    repository.commit(day="2030-01-03")
    files |= {"data/organization.yml": FORMER["data/organization.yml"].replace("독서팀", "책읽기팀")}
    write(repository, files)
    repository.commit(day="2030-01-04")
    write(repository, PRESENT)
    repository.commit(MOVE, day="2030-02-01")
    return repository


def log_of(repository: Repository) -> Changelog:
    log = read_history(repository.folder, SEOUL).changelog
    assert log is not None
    return log


def test_the_move_is_no_entry_and_all_before_it_is_told_as_it_was(repository: Repository) -> None:
    assert [entry.title for entry in log_of(repository)] == [
        "조직 › 책읽기팀 팀 이름: 독서팀 → 책읽기팀",
        "2030년 인력 › clerks › senior 정원: 2명 → 3명(1명 늘어남, 50.0%)",
        "삭제: 도시 › 언덕시",
        "추가: 도시 외 2건",
    ]


def test_ids_before_the_move_lead_to_what_is_there_now(repository: Repository) -> None:
    team, grade, city, first = log_of(repository)
    assert [(record.record, [value.id for value in record.values]) for record in team.records] == [
        ("organization/reading", ["organization/reading/name"])
    ]
    assert [(record.record, [value.id for value in record.values]) for record in grade.records] == [
        ("tables/personnel/2030/senior", ["tables/personnel/2030/senior/quota"])
    ]
    assert [record.record for record in city.records] == ["cities/hilltop"]
    assert [record.record for record in first.records] == ["cities", "organization", "tables/personnel/2030"]


def test_a_record_keeps_the_entries_about_it_from_before_the_move(repository: Repository) -> None:
    write(repository, PRESENT | {"data/tables/personnel/2030.yml": "rows:\n  - {id: senior, quota: 4, current: 2}\n"})
    repository.commit(day="2030-03-04")
    own = entries_about(log_of(repository), "tables/personnel/2030/senior")
    assert [entry.day.isoformat() for entry in own] == ["2030-03-04", "2030-01-03", "2030-01-01"]


def test_a_file_that_moved_has_the_day_of_the_file_that_it_was(repository: Repository) -> None:
    days = read_history(repository.folder, SEOUL).days
    assert {path: days[path] for path in PRESENT} == {
        "data/cities.yml": "2030-01-02",
        "data/organization.yml": "2030-01-04",
        "data/tables/personnel/2030.yml": "2030-01-03",
        # It was no file of its own before, and is as new as the newest that went into it.
        "data/tables/personnel/table.yml": "2030-01-04",
    }


def test_a_page_has_the_day_of_its_last_change_for_readers(repository: Repository) -> None:
    docs = repository.folder / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("처음", encoding="utf-8")
    repository.commit(day="2030-03-01")
    (repository.folder / "mkdocs.yml").touch()
    repository.commit(day="2030-03-02")
    (docs / "index.md").write_text("{{ office() }}", encoding="utf-8")
    (docs / "new.md").write_text("{{ office() }}", encoding="utf-8")
    repository.commit(MOVE, day="2030-03-03")
    days = last_changes(repository.folder, SEOUL)
    assert (days["docs/index.md"], days["docs/new.md"]) == ("2030-03-01", "2030-03-01")


@pytest.mark.parametrize(
    ("message", "for_readers"),
    [
        (MOVE, False),
        (f"{MOVE}\nReviewed-by: 직원 <clerk@example.org>", False),
        ("Move\n\nchanges-for-readers: none", False),
        ("Move\n\nChanges-for-readers: names of offices", True),
        ("Move\n\nChanges-for-readers: none\n\nThat is what the trailer says.", True),
        ("Move. Changes-for-readers: none", True),
    ],
)
def test_only_a_trailer_says_that_nothing_changes(repository: Repository, message: str, for_readers: bool) -> None:
    write(repository, PRESENT | {"data/cities.yml": "cities: []\n"})
    repository.commit(message)
    assert read_commits(repository.folder, SEOUL)[-1].for_readers is for_readers


def test_a_merge_says_for_itself_that_nothing_changes(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", "move")
    write(repository, PRESENT | {"data/cities.yml": "cities: []\n"})
    repository.commit(MOVE)
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", f"Merge\n\n{MOVE}", "move")
    assert len(log_of(repository)) == 4
