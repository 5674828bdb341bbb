"""Money by line, funding, change, year and office, on the pages, in the search and in the files for programs."""

from __future__ import annotations

import pytest
from lxml import html
from markupsafe import Markup

from macros.checks import compare_figures
from macros.exports.record_tables import create_record_tables
from macros.exports.table import Table
from macros.models.site import Site
from macros.records.ids import records
from macros.records.pages import Routes
from macros.records.read_facts import read_facts
from macros.search.direct_answers import create_answers
from macros.views.budget import budget_summary, budget_table
from macros.views.budget_breakdowns import (
    budget_changes_table,
    budget_funding_table,
    budget_growth_table,
    budget_has,
    budget_long_programs,
)
from macros.views.budget_comparison import DIFFERENT_MONEY
from macros.views.charts.budget import budget_funding_chart
from macros.views.page_view import View
from macros.views.programs import program_money
from tests.conftest import Department
from tests.views.charts.drawn import drawn, findings, said

BUDGET = "budgets/2030.yml"
PROGRAM = "programs/2030/night-library.yml"
SOURCE = "source: {document: library-report-2030, section: 4. 예산, page: 6}\n"
NESTED = """\
as_of: 2030-09-30
unit: million-won
printed: {budget: 300.5, spent: 151, carried_in: 20, rate: 50.2}
lines:
  - {id: services, name: 봉사, printed: {budget: 200, spent: 100, rate: 50.0}}
  - id: lending-service
    name: 대출
    parent: services
    initial: 150
    changes:
      - {id: first, name: 제1회 추경, budget: 30}
      - {id: second, name: 제2회 추경, budget: -10.5}
    budget: 169.5
    spent: 100
    carried_in: 20
    carried_out: 5
    by_funding: [{funding: city, budget: 100, spent: 70}, {funding: national, budget: 69.5, spent: 30}]
    printed: {rate: 59.0, remaining: 84.5}
  - {id: outreach, name: 배달, parent: services, budget: 30.5, spent: 0, funding: national}
  - {id: collections, name: 장서, budget: 100.5, spent: 51, funding: city, note: 책값이 올랐습니다.}
"""
CHANGE = "changes: [{id: first, name: 제1회 추경, budget: 10.5}]"
MONEY = """\
money:
  unit: million-won
  total: 400
  budget: 120
  spent: 60
  by_funding: [{funding: city, budget: 80, spent: 40}, {funding: national, budget: 40, spent: 20}]
  by_year:
    - {period: ~2029, budget: 180}
    - {period: 2030, budget: 120, by_funding: [{funding: city, budget: 80}, {funding: national, budget: 40}]}
    - {period: 2031~, budget: 100}
"""


@pytest.fixture
def nested(department: Department) -> Department:
    """A department whose budget has lines below lines, and everything else that money may have."""
    department.replace("vocabulary.yml", "won: 1000000", "won: 1000000, decimals: 1")
    department.write(BUDGET, SOURCE + NESTED)
    lines = (department.data / PROGRAM).read_text(encoding="utf-8").splitlines()
    department.write(PROGRAM, "\n".join([*(line for line in lines if not line.startswith("money:")), MONEY]))
    return department


@pytest.fixture
def apart(department: Department) -> Department:
    """A department whose offices report their budgets apart, in several units."""
    thousand = "  - {id: thousand-won, name: 천원, won: 1000}\n"
    department.replace("vocabulary.yml", "  - {id: million-won", f"{thousand}  - {{id: million-won")
    department.write(BUDGET, f"{SOURCE}unit: million-won\nprinted: {{budget: 300, spent: 151, rate: 50.3}}\n")
    line = "lines:\n  - {id: basic, name: 기본경비, "
    reading, archive = "budget: 200, spent: 100, printed: {rate: 50.0}}\n", "budget: 100000, spent: 51000}\n"
    department.write("budgets/2030-reading-team.yml", f"{SOURCE}unit: million-won\n{line}{reading}")
    department.write("budgets/2030-archive-team.yml", f"{SOURCE}unit: thousand-won\n{line}{archive}")
    department.replace(PROGRAM, "budget_line: lending-service", "budget_line: reading-team/basic")
    return department


def page(site: Site, url: str = "budget/2030/") -> View:
    return View(site, Routes(site), url)


def rows(table: Markup) -> list[list[str]]:
    """The cells of a table's rows, without the spoken form of amounts."""
    root = html.fromstring(f"<div>{table}</div>")
    for spoken in root.xpath("//*[contains(@class, 'spoken') or contains(@class, 'heard')]"):
        spoken.drop_tree()
    return [[" ".join(cell.text_content().split()) for cell in row] for row in root.xpath(".//tbody/tr | .//tfoot/tr")]


