"""Both ways of writing a sheet, at once or cell by cell as the library does, give the same; columns are wide enough."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from xlsxwriter.worksheet import Worksheet

from macros.exports import workbook
from macros.exports.column import Cell, Column, Table
from macros.exports.tables import create_tables
from macros.exports.workbook import create_workbook
from macros.load import load_site
from macros.speed import OFF, sheets
from tests.conftest import LIBRARY
from tests.site.built import PROJECT

ODD: tuple[Cell, ...] = (
    "a & b < c > d \"e\" 'f'",
    " 앞뒤 빈칸 ",
    "두\n줄",
    "_x0041_ 그대로",
    "제어\x07문자\uffff",
    "=1+1",
    "가" * 40_000,
    "🏛" * 20_000,
    "",
    None,
    True,
    ("하나", "둘"),
    -1_234_567,
    Decimal("83.90"),
    Decimal("0.1234567890123456789"),
    10**17,
    date(2024, 2, 29),
    date(1900, 2, 28),
    date(1900, 3, 1),
    date(1899, 5, 1),
)
"""One cell of everything that has to be written with care."""

LOOKALIKES: tuple[tuple[Cell, ...], ...] = (
    (1, Decimal("1.0"), "1", date(2024, 2, 29), None),
    (True, Decimal("1.00"), "1", date(2024, 2, 29), ""),
    (1, Decimal("1.0"), "=1", None, None),
    (True, Decimal("1.00"), "=1", None, ""),
) * 3
"""Rows whose cells come again, and are in part equal to others that look different."""


def _table(title: str, *rows: tuple[Cell, ...]) -> Table:
    columns = tuple(Column(f"c{place}", f"칸 <{place}>") for place in range(30))
    return Table("odd", title, "odd", columns, tuple(row + (None,) * (30 - len(row)) for row in rows), ())


def _parts(book: bytes) -> list[tuple[str, bytes]]:
    """The files that a workbook is made of."""
    with ZipFile(BytesIO(book)) as parts:
        return [(name, parts.read(name)) for name in parts.namelist()]


def test_a_column_is_as_wide_as_the_widest_of_its_first_texts_in_which_a_hangul_letter_takes_two() -> None:
    columns = (Column("ascii", "값"), Column("hangul", "단위사업이름"), Column("lines", "줄"))
    rows = (("external-exchange", "exchange", ("하나", "둘째 줄입니다")),)
    (sheet,) = [
        part for name, part in _parts(create_workbook([Table("t", "표", "", columns, rows, ())])) if "sheet1" in name
    ]
    widths = [int(float(width)) for width in re.findall(rb'<col [^>]*width="([^"]+)"', sheet)]
    assert widths == [len("external-exchange") + 2, 2 * len("단위사업이름") + 2, 2 * len("둘째줄입니다") + 1 + 2]


@pytest.mark.parametrize("data", [PROJECT / "data", LIBRARY], ids=["ours", "library"])
def test_both_ways_write_the_same_workbook_of_the_data(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tables = create_tables(load_site(data))
    at_once = create_workbook(tables)
    monkeypatch.setenv(OFF, "sheets")
    by_cells = create_workbook(tables)
    assert _parts(at_once) == _parts(by_cells)
    assert len(at_once) == len(by_cells)


def test_both_ways_write_the_same_cells_whatever_they_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = [_table("가"), _table("나", ODD, tuple(reversed(ODD)), (None,) * 29 + (7,)), _table("다", *LOOKALIKES)]
    at_once = create_workbook(tables)
    monkeypatch.setenv(OFF, "sheets")
    assert _parts(at_once) == _parts(create_workbook(tables))


def test_a_workbook_too_large_to_be_held_is_the_same_to_the_last_byte_both_ways(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tables = create_tables(load_site(LIBRARY))
    held = create_workbook(tables)
    monkeypatch.setattr(workbook, "HELD", 0)
    large = create_workbook(tables)
    assert _parts(large) == _parts(held)
    monkeypatch.setenv(OFF, "sheets")
    assert create_workbook(tables) == large


def test_where_the_step_is_missing_the_workbook_is_written_all_the_same_and_that_is_said_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    at_once = create_workbook([_table("가", ODD)])
    monkeypatch.delattr(Worksheet, "_write_rows")
    sheets._warn.cache_clear()
    assert _parts(create_workbook([_table("가", ODD)])) == _parts(at_once)
    assert capsys.readouterr().err == f"{sheets.MISSING}\n"
