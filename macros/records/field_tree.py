"""What the values in a file are called, measured in and refer to: a tree of fields, from a model or a former format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.models.base import Model
from macros.models.fields import inner_model, marker, parts_of_type
from macros.models.period import Period
from macros.models.record import MAP_TITLES, MAPS, RecordModel
from macros.models.source import SourceRef
from macros.models.types import Added, MeasuredIn, Ref


@dataclass(frozen=True, eq=False)
class Field:
    """A key of a mapping: its title, the fields inside it, the kind of record that it refers to, and its unit.

    An empty `unit` stands for that of the nearest `unit` field of a mapping that holds it; None for no unit; one that
    begins with `unit:` is the id of a unit. What `is_added` is printed in no document.
    """

    title: str
    inside: FieldTree | None = None
    kind: str = ""
    unit: str | None = None
    is_period: bool = False
    is_added: bool = False


@dataclass(frozen=True, eq=False)
class FieldTree:
    """The fields of a mapping by key, and the keys that identify and name it in a list. A tree may hold itself.

    A map is keyed by the keys of the record that holds it, or by the ids of words of the kind `counts_by`. An anchored
    record has an id that is its file's alone. Of a table's rows, `names` and `units` are those of the rows that it
    declares, by id, and `unit` that of all others.
    """

    fields: dict[str, Field] = field(default_factory=dict)
    identified_by: str = "id"
    named_by: str = ""
    is_map: bool = False
    counts_by: str = ""
    anchored: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    unit: str = ""
    title: str = ""


NO_FIELDS = FieldTree()

_trees: dict[type[BaseModel], FieldTree] = {}


def model_tree(model: type[BaseModel]) -> FieldTree:
    """Return the fields of a model, the same tree each time."""
    if model not in _trees:
        tree = (
            FieldTree(identified_by=model.identified_by, anchored=model.anchored)
            if issubclass(model, Model)
            else FieldTree()
        )
        _trees[model] = tree
        tree.fields.update({name: _model_field(name, info) for name, info in model.model_fields.items()})
        if issubclass(model, RecordModel):
            tree.fields.update(_map_fields(model, tree.fields))
    return _trees[model]


def _model_field(name: str, info: FieldInfo) -> Field:
    inner, ref, measured = inner_model(info), marker(info, Ref), marker(info, MeasuredIn)
    return Field(
        info.title or name,
        model_tree(inner) if inner else None,
        ref.kind if ref else "",
        measured.unit if measured else None,
        Period in parts_of_type(info),
        marker(info, Added) is not None,
    )


def _map_fields(model: type[RecordModel], own: Mapping[str, Field]) -> dict[str, Field]:
    """Return the fields of the maps; a value in a map is called after its own key and the map."""
    fields = {key: Field(field.title) for key, field in own.items()}
    fields |= {key: Field(known.title, unit=known.unit or "") for key, known in model.computed.items()}
    inside = {"sources": model_tree(SourceRef)}
    return {
        name: Field(
            "",
            FieldTree(
                {
                    key: Field(f"{field.title} {MAP_TITLES[name]}", inside.get(name), unit=field.unit)
                    for key, field in fields.items()
                },
                is_map=True,
                counts_by=model.counts_by if name == "printed" else "",
            ),
            is_added=name in ("origin", "sources"),
        )
        for name in MAPS
    }


@cache
def merge_trees(first: FieldTree, second: FieldTree) -> FieldTree:
    """Return the fields of both; of a key that both know, the title, kind and unit are the first's."""
    return _merge(first, second, {})


def _merge(first: FieldTree, second: FieldTree, merged: dict[tuple[int, int], FieldTree]) -> FieldTree:
    pair = id(first), id(second)
    if pair not in merged:
        tree = merged[pair] = FieldTree({**second.fields, **first.fields}, first.identified_by, first.named_by)
        for key in first.fields.keys() & second.fields.keys():
            own, other = first.fields[key], second.fields[key].inside
            if other:
                tree.fields[key] = replace(own, inside=_merge(own.inside, other, merged) if own.inside else other)
    return merged[pair]


def has_key_of_first_alone(value: Mapping[str, Any], first: FieldTree, second: FieldTree) -> bool:
    """Whether a mapping holds a key, at any depth, that the first tree knows and the second does not."""
    for key, inner in value.items():
        own, other = first.fields.get(key), second.fields.get(key)
        if own and not other:
            return True
        if own and other and own.inside and other.inside:
            for mapping in _mappings(inner):
                if has_key_of_first_alone(mapping, own.inside, other.inside):
                    return True
    return False


def _mappings(value: object) -> Iterator[Mapping[str, Any]]:
    items = value if isinstance(value, tuple) else (value,)
    return (item for item in items if isinstance(item, dict))
