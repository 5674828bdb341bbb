"""A table is drafted from a sheet as offices make them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
import xlsxwriter

from macros.__main__ import main
from macros.reading.yaml_file import YamlFile
from tests.conftest import Department

NO_UNIT = "단위를 찾지 못했습니다. 단위의 id를 적거나, 단위가 없는 수이면 unit을 지워 주세요."
UNKNOWN_UNIT = "단위가 vocabulary.yml에 없습니다. units에 더하고 그 id를 적어 주세요."

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
        "  과부족 = 현원 - 정원\n"
        "  행이 해마다 같다고 보고 table.yml에 적었습니다.\n"
        "옮기지 않은 것:\n"
        "  숨긴 열 E\n"
        "  숨긴 행 11\n"
        "빈칸으로 둔 것:\n"
        "  출처\n"
    )
    assert office.read("staff/table.yml") == (
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
        "# 사서 인력 현황: 인력.xlsx의 ‘Sheet1’ 시트에서 옮긴 2030년의 값입니다.\n"
        "# 짐작해서 적은 것이 있으니 문서와 비교해 고치고, 쌍점(:) 뒤의 빈 곳에 값을 적어 주세요.\n"
        "\n"
        "source:\n"
        "  document: library-report-2030\n"
        "  section: # 자료 안의 제목\n"
        "  page: # 인쇄된 쪽 번호. 없으면 이 줄을 지워 주세요.\n"
        "as_of: 2030-10-31\n"
        "zero: '-'\n"
        "note: |-\n"
        "  휴직자는 현원에서 뺐음\n"
        "  주) 정원은 규칙에 따름\n"
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
        "# 계약 목록: 2030 계약 목록.csv에서 옮긴 표의 모양입니다.\n"
        "# 짐작해서 적은 것이 있으니 문서와 비교해 고치고, 쌍점(:) 뒤의 빈 곳에 값을 적어 주세요.\n"
        "\n"
        "title: 계약 목록\n"
        "columns:\n"
        "  - {id: name, title: 계약명}\n"
        "  - {id: gyeyagil, title: 계약일, type: date}\n"
        "  - {id: gigan, title: 기간, type: period}\n"
        f"  - {{id: geumaek, title: 금액, unit: }} # ‘원’ {UNKNOWN_UNIT}\n"
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
        f"  - {{id: myeonjeok, title: 면적, unit: , decimals: 1}} # ‘㎡’ {UNKNOWN_UNIT}\n"
        f"  - {{id: damdangja, title: 담당자(남), unit: }} # {NO_UNIT}\n"
    )


def test_a_column_of_units_belongs_to_the_rows(office: Office) -> None:
    text = '구분,단위,2029년,2030년\n장서,권,"1,200",1300\n회원,명,20,30\n책상,조,5,6\n'
    assert office.rows("현황.csv", csv(text)) == (
        "  - {id: name, title: 구분}\n"
        "  - {id: year_2029, title: 2029년, type: number}\n"
        "  - {id: year_2030, title: 2030년, type: number}\n"
        "rows:\n"
        "  - {id: jangseo, name: 장서, unit: book}\n"
        "  - {id: hoewon, name: 회원, unit: visitor}\n"
        f"  - {{id: chaeksang, name: 책상, unit: }} # ‘조’ {UNKNOWN_UNIT}",
        "\n"
        "rows:\n"
        "  - {id: jangseo, year_2029: 1200, year_2030: 1300}\n"
        "  - {id: hoewon, year_2029: 20, year_2030: 30}\n"
        "  - {id: chaeksang, year_2029: 5, year_2030: 6}\n",
    )


def test_several_units_above_a_table_are_left_to_the_clerk(office: Office) -> None:
    table, _ = office.rows("현황.csv", csv("현황,\n,단위: 명·권\n구분,수\n가,1\n나,2\n"))
    assert (
        table.splitlines()[1] == "  - {id: su, title: 수, unit: } # 단위의 id를 적어 주세요. 표 위에 적힌 단위: 명·권"
    )


def test_a_unit_that_the_vocabulary_lacks_is_left_to_the_clerk(office: Office) -> None:
    said = office.draft("현황.csv", csv("차량 현황,\n,(단위 : 대)\n구분,수\n가,1\n나,2\n"), "--year", "2030")
    assert said.endswith("빈칸으로 둔 것:\n  출처\n  표의 단위\n")
    assert office.read("charyang-hyeonhwang/table.yml").splitlines()[3:5] == [
        "title: 차량 현황",
        f"unit: # ‘대’ {UNKNOWN_UNIT}",
    ]
