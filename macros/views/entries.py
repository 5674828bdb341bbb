"""The contents of a program: its entries as sections or as a list, with figures, tables and links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from macros.models.base import Model
from macros.models.cities import City
from macros.models.entry import Entry
from macros.models.figures import Figures
from macros.models.mention import Mention
from macros.views.charts.large_figure import LargeFigure, large_figure
from macros.views.charts.table_chart import draw_chart, shows_all
from macros.views.data_tables import draw_rows
from macros.views.page_view import View
from macros.views.part_menu import render_with_menu
from macros.views.record_notes import as_printed, record_notes
from macros.views.values import facts


class _Line(NamedTuple):
    """An entry with the text behind its title, what it adds, its table and the entries inside it."""

    entry: Entry
    figure: LargeFigure | None
    """What is drawn large and stands not among the facts."""
    facts: Markup
    related: Markup
    cities: Markup
    """Many cities by kind, a list that no heading can hold."""
    notes: Markup
    table: Markup
    inner: list[_Line]


def draw_entries(view: View, entries: Sequence[Entry], *, large: bool = False) -> Markup:
    """Return entries as sections if some of them have lines or a table below them, else as a list.

    With `large` those that end in figures show one of these large.
    """
    is_sectioned = any(entry.items or entry.rows for entry in entries)
    lines = _lines(view, entries, large=large, depth=0 if is_sectioned else 1)
    if is_sectioned:
        return view.render("entry_sections.html.j2", lines=lines, items=lambda inner: _list(view, inner))
    return _list(view, lines)


def related_links(view: View, mention: Mention) -> Markup:
    """Return links from an entry or a row to what it names."""
    record = mention.record
    return _related(view, record) + _cities_by_kind(view, record) if isinstance(record, Entry) else Markup("")


def _list(view: View, lines: list[_Line]) -> Markup:
    figures = [line for line in lines if line.figure]
    others = [line for line in lines if not line.figure]
    return Markup("").join(
        view.render(template, lines=chosen)
        for template, chosen in (("entry_figures.html.j2", figures), ("entry_list.html.j2", others))
        if chosen
    )


def _lines(view: View, entries: Iterable[Entry], *, large: bool, depth: int) -> list[_Line]:
    """Return the lines of entries; a large figure have those in the lists themselves, at a depth of 1."""
    return [_line(view, entry, large=large, depth=depth) for entry in entries]


def _line(view: View, entry: Entry, *, large: bool, depth: int) -> _Line:
    is_large = large and depth == 1 and not entry.items and not entry.rows
    figure = large_figure(view, entry.values) if is_large else None
    others = [value for value in entry.values if figure is None or value is not figure.value]
    return _Line(
        entry,
        figure,
        facts(view, entry.period, others, entry.title) + as_printed(entry, "period"),
        _related(view, entry),
        _cities_by_kind(view, entry),
        record_notes(view, entry),
        _table(view, entry),
        _lines(view, entry.items, large=large, depth=depth + 1),
    )


def _table(view: View, entry: Entry) -> Markup:
    if not entry.rows:
        return Markup("")
    rows, name = view.site.rows_of(entry), f"rows-{entry.id}"
    chart = draw_chart(view, rows)
    if shows_all(rows):
        return render_with_menu(view, name, entry.title, [rows.subject], rows.rows, chart)
    return chart + draw_rows(view, rows, name)


def _related(view: View, entry: Entry) -> Markup:
    """Return links from an entry to what it is about, but to many cities, or to the page they would stand on."""
    named = [] if _has_many_kinds(view, entry) else _named(view, entry)
    links = [view.link(target, _name(view, target)) for target in named if view.routes.url(target) != view.here]
    return Markup("").join(Markup(' <span class="related">%s</span>') % link for link in links)


def _named(view: View, entry: Entry) -> list[Model]:
    """Return what an entry is about and has a name."""
    targets = [target for address in entry.about if (target := view.site.addresses.get(address))]
    # A whole file that has no title is where the lines below are listed, and tells readers nothing here.
    return [target for target in targets if _name(view, target)]


def _cities(view: View, entry: Entry) -> list[City]:
    return [target for target in _named(view, entry) if isinstance(target, City)]


def _has_many_kinds(view: View, entry: Entry) -> bool:
    """Whether an entry is about cities of several kinds, which are listed by kind."""
    return len({city.kind for city in _cities(view, entry)}) > 1


def _name(view: View, model: Model) -> str:
    if isinstance(model, Figures):
        return view.site.rows_of(model).title
    return model.full_name if isinstance(model, City) else model.display_name


def _cities_by_kind(view: View, entry: Entry) -> Markup:
    if not _has_many_kinds(view, entry):
        return Markup("")
    cities = _cities(view, entry)
    kinds = dict.fromkeys(city.kind for city in cities)
    usual = cities[0].relation
    return view.render(
        "program_cities_by_kind.html.j2",
        kinds=[(view.site.name("city_kind", kind), [city for city in cities if city.kind == kind]) for kind in kinds],
        relation=lambda city: "" if city.relation == usual else f"({view.site.name('relation', city.relation)})",
    )
