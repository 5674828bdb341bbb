"""Bars show what they stand for, and nothing that is not there."""

from __future__ import annotations

from decimal import Decimal

import pytest
from lxml import html

from macros.records.pages import Routes
from macros.views.charts.bars import Bar, Group, Part, bar_chart, end_to_end, in_lanes, share
from macros.views.charts.chart_captions import highest, join_names, lowest
from macros.views.page_view import View
from tests.conftest import Department
from tests.views.charts.conftest import Picture


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
    assert join_names(["가", "나", "다"]) == "가, 나와 다"
    assert join_names(["가", "나", "다", "라"]) == "가 등 4개"


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
