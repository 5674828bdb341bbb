"""What stands around a page's text: its foot, the breadcrumbs, and its metadata."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.exports.published_files import FEED
from macros.history.git import newest_day
from macros.mkdocs.build_state import Build
from macros.mkdocs.linked_data import LinkedData, data_block
from macros.mkdocs.menu import breadcrumbs
from macros.models.retired import RetiredRecord
from macros.reading.problems import Place
from macros.records.ids import file_id
from macros.records.pages import RecordPage
from macros.views.page_foot import page_foot
from macros.views.page_view import View
from macros.views.retired_records import target_url


def page_context(page: Page, nav: Navigation, build: Build) -> Mapping[str, Any]:
    """Return what the theme's templates show of a page beside its text, by the names they have for it."""
    view, record = build.view(page.url), build.record_pages.get(page.file.src_uri)
    written_in = f"docs/{record.template if record else page.file.src_uri}"
    changed = newest_day(build.file_days, [written_in, *view.files])
    if page.canonical_url and not page.meta.get("noindex"):
        build.page_days[page.canonical_url] = changed
    gone = record.model if record and isinstance(record.model, RetiredRecord) else None
    translation = build.site.translations.get(str(page.meta.get("language")))
    # Of a page about a subject, the subject's.
    subject = file_id(translation.path) if translation else str(page.meta.get("needs") or "")
    foot = page_foot(
        view,
        changed=day_in_words(changed),
        made_from=_made_from(written_in, record, view),
        record=record.record if record else subject,
        title=record.title if record and not gone else "",
        name=Markup(str(page.title or "")).striptags(),  # Of records escaped, of written pages Markdown's.
        about=record.model if record and not record.gathers else None,
        has_blanks='class="absent"' in (page.content or ""),
    )
    if gone:
        _forward(page, view, target_url(view, gone))
    crumbs = breadcrumbs(page, nav.homepage)
    told = LinkedData(build.publication, build.routes, build.exports.tables)
    about = told.of_page(page.url, crumbs)
    return {
        "page_foot": foot,
        "feed": FEED if build.changelog else "",
        "crumbs": crumbs,
        "language": translation.tag if translation else "",
        "named": translation.name if translation else "",
        "linked_data": data_block(about) if about else "",
    }


def day_in_words(day: str) -> str:
    """Return `2026. 11. 30.` of an ISO day; empty for none."""
    return day and ". ".join(str(int(part)) for part in day.split("-")) + "."


def _made_from(written_in: str, record: RecordPage | None, view: View) -> list[tuple[str, Place]]:
    """Return what a person would open to change the page: its text, its record, and the files it shows."""
    places = [("이 페이지의 글", Place(written_in))]
    if record and not record.gathers:
        places.append((record.title, record.model.place()))
    opened = {place.file for _, place in places}
    return places + [(f"자료 파일 {file}", Place(file)) for file in sorted(view.files - opened)]


def _forward(page: Page, view: View, url: str | None) -> None:
    """Redirect readers to an address, which becomes the page's canonical one; do nothing without one."""
    if url is not None:
        page.meta["forward"] = view.href(url)
        page.canonical_url = view.urls.absolute(url)
