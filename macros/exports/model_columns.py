"""Columns from the fields of a model, and their cells from a record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from macros.exports.period_columns import MEANINGS, Meaning
from macros.exports.table import Cell, Column, ColumnType
from macros.exports.table_registry import TABLE_OF, referred_table
from macros.models.base import Model
from macros.models.fields import inner_model, is_list, is_map, marker, parts_of_type
from macros.models.naming import NAME_FIELDS
from macros.models.period import Period
from macros.models.record import SHARED, RecordModel
from macros.models.site import Site
from macros.models.source import SourceRef
from macros.models.types import Added, MeasuredIn, PartialDate, Ref
from macros.records.ids import Record, record_ids

Steps = tuple[str, ...]
CellOf = Callable[[Site, Record], Cell]
Owner = Callable[[Record], Model | None]
"""Which model a column is read from: a record's own, or one above it; None where there is none."""


@dataclass(frozen=True)
class Part:
    """A column and how its cells are read."""

    column: Column
    cell: CellOf


INHERITED = ("source", "as_of")
"""The fields that hold for all records inside a record too; every table has the columns of both."""


def own_parts(model: type[Model], money: bool) -> Iterator[Part]:
    """Yield the columns of a model's fields, and of the single models in it, but for those that are inherited.

    `money` is whether a record above names the money unit of its amounts.
    """
    yield from _parts(model, (), (), money)


def field_parts(model: type[Model], name: str, owner: Owner) -> Iterator[Part]:
    """Yield the columns of one plain field; before an id stands the name of what it points at."""
    yield from _plain(model.model_fields[name], (name,), (), owner)


def inherited_parts() -> Iterator[Part]:
    """Yield the columns of where a record is printed and of which day it is: its own, or that of one around it."""
    for name in SourceRef.model_fields:
        for part in _plain(SourceRef.model_fields[name], (name,), ("출처",), _nearest_source):
            yield replace(part, column=replace(part.column, key=f"source_{part.column.key}", required=False))
    yield from _plain(RecordModel.model_fields["as_of"], ("as_of",), (), _nearest_dated)


def _nearest_source(record: Record) -> SourceRef | None:
    outwards = (vars(model).get("source") for model in (record.model, *reversed(record.parents)))
    return next((source for source in outwards if isinstance(source, SourceRef)), None)


def _nearest_dated(record: Record) -> Model | None:
    return next((model for model in (record.model, *reversed(record.parents)) if vars(model).get("as_of")), None)


def id_part(key: str, noun: str, owner: Owner, refers_to: str) -> Part:
    """Return a column of the ids of some records around the row's own."""

    def cell(site: Site, record: Record) -> Cell:
        model = owner(record)
        return record_ids(site)[id(model)] if model else None

    return Part(Column(key, f"{noun} id", is_id=True, refers_to=refers_to), cell)


def name_part(key: str, title: str, owner: Owner) -> Part:
    """Return a column of the records' names."""

    def cell(site: Site, record: Record) -> Cell:
        model = owner(record)
        return model.display_name or None if model else None

    return Part(_name_column(key, title), cell)


def has_name(model: type[Model]) -> bool:
    """Return whether records of a model have a name."""
    return not model.model_fields.keys().isdisjoint(NAME_FIELDS)


def has_money_unit(model: type[Model]) -> bool | None:
    """Return whether a model's amounts are money; None if it names no unit."""
    unit = model.model_fields.get("unit")
    ref = marker(unit, Ref) if unit else None
    return ref.kind == "money_unit" if ref else None


def _parts(model: type[Model], steps: Steps, titles: tuple[str, ...], money: bool) -> Iterator[Part]:
    own_money = has_money_unit(model)
    money = money if own_money is None else own_money
    for name, field in own_fields_first(model):
        inner = inner_model(field)
        if is_map(field) or (name in INHERITED and not steps):
            continue
        if name == "parent" and not marker(field, Ref):
            yield name_part("parent_name", field.title or name, _beside)
            yield id_part("parent", field.title or name, _beside, TABLE_OF[model].name)
        elif inner is None:
            yield from _plain(field, (*steps, name), titles, attrgetter("model"))
            if money and _is_amount(field):
                title = _with_unit(joined(*titles, field.title or name), "원")
                yield _won(title, (*steps, name), _reader((*steps, name), attrgetter("model")))
        elif issubclass(inner, Model) and not is_list(field):
            yield from _parts(inner, (*steps, name), (*titles, field.title or name), money)
    if issubclass(model, RecordModel):
        yield from _computed_parts(model, steps, titles, money)


def _beside(record: Record) -> Model | None:
    """Return the record of the same list that a record names as its parent."""
    parent = vars(record.model)["parent"]
    beside = (model for _, model in record.parents[-1].children() if type(model) is type(record.model))
    return next((model for model in beside if parent and model.identity == parent), None)


def own_fields_first(model: type[Model]) -> list[tuple[str, FieldInfo]]:
    """Return the fields of a model, those that every record may have behind its own."""
    return sorted(model.model_fields.items(), key=lambda item: item[0] in SHARED)


def _computed_parts(model: type[RecordModel], steps: Steps, titles: tuple[str, ...], money: bool) -> Iterator[Part]:
    """Yield the columns of the keys that a model works out and never has as fields; amounts also in won."""
    for key, about in model.computed.items():
        if key in model.model_fields:
            continue
        title = joined(*titles, about.title)
        column = Column("_".join((*steps, key)), title if about.unit is not None else f"{title}(적힌 단위)", "number")
        read = _computed_reader(steps, key)
        yield Part(column, read)
        if money and about.unit is None:
            yield _won(f"{title}(원)", (*steps, key), read)


