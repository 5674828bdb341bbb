"""Dates and keys are written in one way, and a slip gets the nearest right one."""

from __future__ import annotations

import pytest

from tests.conftest import LIBRARY, Department

ORGANIZATION = "organization.yml"
PERSONNEL = "tables/personnel/2030.yml"
BUDGET = "budgets/2030.yml"
CITIES = "cities.yml"
PROGRAM = "programs/2030/night-library.yml"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2030-02-29", "2030-02-29는"),
        ("2030-04-31", "2030-04-31은"),
        ("2030-13-01", "2030-13-01은"),
        ("2030-00-10", "2030-00-10은"),
        ("0000-10-01", "0000-10-01은"),
    ],
)
def test_a_date_that_the_calendar_lacks_is_refused(department: Department, written: str, said: str) -> None:
    department.replace(PERSONNEL, "as_of: 2030-10-01", f"as_of: {written}")
    assert department.problems() == [
        f"data/tables/personnel/2030.yml:2:8: {said} 달력에 없는 날짜입니다. 날짜를 확인해 주세요. [date]"
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [("2030. 10. 1.", "'2030. 10. 1.'이"), ("2030-10-1", "'2030-10-1'이"), ("어제", "'어제'가")],
)
def test_a_date_is_written_in_one_way(department: Department, written: str, shown: str) -> None:
    department.replace(PERSONNEL, "as_of: 2030-10-01", f"as_of: {written}")
    assert department.problems() == [
        f"data/tables/personnel/2030.yml:2:8: 'as_of'(기준일) 칸에 {shown} 있습니다. "
        "날짜는 2007-10-30, 2007-10, 2007 가운데 하나로 적어 주세요. [value]"
    ]


@pytest.mark.parametrize("written", ["2030-10", "2030"])
def test_a_date_may_be_as_exact_as_it_is_known(department: Department, written: str) -> None:
    department.replace(PERSONNEL, "as_of: 2030-10-01", f"as_of: {written}")
    assert department.problems() == []


def test_a_missing_key_is_named_at_the_place_of_its_record(department: Department) -> None:
    department.replace(ORGANIZATION, "    name: 독서팀\n", "")
    assert department.problems() == [
        "data/organization.yml:9:5: 'name'(부서 이름) 칸이 없습니다. 'name: 값'을 적어 주세요. [missing]"
    ]


def test_every_missing_key_is_named(department: Department) -> None:
    department.write(ORGANIZATION, "{}\n")
    assert department.problems() == [
        "data/organization.yml:1:1: 'offices'(부서 목록) 칸이 없습니다. 'offices: 값'을 적어 주세요. [missing]",
        "data/organization.yml:1:1: 'part_of'(기관 이름) 칸이 없습니다. 'part_of: 값'을 적어 주세요. [missing]",
        "data/organization.yml:1:1: 'source'(출처) 칸이 없습니다. 'source: 값'을 적어 주세요. [missing]",
    ]


def test_an_unknown_key_gets_the_nearest_one_and_all_others(department: Department) -> None:
    department.replace(ORGANIZATION, "phone: 000-123-4567", "fone: 000-123-4567")
    assert department.problems() == [
        "data/organization.yml:14:5: 'fone'은(는) 모르는 이름입니다. 혹시 'phone'인가요? (가능한 값: id, name, kind, "
        "parent, plain, summary, phone, email, since, until, wikidata, became, formerly, indicators, "
        "duties, printed, notes, "
        "origin, sources, source, as_of, scope, caution, note, links, photos, declared) [unknown-key]"
    ]


def test_an_unknown_key_that_is_like_no_other_gets_them_all(department: Department) -> None:
    department.replace(ORGANIZATION, "phone: 000-123-4567", "wi-fi: 없음")
    assert department.problems() == [
        "data/organization.yml:14:5: 'wi-fi'은(는) 모르는 이름입니다. (가능한 값: id, name, kind, parent, plain, "
        "summary, phone, email, since, until, wikidata, became, formerly, indicators, duties, printed, "
        "notes, origin, sources, "
        "source, as_of, scope, caution, note, links, photos, declared) [unknown-key]"
    ]


