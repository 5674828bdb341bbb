"""A table is drafted from a sheet as offices make them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from typing import Any
from unicodedata import normalize

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from macros.__main__ import main
from macros.cli.skeletons.from_sheet.draft import draft_years, find_table
from macros.cli.skeletons.from_sheet.words import Units
from macros.korean.particles import particle
from macros.reading.sheet import Cell, Sheet, SheetError, Span
from macros.reading.yaml_file import YamlFile
from tests.conftest import Department

NO_UNIT = "단위의 id를 적어 주세요. 단위가 없는 수이면 unit을 지워 주세요."
UNKNOWN_UNIT = "단위를 더하고 그 id를 적어 주세요."

Fill = Callable[[Any, Any], object]
"""Writes a sheet of XlsxWriter; the book makes its formats."""


class Office:
    """A department with more units, and sheets beside its data."""

    def __init__(self, department: Department, capsys: pytest.CaptureFixture[str]) -> None:
        self.department = department
        self.capsys = capsys
        department.replace(
            "vocabulary.yml", "- {id: book, name: 권}", "- {id: book, name: 권}\n  - {id: percent, name: '%'}"
        )

    def draft(self, file: str, fill: Fill | bytes, *options: str, code: int = 0) -> str:
        """Run `new table` on a file and return what it says."""
        path = self.department.data.parent / file
        if isinstance(fill, bytes):
            path.write_bytes(fill)
        else:
            with xlsxwriter.Workbook(path) as book:
                fill(book, book.add_worksheet())
        self.capsys.readouterr()
        assert main(["new", "table", "--from", str(path), "--data", str(self.department.data), *options]) == code
        return "".join(self.capsys.readouterr())

    def rows(self, file: str, fill: Fill | bytes, *options: str) -> tuple[str, str]:
        """Draft the table `t` of 2030, and return its columns and rows, and the lines of the year below its source."""
        self.draft(file, fill, "--id", "t", "--year", "2030", *options)
        table, figures = self.read("t/table.yml"), self.read("t/2030.yml")
        table = table.partition("columns:\n")[2].partition("\n\n#")[0].rstrip("\n")
        return table, figures.partition("없으면 이 줄을 지워 주세요.\n")[2]

    def read(self, name: str) -> str:
        content = (self.department.data / "tables" / name).read_bytes()
        YamlFile(name, content)
        return content.decode()


@pytest.fixture
def office(department: Department, capsys: pytest.CaptureFixture[str]) -> Office:
    return Office(department, capsys)


def lines(*rows: Sequence[object]) -> Fill:
    """Write rows from the first cell on; a text that begins with `=` is a formula, behind its value in a pair."""

    def fill(_: Any, sheet: Any) -> None:
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, tuple):
                    sheet.write_formula(number, column, value[1], None, value[0])
                elif value is not None:
                    sheet.write(number, column, value)

    return fill


def csv(text: str) -> bytes:
    return text.encode()


# Whole files


def staff(_: Any, sheet: Any) -> None:
    """Merged headings and groups, subtotals at the top of each, △, dashes, notes below, a hidden column and row."""
    sheet.merge_range("A1:G1", "□ 2030년 사서 인력 현황")
    sheet.write("A2", "(2030. 10. 31. 기준)")
    sheet.write("G2", "(단위 : 명)")
    for cells, text in (("A3:A4", "구 분"), ("B3:B4", "직급"), ("F3:F4", "과부족"), ("G3:G4", "비 고")):
        sheet.merge_range(cells, text)
    sheet.merge_range("C3:E3", "인원")
    sheet.write_row("C4", ["정원", "현원", "작년"])
    sheet.merge_range("A5:B5", "합 계")
    sheet.write_row("C5", [31, "25", 24, "△6"])
    sheet.merge_range("A6:A8", "사서직")
    sheet.merge_range("A9:A12", "행정직")
    sheet.write_row("B6", ["소계", 28, 22, 21, "△6"])
    sheet.write_row("B7", ["6급", 10, 7, 7, "△3", "파견 1"])
    sheet.write_row("B8", ["7급", 18, 15, 14, "△3"])
    sheet.write_row("B9", ["소 계", 3, 3, 3, "-"])
    sheet.write_row("B10", ["6급", "-", 2, 2, 2])
    sheet.write_row("B11", ["8급", 99, 99, 99, "-"])
    sheet.write_row("B12", ["7급", 3, 1, 1, "△2"])
    sheet.write("A13", "※ 휴직자는 현원에서 뺐음")
    sheet.write("A14", "주) 정원은 규칙에 따름")
    sheet.set_column("E:E", None, None, {"hidden": True})
    sheet.set_row(10, None, None, {"hidden": True})


def test_a_sheet_with_merged_headings_becomes_two_files(office: Office) -> None:
    assert office.draft("인력.xlsx", staff, "--id", "staff") == (
        "빈칸을 만든 파일:\n"
        "  data/tables/staff/table.yml\n"
        "  data/tables/staff/2030.yml\n"
        "파일 2개에 빈칸을 만들었습니다. 'make check'가 적을 곳을 모두 알려 드립니다.\n"
        "인력.xlsx의 ‘Sheet1’ 시트에서 제목 3~4행과 값 5~12행을 읽었습니다. 열 4개, 행 6개입니다.\n"
        "짐작한 것입니다. 문서와 비교해 주세요:\n"
        "  ‘구분’ 열은 ‘직급’의 상위 행입니다.\n"
        "  하위 행이 있는 행: 사서직, 행정직\n"
        "  과부족 = 인원 현원 - 인원 정원\n"
        "  행이 해마다 같다고 보고 table.yml에 적었습니다.\n"
        "옮기지 않은 것:\n"
        "  숨긴 열 E\n"
        "  숨긴 행 11\n"
        "빈칸으로 둔 것:\n"
        "  출처\n"
    )
    assert office.read("staff/table.yml") == (
        "# yaml-language-server: $schema=../../../.vscode/schemas/tables.json\n"
        "# 사서 인력 현황: 인력.xlsx의 ‘Sheet1’ 시트에서 옮긴 표의 모양입니다.\n"
        "# 짐작해서 적은 것이 있으니 문서와 비교해 고치고, 쌍점(:) 뒤의 빈 곳에 값을 적어 주세요.\n"
        "\n"
        "title: 사서 인력 현황\n"
        "unit: visitor\n"
        "columns:\n"
        "  - {id: name, title: 직급}\n"
        "  - {id: jeongwon, title: 정원, under: 인원, total: sum}\n"
        "  - {id: hyeonwon, title: 현원, under: 인원, total: sum}\n"
        "  - {id: gwabujok, title: 과부족, formula: hyeonwon - jeongwon}\n"
        "rows:\n"
        "  - {id: saseojik, name: 사서직}\n"
        "  - {id: saseojik-6geup, parent: saseojik, name: 6급}\n"
        "  - {id: saseojik-7geup, parent: saseojik, name: 7급}\n"
        "  - {id: haengjeongjik, name: 행정직}\n"
        "  - {id: haengjeongjik-6geup, parent: haengjeongjik, name: 6급}\n"
        "  - {id: haengjeongjik-7geup, parent: haengjeongjik, name: 7급}\n"
        "\n"
        "# 그림이 필요한 표이면 아랫줄 앞의 '# '를 지워 주세요.\n"
        "# chart: {kind: bars, columns: [jeongwon, hyeonwon]}\n"
    )
    assert office.read("staff/2030.yml") == (
        "# yaml-language-server: $schema=../../../.vscode/schemas/tables/staff.json\n"
        "# 사서 인력 현황: 인력.xlsx의 ‘Sheet1’ 시트에서 옮긴 2030년의 값입니다.\n"
        "# 짐작해서 적은 것이 있으니 문서와 비교해 고치고, 쌍점(:) 뒤의 빈 곳에 값을 적어 주세요.\n"
        "\n"
        "source:\n"
        "  document: library-report-2030\n"
        "  section: # 자료 안의 제목\n"
        "  page: # 인쇄된 쪽 번호. 없으면 이 줄을 지워 주세요.\n"
        "as_of: 2030-10-31\n"
        "zero: '-'\n"
        "note: 휴직자는 현원에서 뺐음 ※ 주) 정원은 규칙에 따름\n"
        "printed: {jeongwon: 31, hyeonwon: 25, gwabujok: -6}\n"
        "\n"
        "rows:\n"
        "  - {id: saseojik, printed: {jeongwon: 28, hyeonwon: 22, gwabujok: -6}}\n"
        "  - {id: saseojik-6geup, jeongwon: 10, hyeonwon: 7, printed: {gwabujok: -3}, note: 파견 1}\n"
        "  - {id: saseojik-7geup, jeongwon: 18, hyeonwon: 15, printed: {gwabujok: -3}}\n"
        "  - {id: haengjeongjik, printed: {jeongwon: 3, hyeonwon: 3, gwabujok: 0}}\n"
        "  - {id: haengjeongjik-6geup, jeongwon: 0, hyeonwon: 2, printed: {gwabujok: 2}}\n"
        "  - {id: haengjeongjik-7geup, jeongwon: 3, hyeonwon: 1, printed: {gwabujok: -2}}\n"
    )


def money(book: Any, sheet: Any) -> None:
    """Formulas with values, the dash of the accounting format, percentages, serial numbers, a total that is wrong."""
    comma = book.add_format({"num_format": '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'})
    percent = book.add_format({"num_format": "0.0%"})
    sheet.write("A1", "도서 구입 예산(2030년 12월 말 현재)")
    sheet.write("E1", "단위: 백만원, %")
    sheet.write_row("A3", ["연번", "세부사업", "예산액", "집행액", "집행률"])
    for row, (name, budget, spent) in enumerate(
        [("어린이 도서", 200.5, 180), ("전자책", 1100, 0), ("정기간행물", 30, 29)], 4
    ):
        sheet.write(f"A{row}", row - 3)
        sheet.write(f"B{row}", name)
        sheet.write(f"C{row}", budget)
        sheet.write(f"D{row}", spent, comma)
        sheet.write_formula(f"E{row}", f"=IFERROR(D{row}/C{row},0)", percent, spent / budget)
    sheet.write("B7", "계")
    sheet.write_formula("C7", "=SUM(C4:C6)", None, 1330.5)
    sheet.write("D7", 210, comma)
    sheet.write_formula("E7", "=D7/C7", percent, 210 / 1330.5)


def test_formulas_become_columns_and_wrong_totals_are_kept(office: Office) -> None:
    assert office.draft("예산.xlsx", money) == (
        "빈칸을 만든 파일:\n"
        "  data/tables/doseo-guip-yesan/table.yml\n"
        "  data/tables/doseo-guip-yesan/2030.yml\n"
        "파일 2개에 빈칸을 만들었습니다. 'make check'가 적을 곳을 모두 알려 드립니다.\n"
        "예산.xlsx의 ‘Sheet1’ 시트에서 제목 3행과 값 4~7행을 읽었습니다. 열 4개, 행 3개입니다.\n"
        "짐작한 것입니다. 문서와 비교해 주세요:\n"
        "  집행률 = 집행액 / 예산액\n"
        "  행이 해마다 같다고 보고 table.yml에 적었습니다.\n"
        "옮기지 않은 것:\n"
        "  차례를 매긴 열 ‘연번’\n"
        "합계가 맞지 않습니다. 옮긴 수를 확인해 주세요:\n"
        "  ‘집행액’ 합계: 문서에는 210, 더하면 209\n"
        "빈칸으로 둔 것:\n"
        "  출처\n"
    )
    assert office.read("doseo-guip-yesan/table.yml") == (
        "# yaml-language-server: $schema=../../../.vscode/schemas/tables.json\n"
        "# 도서 구입 예산: 예산.xlsx의 ‘Sheet1’ 시트에서 옮긴 표의 모양입니다.\n"
        "# 짐작해서 적은 것이 있으니 문서와 비교해 고치고, 쌍점(:) 뒤의 빈 곳에 값을 적어 주세요.\n"
        "\n"
        "title: 도서 구입 예산\n"
        "unit: million-won\n"
        "columns:\n"
        "  - {id: name, title: 세부사업}\n"
        "  - {id: yesanaek, title: 예산액, decimals: 1, total: sum}\n"
        "  - {id: jiphaengaek, title: 집행액, total: sum}\n"
        "  - {id: jiphaengnyul, title: 집행률, unit: percent, decimals: 1, formula: jiphaengaek / yesanaek}\n"
        "rows:\n"
        "  - {id: eorini-doseo, name: 어린이 도서}\n"
        "  - {id: jeonjachaek, name: 전자책}\n"
        "  - {id: jeonggiganhaengmul, name: 정기간행물}\n"
        "\n"
        "# 그림이 필요한 표이면 아랫줄 앞의 '# '를 지워 주세요.\n"
        "# chart: {kind: bars, columns: [yesanaek, jiphaengaek]}\n"
    )
    assert office.read("doseo-guip-yesan/2030.yml") == (
        "# yaml-language-server: $schema=../../../.vscode/schemas/tables/doseo-guip-yesan.json\n"
        "# 도서 구입 예산: 예산.xlsx의 ‘Sheet1’ 시트에서 옮긴 2030년의 값입니다.\n"
        "# 짐작해서 적은 것이 있으니 문서와 비교해 고치고, 쌍점(:) 뒤의 빈 곳에 값을 적어 주세요.\n"
        "\n"
        "source:\n"
        "  document: library-report-2030\n"
        "  section: # 자료 안의 제목\n"
        "  page: # 인쇄된 쪽 번호. 없으면 이 줄을 지워 주세요.\n"
        "as_of: 2030-12\n"
        "zero: '-'\n"
        "printed: {yesanaek: 1330.5, jiphaengaek: 210, jiphaengnyul: 15.8}\n"
        "\n"
        "rows:\n"
        "  - {id: eorini-doseo, yesanaek: 200.5, jiphaengaek: 180, printed: {jiphaengnyul: 89.8}}\n"
        "  - {id: jeonjachaek, yesanaek: 1100, jiphaengaek: 0, printed: {jiphaengnyul: 0}}\n"
        "  - {id: jeonggiganhaengmul, yesanaek: 30, jiphaengaek: 29, printed: {jiphaengnyul: 96.7}}\n"
    )


CONTRACTS = """\
번호,계약명,계약일,기간,금액(원),업체,내용
1,도서관 청소,2030. 1. 2.,1월~12월,"120,000,000",(주)깨끗,"- 본관
- 별관"
2,승강기 점검,2030. 2. 1.(금),2월~12월,미정,"가나, 다라",- 정기 점검
3,무인경비,2030-02-01,연중,"3,600,000원",-,상시 감시
4,책 수선,2030.3.1,3. 10.,△500,,
"""


def test_a_csv_list_brings_its_own_rows_each_year(office: Office) -> None:
    assert office.draft("2030 계약 목록.csv", CONTRACTS.encode("cp949"), "--id", "contracts") == (
        "빈칸을 만든 파일:\n"
        "  data/tables/contracts/table.yml\n"
        "  data/tables/contracts/2030.yml\n"
        "파일 2개에 빈칸을 만들었습니다. 'make check'가 적을 곳을 모두 알려 드립니다.\n"
        "2030 계약 목록.csv에서 제목 1행과 값 2~5행을 읽었습니다. 열 6개, 행 4개입니다.\n"
        "짐작한 것입니다. 문서와 비교해 주세요:\n"
        "  ‘계약일’ 열은 날짜입니다.\n"
        "  ‘기간’ 열은 시기입니다.\n"
        "  행이 해마다 다르다고 보고 그해 파일에만 적었습니다.\n"
        "옮기지 않은 것:\n"
        "  차례를 매긴 열 ‘번호’\n"
        "빈칸으로 둔 것:\n"
        "  출처\n"
        "  단위: 금액\n"
        "  승강기 점검: 금액\n"
    )
    assert office.read("contracts/table.yml") == (
        "# yaml-language-server: $schema=../../../.vscode/schemas/tables.json\n"
        "# 계약 목록: 2030 계약 목록.csv에서 옮긴 표의 모양입니다.\n"
        "# 짐작해서 적은 것이 있으니 문서와 비교해 고치고, 쌍점(:) 뒤의 빈 곳에 값을 적어 주세요.\n"
        "\n"
        "title: 계약 목록\n"
        "columns:\n"
        "  - {id: name, title: 계약명}\n"
        "  - {id: gyeyagil, title: 계약일, type: date}\n"
        "  - {id: gigan, title: 기간, type: period}\n"
        f"  - {{id: geumaek, title: 금액, unit: }} # vocabulary.yml에 ‘원’ {UNKNOWN_UNIT}\n"
        "  - {id: eopche, title: 업체}\n"
        "  - {id: naeyong, title: 내용, many: true}\n"
    )
    assert office.read("contracts/2030.yml").partition("\n\nrows:\n")[2] == (
        "  - id: doseogwan-cheongso\n"
        "    name: 도서관 청소\n"
        "    gyeyagil: 2030-01-02\n"
        "    gigan: 1월~12월\n"
        "    geumaek: 120000000\n"
        "    eopche: (주)깨끗\n"
        "    naeyong:\n"
        "      - 본관\n"
        "      - 별관\n"
        "  - id: seungganggi-jeomgeom\n"
        "    name: 승강기 점검\n"
        "    gyeyagil: 2030-02-01\n"
        "    gigan: 2월~12월\n"
        "    geumaek: # 파일에 적힌 말: 미정\n"
        "    eopche: 가나, 다라\n"
        "    naeyong:\n"
        "      - 정기 점검\n"
        "  - id: muingyeongbi\n"
        "    name: 무인경비\n"
        "    gyeyagil: 2030-02-01\n"
        "    gigan: 연중\n"
        "    geumaek: 3600000\n"
        "    naeyong:\n"
        "      - 상시 감시\n"
        "  - {id: chaek-suseon, name: 책 수선, gyeyagil: 2030-03-01, gigan: 3. 10., geumaek: -500}\n"
    )


# Groups and totals


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([["승용"], ["중형", 45], ["대형", 2], ["승합"], ["중형", 26], ["대형", 1]], id="names-alone"),
        pytest.param(
            [["승용", 47], ["  중형", 45], ["  대형", 2], ["승합", 27], ["  중형", 26], ["  대형", 1]], id="indented"
        ),
        pytest.param(
            [
                ["승용", (47, "=SUM(B3:B4)")],
                ["중형", 45],
                ["대형", 2],
                ["승합", (27, "=SUM(B6:B7)")],
                ["중형", 26],
                ["대형", 1],
            ],
            id="by-formula",
        ),
        pytest.param(
            [["승용", 47], ["중형", 45], ["대형", 2], ["승합", 27], ["중형", 26], ["대형", 1], ["합계", 74]],
            id="by-figures",
        ),
        pytest.param(
            [["중형", 45], ["대형", 2], ["승용 소계", 47], ["중형", 26], ["대형", 1], ["승합 소계", 27], ["계", 74]],
            id="subtotals-below",
        ),
        pytest.param(
            [["총계", 74], ["승용 소계", 47], ["중형", 45], ["대형", 2], ["승합 소계", 27], ["중형", 26], ["대형", 1]],
            id="subtotals-above",
        ),
        pytest.param(
            [["승용"], ["중형", 45], ["대형", 2], ["소계", 47], ["승합"], ["중형", 26], ["대형", 1], ["소계", 27]],
            id="names-and-subtotals",
        ),
    ],
)
def test_groups_in_one_column_are_recognised(office: Office, rows: list[list[object]]) -> None:
    table, figures = office.rows("차량.xlsx", lines(["차종", "대수(권)"], *rows))
    has_subtotals = any(row[0] in ("소계", "승용 소계") or (row[0] == "승용" and row[1:]) for row in rows)
    has_total = any(row[0] in ("합계", "계", "총계") for row in rows)
    total = ", total: sum" if has_subtotals or has_total else ""
    assert table == (
        "  - {id: name, title: 차종}\n"
        f"  - {{id: daesu, title: 대수, unit: book{total}}}\n"
        "rows:\n"
        "  - {id: seungyong, name: 승용}\n"
        "  - {id: seungyong-junghyeong, parent: seungyong, name: 중형}\n"
        "  - {id: seungyong-daehyeong, parent: seungyong, name: 대형}\n"
        "  - {id: seunghap, name: 승합}\n"
        "  - {id: seunghap-junghyeong, parent: seunghap, name: 중형}\n"
        "  - {id: seunghap-daehyeong, parent: seunghap, name: 대형}"
    )
    first, second = (
        ("  - {id: seungyong, printed: {daesu: 47}}\n", "  - {id: seunghap, printed: {daesu: 27}}\n")
        if has_subtotals
        else ("", "")
    )
    assert figures == (
        f"{'printed: {daesu: 74}' * has_total}{chr(10) * has_total}"
        "\n"
        "rows:\n"
        f"{first}"
        "  - {id: seungyong-junghyeong, daesu: 45}\n"
        "  - {id: seungyong-daehyeong, daesu: 2}\n"
        f"{second}"
        "  - {id: seunghap-junghyeong, daesu: 26}\n"
        "  - {id: seunghap-daehyeong, daesu: 1}\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("구분,크기,대수(권)\n승용,중형,45\n,대형,2\n승합,중형,26\n,대형,1\n임차,,19\n", id="blank-below"),
        pytest.param(
            "구분,크기,대수(권)\n승용,중형,45\n승용,대형,2\n승합,중형,26\n승합,대형,1\n임차,,19\n", id="repeated"
        ),
    ],
)
def test_groups_in_a_column_of_their_own_are_recognised(office: Office, text: str) -> None:
    assert office.rows("차량.csv", csv(text)) == (
        "  - {id: name, title: 크기}\n"
        "  - {id: daesu, title: 대수, unit: book}\n"
        "rows:\n"
        "  - {id: seungyong, name: 승용}\n"
        "  - {id: seungyong-junghyeong, parent: seungyong, name: 중형}\n"
        "  - {id: seungyong-daehyeong, parent: seungyong, name: 대형}\n"
        "  - {id: seunghap, name: 승합}\n"
        "  - {id: seunghap-junghyeong, parent: seunghap, name: 중형}\n"
        "  - {id: seunghap-daehyeong, parent: seunghap, name: 대형}\n"
        "  - {id: imcha, name: 임차}",
        "\n"
        "rows:\n"
        "  - {id: seungyong-junghyeong, daesu: 45}\n"
        "  - {id: seungyong-daehyeong, daesu: 2}\n"
        "  - {id: seunghap-junghyeong, daesu: 26}\n"
        "  - {id: seunghap-daehyeong, daesu: 1}\n"
        "  - {id: imcha, daesu: 19}\n",
    )


def test_groups_may_stand_in_groups(office: Office) -> None:
    text = "국,과,팀,정원(명)\n행정국,총무과,총무팀,5\n,,인사팀,4\n,,소계,9\n,재무과,계약팀,3\n,,소계,3\n,계,,12\n"
    text += "총계,,,12\n"
    assert office.rows("정원.csv", csv(text)) == (
        "  - {id: name, title: 팀}\n"
        "  - {id: jeongwon, title: 정원, unit: visitor, total: sum}\n"
        "rows:\n"
        "  - {id: haengjeongguk, name: 행정국}\n"
        "  - {id: chongmugwa, parent: haengjeongguk, name: 총무과}\n"
        "  - {id: chongmutim, parent: chongmugwa, name: 총무팀}\n"
        "  - {id: insatim, parent: chongmugwa, name: 인사팀}\n"
        "  - {id: jaemugwa, parent: haengjeongguk, name: 재무과}\n"
        "  - {id: gyeyaktim, parent: jaemugwa, name: 계약팀}",
        "printed: {jeongwon: 12}\n"
        "\n"
        "rows:\n"
        "  - {id: haengjeongguk, printed: {jeongwon: 12}}\n"
        "  - {id: chongmugwa, printed: {jeongwon: 9}}\n"
        "  - {id: chongmutim, jeongwon: 5}\n"
        "  - {id: insatim, jeongwon: 4}\n"
        "  - {id: jaemugwa, printed: {jeongwon: 3}}\n"
        "  - {id: gyeyaktim, jeongwon: 3}\n",
    )


def test_a_total_may_stand_in_a_column_of_serial_numbers(office: Office) -> None:
    text = "연번,위원회,위원(명),근거\n1,인사위원회,16,법률\n2,도서위원회,9,조례\n계,,25,\n"
    assert office.rows("위원회.csv", csv(text)) == (
        "  - {id: name, title: 위원회}\n"
        "  - {id: wiwon, title: 위원, unit: visitor, total: sum}\n"
        "  - {id: geungeo, title: 근거}",
        "printed: {wiwon: 25}\n"
        "\n"
        "rows:\n"
        "  - {id: insawiwonhoe, name: 인사위원회, wiwon: 16, geungeo: 법률}\n"
        "  - {id: doseowiwonhoe, name: 도서위원회, wiwon: 9, geungeo: 조례}\n",
    )


@pytest.mark.parametrize(
    "total",
    ["계,12개소,", "계,,12개소", "12개소,계,", "합 계(12개소),,", ",계 12개소,", ",총 12개소,", "누계,,", "총합,-,"],
)
def test_a_total_is_known_wherever_its_word_stands(office: Office, total: str) -> None:
    text = f"연번,공원,구분,화장실(권)\n1,앞공원,근린,6\n2,뒷공원,어린이,5\n{total},12\n"
    said = office.draft("공원.csv", csv(text), "--id", "t", "--year", "2030")
    assert "  ‘화장실’ 합계: 문서에는 12, 더하면 11\n" in said
    assert ("행 ‘공원’ 열의 ‘12개소’\n" in said) == total.startswith("계,12")
    assert office.read("t/2030.yml").partition("지워 주세요.\n")[2].replace("zero: '-'\n", "") == (
        "printed: {hwajangsil: 12}\n"
        "\n"
        "rows:\n"
        "  - {id: apgongwon, name: 앞공원, gubun: 근린, hwajangsil: 6}\n"
        "  - {id: dwitgongwon, name: 뒷공원, gubun: 어린이, hwajangsil: 5}\n"
    )


def test_a_running_total_beside_a_total_is_left_out(office: Office) -> None:
    said = office.draft("표.csv", csv("부서,직원(명)\n가,5\n나,7\n계,12\n누계,40\n"), "--id", "t", "--year", "2030")
    assert "  5행 ‘누계’(다른 행에서 계산한 값입니다)\n" in said
    assert "\nprinted: {jigwon: 12}\n" in office.read("t/2030.yml")


def test_a_group_without_a_name_is_left_to_the_clerk(office: Office) -> None:
    rows = lines(["구분", "정원(명)"], ["6급", 3], ["7급", 4], ["소계", 7], ["8급", 5], ["소계", 5], ["합계", 12])
    said = office.draft("정원.xlsx", rows, "--id", "t", "--year", "2030")
    assert "  묶음 이름: group-1\n  묶음 이름: group-4\n" in said
    assert office.read("t/table.yml").partition("rows:\n")[2].partition("\n\n#")[0] == (
        "  - {id: group-1, name: } # 파일에 이름이 없습니다.\n"
        "  - {id: 6geup, parent: group-1, name: 6급}\n"
        "  - {id: 7geup, parent: group-1, name: 7급}\n"
        "  - {id: group-4, name: } # 파일에 이름이 없습니다.\n"
        "  - {id: 8geup, parent: group-4, name: 8급}"
    )


def test_what_is_merged_over_a_whole_group_is_said_once(office: Office) -> None:
    def fill(_: Any, sheet: Any) -> None:
        sheet.write_row("A1", ["구분", "직급", "정원(명)", "수당(백만원)", "비고"])
        sheet.merge_range("A2:A3", "사서직")
        sheet.write_row("B2", ["6급", 1])
        sheet.write_row("B3", ["7급", 2])
        sheet.merge_range("D2:D3", 30)
        sheet.write_row("A4", ["행정직", "6급", 3, 40])

    assert office.rows("정원.xlsx", fill)[1] == (
        "\n"
        "rows:\n"
        "  - {id: saseojik, sudang: 30}\n"
        "  - {id: saseojik-6geup, jeongwon: 1}\n"
        "  - {id: saseojik-7geup, jeongwon: 2}\n"
        "  - {id: haengjeongjik-6geup, jeongwon: 3, sudang: 40}\n"
    )


# Headings and units


def test_headings_of_a_csv_file_stand_over_blank_cells(office: Office) -> None:
    text = "구분,정원,,현원,\n,남,여,남,여\n6급,1,2,3,4\n"
    assert office.rows("정원.csv", csv(text))[0].partition("rows")[0] == (
        "  - {id: name, title: 구분}\n"
        f"  - {{id: jeongwon_nam, title: 남, under: 정원, unit: }} # {NO_UNIT}\n"
        f"  - {{id: jeongwon_yeo, title: 여, under: 정원, unit: }} # {NO_UNIT}\n"
        f"  - {{id: hyeonwon_nam, title: 남, under: 현원, unit: }} # {NO_UNIT}\n"
        f"  - {{id: hyeonwon_yeo, title: 여, under: 현원, unit: }} # {NO_UNIT}\n"
    )


def test_units_are_found_in_headings_rows_and_cells(office: Office) -> None:
    text = "구분,장서(단위: 권),방문,집행률,면적,담당자(남)\n,,(명),,,\n1층,3권,4,50%,1.5㎡,1\n2층,4권,5,62.5%,2㎡,2\n"
    assert office.rows("현황.csv", csv(text))[0].partition("rows")[0] == (
        "  - {id: name, title: 구분}\n"
        "  - {id: jangseo, title: 장서, unit: book}\n"
        "  - {id: bangmun, title: 방문, unit: visitor}\n"
        "  - {id: jiphaengnyul, title: 집행률, unit: percent, decimals: 1}\n"
        f"  - {{id: myeonjeok, title: 면적, unit: , decimals: 1}} # vocabulary.yml에 ‘㎡’ {UNKNOWN_UNIT}\n"
        f"  - {{id: damdangja, title: 담당자(남), unit: }} # {NO_UNIT}\n"
    )


def test_a_column_of_units_belongs_to_the_rows(office: Office) -> None:
    text = '구분,단위,2029년,2030년\n장서,권,"1,200",1300\n회원,명,20,30\n책상,조,5,6\n'
    assert office.rows("현황.csv", csv(text)) == (
        "  - {id: name, title: 구분}\n"
        "  - {id: su, title: 수, type: number}\n"
        "rows:\n"
        "  - {id: jangseo, name: 장서, unit: book}\n"
        "  - {id: hoewon, name: 회원, unit: visitor}\n"
        f"  - {{id: chaeksang, name: 책상, unit: }} # vocabulary.yml에 ‘조’ {UNKNOWN_UNIT}",
        "\nrows:\n  - {id: jangseo, su: 1300}\n  - {id: hoewon, su: 30}\n  - {id: chaeksang, su: 6}\n",
    )


def test_several_units_above_a_table_are_left_to_the_clerk(office: Office) -> None:
    table, _ = office.rows("현황.csv", csv("현황,\n,단위: 명·권\n구분,수\n가,1\n나,2\n"))
    assert (
        table.splitlines()[1] == "  - {id: su, title: 수, unit: } # 단위의 id를 적어 주세요. 표 위에 적힌 단위: 명·권"
    )


def test_a_unit_that_the_vocabulary_lacks_is_left_to_the_clerk(office: Office) -> None:
    said = office.draft("현황.csv", csv("차량 현황,\n,(단위 : 대)\n구분,수\n가,1\n나,2\n"), "--year", "2030")
    assert said.endswith("빈칸으로 둔 것:\n  출처\n  표의 단위\n")
    assert office.read("charyang-hyeonhwang/table.yml").splitlines()[4:6] == [
        "title: 차량 현황",
        f"unit: # vocabulary.yml에 ‘대’ {UNKNOWN_UNIT}",
    ]


@pytest.mark.parametrize(
    ("above", "titles", "units"),
    [
        ("천원", "수량,취득가액,잔액", [None, "thousand-won", "thousand-won"]),
        ("천원", "인원,계,예산액", [None, None, "thousand-won"]),
        ("천원", "규모,계,사업비", [None, "thousand-won", "thousand-won"]),
        ("천원", "계,1월,2월", ["table"] * 3),
        ("명", "여,남,예산", ["visitor", "visitor", None]),
        ("명·천원", "인원,보조금,비고수", ["visitor", "thousand-won", "visitor"]),
        ("명", "물량,계,정원", ["table"] * 3),
    ],
)
def test_a_unit_of_money_belongs_to_amounts(office: Office, above: str, titles: str, units: list[str | None]) -> None:
    office.department.replace(
        "vocabulary.yml", "  - {id: book,", "  - {id: thousand-won, name: 천원, won: 1000}\n  - {id: book,"
    )
    text = f"현황,\n,(단위: {above})\n구분,{titles}\n가,11,2,300\n나,4,50,66\n"
    office.rows("현황.csv", csv(text))
    table = YamlFile("t", re.sub("unit: }", "unit: '?'}", office.read("t/table.yml")).encode()).value
    written = [column.get("unit", "table" if "unit" in table else "") for column in table["columns"][1:]]
    assert written == [unit or "?" for unit in units]


def test_the_unit_of_a_heading_above_wins(office: Office) -> None:
    text = ",단위: 권,\n구분,비율(%),,장서\n,여,남,\n가,1.5,2.5,3\n"
    assert office.rows("현황.csv", csv(text))[0].partition("rows")[0] == (
        "  - {id: name, title: 구분}\n"
        "  - {id: yeo, title: 여, under: 비율, unit: percent, decimals: 1}\n"
        "  - {id: nam, title: 남, under: 비율, unit: percent, decimals: 1}\n"
        "  - {id: jangseo, title: 장서, type: number}\n"
    )


LABELS = ("계", "소계", "합계", "사서직", "사서직 소계", "6급", "7급", "")
FIGURES = st.one_of(st.integers(0, 5), st.sampled_from(["-", "△3", "미정", "소계", None]))


@settings(deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from(["정원(명)", "현원", "과부족", "계"]), min_size=1, max_size=4),
    st.lists(st.tuples(st.sampled_from(LABELS), st.integers(0, 1), st.lists(FIGURES, min_size=4, max_size=4))),
    st.booleans(),
)
def test_every_figure_is_in_the_draft_or_said(
    titles: list[str], rows: list[tuple[str, int, list[int | str | None]]], is_merged: bool
) -> None:
    cells = [(Cell("구분"), *map(Cell, titles))]
    cells += [(Cell(name or None, indent=indent), *map(Cell, row[: len(titles)])) for name, indent, row in rows]
    spans = (Span(2, 0, 3, 0),) if is_merged and len(cells) > 3 else ()
    sheet = Sheet("", tuple(cells), tuple(range(1, len(cells) + 1)), tuple("ABCDE"[: len(titles) + 1]), spans)
    try:
        draft = draft_years(find_table(sheet), Units([]))[None]
    except SheetError:
        return
    said = {int(line.partition("행")[0]) - 1 for line in draft.left_out if re.match(r"\d+행 ", line)}
    for column in draft.columns:
        kept = [*(made.values.get(column, made.printed.get(column)) for made in draft.rows), draft.printed.get(column)]
        figures = [figure for row, figure in column.figures.items() if row not in said]
        assert Counter(figures) <= Counter(figure for figure in kept if figure is not None)


# Columns worked out from others


def test_a_formula_is_found_by_figures_though_one_row_differs(office: Office) -> None:
    rows = lines(["부서", "여", "남", "계(명)"], ["가", 1, 2, 3], ["나", 3, 4, 7], ["다", 5, 6, 11], ["라", 7, 8, 16])
    said = office.draft("직원.xlsx", rows, "--id", "t", "--year", "2030")
    assert "  계 = 여 + 남 (5행은 다릅니다)\n" in said
    assert "{id: gye, title: 계, unit: visitor, formula: yeo + nam}" in office.read("t/table.yml")
    assert "  - {id: ra, yeo: 7, nam: 8, printed: {gye: 16}}\n" in office.read("t/2030.yml")


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        ("=C{0}-B{0}", "unit: book, formula: b - a"),
        ("=SUM(B{0}:C{0})", "unit: book, formula: a + b"),
        ("=SUM(B{0},C{0})", "unit: book, formula: a + b"),
        ("=$B{0}+C{0}", "unit: book, formula: a + b"),
        ("=IFERROR(ROUND(B{0}/C{0}*100,1),0)", "unit: percent, formula: a / b"),
        ("=(B{0}/C{0})*100", "unit: percent, formula: a / b"),
    ],
)
def test_a_formula_in_cells_is_taken_over(office: Office, formula: str, written: str) -> None:
    rows = [[name, 8, 4, (1, formula.format(at))] for at, name in enumerate("가나", 2)]
    table, figures = office.rows("표.xlsx", lines(["이름", "A(권)", "B(권)", "결과"], *rows))
    assert f"  - {{id: gyeolgwa, title: 결과, {written}}}\n" in table
    assert "  - {id: ga, a: 8, b: 4, printed: {gyeolgwa: 1}}\n" in figures


@pytest.mark.parametrize("formula", ["=SUM(B{0}:D{0})", "=B{0}-B{1}", "=B{0}*C{0}", "=(B{0}-C{0})/C{0}", "=B{0}+1"])
def test_other_formulas_stay_figures(office: Office, formula: str) -> None:
    rows = [[name, 8, 4, 1, (9, formula.format(at, at + 1))] for at, name in enumerate("가나", 2)]
    table, figures = office.rows("표.xlsx", lines(["이름", "A", "B", "C", "결과"], *rows))
    assert "formula" not in table
    assert "{id: ga, a: 8, b: 4, c: 1, gyeolgwa: 9}" in figures


def test_figures_that_happen_to_fit_are_no_formula(office: Office) -> None:
    rows = [["가", 2, 1, 1], ["나", 5, 3, 2], ["다", 0, 0, 0], ["라", 4, 4, 0]]
    assert "formula" not in office.rows("표.xlsx", lines(["이름", "A", "B", "C"], *rows))[0]


def test_sums_over_headings_are_found_by_the_heading_above(office: Office) -> None:
    text = "부서,계,,여,,남,\n,정원,현원,정원,현원,정원,현원\n가,10,9,6,5,4,4\n나,8,8,3,4,5,4\n다,12,11,6,6,6,5\n"
    said = office.draft("정원.csv", csv(text), "--id", "t", "--year", "2030")
    assert "  계 현원 = 여 현원 + 남 현원\n  계 정원 = 여 정원 + 남 정원\n" in said
    assert "{id: gye_jeongwon, title: 정원, under: 계, unit: , formula: yeo_jeongwon + nam_jeongwon}" in office.read(
        "t/table.yml"
    )


def test_a_sum_before_its_parts_is_the_one_that_is_worked_out(office: Office) -> None:
    text = "공모명,사업비(권),,\n,계,국·시비,구비\n가,10,7,3\n나,18,18,-\n다,60,36,24\n라,6,3,3\n"
    table = office.rows("공모.csv", csv(text))[0]
    assert "{id: gye, title: 계, under: 사업비, unit: book, formula: guk_sibi + gubi}" in table


def test_a_formula_whose_value_is_not_stored_is_left_to_the_clerk(office: Office) -> None:
    book = Workbook()
    for row in (["이름", "수(명)"], ["가", 1], ["나", 2], ["다", "=B2*4"]):
        book.active.append(row)
    file = BytesIO()
    book.save(file)
    assert office.rows("표.xlsx", file.getvalue())[1] == (
        "\nrows:\n  - {id: ga, su: 1}\n  - {id: na, su: 2}\n  - {id: da, su: } # 파일에 적힌 말: =B2*4\n"
    )


@pytest.mark.parametrize("title", ["이용률(%)", "이용률", "비율(%)", "여성(%)", "구성비"])
@pytest.mark.parametrize("total", [60, 120])
def test_rates_have_no_total(office: Office, title: str, total: int) -> None:
    rows = lines(["단위: 명"], ["부서", title], ["가", 50], ["나", 70], ["합계", total])
    said = office.draft("표.xlsx", rows, "--id", "t", "--year", "2030")
    assert f"  ‘{title.removesuffix('(%)')}’ 합계 {total}(비율은 더하지 않습니다)\n" in said
    assert "unit: percent}" in office.read("t/table.yml")
    assert "total" not in office.read("t/table.yml")


def test_a_row_of_rates_is_left_out_and_a_total_alone_is_a_row(office: Office) -> None:
    text = "구분,국비(권),시비(권)\n계,30,10\n비율(%),75.0,25.0\n"
    said = office.draft("재원.csv", csv(text), "--id", "t", "--year", "2030")
    assert "  3행 ‘비율(%)’(다른 행에서 계산한 값입니다)\n" in said
    assert office.read("t/2030.yml").endswith("\n\nrows:\n  - {id: gye, gukbi: 30, sibi: 10}\n")


def test_a_row_of_averages_is_left_out(office: Office) -> None:
    rows = lines(["부서", "직원(명)"], ["가", 5], ["나", 7], ["합계", 12], ["평균", 6])
    said = office.draft("표.xlsx", rows, "--id", "t", "--year", "2030")
    assert "  5행 ‘평균’(다른 행에서 계산한 값입니다)\n" in said
    assert office.read("t/2030.yml").endswith(
        "printed: {jigwon: 12}\n\nrows:\n  - {id: ga, jigwon: 5}\n  - {id: na, jigwon: 7}\n"
    )


# Cells


def test_what_a_column_of_figures_holds_besides_is_left_to_the_clerk(office: Office) -> None:
    text = '이름,가(권),나(명)\n하나,1,해당 없음\n둘,"△1,234.5",2\n셋,－,3\n넷,,4\n다섯,010,△ 5\n'
    assert office.rows("표.csv", csv(text)) == (
        "  - {id: name, title: 이름}\n"
        "  - {id: ga, title: 가, unit: book, decimals: 1}\n"
        "  - {id: na, title: 나, unit: visitor}\n"
        "rows:\n"
        "  - {id: hana, name: 하나}\n"
        "  - {id: dul, name: 둘}\n"
        "  - {id: set, name: 셋}\n"
        "  - {id: net, name: 넷}\n"
        "  - {id: daseot, name: 다섯}",
        "zero: '-'\n"
        "\n"
        "rows:\n"
        "  - {id: hana, ga: 1, na: } # 파일에 적힌 말: 해당 없음\n"
        "  - {id: dul, ga: -1234.5, na: 2}\n"
        "  - {id: set, ga: 0, na: 3}\n"
        "  - {id: net, na: 4}\n"
        "  - {id: daseot, ga: , na: -5} # 파일에 적힌 말: 010\n",
    )


def test_texts_are_read_back_as_they_stand(office: Office) -> None:
    texts = [
        "no",
        "010",
        "7.1",
        "18:00",
        "2030-01-02x",
        "a: b",
        "# c",
        "[d]",
        "'e'",
        "f, g",
        "{h}",
        "*i",
        "&j",
        "true",
        "~",
    ]
    office.draft(
        "표.xlsx", lines(["이름", "내용"], *([f"행 {text}", text] for text in texts)), "--id", "t", "--year", "2030"
    )
    rows = YamlFile("t", office.read("t/2030.yml").encode()).value["rows"]
    assert [(row["name"], row["naeyong"]) for row in rows] == [(f"행 {text}", text) for text in texts]


def test_one_day_in_several_rows_is_written_in_each(office: Office) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_row("A1", ["이름", "날"])
        sheet.write_row("A2", ["가"])
        sheet.write_row("A3", ["나"])
        sheet.merge_range("B2:B3", date(2030, 5, 1), book.add_format({"num_format": "yyyy-mm-dd"}))

    assert office.rows("표.xlsx", fill)[1] == (
        "\nrows:\n  - {id: ga, name: 가, nal: 2030-05-01}\n  - {id: na, name: 나, nal: 2030-05-01}\n"
    )


def test_years_and_months_are_dates_and_days_without_a_year_periods(office: Office) -> None:
    text = "이름,설립연도,준공,시기,횟수\n가,2019,2020. 3.,3. 10.,2\n나,2021,2021-04-05,연중,3\n"
    assert office.rows("표.csv", csv(text)) == (
        "  - {id: name, title: 이름}\n"
        "  - {id: seollibyeondo, title: 설립연도, type: date}\n"
        "  - {id: jungong, title: 준공, type: date}\n"
        "  - {id: sigi, title: 시기, type: period}\n"
        f"  - {{id: hoetsu, title: 횟수, unit: }} # {NO_UNIT}",
        "\n"
        "rows:\n"
        "  - {id: ga, name: 가, seollibyeondo: 2019, jungong: 2020-03, sigi: 3. 10., hoetsu: 2}\n"
        "  - {id: na, name: 나, seollibyeondo: 2021, jungong: 2021-04-05, sigi: 연중, hoetsu: 3}\n",
    )


def test_rows_may_be_told_apart_by_a_time(office: Office) -> None:
    text = "진단연도,대상(권)\n2028,800\n2029,1000\n"
    assert office.rows("진단.csv", csv(text)) == (
        "  - {id: jindanyeondo, title: 진단연도, type: date}\n  - {id: daesang, title: 대상, unit: book}",
        "\n"
        "rows:\n"
        "  - {id: '2028', jindanyeondo: 2028, daesang: 800}\n"
        "  - {id: '2029', jindanyeondo: 2029, daesang: 1000}\n",
    )


def test_a_word_among_years_makes_them_periods(office: Office) -> None:
    text = '이름,조성 연도,취득연도\n가,1978,"2018, 2022"\n나,미조성,2019~2023\n다,2003,-\n라,2011,2021\n'
    said = office.draft("표.csv", csv(text), "--id", "t", "--year", "2030")
    assert "  ‘조성 연도’ 열에서 시기로 읽을 수 없는 말은 글로 두었습니다: 미조성\n" in said
    assert office.read("t/table.yml").partition("columns:\n")[2] == (
        "  - {id: name, title: 이름}\n"
        "  - {id: joseong_yeondo, title: 조성 연도, type: period}\n"
        "  - {id: chwideugyeondo, title: 취득연도, type: period}\n"
    )
    assert office.read("t/2030.yml").partition("지워 주세요.\n")[2] == (
        "\n"
        "rows:\n"
        "  - {id: ga, name: 가, joseong_yeondo: 1978, chwideugyeondo: '2018, 2022'}\n"
        "  - {id: na, name: 나, joseong_yeondo: {text: 미조성}, chwideugyeondo: 2019~2023}\n"
        "  - {id: da, name: 다, joseong_yeondo: 2003}\n"
        "  - {id: ra, name: 라, joseong_yeondo: 2011, chwideugyeondo: 2021}\n"
    )


def test_names_of_records_become_their_ids(office: Office) -> None:
    text = (
        "행사,담당,함께,곳,도시,사업,맡은 이\n"
        "가,독서팀,독서팀·자료팀,큰도서관,물가시,밤에 여는 도서관,자료팀\n"
        "나,,자료팀,종합 열람실,물가시,책 바꿔 읽기,다른 팀\n"
    )
    said = office.draft("표.csv", csv(text), "--id", "t", "--year", "2030")
    assert "  ‘담당’ 열은 부서의 이름이어서 그 id로 적었습니다.\n" in said
    assert office.read("t/table.yml").partition("columns:\n")[2] == (
        "  - {id: name, title: 행사}\n"
        "  - {id: damdang, title: 담당, type: office}\n"
        "  - {id: hamkke, title: 함께, type: office, many: true}\n"
        "  - {id: got, title: 곳, type: facility}\n"
        "  - {id: dosi, title: 도시, type: city}\n"
        "  - {id: saeop, title: 사업, type: program}\n"
        "  - {id: mateun_i, title: 맡은 이}\n"
    )
    rows = YamlFile("t", office.read("t/2030.yml").encode()).value["rows"]
    assert list(rows[0].values())[2:] == [
        *("reading-team", ("reading-team", "archive-team"), "main-library", "riverside", "2030/night-library"),
        "자료팀",
    ]


def test_rounded_figures_are_taken_as_they_look(office: Office) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_row("A1", ["이름", "수(명)"])
        sheet.write_row("A2", ["가", 1.26], book.add_format({"num_format": "0.0"}))

    said = office.draft("표.xlsx", fill, "--id", "t", "--year", "2030")
    assert "  셀 서식에서 반올림해 보이는 수 1개는 보이는 대로 적었습니다.\n" in said
    assert office.read("t/2030.yml").endswith("  - {id: ga, su: 1.3}\n")


# Ids


def test_ids_are_free_and_none_of_the_keys_of_rows(office: Office) -> None:
    text = "Name,Note,2030,10대,수,수,○\n가,1,2,3,4,5,6\n가,1,2,3,4,5,6\n□,1,2,3,4,5,6\n"
    office.draft("표.csv", csv(text), "--id", "t", "--year", "2030")
    table = YamlFile("t", office.read("t/table.yml").encode()).value
    assert [column["id"] for column in table["columns"]] == [
        *("name", "note_column", "year_2030", "column_4", "su", "su_2", "column_7")
    ]
    assert [row["id"] for row in table["rows"]] == ["ga", "ga-2", "row-3"]


def test_no_row_has_the_id_of_a_column(office: Office) -> None:
    office.draft("표.csv", csv("구분,국비,기타\n국비,1,2\n기타,3,4\n"), "--id", "t", "--year", "2030")
    table = YamlFile("t", office.read("t/table.yml").encode()).value
    assert [row["id"] for row in table["rows"]] == ["gukbi-2", "gita-2"]


def test_months_and_quarters_are_named_as_such(office: Office) -> None:
    office.draft("표.csv", csv("구분,1월,12월,1분기\n접수,1,2,3\n"), "--id", "t", "--year", "2030")
    table = YamlFile("t", office.read("t/table.yml").encode()).value
    assert [column["id"] for column in table["columns"]] == ["name", "month_1", "month_12", "quarter_1"]


def test_long_names_give_way_to_numbers(office: Office) -> None:
    rows = ["어린이와 청소년을 위한 찾아가는 도서관 운영 사업", "짧은 이름"]
    assert [
        line.split(",")[0]
        for line in office.rows("표.csv", csv("이름,담당\n" + ",가\n".join([*rows, ""])))[1].splitlines()[2:]
    ] == [
        "  - {id: row-1",
        "  - {id: jjalbeun-ireum",
    ]


# Years side by side


def trees(_: Any, sheet: Any) -> None:
    """Merged years over columns, a share of one year, a total that is wrong, a blank and dashes."""
    sheet.merge_range("A1:F1", "나무 현황")
    sheet.write("A2", "(2030. 11월말 현재)")
    sheet.write("F2", "(단위: 권)")
    sheet.merge_range("A3:A4", "수종")
    sheet.merge_range("B3:C3", "’29년")
    sheet.merge_range("D3:E3", "2030")
    sheet.write_row("B4", ["보유", "식재", "보유", "식재", "’30"])
    sheet.write("F3", "비율(%)")
    sheet.write_row("A5", ["느티나무", 40, 2, 42, "-", 60.0])
    sheet.write_row("A6", ["기타", 27, None, 28, 3, 40.0])
    sheet.write_row("A7", ["계", 67, 2, 70, 4, 100.0])


def test_years_side_by_side_become_files_of_their_own(office: Office) -> None:
    assert office.draft("나무.xlsx", trees, "--id", "trees").partition("행 2개입니다.\n")[2] == (
        "짐작한 것입니다. 문서와 비교해 주세요:\n"
        "  행이 해마다 같다고 보고 table.yml에 적었습니다.\n"
        "  연도가 열에 있어 2029, 2030년 파일로 나누었습니다.\n"
        "옮기지 않은 것:\n"
        "  ‘비율’ 합계 100(비율은 더하지 않습니다)\n"
        "합계가 맞지 않습니다. 옮긴 수를 확인해 주세요:\n"
        "  2030년 ‘식재’ 합계: 문서에는 4, 더하면 3\n"
        "빈칸으로 둔 것:\n"
        "  출처\n"
    )
    assert office.read("trees/table.yml").partition("\n\n")[2].partition("\n\n#")[0] == (
        "title: 나무 현황\n"
        "unit: book\n"
        "columns:\n"
        "  - {id: name, title: 수종}\n"
        "  - {id: boyu, title: 보유, total: sum}\n"
        "  - {id: sikjae, title: 식재, total: sum}\n"
        "  - {id: biyul, title: 비율, unit: percent, since: 2030}\n"
        "rows:\n"
        "  - {id: neutinamu, name: 느티나무}\n"
        "  - {id: gita, name: 기타}"
    )
    assert office.read("trees/2029.yml").partition("지워 주세요.\n")[2] == (
        "printed: {boyu: 67, sikjae: 2}\n\nrows:\n  - {id: neutinamu, boyu: 40, sikjae: 2}\n  - {id: gita, boyu: 27}\n"
    )
    assert office.read("trees/2030.yml").partition("지워 주세요.\n")[2] == (
        "as_of: 2030-11\n"
        "zero: '-'\n"
        "printed: {boyu: 70, sikjae: 4}\n"
        "\n"
        "rows:\n"
        "  - {id: neutinamu, boyu: 42, sikjae: 0, biyul: 60}\n"
        "  - {id: gita, boyu: 28, sikjae: 3, biyul: 40}\n"
    )


def test_years_alone_head_one_column_with_the_title_of_the_table(office: Office) -> None:
    text = "인허가 현황,,,,\n구분,2028,2029,2030(11월말),증감,비고\n점용,64,71,58,-13,신규 12\n이전,2,3,5,2,\n"
    text += "계,66,74,63,-11,\n"
    said = office.draft("인허가.csv", csv(text), "--id", "t")
    assert "  연도가 열에 있어 2028, 2029, 2030년 파일로 나누었습니다.\n" in said
    assert "  ‘증감’ 열(다른 해와 비교한 값입니다)\n" in said
    assert "  - {id: inheoga, title: 인허가, unit: , total: sum}" in office.read("t/table.yml")
    assert office.read("t/2029.yml").partition("지워 주세요.\n")[2] == (
        "printed: {inheoga: 74}\n\nrows:\n  - {id: jeomyong, inheoga: 71}\n  - {id: ijeon, inheoga: 3}\n"
    )
    assert office.read("t/2030.yml").partition("지워 주세요.\n")[2] == (
        "as_of: 2030-11\n"
        "printed: {inheoga: 63}\n"
        "\n"
        "rows:\n"
        "  - {id: jeomyong, inheoga: 58, note: 신규 12}\n"
        "  - {id: ijeon, inheoga: 5}\n"
    )


def test_what_stands_beside_the_years_goes_to_the_year_of_the_sheet(office: Office) -> None:
    text = "교육,,,,,,\n과정,대상,2029년,,2030년,,만족도\n,,회차,인원,회차,인원,\n"
    text += "숲,누구나,3,40,4,50,4.8\n냇물,가족,1,9,2,10,4.5\n"
    said = office.draft("교육.csv", csv(text), "--id", "t")
    assert "  연도가 없는 열은 2030년 파일에만 적었습니다: 대상, 만족도\n" in said
    assert office.read("t/2029.yml").endswith("  - {id: naenmul, hoecha: 1, inwon: 9}\n")
    assert office.read("t/2030.yml").endswith("  - {id: naenmul, daesang: 가족, hoecha: 2, inwon: 10, manjokdo: 4.5}\n")


def test_years_before_titles_part_a_table_too(office: Office) -> None:
    text = "단체,회원수,2029 연인원,2030 연인원\n계,30,23,27\n돌보미,20,13,14\n봉사단,10,10,13\n"
    office.draft("봉사.csv", csv(text), "--id", "t", "--year", "2030")
    assert "{id: hoewonsu, title: 회원수, unit: , total: sum, since: 2030}" in office.read("t/table.yml")
    assert office.read("t/2029.yml").endswith(
        "printed: {yeoninwon: 23}\n\nrows:\n  - {id: dolbomi, yeoninwon: 13}\n  - {id: bongsadan, yeoninwon: 10}\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "구분,총사업비,2029,2030\n국비,900,400,500\n시비,90,40,50\n",
        "과목,2028 결산,2029 예산,2029. 11월말 징수,2030 예산\n점용료,1,2,3,4\n사용료,5,6,7,9\n",
    ],
)
def test_years_that_are_no_repeated_columns_stay(office: Office, text: str) -> None:
    office.draft("표.csv", csv(text), "--id", "t", "--year", "2030")
    assert {path.name for path in (office.department.data / "tables" / "t").iterdir()} == {"table.yml", "2030.yml"}


# Tables that exist


PERSONNEL = """\
□ 2033년 인력,,,,,
구분,,현원,정원(권),과부족,결원
사서직,소계,5,6,△1,1
,수석,2,2,-,0
,보조,3,4,△1,1
"""


def test_the_sheet_of_a_known_table_becomes_the_file_of_a_year(office: Office) -> None:
    before = office.read("personnel/table.yml")
    assert office.draft("인력.csv", csv(PERSONNEL)) == (
        "빈칸을 만든 파일:\n"
        "  data/tables/personnel/2033.yml\n"
        "파일 1개에 빈칸을 만들었습니다. 'make check'가 적을 곳을 모두 알려 드립니다.\n"
        "인력.csv에서 제목 2행과 값 3~5행을 읽었습니다. 열 4개, 행 3개입니다.\n"
        "이미 있는 표 ‘인력’(personnel)의 열과 행에 맞추었습니다. table.yml은 그대로입니다.\n"
        "표와 다른 것:\n"
        "  표에 없는 열 ‘결원’: 옮기지 않았습니다. 더하려면 table.yml의 columns에 먼저 적어 주세요.\n"
        "  표에 없는 행 ‘보조’: bojo로 적었습니다. table.yml의 rows에 since와 함께 더해 주세요.\n"
        "  파일에 없는 행 ‘주임’: 없어졌으면 table.yml의 librarian-junior에 until을 적어 주세요.\n"
        "  ‘정원’의 단위: 파일에는 권, 표에는 명. 수를 표의 단위로 고쳐 적어 주세요.\n"
        "빈칸으로 둔 것:\n"
        "  출처\n"
    )
    assert office.read("personnel/table.yml") == before
    assert office.read("personnel/2033.yml").partition("지워 주세요.\n")[2] == (
        "zero: '-'\n"
        "\n"
        "rows:\n"
        "  - {id: librarian, printed: {current: 5, quota: 6, gap: -1}}\n"
        "  - {id: librarian-senior, current: 2, quota: 2, printed: {gap: 0}}\n"
        "  - {id: bojo, current: 3, quota: 4, printed: {gap: -1}}\n"
    )
    assert office.draft("인력.csv", csv(PERSONNEL)).startswith(
        "이미 있어 그대로 둔 파일:\n  data/tables/personnel/2033.yml\n모두 이미 있습니다. 아무것도 만들지 않았습니다.\n"
    )


def test_years_that_a_known_table_has_are_left_as_they_are(office: Office) -> None:
    text = "구분,2030,,2031,\n,현원,정원,현원,정원\n사서직 수석,1,1,2,3\n"
    before = office.read("personnel/2030.yml")
    said = office.draft("인력.csv", csv(text), "--id", "personnel")
    assert said.startswith(
        "이미 있어 그대로 둔 파일:\n  data/tables/personnel/2030.yml\n"
        "빈칸을 만든 파일:\n  data/tables/personnel/2031.yml\n"
    )
    assert office.read("personnel/2030.yml") == before


def test_remarks_go_to_the_column_that_a_known_table_has_for_them(office: Office) -> None:
    office.department.write(
        "tables/list/table.yml",
        "title: 목록\ncolumns:\n  - {id: name, title: 이름}\n  - {id: remark, title: 비고}\n",
    )
    office.draft("목록.csv", csv("이름,비고\n가,새것\n나,\n"), "--year", "2031")
    assert office.read("list/2031.yml").endswith("  - {id: ga, name: 가, remark: 새것}\n  - {id: na, name: 나}\n")


def test_rows_without_names_are_known_by_their_first_column(office: Office) -> None:
    office.department.write(
        "tables/rooms/table.yml",
        "title: 열람실\ncolumns:\n  - {id: room, title: 곳, type: facility}\n  - {id: kind, title: 구분}\n"
        "  - {id: seats, title: 좌석, unit: book}\n",
    )
    office.department.write(
        "tables/rooms/2030.yml",
        "source: {document: library-report-2030}\nrows:\n  - {id: big-room, room: reading-room, seats: 1}\n",
    )
    text = "연번,곳,구분,좌석\n1,종합 열람실,가,9\n2,큰도서관,나,8\n계,2개소,,17\n"
    said = office.draft("열람실.csv", csv(text), "--year", "2031")
    assert "  ‘좌석’ 합계 17(표에 합이 없는 열입니다)\n" in said
    assert office.read("rooms/2031.yml").partition("rows:\n")[2] == (
        "  - {id: big-room, room: reading-room, kind: 가, seats: 9}\n"
        "  - {id: keundoseogwan, room: main-library, kind: 나, seats: 8}\n"
    )


def test_rows_of_a_list_keep_the_ids_of_the_year_before(office: Office) -> None:
    office.department.write(
        "tables/list/table.yml",
        "title: 계약\ncolumns:\n  - {id: name, title: 이름}\n  - {id: on, title: 날, type: date}\n"
        "  - {id: team, title: 팀, type: office}\n",
    )
    office.department.write(
        "tables/list/2030.yml",
        "source: {document: library-report-2030}\nrows:\n  - {id: cleaning, name: 청소 용역, on: 2030-01-02}\n",
    )
    text = "이름,날,팀\n청소용역,2031. 1. 3.,독서팀\n경비,미정,없는 팀\n"
    office.draft("계약.csv", csv(text), "--year", "2031", "--id", "list")
    assert office.read("list/2031.yml").partition("rows:\n")[2] == (
        "  - {id: cleaning, name: 청소용역, on: 2031-01-03, team: reading-team}\n"
        "  - {id: gyeongbi, name: 경비, on: , team: } # 파일에 적힌 말: 미정 파일에 적힌 말: 없는 팀\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("진단연도,대상(권)\n2028,800\n2029,1000\n계,1800\n", id="rows-of-years"),
        pytest.param(
            "공원,조성 연도,팀,면적(권)\n가,1978,독서팀,7\n나,미조성,,-\n계,2개소,,7\n※ 하나\n※ 둘: 셋\n", id="words"
        ),
        pytest.param(
            ",단위: 권\n구분,2029년,,2030년,,비율(%)\n,보유,식재,보유,식재,’30\n"
            "은행,1,2,3,-,60.0\n기타,1,,2,1,40.0\n계,2,2,5,1,100\n",
            id="years",
        ),
        pytest.param(",단위: 권\n직급,정원,현원\n사서직 수석,1,2\n사서직 주임,3,4\n합계,4,6\n", id="names-with-groups"),
    ],
)
def test_a_draft_has_no_faults_but_blanks(office: Office, text: str) -> None:
    office.draft("표.csv", csv(text), "--id", "t", "--year", "2030")
    office.department.fill()
    assert office.department.problems() == []


# Around the table


ABOVE_AND_BELOW = """\
1. 이용 현황,,
총무팀,,
※ 잠정치,,
,,(기준일: 10월 말)
구분,수(명),비고
가,1,

