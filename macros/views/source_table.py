"""The table of the documents that the data comes from."""

from __future__ import annotations

from markupsafe import Markup

from macros.korean.formatting import or_unknown
from macros.models.source import DOCUMENT_KINDS, Document
from macros.views.page_view import View
from macros.views.table import Row, table, text


def source_table(view: View) -> Markup:
    """이 누리집의 자료가 나온 문서를 표로 보여 줍니다. 예: `{{ source_table() }}`"""
    rows = [_document_row(document) for document in view.site.sources.documents]
    columns = text("자료", "종류", "문서 제목", "낸 곳", "낸 날", "알림")
    return table(view, "sources", [view.site.sources], "자료의 출처", columns, rows)


def _document_row(document: Document) -> Row:
    cells = (
        DOCUMENT_KINDS[document.kind],
        or_unknown(document.title),
        or_unknown(document.publisher),
        or_unknown(document.published),
        document.note or "",
    )
    return Row(document.name, cells, record=document)
