"""The table of hard words and their plain ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from macros.models.glossary import Glossary, Term
from macros.models.record import RecordModel
from macros.models.search import Search
from macros.models.site import Site
from macros.views.page_view import View
from macros.views.table import Row, table, text, with_plain

_COMMENT = re.compile(r"(^|\s)#.*")
_NEGATIVE = re.compile(r"[\s\[,]-\d")


def glossary_table(view: View) -> Markup:
    """자료에 나오는 어려운 낱말과 쉬운 말을 표로 보여 줍니다. 예: `{{ glossary_table() }}`"""
    terms = sorted(shown_terms(view.site), key=lambda term: term.term)
    if not terms:
        return view.paragraphs(["풀이할 낱말이 자료에 없습니다."], "note")
    rows = [Row(term.term, (with_plain(term.plain, term.meaning),), record=term) for term in terms]
    caption = f"낱말 {len(rows)}개(가나다순)"
    return table(
        view,
        "glossary",
        [view.site.glossary] if view.site.glossary else [],
        caption,
        text("낱말", "쉬운 말과 풀이"),
        rows,
    )


def shown_terms(site: Site) -> list[Term]:
    """Return the words of the department, and of those of any office the ones that its data or its pages use."""
    own = site.glossary.terms if site.glossary else ()
    used = "\n".join(_texts(site))
    return [term for term in site.terms if term in own or term.term in used]


def _texts(site: Site) -> Iterator[str]:
    """Yield what the files say, what pages call their keys, and the sign of figures below 0."""
    for subject in site.subjects:
        if not isinstance(subject, Glossary | Search):
            written = _COMMENT.sub("", site.files[subject.path].text)
            yield written
            yield "△" if _NEGATIVE.search(written) else ""
    for record in site.every(RecordModel):
        yield from (key.title for name, key in record.known_keys.items() if record.has(name))
    yield from (computed.title for budget in site.budgets.values() for computed in budget.computed_keys.values())
