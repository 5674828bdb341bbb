"""A value that does not fit its field is refused at its place, with what to type instead."""

from __future__ import annotations

import re

import pytest

from tests.conftest import Department

ORGANIZATION = "organization.yml"
PERSONNEL = "tables/personnel/2030.yml"
BUDGET = "budgets/2030.yml"
FACILITIES = "facilities.yml"
CITIES = "cities.yml"
PROGRAM = "programs/2030/night-library.yml"


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
        ("-2", "'-2'가 있습니다. 1 이상의 수를 적어 주세요."),
        (
            "99999999999",
            "'99999999999'가 있습니다. 999 이하의 수를 적어 주세요. 0이 더 붙지 않았는지 확인해 주세요.",
        ),
        (
            "9" * 5000,
            f"'{'9' * 40}…'가 있습니다. 정수를 적어 주세요. 쉼표와 단위는 빼 주세요.",
        ),
    ],
)
def test_a_count_is_a_plain_whole_number_of_a_likely_size(department: Department, written: str, said: str) -> None:
    department.replace(PROGRAM, "order: 1", f"order: {written}")
    assert department.problems() == [f"data/{PROGRAM}:2:8: 'order'(순서) 칸에 {said} [value]"]


def test_a_number_with_commas_is_refused_outside_quotes_too(department: Department) -> None:
    department.replace(PROGRAM, "order: 1", "order: 1,200")
    assert department.problems() == [
        f"data/{PROGRAM}:2:8: 'order'(순서) 칸에 '1,200'이 있습니다. "
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
        "data/budgets/2030.yml:4:42: printed의 'rate' 칸에 '약 50'이 있습니다. "
        "수를 적어 주세요. 쉼표와 단위는 빼 주세요. [printed-value]"
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
        f"data/organization.yml:10:11: 'name'(부서 이름) 칸에 {shown} 있습니다. "
        "글을 적어 주세요. 수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요. [value]"
    ]