def test_lines_stand_below_the_line_they_belong_to(nested: Department) -> None:
    table = budget_table(page(nested.site()), 2030)
    assert rows(table) == [
        ["봉사", "200", "66.6%", "20", "100", "5", "115", "50.0%"],
        ["대출", "169.5", "56.4%", "20", "100", "5", "84.5", "59.0%"],
        ["배달", "30.5", "10.1%", "", "0", "", "30.5", "0.0%"],
        ["장서", "100.5", "33.4%", "", "51", "", "49.5", "50.7%"],
        ["계", "300.5", "100.0%", "20", "151", "5", "164.5", "50.2%"],
    ]
    assert html.fromstring(str(table)).xpath("//span[@class='nested']/text()") == ["대출", "배달"]


def test_the_sentences_tell_what_is_carried_over(nested: Department) -> None:
    (lead,) = html.fromstring(f"<div>{budget_summary(page(nested.site()), 2030)}</div>").find_class("lead")
    assert lead.text_content().strip() == (
        "2030년 예산은 3억 50만 원입니다. 지난해에서 넘어온 돈(전년도 이월)은 2,000만 원입니다. 2030. 9. 30.까지 1억 "
        "5,100만 원(예산액의 50.2%)을 썼습니다. 다음 해로 넘긴 돈(다음 연도 이월)은 500만 원입니다."
    )


def test_fundings_are_added_up_and_told_of_each_line(nested: Department) -> None:
    view = page(nested.site())
    assert rows(budget_funding_table(view, 2030)) == [
        ["시비", "200.5", "121", "60.3%", "66.7%"],
        ["국비", "100", "30", "30.0%", "33.3%"],
        ["모든 단위사업", "300.5", "151", "50.2%", ""],
        ["대출", "시비", "100", "70"],
        ["대출", "국비", "69.5", "30"],
    ]
    assert "가장 많이 댄 재원은 시비(" in html.fromstring(str(budget_funding_chart(view, 2030))).text_content()


def test_changes_lead_from_the_first_budget_to_the_last(nested: Department) -> None:
    table = budget_changes_table(page(nested.site()), 2030)
    assert rows(table) == [["대출", "150", "30", "△10.5", "169.5"]]


def test_where_all_lines_changed_so_did_the_whole(nested: Department) -> None:
    nested.replace(BUDGET, "parent: services, budget: 30.5,", "parent: services, initial: 30.5, budget: 30.5,")
    nested.replace(BUDGET, "name: 장서, budget: 100.5,", f"name: 장서, initial: 90, {CHANGE}, budget: 100.5,")
    assert rows(budget_changes_table(page(nested.site()), 2030)) == [
        ["대출", "150", "30", "△10.5", "169.5"],
        ["배달", "30.5", "0", "0", "30.5"],
        ["장서", "90", "10.5", "0", "100.5"],
        ["계", "270.5", "40.5", "△10.5", "300.5"],
    ]


def test_a_budget_stands_beside_that_of_the_year_before(department: Department) -> None:
    department.replace(BUDGET, "rate: 50.3", "rate: 50.3, previous: 330, growth: -30, growth_rate: -9.1")
    department.replace(BUDGET, "budget: 200,", "previous: 330, budget: 200,")
    department.replace(BUDGET, "budget: 100,", "previous: 0, budget: 100,")
    view = page(department.site())
    assert budget_has(view, 2030, "growth")
    assert rows(budget_growth_table(view, 2030)) == [
        ["대출 서비스", "330", "200", "△130", "△39.4%"],
        ["장서 확충", "0", "100", "100", "해당 없음"],
        ["계", "330", "300", "△30", "△9.1%"],
    ]
    assert rows(budget_table(view, 2030))[-1] == ["계", "300", "100.0%", "151", "50.3%"]


PERCENTS = "by_funding: [{funding: city, percent: 70}, {funding: national, percent: 30}]"


@pytest.mark.parametrize(
    ("money", "shown"),
    [
        ("budget: 120, spent: 60", [["예산액", "120백만원", "시비 70%, 국비 30%"]]),
        ("as_of: 2030-09-30", []),
    ],
)
def test_fundings_may_be_told_in_percent_only(department: Department, money: str, shown: list[list[str]]) -> None:
    written = "budget: 120, spent: 60, funding: city, as_of: 2030-09-30, printed: {rate: 50.0}"
    department.replace(PROGRAM, written, f"{money}, {PERCENTS}")
    drawn = program_money(page(department.site(), "programs/2030/night-library/"), 2030, "night-library")
    assert rows(drawn)[: len(shown)] == shown
    assert rows(drawn)[-2:] == [["시비", "70%"], ["국비", "30%"]]
    assert "<figure" not in drawn


