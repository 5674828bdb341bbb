"""The form to report a mistake, by the repository, by mail, or by telephone."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from macros.korean.formatting import dialled
from macros.views.page_view import View


def correction_form(view: View) -> Markup:
    """고쳐 달라고 알리는 길과, 보낼 글을 채워 주는 칸을 보여 줍니다. 예: `{{ correction_form() }}`"""
    repository = view.repository
    return view.render(
        "correction_form.html.j2",
        office=view.site.organization.full_name,
        phone=view.site.root.phone,
        dialled=dialled(view.site.root.phone),
        mail=quote(view.office_mail, safe="@"),
        issue=repository.issue_pattern if repository else "",
        empty_issue=repository.empty_issue_url if repository else "",
    )
