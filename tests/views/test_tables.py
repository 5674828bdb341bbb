"""The tables of a department as readers see them: figures, subtotals, the printed form, and other years."""

from __future__ import annotations

import re

import pytest
from lxml import html

from macros.checks import compare_figures
from macros.records.pages import Routes
from macros.views.data_tables import table_figures, table_intro, table_summary, table_years
from macros.views.key_figures import key_figures
from macros.views.macro_arguments import ArgumentError
from macros.views.page_view import View
from macros.views.table_comparison import table_comparison, table_has
from macros.views.table_trend import table_trend
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

TABLE, FIGURES = "tables/personnel/table.yml", "tables/personnel/2030.yml"
PARTS = ("comparison", "years", "trend")
SOURCE = "source: {document: library-report-2030, section: 2. 인력, page: 4}\n"


def rows(root: html.HtmlElement, id: str) -> list[list[str]]:
    """The cells of a table, row by row, its headings first."""
    lines = root.xpath(f".//table[@id='part_{id}']//tr")
    return [[" ".join(cell.text_content().split()) for cell in line] for line in lines]


def printed_form(root: html.HtmlElement) -> list[list[str]]:
    return [[cell.text_content() for cell in line] for line in root.xpath(".//details//table//tr")]


def test_the_totals_stand_first_with_what_readers_should_know(department: Department) -> None:
    department.replace(
        FIGURES,
        "rows:\n",
        "caution: 조심하세요.\nnote: 덧붙임\nvalues: [{id: leave, name: 휴직, value: 1, unit: visitor}]\nrows:\n",
    )
    assert said(drawn(department, table_summary, "personnel", 2030), "./p") == [
        "2030년 인력은 정원 5명, 현원 6명입니다. 현원이 정원보다 1명 많습니다.",
        "휴직 1명",
        "휴직한 사람은 넣지 않았습니다.",
        "조심하세요.",
        "덧붙임",
    ]


def test_what_a_table_is_about_is_said_in_plain_words(department: Department) -> None:
    assert said(drawn(department, table_intro, "personnel"), "./p") == []
    department.replace(TABLE, "section: 조직\n", "section: 조직\nplain: 자리와 사람의 수입니다.\n")
    assert said(drawn(department, table_intro, "personnel"), "./p") == ["자리와 사람의 수입니다."]


def test_a_table_has_its_rows_their_subtotals_and_the_total(department: Department) -> None:
    department.replace(FIGURES, "printed: {gap: 0}", "printed: {gap: 0}, notes: {quota: 한시 1명}, note: 비고")
    root = drawn(department, table_figures, "personnel", 2030)
    assert rows(root, "personnel-2030") == [
        ["직급", "정원", "현원", "과부족"],
        ["사서직 수석", "2 한시 1명", "2", "0"],
        ["사서직 주임", "3", "4", "1"],
        ["사서직 소계", "5", "6", "1"],
        ["합계", "5", "6", "1"],
    ]
    assert said(root, ".//caption") == ["2030년 인력(단위: 명, 2030. 10. 1. 기준)"]
    assert said(root, "./p[@class='note']") == ["정원: 정해진 자리, 사서직 수석: 비고"]
    assert root.xpath(".//tr/@id") == ["librarian-senior", "librarian-junior", "librarian"]


def test_a_long_note_on_a_figure_stands_below_the_table(department: Department) -> None:
    note = "notes: {current: 2030. 12월에 한 사람을 더 뽑습니다.}"
    department.replace(FIGURES, "current: 4, printed: {gap: 1}", f"current: 4, printed: {{gap: 1}}, {note}")
    department.replace(FIGURES, "{id: librarian, ", "{id: librarian, notes: {quota: 한시 1명}, ")
    root = drawn(department, table_figures, "personnel", 2030)
    assert rows(root, "personnel-2030")[2:4] == [["사서직 주임", "3", "41)", "1"], ["사서직 소계", "52)", "6", "1"]]
    assert said(root, ".//td/sup") == ["1)", "2)"]
    assert said(root, "./p[@class='note']") == [
        "1) 2030. 12월에 한 사람을 더 뽑습니다.",
        "2) 한시 1명",
        "정원: 정해진 자리",
    ]


