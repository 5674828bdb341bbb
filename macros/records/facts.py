"""Every value of the data as a fact: what it is called, what it says, and where it stands.

Facts are read from a file's plain values, guided by its model, and not from the model itself, so that
a file which the checks refuse, or which an older model was made for, can be told about too.
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

from macros.korean.formatting import floor
from macros.models.base import Model
from macros.models.fields import inner_model, marker
from macros.models.identity import ListSteps, name_in
from macros.models.subjects import subject_at
from macros.models.types import MeasuredIn, Ref
from macros.reading.problems import Place
from macros.reading.yaml_file import Node, YamlFile

Value = str | int | Decimal | bool | date | tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of a record of another kind; `macros.names` knows what it is called."""

    kind: str
    id: str


Label = str | Reference


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact is printed: the document's id, the section and the page, None where it is not said."""

    document: str | None = None
    section: str | None = None
    page: int | None = None


class Fact(NamedTuple):
    """One value that stands in a file.

    `id` never changes while the record stays: `budgets/2023/unit_programs/external-exchange/spent`.
    `records` are the ids of the records it belongs to, from the file's down, and `labels` what they are
    called. `node` is where the value stands. `kind` says of what records the value is an id. `unit` is
    the unit's name, or a reference to it.
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
    as_of: date | None = None
    source: Source | None = None

    @property
    def place(self) -> Place:
        return self.node.place

    @property
    def record(self) -> str:
        """The id of the record that holds the value."""
        return self.records[-1]


def facts(files: Iterable[YamlFile]) -> Iterator[Fact]:
    """The facts of some files, file by file, in the order of their lines."""
    for file in files:
        yield from facts_of(file)


def facts_of(file: YamlFile) -> list[Fact]:
    """The facts of one file; of a file that no subject knows, with its keys for names."""
    address = file.name.partition("/")[2]
    found = subject_at(address)
    subject, parts = found if found else (None, {})
    record = address.removesuffix(".yml")
    year = int(parts["year"]) if "year" in parts else None
    title = subject.title if subject else address
    around = _Around((record,), title, (_file_label(file, title, year),), year)
    told: list[Fact] = []
    _walk(file.root, subject.model if subject else None, around, told)
    return told


def json_value(value: Value) -> object:
    """A value as JSON has it: days as ISO text, lists as lists, decimals as numbers."""
    if isinstance(value, tuple):
        return [json_value(item) for item in value]
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value


# What a mapping may name for all inside it.
_CONTEXT = frozenset({"as_of", "source", "unit"})


class _Around(NamedTuple):
    """What a fact takes over from the record and the file around it."""

    records: tuple[str, ...]
    subject: str
    labels: tuple[Label, ...]
    year: int | None
    prefix: str = ""
    steps: str = ""
    as_of: date | None = None
    source: Source | None = None
    unit: Label = ""

    def with_context(self, value: Mapping[str, Any], model: type[BaseModel] | None) -> _Around:
        """The same, with the day, the source and the unit that a mapping names for all inside it."""
        if _CONTEXT.isdisjoint(value):
            return self
        source = value.get("source")
        as_of = value.get("as_of")
        return self._replace(
            as_of=as_of if isinstance(as_of, date) else self.as_of,
            source=_source(source) if isinstance(source, dict) else self.source,
            unit=_unit_named(value, model) or self.unit,
        )

    def with_results_source(self, value: Mapping[str, Any]) -> _Around:
        """The same, with the source of what a program did, if a later document tells of it."""
        source = value.get("results_source")
        return self._replace(source=_source(source)) if isinstance(source, dict) else self


# What a program's `results_source` is the source of.
_REPORTED = frozenset({"results", "further_plans", "budget"})


@dataclass(frozen=True)
class _Field:
    """What facts need to know of a model's field: its title, the model below it, its records' kind, its unit."""

    title: str
    below: type[BaseModel] | None = None
    kind: str = ""
    measured: MeasuredIn | None = None


@cache
def _fields(model: type[BaseModel]) -> Mapping[str, _Field]:
    return {
        name: _Field(field.title or name, inner_model(field), _kind(field), marker(field, MeasuredIn))
        for name, field in model.model_fields.items()
    }


def _kind(field: FieldInfo) -> str:
    ref = marker(field, Ref)
    return ref.kind if ref else ""


def _walk(holder: Node, model: type[BaseModel] | None, around: _Around, told: list[Fact]) -> None:
    """Add the facts of a mapping to those that are told."""
    given = around.with_context(holder.value, model)
    reported = given.with_results_source(holder.value)
    fields = _fields(model) if model else {}
    for step, node in holder.items():
        key, inner = str(step), node.value
        if inner is None or inner == ():
            continue
        around = reported if key in _REPORTED else given
        field = fields.get(key) or _Field(key)
        if isinstance(inner, dict):
            nested = around._replace(prefix=f"{around.prefix}{field.title} · ", steps=f"{around.steps}{key}/")
            _walk(node, field.below, nested, told)
        elif isinstance(inner, tuple) and any(isinstance(item, dict) for item in inner):
            _walk_list(key, field, node, around, told)
        else:
            told.append(_fact(key, field, node, around))


# All of a fact's values in their order. What a named tuple offers for it is a function in Python, and takes longer.
_new = tuple.__new__


def _fact(key: str, field: _Field, node: Node, around: _Around) -> Fact:
    records, subject, labels, year, prefix, steps, as_of, source, unit = around
    own = (field.measured.unit or unit) if field.measured else ""
    id, called = f"{records[-1]}/{steps}{key}", f"{prefix}{field.title}"
    values = id, records, subject, labels, called, node.value, node, year, own, field.kind, as_of, source
    return _new(Fact, values)


def _walk_list(key: str, field: _Field, holder: Node, around: _Around, told: list[Fact]) -> None:
    """Add the facts of the records in a list."""
    steps = ListSteps()
    for index, node in enumerate(holder.children):
        item = node.value
        if not isinstance(item, dict):
            continue
        step = steps.add(item.get(_identified_by(field.below)), index)
        inside = _Around(
            (*around.records, f"{around.records[-1]}/{around.steps}{key}/{step}"),
            around.subject,
            (*around.labels, _label(item, field.below) or f"{field.title} {index + 1}"),
            around.year,
            as_of=around.as_of,
            source=around.source,
            unit=around.unit,
        )
        _walk(node, field.below, inside, told)


def _identified_by(model: type[BaseModel] | None) -> str:
    return model.identified_by if model and issubclass(model, Model) else "id"


def _label(item: Mapping[str, Any], model: type[BaseModel] | None) -> Label | None:
    """What an item of a list is called; None if it has no name of its own."""
    if name := name_in(item):
        return name
    if isinstance(words := item.get("words"), tuple) and words:
        return str(words[0])
    key = _identified_by(model)
    if key == "floor":
        return floor(item.get(key))
    kind = _fields(model)[key].kind if model and key in model.model_fields else ""
    return Reference(kind, str(item.get(key))) if kind else None


def _file_label(file: YamlFile, title: str, year: int | None) -> str:
    named = file.value.get("title", title)
    return f"{year}년 {named}" if year is not None else str(named)


def _source(source: Mapping[str, Any]) -> Source:
    return Source(source.get("document"), source.get("section"), source.get("page"))


def _unit_named(value: Mapping[str, Any], model: type[BaseModel] | None) -> Label:
    unit = _fields(model).get("unit") if model and "unit" in value else None
    return Reference(unit.kind, str(value["unit"])) if unit and unit.kind else ""
