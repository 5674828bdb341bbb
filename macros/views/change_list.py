"""Lists of what changed in the data and when: all, and one page's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from macros.exports.published_files import CHANGES_JSON, FEED
from macros.history.changes import Entry, RecordEntry, entries_about
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
    days = _days(view.changelog[:ON_ONE_PAGE])
    return view.render(
        "change_list.html.j2",
        newest=days[:NEWEST],
        earlier=days[NEWEST:],
        others=len(view.changelog[ON_ONE_PAGE:]),
        json=CHANGES_JSON,
        feed=FEED,
    )


class _Day(NamedTuple):
    """What changed on a day: facts that documents print, and what this site itself writes."""

    date: date
    anchors: list[str]
    facts: list[RecordEntry]
    ours: list[RecordEntry]


def _days(entries: Sequence[Entry]) -> list[_Day]:
    """Return entries of the same day as one, in their order."""
    days = ((day, list(entries)) for day, entries in groupby(entries, key=lambda entry: entry.day))
    return [
        _Day(
            day,
            anchors=[entry.anchor for entry in found],
            facts=[record for entry in found if entry.about_facts for record in entry.about_facts.records],
            ours=[record for entry in found for record in entry.about_ours],
        )
        for day, found in days
    ]


def own_changes(view: View, record: str) -> Markup:
    """Return what changed in one record and those inside it, folded; nothing where nothing did."""
    entries = entries_about(view.changelog or (), record)[:OWN]
    url = CHANGES if view.routes.has(CHANGES) else None
    return view.render("own_changes.html.j2", entries=entries, changes=url) if entries else Markup("")