나,2,새로 생김
합계,3,

※ 방학에는 줄어듦,,
자료: 이용 대장,,

다른 표,,
구분,금액,
다,9,
"""


def test_what_stands_around_a_table_is_not_lost(office: Office) -> None:
    assert office.draft("이용.csv", csv(ABOVE_AND_BELOW), "--id", "t", "--year", "2030").partition("보고 ")[2] == (
        "table.yml에 적었습니다.\n"
        "옮기지 않은 것:\n"
        "  표 위의 글 ‘총무팀’\n"
        "  14행부터 있는 다른 표\n"
        "빈칸으로 둔 것:\n"
        "  출처\n"
        "  기준일\n"
    )
    assert office.read("t/2030.yml").partition("지워 주세요.\n")[2] == (
        "as_of: # 2023-10-31처럼 적어 주세요. 파일에 적힌 말: 10월 말\n"
        "note: '잠정치 ※ 방학에는 줄어듦 ※ 자료: 이용 대장'\n"
        "printed: {su: 3}\n"
        "\n"
        "rows:\n"
        "  - {id: ga, su: 1}\n"
        "  - {id: na, su: 2, note: 새로 생김}\n"
    )


@pytest.mark.parametrize(
    ("file", "title", "year"),
    [
        ("2029 현황.csv", "2030년도 이용 현황", "2030"),
        ("2029 현황.csv", "이용 현황('30. 3. 1. 기준)", "2030"),
        ("2029 현황.csv", "이용 현황(2030. 3. 1. 현재)", "2030"),
        ("2029 현황.csv", "이용 현황", "2029"),
        ("현황(2029).csv", "이용 현황", "2029"),
    ],
)
def test_the_year_is_found_in_title_day_or_name(office: Office, file: str, title: str, year: str) -> None:
    office.draft(file, csv(f"{title},\n구분,수\n가,1\n"))
    drafted = office.department.data / "tables" / "iyong-hyeonhwang"
    assert {path.name for path in drafted.iterdir()} == {"table.yml", f"{year}.yml"}


def test_a_file_name_of_parted_letters_gives_a_plain_title(office: Office) -> None:
    assert (
        office.draft(normalize("NFD", "이용 현황.csv"), csv("구분,수\n가,1\n"), "--year", "2030").count("이용 현황.csv")
        == 1
    )
    assert "\ntitle: 이용 현황\n" in office.read("iyong-hyeonhwang/table.yml")


def test_rows_of_headings_may_be_given(office: Office) -> None:
    text = "가나,다라,마바\n이름,수,합\n하나,1,2\n"
    assert office.rows("표.csv", csv(text), "--header", "2")[1] == "\nrows:\n  - {id: hana, su: 1, hap: 2}\n"


@pytest.mark.parametrize(
    ("file", "text", "options", "message"),
    [
        ("표.csv", "이름,수\n가,1\n", [], "어느 해의 표인지 알 수 없습니다. --year 2024처럼 해를 적어 주세요."),
        (
            "□.csv",
            "이름,수\n가,1\n",
            ["--year", "2030"],
            "표의 id를 지을 수 없습니다. --id night-duty처럼 영문으로 적어 주세요.",
        ),
        (
            "표.csv",
            "이름,수\n가,1\n",
            ["--year", "2030", "--id", "표"],
            "'표': id는 영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: night-library",
        ),
        (
            "표.csv",
            "이름,수\n가,1\n",
            ["--year", "2030", "--id", "budgets"],
            "'budgets': 공개 자료의 다른 파일이 쓰는 이름입니다. --id로 다른 이름을 지어 주세요.",
        ),
        (
            "표.csv",
            "글만 있는 파일\n",
            ["--year", "2030"],
            "표의 제목 행을 찾지 못했습니다. 열 제목이 있는 행을 --header 4나 --header 4-5처럼 적어 주세요.",
        ),
        (
            "표.csv",
            "이름,수\n",
            ["--year", "2030"],
            "표의 제목 행을 찾지 못했습니다. 열 제목이 있는 행을 --header 4나 --header 4-5처럼 적어 주세요.",
        ),
        (
            "표.csv",
            "이름,수\n가,1\n",
            ["--year", "2030", "--header", "7-9"],
            "7~9행에 내용이 없습니다. --header를 확인해 주세요.",
        ),
        (
            "표.hwp",
            "",
            ["--year", "2030"],
            "‘표.hwp’: .xlsx나 .csv 파일만 읽습니다. 엑셀이나 한셀에서 .xlsx로 저장해 주세요.",
        ),
    ],
)
def test_what_cannot_be_drafted_is_refused(
    office: Office, file: str, text: str, options: list[str], message: str
) -> None:
    tables = office.department.data / "tables"
    before = sorted(tables.rglob("*"))
    assert office.draft(file, csv(text), *options, code=1) == f"{message} 아무것도 만들지 않았습니다.\n"
    assert sorted(tables.rglob("*")) == before


def test_a_file_that_is_not_there_is_refused(office: Office) -> None:
    assert main(["new", "table", "--from", "없음.xlsx", "--data", str(office.department.data)]) == 1
    assert office.capsys.readouterr().err == "없음.xlsx: 그런 파일이나 폴더가 없습니다. 아무것도 만들지 않았습니다.\n"


@pytest.mark.parametrize("name", ["table.yml", "2030.yml"])
def test_nothing_is_overwritten(office: Office, name: str) -> None:
    office.department.write(f"tables/t/{name}", "mine\n")
    assert office.draft("표.csv", csv("이름,수\n가,1\n"), "--id", "t", "--year", "2030", code=1) == (
        f"{particle(f'data/tables/t/{name}', '이/가')} 이미 있습니다. 다른 id를 --id로 적어 주세요. "
        "아무것도 만들지 않았습니다.\n"
    )
    assert (office.department.data / "tables" / "t" / name).read_text() == "mine\n"


def test_a_row_of_headings_is_a_number_or_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["new", "table", "--from", "표.csv", "--header", "넷"])
    assert capsys.readouterr().err.endswith("--header: '넷': 행 번호를 4나 4-5처럼 적어 주세요.\n")
