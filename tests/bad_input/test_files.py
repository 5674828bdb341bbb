"""Files stand at known addresses, and all problems of all files come at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.models.subjects import SUBJECTS
from tests.conftest import LIBRARY, Department

ORGANIZATION = "organization.yml"
PERSONNEL = "tables/personnel/2030.yml"
BUDGET = "budgets/2030.yml"
FACILITIES = "facilities.yml"
CITIES = "cities.yml"
PROGRAM = "programs/2030/night-library.yml"
ADDRESSES = (
    "vocabulary.yml, sources.yml, organization.yml, tables/이름/table.yml, tables/이름/연도.yml, facilities.yml, "
    "budgets/연도.yml, programs/연도/이름.yml, cities.yml, contradictions.yml, errata.yml, translations/이름.yml, "
    "glossary.yml, search.yml, upkeep.yml, retired.yml"
)


@pytest.mark.parametrize(
    ("name", "guess"),
    [
        ("tables/personnel/30.yml", "혹시 'tables/이름/연도.yml'인가요? "),
        ("tables/personnel/tabel.yml", "혹시 'tables/이름/table.yml'인가요? "),
        ("budget/2030.yml", "혹시 'budgets/연도.yml'인가요? "),
        ("budgets/2030.yaml", "혹시 'budgets/연도.yml'인가요? "),
        ("facility.yml", "혹시 'facilities.yml'인가요? "),
        ("programs/night-library.yml", ""),
        ("메모.txt", ""),
    ],
)
def test_a_file_at_an_unknown_address_is_refused(department: Department, name: str, guess: str) -> None:
    department.write(name, "counts: 5\n")
    assert department.problems() == [
        f"data/{name}:1:1: 이 자리에 둘 수 없는 파일입니다. {guess}(가능한 값: {ADDRESSES}) [unknown-file]"
    ]


def test_files_that_a_computer_hides_are_left_alone(department: Department) -> None:
    department.write(".DS_Store", b"\x00")
    department.write("tables/personnel/.2030.yml.swp", b"\x00")
    assert department.problems() == []


@pytest.mark.parametrize("name", [subject.address for subject in SUBJECTS if subject.required])
def test_a_required_file_must_be_there(department: Department, name: str) -> None:
    department.delete(name)
    assert department.problems() == [f"data/{name}:1:1: 꼭 있어야 하는 파일이 없습니다. [missing-file]"]


def test_every_other_subject_may_be_absent(tmp_path: Path) -> None:
    needed = [subject.address for subject in SUBJECTS if subject.required]
    assert needed == ["vocabulary.yml", "sources.yml", "organization.yml"]
    bare = Department(tmp_path / "data")
    for name in needed:
        bare.write(name, (LIBRARY / name).read_bytes())
    assert bare.problems() == []


def test_an_empty_folder_lacks_every_required_file(tmp_path: Path) -> None:
    assert Department(tmp_path / "data").problems() == [
        "data/organization.yml:1:1: 꼭 있어야 하는 파일이 없습니다. [missing-file]",
        "data/sources.yml:1:1: 꼭 있어야 하는 파일이 없습니다. [missing-file]",
        "data/vocabulary.yml:1:1: 꼭 있어야 하는 파일이 없습니다. [missing-file]",
    ]


def test_all_problems_come_at_once_from_broken_files_and_from_the_rules(department: Department) -> None:
    department.replace(FACILITIES, "completed: 2001-03-02", "completed: 2001-02-30")
    department.replace(BUDGET, "unit: million-won", "unit: won")
    department.replace(CITIES, "nearby: 1", "nearby: 3")
    department.replace(PERSONNEL, "printed: {quota: 5, current: 6, gap: 1}\nrows", "printed: 11\nrows")
    department.replace(PROGRAM, "lead: reading-team", "lead: readng-team")
    department.write("programs/2030/book-swap.yml", "")
    department.write("notes.txt", "적어 둔 것")
    assert department.problems() == [
        "data/budgets/2030.yml:3:7: 'won'은(는) 없는 금액 단위입니다. (가능한 값: million-won) [unknown-reference]",
        "data/cities.yml:2:19: 이웃 도시 수: 적힌 값은 3곳, 계산한 값은 1곳입니다. 2곳 다르며, 두 값이 "
        "같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: city-count, difference: 2와 "
        "이유를 적어 주세요. [city-count]",
        "data/facilities.yml:11:16: 2001-02-30은 달력에 없는 날짜입니다. 날짜를 확인해 주세요. [date]",
        f"data/notes.txt:1:1: 이 자리에 둘 수 없는 파일입니다. (가능한 값: {ADDRESSES}) [unknown-file]",
        "data/programs/2030/book-swap.yml:1:1: 파일이 비어 있습니다. 내용을 적거나 파일을 지워 주세요. [empty-file]",
        "data/programs/2030/night-library.yml:4:7: 'readng-team'은(는) 없는 부서입니다. 혹시 'reading-team'인가요? "
        "(가능한 값: library, reading-team, archive-team) [unknown-reference]",
        "data/tables/personnel/2030.yml:4:10: 'printed'(인쇄된 값) 칸에 '11'이 있습니다. "
        "'이름: 값'을 들여 써서 적어 주세요. [value]",
    ]


def test_several_wrong_values_of_one_file_are_all_named(department: Department) -> None:
    department.replace(ORGANIZATION, "kind: department", "kind: 과")
    department.replace(ORGANIZATION, "part_of: 새빛시\n", "")
    department.replace(ORGANIZATION, "name: 독서팀", "name: 2030")
    assert department.problems() == [
        "data/organization.yml:1:1: 'part_of'(기관 이름) 칸이 없습니다. 'part_of: 값'을 적어 주세요. [missing]",
        "data/organization.yml:5:11: 'kind'(종류) 칸에 '과'가 있습니다. "
        "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: park-team. [value]",
        "data/organization.yml:9:11: 'name'(부서 이름) 칸에 '2030'이 있습니다. "
        "글을 적어 주세요. 수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요. [value]",
    ]


def test_nothing_is_said_of_what_points_into_a_file_that_cannot_be_read(department: Department) -> None:
    department.write(CITIES, "")
    assert department.problems() == [
        "data/cities.yml:1:1: 파일이 비어 있습니다. 내용을 적거나 파일을 지워 주세요. [empty-file]"
    ]