@pytest.mark.parametrize("written", ["", " ~", " null", "  # 적어 주세요"])
def test_a_name_without_a_value_is_a_value_that_is_missing(department: Department, written: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name:{written}")
    (problem,) = department.problems()
    assert problem.startswith("data/organization.yml:10:")
    assert problem.endswith(
        ": 'name'(부서 이름) 칸이 비어 있습니다. "
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
        "data/organization.yml:10:11: 'name'(부서 이름) 칸에 ''이(가) 있습니다. "
        "비워 두지 말고 글을 적거나, 줄을 지워 주세요. [value]"
    ]


@pytest.mark.parametrize(("written", "shown"), [("' 독서팀'", "' 독서팀'이"), ("'독서팀 '", "'독서팀 '이")])
def test_blanks_around_a_line_are_refused(department: Department, written: str, shown: str) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {written}")
    assert department.problems() == [
        f"data/organization.yml:10:11: 'name'(부서 이름) 칸에 {shown} 있습니다. 앞뒤의 빈칸을 지워 주세요. [value]"
    ]


def test_a_mapping_where_a_list_belongs_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "aliases: [책 빌리기]", "aliases: {first: 책 빌리기}")
    assert department.problems() == [
        "data/organization.yml:16:44: 'aliases'(관련 검색어) 칸에 '이름: 값' 묶음이 있습니다. "
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
    department.replace(ORGANIZATION, "{offices: 2}", written)
    assert department.problems() == [
        f"data/organization.yml:8:14: 'printed'(인쇄된 값) 칸에 {shown} 있습니다. "
        "'이름: 값'을 들여 써서 적어 주세요. [value]"
    ]


def test_an_empty_list_is_refused_where_one_line_is_needed(department: Department) -> None:
    department.write(CITIES, "source: {document: library-report-2030}\ncities: []\n")
    assert department.problems() == [
        "data/cities.yml:2:9: 'cities'(도시 목록) 칸에 목록이 있습니다. "
        "'- '로 시작하는 줄을 1개 이상 적어 주세요. [value]"
    ]


@pytest.mark.parametrize(
    ("name", "written", "message"),
    [
        (
            ORGANIZATION,
            "part_of: 새빛시\nlegal_dong_code: '11560'",
            "'legal_dong_code'(법정동코드) 칸에 '11560'이 있습니다. "
            "법정동코드를 1156000000처럼 숫자 열 자리로 적어 주세요.",
        ),
        (
            ORGANIZATION,
            "part_of: 새빛시\nlegal_dong_code: 1156000000",
            "'legal_dong_code'(법정동코드) 칸에 '1156000000'이 있습니다. 글을 적어 주세요. "
            "수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요.",
        ),
        (
            CITIES,
            "relation: reading-partner, country: Korea",
            "'country'(나라 코드) 칸에 'Korea'이(가) 있습니다. "
            "나라 코드를 KR처럼 로마자 큰 글자 둘로 적어 주세요(ISO 3166-1).",
        ),
        (
            CITIES,
            "relation: reading-partner, wikidata: Q042",
            "'wikidata'(위키데이터) 칸에 'Q042'가 있습니다. 위키데이터의 번호를 Q42처럼 적어 주세요.",
        ),
    ],
)
def test_a_code_of_elsewhere_has_the_form_that_it_has_there(
    department: Department, name: str, written: str, message: str
) -> None:
    department.replace(name, written.partition("\n")[0].partition(",")[0], written)
    (problem,) = department.problems()
    assert message in problem


def test_a_switch_is_true_or_false(department: Department) -> None:
    department.replace("tables/personnel/table.yml", "section: 조직", "section: 조직\nwide: 예")
    assert department.problems() == [
        "data/tables/personnel/table.yml:3:7: 'wide'(옆으로 긴 표) 칸에 '예'가 있습니다. "
        "true나 false를 적어 주세요. [value]"
    ]


def test_a_choice_is_one_of_its_words(department: Department) -> None:
    department.replace(PROGRAM, "bound: about", "bound: 약")
    assert department.problems() == [
        "data/programs/2030/night-library.yml:17:76: 'bound'(한도) 칸에 '약'이 있습니다. "
        "'at-most', 'at-least', 'about', 'total', 'each', 'worth' 가운데 하나를 적어 주세요. [value]"
    ]


def test_a_period_is_a_wording_of_the_office(department: Department) -> None:
    department.replace(PROGRAM, "period: 매주 수요일", "period: 매주 수욜")
    assert department.problems() == [
        "data/programs/2030/night-library.yml:15:17: 'period'(시기) 칸에 '매주 수욜'이 있습니다. "
        "시기를 알 수 없습니다. 이렇게 적어 주세요: 3월, 2월~10월, 7.1., 2025. 3. 15.(토), ’22. 3. ~ ’26. 12., 3월 초, "
        "상반기, 1분기, 2023년, 월 2회, 매월 둘째 주 목요일, 평일 09:00~18:00, 분기별, 연중, 수시. "
        "날짜로 나타낼 수 없으면 {text: 준공 뒤 6개월 안}처럼 적어 주세요. [value]"
    ]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("5월~3월", "'5월~3월'이 있습니다. 시작이 끝보다 늦습니다. 시작과 끝을 확인해 주세요."),
        (
            "2025. 3. 15.(금)",
            "'2025. 3. 15.(금)'이 있습니다. 2025년 3월 15일은 토요일입니다. 날짜와 요일을 확인해 주세요.",
        ),
        ("13월", "'13월'이 있습니다. 13월은 없는 달입니다."),
        ("4. 31.", "'4. 31.'이 있습니다. 4월 31일은 없는 날입니다."),
        ("평일 09:00~25:00", "'평일 09:00~25:00'이 있습니다. '25:00'은 없는 시각입니다."),
        ("오전 9시~6시", "'오전 9시~6시'가 있습니다. 끝나는 시각에도 오전이나 오후를 적어 주세요."),
    ],
)
def test_a_period_that_cannot_be_is_refused(department: Department, written: str, message: str) -> None:
    department.replace(PROGRAM, "period: 매주 수요일", f"period: {written}")
    place = "data/programs/2030/night-library.yml:15:17: 'period'(시기) 칸에"
    assert department.problems() == [f"{place} {message} [value]"]


