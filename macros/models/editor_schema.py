"""JSON Schemas of the data files, which let an editor complete, explain and underline what is typed.

They are made from the models. Ids that the data has are offered, never demanded: one may be new in
the very change that uses it, and whether it exists is for the checks to say.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from macros.models.base import Model
from macros.models.period import EXAMPLES, PATTERN
from macros.models.site import Site
from macros.models.subjects import SUBJECTS, Subject, subject_at
from macros.models.types import (
    ADDRESS_PATTERN,
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

# How editors of the VS Code family are told what to offer for a value, with more than the value itself.
OFFERS = "defaultSnippets"

# Said by editors in place of the pattern itself.
_HINTS = {
    rf"^{DAY}$": "날짜를 2023-10-31처럼 적어 주세요.",
    LINE_PATTERN: "한 줄로 적고, 앞뒤의 빈칸을 지워 주세요.",
    PROSE_PATTERN: "비워 두지 말고 글을 적거나, 줄을 지워 주세요.",
    ID_PATTERN: "영문 소문자, 숫자, 붙임표(-)만으로 적어 주세요. 예: general-affairs-team",
    PATTERN: f"시기를 알 수 없습니다. 이렇게 적어 주세요: {', '.join(EXAMPLES)}",
    RECORD_PATTERN: "cities/cities/goseong처럼 기록의 긴 id를 적어 주세요.",
    ADDRESS_PATTERN: "cities/goseong/처럼 빗금(/)으로 끝나는 주소를 적어 주세요.",
    KEY_PATTERN: "2023/office-environment처럼 '연도/id'로 적어 주세요.",
}


class _Generator(GenerateJsonSchema):
    """What YAML can hold and a clerk should type: no null, plain numbers, and no texts meant for programmers."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        return self.generate_inner(schema["schema"])

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> Schema:
        return {"type": "number"}

    def union_schema(self, schema: core_schema.UnionSchema) -> Schema:
        # The only unions of the models are those of whole and decimal numbers.
        return {"type": "number"}

    def date_schema(self, schema: core_schema.DateSchema) -> Schema:
        return {"type": "string", "format": "date", "pattern": f"^{DAY}$", "examples": ["2023-10-31"]}

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        made = super().model_schema(schema)
        return {key: value for key, value in made.items() if key not in ("title", "description")}


def schema_of(subject: Subject) -> Schema:
    """The schema of a kind of file, without what is read from the file's address.

    A reference to a record of another kind holds that kind under `REF_KEYWORD`.
    """
    made = subject.model.model_json_schema(schema_generator=_Generator, ref_template="#/definitions/{model}")
    definitions = made.pop("$defs", {})
    for key in subject.pattern.groupindex:
        del made["properties"][key]
        made["required"].remove(key)
    draft = "http://json-schema.org/draft-07/schema#"
    whole = {"$schema": draft, "title": subject.title, **made, "definitions": definitions}
    return _changed(whole, _with_limits_and_hints)


def schema_files(site: Site | None = None) -> dict[str, Schema]:
    """The schemas by the path of their file; with `site`, they offer the ids that it has."""
    offers = _offers(site) if site else {}
    schemas = {file_of(subject): schema_of(subject) for subject in SUBJECTS}
    return {path: _changed(schema, lambda node: _offering(node, offers)) for path, schema in schemas.items()}


def without_offers(schema: Schema) -> Schema:
    """What of a schema the models alone decide."""
    return _changed(schema, lambda node: {key: value for key, value in node.items() if key != OFFERS})


def written(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def file_of(subject: Subject) -> str:
    """Where the schema of a kind of file stands, from the project's root."""
    return f"{FOLDER}/{subject.name}.json"


def schema_line(address: str) -> str | None:
    """The line that a data file at an address below `data/` begins with; None if no file may stand there."""
    found = subject_at(address)
    if not found:
        return None
    up = "../" * (address.count("/") + 1)
    return f"{LINE_MARK}{up}{file_of(found[0])}"


def with_schema_line(address: str, text: str) -> str:
    """A data file's text with the right first line."""
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


def _offering(node: Schema, offers: Mapping[str, list[Schema]]) -> Schema:
    rest = {key: value for key, value in node.items() if key != REF_KEYWORD}
    offered = offers.get(node.get(REF_KEYWORD, ""))
    return rest | {OFFERS: offered} if offered else rest


def _offers(site: Site) -> dict[str, list[Schema]]:
    offers: dict[str, list[Schema]] = {}
    for kind, found in site.records.items():
        named = {offer["body"]: offer for offer in (_offer(kind, id, record) for id, record in found.items())}
        offers[kind] = list(named.values())
    return offers


def _offer(kind: str, id: str, record: Model) -> Schema:
    own = getattr(record, "id", id) if kind == "unit_program" else id
    name = getattr(record, "name", None) or getattr(record, "title", None)
    return {"label": f"{own} ({name})" if name else own, "body": own}


def _changed(schema: Schema, change: Callable[[Schema], Schema]) -> Schema:
    """A copy of a schema with `change` made to every part of it, the inner ones first."""
    return change({key: _changed_inside(value, change) for key, value in schema.items()})


def _changed_inside(value: Any, change: Callable[[Schema], Schema]) -> Any:
    if isinstance(value, list):
        return [_changed_inside(item, change) for item in value]
    return _changed(value, change) if isinstance(value, dict) else value
