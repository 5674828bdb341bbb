"""The lines of a program, and where they lead."""

from __future__ import annotations

from macros.views.programs import program_results
from tests.conftest import Department
from tests.views.charts.drawn import drawn

SWAPS = "programs/2030/book-swap.yml"


def test_a_line_leads_to_the_table_that_it_is_about(department: Department) -> None:
    department.replace(SWAPS, "about: [cities/riverside]", "about: [tables/personnel, tables/personnel/2030]")
    root = drawn(department, program_results, 2030, "book-swap", here="programs/2030/book-swap/")
    links = [(link.text_content(), link.get("href")) for link in root.xpath(".//span[@class='related']/a")]
    assert links == [("인력", "../../../personnel/"), ("2030년 인력", "../../../personnel/2030/")]
