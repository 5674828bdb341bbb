"""The tables with one row for each record: columns from the models, rows from the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from macros.exports.evidence_columns import map_parts
from macros.exports.model_columns import (
    Owner,
    Part,
    field_parts,
    has_money_unit,
    has_name,
    id_part,
    inherited_parts,
    name_part,
    own_parts,
)
from macros.exports.parent_models import holders, most_lists, parent_models, subjects
from macros.exports.table import RECORD, Cell, Column, Row, Table
from macros.exports.table_registry import TABLE_OF, TABLES, TableDefinition
from macros.models.base import Model
from macros.models.budget import BudgetLine
from macros.models.record import SHARED, RecordModel, Sourced
from macros.models.site import Site
from macros.records.ids import Record, record_ids, records

Models = tuple[type[Model], ...]

SUBJECT = Column("subject", "주제", description="이 기록이 든 자료의 주제입니다.", required=True)
SECTION = Column("section", "자리", description="자료 파일에서 이 기록이 놓인 목록의 이름입니다.", required=True)
PARENT = Column("parent_record", "든 기록 id", description="이 기록이 든 기록입니다.", is_id=True)
SEVERAL = "여러 주제"
"""The subject of a table whose records stand in files of several kinds."""


def create_record_tables(site: Site) -> tuple[Table, ...]:
    """Return every table, also those without rows: an address that was there once stays."""
    by_table: dict[TableDefinition, list[Record]] = {definition: [] for definition in TABLES}
    for record in records(site):
        if definition := TABLE_OF.get(type(record.model)):
            by_table[definition].append(record)
    return tuple(_table(site, definition, by_table[definition]) for definition in TABLES)


def _table(site: Site, definition: TableDefinition, table_records: Iterable[Record]) -> Table:
    table_records = list(table_records)
    used = [
        part for part in parts_of(definition) if not is_shared(part) or any(part.cell(site, r) for r in table_records)
    ]
    parts = ids_last((*used, *map_parts(site, (record.model for record in table_records))))
    cells = [part.cell for part in parts]
    rows = tuple([tuple([cell(site, record) for cell in cells]) for record in table_records])
    titles = [subject.title for subject in subjects(definition.models)]
    subject = titles[0] if len(titles) == 1 else SEVERAL
    columns = tuple(part.column for part in parts)
    totals = frozenset(number for number, record in enumerate(table_records) if _is_total(record.model))
    return Table(definition.name, definition.title, subject, columns, rows, _years(columns, rows), totals)


def _is_total(model: Model) -> bool:
    """Whether other rows of the table add up to a row."""
    return isinstance(model, BudgetLine) and bool(model.below)


def _years(columns: tuple[Column, ...], rows: tuple[Row, ...]) -> tuple[str, ...]:
    place = next((place for place, column in enumerate(columns) if column.key == "year"), None)
    years = {row[place] for row in rows} - {None} if place is not None else ()
    return tuple(sorted(map(str, years)))


@cache
def parts_of(definition: TableDefinition) -> tuple[Part, ...]:
    """Return the columns of a table: what tells its rows apart, the records' own fields, where they are, their ids."""
    parents = parent_models(definition.models)
    money = any(has_money_unit(model) for model in parents)
    own = _own(definition, money)
    keys = [part for part in _keys(definition, parents) if part.column.key not in own]
    ordered = sorted(own.values(), key=is_shared)
    around = (*parents, *definition.models)
    inherited = inherited_parts() if any(issubclass(model, RecordModel) for model in around) else ()
    return (*keys, *ordered, *inherited, *_parent(definition), Part(RECORD, lambda site, record: record.id))


