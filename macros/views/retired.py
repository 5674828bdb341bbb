"""Records that are gone: a word at their old address, and the way to what took their place."""

from __future__ import annotations

from markupsafe import Markup

from macros.models.retired import RetiredRecord
from macros.records import records
from macros.views.arguments import of_id
from macros.views.context import View


def retired_record(view: View, id: object) -> Markup:
    """없어진 기록이 왜 없어졌고 어디로 갔는지 알립니다. 예: `{{ retired_record("cities/cities/goseong") }}`"""
    gone = of_id({record.id: record for record in _all(view)}, id, "없어진 기록")
    return view.render("retired_record.html.j2", gone=gone, target=target(view, gone))


def retired_here(view: View) -> Markup:
    """What is gone from this page, each at its old anchor; nothing if all is still there."""
    gone = [record for record in _all(view) if _page(record) == view.here and "#" in (record.address or "")]
    if not gone:
        return Markup("")
    view.files.update(record.place().file for record in gone)
    return view.render("retired_here.html.j2", gone=gone, target=lambda record: target(view, record))


def target(view: View, gone: RetiredRecord) -> str | None:
    """The address from the root of what took a record's place; None if nothing did or it has no page."""
    model = next((record.model for record in records(view.site) if record.id == gone.moved_to), None)
    return view.routes.of(model) if model else None


def _all(view: View) -> tuple[RetiredRecord, ...]:
    return view.site.retired.records if view.site.retired else ()


def _page(gone: RetiredRecord) -> str:
    return (gone.address or "").partition("#")[0]
