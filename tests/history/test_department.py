"""A department publishes its own history, and answers for its own records."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from macros.__main__ import main
from macros.history.change_log import History, read_history
from macros.history.department import root_office
from macros.history.missing_records import find_missing_records, find_unlisted_retired
from macros.reading.yaml_file import YamlFile
from tests.conftest import Department
from tests.repository import Repository

SEOUL = ZoneInfo("Asia/Seoul")

FORMER = "department:\n  id: {id}\n  name: 총무과\n  parent: 새빛시\n"
PRESENT = "part_of: 새빛시\noffices:\n  - {id: team, name: 팀, parent: office}\n  - {id: office, name: 총무과}\n"
CITIES = "cities:\n  - {id: riverside, name: 물가시}\n"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """The data of one department, committed twice."""
    repository = Repository.made_in(tmp_path)
    (tmp_path / "data").mkdir()
    write(repository, "organization.yml", FORMER.format(id="office"))
    write(repository, "cities.yml", CITIES)
    repository.commit(day="2030-01-01")
    write(repository, "cities.yml", CITIES.replace("물가시", "냇가시"))
    repository.commit(day="2030-02-03")
    return repository


def write(repository: Repository, name: str, text: str) -> None:
    (repository.folder / "data" / name).write_text(text, encoding="utf-8")


def days(repository: Repository) -> list[str]:
    """The days of the change log, newest first."""
    log = read_history(repository.folder, SEOUL).changelog
    assert log is not None
    return [entry.day.isoformat() for entry in log]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (FORMER.format(id="office"), "office"),
        (PRESENT, "office"),
        ("offices: []\n", ""),
        ("offices: [office]\ndepartment: {id: other}\n", ""),
        ("department: office\n", ""),
    ],
)
def test_the_root_office_is_read_from_either_format(text: str, office: str) -> None:
    assert root_office(YamlFile("data/organization.yml", text.encode()).value) == office


def test_history_begins_where_another_department_took_over(repository: Repository) -> None:
    write(repository, "organization.yml", FORMER.format(id="library"))
    repository.commit(day="2030-03-04")
    write(repository, "cities.yml", CITIES)
    repository.commit(day="2030-04-05")
    history = read_history(repository.folder, SEOUL)
    assert history.changelog is not None
    newest, first = history.changelog
    assert (newest.day.isoformat(), first.day.isoformat()) == ("2030-04-05", "2030-03-04")
    assert [(record.kind, record.record) for record in first.records] == [
        ("added", "cities"),
        ("added", "organization"),
    ]
    assert history.days == {"data/cities.yml": "2030-04-05", "data/organization.yml": "2030-03-04"}


def test_it_begins_so_too_where_the_data_was_away_for_a_while(repository: Repository) -> None:
    for path in (repository.folder / "data").iterdir():
        path.unlink()
    repository.commit(day="2030-03-04")
    write(repository, "organization.yml", FORMER.format(id="library"))
    repository.commit(day="2030-04-05")
    assert days(repository) == ["2030-04-05"]


def test_the_same_id_under_another_key_is_the_same_department(repository: Repository) -> None:
    write(repository, "organization.yml", PRESENT)
    repository.commit(day="2030-03-04")
    assert days(repository) == ["2030-03-04", "2030-02-03", "2030-01-01"]


def test_another_name_is_the_same_department(repository: Repository) -> None:
    write(repository, "organization.yml", FORMER.format(id="office").replace("총무과", "행정과"))
    repository.commit(day="2030-03-04")
    assert days(repository) == ["2030-03-04", "2030-02-03", "2030-01-01"]


def test_data_taken_over_but_not_committed_has_no_history_yet(repository: Repository) -> None:
    write(repository, "organization.yml", FORMER.format(id="library"))
    assert read_history(repository.folder, SEOUL) == History(gap="이어받은 자료를 아직 커밋하지 않아")


def test_what_is_merged_begins_a_history_as_what_is_committed_does(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", "take-over")
    write(repository, "organization.yml", FORMER.format(id="library"))
    repository.commit(day="2030-03-04")
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "take-over", day="2030-04-05")
    assert days(repository) == ["2030-04-05"]


def take_over(department: Department) -> None:
    """Change the id of the root office and that of a record."""
    offices = (department.data / "organization.yml").read_text(encoding="utf-8")
    department.write(
        "organization.yml",
        offices.replace("id: library\n", "id: museum\n").replace("parent: library", "parent: museum"),
    )
    department.replace("programs/2030/book-swap.yml", "id: spring-swap", "id: exhibition")


def test_a_department_does_not_answer_for_the_records_of_another(department: Department) -> None:
    department.write("retired.yml", RETIRED)
    old = department.site()
    (department.data / "retired.yml").unlink()
    take_over(department)
    assert find_missing_records(old, department.site()) == ()
    assert find_unlisted_retired(old, department.site()) == ()


RETIRED = """\
records:
  - {id: cities/hilltop, name: 언덕시, retired: 2031-01-02, reason: 다른 도시와 합쳐졌습니다.}
"""


def test_taking_over_asks_for_no_retirement_in_a_clone_or_pull_request(
    department: Department, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = Repository.made_in(department.data.parent)
    repository.commit()
    monkeypatch.chdir(repository.folder)
    take_over(department)
    assert main(["retired"]) == 0
    repository.git("switch", "--quiet", "--create", "take-over")
    repository.commit()
    assert main(["retired", "main", "--format", "github"]) == 0
    assert capsys.readouterr() == ("", "")
