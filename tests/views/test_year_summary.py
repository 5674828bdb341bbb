"""A year on one sheet says what the data says, and no more than fits."""

from __future__ import annotations

from macros.checks import load_site
from macros.records.pages import summary_years
from macros.views.year_summary import MOST_PROGRAMS, year_summary, year_summary_link
from tests.conftest import DEPARTMENTS, Department
from tests.views.charts.drawn import drawn, said

PROGRAM = """title: 새 사업 {number}
order: {number}
kind: yearly
lead: reading-team
source: {{document: library-report-2030}}
"""


def test_a_program_stands_beside_what_it_needs_next(department: Department) -> None:
    root = drawn(department, year_summary, 2030, here="summary/2030/")
    assert said(root, ".//table//tr[th[@scope='row']]/*") == [
        *("밤에 여는 도서관", "120 1억 2,000만 원", "60 6,000만 원", "50.0%", "150 1억 5,000만 원"),
        *("책 바꿔 읽기", "–보고서에 없음", "–보고서에 없음", "–보고서에 없음", "–보고서에 없음"),
    ]


def test_a_program_that_begins_later_says_so(department: Department) -> None:
    program = PROGRAM.format(number=9) + "money: {unit: million-won, required: 7}\n"
    department.write("programs/2031/new.yml", program)
    root = drawn(department, year_summary, 2030, here="summary/2030/")
    assert said(root, ".//tbody/tr[last()]/*")[::4] == ["새 사업 9 (2031년부터)", "7 700만 원"]


def test_many_programs_are_cut_and_counted(department: Department) -> None:
    for number in range(3, 16):
        department.write(f"programs/2030/new-{number}.yml", PROGRAM.format(number=number))
    root = drawn(department, year_summary, 2030, here="summary/2030/")
    assert len(root.xpath(".//table//tr[th[@scope='row']]")) == MOST_PROGRAMS
    assert "사업 15개 가운데 12개입니다." in said(root, ".//*[@class='note']")


def test_the_sheet_says_what_was_verified_and_its_source(department: Department) -> None:
    root = drawn(department, year_summary, 2030, here="summary/2030/")
    assert said(root, ".//h1") == ["새빛시 도서관과 2030년"]
    assert said(root, ".//section[h2[text()='합계 검증']]//p") == [
        "2030년 항목과 연도와 무관한 항목에 관해 보고서에 적힌 값 17개를 다시 계산해 보니 모두 일치합니다. "
        "이 사이트가 연결한 기록의 합과도 2개를 따로 비교해 보니 모두 일치합니다.",
        "검증 결과 모두 보기",
    ]
    assert said(root, ".//*[@class='summary-source']") == [
        "원자료: 도서관과 업무보고. 비중과 합계, 차이는 이 사이트가 계산했습니다."
    ]


def test_each_year_with_results_has_a_sheet(department: Department) -> None:
    assert summary_years(department.site()) == [2030]
    assert summary_years(load_site(DEPARTMENTS / "health-center")) == [2025, 2024]


def test_where_all_is_planned_the_newest_year_has_a_sheet(department: Department) -> None:
    department.write("sources.yml", "documents: [{id: library-report-2030, name: 계획서, kind: report}]\n")
    assert summary_years(department.site()) == [2031]


def test_a_link_leads_to_the_sheet_of_a_year_that_has_one(department: Department) -> None:
    newest, none = (drawn(department, year_summary_link, *years) for years in ((), (2031,)))
    assert [(link.text, link.get("href")) for link in newest.iter("a")] == [("2030년 한 장 요약", "summary/2030/")]
    assert none.text_content() == ""


def test_figures_of_an_earlier_year_are_that_years(department: Department) -> None:
    department.write("budgets/2029.yml", (department.data / "budgets/2030.yml").read_text(encoding="utf-8"))
    root = drawn(department, year_summary, 2029, here="summary/2029/")
    assert said(root, ".//*[@class='key-figures']//h3/a") == ["예산 집행률"]
