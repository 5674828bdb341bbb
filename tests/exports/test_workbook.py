"""The workbook holds what the tables hold, and columns are wide enough."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

from openpyxl import load_workbook

from macros.exports.table import Cell, Column, Table
from macros.exports.workbook import write_workbook

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


def _workbook(*tables: Table) -> bytes:
    file = BytesIO()
    write_workbook(tables, file)
    return file.getvalue()


def _table(title: str, titles: tuple[str, ...], *rows: tuple[Cell, ...]) -> Table:
    columns = tuple(Column(f"c{place}", name) for place, name in enumerate(titles))
    return Table("t", title, "", columns, rows, ())


def test_each_table_is_a_sheet_with_its_titles() -> None:
    book = load_workbook(BytesIO(_workbook(_table("가", ("값", "<단위>")), _table("나", ("값",), (1,), (2,)))))
    assert [(sheet.title, list(sheet.values)) for sheet in book] == [
        ("가", [("값", "<단위>")]),
        ("나", [("값",), (1,), (2,)]),
    ]


def test_cells_come_back_as_what_they_were() -> None:
    titles = tuple(str(number) for number, _ in enumerate(ODD))
    book = load_workbook(BytesIO(_workbook(_table("가", titles, tuple(cell for cell, _ in ODD)))))
    assert list(book["가"].values)[1] == tuple(read for _, read in ODD)


def test_two_workbooks_of_the_same_tables_are_the_same_bytes() -> None:
    table = _table("가", ("값",), ("글",), (date(2024, 2, 29),))
    assert _workbook(table) == _workbook(table)


def test_a_column_fits_its_first_texts_hangul_being_two_wide() -> None:
    rows = (("external-exchange", "exchange", "하나\n둘째 줄입니다"),)
    with ZipFile(BytesIO(_workbook(_table("표", ("값", "단위사업이름", "줄"), *rows)))) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
    widths = [int(float(width)) for width in re.findall(rb'<col [^>]*width="([^"]+)"', sheet)]
    assert widths == [len("external-exchange") + 2, 2 * len("단위사업이름") + 2, 2 * len("둘째줄입니다") + 1 + 2]
