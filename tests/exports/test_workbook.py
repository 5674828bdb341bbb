"""The workbook holds what the tables hold, and columns are wide enough."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook

from macros.checks import load_site
from macros.exports.publication import Publication
from macros.exports.table import Cell, Column, Table
from macros.exports.workbook import write_workbook
from macros.records.licence import LICENCES
from tests.conftest import LIBRARY

ODD: tuple[tuple[Cell, object], ...] = (
    ("a & b < c > d \"e\" 'f'", "a & b < c > d \"e\" 'f'"),
    (" 앞뒤 빈칸 ", " 앞뒤 빈칸 "),
    ("두\n줄", "두\n줄"),
    ("=1+1", "'=1+1"),
    ("", None),
    (None, None),
    (True, "true"),
    (("하나", "둘"), "하나|둘"),
    (-1_234_567, -1_234_567),
    (Decimal("83.90"), 83.9),
    (date(2024, 2, 29), datetime(2024, 2, 29)),
)
"""A cell of everything that has to be written with care, and what a reader finds."""


PUBLICATION = Publication(load_site(LIBRARY), licence=LICENCES[1])


def _workbook(*tables: Table) -> bytes:
    file = BytesIO()
    write_workbook(PUBLICATION, tables, file)
    return file.getvalue()


def _table(title: str, titles: tuple[str, ...], *rows: tuple[Cell, ...]) -> Table:
    columns = tuple(Column(f"c{place}", name) for place, name in enumerate(titles))
    return Table("t", title, "", columns, rows, ())


def _read(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def test_the_file_names_nobody_as_its_publisher_who_is_not() -> None:
    with ZipFile(BytesIO(_workbook())) as book:
        properties = book.read("docProps/app.xml").decode()
    assert re.findall("<Company>(.*)</Company>", properties) == ["운영자 미정 (비공식)"]


def test_each_table_is_a_sheet_with_its_titles_behind_the_cover() -> None:
    book = _read(_workbook(_table("가", ("값", "<단위>")), _table("나", ("값",), (1,), (2,))))
    assert [(sheet.title, list(sheet.values)) for sheet in book][1:] == [
        ("가", [("값", "<단위>")]),
        ("나", [("값",), (1,), (2,)]),
    ]


def test_the_cover_says_what_the_data_is_and_leads_to_each_sheet() -> None:
    cover = _read(_workbook(_table("가", ("값",), (1,)), _table("나's", ("값",), (2,), (3,))))["표지"]
    told = {row[0].value: row[1].value for row in cover.iter_rows(min_row=3) if row[0].value}
    assert cover["A1"].value == "새빛시 도서관과 공개 자료"
    assert told["출처"] == "도서관과 업무보고"
    assert told["데이터 버전"].startswith("0.0.0+")
    assert told["이용 조건"] == "공공누리 제1유형(출처표시). 출처를 밝히면 돈을 버는 데 쓰거나 고쳐 쓰셔도 됩니다."
    rows = {row[0].value: row for row in cover.iter_rows()}
    assert [(name, rows[name][0].hyperlink.location, rows[name][4].value) for name in ("가", "나's")] == [
        ("가", "'가'!A1", 1),
        ("나's", "'나''s'!A1", 2),
    ]


def test_sheets_can_be_filtered_and_show_thousands_and_totals() -> None:
    columns = (Column("year", "연도", "integer"), Column("won", "원", "integer"), Column("rate", "집행률", "number"))
    rows: tuple[tuple[Cell, ...], ...] = ((2023, 116567099000, Decimal("81.30")), (2023, 5, 3))
    sheet = _read(_workbook(Table("t", "표", "", columns, rows, (), frozenset({0}))))["표"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:C3")
    assert [[cell.number_format for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["General", "#,##0", "#,##0.00"],
        ["General", "#,##0", "#,##0"],
    ]
    assert [[cell.font.b for cell in row] for row in sheet.iter_rows()] == [[True] * 3, [True] * 3, [False] * 3]


def test_cells_come_back_as_what_they_were() -> None:
    titles = tuple(str(number) for number, _ in enumerate(ODD))
    book = _read(_workbook(_table("가", titles, tuple(cell for cell, _ in ODD))))
    assert list(book["가"].values)[1] == tuple(read for _, read in ODD)


def test_two_workbooks_of_the_same_tables_are_the_same_bytes() -> None:
    table = _table("가", ("값",), ("글",), (date(2024, 2, 29),))
    assert _workbook(table) == _workbook(table)


def test_a_column_fits_its_first_texts_hangul_being_two_wide() -> None:
    rows = (("external-exchange", "exchange", "하나\n둘째 줄입니다"),)
    with ZipFile(BytesIO(_workbook(_table("표", ("값", "단위사업이름", "줄"), *rows)))) as parts:
        sheet = parts.read("xl/worksheets/sheet2.xml")
    widths = [int(float(width)) for width in re.findall(rb'<col [^>]*width="([^"]+)"', sheet)]
    assert widths == [len("external-exchange") + 2, 2 * len("단위사업이름") + 2, 2 * len("둘째줄입니다") + 1 + 2]
