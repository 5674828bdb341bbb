"""Two years stand beside each other: budget and plan never share a fill, and what differs is called a difference."""

from __future__ import annotations

from lxml import html

from macros.records.pages import Routes
from macros.views.budget_comparison import budget_comparison, budget_comparison_link, compared_years
from macros.views.charts.budget_comparison import budget_comparison_chart
from macros.views.page_view import View
from tests.conftest import Department
from tests.views.charts.conftest import Draw
from tests.views.charts.drawn import drawn, said

PROGRAM = "programs/2030/night-library.yml"
PLAN = "programs/2031/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"


def test_two_years_are_drawn_on_one_ruler_in_two_fills(draw: Draw) -> None:
    picture = draw(budget_comparison_chart)
    assert picture.finding == (
        "밤에 여는 도서관의 2031년 소요예산은 1억 5,000만 원으로, 2030년 예산액보다 3,000만 원(25.0%) 많습니다."
    )
    assert picture.about == (
        "모든 막대를 같은 자로 그렸습니다. 둘은 뜻이 다른 돈이라, 예산이 늘었다거나 줄었다고 말할 수는 없습니다."
    )
    assert picture.rulers == [["0", "0.4", "0.8", "1.2", "1.6억 원"]]
    assert picture.rows == [
        (
            "밤에 여는 도서관",
            [
                ("2030년 예산액 1억 2,000만 원", "real 37.5% soft 37.5%"),
                ("2031년 소요예산 1억 5,000만 원", "plan 93.8%"),
            ],
        ),
    ]
    assert picture.legend == [
        "real 2030. 9. 30.까지 쓴 돈",
        "soft 2030년 예산 가운데 아직 쓰지 않은 돈",
        "plan 2031년 소요예산",
    ]


def test_the_table_tells_difference_and_rate_and_the_sum(department: Department) -> None:
    department.append(SWAPS, "budget_line: collections\nmoney: {unit: million-won, budget: 30, funding: city}\n")
    following = (department.data / PLAN).read_text(encoding="utf-8")
    less = following.replace("2030/night-library", "2030/book-swap").replace("밤에 여는 도서관", "책 나눔")
    department.write("programs/2031/book-gifts.yml", less.replace("150", "20"))
    root = drawn(department, budget_comparison, 2030)
    assert said(root, ".//thead//th") == ["사업", "2030년 예산액", "2031년 소요예산", "차이", "비율"]
    assert [shown(row) for row in root.xpath(".//tbody/tr | .//tfoot/tr")] == [
        ["밤에 여는 도서관 2031년에도 같은 이름", "120", "150", "+30", "+25.0%"],
        ["책 바꿔 읽기 2031년 이름: 책 나눔", "30", "20", "−10", "−33.3%"],
        ["2개 사업의 합", "150", "170", "+20", "+13.3%"],
    ]
    assert [heard.text for heard in root.xpath(".//td//*[@class='heard']")] == ["많음 ", "적음 ", "많음 "]


def test_a_program_may_be_split_new_or_given_up(department: Department, draw: Draw) -> None:
    department.append(SWAPS, "budget_line: collections\nmoney: {unit: million-won, budget: 30, funding: city}\n")
    plan = (department.data / PLAN).read_text(encoding="utf-8")
    renamed = plan.replace("title: 밤에 여는 도서관", "title: 새벽에 여는 도서관").replace("150", "60")
    department.write("programs/2031/dawn-library.yml", renamed)
    new = renamed.replace("continues: [2030/night-library]\n", "").replace("새벽에 여는 도서관", "책 배달")
    department.write("programs/2031/delivery.yml", new)
    picture = draw(budget_comparison_chart)
    assert picture.finding == (
        "밤에 여는 도서관의 2031년 소요예산은 2억 1,000만 원으로, 2030년 예산액보다 9,000만 원(75.0%) 많습니다."
    )
    assert picture.rows == [
        (
            "밤에 여는 도서관",
            [
                ("2030년 예산액 1억 2,000만 원", "real 37.5% soft 37.5%"),
                ("2031년 소요예산(새벽에 여는 도서관) 6,000만 원", "plan 37.5%"),
                ("2031년 소요예산 1억 5,000만 원", "plan 93.8%"),
            ],
        ),
        ("책 배달", [("이어지는 앞선 사업 없음",), ("2031년 소요예산 6,000만 원", "plan 37.5%")]),
        ("책 바꿔 읽기", [("2030년 예산액 3,000만 원", "none 18.8%"), ("이어지는 사업 없음",)]),
    ]
    assert [shown(row) for row in drawn(department, budget_comparison, 2030).xpath(".//tbody/tr")] == [
        [
            "밤에 여는 도서관 2031년 이름: 새벽에 여는 도서관 2031년 이름: 밤에 여는 도서관",
            "120",
            "210",
            "+90",
            "+75.0%",
        ],
        ["책 배달 이어지는 앞선 사업 없음", "", "60", "", ""],
        ["책 바꿔 읽기 이어지는 사업 없음", "30", "", "", ""],
    ]


def test_a_plan_that_continues_two_programs_has_no_difference_to_one(department: Department, draw: Draw) -> None:
    department.append(SWAPS, "budget_line: collections\nmoney: {unit: million-won, budget: 30, funding: city}\n")
    department.replace(PLAN, "[2030/night-library]", "[2030/night-library, 2030/book-swap]")
    finding = "2030년 예산액과 이어지는 2031년 소요예산이 모두 적힌 사업은 없습니다."
    assert draw(budget_comparison_chart).finding == finding


def test_the_same_amount_is_no_difference(department: Department, draw: Draw) -> None:
    department.replace(PLAN, "150", "120")
    assert draw(budget_comparison_chart).finding == (
        "밤에 여는 도서관의 2031년 소요예산은 1억 2,000만 원으로, 2030년 예산액과 같습니다."
    )
    assert shown(drawn(department, budget_comparison, 2030).xpath(".//tbody/tr")[0])[3:] == ["0", "0.0%"]


def test_the_page_of_the_year_leads_to_the_comparison(department: Department) -> None:
    root = drawn(department, budget_comparison_link, 2030, here="budget/2030/")
    (words,) = root.xpath("./p[@id='part_budget-comparison-2030']")
    assert words.text_content().endswith("말할 수는 없습니다. 두 해 비교 보기")
    assert words.xpath(".//a/@href") == ["../#part_budget-comparison-2030"]


def test_years_are_compared_where_the_next_has_a_plan(department: Department) -> None:
    site = department.site()
    assert compared_years(View(site, Routes(site), "budget/")) == [2030]
    department.delete(PLAN)
    site = department.site()
    assert compared_years(View(site, Routes(site), "budget/")) == []
    assert drawn(department, budget_comparison_chart, 2030).find("figure") is None
    assert drawn(department, budget_comparison_link, 2030).find("p") is None


def shown(row: html.HtmlElement) -> list[str]:
    """What eyes see of a row, without amounts in the spoken form."""
    beside = "parent::*[contains(@class, 'spoken') or @class='heard']"
    return [" ".join("".join(cell.xpath(f".//text()[not({beside})]")).split()) for cell in row.iter("th", "td")]
