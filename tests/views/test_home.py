"""The first page: a few figures in the order of the report."""

from __future__ import annotations

from macros.records.pages import Routes
from macros.views.checked_figures import checked_figures
from macros.views.home import MOST_FIGURES, key_figures, reported_years
from macros.views.page_view import View
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

TABLE = "title: {title}\ncolumns: [{{id: name, title: 이름}}, {{id: count, title: 수, unit: book, total: sum}}]\n"
FIGURES = "source: {{document: library-report-2030, section: {section}}}\nrows: [{{id: one, name: 하나, count: 1}}]\n"


def test_a_few_figures_stand_in_the_order_of_the_report(department: Department) -> None:
    for id, section in (("awards", "9. 수상"), ("gifts", "10. 기증"), ("chairs", "5-10 의자"), ("desks", "5-2 책상")):
        department.write(f"tables/{id}/table.yml", TABLE.format(title=section.split()[1]))
        department.write(f"tables/{id}/2030.yml", FIGURES.format(section=section))
    root = drawn(department, key_figures)
    titles = said(root, ".//*[@class='card-title']")
    assert titles == ["예산", "인력 현원", "책상 수", "의자 수", "수상 수", "도시"]
    assert len(titles) == MOST_FIGURES
    assert "자료에 없음" not in root.text_content()


def test_the_won_of_a_figure_begins_no_line(department: Department) -> None:
    department.write("tables/fees/table.yml", TABLE.format(title="요금").replace("unit: book", "unit: million-won"))
    figures = FIGURES.format(section="9. 요금").replace("count: 1", "count: 9769")
    department.write("tables/fees/2030.yml", figures)
    told = drawn(department, key_figures).xpath(".//*[@class='card-figure']/text()")
    assert "97억 6,900만\u00a0원" in told


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