@pytest.mark.parametrize("written", ["{말: 곧}", "{text: }", "{text: 곧, year: 2030}", "{text: 3}"])
def test_a_period_that_is_no_date_has_one_text(department: Department, written: str) -> None:
    department.replace(PROGRAM, "period: 매주 수요일", f"period: {written}")
    assert department.problems() == [
        "data/programs/2030/night-library.yml:15:17: 날짜로 나타낼 수 없는 시기는 {text: 준공 뒤 6개월 안}처럼 한 줄로 "
        "적어 주세요. [value]"
    ]


@pytest.mark.parametrize(
    "written",
    [
        *("’28. 3. ~ ’32. 12.", "2028~2032", "’30. 11. ~ ’31. 2.", "’31. 3.", "~2029", "2026~", "12월~2월", "2030"),
        *("’29. 3., ’30. 3.", "3. 15.(금) 18:00~20:00", "'18:00'", "{text: 준공 뒤 6개월 안}"),
    ],
)
def test_a_period_may_name_other_years_beside_those_of_its_record_and_source(
    department: Department, written: str
) -> None:
    department.replace(PROGRAM, "period: 매주 수요일", f"period: {written}")
    assert department.problems() == []


@pytest.mark.parametrize(
    ("written", "shown"),
    [("Reading-Team", "'Reading-Team'이(가)"), ("reading_team", "'reading_team'이(가)"), ("독서팀", "'독서팀'이")],
)
def test_an_id_has_small_letters_digits_and_hyphens_only(department: Department, written: str, shown: str) -> None:
    department.replace(ORGANIZATION, "id: reading-team", f"id: {written}")
    assert department.problems() == [
        f"data/organization.yml:9:9: 'id' 칸에 {shown} 있습니다. "
        "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: park-team. [value]"
    ]


@pytest.mark.parametrize(
    ("key", "written", "said"),
    [
        ("lead", "독서팀", "'lead'(담당 부서) 칸에 '독서팀'이 있습니다. '독서팀'의 id는 reading-team입니다. [value]"),
        ("lead", "독서 팀", "'lead'(담당 부서) 칸에 '독서 팀'이 있습니다. '독서팀'의 id는 reading-team입니다. [value]"),
        (
            "lead",
            "Reading_Team",
            "'lead'(담당 부서) 칸에 'Reading_Team'이(가) 있습니다. "
            "혹시 'reading-team'인가요? (가능한 값: library, reading-team, archive-team) [value]",
        ),
        (
            "kind",
            "해마다 하는 일",
            "'kind'(종류) 칸에 '해마다 하는 일'이 있습니다. '해마다 하는 일'의 id는 yearly입니다. [value]",
        ),
        (
            "lead",
            "",
            "'lead'(담당 부서) 칸이 비어 있습니다. library(도서관과), reading-team(독서팀), archive-team(자료팀) "
            "가운데 하나를 "
            "적어 주세요. [missing]",
        ),
        ("kind", "", "'kind'(종류) 칸이 비어 있습니다. yearly(해마다 하는 일) 가운데 하나를 적어 주세요. [missing]"),
        (
            "budget_line",
            "",
            "'budget_line'(단위사업) 칸이 비어 있습니다. lending-service(대출 서비스), collections(장서 확충) "
            "가운데 하나를 적어 주세요. 문서에 없으면 줄을 지워 주세요. [missing]",
        ),
    ],
)
def test_whoever_writes_a_name_is_told_the_id(department: Department, key: str, written: str, said: str) -> None:
    text = (department.data / PROGRAM).read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith(f"{key}: "))
    department.replace(PROGRAM, f"{line}\n", f"{key}: {written}\n")
    (problem,) = department.problems()
    assert problem.partition(": ")[2] == said


