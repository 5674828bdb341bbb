"""Where the figures of a table come from, and how to name them: within reach of each, without clutter."""

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
"""Where something stands in a file, and what readers call it."""

DAY_TOLD = "기준"
"""In every title that says of which day its figures are."""


def provenance(view: View, title: str, part: str, files: Collection[str], records: Iterable[NamedPlace]) -> Markup:
    """Source, day, `files` with lines, and a citation of one part of a page, which has the id `part`."""
    models = view.site.subjects_in(files)
    # A title that ends with its day has said so more exactly than the files can.
    days = [] if DAY_TOLD in title else list(dict.fromkeys(_day(model) for model in models if _source(model)))
    address = f"{view.here}#{part}"
    return view.render(
        "source_citation.html.j2",
        printed=_printed(view, filter(None, map(_source, models))),
        days=days,
        lines=_lines(files, records) if view.repository is None else [],
        citation=cited_as(view, title, days),
        address=view.urls.absolute(address) or address,
        is_whole=bool(view.urls.base),
        part=part,
        version=VERSION_SLOT,
    )


def cited_as(view: View, title: str, days: Sequence[str]) -> str:
    """`새빛시 도서관과, ‘조직도’, 기준일 자료에 없음`: what stands before the address."""
    department = view.site.organization.department
    told = f"기준일 {days[0]}" if len(days) == 1 else ""
    return ", ".join(part for part in (f"{department.parent} {department.name}", f"‘{title}’", told) if part)


def _source(subject: Model) -> SourceRef | None:
    if isinstance(subject, Program):
        return subject.reported_in
    source = getattr(subject, "source", None)
    return source if isinstance(source, SourceRef) else None


def _day(subject: Model) -> str:
    dated = subject.budget if isinstance(subject, Program) else subject
    day = getattr(dated, "as_of", None)
    return formatting.day(day if isinstance(day, date) else None)


def _printed(view: View, sources: Iterable[SourceRef]) -> list[Markup]:
    """`업무보고: Ⅰ-4 예산현황, 쪽 자료에 없음` for each document, with a link to what is known of it."""
    told: dict[str, dict[str, None]] = {}
    for source in sources:
        page = f"{source.page}쪽" if source.page else f"쪽 {formatting.UNKNOWN}"
        where = ", ".join(part for part in (source.section, page) if part)
        told.setdefault(source.document, {})[where] = None
    documents = [view.site.get(Document, "document", id) for id in told]
    return [
        Markup("%s: %s") % (view.link(document, document.name), " · ".join(formatting.first_of([*places], "곳")))
        for document, places in zip(documents, told.values(), strict=True)
    ]


def _lines(files: Iterable[str], records: Iterable[NamedPlace]) -> list[str]:
    """`data/budgets/2023.yml(쾌적한 행정환경 조성 15줄, 인력운영비 35줄)` for each file."""
    told: dict[str, list[str]] = {file: [] for file in files}
    for label, place in records:
        told.setdefault(place.file, []).append(f"{label} {place.line}줄")
    whole = [file for file, lines in told.items() if not lines]
    return [f"{file}({', '.join(lines)})" for file, lines in told.items() if lines] + formatting.first_of(
        whole, "개 파일"
    )
