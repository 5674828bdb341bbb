"""A value that does not fit its field is refused at its place, with what to type instead."""

from __future__ import annotations

import pytest

from tests.conftest import Department

ORGANIZATION = "organization.yml"
PERSONNEL = "personnel/2030.yml"
BUDGET = "budgets/2030.yml"
BUILDINGS = "buildings.yml"
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
    department.replace(ORGANIZATION, "id: reading-team", f"id: {written}")
    assert department.problems() == [
        f"data/organization.yml:9:9: 'id' 칸에 {shown} 있습니다. "
        "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: general-affairs-team. [value]"
    ]


@pytest.mark.parametrize(
    ("key", "written", "said"),
    [
        ("team", "독서팀", "'team'(맡은 팀) 칸에 '독서팀'이 있습니다. '독서팀'의 id는 reading-team입니다. [value]"),
        ("team", "독서 팀", "'team'(맡은 팀) 칸에 '독서 팀'이 있습니다. '독서팀'의 id는 reading-team입니다. [value]"),
        (
            "team",
            "Reading_Team",
            "'team'(맡은 팀) 칸에 'Reading_Team'이(가) 있습니다. "
            "혹시 'reading-team'인가요? (가능한 값: reading-team, archive-team) [value]",
        ),
        (
            "kind",
            "해마다 하는 일",
            "'kind'(종류) 칸에 '해마다 하는 일'이 있습니다. '해마다 하는 일'의 id는 yearly입니다. [value]",
        ),
        (
            "team",
            "",
            "'team'(맡은 팀) 칸이 비어 있습니다. reading-team(독서팀), archive-team(자료팀) 가운데 하나를 "
            "적어 주세요. [missing]",
        ),
        ("kind", "", "'kind'(종류) 칸이 비어 있습니다. yearly(해마다 하는 일) 가운데 하나를 적어 주세요. [missing]"),
        (
            "unit_program",
            "",
            "'unit_program'(단위사업) 칸이 비어 있습니다. lending-service(대출 서비스), collections(장서 확충) "
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


def test_a_number_is_no_name(department: Department) -> None:
    department.append(BUDGET, "200: 1\n")
    assert department.problems() == [
        "data/budgets/2030.yml:8:1: '200'은 모르는 이름입니다. "
        "(가능한 값: source, as_of, unit, counts, unit_programs, published, declared) [unknown-key]"
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
        "혹시 '2030/night-library'인가요? (가능한 값: 2030/book-swap, 2030/night-library) [value]"
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


def test_a_text_longer_than_any_report_is_refused(department: Department) -> None:
    department.replace(ORGANIZATION, "name: 독서팀", f"name: {'가' * 20_001}")
    assert department.problems() == [
        "data/organization.yml:10:11: 글이 20,001자입니다. 20,000자가 넘지 않게 나누어 적어 주세요. [value]"
    ]
