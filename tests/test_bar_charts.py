"""Pictures say what their figures say, for any department."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import pytest
from lxml import html
from markupsafe import Markup

from macros.routes import Routes
from macros.views.charts.bars import Bar, Group, Part, bar_chart, end_to_end, in_lanes, share
from macros.views.charts.budget import budget_chart, budget_comparison_chart
from macros.views.charts.findings import highest, lowest, named
from macros.views.charts.personnel import personnel_chart
from macros.views.charts.vehicles import vehicle_chart
from macros.views.context import View
from tests.conftest import Department

BUDGET = "budgets/2030.yml"
PERSONNEL = "personnel/2030.yml"
VEHICLES = "vehicles/2030.yml"
PLAN = "programs/2031/night-library.yml"
SWAPS = "programs/2030/book-swap.yml"

SOURCE = "source: {document: library-report-2030, section: 4. 예산, page: 6}\n"
VEHICLE_WORDS = """\
vehicle_kinds:
  - {id: book-bus, name: 책버스}
  - {id: cart, name: 수레}
vehicle_sizes:
  - {id: small, name: 소형}
  - {id: large, name: 대형}
"""

Row = tuple[str, str, list[str], list[str]]
"""A bar's name and value, the words of its parts, and the widths that are drawn."""


@dataclass(frozen=True)
class Picture:
    """What a reader gets of a chart."""

    root: html.HtmlElement

    @property
    def finding(self) -> str:
        return str(self.root.findtext(".//figcaption") and self.root.find(".//figcaption").text_content())

    @property
    def about(self) -> str:
        return str(self.root.find_class("chart-about")[0].text_content())

    @property
    def rows(self) -> list[Row]:
        return [_row(item) for item in self.root.xpath(".//ul[@class='chart-bars']/li")]


def _row(item: html.HtmlElement) -> Row:
    value = "".join(element.text_content() for element in item.find_class("chart-value"))
    parts = [_shown_unasked(part).rstrip(",") for part in item.find_class("chart-part")]
    widths = [str(width) for width in item.xpath("./svg/rect/@width")]
    return item.find_class("chart-name")[0].text_content(), value, parts, widths


def _shown_unasked(part: html.HtmlElement) -> str:
    """The words without amounts in the form that only those see who chose it."""
    return " ".join("".join(part.xpath(".//text()[not(parent::*[@class='printed'])]")).split())


@pytest.fixture
def draw(department: Department) -> Callable[[Callable[[View, object], Markup]], Picture]:
    """Draw a chart of the department as it stands now."""

    def picture(macro: Callable[[View, object], Markup]) -> Picture:
        site = department.site()
        return Picture(html.fragment_fromstring(macro(View(site, Routes(site), "here/"), 2030), create_parent=True))

    return picture


Draw = Callable[[Callable[[View, object], Markup]], Picture]


def _budget(*lines: str, as_of: str = "as_of: 2030-09-30\n") -> str:
    listed = "\n".join(f"  - {{{line}}}" for line in lines)
    return f"{SOURCE}{as_of}unit: million-won\nunit_programs:\n{listed}\n"


def _personnel(*grades: str) -> str:
    listed = "\n".join(f"      - {{{grade}}}" for grade in grades)
    return f"{SOURCE}groups:\n  - group: librarian\n    grades:\n{listed}\n"


def _vehicles(text: str) -> str:
    return SOURCE + text


# Bars


@pytest.mark.parametrize(
    ("value", "whole", "percent"),
    [(1, 2, "50.0"), (2, 3, "66.7"), (1, 100_000, "0.1"), (0, 7, "0"), (3, 0, "0"), (7, 7, "100"), (9, 7, "100")],
)
def test_a_share_never_hides_something_nor_leaves_the_drawing(value: int, whole: int, percent: str) -> None:
    assert share(value, whole) == Decimal(percent)


def test_parts_lie_end_to_end_or_below_each_other() -> None:
    bar = Bar("가", (Part("나", "1", Decimal(30), "main"), Part("다", "2", Decimal(50), "rest"), Part("라")))
    row = [(s.shade, float(s.x), float(s.width), float(s.y), float(s.height)) for s in end_to_end(bar).strokes]
    assert row == [("main", 0, 30, 0, 100), ("rest", 30, 50, 0, 100)]
    lanes = [(s.shade, float(s.x), float(s.width), float(s.y), float(s.height)) for s in in_lanes(bar).strokes]
    assert lanes == [("main", 0, 30, 0, 45), ("rest", 0, 50, 55, 45)]


