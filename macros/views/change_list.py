"""Lists of what changed in the data and when: all, and one page's own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from macros.exports.published_files import CHANGES_JSON, FEED
from macros.history.changes import Entry, entries_about
from macros.records.pages import CHANGES
from macros.views.page_view import View

NEWEST = 3
ON_ONE_PAGE = 50
OWN = 5

UNKNOWN = "이 사이트를 만든 곳에 자료의 변경 기록이 없어, 무엇이 언제 바뀌었는지 알 수 없습니다."


def change_list(view: View) -> Markup:
    """자료에서 바뀐 것을 새로운 것부터 모두 보여 줍니다. 예: `{{ change_list() }}`"""
    if view.changelog is None:
        return view.paragraphs([UNKNOWN], "note")
    newest, earlier = view.changelog[:NEWEST], view.changelog[NEWEST:ON_ONE_PAGE]
    return view.render(
        "change_list.html.j2",
        newest=_runs(newest),
        earlier=_runs(earlier),
        others=len(view.changelog[ON_ONE_PAGE:]),
        json=CHANGES_JSON,
        feed=FEED,
    )


def _runs(entries: Sequence[Entry]) -> list[tuple[bool, list[Entry]]]:
    """Return entries in runs of those that tell of facts, and of those about this site's own words alone."""
    return [(tells, list(run)) for tells, run in groupby(entries, key=lambda entry: entry.about_facts is not None)]


def own_changes(view: View, record: str) -> Markup:
    """Return what changed in one record and those inside it, folded; nothing where nothing did."""
    entries = entries_about(view.changelog or (), record)[:OWN]
    url = CHANGES if view.routes.has(CHANGES) else None
    return view.render("own_changes.html.j2", entries=entries, changes=url) if entries else Markup("")
