"""The first page: what came of recomputing, and the years of the reports."""

from __future__ import annotations

from macros.records.pages import Routes
from macros.views.checked_figures import checked_figures
from macros.views.home import reported_years
from macros.views.page_view import View
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said


def test_each_recomputed_figure_is_a_cell_and_the_differing_ones_are_told(department: Department) -> None:
    department.replace("budgets/2030.yml", "printed: {budget: 300", "printed: {budget: 301")
    declared = "declared:\n  - {rule: printed-sum, difference: 1, reason: 문서에 그렇게 적혀 있습니다.}\n"
    department.append("budgets/2030.yml", declared)
    root = drawn(department, checked_figures)
    cells = root.xpath(".//*[@class='cells']/i")
    assert [cell.get("class") for cell in cells].count("is-different") == 1
    assert len(cells) == 19
    assert said(root, ".//p[@class='lead']") == [
        "보고서에 적힌 값 17개를 다시 계산해 보니 16개는 일치하고 1개는 다릅니다. "
        "이 사이트가 연결한 기록의 합과도 2개를 따로 비교해 보니 모두 일치합니다."
    ]
    assert said(root, ".//li") == ["2030년 예산액 계 보고서3억 100만 원 다시 계산한 값3억 원 이유 보기"]


def test_the_first_page_tells_the_newest_years_of_the_reports(department: Department) -> None:
    site = department.site()
    assert reported_years(View(site, Routes(site), "")) == "2030년 실적, 2031년 계획"
