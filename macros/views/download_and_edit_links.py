"""The line of links below a table, a list or a page: edit, download, report a mistake, cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from macros.exports.published_files import TABLE_FORMATS, table_address
from macros.exports.table_registry import table_showing
from macros.korean import formatting
from macros.models.base import Model
from macros.models.table import Figures, Row
from macros.records.pages import CORRECTIONS
from macros.views.page_view import VERSION_SLOT, View
from macros.views.source_citations import NamedPlace, render_source_citation


@dataclass(frozen=True)
class Link:
    """A link's label and URL."""

    label: str | Markup
    url: str | Markup
    is_file: bool = False


def part_id(name: str) -> str:
    """Return the HTML id of a table or list; no record's id has an underscore, so the two never meet."""
    return f"part_{name}"


def render_part_links(
    view: View,
    name: str,
    title: str,
    about: Iterable[Model],
    records: Iterable[NamedPlace] = (),
    row_models: Iterable[Model] = (),
    exported: str = "",
) -> Markup:
    """Return the links of a part of a page.

    `about` are the models it is drawn from, `records` the places of what stands in it, and `row_models` the
    models of its rows, where they point to the exported table better than `about`. `exported` names that table
    where no model does.
    """
    about, records = tuple(about), tuple(records)
    if not about:
        return Markup("")
    places = [model.place() for model in about]
    files = list(dict.fromkeys(place.file for place in places))
    view.files.update(files)
    whole = [(f"자료 파일 {place.file}", place) for place in places]
    tables = {exported: ""} if exported else _tables_with(view, tuple(row_models) or about)
    links = [*_downloads(view, tables), *_report_link(view, VERSION_SLOT, part_id(name))]
    source = render_source_citation(view, title, part_id(name), files, records)
    return _line(view, title, _edits(view, [*whole, *records]), links, source)


def render_with_links(
    view: View,
    name: str,
    title: str,
    about: Iterable[Model],
    row_models: Iterable[Model],
    html: Markup,
    exported: str = "",
) -> Markup:
    """Return the HTML of a list or picture with its links below; `row_models` are those whose records it shows."""
    records = [(inner.display_name, inner.place()) for model in row_models for inner in model.walk() if inner.anchored]
    links = render_part_links(view, name, title, about, records, row_models, exported)
    return view.render("part_with_links.html.j2", id=part_id(name), html=html, links=links)


def render_page_links(view: View, places: Iterable[NamedPlace], version: str) -> Markup:
    """Return the links of a whole page; `places` are the files it is made from, `version` is that of its data.

    Where there is a form, it opens the data files.
    """
    return _line(view, "이 쪽", _edits(view, places, view.form_entries), [*_report_link(view, version)], Markup(""))


def _line(view: View, title: str, edits: list[Link], links: list[Link], source: Markup) -> Markup:
    if not (edits or links or source):
        return Markup("")
    return view.render("download_and_edit_links.html.j2", title=title, edits=edits, links=links, source=source)


def _edits(view: View, places: Iterable[NamedPlace], entries: Mapping[str, str] | None = None) -> list[Link]:
    """Return a link for each place, to its file's entry in the form or to the repository's editor; none without one."""
    if view.repository is None:
        return []
    links: dict[str | Markup, Link] = {}
    for label, place in places:
        if entries and place.file in entries:
            link = Link(f"{label} (양식)", view.href(entries[place.file]))
        else:
            line = f" ({place.line}줄)" if place.line > 1 else ""
            link = Link(label + line, view.repository.edit_url(place))
        links.setdefault(link.url, link)
    return list(links.values())


def _tables_with(view: View, models: Iterable[Model]) -> Mapping[str, str]:
    """Return the titles of the exported tables that have some records, by the tables' names."""
    return dict(filter(None, (_exported(view, model) for model in models)))


def _downloads(view: View, tables: Mapping[str, str]) -> Iterator[Link]:
    """Yield links to the CSV and JSON of some tables: format and size, and the title if there are several."""
    for id, title in tables.items():
        name = f"{title} " if len(tables) > 1 else ""
        for format in TABLE_FORMATS:
            address = table_address(id, format)
            written = view.exports.files.get(address)
            size = f"({formatting.file_size(written.size)})" if written else ""
            yield Link(f"{name}{format.upper()} 내려받기{size}", view.file_href(address), is_file=True)


def _exported(view: View, model: Model) -> tuple[str, str] | None:
    """Return the name and the title of the exported table that has a record; None without one."""
    if isinstance(model, (Row, Figures)):
        table = view.site.tables[model.table] if isinstance(model, Figures) else model.table
        return table.id, table.title
    kind = table_showing(model)
    return (kind.name, kind.title) if kind else None


def _report_link(view: View, version: str, part: str = "") -> Iterator[Link]:
    if not view.routes.has(CORRECTIONS) or view.here == CORRECTIONS:
        return
    query = urlencode({"page": view.here, **({"table": part} if part else {})}, safe="/")
    url = Markup("%s?%s&version=%s") % (view.href(CORRECTIONS), query, version)
    yield Link("잘못된 내용 알리기", url)
