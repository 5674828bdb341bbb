"""Words explained and documents cited."""

from __future__ import annotations

from markupsafe import Markup

from macros.korean.formatting import or_unknown
from macros.models.source import Document
from macros.reading.problems import nearest
from macros.views.macro_arguments import ArgumentError
from macros.views.page_view import View
from macros.views.table import Row, table, text

SUBJECTS = ("buildings", "budgets", "cities", "glossary", "personnel", "programs", "retired", "vehicles")

KINDS = {"report": "업무보고", "press": "언론", "website": "누리집"}


def department_name(view: View) -> Markup:
    """기관과 부서의 이름을 글 속에 넣습니다. 예: `{{ department_name() }}`"""
    department = view.site.organization.department
    return Markup.escape(f"{department.parent} {department.name}")


def has(view: View, subject: object) -> bool:
    """그 자료가 있는지 알려 줍니다. 예: `{% if has("buildings") %}`"""
    if subject not in SUBJECTS:
        raise ArgumentError(f"'{subject}' 자료는 없는 이름입니다. {nearest(str(subject), SUBJECTS)}")
    return bool(getattr(view.site, str(subject)))


def glossary_table(view: View) -> Markup:
    """어려운 낱말과 쉬운 말을 표로 보여 줍니다. 예: `{{ glossary_table() }}`"""
    if view.site.glossary is None:
        raise ArgumentError("낱말 자료(data/glossary.yml)가 없습니다.")
    terms = sorted(view.site.glossary.terms, key=lambda term: term.term)
    rows = [Row(term.term, (term.plain, term.meaning or ""), record=term) for term in terms]
    caption = f"낱말 {len(rows)}개(가나다순)"
    return table(view, "glossary", [view.site.glossary], caption, text("낱말", "쉬운 말", "풀이"), rows)


def source_table(view: View) -> Markup:
    """이 누리집의 자료가 나온 문서를 표로 보여 줍니다. 예: `{{ source_table() }}`"""
    rows = [_document_row(document) for document in view.site.sources.documents]
    columns = text("자료", "종류", "문서 제목", "낸 곳", "낸 날", "알림")
    return table(view, "sources", [view.site.sources], "자료의 출처", columns, rows)


def _document_row(document: Document) -> Row:
    cells = (
        KINDS[document.kind],
        or_unknown(document.title),
        or_unknown(document.publisher),
        or_unknown(document.published),
        document.note or "",
    )
    return Row(document.name, cells, record=document)
