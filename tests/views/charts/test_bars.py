"""Bars show what they stand for on one ruler, and nothing that is not there."""

from __future__ import annotations

from decimal import Decimal

import pytest
from lxml import html

from macros.records.pages import Routes
from macros.views.charts.bars import (
    WON,
    Bar,
    Fill,
    Group,
    Lane,
    Number,
    Part,
    Ruler,
    bar_chart,
    counted_in,
    measure,
    money,
    pieces,
    share,
)
from macros.views.charts.chart_captions import highest, join_names
from macros.views.page_view import View
from tests.conftest import Department
from tests.views.charts.conftest import Picture


def bar(*sizes: Number, fill: Fill = "real") -> Bar:
    """A bar whose parts have some sizes."""
    return Bar("가", (Lane(tuple(Part("나", "", size, fill) for size in sizes)),))


def bars(*sizes: Number) -> list[Bar]:
    return [bar(size) for size in sizes]


def line(bar: Bar, ruler: Ruler) -> list[str]:
    return [f"{piece.part.size} {piece.width}" for piece in pieces(bar.lanes[0], ruler)]


@pytest.mark.parametrize(
    ("value", "whole", "percent"),
    [(1, 2, "50.0"), (2, 3, "66.7"), (1, 100_000, "0.1"), (0, 7, "0"), (3, 0, "0"), (7, 7, "100"), (9, 6, "150")],
)
def test_a_share_never_hides_something(value: int, whole: int, percent: str) -> None:
    assert share(value, whole) == Decimal(percent)


@pytest.mark.parametrize(
    ("largest", "marks"),
    [
        (7, ["0", "2", "4", "6", "8대"]),
        (18, ["0", "5", "10", "15", "20대"]),
        (74, ["0", "20", "40", "60", "80대"]),
        (1, ["0", "1", "2", "3", "4대"]),
        (0, ["0", "1", "2", "3", "4대"]),
        (31447, ["0", "8,000", "16,000", "24,000", "32,000대"]),
    ],
)
def test_a_ruler_ends_at_the_next_round_number_of_whole_things(largest: int, marks: list[str]) -> None:
    assert measure(bars(largest), counted_in("대")).marks == marks


def test_a_ruler_of_decimals_may_have_decimals() -> None:
    assert measure(bars(Decimal("0.7")), counted_in("%")).marks == ["0", "0.2", "0.4", "0.6", "0.8%"]


@pytest.mark.parametrize(
    ("largest", "marks"),
    [
        (7_400_000_000, ["0", "20", "40", "60", "80억 원"]),
        (950_000_000, ["0", "2.5", "5", "7.5", "10억 원"]),
        (30_000_000, ["0", "800", "1,600", "2,400", "3,200만 원"]),
        (6_000, ["0", "1,500", "3,000", "4,500", "6,000원"]),
    ],
)
def test_a_ruler_of_money_is_told_as_people_say_it(largest: int, marks: list[str]) -> None:
    assert measure(bars(largest), WON).marks == marks


def test_money_in_thousands_is_told_like_won() -> None:
    assert measure(bars(7_400_000), money(1000)).marks == measure(bars(7_400_000_000), WON).marks


def test_parts_stand_end_to_end_on_the_ruler() -> None:
    assert line(bar(50, 30), Ruler(100, 1, "대")) == ["50 50.0", "30 30.0"]


def test_nothing_and_less_than_nothing_have_no_length() -> None:
    assert line(bar(0, -3), Ruler(100, 1, "대")) == []
    assert bar(5, -3).lanes[0].size == 5


def test_the_highest_may_be_several_or_none() -> None:
    assert (highest([3, 1, 3], int), highest([], int)) == ((3, 3), ())
    assert join_names(["가", "나", "다"]) == "가, 나와 다"
    assert join_names(["가", "나", "다", "라"]) == "가 등 4개"


def test_text_is_shown_as_typed_and_nothing_is_styled_inline(department: Department) -> None:
    site = department.site()
    nasty = '<b>가</b> {{ 1 }} (나)입니다 & "다"'
    lane = Lane((Part(nasty, nasty, 10),), nasty, nasty, (nasty,), kinds=True)
    group = Group((Bar(nasty, (lane,), nasty),), Ruler(100, 1, nasty), nasty)
    drawn = bar_chart(View(site, Routes(site), ""), nasty, nasty, [group], {"real": nasty})
    picture = Picture(html.fragment_fromstring(drawn, create_parent=True))
    assert (picture.finding, picture.about, picture.legend) == (nasty, nasty, [f"real {nasty}"])
    assert picture.rows == [(f"{nasty} {nasty}", [(f"{nasty} {nasty} · {nasty}", "real 10.0%")])]
    assert (picture.kinds, picture.rulers[0][-1]) == ([f"{nasty} {nasty}"], f"100{nasty}")
    assert picture.root.xpath(".//@style | .//@id | .//b") == []


def test_the_legend_tells_once_what_is_drawn_and_no_more(department: Department) -> None:
    site = department.site()
    drawn = [bar(3, fill="plan"), bar(2, fill="real"), bar(0, fill="soft")]
    group = Group(tuple(drawn), measure(drawn, counted_in("대")))
    meanings: dict[Fill, str] = {"soft": "예산", "real": "쓴 돈", "plan": "계획", "none": "모름"}
    chart = bar_chart(View(site, Routes(site), ""), "가", "나", [group], meanings)
    assert Picture(html.fragment_fromstring(chart, create_parent=True)).legend == ["real 쓴 돈", "plan 계획"]


def test_groups_on_one_ruler_have_it_once(department: Department) -> None:
    site = department.site()
    same, other = Ruler(4, 1, "대"), Ruler(8, 1, "명")
    groups = [Group((bar(1),), ruler, title) for ruler, title in ((same, "가"), (same, "나"), (other, "다"))]
    chart = bar_chart(View(site, Routes(site), ""), "가", "나", groups)
    picture = Picture(html.fragment_fromstring(chart, create_parent=True))
    assert [marks[-1] for marks in picture.rulers] == ["4대", "8명"]


def test_without_bars_there_is_no_picture(department: Department) -> None:
    site = department.site()
    assert bar_chart(View(site, Routes(site), ""), "가", "나", [Group((), Ruler(4, 1, ""))]) == ""
