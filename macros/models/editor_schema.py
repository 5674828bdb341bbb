"""Make JSON Schemas of the data files from their models, so that an editor completes, explains and checks them.

Ids that the data has are offered, but others are allowed: an id may be new, and the checks find unknown ones.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from pydantic import Field, create_model
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from macros.models.base import Model
from macros.models.entry import Entry
from macros.models.figures import Figures, Row, row_model
from macros.models.period_wording.line import PATTERN
from macros.models.period_wording.patterns import UNKNOWN
from macros.models.record import MAPS, Computed, RecordModel, keys_of
from macros.models.site import Site
from macros.models.subjects import SUBJECTS, Subject, subject_at
from macros.models.table import Table
from macros.models.types import (
    ADDRESS_PATTERN,
    BUDGET_LINE_PATTERN,
    DAY,
    ID_PATTERN,
    KEY_PATTERN,
    LINE_PATTERN,
    PROSE_PATTERN,
    RECORD_PATTERN,
    REF_KEYWORD,
)

Schema = dict[str, Any]

FOLDER = ".vscode/schemas"
LINE_MARK = "# yaml-language-server: $schema="

# The key by which editors of the VS Code family offer values with a label.
OFFERS = "defaultSnippets"

# Shown by editors in place of the pattern.
_HINTS = {
    rf"^{DAY}$": "날짜를 2023-10-31처럼 적어 주세요.",
    LINE_PATTERN: "한 줄로 적고, 앞뒤의 빈칸을 지워 주세요.",
    PROSE_PATTERN: "비워 두지 말고 글을 적거나, 줄을 지워 주세요.",
    ID_PATTERN: "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: park-team",
    PATTERN: UNKNOWN,
    BUDGET_LINE_PATTERN: "예산 파일에 적은 단위사업의 id를 적어 주세요. 예: basic-expenses",
    RECORD_PATTERN: "cities/seaside처럼 기록의 긴 id를 적어 주세요.",
    ADDRESS_PATTERN: "cities/seaside/처럼 빗금(/)으로 끝나는 주소를 적어 주세요.",
    KEY_PATTERN: "2024/park-renewal처럼 '연도/id'로 적어 주세요.",
}


class _Generator(GenerateJsonSchema):
    """Schemas of what a clerk types in YAML: without null and English descriptions, with one type of number."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        return self.generate_inner(schema["schema"])

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> Schema:
        return {"type": "number"}

    def union_schema(self, schema: core_schema.UnionSchema) -> Schema:
        # The only unions of the models are those of whole and decimal numbers, and of numbers and text.
        kinds = {choice["type"] for choice in schema["choices"] if isinstance(choice, dict)}
        return {"type": ["number", "string"] if "str" in kinds else "number"}

    def date_schema(self, schema: core_schema.DateSchema) -> Schema:
        return {"type": "string", "format": "date", "pattern": f"^{DAY}$", "examples": ["2023-10-31"]}

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        made = super().model_schema(schema)
        model = schema["cls"]
        if issubclass(model, RecordModel) and model is not RecordModel:
            # The keys of some records depend on what stands in them.
            is_open = model.computed_keys is not RecordModel.computed_keys and not model.computed
            known = {"shared": _unchanged(model), "keys": keys_of(model), "computed": model.computed}
            made[_RECORD] = {**known, "is_open": is_open}
            made["properties"] = {k: v for k, v in made["properties"].items() if k not in made[_RECORD]["shared"]}
        return {key: value for key, value in made.items() if key not in ("title", "description")}


_RECORD = "x-record"
"""What is known of a record's model until `_share_fields` has put it into words of the schema."""


def _unchanged(model: type[RecordModel]) -> list[str]:
    """Return the fields of all records that a model has as they are."""
    fields = RecordModel.model_fields
    return [name for name in fields if model.model_fields[name].description == fields[name].description]