def test_a_program_tells_its_rate_and_its_share_of_the_budget(department: Department) -> None:
    root = drawn(department, program_money, 2030, "night-library", here="programs/2030/night-library/")
    assert said(root, ".//ul[@class='key-figures']/li") == [
        "집행률 2030. 9. 30. 기준 50.0% "
        "예산 1억 2,000만 원 가운데 6,000만 원을 썼습니다. 2030년 예산 3억 원의 40.0%입니다."
    ]
    assert root.xpath(".//*[@class='key-bar']/svg/@width") == ["50.0%", "50.0%"]
    department.delete("budgets/2030.yml")
    department.replace(PROGRAM, "budget_line: lending-service\n", "")
    root = drawn(department, program_money, 2030, "night-library", here="programs/2030/night-library/")
    assert root.find_class("key-figures") == []


def test_the_budget_shows_the_percentages_of_its_lines(department: Department) -> None:
    department.replace(BUDGET, "budget: 200,", f"{PERCENTS}, budget: 200,")
    view = page(department.site())
    assert budget_has(view, 2030, "funding")
    assert rows(budget_funding_table(view, 2030)) == [["대출 서비스", "시비", "70%"], ["대출 서비스", "국비", "30%"]]
    assert not budget_funding_chart(view, 2030)


def test_the_whole_did_not_grow_by_what_is_unknown_of_a_line(department: Department) -> None:
    department.replace(BUDGET, "budget: 200,", "previous: 190, budget: 200,")
    view = page(department.site())
    unknown = "–"
    assert rows(budget_growth_table(view, 2030)) == [
        ["대출 서비스", "190", "200", "10", "5.3%"],
        ["장서 확충", unknown, "100", unknown, unknown],
        ["계", unknown, "300", unknown, unknown],
    ]
    kept, gone = ("budget: 190, spent: 190", "budget: 60, spent: 60")
    earlier = f"lines: [{{id: lending-service, name: 대출, {kept}}}, {{id: old, name: 옛것, {gone}}}]"
    department.write("budgets/2029.yml", f"{SOURCE}unit: million-won\n{earlier}\n")
    assert rows(budget_growth_table(page(department.site()), 2030))[-1] == ["계", "250", "300", "50", "20.0%"]


def test_carried_money_says_what_it_is(department: Department) -> None:
    carried = "carried_out: 20, carried_out_kind: accidental, budget: %s"
    department.replace(BUDGET, "budget: 200,", f"{carried % 200},")
    department.replace(PROGRAM, "budget: 120,", f"{carried % 120},")
    site = department.site()
    assert "대출 서비스의 다음 연도 이월은 사고이월입니다." in budget_summary(page(site), 2030)
    drawn = program_money(page(site, "programs/2030/night-library/"), 2030, "night-library")
    assert ["다음 연도 이월(사고이월)", "20백만원", "시비"] in rows(drawn)


def test_what_carried_money_is_says_nothing_without_it(department: Department) -> None:
    department.replace(BUDGET, "budget: 200,", "budget: 200, carried_in_kind: specified,")
    assert department.problems() == [
        "data/budgets/2030.yml:6:5: carried_in_kind를 적었으면 carried_in(전년도 이월)도 적어 주세요. [value]"
    ]


def test_the_money_of_a_program_says_how_it_grew(department: Department) -> None:
    department.replace(PROGRAM, "budget: 120, spent: 60,", "previous: 100, budget: 120, spent: 60,")
    drawn = program_money(page(department.site(), "programs/2030/night-library/"), 2030, "night-library")
    assert rows(drawn)[:3] == [
        ["전년도 예산액", "100백만원", "시비"],
        ["예산액", "120백만원", "시비"],
        ["전년 대비 증감", "20백만원", "20.0%"],
    ]


def test_long_programs_have_all_their_years(nested: Department) -> None:
    table = budget_long_programs(page(nested.site()), 2030)
    assert rows(table) == [["밤에 여는 도서관", "400", "180", "120", "100"]]


def test_a_page_has_only_what_the_data_has(department: Department) -> None:
    view = page(department.site())
    assert [budget_has(view, 2030, part) for part in ("funding", "changes", "years")] == [False, False, False]


