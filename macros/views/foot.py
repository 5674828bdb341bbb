"""The foot of every page: where its facts come from, and of which day they are."""

from __future__ import annotations

from markupsafe import Markup

from macros.models.source import Document
from macros.views import wording
from macros.views.context import Citation, View

UNSET_TERMS = "아직 정해지지 않았습니다. 쓰시기 전에 담당 부서에 물어봐 주세요."


def page_foot(view: View, *, changed: str = "", terms: str = "") -> Markup:
    """Sources, days, contact and terms of one page. `changed` is a day of the history, or empty."""
    return view.render(
        "foot.html.j2",
        sources=list(dict.fromkeys(_source(view, citation) for citation in view.citations)),
        dates=_dates(view),
        contact=_contact(view),
        changed=changed,
        terms=terms or UNSET_TERMS,
    )


def _source(view: View, citation: Citation) -> Markup:
    document = view.site.get(Document, "document", citation.source.document)
    page = f"{citation.source.page}쪽" if citation.source.page else f"쪽 {wording.UNKNOWN}"
    if document.kind != "report":
        page = ""
    parts = [citation.source.section or "", page]
    where = "".join(f", {part}" for part in parts if part)
    return view.link(document, document.name) + Markup.escape(where)


def _dates(view: View) -> list[str]:
    dated = [citation for citation in view.citations if citation.dated]
    return list(
        dict.fromkeys(f"{citation.source.section or '업무보고'}: {wording.day(citation.as_of)}" for citation in dated)
    )


def _contact(view: View) -> str:
    department = view.site.organization.department
    phone = wording.or_unknown(department.phone)
    return f"{department.parent} {department.name}, 전화 {phone}"
