"""Whether readers found what they looked for: a letter, an issue or a telephone call, which they themselves send."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from macros.korean.formatting import dialled
from macros.models.organization import Office
from macros.records.pages import CORRECTIONS
from macros.views.page_view import View

FOUND, MISSED = "찾던 내용이 있었습니다", "찾던 내용이 없었습니다"


class Answer(NamedTuple):
    """An answer to press, and where that leads."""

    label: str
    url: str
    number: str = ""
    """Of a telephone: where nothing calls it, it is read."""


def feedback(view: View, title: str, office: Office) -> Markup:
    """Return the question at the foot of a page that an office looks after; nothing where nobody can be asked.

    A letter goes before an issue, for which one needs an account; a telephone is for those who missed something.
    """
    if view.here == CORRECTIONS:
        return Markup("")
    told = {"예": FOUND, "아니요": MISSED}
    if view.office_mail:
        answers = [Answer(label, _letter(view, title, said)) for label, said in told.items()]
        opens = "누르시면 전자우편이 열리고, 보내셔야 갑니다."
    elif view.repository:
        answers = [Answer(label, _issue(view, title, said)) for label, said in told.items()]
        opens = "누르시면 저장소에 쓰는 화면이 열리고, 올리셔야 갑니다."
    elif phone := _phone(view, office):
        answers, opens = [Answer("없으면 전화로 물어보기", f"tel:{dialled(phone)}", phone)], ""
    else:
        return Markup("")
    return view.render("feedback.html.j2", answers=answers, opens=opens)


def _letter(view: View, title: str, said: str) -> str:
    subject, mail = quote(f"{said}: {title}"), quote(view.office_mail, safe="@")
    return f"mailto:{mail}?subject={subject}&body={quote(_text(view, said), safe='')}"


def _issue(view: View, title: str, said: str) -> str:
    assert view.repository
    return view.repository.issue_url(title=f"{said}: {title}", page=view.here, text=_text(view, said))


def _text(view: View, said: str) -> str:
    address = view.urls.absolute(view.here) or view.here or "첫 화면"
    wish = "무엇이 도움이 되었는지" if said == FOUND else "무엇을 찾으셨는지"
    return f"{said}.\r\n페이지: {address}\r\n{wish} 적어 주셔도 됩니다: "


def _phone(view: View, office: Office) -> str | None:
    contact, telephone = office.contact, view.site.organization.telephone
    own = contact.phone if contact else None
    known = own or (telephone.phone if telephone else None)
    return view.phone(known) if known else None
