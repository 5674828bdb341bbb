"""Columns may be called anything that no row has of its own."""

from __future__ import annotations

import pytest

from macros.exports.period_columns import MEANINGS
from macros.models.table import BESIDE
from tests.conftest import Department

TABLE = """\
title: 이용
columns:
  - {id: children, title: 어린이, unit: visitor, total: sum}
  - {id: place, title: 곳}
  - {id: path, title: 길}
  - {id: model_name, title: 모델명}
"""
FIGURES = """\
source: {document: library-report-2030, section: 2. 이용, page: 4}
printed: {children: %d}
rows:
  - {id: first, children: 2, place: 앞마당, path: 돌길, model_name: 가}
  - {id: second, children: 3, place: 뒷마당, path: 흙길, model_name: 나}
"""


@pytest.fixture
def uses(department: Department) -> Department:
    department.write("tables/uses/table.yml", TABLE)
    return department


def test_a_column_may_have_the_name_of_an_attribute_of_rows(uses: Department) -> None:
    uses.write("tables/uses/2030.yml", FIGURES % 5)
    (rows,) = (rows for rows in uses.site().all_rows if rows.table.id == "uses")
    cells = [[rows.cell(row, column) for column in rows.columns] for row in rows.rows]
    assert cells == [[2, "앞마당", "돌길", "가"], [3, "뒷마당", "흙길", "나"]]
    assert [str(row.place("place")) for row in rows.rows] == [
        "data/tables/uses/2030.yml:4:37",
        "data/tables/uses/2030.yml:5:38",
    ]


def test_its_figures_are_checked_as_those_of_others(uses: Department) -> None:
    uses.write("tables/uses/2030.yml", FIGURES % 6)
    assert uses.problems() == [
        "data/tables/uses/2030.yml:2:21: 2030년 이용 어린이: 적힌 값은 6명, 계산한 값은 5명입니다. 1명 다르며, 두 "
        "값이 같아야 합니다. 계산에 쓴 값은 4줄, 5줄에 있습니다. 틀린 값을 고쳐 주세요. 문서에 인쇄된 대로라면 "
        "declared에 rule: printed-sum, difference: 1과 이유를 적어 주세요. [printed-sum]"
    ]


def test_a_table_may_not_have_the_name_of_another_published_file(department: Department) -> None:
    department.write("tables/values/table.yml", TABLE)
    assert department.problems() == [
        "data/tables/values/table.yml:1:1: 'values'은(는) 공개 자료의 다른 파일이 쓰는 이름입니다. 표의 폴더에 다른 "
        "이름을 지어 주세요. [reserved-id]"
    ]


@pytest.mark.parametrize(
    ("columns", "line", "id", "title"),
    [
        (
            "{id: opened, title: 연 때, type: period}\n  - {id: opened_start, title: 첫날, type: date}",
            5,
            "opened_start",
            "연 때",
        ),
        ("{id: hall_name, title: 이름}\n  - {id: hall, title: 곳, type: facility}", 4, "hall_name", "곳"),
        ("{id: page, title: 홈페이지, type: link}\n  - {id: page_address, title: 주소}", 5, "page_address", "홈페이지"),
        ("{id: people, title: 사람, unit: visitor}\n  - {id: note_people, title: 비고}", 5, "note_people", "사람"),
    ],
)
def test_a_column_may_not_be_called_as_one_beside_another(
    department: Department, columns: str, line: int, id: str, title: str
) -> None:
    department.write("tables/uses/table.yml", f"title: 이용\ncolumns:\n  - {{id: name, title: 곳}}\n  - {columns}\n")
    assert department.problems() == [
        f"data/tables/uses/table.yml:{line}:10: '{id}'은(는) 공개 자료에서 '{title}' 칸 옆에 저절로 생기는 칸의 "
        f"이름입니다. "
        "다른 id를 지어 주세요. [table]"
    ]


def test_what_stands_beside_a_period_is_what_it_means() -> None:
    assert [meaning.key for meaning in MEANINGS] == [*BESIDE["period"]]