def test_a_year_is_one_column_however_it_is_written(nested: Department) -> None:
    nested.replace(PROGRAM, "period: 2030, budget", "period: ’30년, budget")
    second = (nested.data / PROGRAM).read_text(encoding="utf-8").replace("’30년", "2030")
    nested.write("programs/2030/day-library.yml", second.replace("budget_line: lending-service\n", ""))
    heading = html.fromstring(budget_long_programs(page(nested.site()), 2030)).xpath(".//thead//th")
    assert [cell.text_content().strip() for cell in heading] == [
        "사업",
        "총사업비",
        "2029년까지",
        "2030년",
        "2031년부터",
    ]


def test_the_money_of_a_program_names_who_pays_and_when(nested: Department) -> None:
    drawn = program_money(page(nested.site(), "programs/2030/night-library/"), 2030, "night-library")
    assert rows(drawn) == [
        ["총사업비", "400백만원", ""],
        ["예산액", "120백만원", "시비, 국비"],
        ["집행액", "60백만원", "시비, 국비"],
        ["집행률", "50.0%", ""],
        ["시비", "80백만원", "40백만원", "50.0%"],
        ["국비", "40백만원", "20백만원", "50.0%"],
        ["2029년까지", "180백만원", "", ""],
        ["2030년", "120백만원", "80백만원", "40백만원"],
        ["2031년부터", "100백만원", "", ""],
        ["총사업비", "400백만원", "", ""],
    ]


def test_the_whole_of_a_program_is_split_too_and_shares_have_notes(nested: Department) -> None:
    share = "{funding: city, budget: 80, spent: 40"
    nested.replace(PROGRAM, share, f"{share}, total: 300, note: 특별교부금")
    nested.replace(
        PROGRAM, "{funding: national, budget: 40, spent: 20", "{funding: national, budget: 40, spent: 20, total: 100"
    )
    drawn = program_money(page(nested.site(), "programs/2030/night-library/"), 2030, "night-library")
    assert rows(drawn)[-1] == ["총사업비", "400백만원", "300백만원", "100백만원"]
    assert "시비: 특별교부금" in drawn


def test_a_plan_stands_beside_the_money_of_the_year_before(department: Department) -> None:
    root = drawn(department, program_money, 2031, "night-library", here="programs/2031/night-library/")
    assert findings(root) == [
        "밤에 여는 도서관의 2031년 소요예산은 1억 5,000만 원으로, 2030년 예산액보다 3,000만 원(25.0%) 많습니다."
    ]
    assert said(root, ".//*[@class='printed']") == ["120백만원", "150백만원"]
    assert said(root, ".//p[@class='note']") == ["적힌 금액은 150백만원입니다. 재원은 국비입니다.", DIFFERENT_MONEY]
    assert root.xpath(".//*[@id='part_money']/@data-title") == ["2031년 밤에 여는 도서관 사업비"]


def test_a_plan_alone_is_one_figure_and_never_called_a_budget(department: Department) -> None:
    department.replace("programs/2031/night-library.yml", "continues: [2030/night-library]\n", "")
    root = drawn(department, program_money, 2031, "night-library", here="programs/2031/night-library/")
    assert said(root, ".//ul[@class='key-figures']/li/*") == [
        "소요예산 2031년",
        "1억 5,000만 원",
        "적힌 금액은 150백만원입니다. 재원은 국비입니다.",
    ]
    assert "예산액" not in root.text_content()


def test_offices_apart_are_one_budget_in_one_unit(apart: Department) -> None:
    view = page(apart.site())
    table = budget_table(view, 2030)
    assert rows(table) == [
        ["자료팀", "100", "33.3%", "51", "51.0%"],
        ["기본경비", "100", "33.3%", "51", "51.0%"],
        ["독서팀", "200", "66.7%", "100", "50.0%"],
        ["기본경비", "200", "66.7%", "100", "50.0%"],
        ["계", "300", "100.0%", "151", "50.3%"],
    ]
    ids = html.fromstring(str(table)).xpath("//tr/@id")
    assert ids == ["archive-team--basic", "reading-team--basic"]
    lines = [line for file in view.site.budget_years[2030].offices for line in file.lines]
    assert [view.routes.url(line) for line in lines] == [f"budget/2030/#{id}" for id in ids]
    assert {file for file in view.files if "budgets" in file} == {
        f"data/budgets/2030{office}.yml" for office in ("", "-archive-team", "-reading-team")
    }


def test_comparisons_name_the_office_that_reports_apart(apart: Department) -> None:
    labels = [found.label for found in compare_figures(apart.site()).all if "기본경비" in found.label]
    assert labels == [
        "2030년 독서팀 예산 기본경비 집행률",
        "2030년 독서팀 예산 기본경비 예산액(이 사이트가 연결한 사업의 합)",
        "2030년 독서팀 예산 기본경비 집행액(이 사이트가 연결한 사업의 합)",
    ]


