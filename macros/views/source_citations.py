"""Sources of a table: document, section, page number and day, and how to cite them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from markupsafe import Markup

from macros.korean import formatting
from macros.models.base import Model
from macros.models.program import Program
from macros.models.source import Document, SourceRef
from macros.reading.problems import Place
from macros.views.page_view import VERSION_SLOT, View

NamedPlace = tuple[str, Place]
"""What readers call something, and where it stands in a file."""

AS_OF = "기준"
"""In every title that says of which day its figures are."""


MOST_DOCUMENTS = 3
"""How many documents a citation names."""


def render_source_citation(view: View, title: str, part: str, files: Collection[str]) -> Markup:
    """Return sources and days of `files`, and a citation of one part of a page, which has the id `part`."""
    models = view.site.subjects_in(files)
    sources = [source for source in map(_source, models) if source]
    # A title that names its day is more exact than the files can be.
    days = [] if AS_OF in title else list(dict.fromkeys(_day(model) for model in models if _source(model)))
    known = [formatting.day(day) for day in days if day]
    return view.render(
        "source_citation.html.j2",
        printed=_printed(view, sources),
        days=known,
        citation=render_citation(view, title, [] if None in days else known, sources, VERSION_SLOT, part),
    )


def source_line(view: View, files: Collection[str]) -> str:
    """Return `출처: 업무보고: Ⅰ-4 예산현황 · 기준일 2030. 10. 1.`, for where no link and no list can stand."""
    models = view.site.subjects_in(files)
    printed = ", ".join(each.striptags() for each in _printed(view, filter(None, map(_source, models))))
    days = {day for model in models if _source(model) and (day := _day(model))}
    return " · ".join([f"출처: {printed}", *(f"기준일 {formatting.day(day)}" for day in days if len(days) == 1)])


def render_citation(
    view: View, title: str, days: Sequence[str], sources: Iterable[SourceRef], version: str | Markup, part: str = ""
) -> Markup:
    """Return who runs the site, what is cited, of which day and from which documents, where it stands and its version.

    `part` is the id of a part of the page; without one, the whole page is cited.
    """
    address = f"{view.here}#{part}" if part else view.here
    return view.render(
        "citation.html.j2",
        title=title,
        day=days[0] if len(days) == 1 else "",
        documents=_names(view, sources),
        address=view.urls.absolute(address) or address,
        is_whole=bool(view.urls.base),
        part=part,
        version=version,
    )


def _names(view: View, sources: Iterable[SourceRef]) -> str:
    """Return the names of documents; of many the first, and how many they are."""
    ids = list(dict.fromkeys(source.document for source in sources))
    names = ", ".join(view.site.get(Document, "document", id).name for id in ids[:MOST_DOCUMENTS])
    return f"{names} 등 {len(ids)}개 문서" if len(ids) > MOST_DOCUMENTS else names


def section_and_page(source: SourceRef) -> str:
    """Return `Ⅱ-1 조직현황, 5쪽`: what is known of them; empty if nothing is."""
    return ", ".join(filter(None, (source.section, f"{source.page}쪽" if source.page else "")))


def _source(subject: Model) -> SourceRef | None:
    if isinstance(subject, Program):
        return subject.reported_in
    source = getattr(subject, "source", None)
    return source if isinstance(source, SourceRef) else None


def _day(subject: Model) -> date | None:
    dated = subject.money if isinstance(subject, Program) else subject
    day = getattr(dated, "as_of", None)
    return day if isinstance(day, date) else None


def _printed(view: View, sources: Iterable[SourceRef]) -> list[Markup]:
    """`업무보고: Ⅰ-4 예산현황` for each document, with a link to its record; once, that no page is known of it."""
    by_document: dict[str, list[SourceRef]] = {}
    for source in sources:
        by_document.setdefault(source.document, []).append(source)
    return [_cited(view, view.site.get(Document, "document", id), found) for id, found in by_document.items()]


def _cited(view: View, document: Document, sources: Sequence[SourceRef]) -> Markup:
    places = list(dict.fromkeys(filter(None, map(section_and_page, sources))))
    told = " · ".join(formatting.shorten_list(places, "곳"))
    name = view.link(document, document.name)
    whole = Markup("%s: %s") % (name, told) if told else name
    has_page = any(source.page for source in sources)
    return whole if has_page else Markup("%s(쪽 번호 없음)") % whole