def create_schemas(tables: Iterable[Table], site: Site | None = None) -> dict[str, Schema]:
    """Create all schemas, by the path of their file: one of each kind of file, and of the figures of each table.

    With a `site`, they offer its ids.
    """
    tables, offers = tuple(tables), _offers(site) if site else {}
    schemas = {
        f"{FOLDER}/{subject.name}.json": create_schema(subject, tables)
        for subject in SUBJECTS
        if subject.model is not Figures
    }
    schemas |= {f"{FOLDER}/tables/{table.id}.json": _figures_schema(table) for table in tables}
    if site:
        for table in tables:
            _offer_rows(schemas[f"{FOLDER}/tables/{table.id}.json"], table)
    return {path: _map_schema(schema, lambda node: _with_offers(node, offers)) for path, schema in schemas.items()}


def create_schema(subject: Subject, tables: Iterable[Table] = ()) -> Schema:
    """Create the schema of a subject's files, without the keys that are read from the path.

    A reference to a record of another kind has that kind under `REF_KEYWORD`. Rows may be those of some tables.
    """
    made = _schema_of(subject.model)
    if ENTRY in made.get("$defs", {}):
        _let_rows_follow_tables(made["$defs"], tables)
    return _whole_schema(made, subject.title, subject.pattern.groupindex)


def _figures_schema(table: Table) -> Schema:
    """Create the schema of a table's figures, whose rows have the columns of the table."""
    (subject,) = (subject for subject in SUBJECTS if subject.model is Figures)
    rows = Figures.model_fields["rows"]
    field = Field((), title=rows.title, description=rows.description)
    changed: dict[str, Any] = {"rows": (tuple.__class_getitem__((row_model(table), ...)), field)}
    model = create_model("Figures", __base__=Figures, __module__=__name__, **changed)
    model.computed = table.computed_columns
    return _whole_schema(_schema_of(model), table.title, subject.pattern.groupindex)


def _offer_rows(schema: Schema, table: Table) -> None:
    """Let the figures of a table offer the ids of the rows that it declares, with their names."""
    model = row_model(table)
    named = ((row.id, model.model_construct(id=row.id).display_name) for row in table.rows)
    if offered := [{"label": f"{id} ({name})", "body": id} for id, name in named]:
        schema["definitions"][Row.__name__]["properties"]["id"][OFFERS] = offered


PERIOD = "period"
"""The name of the definition of what periods look like."""

ENTRY = Entry.__name__
"""The name of the definition whose rows are those of the table that it names."""


def _let_rows_follow_tables(definitions: dict[str, Schema], tables: Iterable[Table]) -> None:
    entry = definitions[ENTRY]
    del entry["properties"]["rows"]["items"]
    del definitions[Row.__name__]
    entry["allOf"] = []
    for table in tables:
        row, name = _schema_of(row_model(table)), f"{Row.__name__}-{table.id}"
        definitions |= row.pop("$defs", {})
        definitions[name] = row
        named = {"properties": {"table": {"const": table.id}}, "required": ["table"]}
        rows = {"properties": {"rows": {"items": {"$ref": f"#/definitions/{name}"}}}}
        entry["allOf"].append({"if": named, "then": rows})


def _whole_schema(made: Schema, title: str, in_path: Collection[str]) -> Schema:
    definitions = made.pop("$defs", {})
    made["properties"] = {key: part for key, part in made["properties"].items() if key not in in_path}
    made["required"] = [key for key in made.get("required", ()) if key not in in_path]
    whole = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **made, "definitions": definitions}
    return _share_periods(_map_schema(_share_fields(whole), _with_limits_and_hints))


def _share_periods(schema: Schema) -> Schema:
    """Return a schema in which the long pattern of periods stands once."""
    shared: Schema = {}

    def share(node: Schema) -> Schema:
        choices = node.get("anyOf")
        if not choices or choices[0].get("pattern") != PATTERN:
            return node
        shared[PERIOD] = {key: node[key] for key in ("anyOf", "examples") if key in node}
        own = {key: value for key, value in node.items() if key not in shared[PERIOD]}
        return {"allOf": [{"$ref": f"#/definitions/{PERIOD}"}], **own}

    changed = _map_schema(schema, share)
    return {**changed, "definitions": {**changed["definitions"], **shared}}


def _schema_of(model: type[Model]) -> Schema:
    return model.model_json_schema(schema_generator=_Generator, ref_template="#/definitions/{model}")


