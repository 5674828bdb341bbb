"""How tables of all kinds stand: what stays a table on a phone, what is folded, sorted, filtered and left out."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import html

from macros.korean.formatting import ABSENT
from macros.records.pages import Routes
from macros.views.amounts_of_money import in_both_forms
from macros.views.cities import city_profile
from macros.views.duty_and_department_finders import duty_finder
from macros.views.organization import duty_table
from macros.views.page_view import View
from macros.views.table import Cell, Column, Row, numbers, table, text
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said


@pytest.fixture
def draw(department: Department) -> Any:
    site = department.site()
    view = View(site, Routes(site), "")

    def draw(columns: tuple[Column, ...], rows: list[Row], **options: Any) -> html.HtmlElement:
        return html.fromstring(f"<main>{table(view, 'test', (), '표', columns, rows, **options)}</main>")

    return draw


def row(name: str, *cells: Cell, **options: Any) -> Row:
    return Row(name, cells, **options)


def kind(root: html.HtmlElement) -> str:
    return " ".join(root.xpath("string(.//table/@class)").replace("sortable asc n-last", "").split())


@pytest.mark.parametrize(
    ("columns", "cells", "expected"),
    [
        (numbers("수"), ("7",), "data figures"),
        (numbers("정원", "현원", "증감"), ("10", "7", "△3"), "data figures below-late"),
        (numbers("예산액", "비중", "집행액", "집행률"), ("10", "88.5%", "7", "83.2%"), "data figures below pairs"),
        (numbers(*(["1월"] * 12)), ("1",) * 12, "data figures"),
        ((Column("2029년", True, "예산"), Column("2030년", True, "예산")), ("1,234,567", "2"), "data figures"),
        (text("뜻"), ("글",), "data stacks"),
        (text("뜻", "풀이"), ("글", "글"), "data stacks"),
        ((*numbers("수"), *text("풀이")), ("1", "글"), "data stacks"),
    ],
)
def test_figures_stay_a_table_on_a_phone_and_texts_become_blocks(
    draw: Any, columns: tuple[Column, ...], cells: tuple[str, ...], expected: str
) -> None:
    assert kind(draw((*text("이름"), *columns), [row("줄", *cells)])) == expected


def test_long_names_stand_above_their_figures(draw: Any) -> None:
    columns = (*text("이름"), *numbers("정원", "현원", "증감"))
    assert kind(
        draw(
            columns,
            [row("창의적인 인재를 기르고 직원 복지를 높이는, 이름이 아주 긴 여러 가지 단위사업", "1", "2", "3")],
        )
    ) == ("data figures below")


def test_sums_of_money_have_a_short_form_and_the_exact_one_in_reach(draw: Any) -> None:
    columns = (*text("이름"), *numbers("예산액"))
    root = draw(columns, [row("줄", in_both_forms("103,159,571", 103_159_571_000))])
    assert root.xpath(".//td/span[@class='brief']/@data-brief") == ["1,032억"]
    assert said(root, ".//label[@class='exact']") == ["정확한 금액 보기"]
    assert said(root, ".//td") == ["103,159,571 1,031억 5,957만 원"]
    assert said(draw(columns, [row("줄", "7")]), ".//label[@class='exact']") == []


def test_rows_of_nothing_but_zeros_are_folded(draw: Any) -> None:
    columns = (*text("직급"), *numbers("정원", "현원"))
    zeros = [row(f"{grade}급", "0", "0") for grade in (1, 2, 3)]
    others = [row("4급", "0", "1"), row("5급", "0", ABSENT), row("계", "0", "0", strong=True), row("6급", "2", "0")]
    root = draw(columns, [*zeros, *others], unit="명", ordered=True)
    assert said(root, ".//tr[contains(@class, 'folded')]/th") == ["1급", "2급", "3급"]
    assert said(root, ".//p[contains(@class, 'unfold')]") == ["0명인 직급 3개 보기: 표"]
    assert said(draw(columns, [*zeros, *others]), ".//p[contains(@class, 'unfold')]") == ["값이 0인 직급 3개 보기: 표"]


def test_few_zeros_or_nothing_else_are_not_folded(draw: Any) -> None:
    columns = (*text("직급"), *numbers("정원"))
    zeros = [row(f"{grade}급", "0") for grade in (1, 2, 3)]
    for rows in (zeros, [*zeros[:2], row("4급", "1")]):
        root = draw(columns, rows)
        assert root.find_class("folded") == root.find_class("unfold") == []


def test_quiet_rows_are_folded_under_their_name(draw: Any) -> None:
    columns = (*text("항목"), *numbers("값"), *text("결과"))
    quiet = [row(f"항목 {number}", "1", "일치", quiet=True) for number in range(3)]
    root = draw(columns, quiet, quiet="일치하는 값")
    assert root.get_element_by_id("part_test").xpath("ancestor::*[@class='table-box all-folded']")
    assert said(root, ".//p[contains(@class, 'unfold')]") == ["일치하는 값 3개 보기: 표"]
    root = draw(columns, [*quiet, row("다른 항목", "2", "다름")], quiet="일치하는 값")
    assert root.find_class("all-folded") == []


@pytest.mark.parametrize(("count", "filters"), [(12, []), (13, ["part_test"])])
def test_a_table_above_twelve_rows_has_a_filter(draw: Any, count: int, filters: list[str]) -> None:
    root = draw((*text("이름"), *numbers("수")), [row(str(number), "1") for number in range(count)])
    assert root.xpath(".//input/@data-filters") == filters
    assert root.xpath(".//*[@role='status']/@data-found") == filters


def test_where_a_phone_shows_no_headings_a_list_offers_the_orders(draw: Any) -> None:
    columns = (*text("이름", "뜻"), *numbers("수"), *text("풀이"))
    rows = [row(str(number), "글", "1", "글") for number in range(13)]
    options = draw(columns, rows).xpath(".//select[@data-sorts='part_test']/option")
    assert [(option.get("value"), option.text) for option in options] == [
        ("", "처음 순서"),
        ("0 ascending", "이름 가나다순"),
        ("1 ascending", "뜻 가나다순"),
        ("2 descending", "수 큰 순"),
        ("2 ascending", "수 작은 순"),
        ("3 ascending", "풀이 가나다순"),
    ]
    assert draw(columns, rows, ordered=True).xpath(".//select") == []
    assert draw(columns[:1] + columns[2:3], [row(str(number), "1") for number in range(13)]).xpath(".//select") == []


def test_cells_name_their_columns_where_headings_may_go(draw: Any) -> None:
    figures = (*text("단위사업"), *numbers("예산액", "비중", "집행액", "집행률"))
    root = draw(figures, [row("줄", "10", "88.5%", "7", "83.2%")])
    assert root.xpath(".//td/@data-column") == ["예산액", "비중", "집행액", "집행률"]
    assert draw((*text("이름"), *numbers("수")), [row("줄", "7")]).xpath(".//@data-column") == []


def test_rows_among_sums_are_sorted_within_the_same(draw: Any) -> None:
    columns = (*text("이름"), *numbers("수"))
    rows = [
        row("가", "1", within="a"),
        row("나", "2", within="a"),
        row("a 소계", "3", strong=True, within="a"),
        row("다", "4", within="b"),
        row("b 소계", "4", strong=True, within="b"),
        row("홀로", "5"),
        row("계", "12", strong=True),
    ]
    root = draw(columns, rows)
    bodies = [said(body, "./tr/th") for body in root.xpath(".//tbody | .//tfoot")]
    assert bodies == [["가", "나"], ["a 소계"], ["다"], ["b 소계"], ["홀로"], ["계"]]
    assert root.find_class("sortable")
    nowhere = [row("가", "1"), row("소계", "1", strong=True), *(row(str(number), "1") for number in range(5))]
    assert draw(columns, nowhere).find_class("sortable") == []


def test_a_column_in_which_nothing_stands_is_left_out(draw: Any) -> None:
    columns = (*text("이름", "빈칸", "모름"), *numbers("수"))
    root = draw(columns, [row("가", "", ABSENT, "1"), row("나", "", "", "2")])
    assert said(root, ".//tr/*") == ["이름", "수", "가", "1", "나", "2"]
    assert said(draw(columns, []), ".//th") == ["이름", "빈칸", "모름", "수"]


def test_a_blank_is_a_dash_with_words_for_those_who_listen(draw: Any) -> None:
    root = draw((*text("이름"), *numbers("수")), [row("가", ABSENT), row("나", "1")])
    blank = root.xpath(".//td")[0]
    assert [(span.get("class"), span.get("aria-hidden"), span.text) for span in blank] == [
        ("absent", "true", "–"),
        ("heard", None, "보고서에 없음"),
    ]


def test_search_words_are_shown_to_nobody(department: Department) -> None:
    for root in (drawn(department, duty_table, "reading-team"), drawn(department, duty_finder)):
        for words in root.find_class("search-words"):
            assert words.get("hidden") is not None
        assert "관련 검색어" not in "".join(root.xpath(".//text()[not(ancestor::*[@hidden])]"))


def test_the_list_of_duties_says_whose_they_are_and_whom_to_call(department: Department) -> None:
    root = drawn(department, duty_table, "reading-team")
    assert said(root, ".//p[@class='duties-of']") == ["독서팀 000-123-4567"]


def test_a_day_that_two_sources_give_is_told_once(department: Department) -> None:
    twinnings = (
        "twinnings: [{id: year, name: 결연, date: 2002, source: {document: library-report-2030}}, "
        "{id: day, name: 결연, date: 2002-10-31, source: {document: library-report-2030}}]"
    )
    department.replace("cities.yml", "relation: reading-partner}", f"relation: reading-partner, {twinnings}}}")
    root = drawn(department, city_profile, "riverside", here="cities/riverside/")
    assert said(root, ".//dt[.='결연']/following-sibling::dd") == ["2002. 10. 31. 도서관과 업무보고"]
    assert root.xpath(".//dd//@id") == ["day", "year"]


def test_the_short_form_of_an_amount_fits_a_narrow_column() -> None:
    won = (9_500, 24_839_000, 99_999_999, 126_798_000, 7_426_822_000, 9_999_999_999, 103_159_571_000, -126_798_000)
    briefs = [str(in_both_forms("", each)).partition('data-brief="')[2].partition('"')[0] for each in won]
    assert briefs == ["9,500원", "2,484만", "1.0억", "1.3억", "74.3억", "100억", "1,032억", "△1.3억"]
