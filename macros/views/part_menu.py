"""The menu below a table or a list, and the links of a page: download, edit, report a mistake, cite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup

from macros.exports.published_files import TABLE_FORMATS, table_address
from macros.exports.table_registry import table_showing
from macros.korean import formatting
from macros.models.base import Model
from macros.models.figures import Figures, Row
from macros.records.pages import CORRECTIONS
from macros.views.charts.picture import KINDS
from macros.views.page_view import VERSION_SLOT, View
from macros.views.source_citations import NamedPlace, render_source_citation, source_line


@dataclass(frozen=True)
class Link:
    """A link's label and URL."""

    label: str | Markup
    url: str | Markup


class Series(NamedTuple):
    """An exported table, of all years where it has years, and its files."""

    title: str
    years: str
    files: list[Link]


def part_id(name: str) -> str:
    """Return the HTML id of a table or list; no record's id has an underscore, so the two never meet."""
    return f"part_{name}"


def table_file(id: str) -> str:
    """Return the name of the file that holds the table with an HTML id as its page shows it, beside the page."""
    return f"{id.removeprefix('part_')}.csv"


def render_part_menu(
    view: View,
    name: str,
    title: str,
    about: Iterable[Model],
    records: Iterable[NamedPlace] = (),
    row_models: Iterable[Model] = (),
    exported: str = "",
    file: str = "",
) -> Markup:
    """Return the menu of a part of a page.

    `about` are the models it is drawn from, `records` the places of what stands in it, and `row_models` the
    models of its rows, where they point to the exported table better than `about`. `exported` names that table
    where no model does, and `file` is the part's own file beside the page, of a table alone.
    """
    about, records = tuple(about), tuple(records)
    if not about:
        return Markup("")
    places = [model.place() for model in about]
    files = list(dict.fromkeys(place.file for place in places))
    view.files.update(files)
    whole = [(f"자료 파일 {place.file}", place) for place in places]
    tables = [exported] if exported else dict.fromkeys(filter(None, map(_exported, (tuple(row_models) or about))))
    return view.render(
        "part_menu.html.j2",
        title=title,
        file=file,
        pictures=[
            (KINDS[picture.kind], file) for picture, file in view.name_pictures(name, partial(source_line, view, files))
        ],
        downloads=[_series(view, name) for name in tables],
        edits=_edits(view, [*whole, *records]),
        reports=_report_links(view, VERSION_SLOT, part_id(name)),
        source=render_source_citation(view, title, part_id(name), files),
    )


def render_with_menu(
    view: View,
    name: str,
    title: str,
    about: Iterable[Model],
    row_models: Iterable[Model],
    html: Markup,
    exported: str = "",
) -> Markup:
    """Return the HTML of a list or picture with its menu below; `row_models` are those whose records it shows."""
    records = [(inner.display_name, inner.place()) for model in row_models for inner in model.walk() if inner.anchored]
    menu = render_part_menu(view, name, title, about, records, row_models, exported)
    return view.render("part_with_menu.html.j2", id=part_id(name), title=title, html=html, menu=menu)


def render_page_links(view: View, places: Iterable[NamedPlace], version: str, question: Markup) -> Markup:
    """Return the links of a whole page, behind a question to its readers.

    `places` are the files it is made from, `version` is that of its data. Where there is a form, it opens the files.
    """
    edits, reports = _edits(view, places, view.form_entries), _report_links(view, version)
    if not (edits or reports or question):
        return Markup("")
    return view.render("page_links.html.j2", question=question, edits=edits, reports=reports)


def _edits(view: View, places: Iterable[NamedPlace], entries: Mapping[str, str] | None = None) -> list[Link]:
    """Return a link for each place, to its file's entry in the form or to the repository's editor; none without one."""
    if view.repository is None:
        return []
    links: dict[str | Markup, Link] = {}
    for label, place in places:
        if entries and place.file in entries:
            link = Link(f"{label} (양식)", view.href(entries[place.file]))
        else:
            link = Link(label, view.repository.edit_url(place))
        links.setdefault(link.url, link)
    return list(links.values())


def _exported(model: Model) -> str:
    """Return the name of the exported table that has a record; empty without one."""
    if isinstance(model, Figures):
        return model.table
    if isinstance(model, Row):
        return model.table.id
    kind = table_showing(model)
    return kind.name if kind else ""


def _series(view: View, name: str) -> Series:
    """Return an exported table: its title, its first and last year, and its files with their sizes."""
    table = next((table for table in view.exports.tables if table.name == name), None)
    files = []
    for format in TABLE_FORMATS:
        address = table_address(name, format)
        written = view.exports.files.get(address)
        size = f"({formatting.file_size(written.size)})" if written else ""
        files.append(Link(f"{format.upper()}{size}", view.href(address)))
    years = table.years if table else ()
    span = "~".join(dict.fromkeys((years[0], years[-1]))) if years else ""
    return Series(table.title if table else name, f"{span}년" if span else "", files)


def _report_links(view: View, version: str, part: str = "") -> list[Link]:
    """Return the link to the form for corrections; none where there is no such page, and on that page."""
    if not view.routes.has(CORRECTIONS) or view.here == CORRECTIONS:
        return []
    query = urlencode({"page": view.here, **({"table": part} if part else {})}, safe="/")
    url = Markup("%s?%s&version=%s") % (view.href(CORRECTIONS), query, version)
    return [Link("오류 신고", url)]
