"""The ledger as a table: every printed figure that was compared, with the one worked out from the data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from macros.checks import compare_figures, describe_comparison_rule
from macros.checks.compared_figures import Basis, Comparison, Relation, Verdict
from macros.exports.facts_table import Link
from macros.exports.record_tables import SEVERAL
from macros.exports.table import Column, Row, Table
from macros.models.site import Site
from macros.models.source import Document
from macros.records.ids import locate_models, nearest_pages

COMPARISONS = "comparisons"
"""The name of the table."""

RELATION = (
    "두 값이 어떠해야 하는지입니다. equal(같음), at-most(계산한 값이 인쇄된 값을 넘지 않음), "
    "at-least(계산한 값이 인쇄된 값보다 작지 않음) 가운데 하나입니다."
)
VERDICT = (
    "비교한 결과입니다. matches(같음), within(다르지만 한도 안), differs(서로 맞지 않음) 가운데 하나이고, "
    "맞지 않으면 그 이유가 있습니다."
)
BASIS = (
    "무엇으로 계산했는지입니다. report(보고서에 적힌 다른 값), links(이 사이트가 연결한 기록의 값) 가운데 하나입니다. "
    "links는 보고서가 한 말과 비교한 것이 아닙니다."
)

COLUMNS = (
    Column(
        "id",
        "id",
        description="기록의 주소와 칸, 규칙으로 된 식별자입니다. 다른 값이 늘거나 줄어도 바뀌지 않습니다.",
        required=True,
        unique=True,
    ),
    Column("subject", "구분", description="값이 든 자료의 주제입니다.", required=True),
    Column("year", "연도", "integer", "값이 어느 해의 것인지 적습니다. 해와 관계없으면 빕니다."),
    Column("record", "기록 id", description="인쇄된 값이 있는 기록입니다.", required=True),
    Column("label", "항목", description="무엇의 값인지 적습니다.", required=True),
    Column("printed", "인쇄된 값", "number", "문서에 인쇄된 값입니다.", required=True),
    Column("computed", "계산한 값", "number", "자료에 있는 다른 값으로 계산한 값입니다.", required=True),
    Column("difference", "차이", "number", "인쇄된 값에서 계산한 값을 뺀 수입니다.", required=True),
    Column("unit", "단위", description="세 수의 단위입니다."),
    Column("relation", "관계", description=RELATION, required=True, choices=get_args(Relation)),
    Column("verdict", "결과", description=VERDICT, required=True, choices=get_args(Verdict)),
    Column("basis", "바탕", description=BASIS, required=True, choices=get_args(Basis)),
    Column("reason", "차이의 이유", description="서로 맞지 않는 이유입니다. 맞으면 빕니다."),
    Column("rule", "규칙 id", description="비교한 규칙의 식별자입니다.", required=True),
    Column("rule_text", "규칙", description="비교한 규칙을 글로 적은 것입니다.", required=True),
    Column("source", "출처", description="값이 인쇄된 문서와 그 안의 제목입니다.", required=True),
    Column("page", "쪽", "integer", "문서에 인쇄된 쪽 번호입니다. 없으면 빕니다."),
    Column("link", "링크", description="값이 나오는 페이지의 주소입니다."),
)


def create_comparisons_table(site: Site, link: Link) -> Table:
    """Return every comparison, in the order of the rules."""
    rows = tuple(_rows(site, link))
    years = sorted({str(row[2]) for row in rows if row[2] is not None})
    return Table(COMPARISONS, "인쇄된 값과 계산한 값", SEVERAL, COLUMNS, rows, tuple(years))


def _rows(site: Site, link: Link) -> Iterator[Row]:
    located, links = locate_models(site), nearest_pages(site, link)
    for comparison in compare_figures(site).all:
        record = located[id(comparison.record)].record
        source = comparison.subject.source
        document = site.get(Document, "document", source.document)
        yield (
            comparison.id,
            record.subject,
            _year(comparison),
            record.id,
            comparison.label,
            comparison.published,
            comparison.computed,
            comparison.difference,
            comparison.unit or None,
            comparison.relation,
            comparison.verdict,
            comparison.basis,
            comparison.declared.reason if comparison.declared else None,
            comparison.rule,
            describe_comparison_rule(comparison.rule),
            " · ".join(part for part in (document.name, source.section) if part),
            source.page,
            links.get(record.id),
        )


def _year(comparison: Comparison) -> int | None:
    """Return the year of what was compared: its own, as of an indicator, or that of its file."""
    year: int | None = getattr(comparison.record, "year", None) or getattr(comparison.subject, "year", None)
    return year