def test_of_many_totals_a_sentence_tells_those_that_say_most(department: Department) -> None:
    columns = "".join(f"  - {{id: c{n}, title: {n}층, unit: visitor, total: sum}}\n" for n in range(1, 5))
    formula = "  - {id: whole, title: 온 층, unit: visitor, formula: c1 + c2 + c3 + c4}\n"
    title = "title: 방문\ncolumns:\n  - {id: name, title: 곳}\n"
    department.write("tables/visits/table.yml", f"{title}{columns}{formula}rows: [{{id: hall, name: 큰방}}]\n")
    department.write("tables/visits/2030.yml", f"{SOURCE}rows: [{{id: hall, c1: 1, c2: 2, c3: 3, c4: 4}}]\n")
    assert said(drawn(department, table_summary, "visits", 2030), "./p")[0] == (
        "2030년 방문은 온 층 10명입니다. 다른 합계는 아래 표에 있습니다."
    )
    assert "방문 온 층 2030년 10명 1층 1명, 2층 2명입니다." in said(drawn(department, key_figures), ".//li")


def test_what_is_printed_in_place_of_a_figure_is_shown(department: Department) -> None:
    printed = "printed: {current: 휴직, gap: '-'}"
    department.replace(FIGURES, "quota: 2, current: 2, printed: {gap: 0}", f"quota: 2, {printed}")
    for total in ("printed: {quota: 5, current: 6, gap: 1}\n", ", printed: {quota: 5, current: 6, gap: 1}"):
        department.replace(FIGURES, total, "")
    senior = rows(drawn(department, table_figures, "personnel", 2030), "personnel-2030")[1]
    assert senior == ["사서직 수석", "2", "휴직", "-"]


def test_figures_are_told_by_their_whole_name(department: Department) -> None:
    department.replace(TABLE, "title: 인력", "title: 2030년 사서 현원")
    department.replace(TABLE, "title: 현원,", "title: 현원, under: 사서,")
    assert said(drawn(department, table_summary, "personnel", 2030), "./p")[0] == (
        "2030년 사서 현원은 정원 5명, 사서 현원 6명입니다. 사서 현원이 정원보다 1명 많습니다."
    )
    labels = [comparison.label for comparison in compare_figures(department.site()).all]
    assert "2030년 사서 현원" in labels


def test_a_total_has_no_decimals_that_it_does_not_need(department: Department) -> None:
    department.replace("vocabulary.yml", "units:\n", "units:\n  - {id: kilometre, name: km, decimals: 2}\n")
    department.replace(TABLE, "title: 현원, unit: visitor, total: sum", "title: 길이, unit: kilometre, total: sum")
    department.write(
        TABLE,
        _read(department, TABLE).replace("  - {id: gap, title: 과부족, unit: visitor, formula: current - quota}\n", ""),
    )
    written = (
        "  - {id: librarian-senior, quota: 2, current: 8.6}\n  - {id: librarian-junior, quota: 3, current: 4.80}\n"
    )
    department.write(FIGURES, f"{SOURCE}rows:\n{written}")
    assert rows(drawn(department, table_figures, "personnel", 2030), "personnel-2030")[-1] == ["합계", "5", "13.4"]


def test_a_unit_that_says_the_name_says_it_once(department: Department) -> None:
    department.replace("vocabulary.yml", "units:\n", "units:\n  - {id: trail, name: 개 노선}\n")
    department.replace(FIGURES, "rows:\n", "values: [{id: trails, name: 노선, value: 5, unit: trail}]\nrows:\n")
    assert said(drawn(department, table_summary, "personnel", 2030), "./p")[1] == "5개 노선"


def test_a_wide_table_stands_as_it_is_printed_too(department: Department) -> None:
    department.replace(TABLE, "section: 조직\n", "section: 조직\nwide: true\n")
    department.replace(FIGURES, "rows:\n", "zero: '-'\nrows:\n")
    assert printed_form(drawn(department, table_figures, "personnel", 2030)) == [
        ["구분", "계", "사서직"],
        ["소계", "수석", "주임"],
        ["정원", "5", "5", "2", "3"],
        ["현원", "6", "6", "2", "4"],
        ["과부족", "1", "1", "-0", "1"],
    ]