def test_the_search_tells_what_a_funding_pays(nested: Department) -> None:
    site = nested.site()
    texts = [answer.text for answer in create_answers(site, Routes(site)) if answer.names == ("국비",)]
    assert texts == [
        "2030년 예산 가운데 국비는 1억 원(33.3%)입니다.",
        "2031년 사업의 소요예산 가운데 국비는 1억 5,000만 원입니다.",
    ]


def cells(table: Table, *keys: str) -> list[tuple[object, ...]]:
    places = [[column.key for column in table.columns].index(key) for key in keys]
    return [tuple(row[place] for place in places) for row in table.rows]


def test_splits_of_money_have_a_row_each(nested: Department) -> None:
    tables = {table.name: table for table in create_record_tables(nested.site())}
    assert cells(tables["funding"], "record", "funding_name", "unit_name", "budget", "budget_won") == [
        ("budgets/2030/lending-service/by_funding/city", "시비", "백만원", 100, 100_000_000),
        ("budgets/2030/lending-service/by_funding/national", "국비", "백만원", pytest.approx(69.5), 69_500_000),
        ("programs/2030/night-library/money/by_funding/city", "시비", "백만원", 80, 80_000_000),
        ("programs/2030/night-library/money/by_funding/national", "국비", "백만원", 40, 40_000_000),
        ("programs/2030/night-library/money/by_year/2030/by_funding/city", "시비", "백만원", 80, 80_000_000),
        ("programs/2030/night-library/money/by_year/2030/by_funding/national", "국비", "백만원", 40, 40_000_000),
    ]
    assert cells(tables["money-years"], "period", "unit_name", "budget_won") == [
        ("~2029", "백만원", 180_000_000),
        ("2030", "백만원", 120_000_000),
        ("2031~", "백만원", 100_000_000),
    ]
    assert cells(tables["budget-changes"], "name", "budget_won") == [
        ("제1회 추경", 30_000_000),
        ("제2회 추경", -10_500_000),
    ]


def test_lines_of_offices_apart_tell_their_office(apart: Department) -> None:
    tables = {table.name: table for table in create_record_tables(apart.site())}
    assert cells(tables["budget-lines"], "reporting_office_name", "name", "budget", "budget_won") == [
        ("자료팀", "기본경비", 100_000, 100_000_000),
        ("독서팀", "기본경비", 200, 200_000_000),
    ]
    assert cells(tables["budgets"], "office_name", "budget_won") == [
        ("자료팀", 100_000_000),
        ("독서팀", 200_000_000),
        (None, 300_000_000),
    ]


@pytest.mark.parametrize("kind", ["nested", "apart"])
def test_every_value_of_money_belongs_to_a_record(request: pytest.FixtureRequest, kind: str) -> None:
    site = request.getfixturevalue(kind).site()
    known = {record.id for record in records(site)}
    assert [fact.id for fact in read_facts(site.files.values()) if fact.record not in known] == []


def test_a_table_never_answers_for_the_whole_budget(department: Department) -> None:
    columns = "columns:\n  - {id: name, title: 세목}\n  - {id: planned, title: 예산액, unit: million-won, total: sum}\n"
    department.write("tables/revenue/table.yml", f"title: 세입\n{columns}")
    rows = "rows:\n  - {id: fees, name: 사용료, planned: 12}\n"
    department.write("tables/revenue/2030.yml", f"{SOURCE}{rows}")
    site = department.site()
    answers = create_answers(site, Routes(site))
    assert [answer.text for answer in answers if "예산액" in answer.names] == [
        "2030년 예산은 3억 원입니다.",
    ]
    assert [answer.text for answer in answers if "세입 예산액" in answer.names] == [
        "2030년 세입 예산액은 모두 12백만원입니다.",
    ]


def test_a_plan_answers_for_its_year_with_what_it_needs(department: Department) -> None:
    line = "lines:\n  - {id: lending-service, name: 대출, required: 90}\n"
    department.write("budgets/2031.yml", f"{SOURCE}unit: million-won\nprinted: {{required: 90}}\n{line}")
    site = department.site()
    answers = [answer for answer in create_answers(site, Routes(site)) if "2031년" in answer.beside]
    assert [answer.text for answer in answers if "예산" in answer.names] == [
        "2031년 소요예산(필요하다고 적은 돈)은 9,000만 원입니다.",
    ]