def ids_last(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return columns in the order of a table: what people read, then the names for programs, that of the row last."""
    return tuple(sorted(parts, key=lambda part: (part.column.is_id, part.column is RECORD)))


def _parent(definition: TableDefinition) -> Iterator[Part]:
    """Yield the id of the record that a row's stands in, if any has a table."""
    around = {holder for model in definition.models for holder in holders(model)}
    tables = {TABLE_OF[holder].name for holder in around if holder in TABLE_OF}
    if tables:
        yield Part(replace(PARENT, refers_to=tables.pop() if len(tables) == 1 else ""), parent_id)


def parent_id(site: Site, record: Record) -> str | None:
    """Return the id of the record that a record stands right inside of; None for a whole file."""
    ids = record_ids(site)
    return next((ids[id(model)] for model in reversed(record.parents) if id(model) in ids), None)


def is_shared(part: Part) -> bool:
    """Whether every record may have what a column holds; one that no record has is left out."""
    key = part.column.key
    ends = (f"_{name}" for name in SHARED)
    return key in SHARED or key.startswith(("source_", "reporting_")) or key.endswith(tuple(ends))


def _own(definition: TableDefinition, money: bool) -> dict[str, Part]:
    """Return the columns of all models of a table; required is only what each of them requires."""
    by_model = [{part.column.key: part for part in own_parts(model, money)} for model in definition.models]
    merged = {key: part for parts in by_model for key, part in parts.items()}
    for key, part in merged.items():
        if not all(key in parts and parts[key].column.required for parts in by_model):
            merged[key] = _optional(part)
    return merged


def _keys(definition: TableDefinition, parents: Models) -> Iterator[Part]:
    """Yield columns of a row's subject, year, parent records, and unit of amounts."""
    several = len(subjects(definition.models)) > 1
    if several:
        yield Part(SUBJECT, lambda site, record: record.subject)
    yield from map(_from_parents, _shared("year", parents))
    yield from map(_from_parents, _reporting_office(parents))
    if most_lists(definition.models) > 1 and not several:
        yield Part(SECTION, lambda site, record: " › ".join(record.lists))
    for other in TABLES:
        if models := tuple(model for model in other.models if model in parents):
            inside = other is definition
            key, noun = (f"parent_{other.key}", f"윗 {other.noun}") if inside else (other.key, other.noun)
            yield from map(_from_parents, _identity(other, models, key, noun))
    yield from map(_from_parents, _shared("unit", parents))


def _from_parents(part: Part) -> Part:
    """Read a part once for all records with the same tuple of records above."""
    last: tuple[tuple[Model, ...] | None, Cell] = (None, None)

    def cell(site: Site, record: Record) -> Cell:
        nonlocal last
        current = last
        if current[0] is not record.parents:
            last = current = record.parents, part.cell(site, record)
        return current[1]

    return Part(part.column, cell)


def _shared(field: str, parents: Models) -> Iterator[Part]:
    """Yield the columns of a field of the records above, if one of them has it."""
    models = tuple(model for model in parents if field in model.model_fields)
    if models:
        yield from map(_optional, field_parts(models[0], field, _nearest(models)))


def _reporting_office(parents: Models) -> Iterator[Part]:
    """Yield the office of a row's file, where offices report apart."""
    files = tuple(model for model in parents if issubclass(model, Sourced) and "office" in model.model_fields)
    for part in field_parts(files[0], "office", _nearest(files)) if files else ():
        column = replace(part.column, key=f"reporting_{part.column.key}", title=f"적은 {part.column.title}")
        yield Part(column, part.cell)


def _identity(definition: TableDefinition, models: Models, key: str, noun: str) -> Iterator[Part]:
    """Yield which record of a table is above: what it is called by, and its id."""
    model, owner = models[0], _nearest(models)
    if model.identified_by not in model.model_fields:
        return
    if has_name(model):
        yield name_part(f"{key}_name", noun, owner)
    else:
        called, *_ = field_parts(model, model.identified_by, owner)
        yield Part(replace(called.column, key=f"{key}_name", title=noun, required=False, is_id=False), called.cell)
    yield id_part(key, noun, owner, definition.name)


def _optional(part: Part) -> Part:
    return Part(replace(part.column, required=False), part.cell) if part.column.required else part


def _nearest(models: Models) -> Owner:
    def owner(record: Record) -> Model | None:
        for model in reversed(record.parents):
            if isinstance(model, models):
                return model
        return None

    return owner
