"""Retired records: a notice at their old address, and a link to what took their place."""

from __future__ import annotations

from markupsafe import Markup

from macros.korean import formatting
from macros.models.retired import RetiredRecord
from macros.views.macro_arguments import find_by_id
from macros.views.page_view import View
from macros.views.table import Row, table, text


def retired_record(view: View, id: object) -> Markup:
    """삭제된 기록이 왜 없어졌고 어디로 갔는지 알립니다. 예: `{{ retired_record("facilities/old-branch") }}`"""
    retired = find_by_id({record.id: record for record in view.site.retired_records}, id, "삭제된 기록")
    return view.render("retired_record.html.j2", record=retired, target=target_url(view, retired))


def retired_table(view: View) -> Markup:
    """삭제된 기록을 모두 그 이유와 함께 보여 줍니다. 예: `{{ retired_table() }}`"""
    rows = [
        Row(
            record.name,
            (formatting.time(record.retired), record.reason, _target_link(view, record)),
            place=record.place(),
        )
        for record in view.site.retired_records
    ]
    about = [view.site.retired] if view.site.retired else []
    columns = text("부르던 이름", "없앤 날", "이유", "지금 있는 곳")
    return table(view, "retired", about, f"삭제된 기록 {len(rows)}건", columns, rows)


def render_retired_on_page(view: View) -> Markup:
    """Return the records retired from this page, each at its old anchor if that is free; nothing without any."""
    retired = [record for record in view.site.retired_records if _was_on_page(view, record)]
    if not retired:
        return Markup("")
    view.files.update(record.path for record in retired)
    return view.render("retired_on_page.html.j2", records=retired, target=lambda record: target_url(view, record))


def target_url(view: View, retired: RetiredRecord) -> str | None:
    """Return the address from the root of what took a record's place; None if nothing did or it has no page."""
    return view.routes.url_of_id(retired.moved_to) if retired.moved_to else None


def _was_on_page(view: View, retired: RetiredRecord) -> bool:
    """Whether its place was on this page. One without an address left that to what took its place."""
    page, _, anchor = (retired.address or target_url(view, retired) or "").partition("#")
    return bool(anchor) and page == view.here


def _target_link(view: View, retired: RetiredRecord) -> Markup | str:
    if url := target_url(view, retired):
        return Markup('<a href="%s">지금 있는 곳으로 가기</a>') % view.href(url)
    return "별도 페이지 없음" if retired.moved_to else "없음"
