"""The lines of a program, and where they lead."""

from __future__ import annotations

from macros.views.programs import program_results
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

SWAPS = "programs/2030/book-swap.yml"


def test_a_line_leads_to_the_table_that_it_is_about(department: Department) -> None:
    department.replace(SWAPS, "about: [cities/riverside]", "about: [tables/personnel, tables/personnel/2030]")
    root = drawn(department, program_results, 2030, "book-swap", here="programs/2030/book-swap/")
    links = [(link.text_content(), link.get("href")) for link in root.xpath(".//span[@class='related']/a")]
    assert links == [("인력", "../../../personnel/"), ("2030년 인력", "../../../personnel/2030/")]


def test_a_fee_is_told_to_the_won_and_a_large_one_as_about(department: Department) -> None:
    department.replace("vocabulary.yml", "units:\n", "units:\n  - {id: won, name: 원, won: 1, decimals: 1}\n")
    values = ["value: 15000", "value: 2000, to: 4000", "value: 300000", "value: 1234500", "value: 12.5"]
    told = [f"          - {{id: fee-{n}, name: 요금, {value}, unit: won}}\n" for n, value in enumerate(values)]
    department.append(SWAPS, "".join(told))
    root = drawn(department, program_results, 2030, "book-swap", here="programs/2030/book-swap/")
    assert said(root, ".//li/span[@class='facts']/span")[1:] == [
        "요금 1만 5,000원",
        "요금 2,000원~4,000원",
        "요금 30만 원",
        "요금 1,234,500원(약 123만 원)",
        "요금 12.5원",
    ]
