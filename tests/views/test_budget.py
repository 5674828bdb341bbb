"""Where there is nothing to divide by there is no rate, wherever one could stand."""

from __future__ import annotations

import pytest
from lxml import html
from markupsafe import Markup

from macros.checks import compare_figures
from macros.records.pages import Routes
from macros.search.direct_answers import create_answers
from macros.views.budget import (
    budget_program_table,
    budget_summary,
    budget_table,
    budget_years,
)
from macros.views.budget_breakdowns import budget_has
from macros.views.budget_comparison import budget_comparison
from macros.views.charts.money_strip import money_strip
from macros.views.key_figures import key_figures
from macros.views.page_view import View
from macros.views.programs import program_money
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

BUDGET = "budgets/2030.yml"
PROGRAM = "programs/2030/night-library.yml"


def over(spent: int) -> str:
    """Return spending without a budget, which the document prints so."""
    excuse = f"{{rule: overspending, difference: {spent}, reason: 그렇게 인쇄되어 있습니다.}}"
    return f"budget: 0, spent: {spent}, declared: [{excuse}]"


@pytest.fixture
def view(department: Department) -> View:
    """A page of a department that spent 500 where the budget was nothing."""
    department.replace(BUDGET, "budget: 300, spent: 151, rate: 50.3", "budget: 0, spent: 551")
    department.replace(BUDGET, "budget: 200, spent: 100, printed: {rate: 50.0}", over(500))
    department.replace(BUDGET, "budget: 100, spent: 51, printed: {rate: 51.0}", over(51))
    department.replace(PROGRAM, "budget: 120, spent: 60", over(60))
    department.replace(PROGRAM, ", printed: {rate: 50.0}", "")
    site = department.site()
    return View(site, Routes(site), "budget/2030/")


def _last_cells(table: Markup) -> list[str]:
    return [str(row[-1].text_content()) for row in html.fromstring(str(table)).xpath("//tbody/tr | //tfoot/tr")]


def test_no_table_has_a_rate(view: View) -> None:
    assert _last_cells(budget_table(view, 2030)) == ["해당 없음"] * 3
    assert _last_cells(budget_program_table(view, 2030)) == ["해당 없음"] * 2
    assert "해당 없음" in budget_years(view)
    assert "해당 없음" in program_money(view, 2030, "night-library")


def test_the_sentence_has_no_rate(view: View) -> None:
    (lead,) = html.fromstring(f"<div>{budget_summary(view, 2030)}</div>").find_class("lead")
    assert lead.text_content().strip() == "2030년 예산은 0원입니다. 쓴 돈은 2030. 9. 30.까지 5억 5,100만 원입니다."


def test_neither_chart_first_view_nor_search_has_a_percentage(view: View) -> None:
    drawn = money_strip(view, 2030) + key_figures(view)
    assert "%" not in html.fromstring(str(drawn)).text_content()
    texts = [answer.text for answer in create_answers(view.site, view.routes)]
    assert [text for text in texts if "%" in text] == []


def test_the_ledger_compares_no_rate(view: View) -> None:
    assert [found for found in compare_figures(view.site).all if found.unit == "%"] == []


PLANNED = """\
source: {document: library-report-2030, section: 4. 예산, page: 6}
unit: million-won
lines:
  - {id: lending-service, name: 대출, required: 400}
  - {id: collections, name: 장서, required: 110}
"""


@pytest.fixture
def planned(department: Department) -> Department:
    """A department whose budget of the following year says only what is needed."""
    department.write("budgets/2031.yml", PLANNED)
    department.replace("programs/2031/night-library.yml", "\nmoney:\n", "\nbudget_line: lending-service\nmoney:\n")
    return department


def test_programs_of_a_plan_stand_with_what_they_need(planned: Department) -> None:
    root = drawn(planned, budget_program_table, 2031)
    assert said(root, ".//thead//th") == ["사업과 그 단위사업", "소요예산"]
    assert [said(row, "./*") for row in root.xpath(".//tbody/tr")] == [
        ["밤에 여는 도서관 대출", "150 1억 5,000만 원"],
        ["대출 보고서에 사업별로 나뉘지 않은 금액 이 사이트가 계산함", "250 2억 5,000만 원"],
        ["장서 보고서에 사업별로 나뉘지 않은 금액", "110 1억 1,000만 원"],
    ]


def test_a_program_without_its_own_money_stands_in_its_line(planned: Department) -> None:
    plan = (planned.data / "programs/2031/night-library.yml").read_text(encoding="utf-8")
    planned.write("programs/2031/night-library.yml", plan[: plan.index("money:")])
    rows = drawn(planned, budget_program_table, 2031).xpath(".//tbody/tr")
    assert [said(row, "./*") for row in rows][:2] == [
        ["밤에 여는 도서관 대출", "–보고서에 없음"],
        ["대출 보고서에 사업별로 나뉘지 않은 금액 이 사이트가 계산함", "400 4억 원"],
    ]


def test_the_years_of_budgets_show_what_a_plan_needs(planned: Department) -> None:
    root = drawn(planned, budget_years)
    assert said(root, ".//thead//th") == ["연도", "예산액", "집행액", "소요예산", "집행률", "단위", "기준일"]
    plan, done = (said(row, "./*")[:5] for row in root.xpath(".//tbody/tr"))
    assert plan == ["2031년", "", "", "510 5억 1,000만 원", ""]
    assert done == ["2030년", "300 3억 원", "151 1억 5,100만 원", "", "50.3%"]


def test_a_budget_without_programs_is_compared_with_nothing(department: Department) -> None:
    department.delete("programs/2031/night-library.yml")
    department.delete("programs/2030/night-library.yml")
    department.delete("programs/2030/book-swap.yml")
    site = department.site()
    view = View(site, Routes(site), "budget/2030/")
    assert [budget_has(view, 2030, part) for part in ("comparison", "programs")] == [False, False]
    assert "비교할 다음 해 계획이 없습니다." in budget_comparison(view, 2030)


def test_each_line_tells_its_share_of_the_whole(department: Department) -> None:
    root = drawn(department, budget_table, 2030)
    assert said(root, ".//thead//th") == ["단위사업", "예산액", "비중", "집행액", "집행률"]
    assert said(root, ".//tr/td[2]") == ["66.7%", "33.3%", "100.0%"]