def test_two_years_stand_side_by_side_with_what_changed(earlier: Department) -> None:
    root = drawn(earlier, table_comparison, "personnel", 2030)
    assert said(root, ".//caption") == ["인력: 2029년과 2030년"]
    minus = "마이너스 1명"
    heads, titles, *lines = rows(root, "personnel-2030-comparison")
    assert heads == ["항목", "정원(명)", "현원(명)", "과부족(명)"]
    assert titles == ["2029년", "2030년", "증감"] * 3
    assert [line[:4] + line[7:] for line in lines] == [
        ["사서직 수석", "2", "2", "0", f"△1{minus}", "0", "1"],
        ["사서직 주임", "4", "3", f"△1{minus}", "0", "1", "1"],
        ["사서직 소계", "6", "5", f"△1{minus}", f"△1{minus}", "1", "2"],
        ["합계", "6", "5", f"△1{minus}", f"△1{minus}", "1", "2"],
    ]


def test_a_row_has_no_figure_of_a_year_without_it(earlier: Department) -> None:
    earlier.replace(TABLE, "name: 수석}", "name: 수석, until: 2029}")
    earlier.replace(FIGURES, "  - {id: librarian-senior, quota: 2, current: 2, printed: {gap: 0}}\n", "")
    earlier.write(FIGURES, re.sub("printed: {quota.*?}", "printed: {quota: 3}", _read(earlier, FIGURES)))
    lines = rows(drawn(earlier, table_comparison, "personnel", 2030), "personnel-2030-comparison")
    assert [line[:4] for line in lines[2:]] == [
        ["사서직 주임", "4", "3", "△1마이너스 1명"],
        ["사서직 수석", "2", "", ""],
        ["사서직 소계", "6", "3", "△3마이너스 3명"],
        ["합계", "6", "3", "△3마이너스 3명"],
    ]


def test_a_change_of_one_column_is_told_as_a_rate_too(department: Department) -> None:
    budgeted(department)
    root = drawn(department, table_comparison, "income", 2030)
    assert rows(root, "income-2030-comparison") == [
        ["항목", "예산액(백만원)"],
        ["2029년", "2030년", "증감", "증감률(%)"],
        ["수수료", "400 4억 원", "392 3억 9,200만 원", "△8마이너스 8백만원", "△2.0마이너스 2.0%"],
        ["과태료", "0 0원", "25 2,500만 원", "25", "순증"],
        ["사용료", "50 5,000만 원", "0 0원", "△50마이너스 50백만원", "△100.0마이너스 100.0%"],
        ["기부금", "", "12 1,200만 원", "", ""],
        ["이자", "-", "–보고서에 없음", "", ""],
        ["합계", "450 4억 5,000만 원", "429 4억 2,900만 원", "△21마이너스 21백만원", "△4.7마이너스 4.7%"],
    ]
    assert said(root, "./p[@class='note']") == ["2029년 기부금: 해당없음"]


def test_figures_of_several_units_are_compared_with_their_own(department: Department) -> None:
    department.write(
        "tables/loans/table.yml",
        "title: 빌린 것\ncolumns: [{id: name, title: 무엇}, {id: count, title: 수, type: number}]\n"
        "rows: [{id: books, name: 책, unit: book}, {id: readers, name: 사람, unit: visitor}]\n",
    )
    department.replace("sources.yml", "result_years: [2030]", "result_years: [2029, 2030]")
    for year, books, readers in ((2029, 5, 3), (2030, 4, 4)):
        written = f"rows: [{{id: books, count: {books}}}, {{id: readers, count: {readers}}}]\n"
        department.write(f"tables/loans/{year}.yml", SOURCE + written)
    lines = rows(drawn(department, table_comparison, "loans", 2030), "loans-2030-comparison")
    assert lines[2:] == [
        ["책", "5권", "4권", "△1권마이너스 1권", "△20.0마이너스 20.0%"],
        ["사람", "3명", "4명", "1명", "33.3"],
    ]
    assert rows(drawn(department, table_trend, "loans", 2030), "loans-trend") == [
        ["연도", "수"],
        ["책(권)", "사람(명)"],
        ["2029년", "5", "3"],
        ["2030년", "4", "4"],
    ]


def test_a_column_that_one_year_lacks_is_compared_with_nothing(earlier: Department) -> None:
    earlier.replace(TABLE, "formula: current - quota}", "formula: current - quota, since: 2030}")
    heads = rows(drawn(earlier, table_comparison, "personnel", 2030), "personnel-2030-comparison")[0]
    assert heads == ["항목", "정원(명)", "현원(명)"]
    earlier.replace(
        TABLE,
        "unit: visitor, total: sum}\n  - {id: current",
        "unit: visitor, total: sum, since: 2030}\n  - {id: current",
    )
    earlier.replace(TABLE, "title: 현원,", "title: 현원, since: 2030,")
    for year in (2028, 2029):
        lines = _read(earlier, f"tables/personnel/{year}.yml")
        earlier.write(f"tables/personnel/{year}.yml", re.sub(", quota.*}", "}", lines))
    assert parts(earlier)["comparison"] is False