def test_a_misspelt_key_is_one_problem(department: Department) -> None:
    department.replace(ORGANIZATION, "    name: 독서팀", "    naem: 독서팀")
    assert department.problems() == [
        "data/organization.yml:10:5: 'naem'은(는) 모르는 이름입니다. 혹시 'name'인가요? (가능한 값: id, name, kind, "
        "parent, plain, summary, phone, email, since, until, wikidata, became, formerly, indicators, "
        "duties, printed, notes, "
        "origin, sources, source, as_of, scope, caution, note, links, photos, declared) [unknown-key]"
    ]


@pytest.mark.parametrize(
    ("name", "line", "known"),
    [
        (PERSONNEL, 9, "rows, zero, values"),
        (BUDGET, 8, "unit, zero, lines, by_funding"),
    ],
)
def test_a_key_that_the_file_name_stands_for_is_not_offered(
    department: Department, name: str, line: int, known: str
) -> None:
    department.append(name, "wi-fi: 없음\n")
    assert department.problems() == [
        f"data/{name}:{line}:1: 'wi-fi'은(는) 모르는 이름입니다. (가능한 값: {known}, printed, notes, origin, sources, "
        "source, as_of, scope, caution, note, links, photos, declared) [unknown-key]"
    ]


def test_a_missing_date_is_named(department: Department) -> None:
    twinning = "twinnings: [{id: twinned, name: 결연, source: {document: library-report-2030}}]"
    department.replace(CITIES, "relation: reading-partner}", f"relation: reading-partner, {twinning}}}")
    assert department.problems() == [
        "data/cities.yml:4:98: 'date'(날짜) 칸이 없습니다. 'date: 값'을 적어 주세요. [missing]"
    ]


def test_a_key_that_stands_twice_is_refused_with_the_line_of_the_first(department: Department) -> None:
    department.replace(ORGANIZATION, "    name: 독서팀\n", "    name: 독서팀\n    name: 열람팀\n")
    assert department.problems() == [
        "data/organization.yml:11:5: 'name'이(가) 10줄에 이미 있습니다. 하나만 남겨 주세요. [duplicate-key]"
    ]


@pytest.mark.parametrize(
    ("name", "line", "key"),
    [
        *((PERSONNEL, 9, key) for key in ("table", "year", "office")),
        *((BUDGET, 8, key) for key in ("year", "office")),
        *((PROGRAM, 19, key) for key in ("year", "id")),
        ("tables/personnel/table.yml", 13, "id"),
    ],
)
def test_what_the_file_name_says_is_not_repeated_in_it(department: Department, name: str, line: int, key: str) -> None:
    department.append(name, f"{key}: 2030\n")
    assert department.problems() == [
        f"data/{name}:{line}:1: '{key}'은(는) 파일의 자리와 이름에서 읽습니다. 이 줄을 지워 주세요. [unknown-key]"
    ]


def test_all_that_the_file_name_says_and_all_else_is_named_at_once(department: Department) -> None:
    department.append(PROGRAM, "year: 2030\nid: night-library\n")
    department.replace(PROGRAM, "order: 1", "order: 하나")
    assert department.problems() == [
        "data/programs/2030/night-library.yml:2:8: 'order'(순서) 칸에 '하나'가 있습니다. "
        "정수를 적어 주세요. 쉼표와 단위는 빼 주세요. [value]",
        "data/programs/2030/night-library.yml:19:1: 'year'은(는) 파일의 자리와 이름에서 읽습니다. "
        "이 줄을 지워 주세요. [unknown-key]",
        "data/programs/2030/night-library.yml:20:1: 'id'은(는) 파일의 자리와 이름에서 읽습니다. "
        "이 줄을 지워 주세요. [unknown-key]",
    ]


def test_a_file_name_is_an_id_too(department: Department) -> None:
    department.write("programs/2030/Book-Swap.yml", (LIBRARY / "programs/2030/book-swap.yml").read_bytes())
    assert department.problems() == [
        "data/programs/2030/Book-Swap.yml:2:1: 파일의 자리와 이름에서 읽은 'id'에 'Book-Swap'이(가) 있습니다. "
        "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: park-team. [value]"
    ]
