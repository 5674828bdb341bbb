"""The table of hard words and their plain ones."""

from __future__ import annotations

from markupsafe import Markup

from macros.views.page_view import View
from macros.views.table import Row, table, text


def glossary_table(view: View) -> Markup:
    """어려운 낱말과 쉬운 말을 표로 보여 줍니다. 예: `{{ glossary_table() }}`"""
    terms = sorted(view.site.terms, key=lambda term: term.term)
    rows = [Row(term.term, (term.plain, term.meaning or ""), record=term) for term in terms]
    caption = f"낱말 {len(rows)}개(가나다순)"
    return table(
        view,
        "glossary",
        [view.site.glossary] if view.site.glossary else [],
        caption,
        text("낱말", "쉬운 말", "풀이"),
        rows,
    )