def test_a_part_of_nothing_keeps_its_lane() -> None:
    drawing = in_lanes(Bar("가", (Part("나", "0", Decimal(0), "rest"), Part("다", "2", Decimal(50), "main"))))
    assert [(s.shade, float(s.y)) for s in drawing.strokes] == [("main", 55)]
    assert drawing.height == in_lanes(Bar("", (Part("", "", Decimal(1), "rest"),) * 2)).height


def test_the_highest_and_the_lowest_may_be_several_or_none() -> None:
    assert (highest([3, 1, 3], int), lowest([3, 1, 3], int), highest([], int)) == ((3, 3), (1,), ())
    assert named(["가", "나", "다"]) == "가, 나와 다"
    assert named(["가", "나", "다", "라"]) == "가 등 4개"


def test_text_is_shown_as_typed_and_nothing_is_styled_inline(department: Department) -> None:
    site = department.site()
    nasty = '<b>가</b> {{ 1 }} (나)입니다 & "다"'
    group = Group((Bar(nasty, (Part(nasty, nasty, Decimal(10), "main"),), nasty),), nasty)
    drawn = bar_chart(View(site, Routes(site), ""), nasty, nasty, [group])
    picture = Picture(html.fragment_fromstring(drawn, create_parent=True))
    assert (picture.finding, picture.about, picture.rows) == (
        nasty,
        nasty,
        [(nasty, nasty, [f"{nasty} {nasty}"], ["10%"])],
    )
    assert picture.root.xpath(".//@style | .//@id | .//b") == []


def test_without_bars_there_is_no_picture(department: Department) -> None:
    site = department.site()
    assert bar_chart(View(site, Routes(site), ""), "가", "나", [Group(())]) == ""


# Budget


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
        ("장서 확충", "51.0%", ["쓴 돈 5,100만 원", "남은 돈 4,900만 원"], ["51.0%", "49.0%"]),
        ("대출 서비스", "50.0%", ["쓴 돈 1억 원", "남은 돈 1억 원"], ["50.0%", "50.0%"]),
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
            "집행률이 가장 낮은 것은 가와 나(50.0%)입니다.",
        ),
        (
            ["id: a, name: 가, budget: 100", "id: b, name: 나, budget: 200"],
            "2030년 예산 3억 원 가운데 쓴 돈은 자료에 없습니다.",
        ),
        (
            ["id: a, name: 가, budget: 100", "id: b, name: 나, budget: 200, spent: 100"],
            "2030년 예산 3억 원 가운데 쓴 돈은 일부만 자료에 있습니다.",
        ),
        (["id: a, name: 가, budget: 0, spent: 0"], "2030년 예산은 0원입니다."),
        (["id: a, name: 가, budget: 0"], "2030년 예산은 0원입니다."),
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


def test_unknown_empty_and_overspent_lines_are_told_not_drawn_wrong(department: Department, draw: Draw) -> None:
    lines = [
        "id: unknown, name: 모르는 돈, budget: 30",
        "id: empty, name: 없는 돈, budget: 0, spent: 0",
        "id: untouched, name: 안 쓴 돈, budget: 10, spent: 0",
        "id: over, name: 더 쓴 돈, budget: 100, spent: 120",
        "id: all, name: 다 쓴 돈, budget: 5, spent: 5",
    ]
    department.write(BUDGET, _budget(*lines, as_of=""))
    department.delete("programs/2030/night-library.yml")
    department.delete(PLAN)
    picture = draw(budget_chart)
    assert "(기준일 자료에 없음)" in picture.about
    assert picture.rows == [
        ("더 쓴 돈", "120.0%", ["쓴 돈 1억 2,000만 원", "예산액보다 더 쓴 돈 2,000만 원"], ["100.0%"]),
        ("다 쓴 돈", "100.0%", ["쓴 돈 500만 원", "남은 돈 0원"], ["100.0%"]),
        ("없는 돈", "", ["예산액 0원", "집행액 0원"], []),
        ("안 쓴 돈", "0.0%", ["쓴 돈 0원", "남은 돈 1,000만 원"], ["100.0%"]),
        ("모르는 돈", "", ["예산액 3,000만 원", "집행액 자료에 없음"], []),
    ]


def test_whoever_chooses_the_printed_form_finds_it_in_the_picture(draw: Draw) -> None:
    printed = draw(budget_chart).root.xpath(".//li[1]//span[@class='printed']")
    assert [form.text for form in printed] == ["51백만원", "49백만원"]


