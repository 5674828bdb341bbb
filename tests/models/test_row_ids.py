"""A row's id is its table's alone, also where a program has several tables."""

from __future__ import annotations

import pytest
from lxml import html

from macros.models.figures import Row
from macros.records.ids import record_ids, records
from macros.records.pages import Routes
from macros.records.read_facts import read_facts
from macros.views.page_view import View
from macros.views.programs import program_entries
from tests.conftest import Department

SWAPS = "programs/2030/book-swap.yml"
TABLE = "title: 강좌\ncolumns:\n  - {id: name, title: 강좌}\n  - {id: people, title: 참여, unit: visitor, total: sum}\n"
ENTRIES = """\
further_plans:
  - id: spring
    title: 봄 강좌
    table: lessons
    rows: [{id: reading, name: 읽기, people: 3}, {id: writing, name: 쓰기, people: 4}]
  - id: autumn
    title: 가을 강좌
    table: lessons
    rows: [{id: reading, name: 읽기, people: 5}%s]
"""
PAGE = "programs/2030/book-swap"


@pytest.fixture
def two_tables(department: Department) -> Department:
    department.write("tables/lessons/table.yml", TABLE)
    department.append(SWAPS, ENTRIES % "")
    return department


def test_rows_of_two_tables_may_have_one_id(two_tables: Department) -> None:
    site = two_tables.site()
    rows = [record for record in records(site) if isinstance(record.model, Row) and record.id.startswith(PAGE)]
    assert [row.id for row in rows] == [
        f"{PAGE}/spring/rows/reading",
        f"{PAGE}/writing",
        f"{PAGE}/autumn/rows/reading",
    ]
    routes = Routes(site)
    assert [routes.url(row.model) for row in rows] == [
        f"{PAGE}/#spring--reading",
        f"{PAGE}/#writing",
        f"{PAGE}/#autumn--reading",
    ]


def test_its_facts_and_its_page_call_a_row_the_same(two_tables: Department) -> None:
    site = two_tables.site()
    facts = {fact.record for fact in read_facts(site.files.values())}
    assert {id for id in record_ids(site).values() if "reading" in id} <= facts
    drawn = program_entries(View(site, Routes(site), f"{PAGE}/"), 2030, "book-swap", "further_plans")
    assert [id for id in html.fromstring(drawn).xpath("//tr/@id") if "ing" in id] == [
        "spring--reading",
        "writing",
        "autumn--reading",
    ]


def test_a_row_may_not_stand_twice_in_one_of_them(department: Department) -> None:
    department.write("tables/lessons/table.yml", TABLE)
    department.append(SWAPS, ENTRIES % ", {id: reading, name: 또 읽기, people: 1}")
    assert department.problems() == [
        "data/programs/2030/book-swap.yml:27:53: 'reading' id를 27줄에서 이미 썼습니다. 다른 id를 지어 주세요. "
        "[duplicate-id]"
    ]