def test_rates_differ_in_percent_points(earlier: Department) -> None:
    earlier.replace("vocabulary.yml", "units:\n", "units:\n  - {id: percent, name: '%', decimals: 1}\n")
    earlier.replace(TABLE, "unit: visitor, formula: current - quota", "unit: percent, formula: current / quota")
    earlier.write(FIGURES, re.sub(r", (printed: {gap: \d}|gap: \d)", "", _read(earlier, FIGURES)))
    heads, titles, first, *_ = rows(drawn(earlier, table_comparison, "personnel", 2030), "personnel-2030-comparison")
    assert (heads[3], titles[6:]) == ("과부족(%)", ["2029년", "2030년", "증감(%p)"])
    assert first[7:] == ["50.0", "100.0", "50.0"]


def test_columns_stand_below_the_heading_that_they_share(department: Department) -> None:
    department.replace(TABLE, "title: 정원,", "title: 정원, under: 사람,")
    department.replace(TABLE, "title: 현원,", "title: 현원, under: 사람,")
    root = drawn(department, table_figures, "personnel", 2030)
    assert rows(root, "personnel-2030")[:2] == [["직급", "사람", "과부족"], ["정원", "현원"]]
    (group,) = root.xpath(".//th[@scope='colgroup']")
    assert group.get("colspan") == "2"
    (cell,) = root.xpath("(.//tbody/tr)[1]/td[2]")
    names = [root.get_element_by_id(id).text_content() for id in cell.get("headers").split()]
    assert names == ["사람", "현원", "사서직 수석"]


def test_without_an_earlier_year_there_is_nothing_to_compare(department: Department) -> None:
    assert said(drawn(department, table_comparison, "personnel", 2030), "./p") == [
        "비교할 이전 연도의 자료가 없습니다."
    ]
    assert parts(department) == {"comparison": False, "years": False, "trend": False}


def test_three_years_make_a_trend_that_leads_to_each(earlier: Department) -> None:
    root = drawn(earlier, table_trend, "personnel", 2030)
    assert rows(root, "personnel-trend") == [
        ["연도", "정원(명)", "현원(명)", "과부족(명)"],
        ["2028년", "5", "1", "△4마이너스 4명"],
        ["2029년", "6", "5", "△1마이너스 1명"],
        ["2030년", "5", "6", "1"],
    ]
    pages = ["personnel/2028/", "personnel/2029/", "personnel/2030/"]
    assert root.xpath(".//table//a/@href") == pages
    assert drawn(earlier, table_years, "personnel").xpath(".//nav//a/@href") == pages[::-1]
    assert parts(earlier) == {"comparison": True, "years": True, "trend": True}


def test_a_table_of_one_column_has_its_rows_year_by_year(department: Department) -> None:
    budgeted(department)
    root = drawn(department, table_trend, "income", 2030)
    assert rows(root, "income-trend") == [
        ["연도", "예산액(백만원)", "낸 사람"],
        ["수수료", "과태료", "사용료", "기부금", "이자", "합계"],
        ["2029년", "400 4억 원", "0 0원", "50 5,000만 원", "", "-", "450 4억 5,000만 원", "2,029명"],
        [
            "2030년",
            "392 3억 9,200만 원",
            "25 2,500만 원",
            "0 0원",
            "12 1,200만 원",
            "",
            "429 4억 2,900만 원",
            "2,030명",
        ],
    ]
    assert said(root, "./p[@class='note']") == ["2030년: 잠정치입니다."]
    assert said(drawn(department, table_summary, "income", 2030), "./p")[0] == (
        "2030년 세입 예산액은 모두 429백만원(4억 2,900만 원)입니다."
    )