# Comparison


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
    department.append(SWAPS, "unit_program: collections\nbudget: {unit: million-won, budget: 30, funding: city}\n")
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


# Personnel


@pytest.mark.parametrize(
    ("grades", "finding"),
    [
        (
            ["grade: librarian-senior, quota: 4, current: 2", "grade: librarian-junior, quota: 3, current: 4"],
            "2030년 정원 7명에 현원은 6명입니다. 사람이 가장 많이 모자라는 직급은 사서직 수석(2명)이고, "
            "정원을 가장 많이 넘는 직급은 사서직 주임(1명)입니다.",
        ),
        (
            ["grade: librarian-senior, quota: 3, current: 2", "grade: librarian-junior, quota: 5, current: 4"],
            "2030년 정원 8명에 현원은 6명입니다. 사람이 가장 많이 모자라는 직급은 사서직 수석·주임(1명씩)입니다.",
        ),
        (
            ["grade: librarian-senior, quota: 3, current: 3", "grade: librarian-junior, quota: 5, current: 5"],
            "2030년 정원 8명에 현원은 8명입니다. 직급마다 정원과 현원이 같습니다.",
        ),
        (["grade: librarian-senior, quota: 3, current: 1"], "2030년 정원 3명에 현원은 1명입니다."),
    ],
)
def test_the_personnel_finding_fits_its_figures(
    department: Department, draw: Draw, grades: list[str], finding: str
) -> None:
    department.write(PERSONNEL, _personnel(*grades))
    assert draw(personnel_chart).finding == finding


def test_grades_without_posts_and_people_stand_in_the_table_alone(department: Department, draw: Draw) -> None:
    empty, over = "grade: librarian-senior, quota: 0, current: 0", "grade: librarian-junior, quota: 0, current: 2"
    department.write(PERSONNEL, _personnel(empty, over))
    picture = draw(personnel_chart)
    assert picture.rows == [("주임", "2명 많음", ["정원 0명", "현원 2명"], ["100.0%"])]
    assert picture.about.endswith("(기준일 자료에 없음). 둘 다 0명인 직급은 아래 표에만 있습니다.")
    department.write(PERSONNEL, _personnel(empty))
    assert draw(personnel_chart).root.find("figure") is None


# Vehicles


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "quota: 5\nkinds:\n  - {kind: book-bus, sizes: [{size: small, count: 4}, {size: large, count: 2}]}\n"
            "  - {kind: cart, sizes: [{size: small, count: 1}]}\n",
            "2030년 공용차량 7대 가운데 책버스가 6대로 가장 많습니다. 정해진 대수(정수)는 5대입니다.",
        ),
        (
            "kinds:\n  - {kind: book-bus, sizes: [{size: small, count: 3}]}\n"
            "  - {kind: cart, sizes: [{size: small, count: 3}]}\n",
            "2030년 공용차량 6대는 차종마다 3대로 같습니다.",
        ),
        (
            "kinds:\n  - {kind: book-bus, sizes: [{size: small, count: 3}]}\n"
            "  - {kind: cart, sizes: [{size: small, count: 0}]}\n",
            "2030년 공용차량 3대는 모두 책버스입니다.",
        ),
    ],
)
def test_the_vehicle_finding_fits_its_figures(department: Department, draw: Draw, text: str, finding: str) -> None:
    department.append("vocabulary.yml", VEHICLE_WORDS)
    department.write(VEHICLES, _vehicles(text))
    assert draw(vehicle_chart).finding == finding


def test_vehicles_are_parted_by_size_on_one_scale(department: Department, draw: Draw) -> None:
    department.append("vocabulary.yml", VEHICLE_WORDS)
    sizes = "[{size: small, count: 6}, {size: large, count: 2}]"
    one = "[{size: small, count: 2}, {size: large, count: 0}]"
    kinds = f"kinds:\n  - {{kind: book-bus, sizes: {sizes}}}\n  - {{kind: cart, sizes: {one}}}\n"
    department.write(VEHICLES, _vehicles(kinds))
    picture = draw(vehicle_chart)
    assert picture.rows == [
        ("책버스", "8대", ["소형 6대", "대형 2대"], ["75.0%", "25.0%"]),
        ("수레", "2대", ["소형 2대"], ["25.0%"]),
    ]
    assert picture.about.endswith(" 0대인 것은 아래 표에만 있습니다.")
    department.write(VEHICLES, _vehicles("kinds:\n  - {kind: cart, sizes: [{size: small, count: 0}]}\n"))
    assert draw(vehicle_chart).root.find("figure") is None
