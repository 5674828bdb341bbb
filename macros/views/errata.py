"""The errata: values that were changed, each with the former one and the reason."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from macros.models.errata import Erratum
from macros.records.facts import Fact
from macros.records.ids import nearest_pages
from macros.records.names import Names
from macros.records.read_facts import read_facts
from macros.views.page_view import View
from macros.views.table import Cell, Row, table, text


def errata_table(view: View) -> Markup:
    """고친 값을 이전 값, 이유와 함께 표로 보여 줍니다. 예: `{{ errata_table() }}`"""
    if view.site.errata is None:
        return Markup("")
    facts = {fact.id: fact for fact in read_facts(view.site.files.values())}
    names, pages = Names.from_site(view.site), nearest_pages(view.site, view.routes.url)
    rows = []
    for erratum in reversed(view.site.errata.errata):
        fact = facts.get(erratum.value)
        now = names.value_text(fact) if fact else "삭제된 기록"
        was = _former(names, erratum, fact)
        page = pages.get(fact.record) if fact else None
        name = f"{names.record_path(fact)} › {names.field_text(fact)}" if fact else erratum.value
        heading: Cell = Markup('<a href="%s">%s</a>') % (view.href(page), name) if page else name
        rows.append(Row(heading, (was, now, erratum.reason), place=erratum.place()))
    title = f"고친 값 {len(rows)}개"
    return table(view, "errata", [view.site.errata], title, text("무엇", "이전 값", "지금 값", "이유"), rows)


def _former(names: Names, erratum: Erratum, fact: Fact | None) -> str:
    """Return what a value was, as people read it: with the unit that it has now."""
    was = erratum.was
    if was is None:
        return ""
    if fact is None:
        return was.isoformat() if isinstance(was, date) else str(was)
    return names.value_text(fact._replace(value=was))
