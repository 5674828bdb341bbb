"""The first sheet of the workbook: whose data it is, of when, where from, and what is on the other sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from macros.exports.publication import Publication
from macros.exports.table import Table
from macros.records.licence import UNSET

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

COLUMNS = (("표", 34), ("분류", 60), ("시기", 14), ("기준일", 14), ("줄", 8))
"""The headings of the contents, and how wide their columns are."""

Fact = tuple[str, str, str]
"""What it says, in which words, and the address that the words link to, if any."""


def write_cover(
    sheet: Worksheet, publication: Publication, sheets: Sequence[tuple[Table, str]], styles: Mapping[str, Format]
) -> None:
    """Write the cover for some tables with the names of their sheets."""
    sheet.hide_gridlines(2)
    sheet.fit_to_pages(1, 0)
    for place, (_, width) in enumerate(COLUMNS):
        sheet.set_column(place, place, width)
    sheet.write_string(0, 0, publication.title, styles["title"])
    row = 2
    for label, text, address in _facts(publication):
        sheet.write_string(row, 0, label, styles["label"])
        if address:
            sheet.write_url(row, 1, address, string=text)
        else:
            sheet.write_string(row, 1, text, styles["text"])
        row += 1
    _write_contents(sheet, row + 1, sheets, styles)


def _facts(publication: Publication) -> Iterator[Fact]:
    licence = publication.licence
    yield "설명", publication.description, ""
    for document in publication.site.sources.documents:
        yield "출처", document.name, document.url or ""
    yield "데이터 버전", publication.version, ""
    yield "마지막으로 바뀐 날", publication.changed[:10] or "자료에 없음", ""
    yield "이용 조건", f"{licence.name}. {licence.allows}" if licence else UNSET, licence.url if licence else ""
    if publication.urls.base:
        yield "사이트", publication.urls.base, publication.urls.base
    yield "읽는 법", "빈칸은 자료에 없다는 뜻입니다. 한 칸에 값이 여럿이면 |로 나눕니다. 굵은 줄은 소계입니다.", ""


def _write_contents(
    sheet: Worksheet, row: int, sheets: Sequence[tuple[Table, str]], styles: Mapping[str, Format]
) -> None:
    for place, (title, _) in enumerate(COLUMNS):
        sheet.write_string(row, place, title, styles["heading"])
    for at, (table, name) in enumerate(sheets, row + 1):
        quoted = name.replace("'", "''")
        sheet.write_url(at, 0, f"internal:'{quoted}'!A1", string=table.title)
        sheet.write_string(at, 1, table.subject)
        sheet.write_string(at, 2, ", ".join(table.years))
        sheet.write_string(at, 3, ", ".join(_days(table)))
        sheet.write_number(at, 4, len(table.rows), styles["number"])


def _days(table: Table) -> list[str]:
    """Return the days that the rows of a table are of."""
    place = next((place for place, column in enumerate(table.columns) if column.key == "as_of"), None)
    return sorted({str(row[place]) for row in table.rows} - {"None"}) if place is not None else []
