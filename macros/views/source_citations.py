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


def render_source_citation(
    view: View, title: str, part: str, files: Collection[str], records: Iterable[NamedPlace]
) -> Markup:
    """Return sources, days, `files` with lines, and a citation of one part of a page, which has the id `part`."""
    models = view.site.subjects_in(files)
    # A title that names its day is more exact than the files can be.
    days = [] if AS_OF in title else list(dict.fromkeys(_day(model) for model in models if _source(model)))
    address = f"{view.here}#{part}"
    return view.render(
        "source_citation.html.j2",
        printed=_printed(view, filter(None, map(_source, models))),
        days=days,
        lines=_lines(files, records) if view.repository is None else [],
        citation=citation_text(view, title, days),
        address=view.urls.absolute(address) or address,
        is_whole=bool(view.urls.base),
        part=part,
        version=VERSION_SLOT,
    )


def citation_text(view: View, title: str, days: Sequence[str]) -> str:
    """Return `새빛시 도서관과, ‘조직도’, 기준일 2030. 10. 1.`: what stands before the address."""
    day = f"기준일 {days[0]}" if len(days) == 1 and days[0] != formatting.UNKNOWN else ""
    return ", ".join(part for part in (view.site.organization.full_name, f"‘{title}’", day) if part)


def section_and_page(source: SourceRef) -> str:
    """Return `Ⅱ-1 조직현황, 5쪽`: what is known of them; empty if nothing is."""
    return ", ".join(filter(None, (source.section, f"{source.page}쪽" if source.page else "")))


def _source(subject: Model) -> SourceRef | None:
    if isinstance(subject, Program):
        return subject.reported_in
    source = getattr(subject, "source", None)
    return source if isinstance(source, SourceRef) else None


def _day(subject: Model) -> str:
    dated = subject.money if isinstance(subject, Program) else subject
    day = getattr(dated, "as_of", None)
    return formatting.day(day if isinstance(day, date) else None)


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


def _lines(files: Iterable[str], records: Iterable[NamedPlace]) -> list[str]:
    """`data/budgets/2023.yml(쾌적한 행정환경 조성 15줄, 인력운영비 35줄)` for each file."""
    lines: dict[str, list[str]] = {file: [] for file in files}
    for label, place in records:
        lines.setdefault(place.file, []).append(f"{label} {place.line}줄")
    whole = [file for file in lines if not lines[file]]
    in_part = [f"{file}({', '.join(marks)})" for file, marks in lines.items() if marks]
    return in_part + formatting.shorten_list(whole, "개 파일")