def test_offices_that_report_apart_have_a_table_each_and_one_of_all(department: Department) -> None:
    by_office(department)
    root = drawn(department, table_figures, "personnel", 2030)
    assert said(root, ".//caption") == [
        "2030년 인력 부서별",
        "2030년 독서팀 인력(단위: 명)",
        "2030년 자료팀 인력(단위: 명)",
    ]
    assert rows(root, "personnel-2030-offices") == [
        ["부서", "정원(명)", "현원(명)", "과부족(명)"],
        ["독서팀", "2", "2", "0"],
        ["자료팀", "3", "4", "1"],
        ["합계", "5", "6", "1"],
    ]
    assert rows(root, "personnel-2030-archive-team")[1:] == [
        ["사서직 수석", "3", "4", "1"],
        ["사서직 주임", "0", "0", "0"],
        ["사서직 소계", "3", "4", "1"],
        ["합계", "3", "4", "1"],
    ]
    assert root.xpath(".//tr/@id") == [
        f"{office}--librarian-{row}" for office in ("reading-team", "archive-team") for row in ("senior", "junior")
    ]


def test_a_year_by_office_is_compared_with_a_whole_year_by_its_totals(earlier: Department) -> None:
    by_office(earlier)
    lines = rows(drawn(earlier, table_comparison, "personnel", 2030), "personnel-2030-comparison")
    assert [line[:4] for line in lines[2:]] == [["합계", "6", "5", "△1마이너스 1명"]]


@pytest.fixture
def earlier(department: Department) -> Department:
    """The department with figures of two more years."""
    department.replace("sources.yml", "result_years: [2030]", "result_years: [2028, 2029, 2030]")
    for year, senior, junior in (
        (2029, "quota: 2, current: 1", "quota: 4, current: 4"),
        (2028, "quota: 1, current: 1", "quota: 4, current: 0"),
    ):
        written = f"  - {{id: librarian-senior, {senior}}}\n  - {{id: librarian-junior, {junior}}}\n"
        department.write(f"tables/personnel/{year}.yml", f"{SOURCE}rows:\n{written}")
    return department


def budgeted(department: Department) -> None:
    """Give the department a table of two years with one column of money, and a figure beside it."""
    department.replace("sources.yml", "result_years: [2030]", "result_years: [2029, 2030]")
    names = {"fees": "수수료", "fines": "과태료", "rents": "사용료", "gifts": "기부금", "interest": "이자"}
    department.write(
        "tables/income/table.yml",
        "title: 세입\ncolumns:\n  - {id: name, title: 과목}\n"
        "  - {id: amount, title: 예산액, unit: million-won, total: sum}\nrows:\n"
        + "".join(f"  - {{id: {id}, name: {name}}}\n" for id, name in names.items()),
    )
    for year, figures in (
        (2029, ("amount: 400", "amount: 0", "amount: 50", "note: 해당없음", "printed: {amount: '-'}")),
        (2030, ("amount: 392", "amount: 25", "amount: 0", "amount: 12", "caution: 아직 모릅니다.")),
    ):
        written = "".join(f"  - {{id: {id}, {figure}}}\n" for id, figure in zip(names, figures, strict=True))
        beside = f"values: [{{id: payers, name: 낸 사람, value: {year}, unit: visitor}}]\n"
        caution = "caution: 잠정치입니다.\n" if year == 2030 else ""
        department.write(f"tables/income/{year}.yml", f"{SOURCE}{caution}{beside}rows:\n{written}")


def by_office(department: Department) -> None:
    """Let both teams report apart."""
    department.write(FIGURES, f"{SOURCE}printed: {{quota: 5, current: 6}}\n")
    for office, figures in (("reading-team", "quota: 2, current: 2"), ("archive-team", "quota: 3, current: 4")):
        written = f"  - {{id: librarian-senior, {figures}}}\n  - {{id: librarian-junior, quota: 0, current: 0}}\n"
        department.write(f"tables/personnel/2030-{office}.yml", f"{SOURCE}rows:\n{written}")


def test_a_part_that_no_table_has_is_refused(department: Department) -> None:
    site = department.site()
    message = "'comparisons' 부분은 없습니다. 혹시 'comparison'인가요? (가능한 값: comparison, years, trend)"
    with pytest.raises(ArgumentError, match=re.escape(message)):
        table_has(View(site, Routes(site), ""), "personnel", 2030, "comparisons")


def parts(department: Department) -> dict[str, bool]:
    site = department.site()
    return {part: table_has(View(site, Routes(site), ""), "personnel", 2030, part) for part in PARTS}


def _read(department: Department, name: str) -> str:
    return (department.data / name).read_text(encoding="utf-8")