def test_a_line_that_goes_on_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", "name: |\n      독서팀\n      열람팀")
    assert department.problems() == [
        "data/organization.yml:10:11: 'name'(부서 이름) 칸에 '독서팀⏎열람팀⏎'이 있습니다. 한 줄로 적어 주세요. [value]"
    ]


def test_a_text_of_blanks_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "summary: 책을 모읍니다.", "summary: ' '")
    assert department.problems() == [
        "data/organization.yml:21:14: 'summary'(소개) 칸에 ' '이(가) 있습니다. "
        "비워 두지 말고 글을 적거나, 줄을 지워 주세요. [value]"
    ]


def test_a_wrong_value_in_a_list_of_one_is_one_problem(department: Department) -> None:
    department.replace(PERSONNEL, "quota: 2,", "quota: 둘,")
    assert department.problems() == [
        "data/tables/personnel/2030.yml:7:35: 'quota'(정원) 칸에 '둘'이 있습니다. 수를 적어 주세요. 쉼표와 "
        "단위는 빼 주세요. 문서에 수가 없으면 이 칸을 지우고 notes: {quota: '둘'}처럼 남겨 주세요. [value]"
    ]


def test_a_comma_in_a_number_between_braces_is_refused(department: Department) -> None:
    department.replace(PERSONNEL, "quota: 2,", "quota: 1,200,")
    assert department.problems() == [
        "data/tables/personnel/2030.yml:7:37: '200' 앞에 쉼표가 있습니다. 수에는 쉼표를 빼 주세요. [unknown-key]"
    ]


def test_a_number_is_no_name(department: Department) -> None:
    department.append(BUDGET, "200: 1\n")
    assert department.problems() == [
        "data/budgets/2030.yml:8:1: '200'은 모르는 이름입니다. (가능한 값: unit, zero, lines, by_funding, printed, "
        "notes, origin, sources, source, as_of, scope, caution, note, links, photos, declared) [unknown-key]"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (FACILITIES, "floor: 2", "floor: B1", "12:78: 'floor'(층) 칸에 'B1'이 있습니다. 정수를 적어 주세요."),
        (
            FACILITIES,
            "land_m2: 1200.5",
            "land_m2: 약 1200",
            "4:50: 'land_m2'(대지 면적(㎡)) 칸에 '약 1200'이 있습니다. 수를 적어 주세요.",
        ),
        (PROGRAM, "value: 1200", "value: 천", "17:48: 'value'(값) 칸에 '천'이 있습니다. 수를 적어 주세요."),
    ],
)
def test_a_number_that_may_be_negative_or_broken_is_asked_for_as_such(
    department: Department, name: str, old: str, new: str, problem: str
) -> None:
    department.replace(name, old, new)
    assert department.problems() == [f"data/{name}:{problem} 쉼표와 단위는 빼 주세요. [value]"]


def test_a_triangle_is_a_minus(department: Department) -> None:
    department.replace(PROGRAM, "value: 1200", "value: '△1,310.5톤'")
    assert department.problems() == [
        f"data/{PROGRAM}:17:48: 'value'(값) 칸에 '△1,310.5톤'이 있습니다. 수를 적어 주세요. 쉼표와 단위는 빼 주세요. "
        "△1,310.5는 -1310.5처럼 적습니다. [value]"
    ]


