"""The lines of a program, and where they lead."""

from __future__ import annotations

import pytest

from macros.records.pages import Routes
from macros.views.page_conditions import program_has
from macros.views.page_view import View
from macros.views.programs import program_entries
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

SWAPS = "programs/2030/book-swap.yml"


def test_a_line_leads_to_the_table_that_it_is_about(department: Department) -> None:
    department.replace(SWAPS, "about: [cities/riverside]", "about: [tables/personnel, tables/personnel/2030]")
    root = drawn(department, program_entries, 2030, "book-swap", "results", here="programs/2030/book-swap/")
    links = [(link.text_content(), link.get("href")) for link in root.xpath(".//span[@class='related']/a")]
    assert links == [("인력", "../../../personnel/"), ("2030년 인력", "../../../personnel/2030/")]


def test_a_figure_does_not_say_the_title_of_its_line_again(department: Department) -> None:
    department.replace(SWAPS, "name: 바꾼 책, value", "name: 봄 책 바꾸기, value")
    root = drawn(department, program_entries, 2030, "book-swap", "results")
    assert said(root, ".//li") == ["봄 책 바꾸기 300권 4. 5. 새빛도 물가시"]


def test_so_much_of_each_thing_or_time_is_told_so(department: Department) -> None:
    each = {"톤": "톤당 5권", "일": "하루 5권", "월": "월 5권", "1인": "1인 5권", "통당": "통당 5권"}
    values = [
        f"          - {{id: each-{n}, name: 책, value: 5, unit: book, per: {per}}}\n" for n, per in enumerate(each)
    ]
    department.append(SWAPS, "".join(values))
    root = drawn(department, program_entries, 2030, "book-swap", "results", here="programs/2030/book-swap/")
    told = said(root, ".//li/span[@class='facts']/span")
    assert told == [f"책 {words}" for words in each.values()]


def test_a_program_says_only_what_it_has(department: Department) -> None:
    site = department.site()
    parts = {
        id: [part for part in ("purpose", "thread") if program_has(View(site, Routes(site), ""), 2030, id, part)]
        for id in ("book-swap", "night-library")
    }
    assert parts == {"book-swap": ["purpose"], "night-library": ["purpose", "thread"]}


def test_a_fee_is_told_to_the_won_and_a_large_one_as_about(department: Department) -> None:
    department.replace("vocabulary.yml", "units:\n", "units:\n  - {id: won, name: 원, won: 1, decimals: 1}\n")
    values = ["value: 15000", "value: 2000, to: 4000", "value: 300000", "value: 1234500", "value: 12.5"]
    told = [f"          - {{id: fee-{n}, name: 요금, {value}, unit: won}}\n" for n, value in enumerate(values)]
    department.append(SWAPS, "".join(told))
    root = drawn(department, program_entries, 2030, "book-swap", "results", here="programs/2030/book-swap/")
    assert said(root, ".//li/span[@class='facts']/span")[1:] == [
        "요금 1만 5,000원",
        "요금 2,000원~4,000원",
        "요금 30만 원",
        "요금 1,234,500원(약 123만 원)",
    ]
    assert said(root, ".//span[@class='wall-figure']") == ["12.5원"]


@pytest.mark.parametrize(
    ("values", "figure", "facts"),
    [
        (
            ("value: 443, unit: visitor", "value: 300000, unit: won, bound: at-most"),
            "443명",
            "인원0 · 4. 5., 인원1 최대 30만 원",
        ),
        (("value: 13, unit: book", "value: 198, unit: visitor, bound: total"), "총 198명", "인원1 · 4. 5., 인원0 13권"),
        (("value: 300000, unit: won, bound: at-most",), "최대 30만 원", "인원0 · 4. 5."),
        (("value: 120000000, unit: won",), "1억 2,000만 원", "인원0 · 4. 5."),
    ],
)
def test_a_result_shows_what_came_about_large_and_limits_small(
    department: Department, values: tuple[str, ...], figure: str, facts: str
) -> None:
    department.replace("vocabulary.yml", "units:\n", "units:\n  - {id: won, name: 원, won: 1}\n")
    lines = [f"{{id: v{n}, name: 인원{n}, {value}}}" for n, value in enumerate(values)]
    department.replace(SWAPS, "{id: books, name: 바꾼 책, value: 300, unit: book}", "\n          - ".join(lines))
    root = drawn(department, program_entries, 2030, "book-swap", "results")
    assert said(root, ".//span[@class='wall-figure']") == [figure]
    assert said(root, ".//span[@class='facts']") == [facts]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("value: 5000, to: 10000, unit: won, bound: each, per: 1인", "1인 각 5,000원~1만 원"),
        ("value: 300, to: 400, unit: book", "300권~400권"),
        ("value: 300, unit: book, per: 1인", "1인 300권"),
    ],
)
def test_what_is_not_one_number_with_its_unit_stays_text(department: Department, value: str, told: str) -> None:
    department.replace("vocabulary.yml", "units:\n", "units:\n  - {id: won, name: 원, won: 1}\n")
    department.replace(SWAPS, "value: 300, unit: book", value)
    root = drawn(department, program_entries, 2030, "book-swap", "results")
    assert said(root, ".//span[@class='wall-figure']") == []
    assert said(root, ".//span[@class='facts']")[0].endswith(f"바꾼 책 {told}")