def _share_fields(schema: Schema) -> Schema:
    """Return a schema in which the fields that all records may have stand once, and each record refers to them."""
    records = {"": schema, **schema["definitions"]}
    records = {name: record for name, record in records.items() if _RECORD in record}
    if records:
        shared = _schema_of(RecordModel)
        schema["definitions"] |= {**shared.pop("$defs"), **shared["properties"]}
    for name, record in records.items():
        known = record.pop(_RECORD)
        keys = f"{name}Keys"
        record["properties"] |= {field: _reference(field, keys, known["computed"]) for field in known["shared"]}
        titles = {key: {"title": about.title} for key, about in known["keys"].items()}
        closed = {} if known["is_open"] else {"additionalProperties": False}
        schema["definitions"][keys] = {"properties": titles, **closed}
    return schema


def _reference(field: str, keys: str, computed: Mapping[str, Computed]) -> Schema:
    """Return a reference to a field of all records; of a map, with a record's own keys."""
    whole = {"$ref": f"#/definitions/{field}"}
    if field not in MAPS:
        return whole
    # A key that is worked out is printed as a number, another one as the document words it.
    numbers = {key: {"type": "number", "title": about.title} for key, about in computed.items()}
    figures = {"properties": numbers} if field == "printed" and numbers else {}
    return {"allOf": [whole, {"$ref": f"#/definitions/{keys}"}], **figures}


def without_offers(schema: Schema) -> Schema:
    """Return a schema without the ids that it offers."""
    return _map_schema(schema, lambda node: {key: value for key, value in node.items() if key != OFFERS})


def schema_text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_path(address: str) -> str | None:
    """Return the path of a data file's schema from the project's root, by its address below `data/`."""
    subject, parts = subject_at(address) or (None, {})
    if subject is None:
        return None
    return f"{FOLDER}/tables/{parts['table']}.json" if "table" in parts else f"{FOLDER}/{subject.name}.json"


def schema_line(address: str) -> str | None:
    """Return the first line of the data file at an address below `data/`; None if no file may stand there."""
    path = schema_path(address)
    return path and f"{LINE_MARK}{'../' * (address.count('/') + 1)}{path}"


def with_schema_line(address: str, text: str) -> str:
    """Return a data file's text with the line that names its schema."""
    line = schema_line(address)
    first, _, rest = text.partition("\n")
    if line is None or first == line:
        return text
    return f"{line}\n{rest if first.startswith(LINE_MARK) else text}"


def _with_limits_and_hints(node: Schema) -> Schema:
    # Limits of a union keep the names that pydantic has for them.
    renamed = {{"ge": "minimum", "le": "maximum"}.get(key, key): value for key, value in node.items()}
    pattern = node.get("pattern")
    return renamed | {"patternErrorMessage": _HINTS[pattern]} if pattern in _HINTS else renamed


def _with_offers(node: Schema, offers: Mapping[str, list[Schema]]) -> Schema:
    rest = {key: value for key, value in node.items() if key != REF_KEYWORD}
    offered = offers.get(node.get(REF_KEYWORD, ""))
    return rest | {OFFERS: offered} if offered else rest


_PAGED_KINDS = ("office", "facility", "city", "program")
"""The kinds of record whose pages list what is about them; any record has an address."""


def _offers(site: Site) -> dict[str, list[Schema]]:
    offers: dict[str, list[Schema]] = {}
    paged = {id(record) for kind in _PAGED_KINDS for record in site.records[kind].values()}
    for kind, records in site.records.items():
        if kind == "address":
            records = {address: record for address, record in records.items() if id(record) in paged}
        by_id = {offer["body"]: offer for offer in (_offer(kind, id, record) for id, record in records.items())}
        offers[kind] = list(by_id.values())
    return offers


def _offer(kind: str, id: str, record: Model) -> Schema:
    own = id.partition("/")[2] if kind == "budget_line" else id
    name = getattr(record, "name", None) or getattr(record, "title", None)
    return {"label": f"{own} ({name})" if name else own, "body": own}


def _map_schema(schema: Schema, change: Callable[[Schema], Schema]) -> Schema:
    """A copy of a schema with `change` applied to every part, the inner ones first."""
    return change({key: _map_value(value, change) for key, value in schema.items()})


def _map_value(value: Any, change: Callable[[Schema], Schema]) -> Any:
    if isinstance(value, list):
        return [_map_value(item, change) for item in value]
    return _map_schema(value, change) if isinstance(value, dict) else value
