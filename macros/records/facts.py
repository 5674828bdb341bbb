"""Every value of the data as a fact: its id, its labels, its value, and its place.

Facts are read from a file's plain values, with its model only for titles and units, so that a file which the
checks refuse, or which was written for an older model, has facts too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.models.base import Model
from macros.models.fields import inner_model, marker
from macros.models.identity import ListSteps, name_in
from macros.models.record import MAP_TITLES, MAPS, RecordModel
from macros.models.source import SourceRef
from macros.models.subjects import subject_at
from macros.models.types import MeasuredIn, Ref
from macros.reading.problems import Place
from macros.reading.yaml_file import Node, YamlFile

Value = str | int | Decimal | bool | date | tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of a record of another kind; `macros.records.names` looks up its name."""

    kind: str
    id: str


Label = str | Reference


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact is printed: the document's id, the section and the page; None where it is not known."""

    document: str | None = None
    section: str | None = None
    page: int | None = None


class Fact(NamedTuple):
    """One value that stands in a file.

    `id` is permanent: `budgets/2023/lines/external-exchange/spent`. `records` are the ids of the
    records that hold it, the file's first, and `labels` their names. `field` is the title of its field. `kind`
    is the kind of record that the value is the id of. `unit` is the unit's name, or a reference to it.
    """

    id: str
    records: tuple[str, ...]
    subject: str
    labels: tuple[Label, ...]
    field: str
    value: Value
    node: Node
    year: int | None = None
    unit: Label = ""
    kind: str = ""
    as_of: str | None = None
    source: Source | None = None

    @property
    def place(self) -> Place:
        return self.node.place

    @property
    def record(self) -> str:
        """The id of the record that holds the value."""
        return self.records[-1]


def read_facts(files: Iterable[YamlFile]) -> Iterator[Fact]:
    """Yield the facts of some files, file by file, in the order of their lines."""
    for file in files:
        yield from read_file_facts(file)


def read_file_facts(file: YamlFile) -> list[Fact]:
    """Return the facts of one file; a file that belongs to no subject has its keys for labels."""
    address = file.name.partition("/")[2]
    subject, parts = subject_at(address) or (None, {})
    record = address.removesuffix(".yml")
    year = int(parts["year"]) if "year" in parts else None
    title = subject.title if subject else address
    heading = str(file.value.get("title", title))
    label = heading if year is None else f"{year}년 {heading}"
    facts: list[Fact] = []
    _add_facts(file.root, subject.model if subject else None, _Context((record,), title, (label,), year), facts)
    return facts


def json_value(value: Value) -> object:
    """Return a value as JSON has it: days as ISO text, lists as lists, decimals as numbers."""
    if isinstance(value, tuple):
        return [json_value(item) for item in value]
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value


# The keys of a mapping that hold for all inside it.
_INHERITED = frozenset({"as_of", "source", "unit"})


class _Context(NamedTuple):
    """What a fact inherits from its record and its file."""

    records: tuple[str, ...]
    subject: str
    labels: tuple[Label, ...]
    year: int | None
    prefix: str = ""
    steps: str = ""
    as_of: str | None = None
    source: Source | None = None
    unit: Label = ""

    def inside(self, value: Mapping[str, Any], model: type[BaseModel] | None) -> _Context:
        """The context inside a mapping, which may name a day, a source and a unit."""
        if _INHERITED.isdisjoint(value):
            return self
        source = value.get("source")
        as_of = value.get("as_of")
        return self._replace(
            as_of=str(as_of) if as_of is not None else self.as_of,
            source=_source(source) if isinstance(source, dict) else self.source,
            unit=_unit_named(value, model) or self.unit,
        )

    def inside_results(self, value: Mapping[str, Any]) -> _Context:
        """The context of a program's results, which a later document may be the source of."""
        source = value.get("results_source")
        return self._replace(source=_source(source)) if isinstance(source, dict) else self


# The fields of a program that `results_source` is the source of.
_RESULTS = frozenset({"results", "further_plans", "budget"})


@dataclass(frozen=True)
class _Field:
    """A model's field: its title, the model of its values, the kind of record it refers to, and its unit."""

    title: str
    model: type[BaseModel] | None = None
    kind: str = ""
    measured: MeasuredIn | None = None


@cache
def _fields(model: type[BaseModel]) -> Mapping[str, _Field]:
    return {
        name: _Field(field.title or name, inner_model(field), _reference_kind(field), marker(field, MeasuredIn))
        for name, field in model.model_fields.items()
    }


