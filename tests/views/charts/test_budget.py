"""Pictures of money tell what was spent, what is left, and what the next year needs."""

from __future__ import annotations

import pytest

from macros.views.budget import budget_table, budget_years
from macros.views.budget_breakdowns import budget_funding_table
from macros.views.charts.budget import budget_chart, budget_funding_chart
from tests.conftest import Department
from tests.views.charts.conftest import Draw
from tests.views.charts.drawn import drawn, said

BUDGET = "budgets/2030.yml"
PLAN = "programs/2031/night-library.yml"
SOURCE = "source: {document: library-report-2030, section: 4. 예산, page: 6}\n"


def _budget(*lines: str, as_of: str = "as_of: 2030-09-30\n") -> str:
    listed = "\n".join(f"  - {{{line}}}" for line in lines)
    return f"{SOURCE}{as_of}unit: million-won\nlines:\n{listed}\n"


def overspent(difference: int) -> str:
    """Excuse that more was spent than there was."""
    excuse = f"{{rule: overspending, difference: {difference}, reason: 그렇게 인쇄되어 있습니다.}}"
    return f"declared: [{excuse}]"


def write_budget(department: Department, *lines: str, as_of: str = "as_of: 2030-09-30\n") -> None:
    """Replaces the budget, and the programs inside it."""
    department.write(BUDGET, _budget(*lines, as_of=as_of))
    department.delete("programs/2030/night-library.yml")
    department.delete(PLAN)


def test_bars_are_as_long_as_their_amounts_on_one_ruler_the_largest_first(draw: Draw) -> None:
    picture = draw(budget_chart)
    assert picture.finding == "2030년 예산의 66.7%는 대출 서비스입니다."
    assert picture.about == (
        "막대의 길이는 예산액입니다. 모든 막대를 같은 자로 그렸습니다(2030. 9. 30. 기준). "
        "집행률이 가장 낮은 것은 대출 서비스(50.0%)입니다."
    )
    assert picture.rulers == [["0", "0.5", "1", "1.5", "2억 원"]]
    assert picture.legend == ["real 2030. 9. 30.까지 쓴 돈", "soft 아직 쓰지 않은 돈"]
    assert picture.rows == [
        ("대출 서비스", [("2억 원 · 전체의 66.7% · 집행률 50.0% · 아직 쓰지 않은 돈 1억 원", "real 50.0% soft 50.0%")]),
        (
            "장서 확충",
            [("1억 원 · 전체의 33.3% · 집행률 51.0% · 아직 쓰지 않은 돈 4,900만 원", "real 25.5% soft 24.5%")],
        ),
    ]


def test_a_line_that_dwarfs_the_others_folds(department: Department, draw: Draw) -> None:
    write_budget(department, "id: a, name: 가, budget: 450, spent: 150", "id: b, name: 나, budget: 90, spent: 90")
    picture = draw(budget_chart)
    assert picture.finding == "2030년 예산의 83.3%는 가입니다. 한 줄을 1억 원으로 그리면 4줄이 넘습니다."
    assert "1억 원을 넘으면 글줄처럼 다음 줄로 이어집니다." in picture.about
    assert picture.rows == [
        (
            "가",
            [
                (
                    "4억 5,000만 원 · 전체의 83.3% · 집행률 33.3% · 아직 쓰지 않은 돈 3억 원 · 4줄 남짓",
                    *("real 100.0%", "real 50.0% soft 50.0%", "soft 100.0%", "soft 100.0%", "soft 50.0%"),
                )
            ],
        ),
        ("나", [("9,000만 원 · 전체의 16.7% · 집행률 100.0%", "real 90.0%")]),
    ]


@pytest.mark.parametrize(
    ("lines", "finding"),
    [
        (["id: a, name: 가, budget: 100, spent: 50"], "2030년 예산은 모두 가입니다."),
        (
            ["id: a, name: 가, budget: 100, spent: 50", "id: b, name: 나, budget: 100, spent: 100"],
            "2030년 예산에서 가장 큰 단위사업은 가와 나(각 1억 원)입니다.",
        ),
        (
            ["id: a, name: 가, required: 100", "id: b, name: 나, required: 200"],
            "2030년 소요예산의 66.7%는 나입니다.",
        ),
    ],
)
def test_the_budget_finding_fits_its_figures(
    department: Department, draw: Draw, lines: list[str], finding: str
) -> None:
    write_budget(department, *lines)
    assert draw(budget_chart).finding == finding


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["id: a, name: 가, budget: 100, spent: 50"], ""),
        (
            ["id: a, name: 가, budget: 100, spent: 50", "id: b, name: 나, budget: 200, spent: 100"],
            " 단위사업의 집행률은 모두 50.0%로 같습니다.",
        ),
        (
            [
                "id: a, name: 가, budget: 100, spent: 50",
                "id: b, name: 나, budget: 200, spent: 100",
                "id: c, name: 다, budget: 100, spent: 90",
                "id: d, name: 라, budget: 0, spent: 0",
            ],
            " 집행률이 가장 낮은 것은 가와 나(각 50.0%)입니다.",
        ),
    ],
)
def test_the_slowest_lines_are_named_below(department: Department, draw: Draw, lines: list[str], told: str) -> None:
    write_budget(department, *lines)
    how = "막대의 길이는 예산액입니다. 모든 막대를 같은 자로 그렸습니다(2030. 9. 30. 기준)."
    assert draw(budget_chart).about == how + told


