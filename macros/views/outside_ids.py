"""What a record is called in other collections of data, on pages."""

from __future__ import annotations

from collections.abc import Collection

from markupsafe import Markup

from macros.models.outside_ids import outside_ids, wikidata_url
from macros.models.record import RecordModel
from macros.views.origin_marks import value_mark
from macros.views.page_view import View


def outside_id_facts(view: View, record: RecordModel, without: Collection[str] = ()) -> list[tuple[str, Markup]]:
    """Return each code or number of a record with its title; Wikidata's leads to what it has."""
    titles = type(record).model_fields
    return [
        (str(titles[name].title), Markup("%s %s") % (_shown(name, id), value_mark(view, record, name)))
        for name, id in outside_ids(record).items()
        if name not in without
    ]


def outside_id_lines(view: View, record: RecordModel) -> list[Markup | str]:
    """Return a line for each of them."""
    return [Markup("%s %s") % fact for fact in outside_id_facts(view, record)]


def _shown(name: str, id: str) -> Markup | str:
    return Markup('<a href="%s">%s</a>') % (wikidata_url(id), id) if name == "wikidata" else id
