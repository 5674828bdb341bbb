"""Every rule finds what is spoilt, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from macros.checks import COMPARISON_RULES, OTHER_RULES, rule_id
from macros.checks.id_rules import KIND_NAMES
from macros.models.site import Site
from tests.checks.spoilt import Spoilt
from tests.checks.spoilt_figures import FIGURES
from tests.checks.spoilt_growth import GROWTH
from tests.checks.spoilt_money import MONEY
from tests.checks.spoilt_offices import OFFICES
from tests.checks.spoilt_records import RECORDS
from tests.checks.spoilt_references import REFERENCES
from tests.checks.spoilt_statements import STATEMENTS
from tests.checks.spoilt_tables import TABLES
from tests.conftest import Department

ORGANIZATION = "organization.yml"
BUDGET = "budgets/2030.yml"
FACILITIES = "facilities.yml"


SPOILT = (FIGURES, GROWTH, MONEY, OFFICES, RECORDS, REFERENCES, STATEMENTS, TABLES)
TRIED_ELSEWHERE = {
    "reserved-id",
    "retired-id-used",
    "retired-address-twice",
    "retired-target",
    "word-in-two-groups",
    "asking-word-twice",
    "erratum",
    "former-year",
    "translated-figure",
}
"""In tests of their own: `test_missing_records.py`, `test_errata.py`, `test_index.py`, `test_former_year.py`,
`test_translations.py`."""
CASES = [(rule, spoilt) for by_rule in SPOILT for rule in by_rule for spoilt in by_rule[rule]]


@pytest.mark.parametrize(("rule", "spoilt"), CASES, ids=[f"{rule}: {spoilt.what}" for rule, spoilt in CASES])
def test_a_rule_finds_what_is_spoilt_and_nothing_else(department: Department, rule: str, spoilt: Spoilt) -> None:
    for name, old, new in spoilt.edits:
        department.replace(name, old, new)
    assert department.problems() == spoilt.problems
    assert any(problem.endswith(f"[{rule}]") for problem in spoilt.problems)


@pytest.mark.parametrize("name", ["index", "con", "prn", "aux", "nul", "com1", "lpt9"])
def test_a_program_may_not_have_a_name_that_is_reserved(department: Department, name: str) -> None:
    program = "programs/2030/book-swap.yml"
    department.write(f"programs/2030/{name}.yml", (department.data / program).read_bytes())
    department.delete(program)
    assert department.problems() == [
        f"data/programs/2030/{name}.yml:2:1: '{name}'은(는) 서버나 윈도우가 따로 쓰는 이름이어서 페이지의 주소로 쓸 수 "
        "없습니다. 다른 이름을 지어 주세요. [reserved-address]"
    ]


def test_every_rule_is_tried() -> None:
    assert {*(rule for rule, _ in CASES), *TRIED_ELSEWHERE} == {
        rule_id(rule) for rule in (*COMPARISON_RULES, *OTHER_RULES)
    }


def test_every_kind_of_reference_is_tried_above() -> None:
    assert sorted(spoilt.what for spoilt in REFERENCES["unknown-reference"]) == sorted(KIND_NAMES)


@pytest.mark.parametrize("rule", [*COMPARISON_RULES, *OTHER_RULES], ids=rule_id)
def test_a_rule_says_what_it_demands_in_a_korean_sentence(rule: Callable[[Site], object]) -> None:
    demand = (rule.__doc__ or "").partition("\n")[0]
    assert re.search("[가-힣]", demand)
    assert demand.endswith("다.")


def test_the_library_with_book_buses_meets_every_rule(department: Department) -> None:
    assert department.problems() == []


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param((ORGANIZATION, "phone: 000-123-4567", "phone: 02-123-4567"), id="an office telephone number"),
        pytest.param((ORGANIZATION, "책을 모읍니다.", "library@saebit.go.kr"), id="an office's mailbox"),
        pytest.param(
            (ORGANIZATION, "책을 모읍니다.", "a@naver.com.example"), id="a domain that begins like a provider's"
        ),
        pytest.param((ORGANIZATION, "책을 모읍니다.", "우체국 02-123-4567"), id="a telephone number beside a bank"),
        pytest.param((ORGANIZATION, "책을 모읍니다.", "은행에 12345678901원"), id="an amount beside a bank"),
        pytest.param((ORGANIZATION, "책을 모읍니다.", "등록 123-45-67890"), id="the number of a business"),
        pytest.param((ORGANIZATION, "책을 모읍니다.", "978-89-123-4567-8"), id="the number of a book"),
        pytest.param((ORGANIZATION, "책을 모읍니다.", "2022-2023-2024-2025"), id="a row of years"),
        pytest.param((BUDGET, "spent: 100, printed: {rate: 50.0}", "spent: 100"), id="a rate that is not printed"),
        pytest.param((FACILITIES, ", printed: {floor_area_m2: 900.5}", ""), id="a sum that is not printed"),
    ],
)
def test_what_no_rule_forbids_is_no_problem(department: Department, edit: tuple[str, str, str]) -> None:
    department.replace(*edit)
    assert department.problems() == []
