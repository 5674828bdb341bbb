"""What a report prints of the year before is compared with the data of that year."""

from __future__ import annotations

import pytest

from tests.conftest import Department

BUDGET = "budgets/2030.yml"
LINE = "budget: 100, spent: 51, printed: {rate: 51.0}"
EARLIER = """\
source: {document: library-report-2030, section: 4. 예산, page: 6}
unit: thousand-won
lines:
  - id: collections
    name: 장서 확충
    initial: 70000
    changes: [{id: first, name: 추경, budget: 10000}]
    budget: 80000
    spent: 80000
"""
TABLE = """\
title: 대출
columns:
  - {id: name, title: 곳}
  - {id: last_year, title: 지난해, unit: book, total: sum, previous_of: loans}
  - {id: loans, title: 올해, unit: book, total: sum}
  - {id: growth, title: 증감, unit: book, formula: loans - last_year}
rows:
  - {id: main, name: 본관}
  - {id: annexe, name: 별관, since: 2030}
"""
SOURCE = "source: {document: library-report-2030, section: 3. 대출, page: 5}\n"


@pytest.fixture
def two_years(department: Department) -> Department:
    """A library with the budget of the year before, in another unit."""
    thousand = "  - {id: thousand-won, name: 천원, won: 1000}\n"
    department.replace("vocabulary.yml", "  - {id: million-won", f"{thousand}  - {{id: million-won")
    department.write("budgets/2029.yml", EARLIER)
    return department


@pytest.mark.parametrize("previous", [80, 70])
def test_it_is_the_last_budget_of_that_year_or_the_first(two_years: Department, previous: int) -> None:
    two_years.replace(BUDGET, LINE, f"previous: {previous}, {LINE}")
    assert two_years.problems() == []


def test_another_budget_is_told_with_both_places(two_years: Department) -> None:
    two_years.replace(BUDGET, LINE, f"previous: 75, {LINE}")
    assert two_years.problems() == [
        "data/budgets/2030.yml:7:46: 2030년 예산 장서 확충 전년도 예산액: 적힌 값은 75백만원, 계산한 값은 "
        "80백만원입니다. "
        "5백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 data/budgets/2029.yml 8줄에 있습니다. 틀린 값을 고쳐 "
        "주세요. 문서에 인쇄된 대로라면 declared에 rule: former-year, difference: -5와 이유를 적어 주세요. "
        "[former-year]"
    ]


def test_growth_alone_is_compared_with_that_year(two_years: Department) -> None:
    two_years.replace(BUDGET, LINE, LINE.replace("}", ", growth: 25, growth_rate: 25}"))
    assert two_years.problems() == [
        "data/budgets/2030.yml:7:90: 2030년 예산 장서 확충 전년 대비 증감: 적힌 값은 25백만원, 계산한 값은 "
        "20백만원입니다. "
        "5백만원 다르며, 두 값이 같아야 합니다. 계산에 쓴 값은 7줄, data/budgets/2029.yml 8줄에 있습니다. 틀린 값을 "
        "고쳐 "
        "주세요. 문서에 인쇄된 대로라면 declared에 rule: printed-growth, difference: 5와 이유를 적어 주세요. "
        "[printed-growth]"
    ]


def test_a_program_is_compared_with_the_one_it_continues(department: Department) -> None:
    later = "programs/2031/night-library.yml"
    department.replace(later, "required: 150", "budget: 130\n  previous: 110")
    assert [problem.partition("계산에")[0] for problem in department.problems()] == [
        "data/programs/2031/night-library.yml:13:13: 2031년 밤에 여는 도서관 전년도 예산액: 적힌 값은 110백만원, "
        "계산한 "
        "값은 120백만원입니다. 10백만원 다르며, 두 값이 같아야 합니다. "
    ]


def test_a_column_of_the_year_before_is_compared(department: Department) -> None:
    department.write("tables/loans/table.yml", TABLE)
    department.write("tables/loans/2029.yml", f"{SOURCE}rows:\n  - {{id: main, loans: 50}}\n")
    rows = "rows:\n  - {id: main, last_year: %d, loans: 60, printed: {growth: %d}}\n  - {id: annexe, loans: 7}\n"
    department.write("tables/loans/2030.yml", SOURCE + rows % (50, 10))
    assert department.problems() == []
    department.write("tables/loans/2030.yml", SOURCE + rows % (51, 9))
    assert department.problems() == [
        "data/tables/loans/2030.yml:3:27: 2030년 대출 본관 지난해: 적힌 값은 51권, 계산한 값은 50권입니다. 1권 "
        "다르며, 두 "
        "값이 같아야 합니다. 계산에 쓴 값은 data/tables/loans/2029.yml 3줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 "
        "인쇄된 대로라면 declared에 rule: former-year, difference: 1과 이유를 적어 주세요. [former-year]"
    ]


@pytest.mark.parametrize(
    ("named", "message"),
    [
        (
            "lones",
            "'lones'은(는) 이 표에 없는 칸입니다. 혹시 'loans'인가요? (가능한 값: name, last_year, loans, growth)",
        ),
        ("name", "previous_of는 수를 적는 칸에, 수가 놓이는 다른 칸의 id로 적습니다. 이 줄을 고치거나 지워 주세요."),
    ],
)
def test_it_is_the_year_before_of_a_column_of_numbers(department: Department, named: str, message: str) -> None:
    department.write("tables/loans/table.yml", TABLE.replace("previous_of: loans", f"previous_of: {named}"))
    assert department.problems() == [f"data/tables/loans/table.yml:4:70: {message} [table]"]
