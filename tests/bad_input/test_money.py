"""Money typed in a way that reports print it, but files do not have it, is answered with the way that files have."""

from __future__ import annotations

import pytest

from tests.conftest import Department

BUDGET = "budgets/2030.yml"
PROGRAM = "programs/2030/night-library.yml"
SPLIT = (
    "재원이 여럿이면 by_funding에 나누어 적어 주세요. 예: by_funding: [{funding: city, budget: …}, "
    "{funding: national, budget: …}]"
)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("국비/시비", "'국비/시비'가"),
        ("국비 60 시비 60", "'국비 60 시비 60'이"),
        ("'국비:시비=5:5'", "'국비:시비=5:5'가"),
        ("[national, city]", "목록이"),
        ("{national: 60, city: 60}", "'이름: 값' 묶음이"),
    ],
)
def test_a_mix_of_fundings_is_split_by_funding(department: Department, written: str, shown: str) -> None:
    department.replace(PROGRAM, "funding: city", f"funding: {written}")
    assert department.problems() == [
        f"data/programs/2030/night-library.yml:18:61: 'funding'(재원) 칸에 {shown} 있습니다. {SPLIT} [value]"
    ]


@pytest.mark.parametrize("funding", ["국비", "national"])
def test_a_funding_is_no_key(department: Department, funding: str) -> None:
    department.replace(PROGRAM, "funding: city", f"{funding}: 60")
    (problem,) = department.problems()
    assert problem.startswith(f"data/programs/2030/night-library.yml:18:52: '{funding}'")
    assert problem.endswith(f" 재원의 이름입니다. {SPLIT} [unknown-key]")


def test_one_funding_by_name_gets_its_id(department: Department) -> None:
    department.replace(PROGRAM, "funding: city", "funding: 국비")
    assert department.problems() == [
        "data/programs/2030/night-library.yml:18:61: 'funding'(재원) 칸에 '국비'가 있습니다. "
        "'국비'의 id는 national입니다. [value]"
    ]


def test_one_funding_and_a_split_exclude_each_other(department: Department) -> None:
    department.replace(PROGRAM, "funding: city", "funding: city, by_funding: [{funding: city, budget: 120}]")
    assert department.problems() == [
        "data/programs/2030/night-library.yml:18:8: funding과 by_funding 가운데 하나만 적어 주세요. 재원이 여럿이면 "
        "funding을 지워 주세요. [value]"
    ]


def test_changes_need_what_they_change(department: Department) -> None:
    department.replace(BUDGET, "budget: 100,", "changes: [{id: first, name: 제1회 추경, budget: 10}], budget: 100,")
    assert department.problems() == [
        "data/budgets/2030.yml:7:5: changes(추경)를 적었으면 initial(본예산)과 budget(예산액)도 적어 주세요. [value]"
    ]


@pytest.mark.parametrize("key", ["budget", "required", "spent", "total", "by_funding"])
def test_money_beside_money_is_told_where_it_stands(department: Department, key: str) -> None:
    department.append(PROGRAM, f"{key}: 120\n")
    (problem,) = department.problems()
    assert problem.startswith(f"data/programs/2030/night-library.yml:19:1: '{key}'은(는) 모르는 이름입니다. ")
    assert " money 아래에 적습니다. " in problem


def test_a_rate_is_worked_out(department: Department) -> None:
    department.replace(PROGRAM, "budget: 120", "rate: 50.0, budget: 120")
    assert department.problems() == [
        "data/programs/2030/night-library.yml:18:28: 'rate'(집행률(%))은(는) 계산하는 값이어서 적지 않습니다. 인쇄된 "
        "값이면 printed에 적어 주세요. [unknown-key]"
    ]


def test_offices_apart_need_a_budget_of_all(department: Department) -> None:
    text = (department.data / BUDGET).read_text(encoding="utf-8")
    department.write("budgets/2030-archive-team.yml", text)
    department.replace(PROGRAM, "budget_line: ", "budget_line: archive-team/")
    assert department.problems() == [
        "data/budgets/2030.yml:5:1: 부서마다 파일을 따로 두었으므로 여기에는 lines를 적지 않습니다. 부서의 파일로 "
        "옮겨 주세요. [budget-of-offices]"
    ]
    department.delete(BUDGET)
    assert department.problems() == [
        "data/budgets/2030-archive-team.yml:1:1: budgets/2030.yml이 없습니다. 출처와 단위, 인쇄된 총계를 그 파일에 "
        "적어 주세요. [budget-of-offices]"
    ]


def test_a_line_of_an_office_apart_is_named_with_it(department: Department) -> None:
    text = (department.data / BUDGET).read_text(encoding="utf-8")
    department.write("budgets/2030-archive-team.yml", text)
    department.write(BUDGET, text.partition("lines:")[0])
    assert department.problems() == [
        "data/programs/2030/night-library.yml:5:14: 'lending-service'은(는) 없는 단위사업입니다. 혹시 "
        "'archive-team/lending-service'인가요? (가능한 값: archive-team/lending-service, archive-team/collections) "
        "[unknown-reference]"
    ]


def test_a_budget_of_an_office_that_is_not_there_is_refused(department: Department) -> None:
    text = (department.data / BUDGET).read_text(encoding="utf-8")
    department.write("budgets/2030-archives.yml", text)
    department.write(BUDGET, text.partition("lines:")[0])
    department.replace(PROGRAM, "budget_line: ", "budget_line: archives/")
    (problem,) = department.problems()
    assert problem.startswith("data/budgets/2030-archives.yml:1:1: 'archives'은(는) 없는 부서입니다. ")


def test_an_office_stands_in_the_name_of_a_file_only(department: Department) -> None:
    department.append(BUDGET, "office: reading-team\n")
    assert department.problems() == [
        "data/budgets/2030.yml:8:1: 'office'은(는) 파일의 자리와 이름에서 읽습니다. 이 줄을 지워 주세요. [unknown-key]"
    ]
