"""Fundings tell what was spent of them, and tables of a plan have no columns of spending."""

from __future__ import annotations

from macros.views.budget import budget_table, budget_years
from macros.views.budget_breakdowns import budget_funding_table
from macros.views.charts.budget import budget_funding_chart
from tests.conftest import Department
from tests.views.charts.conftest import Draw
from tests.views.charts.drawn import drawn, said

BUDGET = "budgets/2030.yml"
PLAN = "programs/2031/night-library.yml"
SOURCE = "source: {document: library-report-2030, section: 4. 예산, page: 6}\n"


def _budget(*lines: str, as_of: str = "as_of: 2030-09-30\n") -> str:
    listed = "\n".join(f"  - {{{line}}}" for line in lines)
    return f"{SOURCE}{as_of}unit: million-won\nlines:\n{listed}\n"


def write_budget(department: Department, *lines: str, as_of: str = "as_of: 2030-09-30\n") -> None:
    """Replaces the budget, and the programs inside it."""
    department.write(BUDGET, _budget(*lines, as_of=as_of))
    department.delete("programs/2030/night-library.yml")
    department.delete(PLAN)


def test_fundings_are_drawn_with_what_was_spent_of_them(department: Department, draw: Draw) -> None:
    write_budget(
        department,
        "id: a, name: 가, budget: 100, spent: 50, funding: city",
        "id: b, name: 나, budget: 300, spent: 300, funding: national",
    )
    picture = draw(budget_funding_chart)
    assert picture.finding.startswith("2030년 예산을 가장 많이 댄 재원은 ")
    assert [lanes for _, lanes in picture.rows] == [
        [("1억 원 · 전체의 25.0%", "real 15.6% soft 15.6%")],
        [("3억 원 · 전체의 75.0%", "real 93.8%")],
    ]


def test_a_plan_without_spending_shows_none(department: Department) -> None:
    write_budget(department, "id: a, name: 가, budget: 100", "id: b, name: 나, budget: 200")
    root = drawn(department, budget_table, 2030)
    assert said(root, ".//caption") == ["2030년 단위사업별 예산(단위: 백만원, 2030. 9. 30. 기준)"]
    assert said(root, ".//thead//th") == ["단위사업", "예산액", "비중"]
    department.replace(BUDGET, "budget: 100", "budget: 100, funding: city")
    funded = drawn(department, budget_funding_table, 2030)
    assert said(funded, ".//thead//th") == ["재원", "예산액", "전체에서 차지하는 몫"]
    assert said(drawn(department, budget_years), ".//thead//th") == ["연도", "예산액", "단위", "기준일"]
