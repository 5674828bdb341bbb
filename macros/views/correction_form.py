"""The form to report a mistake, by the repository, by mail, or by telephone."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from macros.views.contacts import reached
from macros.views.page_view import View


def correction_form(view: View) -> Markup:
    """오류를 신고하는 방법과, 신고 내용을 작성하는 칸을 보여 줍니다. 예: `{{ correction_form() }}`"""
    repository, office = view.repository, view.site.root
    has_phone = office.contact or view.site.organization.telephone
    return view.render(
        "correction_form.html.j2",
        office=view.site.organization.full_name,
        phone=reached(view, office) if has_phone else "",
        mail=quote(view.office_mail, safe="@"),
        issue=repository.issue_pattern if repository else "",
        empty_issue=repository.empty_issue_url if repository else "",
    )
