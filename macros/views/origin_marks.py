"""The marks beside values that no document prints; several in a table or list are explained once, below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from macros.models.origin import ORIGINS
from macros.models.record import RecordModel
from macros.models.site import Site
from macros.models.source import Document, SourceRef
from macros.views.page_view import View

_OUTSIDE = re.compile(
    rf'<span class="label" data-search-exclude>(<a [^>]*>)?{ORIGINS["outside"]}'
    r'<span class="heard">\((.*?)\)</span>(?:</a>)?</span>'
)
_STAR = Markup('<sup class="label star" data-search-exclude><span aria-hidden="true">*</span>%s</sup>') % (
    Markup('<span class="heard">%s</span>') % ORIGINS["outside"]
)


def outside_mark(view: View, source: SourceRef) -> Markup:
    """Return the mark beside what is not from the report: it leads to its document, and tells that and who confirms."""
    document = view.site.get(Document, "document", source.document)
    if not view.site.sources.is_outside(source):
        return mark(document.name)
    told = view.say("확인 전") if view.language else f"{document.name}, {unconfirmed(view.site)}"
    words = Markup('%s<span class="heard">(%s)</span>') % (view.say(ORIGINS["outside"]), told)
    if view.language:
        words = Markup('<span lang="%s">%s</span>') % (view.language, words)
    url = view.routes.url(document)
    return mark(Markup('<a href="%s" title="%s">%s</a>') % (view.href(url), told, words) if url else words)


def value_mark(view: View, record: RecordModel, key: str) -> Markup:
    """Return the mark beside the value of a key that was inferred or is from elsewhere; nothing beside others."""
    if record.origin.get(key) == "inferred":
        return mark(ORIGINS["inferred"])
    source = record.sources.get(key)
    return outside_mark(view, source) if source and view.site.sources.is_outside(source) else Markup("")


def mark(words: str | Markup) -> Markup:
    """Return words as a quiet mark, which the search leaves out."""
    return Markup('<span class="label" data-search-exclude>%s</span>') % words


def starred(site: Site, values: Sequence[str | Markup]) -> tuple[list[str | Markup], Markup]:
    """Return values with a star for each mark of what is from outside, and what it means; one mark alone stays.

    Where all are from outside, none has a star.
    """
    marked = (value for value in values if isinstance(value, Markup) and 'class="label"' in value)
    found = [mark for value in marked for mark in _OUTSIDE.findall(value)]
    if len(found) < 2:
        return [*values], Markup("")
    are_all = all(isinstance(value, Markup) and _OUTSIDE.search(value) for value in values)
    star = "" if are_all else _STAR
    shown = [Markup(_OUTSIDE.sub(star, value)) if isinstance(value, Markup) else value for value in values]
    return shown, _explained(site, dict.fromkeys(found), "모두" if are_all else "*")


def _explained(site: Site, marks: Iterable[tuple[str, str]], which: str) -> Markup:
    """Return `* 보고서 밖: 공개 목록, 도서관과 확인 전`, the documents as links; `which` are so marked."""
    documents = (
        Markup(f"{link}{told.removesuffix(f', {unconfirmed(site)}')}{'</a>' if link else ''}") for link, told in marks
    )
    words = Markup(", ").join([*documents, unconfirmed(site)])
    return Markup('<p class="note" data-search-exclude>%s %s: %s</p>') % (which, ORIGINS["outside"], words)


def unconfirmed(site: Site) -> str:
    return f"{site.root.name} 확인 전"
