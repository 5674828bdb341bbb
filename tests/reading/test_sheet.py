"""Sheets of offices, read as they look on screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from macros.reading.sheet import Cell, Sheet, SheetError, Span, read_sheet


def sheet_of(folder: Path, fill: Callable[[Any], object], name: str | None = None) -> Sheet:
    """A sheet of a workbook that openpyxl wrote, read back."""
    book = Workbook()
    book.active.title = "현황"
    fill(book.active)
    book.save(folder / "표.xlsx")
    return read_sheet(folder / "표.xlsx", name)


def shown(folder: Path, value: object, number_format: str = "General") -> Cell:
    def fill(sheet: Any) -> None:
        sheet["A1"] = value
        sheet["A1"].number_format = number_format
        sheet["B1"] = "끝"

    return sheet_of(folder, fill).cells[0][0]


@pytest.mark.parametrize(
    ("value", "number_format", "cell"),
    [
        (1234, "General", Cell(1234)),
        (0.1 + 0.2, "General", Cell(Decimal("0.3"))),
        (1234.56, "#,##0", Cell(1235, is_rounded=True)),
        (2.5, "0", Cell(3, is_rounded=True)),
        (46.5, "0.0", Cell(Decimal("46.5"))),
        (0.82713, "0.0%", Cell(Decimal("82.7"), is_percent=True, is_rounded=True)),
        (0.5, "0%", Cell(50, is_percent=True)),
        (3178501000, "#,##0,", Cell(3178501)),
        (-3, '#,##0;"△"#,##0', Cell(-3)),
        (0, '#,##0;"△"#,##0;"-"', Cell(0, is_dash=True)),
        (0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', Cell(0, is_dash=True)),
        (5, '0"명"', Cell(5)),
        (7, "[Red]0", Cell(7)),
        (date(2023, 10, 31), "yyyy-mm-dd", Cell(date(2023, 10, 31))),
        (date(2023, 10, 31), 'yyyy"년" m"월" d"일"', Cell(date(2023, 10, 31))),
        (date(2023, 10, 1), "yyyy. m.", Cell("2023-10")),
        (date(2023, 1, 1), "yyyy", Cell("2023")),
        (datetime(2023, 10, 31, 9, 30), "yyyy-mm-dd hh:mm", Cell("2023-10-31 09:30")),
        (time(18, 0), "hh:mm", Cell("18:00")),
        ("=1+1", "General", Cell(formula="=1+1")),
        ("#DIV/0!", "General", Cell(is_error=True)),
        ("  나\u00a0다\u200b\r\n라 ", "General", Cell("나 다\n라", indent=2)),
        ("\u1112\u1161\u11ab", "General", Cell("한")),
        ("", "General", Cell()),
    ],
)
def test_a_cell_is_read_as_it_looks(tmp_path: Path, value: object, number_format: str, cell: Cell) -> None:
    assert shown(tmp_path, value, number_format) == cell


def test_hidden_rows_and_columns_are_left_out(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        for line in (["가", "나", "다", "라"], ["1", "2", "3", "4"], ["5", "6", "7", "8"]):
            sheet.append(line)
        sheet.column_dimensions["B"].hidden = True
        sheet.column_dimensions["C"].hidden = True
        sheet.row_dimensions[2].hidden = True
        sheet.row_dimensions[9].hidden = True
        sheet.column_dimensions["J"].hidden = True

    sheet = sheet_of(tmp_path, fill)
    assert [[cell.text for cell in line] for line in sheet.cells] == [["가", "라"], ["5", "8"]]
    assert (sheet.rows, sheet.columns) == ((1, 3), ("A", "D"))
    assert (sheet.hidden_rows, sheet.hidden_columns) == ((2,), ("B", "C"))


def test_a_merged_cell_keeps_its_value_where_it_begins_hidden(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"] = "묶음"
        sheet.merge_cells("A1:B3")
        sheet["C1"] = sheet["C2"] = sheet["C3"] = "값"
        sheet.row_dimensions[1].hidden = True
        sheet.column_dimensions["A"].hidden = True

    sheet = sheet_of(tmp_path, fill)
    assert [[cell.text for cell in line] for line in sheet.cells] == [["묶음", "값"], ["", "값"]]
    assert sheet.spans == (Span(0, 0, 1, 0),)


def test_blank_rows_and_columns_at_the_end_are_left_out(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["가", "나"])
        sheet["H1000"].number_format = "0.0"

    assert sheet_of(tmp_path, fill).cells == ((Cell("가"), Cell("나")),)


def test_a_sheet_is_the_first_with_contents_or_the_named_one(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "빈 시트"
    for name, state in (("숨김", "hidden"), ("본문", "visible"), ("부록", "visible")):
        sheet = book.create_sheet(name)
        sheet["A1"] = name
        sheet.sheet_state = state
    path = tmp_path / "표.xlsx"
    book.save(path)
    assert (read_sheet(path).name, read_sheet(path).other_sheets) == ("본문", ("빈 시트", "부록"))
    assert read_sheet(path, "숨김").cells == ((Cell("숨김"),),)
    with pytest.raises(SheetError) as error:
        read_sheet(path, "없음")
    assert str(error.value) == "‘없음’ 시트가 없습니다. (있는 시트: 빈 시트, 숨김, 본문, 부록)"
    with pytest.raises(SheetError) as error:
        read_sheet(path, "빈 시트")
    assert str(error.value) == "‘빈 시트’ 시트에 내용이 없습니다."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_a_csv_file_is_read_in_the_encodings_of_offices(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "표.csv"
    path.write_bytes('구분,"정원\n(명)"\r\n6급,"1,234"\r\n7급\r\n,\r\n'.encode(encoding))
    assert read_sheet(path) == Sheet(
        "",
        ((Cell("구분"), Cell("정원\n(명)")), (Cell("6급"), Cell("1,234")), (Cell("7급"), Cell())),
        (1, 2, 3),
        ("A", "B"),
    )


def test_columns_of_a_csv_file_may_be_parted_by_tabs(tmp_path: Path) -> None:
    path = tmp_path / "표.csv"
    path.write_text("구분\t정원\n6급\t1,234\n", encoding="utf-8")
    assert [[cell.text for cell in line] for line in read_sheet(path).cells] == [["구분", "정원"], ["6급", "1,234"]]


@pytest.mark.parametrize(
    ("name", "content", "sheet", "message"),
    [
        ("표.xlsx", b"", None, "엑셀 파일(.xlsx)로 읽을 수 없습니다. 암호를 풀고 엑셀에서 .xlsx로 다시 저장해 주세요."),
        (
            "표.xlsx",
            b"PK\3\4",
            None,
            "엑셀 파일(.xlsx)로 읽을 수 없습니다. 암호를 풀고 엑셀에서 .xlsx로 다시 저장해 주세요.",
        ),
        ("표.xls", b"", None, "‘표.xls’: .xlsx나 .csv 파일만 읽습니다. 엑셀이나 한셀에서 .xlsx로 저장해 주세요."),
        ("표.csv", b"\xff\xff", None, "CSV 파일의 글자를 읽을 수 없습니다. 'CSV UTF-8'로 다시 저장해 주세요."),
        ("표.csv", b"a,b", "현황", "CSV 파일에는 시트가 하나뿐입니다. --sheet를 빼 주세요."),
        ("표.csv", b",\n", None, "‘표.csv’에 내용이 없습니다."),
    ],
)
def test_a_file_that_holds_no_sheet_is_refused(
    tmp_path: Path, name: str, content: bytes, sheet: str | None, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SheetError) as error:
        read_sheet(path, sheet)
    assert str(error.value) == message
