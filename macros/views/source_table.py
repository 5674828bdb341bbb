"""The table of the documents that the data comes from."""

from __future__ import annotations

from markupsafe import Markup

from macros.korean.formatting import or_absent
from macros.models.source import DOCUMENT_KINDS, Document
from macros.views.page_view import View
from macros.views.table import Row, table, text, with_plain


def source_table(view: View) -> Markup:
    """이 사이트의 자료가 나온 문서를 표로 보여 줍니다. 예: `{{ source_table() }}`"""
    documents = view.site.sources.documents
    with_years = any(document.years for document in documents)
    rows = [_document_row(document, with_years=with_years) for document in documents]
    columns = text("자료", "종류", "낸 곳", "낸 날", *(["다룬 해"] if with_years else []), "알림")
    return table(view, "sources", [view.site.sources], "자료의 출처", columns, rows)


def _document_row(document: Document, *, with_years: bool) -> Row:
    cells = (
        DOCUMENT_KINDS[document.kind],
        or_absent(document.publisher),
        or_absent(document.published),
        *([_years(document)] if with_years else []),
        document.note or "",
    )
    name = Markup('<a href="%s">%s</a>') % (document.url, document.name) if document.url else document.name
    return Row(with_plain(name, document.title), cells, record=document)


def _years(document: Document) -> str:
    """Return `2024년, 2025년 실적, 2026년 계획`."""
    kinds = ((document.result_years, "실적"), (document.plan_years, "계획"))
    return ", ".join(f"{', '.join(f'{year}년' for year in years)} {kind}" for years, kind in kinds if years)
