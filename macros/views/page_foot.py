"""The foot of every page: where its facts come from, and of which day they are."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from macros.exports.publication import keeping_of_subject
from macros.korean import formatting
from macros.models.base import Model
from macros.models.organization import Office
from macros.models.program import Program
from macros.models.source import Document, SourceRef
from macros.views.change_list import own_changes
from macros.views.contacts import contact
from macros.views.feedback import feedback
from macros.views.page_view import View
from macros.views.part_menu import render_page_links
from macros.views.source_citations import NamedPlace, render_citation, section_and_page

UNNAMED = "자료"

MOST_DOCUMENTS = 4
"""Documents that the foot lists openly; more are folded."""


def page_foot(
    view: View,
    *,
    changed: str = "",
    made_from: Iterable[NamedPlace] = (),
    record: str = "",
    title: str = "",
    name: str = "",
    about: Model | None = None,
    has_blanks: bool = False,
) -> Markup:
    """Sources, days, contact, data version and licence of one page, what changed in it, and where it can be mended.

    `changed` is a day of the history, or empty; `made_from` are the files of the page with a name each; `record` is
    the id of what the page shows, or empty; `about` is a record whose own page it is; one with a `title` says how to
    cite it. `name` is what readers call the page. A page that `has_blanks` says once what they mean.
    """
    version, office, documents = view.data_version, _office(view, about, record), _documents(view)
    return view.render(
        "page_foot.html.j2",
        version=version,
        documents=documents,
        are_many=len(documents) > MOST_DOCUMENTS,
        sources=_sources(view),
        dates=_dates(view),
        undated=_has_undated(view),
        contact=contact(view, office),
        citation=render_citation(view, title, _days(view), _printed_in(view), version) if title else "",
        changed=changed,
        links=render_page_links(view, made_from, version, feedback(view, name, office)),
        changes=own_changes(view, record) if record else "",
        has_blanks=has_blanks,
    )


def _documents(view: View) -> list[Markup]:
    """Return links to the documents that the page draws on, each once."""
    ids = dict.fromkeys(citation.source.document for citation in view.citations)
    documents = [view.site.get(Document, "document", id) for id in ids]
    return [_document(view, document) for document in documents]


def _document(view: View, document: Document) -> Markup:
    """Return a link to a document; on a page in another language what it is, and its Korean name."""
    if not view.language:
        return view.link(document, document.name)
    if told := view.translated_name(document):
        return Markup('%s <span lang="ko">%s</span>') % (view.link(document, told), document.name)
    return Markup('<span lang="ko">%s</span>') % view.link(document, document.name)


def _sources(view: View) -> list[str]:
    """Return each document with the sections that the page draws on, where these are known."""
    sections: dict[str, dict[str, None]] = {}
    for citation in view.citations:
        if citation.source.section:
            sections.setdefault(citation.source.document, {})[section_and_page(citation.source)] = None
    return [
        f"{view.site.get(Document, 'document', id).name}: {' · '.join(formatting.shorten_list([*used], '곳'))}"
        for id, used in sections.items()
    ]


def _dates(view: View) -> list[str]:
    """The day of each section whose figures have one."""
    return list(
        dict.fromkeys(
            f"{citation.source.section or UNNAMED}: {formatting.day(citation.as_of)}"
            for citation in view.citations
            if citation.dated and citation.as_of
        )
    )


def _has_undated(view: View) -> bool:
    """Whether some of the figures have no day."""
    return any(citation.dated and not citation.as_of for citation in view.citations)


def _printed_in(view: View) -> list[SourceRef]:
    return [citation.source for citation in view.citations]


def _days(view: View) -> list[str]:
    """The days that the figures of the page are of; none where some have no day."""
    days = dict.fromkeys(citation.as_of for citation in view.citations if citation.dated)
    return [] if _has_undated(view) else [formatting.day(day) for day in days if day]


def _office(view: View, about: Model | None, record: str) -> Office:
    """Return the office to ask about a page: of another than an office's or a program's, the keeper of its data.

    Where the one that a record names is gone, it is today's.
    """
    if isinstance(about, Program):
        return view.site.todays(view.site.offices_of(about)[0])
    if isinstance(about, Office):
        return view.site.todays(about)
    subject, _, rest = record.partition("/")
    keeping = keeping_of_subject(view.site, *([rest.partition("/")[0]] if subject == "tables" else []), subject)
    return view.site.get(Office, "office", keeping.office) if keeping else view.site.root