def _reference_kind(field: FieldInfo) -> str:
    ref = marker(field, Ref)
    return ref.kind if ref else ""


def _add_facts(holder: Node, model: type[BaseModel] | None, context: _Context, facts: list[Fact]) -> None:
    """Add the facts of a mapping."""
    own = context.inside(holder.value, model)
    results = own.inside_results(holder.value)
    fields = _fields(model) if model else {}
    for step, node in holder.items():
        key, inner = str(step), node.value
        if inner is None or inner == ():
            continue
        context = results if key in _RESULTS else own
        field = fields.get(key) or _Field(key)
        if isinstance(inner, dict) and key in MAPS:
            _add_map_facts(key, node, model, context, facts)
        elif isinstance(inner, dict):
            nested = context._replace(prefix=f"{context.prefix}{field.title} · ", steps=f"{context.steps}{key}/")
            _add_facts(node, field.model, nested, facts)
        elif isinstance(inner, tuple) and any(isinstance(item, dict) for item in inner):
            _add_list_facts(key, field, node, context, facts)
        else:
            facts.append(_fact(key, field, node, context))


def _add_map_facts(
    name: str, holder: Node, model: type[BaseModel] | None, context: _Context, facts: list[Fact]
) -> None:
    """Add the facts of a mapping that is keyed by its record's own keys."""
    fields = _fields(model) if model else {}
    computed = model.computed if model and issubclass(model, RecordModel) else {}
    nested = context._replace(steps=f"{context.steps}{name}/")
    for step, node in holder.items():
        key = str(step)
        worked_out = computed.get(key)
        title = worked_out.title if worked_out else (fields[key].title if key in fields else key)
        field = _Field(f"{title} {MAP_TITLES[name]}")
        if worked_out:
            field = _Field(field.title, measured=MeasuredIn(worked_out.unit or ""))
        if isinstance(node.value, dict):
            _add_facts(
                node, SourceRef, nested._replace(prefix=f"{field.title} · ", steps=f"{nested.steps}{key}/"), facts
            )
        elif node.value is not None:
            facts.append(_fact(key, field, node, nested))


# Makes a named tuple of all its values in their order; its own constructor is a function in Python, and slower.
_new = tuple.__new__


def _fact(key: str, field: _Field, node: Node, context: _Context) -> Fact:
    records, subject, labels, year, prefix, steps, as_of, source, unit = context
    own_unit = (field.measured.unit or unit) if field.measured else ""
    id, title = f"{records[-1]}/{steps}{key}", f"{prefix}{field.title}"
    values = id, records, subject, labels, title, node.value, node, year, own_unit, field.kind, as_of, source
    return _new(Fact, values)


def _add_list_facts(key: str, field: _Field, holder: Node, context: _Context, facts: list[Fact]) -> None:
    """Add the facts of the records in a list."""
    steps = ListSteps()
    for index, node in enumerate(holder.children):
        item = node.value
        if not isinstance(item, dict):
            continue
        step = steps.add(item.get(_identified_by(field.model)), index)
        inside = _Context(
            (*context.records, f"{context.records[-1]}/{context.steps}{key}/{step}"),
            context.subject,
            (*context.labels, _label(item, field.model) or f"{field.title} {index + 1}"),
            context.year,
            as_of=context.as_of,
            source=context.source,
            unit=context.unit,
        )
        _add_facts(node, field.model, inside, facts)


def _identified_by(model: type[BaseModel] | None) -> str:
    return model.identified_by if model and issubclass(model, Model) else "id"


def _label(item: Mapping[str, Any], model: type[BaseModel] | None) -> Label | None:
    """The label of an item of a list; None if it has no name of its own."""
    if name := name_in(item):
        return name
    if isinstance(words := item.get("words"), tuple) and words:
        return str(words[0])
    key = _identified_by(model)
    kind = _fields(model)[key].kind if model and key in model.model_fields else ""
    return Reference(kind, str(item.get(key))) if kind else None


def _source(source: Mapping[str, Any]) -> Source:
    return Source(source.get("document"), source.get("section"), source.get("page"))


def _unit_named(value: Mapping[str, Any], model: type[BaseModel] | None) -> Label:
    unit = _fields(model).get("unit") if model and "unit" in value else None
    return Reference(unit.kind, str(value["unit"])) if unit and unit.kind else ""
