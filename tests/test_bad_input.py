"""Whatever a clerk types, the answer is a line in Korean with the place and what to do."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.subjects import SUBJECTS
from tests.conftest import LIBRARY, Department

ORGANIZATION = "organization.yml"
PERSONNEL = "personnel/2030.yml"
BUDGET = "budgets/2030.yml"
BUILDINGS = "buildings.yml"
CITIES = "cities.yml"
PROGRAM = "programs/2030/night-library.yml"

ADDRESSES = (
    "vocabulary.yml, sources.yml, organization.yml, personnel/{year}.yml, buildings.yml, vehicles/{year}.yml, "
    "budgets/{year}.yml, programs/{year}/{id}.yml, cities.yml, glossary.yml, search.yml, upkeep.yml"
)


def test_the_library_itself_has_no_problem(department: Department) -> None:
    assert department.problems() == []


# Values that do not fit their field


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("둘", "'둘'이 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요."),
        ("2팀", "'2팀'이 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요."),
        ("'2'", "'2'가 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요."),
        ("2.0", "'2.0'이 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요."),
        ("007", "'007'이 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요."),
        ("1e9", "'1e9'가 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요."),
        ("1_000", "'1_000'이 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요."),
        ("'1,200'", "'1,200'이 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요."),
        ("[2]", "목록이 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요."),
        ("{reading: 2}", "'이름: 값' 묶음이 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요."),
        ("-2", "'-2'가 있습니다. 0 이상의 수를 적어 주세요."),
        (
            "99999999999",
            "'99999999999'가 있습니다. 10,000,000 이하의 수를 적어 주세요. 0이 더 붙지 않았는지 확인해 주세요.",
        ),
        (
            "9" * 5000,
            f"'{'9' * 40}…'가 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요.",
        ),
    ],
)
def test_a_count_is_a_plain_whole_number_of_a_likely_size(department: Department, written: str, said: str) -> None:
    department.replace(ORGANIZATION, "{teams: 2}", f"{{teams: {written}}}")
    assert department.problems() == [f"data/organization.yml:7:20: 'teams'(팀 수) 칸에 {said} [value]"]


def test_a_number_with_commas_is_refused_outside_quotes_too(department: Department) -> None:
    department.replace(ORGANIZATION, "published: {teams: 2}", "published:\n  teams: 1,200")
    assert department.problems() == [
        "data/organization.yml:8:10: 'teams'(팀 수) 칸에 '1,200'이 있습니다. "
        "정수를 적어 주세요. 쉼표와 단위는 빼 주세요. [value]"
    ]


def test_an_amount_of_ten_trillions_and_more_is_refused(department: Department) -> None:
    department.replace(BUDGET, "budget: 200,", "budget: 99999999999999,")
    assert department.problems() == [
        "data/budgets/2030.yml:6:49: 'budget'(예산액) 칸에 '99999999999999'가 있습니다. "
        "10,000,000,000,000 이하의 수를 적어 주세요. 0이 더 붙지 않았는지 확인해 주세요. [value]"
    ]


def test_a_rate_is_a_number(department: Department) -> None:
    department.replace(BUDGET, "rate: 50.3", "rate: 약 50")
    assert department.problems() == [
        "data/budgets/2030.yml:4:44: 'rate'(집행률(%)) 칸에 '약 50'이 있습니다. "
        "수를 적어 주세요. 쉼표와 단위는 빼 주세요. [value]"
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2030", "'2030'이"),
        ("1.5", "'1.5'가"),
        ("2030-10-01", "'2030-10-01'이"),
        ("[독서팀]", "목록이"),
        ("{ko: 독서팀}", "'이름: 값' 묶음이"),
    ],
)
def test_a_name_is_text(department: Department, written: str, shown: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {written}")
    assert department.problems() == [
        f"data/organization.yml:10:11: 'name'(팀 이름) 칸에 {shown} 있습니다. "
        "글을 적어 주세요. 수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요. [value]"
    ]


@pytest.mark.parametrize("written", ["", " ~", " null", "  # 적어 주세요"])
def test_a_name_without_a_value_is_a_value_that_is_missing(department: Department, written: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name:{written}")
    (problem,) = department.problems()
    assert problem.startswith("data/organization.yml:10:")
    assert problem.endswith(
        ": 'name'(팀 이름) 칸이 비어 있습니다. "
        "글을 적어 주세요. 수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요. [missing]"
    )


def test_an_empty_line_does_not_pass_for_a_fact_that_the_document_does_not_tell(department: Department) -> None:
    department.replace(BUDGET, "spent: 100,", "spent: ,")
    assert department.problems() == [
        "data/budgets/2030.yml:6:61: 'spent'(집행액) 칸이 비어 있습니다. "
        "값을 적어 주세요. 문서에 없으면 줄을 지워 주세요. [missing]"
    ]


def test_an_empty_text_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", "name: ''")
    assert department.problems() == [
        "data/organization.yml:10:11: 'name'(팀 이름) 칸에 ''이(가) 있습니다. "
        "비워 두지 말고 글을 적거나, 줄을 지워 주세요. [value]"
    ]


@pytest.mark.parametrize(("written", "shown"), [("' 독서팀'", "' 독서팀'이"), ("'독서팀 '", "'독서팀 '이")])
def test_blanks_around_a_line_are_refused(department: Department, written: str, shown: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {written}")
    assert department.problems() == [
        f"data/organization.yml:10:11: 'name'(팀 이름) 칸에 {shown} 있습니다. 앞뒤의 빈칸을 지워 주세요. [value]"
    ]


def test_a_mapping_where_a_list_belongs_is_refused(department: Department) -> None:
    department.replace(CITIES, "  - {kind: nearby, count: 1}", "  kind: nearby\n  count: 1")
    assert department.problems() == [
        "data/cities.yml:3:3: 'published'(문서에 인쇄된 수) 칸에 '이름: 값' 묶음이 있습니다. "
        "'- '로 시작하는 목록으로 적어 주세요. [value]"
    ]


def test_text_where_a_list_belongs_is_refused(department: Department) -> None:
    department.replace("programs/2031/night-library.yml", "[2030/night-library]", "2030/night-library")
    assert department.problems() == [
        "data/programs/2031/night-library.yml:6:12: 'continues'(이어받은 사업) 칸에 '2030/night-library'이(가) "
        "있습니다. '- '로 시작하는 목록으로 적어 주세요. [value]"
    ]


@pytest.mark.parametrize(("written", "shown"), [("2", "'2'가"), ("[2]", "목록이")])
def test_a_value_where_a_mapping_belongs_is_refused(department: Department, written: str, shown: str) -> None:
    department.replace(ORGANIZATION, "{teams: 2}", written)
    assert department.problems() == [
        f"data/organization.yml:7:12: 'published'(문서에 인쇄된 수) 칸에 {shown} 있습니다. "
        "'이름: 값'을 들여 써서 적어 주세요. [value]"
    ]


def test_an_empty_list_is_refused_where_one_line_is_needed(department: Department) -> None:
    department.write(CITIES, "source: {document: library-report-2030}\ncities: []\n")
    assert department.problems() == [
        "data/cities.yml:2:9: 'cities'(도시 목록) 칸에 목록이 있습니다. "
        "'- '로 시작하는 줄을 1개 이상 적어 주세요. [value]"
    ]


def test_a_switch_is_true_or_false(department: Department) -> None:
    department.replace("programs/2030/book-swap.yml", "exchange: true", "exchange: 예")
    assert department.problems() == [
        "data/programs/2030/book-swap.yml:11:15: 'exchange'(교류 활동) 칸에 '예'가 있습니다. "
        "true나 false를 적어 주세요. [value]"
    ]


def test_a_choice_is_one_of_its_words(department: Department) -> None:
    department.replace(PROGRAM, "bound: about", "bound: 약")
    assert department.problems() == [
        "data/programs/2030/night-library.yml:17:77: 'bound'(한도) 칸에 '약'이 있습니다. "
        "'at-most', 'at-least', 'about', 'total', 'each', 'worth' 가운데 하나를 적어 주세요. [value]"
    ]


def test_a_period_is_a_wording_of_the_office(department: Department) -> None:
    department.replace(PROGRAM, "period: 매주 수요일", "period: 매주 수욜")
    assert department.problems() == [
        "data/programs/2030/night-library.yml:15:17: 'period'(시기) 칸에 '매주 수욜'이 있습니다. "
        "시기를 알 수 없습니다. 이렇게 적어 주세요: "
        "2월, 2월~10월, 2. 22., 7.1., ’23. 3., 상반기, 1분기, 분기별, 연중, 수시. [value]"
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [("Reading-Team", "'Reading-Team'이(가)"), ("reading_team", "'reading_team'이(가)"), ("독서팀", "'독서팀'이")],
)
def test_an_id_has_small_letters_digits_and_hyphens_only(department: Department, written: str, shown: str) -> None:
    department.replace(PROGRAM, "team: reading-team", f"team: {written}")
    assert department.problems() == [
        f"data/programs/2030/night-library.yml:4:7: 'team'(맡은 팀) 칸에 {shown} 있습니다. "
        "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: general-affairs-team. [value]"
    ]


def test_a_line_that_goes_on_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", "name: |\n      독서팀\n      열람팀")
    assert department.problems() == [
        "data/organization.yml:10:11: 'name'(팀 이름) 칸에 '독서팀⏎열람팀⏎'이 있습니다. 한 줄로 적어 주세요. [value]"
    ]


def test_a_text_of_blanks_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "summary: 책을 모읍니다.", "summary: ' '")
    assert department.problems() == [
        "data/organization.yml:17:14: 'summary'(한 줄 소개) 칸에 ' '이(가) 있습니다. "
        "비워 두지 말고 글을 적거나, 줄을 지워 주세요. [value]"
    ]


def test_a_wrong_value_in_a_list_of_one_is_one_problem(department: Department) -> None:
    department.replace(PERSONNEL, "quota: 2,", "quota: 둘,")
    assert department.problems() == [
        "data/personnel/2030.yml:9:42: 'quota'(정원) 칸에 '둘'이 있습니다. "
        "정수를 적어 주세요. 쉼표와 단위는 빼 주세요. [value]"
    ]


def test_a_comma_in_a_number_between_braces_is_refused(department: Department) -> None:
    department.replace(PERSONNEL, "quota: 2,", "quota: 1,200,")
    assert department.problems() == [
        "data/personnel/2030.yml:9:44: '200' 앞에 쉼표가 있습니다. 수에는 쉼표를 빼 주세요. [unknown-key]"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (BUILDINGS, "floor: 2", "floor: B1", "15:20: 'floor'(층) 칸에 'B1'이 있습니다. 정수를 적어 주세요."),
        (
            BUILDINGS,
            "land_m2: 1200.5",
            "land_m2: 약 1200",
            "6:14: 'land_m2'(대지 면적(㎡)) 칸에 '약 1200'이 있습니다. 수를 적어 주세요.",
        ),
        (PROGRAM, "value: 1200", "value: 천", "17:49: 'value'(값) 칸에 '천'이 있습니다. 수를 적어 주세요."),
    ],
)
def test_a_number_that_may_be_negative_or_broken_is_asked_for_as_such(
    department: Department, name: str, old: str, new: str, problem: str
) -> None:
    department.replace(name, old, new)
    assert department.problems() == [f"data/{name}:{problem} 쉼표와 단위는 빼 주세요. [value]"]


def test_true_is_no_text(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", "name: true")
    assert department.problems() == [
        "data/organization.yml:10:11: 'name'(팀 이름) 칸에 'true'이(가) 있습니다. "
        "글을 적어 주세요. 수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요. [value]"
    ]


def test_a_wrong_item_of_a_list_is_named_with_the_title_of_the_list(department: Department) -> None:
    department.replace("programs/2031/night-library.yml", "[2030/night-library]", "[night-library]")
    assert department.problems() == [
        "data/programs/2031/night-library.yml:6:13: 'continues'(이어받은 사업) 칸에 'night-library'이(가) 있습니다. "
        "2023/office-environment처럼 '연도/id'로 적어 주세요. [value]"
    ]


def test_a_range_goes_up(department: Department) -> None:
    department.replace(PROGRAM, "value: 1200,", "value: 1200, to: 1000,")
    assert department.problems() == ["data/programs/2030/night-library.yml:17:13: 끝 값은 값보다 커야 합니다. [value]"]


def test_a_floor_stands_once_in_a_guide(department: Department) -> None:
    again = "          - {floor: 2, occupants: [{id: hall, name: 강당, kind: room}]}\n"
    department.append(BUILDINGS, again)
    assert department.problems() == [
        "data/buildings.yml:9:9: 층별 안내에 같은 층(2)이 두 번 있습니다. 하나로 모아 주세요. [value]"
    ]


# Dates


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
        f"data/personnel/2030.yml:2:8: {said} 달력에 없는 날짜입니다. 날짜를 확인해 주세요. [date]"
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [("2030. 10. 1.", "'2030. 10. 1.'이"), ("2030-10-1", "'2030-10-1'이"), ("2030", "'2030'이"), ("어제", "'어제'가")],
)
def test_a_date_is_written_in_one_way(department: Department, written: str, shown: str) -> None:
    department.replace(PERSONNEL, "as_of: 2030-10-01", f"as_of: {written}")
    assert department.problems() == [
        f"data/personnel/2030.yml:2:8: 'as_of'(기준일) 칸에 {shown} 있습니다. "
        "날짜를 2023-10-31처럼 적어 주세요. [value]"
    ]


# Keys


def test_a_missing_key_is_named_at_the_place_of_its_record(department: Department) -> None:
    department.replace(ORGANIZATION, "    name: 독서팀\n", "")
    assert department.problems() == [
        "data/organization.yml:9:5: 'name'(팀 이름) 칸이 없습니다. 'name: 값'을 적어 주세요. [missing]"
    ]


def test_every_missing_key_is_named(department: Department) -> None:
    department.write(ORGANIZATION, "{}\n")
    assert department.problems() == [
        "data/organization.yml:1:1: 'department'(부서) 칸이 없습니다. 'department: 값'을 적어 주세요. [missing]",
        "data/organization.yml:1:1: 'source'(출처) 칸이 없습니다. 'source: 값'을 적어 주세요. [missing]",
        "data/organization.yml:1:1: 'teams'(팀 목록) 칸이 없습니다. 'teams: 값'을 적어 주세요. [missing]",
    ]


def test_an_unknown_key_gets_the_nearest_one_and_all_others(department: Department) -> None:
    department.replace(ORGANIZATION, "phone: 000-123-4567", "fone: 000-123-4567")
    assert department.problems() == [
        "data/organization.yml:12:5: 'fone'은(는) 모르는 이름입니다. 혹시 'phone'인가요? "
        "(가능한 값: id, name, summary, phone, duties) [unknown-key]"
    ]


def test_an_unknown_key_that_is_like_no_other_gets_them_all(department: Department) -> None:
    department.replace(ORGANIZATION, "phone: 000-123-4567", "wi-fi: 없음")
    assert department.problems() == [
        "data/organization.yml:12:5: 'wi-fi'은(는) 모르는 이름입니다. "
        "(가능한 값: id, name, summary, phone, duties) [unknown-key]"
    ]


def test_a_misspelt_key_is_one_problem(department: Department) -> None:
    department.replace(ORGANIZATION, "    name: 독서팀", "    naem: 독서팀")
    assert department.problems() == [
        "data/organization.yml:10:5: 'naem'은(는) 모르는 이름입니다. 혹시 'name'인가요? "
        "(가능한 값: id, name, summary, phone, duties) [unknown-key]"
    ]


def test_a_key_that_the_file_name_stands_for_is_not_offered(department: Department) -> None:
    department.replace(PERSONNEL, "counts:", "count:")
    assert department.problems() == [
        "data/personnel/2030.yml:3:1: 'count'은(는) 모르는 이름입니다. 혹시 'counts'인가요? "
        "(가능한 값: source, as_of, counts, groups, published, unexplained, declared) [unknown-key]"
    ]


def test_a_missing_date_is_named(department: Department) -> None:
    twinning = "twinnings: [{id: twinned, event: 결연, source: {document: library-report-2030}}]"
    department.replace(CITIES, "relation: reading-partner}", f"relation: reading-partner, {twinning}}}")
    assert department.problems() == [
        "data/cities.yml:5:98: 'date'(날짜) 칸이 없습니다. 'date: 값'을 적어 주세요. [missing]"
    ]


def test_a_key_that_stands_twice_is_refused_with_the_line_of_the_first(department: Department) -> None:
    department.replace(ORGANIZATION, "    name: 독서팀\n", "    name: 독서팀\n    name: 열람팀\n")
    assert department.problems() == [
        "data/organization.yml:11:5: 'name'이(가) 10줄에 이미 있습니다. 하나만 남겨 주세요. [duplicate-key]"
    ]


@pytest.mark.parametrize(("name", "line", "key"), [(PERSONNEL, 11, "year"), (PROGRAM, 19, "year"), (PROGRAM, 19, "id")])
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
        "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: general-affairs-team. [value]"
    ]


# The form of a file


def test_a_tab_before_a_line_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "    name: 독서팀", "  \tname: 독서팀")
    assert department.problems() == [
        "data/organization.yml:10:3: 줄 앞에 탭이 있습니다. 탭을 지우고 빈칸으로 들여 써 주세요. [yaml]"
    ]


def test_a_byte_order_mark_is_refused(department: Department) -> None:
    department.write(CITIES, b"\xef\xbb\xbf" + (LIBRARY / CITIES).read_bytes())
    assert department.problems() == [
        "data/cities.yml:1:1: 파일 맨 앞에 BOM 표시가 있습니다. 'UTF-8(BOM 없음)'으로 저장해 주세요. [encoding]"
    ]


def test_a_file_that_was_saved_as_cp949_is_refused_where_its_first_korean_letter_stands(
    department: Department,
) -> None:
    department.write(ORGANIZATION, (LIBRARY / ORGANIZATION).read_text(encoding="utf-8").encode("cp949"))
    assert department.problems() == [
        "data/organization.yml:1:53: 글자를 UTF-8로 읽을 수 없습니다(CP949로 저장된 듯합니다). "
        "UTF-8로 다시 저장해 주세요. [encoding]"
    ]


@pytest.mark.parametrize("content", ["", "\n  \n", "# 부서와 팀입니다.\n\n# 아직 적지 않았습니다.\n"])
def test_a_file_with_nothing_or_only_comments_in_it_is_refused(department: Department, content: str) -> None:
    department.write(ORGANIZATION, content)
    assert department.problems() == [
        "data/organization.yml:1:1: 파일이 비어 있습니다. 내용을 적거나 파일을 지워 주세요. [empty-file]"
    ]


@pytest.mark.parametrize("content", ["- 독서팀\n- 자료팀\n", "독서팀\n", "source = 보고서\n"])
def test_a_file_that_is_no_mapping_is_refused(department: Department, content: str) -> None:
    department.write(ORGANIZATION, content)
    assert department.problems() == [
        "data/organization.yml:1:1: 파일이 '이름: 값' 모양이 아닙니다. 첫 줄부터 '이름: 값'으로 적어 주세요. [yaml]"
    ]


@pytest.mark.parametrize(
    ("good", "bad", "column"),
    [
        ("aliases: [책 빌리기]", "aliases: [책 빌리기", 50),
        ("aliases: [책 빌리기]", "aliases: [책 빌리기)", 51),
        ("aliases: [책 빌리기]", "aliases: 책 빌리기]", 49),
    ],
)
def test_brackets_and_commas_that_do_not_fit_are_refused(
    department: Department, good: str, bad: str, column: int
) -> None:
    department.replace(ORGANIZATION, good, bad)
    assert department.problems() == [
        f"data/organization.yml:14:{column}: 괄호나 쉼표가 맞지 않습니다. "
        "[ ]와 { }의 짝, 그 사이의 쉼표를 확인해 주세요. [yaml]"
    ]


def test_a_second_colon_in_a_line_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", "name: 독서팀: 책")
    assert department.problems() == [
        "data/organization.yml:10:14: 쌍점(:)이 한 줄에 두 번 있거나, 앞줄보다 더 들여 썼습니다. "
        "쌍점이 든 글은 따옴표로 감싸고 들여 쓴 칸을 맞춰 주세요. [yaml]"
    ]


@pytest.mark.parametrize("first", ["@", "%", "`"])
def test_a_value_does_not_begin_with_a_sign_that_yaml_keeps_for_itself(department: Department, first: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {first}독서팀")
    assert department.problems() == [
        "data/organization.yml:10:11: 값이 쓸 수 없는 글자로 시작합니다. 값을 작은따옴표(')로 감싸 주세요. [yaml]"
    ]


def test_every_anchor_and_pointer_is_refused_at_its_own_place(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", "name: &team 독서팀")
    department.replace(ORGANIZATION, "name: 자료팀", "name: *team")
    assert department.problems() == [
        "data/organization.yml:10:11: 다른 곳을 가리키는 표시(&, *)는 쓸 수 없습니다. "
        "값을 그대로 적거나 따옴표로 감싸 주세요. [yaml]",
        "data/organization.yml:16:11: 다른 곳을 가리키는 표시(&, *)는 쓸 수 없습니다. "
        "값을 그대로 적거나 따옴표로 감싸 주세요. [yaml]",
    ]


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_quote_that_is_not_closed_is_refused_where_it_opens(department: Department, quote: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {quote}독서팀")
    assert department.problems() == [
        "data/organization.yml:10:11: 따옴표가 닫히지 않았습니다. 여는 따옴표와 닫는 따옴표를 맞춰 주세요. [yaml]"
    ]


@pytest.mark.parametrize("content", ["[" * 100_000, "- " * 100_000, "a: " + "[" * 2000 + "]" * 2000])
def test_brackets_and_dashes_without_end_are_refused(department: Department, content: str) -> None:
    department.write(ORGANIZATION, content)
    (problem,) = department.problems()
    assert problem.startswith("data/organization.yml:1:")
    assert problem.endswith(": 괄호나 들여쓰기가 너무 깊습니다. 잘못 붙은 [, {, - 를 지워 주세요. [yaml]")


def test_a_tag_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", "name: !team 독서팀")
    assert department.problems() == ["data/organization.yml:10:11: '!team' 표시는 쓸 수 없습니다. 지워 주세요. [yaml]"]


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f"])
def test_a_control_character_is_refused(department: Department, character: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: 독서팀{character}")
    assert department.problems() == [
        "data/organization.yml:10:14: 눈에 보이지 않는 제어 문자가 있습니다. 지워 주세요. [yaml]"
    ]


def test_lines_may_end_as_windows_ends_them(department: Department) -> None:
    department.write(ORGANIZATION, (LIBRARY / ORGANIZATION).read_bytes().replace(b"\n", b"\r\n"))
    assert department.problems() == []


# Files


@pytest.mark.parametrize(
    ("name", "guess"),
    [
        ("personel/2030.yml", "혹시 'personnel/{year}.yml'인가요? "),
        ("personnel/2030.yaml", "혹시 'personnel/{year}.yml'인가요? "),
        ("personnel/30.yml", "혹시 'personnel/{year}.yml'인가요? "),
        ("programs/night-library.yml", "혹시 'programs/{year}/{id}.yml'인가요? "),
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
    department.write("personnel/.2030.yml.swp", b"\x00")
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


# All at once


def test_all_problems_come_at_once_from_broken_files_and_from_the_rules(department: Department) -> None:
    department.replace(BUILDINGS, "completed: 2001-03-02", "completed: 2001-02-30")
    department.replace(BUDGET, "unit: million-won", "unit: won")
    department.replace(CITIES, "{kind: nearby, count: 1}", "{kind: nearby, count: 3}")
    department.replace(PERSONNEL, "published: {quota: 5, current: 6, gap: 1}\ngroups", "published: 11\ngroups")
    department.replace(PROGRAM, "team: reading-team", "team: readng-team")
    department.write("programs/2030/book-swap.yml", "")
    department.write("notes.txt", "적어 둔 것")
    assert department.problems() == [
        "data/budgets/2030.yml:3:7: 'won'은(는) 없는 금액 단위입니다. (가능한 값: million-won) [unknown-reference]",
        "data/buildings.yml:13:20: 2001-02-30은 달력에 없는 날짜입니다. 날짜를 확인해 주세요. [date]",
        "data/cities.yml:3:27: 이웃 친선도시 수: 적힌 값은 3곳, 계산한 값은 1곳입니다. 2곳 다르며, 두 값이 "
        "같아야 합니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 declared에 rule: city-count, difference: 2와 "
        "까닭을 적어 주세요. [city-count]",
        f"data/notes.txt:1:1: 이 자리에 둘 수 없는 파일입니다. (가능한 값: {ADDRESSES}) [unknown-file]",
        "data/personnel/2030.yml:4:12: 'published'(문서에 인쇄된 합계) 칸에 '11'이 있습니다. "
        "'이름: 값'을 들여 써서 적어 주세요. [value]",
        "data/programs/2030/book-swap.yml:1:1: 파일이 비어 있습니다. 내용을 적거나 파일을 지워 주세요. [empty-file]",
        "data/programs/2030/night-library.yml:4:7: 'readng-team'은(는) 없는 팀입니다. 혹시 'reading-team'인가요? "
        "(가능한 값: reading-team, archive-team) [unknown-reference]",
    ]


def test_several_wrong_values_of_one_file_are_all_named(department: Department) -> None:
    department.replace(ORGANIZATION, "{teams: 2}", "{teams: 둘}")
    department.replace(ORGANIZATION, "  parent: 새빛시\n", "")
    department.replace(ORGANIZATION, "name: 독서팀", "name: 2030")
    assert department.problems() == [
        "data/organization.yml:3:3: 'parent'(기관 이름) 칸이 없습니다. 'parent: 값'을 적어 주세요. [missing]",
        "data/organization.yml:6:20: 'teams'(팀 수) 칸에 '둘'이 있습니다. "
        "정수를 적어 주세요. 쉼표와 단위는 빼 주세요. [value]",
        "data/organization.yml:9:11: 'name'(팀 이름) 칸에 '2030'이 있습니다. "
        "글을 적어 주세요. 수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요. [value]",
    ]


def test_nothing_is_said_of_what_points_into_a_file_that_cannot_be_read(department: Department) -> None:
    department.write(CITIES, "")
    assert department.problems() == [
        "data/cities.yml:1:1: 파일이 비어 있습니다. 내용을 적거나 파일을 지워 주세요. [empty-file]"
    ]


# Anything at all


FILES = sorted(path.relative_to(LIBRARY).as_posix() for path in LIBRARY.rglob("*.yml"))
SIGNS = "ab:-[]{},\"'&*!|>%@#? \n\t1.~"

# One folder serves all examples of a test: each of them puts back what it changed.
anything = settings(deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _is_answered(department: Department, name: str, content: bytes) -> None:
    before = (department.data / name).read_bytes()
    department.write(name, content)
    department.problems()  # raises anything but a DataError
    department.write(name, before)


@anything
@given(name=st.sampled_from(FILES), content=st.binary())
def test_no_bytes_cause_a_traceback(department: Department, name: str, content: bytes) -> None:
    _is_answered(department, name, content)


@anything
@given(name=st.sampled_from(FILES), content=st.text(st.characters(codec="utf-8")) | st.text(SIGNS))
def test_no_text_causes_a_traceback(department: Department, name: str, content: str) -> None:
    _is_answered(department, name, content.encode())


@anything
@given(
    name=st.sampled_from(FILES),
    at=st.integers(0, 2000),
    lost=st.integers(0, 5),
    typed=st.text(st.characters(codec="utf-8"), max_size=4) | st.text(SIGNS, max_size=6),
)
def test_no_slip_of_the_keyboard_causes_a_traceback(
    department: Department, name: str, at: int, lost: int, typed: str
) -> None:
    text = (LIBRARY / name).read_text(encoding="utf-8")
    at %= len(text)
    _is_answered(department, name, (text[:at] + typed + text[at + lost :]).encode())


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates(min_value=datetime.date(1000, 1, 1))
    | st.text(st.characters(codec="utf-8"), max_size=10)
    | st.sampled_from(["reading-team", "won", "2월", "연중", "2030/night-library"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "name", "date", "int", "kind", "parts", "quota"]), inner, max_size=3)
    ),
    max_leaves=5,
)


@anything
@given(name=st.sampled_from(FILES), choose=st.data())
def test_no_value_in_a_wrong_place_causes_a_traceback(department: Department, name: str, choose: st.DataObject) -> None:
    content = yaml.safe_load((LIBRARY / name).read_bytes())
    *outer, last = choose.draw(st.sampled_from(list(_paths(content))))
    holder = content
    for step in outer:
        holder = holder[step]
    if choose.draw(st.booleans(), label="another value"):
        holder[last] = choose.draw(VALUES)
    elif isinstance(holder, list):
        holder.append(holder.pop(last))
    else:
        key = choose.draw(st.sampled_from(sorted(holder)) | st.text("abc", max_size=3))
        holder[key] = holder.pop(last)
    _is_answered(department, name, yaml.safe_dump(content, allow_unicode=True).encode())


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value inside `value`."""
    if not isinstance(value, dict | list):
        return []
    steps = list(value) if isinstance(value, dict) else list(range(len(value)))
    return [found for step in steps for found in ((*path, step), *_paths(value[step], (*path, step)))]
