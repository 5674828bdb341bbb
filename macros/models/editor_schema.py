"""Make JSON Schemas of the data files from their models, so that an editor completes, explains and checks them.

Ids that the data has are offered, but others are allowed: an id may be new, and the checks find unknown ones.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from macros.models.base import Model
from macros.models.period_wording import PATTERN, UNKNOWN
from macros.models.record import MAPS, Computed, RecordModel, keys_of
from macros.models.site import Site
from macros.models.subjects import SUBJECTS, Subject, subject_at
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
    ID_PATTERN: "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: general-affairs-team",
    PATTERN: UNKNOWN,
    BUDGET_LINE_PATTERN: "예산 파일에 적은 단위사업의 id를 적어 주세요. 예: basic-expenses",
    RECORD_PATTERN: "cities/goseong처럼 기록의 긴 id를 적어 주세요.",
    ADDRESS_PATTERN: "cities/goseong/처럼 빗금(/)으로 끝나는 주소를 적어 주세요.",
    KEY_PATTERN: "2023/office-environment처럼 '연도/id'로 적어 주세요.",
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
            made[_RECORD] = {"shared": _unchanged(model), "keys": keys_of(model), "computed": model.computed}
            made["properties"] = {k: v for k, v in made["properties"].items() if k not in made[_RECORD]["shared"]}
        return {key: value for key, value in made.items() if key not in ("title", "description")}


_RECORD = "x-record"
"""What is known of a record's model until `_share_fields` has put it into words of the schema."""


def _unchanged(model: type[RecordModel]) -> list[str]:
    """Return the fields of all records that a model has as they are."""
    fields = RecordModel.model_fields
    return [name for name in fields if model.model_fields[name].description == fields[name].description]


def create_schema(subject: Subject) -> Schema:
    """Create the schema of a subject's files, without the keys that are read from the path.

    A reference to a record of another kind has that kind under `REF_KEYWORD`.
    """
    made = _schema_of(subject.model)
    definitions = made.pop("$defs", {})
    for key in subject.pattern.groupindex:
        del made["properties"][key]
        made["required"] = [name for name in made["required"] if name != key]
    draft = "http://json-schema.org/draft-07/schema#"
    whole = {"$schema": draft, "title": subject.title, **made, "definitions": definitions}
    return _map_schema(_share_fields(whole), _with_limits_and_hints)


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
        schema["definitions"][keys] = {"properties": titles, "additionalProperties": False}
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


def create_schemas(site: Site | None = None) -> dict[str, Schema]:
    """Create all schemas, by the path of their file; with a `site`, they offer its ids."""
    offers = _offers(site) if site else {}
    schemas = {schema_path(subject): create_schema(subject) for subject in SUBJECTS}
    return {path: _map_schema(schema, lambda node: _with_offers(node, offers)) for path, schema in schemas.items()}


def without_offers(schema: Schema) -> Schema:
    """Return a schema without the ids that it offers."""
    return _map_schema(schema, lambda node: {key: value for key, value in node.items() if key != OFFERS})


def schema_text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_path(subject: Subject) -> str:
    """Return the path of a subject's schema from the project's root."""
    return f"{FOLDER}/{subject.name}.json"


def schema_line(address: str) -> str | None:
    """Return the first line of the data file at an address below `data/`; None if no file may stand there."""
    found = subject_at(address)
    if not found:
        return None
    up = "../" * (address.count("/") + 1)
    return f"{LINE_MARK}{up}{schema_path(found[0])}"


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


def _offers(site: Site) -> dict[str, list[Schema]]:
    offers: dict[str, list[Schema]] = {}
    for kind, records in site.records.items():
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