def test_true_is_no_text(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", "name: true")
    assert department.problems() == [
        "data/organization.yml:10:11: 'name'(부서 이름) 칸에 'true'이(가) 있습니다. "
        "글을 적어 주세요. 수나 날짜처럼 보이는 글은 따옴표로 감싸 주세요. [value]"
    ]


def test_a_wrong_item_of_a_list_is_named_with_the_title_of_the_list(department: Department) -> None:
    department.replace("programs/2031/night-library.yml", "[2030/night-library]", "[night-library]")
    assert department.problems() == [
        "data/programs/2031/night-library.yml:6:13: 'continues'(이어받은 사업) 칸에 'night-library'이(가) 있습니다. "
        "혹시 '2030/night-library'인가요? (가능한 값: 2030/book-swap, 2030/night-library) [value]"
    ]


def test_a_range_goes_up(department: Department) -> None:
    department.replace(PROGRAM, "value: 1200,", "value: 1200, to: 1000,")
    assert department.problems() == ["data/programs/2030/night-library.yml:17:13: 끝 값은 값보다 커야 합니다. [value]"]


def test_there_is_no_floor_zero(department: Department) -> None:
    department.replace(FACILITIES, "floor: 2", "floor: 0")
    assert department.problems() == [
        "data/facilities.yml:12:78: 'floor'(층) 칸에 '0'이 있습니다. 0층은 없습니다. 지하 1층은 -1, 지상 1층은 1로 "
        "적어 주세요. [value]"
    ]


def test_latitude_and_longitude_cannot_be_swapped(department: Department) -> None:
    point = "kind: building\n    location: {latitude: 126.9, longitude: 37.5}"
    department.replace(FACILITIES, "kind: building", point)
    assert department.problems() == [
        "data/facilities.yml:8:26: 'latitude'(위도) 칸에 '126.9'가 있습니다. 39 이하의 수를 적어 주세요. "
        "0이 더 붙지 않았는지 확인해 주세요. [value]",
        "data/facilities.yml:8:44: 'longitude'(경도) 칸에 '37.5'가 있습니다. 124 이상의 수를 적어 주세요. [value]",
    ]


def test_a_place_without_a_kind_is_asked_for_one_of_them(department: Department) -> None:
    department.append(FACILITIES, "  - {id: garden, name: 뜰}\n")
    assert department.problems() == [
        "data/facilities.yml:13:5: 'kind'(종류) 칸이 없습니다. 'kind: 값'을 적어 주세요. 값은 site(자리), "
        "building(건물), room(열람실) 가운데 하나입니다. [missing]"
    ]


@pytest.mark.parametrize(
    ("key", "home"),
    [
        ("tel", "전화는 phone에 적습니다."),
        ("site", "들어 있는 곳은 parent에 적습니다."),
        ("occupants", "안에 있는 곳은 한 줄씩 따로 적고, parent에 이곳의 id를 적습니다."),
        ("seats", "길이, 좌석, 주차면 같은 수는 values에 적습니다."),
    ],
)
def test_a_key_of_no_facility_says_where_it_would_stand(department: Department, key: str, home: str) -> None:
    department.append(FACILITIES, f"  - {{id: garden, name: 뜰, kind: room, {key}: 3}}\n")
    (problem,) = department.problems()
    assert f"'{key}'은(는) 모르는 이름입니다. {home} (가능한 값: id, name, kind," in problem


def test_a_list_of_sites_is_sent_to_the_one_list(department: Department) -> None:
    department.append(FACILITIES, "sites: []\n")
    (problem,) = department.problems()
    assert "'sites'은(는) 모르는 이름입니다. 모두 facilities 아래에 한 줄씩, kind와 함께 적습니다." in problem


def test_a_text_longer_than_any_report_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {'가' * 20_001}")
    assert department.problems() == [
        "data/organization.yml:10:11: 글이 20,001자입니다. 20,000자가 넘지 않게 나누어 적어 주세요. [value]"
    ]


@pytest.mark.parametrize("name", ["budgets/2030.yml", "tables/personnel/2030.yml", "cities.yml", "facilities.yml"])
def test_a_file_without_its_source_is_refused(department: Department, name: str) -> None:
    text = (department.data / name).read_text(encoding="utf-8")
    department.write(name, re.sub(r"^source: .*\n", "", text, count=1, flags=re.MULTILINE))
    (problem, *_) = department.problems()
    assert problem == f"data/{name}:1:1: 'source'(출처) 칸이 없습니다. 'source: 값'을 적어 주세요. [missing]"
