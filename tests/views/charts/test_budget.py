"""Pictures of money tell what was spent, what is left, and what the next year needs."""

from __future__ import annotations

import pytest

from macros.views.budget import budget_table, budget_years
from macros.views.budget_breakdowns import budget_funding_table
from macros.views.charts.budget import budget_chart, budget_comparison_chart
from tests.conftest import Department
from tests.views.charts.conftest import Draw
from tests.views.charts.drawn import drawn, said

BUDGET = "budgets/2030.yml"
PLAN = "programs/2031/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"
SOURCE = "source: {document: library-report-2030, section: 4. 예산, page: 6}\n"


def _budget(*lines: str, as_of: str = "as_of: 2030-09-30\n") -> str:
    listed = "\n".join(f"  - {{{line}}}" for line in lines)
    return f"{SOURCE}{as_of}unit: million-won\nlines:\n{listed}\n"


def overspent(difference: int) -> str:
    """Excuse that more was spent than there was."""
    excuse = f"{{rule: overspending, difference: {difference}, reason: 그렇게 인쇄되어 있습니다.}}"
    return f"declared: [{excuse}]"


def test_budget_bars_are_their_own_whole_and_stand_by_rate(draw: Draw) -> None:
    picture = draw(budget_chart)
    assert picture.finding == (
        "2030년 예산 3억 원 가운데 1억 5,100만 원(50.3%)을 2030. 9. 30.까지 썼습니다. "
        "집행률이 가장 낮은 것은 대출 서비스(50.0%)입니다."
    )
    assert picture.about == (
        "막대 하나가 그 단위사업의 예산액 전부이고, 집행률이 높은 것부터 놓았습니다(2030. 9. 30. 기준). "
        "정확한 값은 아래 표에 있습니다."
    )
    assert picture.rows == [
        ("장서 확충", "51.0%", ["쓴 돈 5,100만 원", "아직 쓰지 않은 돈 4,900만 원"], ["51.0%", "49.0%"]),
        ("대출 서비스", "50.0%", ["쓴 돈 1억 원", "아직 쓰지 않은 돈 1억 원"], ["50.0%", "50.0%"]),
    ]


@pytest.mark.parametrize(
    ("lines", "finding"),
    [
        (
            ["id: a, name: 가, budget: 100, spent: 50"],
            "2030년 예산 1억 원 가운데 5,000만 원(50.0%)을 2030. 9. 30.까지 썼습니다.",
        ),
        (
            ["id: a, name: 가, budget: 100, spent: 50", "id: b, name: 나, budget: 200, spent: 100"],
            "2030년 예산 3억 원 가운데 1억 5,000만 원(50.0%)을 2030. 9. 30.까지 썼습니다. "
            "단위사업의 집행률은 모두 50.0%로 같습니다.",
        ),
        (
            [
                "id: a, name: 가, budget: 100, spent: 50",
                "id: b, name: 나, budget: 200, spent: 100",
                "id: c, name: 다, budget: 100, spent: 90",
                "id: d, name: 라, budget: 0, spent: 0",
            ],
            "2030년 예산 4억 원 가운데 2억 4,000만 원(60.0%)을 2030. 9. 30.까지 썼습니다. "
            "집행률이 가장 낮은 것은 가와 나(각 50.0%)입니다.",
        ),
        (
            ["id: a, name: 가, budget: 100", "id: b, name: 나, budget: 200, spent: 100"],
            "2030년 예산 3억 원 가운데 쓴 돈은 일부만 자료에 있습니다.",
        ),
        (["id: a, name: 가, budget: 0, spent: 0"], "2030년 예산은 0원입니다."),
        (
            [f"id: a, name: 가, budget: 0, spent: 500, {overspent(500)}"],
            "2030년 예산은 0원입니다. 쓴 돈은 2030. 9. 30.까지 5억 원입니다.",
        ),
        (
            ["id: a, name: 가, budget: 12345600, spent: 10", "id: b, name: 나, budget: 100, spent: 0"],
            "2030년 예산 약 123,457억 원 가운데 1,000만 원(0.0%)을 2030. 9. 30.까지 썼습니다. "
            "단위사업의 집행률은 모두 0.0%로 같습니다.",
        ),
    ],
)
def test_the_budget_finding_fits_its_figures(
    department: Department, draw: Draw, lines: list[str], finding: str
) -> None:
    department.write(BUDGET, _budget(*lines))
    department.delete("programs/2030/night-library.yml")
    department.delete(PLAN)
    assert draw(budget_chart).finding == finding