def _computed_reader(steps: Steps, key: str) -> CellOf:
    def read(site: Site, record: Record) -> Cell:
        model = value_at(record.model, steps)
        return model.compute(key) if isinstance(model, RecordModel) else None

    return read


def _plain(field: FieldInfo, steps: Steps, titles: tuple[str, ...], owner: Owner) -> Iterator[Part]:
    ref, measured = marker(field, Ref), marker(field, MeasuredIn)
    title = joined(*titles, field.title or steps[-1])
    key, many = "_".join(steps), is_list(field)
    if ref:
        yield Part(_name_column(f"{key}_name", title, many), _referred(ref.kind, steps, owner, many, _name))
    unit = (measured.unit or "적힌 단위") if measured else ""
    parts = parts_of_type(field)
    column = Column(
        key=key,
        title=f"{title} id" if ref else _with_unit(title, unit),
        type=column_type(parts),
        description=field.description or "",
        unit=measured.unit if measured else "",
        many=many,
        required=field.is_required() and len(steps) == 1,
        choices=tuple(choice for part in parts if get_origin(part) is Literal for choice in get_args(part)),
        is_id=ref is not None or key == "id",
        refers_to=referred_table(ref.kind) if ref else "",
        is_added=marker(field, Added) is not None,
    )
    yield Part(
        column,
        _referred(ref.kind, steps, owner, many, _id) if ref else _cell(_reader(steps, owner), parts, many),
    )
    for meaning in MEANINGS if Period in parts and not many else ():
        yield Part(meaning.column(column), partial(_meaning, meaning, _reader(steps, owner)))


def _meaning(meaning: Meaning, read: Callable[[Site, Record], Any], site: Site, record: Record) -> Cell:
    return meaning.cell(read(site, record), record.year)


def _won(title: str, steps: Steps, read: Callable[[Site, Record], Any]) -> Part:
    def cell(site: Site, record: Record) -> Cell:
        amount = read(site, record)
        return None if amount is None else site.won(amount, _nearest_unit(record, steps))

    description = "적힌 단위의 금액을 원으로 바꾼 것입니다."
    return Part(Column("_".join((*steps, "won")), title, "integer", description, "원"), cell)


def _referred(kind: str, steps: Steps, owner: Owner, many: bool, told: Callable[[Site, Model, str], str]) -> CellOf:
    """Return the cells of what is `told` of the records that a field names: their names, or their ids."""
    read = _reader(steps, owner)

    def of_one(site: Site, id: str, record: Record) -> str:
        return told(site, site.records[kind][f"{record.year}/{id}" if kind == "budget_line" else id], id)

    def cell(site: Site, record: Record) -> Cell:
        value = read(site, record)
        if many:
            return tuple(of_one(site, id, record) for id in value or ())
        return None if value is None else of_one(site, value, record)

    return cell


def _name(site: Site, model: Model, id: str) -> str:
    return model.display_name or id


def _id(site: Site, model: Model, _: str) -> str:
    return record_ids(site)[id(model)]


def _nearest_unit(record: Record, steps: Steps) -> str:
    """Return the id of the unit nearest to a value: in its own model, one that holds it, or a record above."""
    inside = (value_at(record.model, steps[:length]) for length in reversed(range(len(steps))))
    outwards = (vars(model) for model in (*inside, *reversed(record.parents)) if model)
    return next(str(fields["unit"]) for fields in outwards if "unit" in fields)


def value_at(model: Any, steps: Steps) -> Any:
    for step in steps:
        model = vars(model).get(step) if model is not None else None
    return model


def _reader(steps: Steps, owner: Owner) -> Callable[[Site, Record], Any]:
    """Return a function that reads the value at the end of some steps from a column's owner, or None.

    It takes the site, which it does not use, so that it can be a column's cell as it is.
    """
    if len(steps) > 1:
        return lambda site, record: value_at(owner(record), steps)
    (name,) = steps
    return lambda site, record: getattr(owner(record), name, None)


def _cell(read: Callable[[Site, Record], Any], parts: tuple[Any, ...], many: bool) -> CellOf:
    """Days in ISO form and periods as they are printed; everything else as it is. No list is an empty one."""
    if many:
        return lambda site, record: tuple(map(_plain_value, read(site, record) or ()))
    if PartialDate in parts or Period in parts:
        return lambda site, record: _plain_value(read(site, record))
    return read


def _plain_value(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value.isoformat()
    return value.printed if isinstance(value, Period) else value


def _name_column(key: str, title: str, many: bool = False) -> Column:
    return Column(key, title, description="옆 칸의 id가 가리키는 것의 이름입니다.", many=many)


def joined(*titles: str) -> str:
    """Join titles from the outside inwards, without one that the next begins with."""
    joined = ""
    for title in reversed(titles):
        joined = joined if joined.startswith(title) else f"{title} {joined}".strip()
    return joined


def _with_unit(title: str, unit: str) -> str:
    return f"{title}({unit})" if unit and not title.endswith(f"({unit})") else title


def _is_amount(field: FieldInfo) -> bool:
    measured = marker(field, MeasuredIn)
    return measured is not None and not measured.unit


def column_type(parts: tuple[Any, ...]) -> ColumnType:
    if bool in parts:
        return "boolean"
    if Decimal in parts:
        return "number"
    if int in parts:
        return "integer"
    return "date" if date in parts else "string"
