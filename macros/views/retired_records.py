"""Records that are gone: a word at their old address, and the way to what took their place."""

from __future__ import annotations

from markupsafe import Markup

from macros.korean import formatting
from macros.models.retired import RetiredRecord
from macros.views.macro_arguments import of_id
from macros.views.page_view import View
from macros.views.table import Row, table, text


def retired_record(view: View, id: object) -> Markup:
    """없어진 기록이 왜 없어졌고 어디로 갔는지 알립니다. 예: `{{ retired_record("cities/cities/goseong") }}`"""
    gone = of_id({record.id: record for record in _all(view)}, id, "없어진 기록")
    return view.render("retired_record.html.j2", gone=gone, target=target(view, gone))


def retired_table(view: View) -> Markup:
    """없어진 기록을 모두 그 까닭과 함께 보여 줍니다. 예: `{{ retired_table() }}`"""
    rows = [
        Row(gone.name, (formatting.time(gone.retired), gone.reason, _way_on(view, gone)), place=gone.place())
        for gone in _all(view)
    ]
    about = [view.site.retired] if view.site.retired else []
    columns = text("부르던 이름", "없앤 날", "까닭", "지금 있는 곳")
    return table(view, "retired", about, f"없어진 기록 {len(rows)}가지", columns, rows)


def retired_here(view: View) -> Markup:
    """What is gone from this page, each at its old anchor if that is free; nothing if all is still there."""
    gone = [record for record in _all(view) if _was_here(view, record)]
    if not gone:
        return Markup("")
    view.files.update(record.file for record in gone)
    return view.render("retired_here.html.j2", gone=gone, target=lambda record: target(view, record))


def target(view: View, gone: RetiredRecord) -> str | None:
    """The address from the root of what took a record's place; None if nothing did or it has no page."""
    return view.routes.of_id(gone.moved_to) if gone.moved_to else None


def _all(view: View) -> tuple[RetiredRecord, ...]:
    return view.site.retired.records if view.site.retired else ()


def _was_here(view: View, gone: RetiredRecord) -> bool:
    """Whether its place was on this page. One without an address left that to what took its place."""
    page, _, anchor = (gone.address or target(view, gone) or "").partition("#")
    return bool(anchor) and page == view.here


def _way_on(view: View, gone: RetiredRecord) -> Markup | str:
    if way := target(view, gone):
        return Markup('<a href="%s">지금 있는 곳으로 가기</a>') % view.href(way)
    return "따로 쪽이 없음" if gone.moved_to else "없음"