def test_a_plan_without_spending_shows_none(department: Department) -> None:
    department.write(BUDGET, _budget("id: a, name: 가, budget: 100", "id: b, name: 나, budget: 200"))
    department.delete("programs/2030/night-library.yml")
    department.delete(PLAN)
    assert drawn(department, budget_chart, 2030).find("figure") is None
    root = drawn(department, budget_table, 2030)
    assert said(root, ".//caption") == ["2030년 단위사업별 예산(단위: 백만원, 2030. 9. 30. 기준)"]
    assert said(root, ".//thead//th") == ["단위사업", "예산액", "비중"]
    department.replace(BUDGET, "budget: 100", "budget: 100, funding: city")
    funded = drawn(department, budget_funding_table, 2030)
    assert said(funded, ".//thead//th") == ["재원", "예산액", "전체에서 차지하는 몫"]
    assert said(drawn(department, budget_years), ".//thead//th") == ["연도", "예산액", "단위", "기준일"]


def test_unknown_empty_and_overspent_lines_are_told_not_drawn_wrong(department: Department, draw: Draw) -> None:
    lines = [
        "id: unknown, name: 모르는 돈, budget: 30",
        "id: empty, name: 없는 돈, budget: 0, spent: 0",
        "id: untouched, name: 안 쓴 돈, budget: 10, spent: 0",
        f"id: over, name: 더 쓴 돈, budget: 100, spent: 120, {overspent(20)}",
        "id: all, name: 다 쓴 돈, budget: 5, spent: 5",
    ]
    department.write(BUDGET, _budget(*lines, as_of=""))
    department.delete("programs/2030/night-library.yml")
    department.delete(PLAN)
    picture = draw(budget_chart)
    assert "기준" not in picture.about
    assert picture.rows == [
        ("더 쓴 돈", "120.0%", ["쓴 돈 1억 2,000만 원", "예산액보다 더 쓴 돈 2,000만 원"], ["100.0%"]),
        ("다 쓴 돈", "100.0%", ["쓴 돈 500만 원", "아직 쓰지 않은 돈 0원"], ["100.0%"]),
        ("안 쓴 돈", "0.0%", ["쓴 돈 0원", "아직 쓰지 않은 돈 1,000만 원"], ["100.0%"]),
        ("모르는 돈", "", ["예산액 3,000만 원", "집행액 자료에 없음"], []),
        ("없는 돈", "", ["예산액 0원", "집행액 0원"], []),
    ]


def test_whoever_chooses_the_printed_form_finds_it_in_the_picture(draw: Draw) -> None:
    printed = draw(budget_chart).root.xpath(".//li[1]//span[@class='printed']")
    assert [form.text for form in printed] == ["51백만원", "49백만원"]


def test_two_years_are_drawn_on_one_scale(draw: Draw) -> None:
    picture = draw(budget_comparison_chart)
    assert picture.finding == (
        "밤에 여는 도서관의 2030년 예산액은 1억 2,000만 원이고, "
        "밤에 여는 도서관의 2031년 소요예산은 1억 5,000만 원입니다."
    )
    assert picture.rows == [
        (
            "밤에 여는 도서관",
            "",
            ["2030년 예산액 1억 2,000만 원", "2031년 소요예산 1억 5,000만 원"],
            ["80.0%", "100.0%"],
        ),
        ("책 바꿔 읽기", "", ["2030년 예산액 자료에 없음", "이어지는 사업 없음"], []),
    ]


def test_a_program_may_be_renamed_split_or_new(department: Department, draw: Draw) -> None:
    department.append(SWAPS, "budget_line: collections\nmoney: {unit: million-won, budget: 30, funding: city}\n")
    plan = (department.data / PLAN).read_text(encoding="utf-8")
    renamed = plan.replace("title: 밤에 여는 도서관", "title: 새벽에 여는 도서관").replace("150", "60")
    department.write("programs/2031/dawn-library.yml", renamed)
    new = renamed.replace("continues: [2030/night-library]\n", "").replace("새벽에 여는 도서관", "책 배달")
    department.write("programs/2031/delivery.yml", new)
    picture = draw(budget_comparison_chart)
    assert picture.finding == (
        "2030년 예산액이 가장 큰 사업은 밤에 여는 도서관(1억 2,000만 원)이고, "
        "2031년 소요예산이 가장 큰 사업은 밤에 여는 도서관(1억 5,000만 원)입니다."
    )
    assert picture.rows == [
        (
            "밤에 여는 도서관",
            "",
            [
                "2030년 예산액 1억 2,000만 원",
                "2031년 소요예산(새벽에 여는 도서관) 6,000만 원",
                "2031년 소요예산 1억 5,000만 원",
            ],
            ["80.0%", "40.0%", "100.0%"],
        ),
        ("책 바꿔 읽기", "", ["2030년 예산액 3,000만 원", "이어지는 사업 없음"], ["20.0%"]),
        ("책 배달", "", ["이어지는 앞선 사업 없음", "2031년 소요예산 6,000만 원"], ["40.0%"]),
    ]


def test_with_no_following_year_there_is_no_comparison(department: Department, draw: Draw) -> None:
    department.delete(PLAN)
    assert draw(budget_comparison_chart).root.find("figure") is None