def test_a_budget_of_nothing_has_no_picture(department: Department, draw: Draw) -> None:
    write_budget(department, "id: a, name: 가, budget: 0, spent: 0")
    assert draw(budget_chart).root.find("figure") is None


def test_a_plan_is_striped_and_a_budget_without_spending_soft(department: Department, draw: Draw) -> None:
    write_budget(department, "id: a, name: 가, budget: 100", "id: b, name: 나, budget: 200")
    picture = draw(budget_chart)
    assert picture.legend == ["soft 예산액"]
    assert picture.rows[0] == ("나", [("2억 원 · 전체의 66.7%", "soft 100.0%")])
    department.write(BUDGET, _budget("id: a, name: 가, required: 100", "id: b, name: 나, required: 200"))
    picture = draw(budget_chart)
    assert picture.legend == ["plan 소요예산"]
    assert picture.rows[0] == ("나", [("2억 원 · 전체의 66.7%", "plan 100.0%")])


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


def test_unknown_empty_and_overspent_lines_are_told_not_drawn_wrong(department: Department, draw: Draw) -> None:
    lines = [
        "id: unknown, name: 모르는 돈, budget: 30",
        "id: empty, name: 없는 돈, budget: 0, spent: 0",
        "id: untouched, name: 안 쓴 돈, budget: 10, spent: 0",
        f"id: over, name: 더 쓴 돈, budget: 100, spent: 120, {overspent(20)}",
        "id: all, name: 다 쓴 돈, budget: 5, spent: 5",
    ]
    write_budget(department, *lines, as_of="")
    picture = draw(budget_chart)
    assert "기준" not in picture.about
    assert picture.legend == ["real 쓴 돈", "soft 아직 쓰지 않은 돈", "none 쓴 돈을 알 수 없는 예산"]
    assert picture.rows == [
        ("더 쓴 돈", [("1억 원 · 전체의 69.0% · 집행률 120.0% · 예산액보다 더 쓴 돈 2,000만 원", "real 100.0%")]),
        ("모르는 돈", [("3,000만 원 · 전체의 20.7%", "none 30.0%")]),
        ("안 쓴 돈", [("1,000만 원 · 전체의 6.9% · 집행률 0.0% · 아직 쓰지 않은 돈 1,000만 원", "soft 10.0%")]),
        ("다 쓴 돈", [("500만 원 · 전체의 3.4% · 집행률 100.0%", "real 5.0%")]),
        ("없는 돈", [("0원 · 전체의 0.0%",)]),
    ]


def test_carried_money_is_part_of_the_length_and_of_what_is_left(department: Department, draw: Draw) -> None:
    write_budget(
        department,
        "id: a, name: 가, budget: 90, carried_in: 10, spent: 50, carried_out: 20",
        "id: b, name: 나, budget: 80, spent: 80",
    )
    picture = draw(budget_chart)
    assert picture.about.startswith("막대의 길이는 예산액과 지난해에서 넘어온 돈을 더한 것입니다. ")
    assert picture.legend[1] == "soft 아직 쓰지 않았거나 다음 해로 넘긴 돈"
    words = "9,000만 원 · 전체의 52.9% · 집행률 50.0%"
    carried = "지난해에서 넘어온 돈 1,000만 원 · 다음 해로 넘긴 돈 2,000만 원 · 아직 쓰지 않은 돈 3,000만 원"
    assert picture.rows[0] == ("가", [(f"{words} · {carried}", "real 50.0% soft 20.0% soft 30.0%")])


def test_whoever_chooses_the_printed_form_finds_it_in_the_picture(draw: Draw) -> None:
    printed = draw(budget_chart).root.xpath(".//ul[@class='chart-bars']//span[@class='printed']")
    assert [form.text for form in printed] == ["200백만원", "100백만원", "100백만원", "49백만원"]
