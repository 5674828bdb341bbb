"""The long table with one row for each value of the data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from macros.exports.record_tables import SEVERAL
from macros.exports.table import Column, Row, Table
from macros.models.base import Model
from macros.models.origin import ORIGINS
from macros.models.site import Site
from macros.models.source import Document
from macros.records.ids import nearest_pages, record_ids
from macros.records.names import Names
from macros.records.read_facts import read_facts

FACTS = "facts"
"""The name of the long table, the only one that is too long for a sheet of the workbook."""

Link = Callable[[Model], str | None]
"""The address of a record's page, seen from the files; None for one without a page."""

_ORIGIN = f"값이 어디에서 왔는지입니다. {', '.join(f'{id}({title})' for id, title in ORIGINS.items())}."

VALUE_TYPES: Mapping[type, str] = {
    str: "string",
    int: "integer",
    Decimal: "number",
    date: "date",
    bool: "boolean",
    tuple: "list",
}

COLUMNS = (
    Column("id", "id", description="값마다 하나뿐이고 바뀌지 않는 식별자입니다.", required=True, unique=True),
    Column("subject", "구분", description="값이 든 자료의 주제입니다.", required=True),
    Column("item", "항목", description="무엇의 값인지, 큰 것부터 차례로 적습니다.", required=True),
    Column("field", "칸", description="항목의 마지막 자리, 곧 값이 적힌 칸의 이름입니다.", required=True),
    Column("year", "연도", "integer", "값이 어느 해의 것인지 적습니다. 해와 관계없으면 빕니다."),
    Column("value", "값", "any", "자료에 적힌 그대로입니다."),
    Column(
        "value_type",
        "값의 형식",
        description="글, 정수, 소수, 날짜, 참·거짓, 목록 가운데 무엇인지입니다.",
        required=True,
        choices=tuple(VALUE_TYPES.values()),
    ),
    Column("unit", "단위", description="수의 단위입니다."),
    Column("as_of", "기준일", description="수를 센 날을 아는 만큼 적은 것입니다. 문서에 없으면 빕니다."),
    Column("origin", "유래", description=_ORIGIN, required=True, choices=tuple(ORIGINS)),
    Column("source", "출처", description="값이 적힌 문서와 그 안의 제목입니다. 이 사이트가 덧붙인 값이면 빕니다."),
    Column("page", "쪽", "integer", "문서에 인쇄된 쪽 번호입니다. 없으면 빕니다."),
    Column("file", "파일", description="값이 적힌 자료 파일입니다.", required=True),
    Column("line", "줄", "integer", "자료 파일의 줄 번호입니다.", required=True),
    Column("link", "링크", description="값이 나오는 페이지의 주소입니다."),
    Column("source_document", "출처 자료 id", is_id=True, refers_to="documents"),
    Column("record", "기록 id", description="값이 든 기록입니다.", required=True, is_id=True),
)


def create_facts_table(site: Site, link: Link) -> Table:
    """Return every value of every file, all years, in the order of the files."""
    years = {*(figures.year for figures in site.figures.values()), *site.budget_years, *site.programs.years}
    return Table(FACTS, "모든 값", SEVERAL, COLUMNS, tuple(_rows(site, link)), tuple(map(str, sorted(years))))


def _rows(site: Site, link: Link) -> Iterator[Row]:
    names, links, ids = Names.from_site(site), nearest_pages(site, link), record_ids(site)
    for fact in read_facts(site.files.values()):
        source = fact.source
        document = site.get(Document, "document", source.document) if source and source.document else None
        printed = " · ".join(filter(None, (document.name, source.section))) if source and document else None
        yield (
            fact.id,
            fact.subject,
            f"{names.record_path(fact)} › {(field := names.field_text(fact))}",
            field,
            fact.year,
            fact.value,
            VALUE_TYPES[type(fact.value)],
            names.label_text(fact.unit) if fact.unit else None,
            fact.as_of,
            fact.origin,
            printed if fact.origin != "added" else None,
            source.page if source and fact.origin != "added" else None,
            fact.node.file,  # No Place is made for each of so many rows.
            fact.node.line,
            links.get(fact.record),
            ids[id(document)] if document else None,
            fact.record,
        )
