"""A difference that stands in the document itself is declared, and excuses nothing else."""

from __future__ import annotations

import pytest

from macros.checks import COMPARISON_RULES, compare_figures, rule_id
from tests.checks.spoilt_figures import FIGURES
from tests.conftest import Department

ORGANIZATION = "organization.yml"
BUDGET = "budgets/2030.yml"
CITIES = "cities.yml"


def declare(department: Department, rule: str, difference: str) -> None:
    """Excuse a difference of the budget; the name of the rule stands on line 9."""
    excuse = f"{{rule: {rule}, difference: {difference}, reason: 보고서에 그렇게 인쇄되어 있습니다.}}"
    department.append(BUDGET, f"declared:\n  - {excuse}\n")


@pytest.mark.parametrize(
    ("rule", "old", "new", "difference"),
    [
        ("printed-sum", "budget: 300", "budget: 305", "5"),
        ("printed-sum", "spent: 151", "spent: 149", "-2"),
        ("printed-rate", "rate: 50.3", "rate: 50.5", "0.2"),
    ],
)
def test_a_declared_difference_is_no_problem(
    department: Department, rule: str, old: str, new: str, difference: str
) -> None:
    department.replace(BUDGET, old, new)
    declare(department, rule, difference)
    assert department.problems() == []


def test_a_declared_difference_excuses_no_other(department: Department) -> None:
    department.replace(BUDGET, "budget: 300", "budget: 305")
    department.replace(BUDGET, "spent: 151", "spent: 153")
    declare(department, "printed-sum", "5")
    assert department.problems() == [
        "data/budgets/2030.yml:4:31: 2030년 예산 집행액 계: 적힌 값은 153백만원, 계산한 값은 151백만원입니다. 2백만원 "
        "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 6줄, 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
        "대로라면 declared에 rule: printed-sum, difference: 2와 이유를 적어 주세요. [printed-sum]"
    ]


def test_a_declaration_excuses_one_figure_only(department: Department) -> None:
    department.replace(BUDGET, "budget: 300", "budget: 302")
    department.replace(BUDGET, "spent: 151", "spent: 153")
    declare(department, "printed-sum", "2")
    assert department.problems() == [
        "data/budgets/2030.yml:4:31: 2030년 예산 집행액 계: 적힌 값은 153백만원, 계산한 값은 151백만원입니다. 2백만원 "
        "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 6줄, 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
        "대로라면 declared에 rule: printed-sum, difference: 2와 이유를 적어 주세요. [printed-sum]"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "excuse"),
    [
        (CITIES, "nearby: 1", "nearby: 3", "{rule: city-count, difference: 2, reason: 그렇게 인쇄되어 있습니다.}"),
    ],
)
def test_every_file_with_printed_figures_may_declare_a_difference(
    department: Department, name: str, old: str, new: str, excuse: str
) -> None:
    department.replace(name, old, new)
    department.append(name, f"declared:\n  - {excuse}\n")
    assert department.problems() == []


def test_a_difference_that_is_not_the_declared_one_is_still_a_problem(department: Department) -> None:
    department.replace(BUDGET, "budget: 300", "budget: 305")
    declare(department, "printed-sum", "4")
    assert department.problems() == [
        "data/budgets/2030.yml:4:19: 2030년 예산액 계: 적힌 값은 305백만원, 계산한 값은 300백만원입니다. 5백만원 "
        "다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 6줄, 7줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 "
        "대로라면 declared에 rule: printed-sum, difference: 5와 이유를 적어 주세요. [printed-sum]",
        "data/budgets/2030.yml:9:12: 'printed-sum' 규칙에 차이 4인 곳이 이 기록에 없어 이 설명은 필요 없습니다. "
        "declared에서 지우거나 차이를 확인해 주세요. [needless-declaration]",
    ]


def test_a_declaration_of_another_file_excuses_nothing(department: Department) -> None:
    department.replace(CITIES, "nearby: 1", "nearby: 3")
    declare(department, "city-count", "2")
    assert department.problems() == [
        "data/budgets/2030.yml:9:12: 'city-count' 규칙에 차이 2인 곳이 이 기록에 없어 이 설명은 필요 없습니다. "
        "declared에서 지우거나 차이를 확인해 주세요. [needless-declaration]",
        *FIGURES["city-count"][0].problems,
    ]


def test_a_declaration_without_a_difference_is_a_problem(department: Department) -> None:
    declare(department, "printed-sum", "5")
    assert department.problems() == [
        "data/budgets/2030.yml:9:12: 'printed-sum' 규칙에 차이 5인 곳이 이 기록에 없어 이 설명은 필요 없습니다. "
        "declared에서 지우거나 차이를 확인해 주세요. [needless-declaration]"
    ]


def test_a_declaration_of_an_unknown_rule_gets_the_nearest_one_and_all_others(department: Department) -> None:
    declare(department, "printed-smu", "5")
    rules = ", ".join(rule_id(rule) for rule in COMPARISON_RULES)
    assert department.problems() == [
        "data/budgets/2030.yml:9:12: 'printed-smu' 규칙은 없습니다. 혹시 'printed-sum'인가요? "
        f"(가능한 값: {rules}) [needless-declaration]"
    ]


def test_files_know_the_declared_differences_of_their_figures(department: Department) -> None:
    department.replace(BUDGET, "budget: 300", "budget: 305")
    declare(department, "printed-sum", "5")
    told = compare_figures(department.site()).declared_in
    assert {file: [found.label for found in differing] for file, differing in told.items()} == {
        "data/budgets/2030.yml": ["2030년 예산액 계"]
    }
