"""The first page: a few figures in the order of the report."""

from __future__ import annotations

from macros.views.home import MOST_FIGURES, key_figures
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
