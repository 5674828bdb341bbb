"""A table is drawn as `table.yml` asks: bars, pairs or stacks, with a finding of its figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from markupsafe import Markup

from macros.views.charts.table_chart import table_chart
from macros.views.page_view import View
from tests.conftest import Department
from tests.views.charts.conftest import Draw

STAFF = "tables/personnel/2030.yml"
CARTS = "tables/carts/table.yml"
SOURCE = "source: {document: library-report-2030, section: 2. 인력, page: 4}\n"
COLUMNS = """\
title: 수레
columns:
  - {id: name, title: 크기}
  - {id: count, title: 대수, unit: visitor, total: sum}
"""
ROWS = """\
rows:
  - {id: bus, name: 책버스}
  - {id: bus-small, parent: bus, name: 소형}
  - {id: bus-large, parent: bus, name: 대형}
  - {id: cart, name: 손수레}
"""


def _staff(senior: str, junior: str) -> str:
    return f"{SOURCE}rows:\n  - {{id: librarian-senior, {senior}}}\n  - {{id: librarian-junior, {junior}}}\n"


def _carts(department: Department, kind: str, small: int, large: int, cart: int) -> None:
    department.write(CARTS, f"{COLUMNS}{ROWS}chart: {{kind: {kind}, columns: [count]}}\n")
    figures = f"  - {{id: bus-small, count: {small}}}\n  - {{id: bus-large, count: {large}}}\n"
    department.write("tables/carts/2030.yml", f"{SOURCE}rows:\n{figures}  - {{id: cart, count: {cart}}}\n")


def _chart(table: str) -> Callable[[View, object], Markup]:
    return lambda view, year: table_chart(view, table, year)


@pytest.mark.parametrize(
    ("senior", "junior", "finding"),
    [
        (
            "quota: 4, current: 2",
            "quota: 3, current: 4",
            "2030년 인력은 정원 7명, 현원 6명입니다. 현원은 사서직 주임이 4명으로 가장 많습니다.",
        ),
        ("quota: 3, current: 3", "quota: 5, current: 3", "2030년 인력은 정원 8명, 현원 6명입니다."),
        ("quota: 3, current: 2", "quota: 0, current: 0", "2030년 인력은 정원 3명, 현원 2명입니다."),
        ("current: 2", "current: 1", "2030년 인력 현원은 모두 3명입니다. 현원은 사서직 수석이 2명으로 가장 많습니다."),
    ],
)
def test_the_finding_of_pairs_fits_their_figures(
    department: Department, draw: Draw, senior: str, junior: str, finding: str
) -> None:
    department.write(STAFF, _staff(senior, junior))
    assert draw(_chart("personnel")).finding == finding


def test_rows_without_any_figure_stand_in_the_table_alone(department: Department, draw: Draw) -> None:
    department.write(STAFF, _staff("quota: 0, current: 0", "quota: 0, current: 2"))
    picture = draw(_chart("personnel"))
    assert picture.rows == [("주임", [("정원 0명",), ("현원 2명", "real 50.0%")])]
    assert picture.about == ("직급마다 막대의 길이가 정원과 현원입니다. 값이 0이거나 없는 것은 아래 표에만 있습니다.")
    department.write(STAFF, _staff("quota: 0, current: 0", "quota: 0, current: 0"))
    assert draw(_chart("personnel")).root.find("figure") is None


def test_a_figure_below_zero_has_no_bar(department: Department, draw: Draw) -> None:
    department.replace(
        "tables/personnel/table.yml", "kind: pairs, columns: [quota, current]", "kind: bars, columns: [gap]"
    )
    department.write(STAFF, _staff("quota: 4, current: 2", "quota: 3, current: 4"))
    picture = draw(_chart("personnel"))
    assert picture.finding == "2030년 인력 과부족은 모두 △1명입니다. 사서직 주임이 1명으로 가장 많습니다."
    assert picture.rows == [("수석", [("△2명",)]), ("주임", [("1명", "real 25.0%")])]


@pytest.mark.parametrize(
    ("small", "large", "cart", "finding"),
    [
        (6, 2, 2, "2030년 수레 대수는 모두 10명입니다. 책버스가 8명으로 가장 많습니다."),
        (3, 3, 6, "2030년 수레 대수는 모두 12명입니다."),
        (0, 0, 3, "2030년 수레 대수는 모두 3명입니다."),
    ],
)
def test_the_finding_of_stacks_is_about_whole_stacks(
    department: Department, draw: Draw, small: int, large: int, cart: int, finding: str
) -> None:
    _carts(department, "stacked", small, large, cart)
    assert draw(_chart("carts")).finding == finding


def test_stacks_are_made_of_the_rows_inside_on_one_scale(department: Department, draw: Draw) -> None:
    _carts(department, "stacked", 6, 0, 8)
    picture = draw(_chart("carts"))
    assert picture.rows == [("손수레", [("8명", "real 100.0%")]), ("책버스", [("6명", "real 75.0%")])]
    assert picture.rulers == [["0", "2", "4", "6", "8명"]]
    assert picture.kinds == ["소형 6명"]
    assert picture.about == (
        "막대 하나가 한 갈래이고, 그 안의 줄을 차례로 이었습니다. 큰 갈래부터 놓았습니다. "
        "값이 0이거나 없는 것은 아래 표에만 있습니다."
    )


def test_bars_are_grouped_by_the_row_that_they_belong_to(department: Department, draw: Draw) -> None:
    _carts(department, "bars", 6, 2, 2)
    cart = "  - {id: cart, name: 손수레}\n"
    department.replace(CARTS, ROWS, ROWS.replace(cart, "").replace("rows:\n", f"rows:\n{cart}"))
    picture = draw(_chart("carts"))
    assert picture.finding == "2030년 수레 대수는 모두 10명입니다. 책버스 소형이 6명으로 가장 많습니다."
    assert picture.about == "막대 하나가 한 크기입니다."
    assert [title.text for title in picture.root.xpath(".//*[@class='chart-group']")] == ["책버스"]
    assert picture.rows == [
        ("손수레", [("2명", "real 25.0%")]),
        ("소형", [("6명", "real 75.0%")]),
        ("대형", [("2명", "real 25.0%")]),
    ]


def test_bars_keep_the_order_of_the_table_with_whole_names(department: Department, draw: Draw) -> None:
    _carts(department, "bars", 6, 2, 2)
    picture = draw(_chart("carts"))
    assert picture.root.find_class("chart-group") == []
    assert [name for name, *_ in picture.rows] == ["책버스 소형", "책버스 대형", "손수레"]
    department.replace(CARTS, "name: 소형", "name: 책버스 소형")
    assert draw(_chart("carts")).finding.endswith("책버스 소형이 6명으로 가장 많습니다.")


def test_rows_of_the_same_name_are_told_apart_in_the_picture(department: Department, draw: Draw) -> None:
    _carts(department, "bars", 6, 2, 2)
    department.replace(CARTS, "name: 소형", "name: 수레차")
    department.replace(CARTS, "name: 대형", "name: 수레차")
    department.replace(CARTS, "title: 크기}", "title: 크기}\n  - {id: weight, title: 무게}")
    department.replace("tables/carts/2030.yml", "bus-small,", "bus-small, weight: 5톤,")
    department.replace("tables/carts/2030.yml", "bus-large,", "bus-large, weight: 2.5톤,")
    picture = draw(_chart("carts"))
    assert [name for name, *_ in picture.rows] == ["책버스 수레차(5톤)", "책버스 수레차(2.5톤)", "손수레"]
    assert picture.finding == "2030년 수레 대수는 모두 10명입니다. 책버스 수레차(5톤)이 6명으로 가장 많습니다."


def test_kinds_have_one_fill_and_are_named_in_their_order(department: Department, draw: Draw) -> None:
    _carts(department, "stacked", 1, 2, 3)
    department.replace(
        CARTS,
        "  - {id: cart,",
        "".join(f"  - {{id: bus-{n}, parent: bus, name: {n}호}}\n" for n in (3, 4, 5)) + "  - {id: cart,",
    )
    more = "".join(f"  - {{id: bus-{n}, count: 1}}\n" for n in (3, 4, 5))
    department.replace("tables/carts/2030.yml", "  - {id: cart,", f"{more}  - {{id: cart,")
    picture = draw(_chart("carts"))
    assert picture.rows[0] == ("책버스", [("6명", "real 12.5% real 25.0% real 12.5% real 12.5% real 12.5%")])
    assert picture.kinds == ["소형 1명 · 대형 2명 · 3호 1명 · 4호 1명 · 5호 1명"]
    assert picture.legend == []


def test_what_was_set_aside_is_soft_and_what_there_is_solid(department: Department, draw: Draw) -> None:
    department.write(STAFF, _staff("quota: 4, current: 2", "quota: 3, current: 4"))
    picture = draw(_chart("personnel"))
    assert picture.legend == ["real 현원", "soft 정원"]
    assert picture.rows == [
        ("수석", [("정원 4명", "soft 100.0%"), ("현원 2명", "real 50.0%")]),
        ("주임", [("정원 3명", "soft 75.0%"), ("현원 4명", "real 100.0%")]),
    ]


def test_a_table_of_money_has_a_ruler_as_people_say_it(department: Department, draw: Draw) -> None:
    _carts(department, "bars", 600, 250, 300)
    department.replace(CARTS, "unit: visitor", "unit: million-won")
    assert draw(_chart("carts")).rulers == [["0", "1.5", "3", "4.5", "6억 원"]]


def test_a_table_without_a_picture_has_none(department: Department, draw: Draw) -> None:
    _carts(department, "bars", 6, 2, 2)
    department.write(CARTS, f"{COLUMNS}{ROWS}")
    assert draw(_chart("carts")).root.find("figure") is None


def test_a_stack_of_several_columns_is_a_bar_a_row(department: Department, draw: Draw) -> None:
    columns = ("cars", "승용"), ("vans", "승합"), ("trucks", "화물")
    lines = [f"  - {{id: {id}, title: {title}, unit: visitor, total: sum}}\n" for id, title in columns]
    department.write(
        "tables/registered/table.yml",
        "title: 등록 차\ncolumns:\n  - {id: name, title: 쓰임}\n"
        + "".join(lines)
        + "chart: {kind: stacked, columns: [cars, vans, trucks]}\n",
    )
    department.write(
        "tables/registered/2030.yml",
        "source: {document: library-report-2030}\nrows:\n"
        "  - {id: private, name: 자가용, cars: 6, vans: 2, trucks: 0}\n"
        "  - {id: business, name: 영업용, cars: 1, vans: 0, trucks: 3}\n",
    )
    picture = draw(_chart("registered"))
    assert picture.finding == "2030년 등록 차는 승용 7명, 승합 2명, 화물 3명입니다. 자가용이 8명으로 가장 많습니다."
    assert picture.rows == [
        ("자가용", [("8명", "real 75.0% real 25.0%")]),
        ("영업용", [("4명", "real 12.5% real 37.5%")]),
    ]
    assert picture.kinds == ["승용 6명 · 승합 2명", "승용 1명 · 화물 3명"]
