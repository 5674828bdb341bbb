"""Columns of what a record's maps say of its values: the printed wording, notes, origin, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from macros.exports.model_columns import CellOf, Part, Steps, column_type, joined, value_at
from macros.exports.table import Cell, Column, ColumnType
from macros.models.base import Model
from macros.models.fields import parts_of_type
from macros.models.record import MAP_TITLES, MAPS, RecordModel
from macros.models.site import Site
from macros.models.source import SourceRef
from macros.records.ids import Record


def map_parts(site: Site, models: Iterable[Model]) -> Iterator[Part]:
    """Yield a column for each key under `printed`, `notes` and `origin` of some records, and three under `sources`.

    Those of the single models in a record, such as a program's money, are among them.
    """
    found: dict[str, dict[str, Part]] = {name: {} for name in MAPS}
    kinds: dict[str, set[type]] = {}
    for model in models:
        for steps, titles, keyed in _keyed_models(model, (), ()):
            for name in MAPS:
                for key, value in getattr(keyed, name).items():
                    for made in _map_parts(site, keyed, steps, titles, name, key):
                        found[name].setdefault(made.column.key, made)
                        kinds.setdefault(made.column.key, set()).add(type(value))
    for name, columns in found.items():
        for key, made in columns.items():
            # What is printed is a number or a wording, as the file has it.
            typed = replace(made.column, type=_printed_type(kinds[key])) if name == "printed" else made.column
            yield Part(typed, made.cell)


def _printed_type(kinds: set[type]) -> ColumnType:
    if kinds == {str}:
        return "string"
    return "any" if str in kinds else column_type(tuple(kinds))


def _keyed_models(model: Model, steps: Steps, titles: tuple[str, ...]) -> Iterator[tuple[Steps, Steps, RecordModel]]:
    """Yield a record and the single models in it that have such maps, with the steps that lead to them."""
    if isinstance(model, RecordModel):
        yield steps, titles, model
    for inner, child in model.children():
        if len(inner) == 1:
            name = str(inner[0])
            title = type(model).model_fields[name].title or name
            yield from _keyed_models(child, (*steps, name), (*titles, title))


def _map_parts(
    site: Site, owner: RecordModel, steps: Steps, titles: tuple[str, ...], name: str, key: str
) -> Iterator[Part]:
    about, description = owner.known_keys.get(key), RecordModel.model_fields[name].description or ""
    called = site.name(owner.counts_by, key) if owner.counts_by else key
    title = f"{joined(*titles, about.title if about and about.title != key else called)} {MAP_TITLES[name]}"
    column = "_".join((MAP_KEYS[name], *steps, key)).replace("-", "_")

    def read(site: Site, record: Record) -> Any:
        return getattr(value_at(record.model, steps), name, {}).get(key)

    if name != "sources":
        yield Part(Column(column, title, description=description), read)
        return
    for part, field in SourceRef.model_fields.items():
        inner = Column(f"{column}_{part}", f"{title} {field.title}", column_type(parts_of_type(field)), description)
        yield Part(inner, partial(_source_part, read, part))


def _source_part(read: CellOf, part: str, site: Site, record: Record) -> Cell:
    cell: Cell = getattr(read(site, record), part, None)
    return cell


MAP_KEYS = {"printed": "printed", "notes": "note", "origin": "origin", "sources": "source_of"}
"""What the keys of columns begin with, by the map that they are of."""
