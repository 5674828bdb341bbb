"""From the schema of a data file to the fields of its form, in the words of Decap CMS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.models.editor_schema import OFFERS, PERIOD, Schema
from macros.models.period_wording.line import PATTERN
from macros.models.period_wording.patterns import UNKNOWN
from macros.models.record import SHARED
from macros.models.subjects import SUBJECTS
from macros.models.types import DAY, PROSE_PATTERN

Field = dict[str, Any]

# A form cannot go on for ever: a thing inside its own kind is shown this often. What is deeper stays as it is.
NESTED = 2

# What names an item of a list while it is folded: the first of these that is filled in.
_NAMES = (*("name", "title", "term", "period", "year", "words", "rule", "alt", "kind", "funding", "subject", "id"),)

# In the form, a period that is no date is one line as it stands in the file.
_PERIOD_AS_TEXT = r"^\{text: .+\}$"

PATTERNS = {"period": [rf"{PATTERN}|{_PERIOD_AS_TEXT}", UNKNOWN]}
"""Patterns with their messages that fields have by name, since they are long and many fields have them."""

# What any record may have, but seldom has: the form shows it for the whole file, and keeps it elsewhere.
_OF_FILES = SHARED - {"printed", "note", "links"}

_PRINTED = "문서에 인쇄된 수입니다. 계산한 값과 비교합니다. 없으면 비워 둡니다."

_SUBJECTS = {subject.name: subject.title for subject in SUBJECTS}


def fields_of(schema: Schema) -> list[Field]:
    """Return a field for every property of a file, in the order of the model."""
    return _Form(schema["definitions"]).fields(schema, ())


@dataclass(frozen=True)
class _Form:
    definitions: Mapping[str, Schema]

    def fields(self, schema: Schema, around: tuple[str, ...], *, optional: bool = False) -> list[Field]:
        """`around` holds the kinds of thing that this one is inside; in an optional one nothing is demanded."""
        required = () if optional else schema.get("required", ())
        parts = [(name, part) for name, part in schema["properties"].items() if not (around and name in _OF_FILES)]
        named = [(name, self._field(part, around, name in required)) for name, part in parts]
        return [{"name": name, **field} for name, field in named if field]

    def _field(self, schema: Schema, around: tuple[str, ...], required: bool) -> Field | None:
        schema = self._resolved(schema)
        shown = {"label": schema["title"], "hint": schema["description"], "required": required}
        kind = self._kind(schema, around, required)
        return {**shown, **kind} if kind else None

    def _resolved(self, schema: Schema) -> Schema:
        """Return a schema with what it shares with others; of a map only the keys of its record are its own."""
        shared = schema["allOf"][0] if "allOf" in schema else schema if "title" not in schema else {}
        name = str(shared.get("$ref", "")).rpartition("/")[2]
        if name not in SHARED and name != PERIOD:
            return schema
        own = {key: value for key, value in schema.items() if key not in ("$ref", "allOf")}
        return {**self.definitions[name], **own}

    def _kind(self, schema: Schema, around: tuple[str, ...], required: bool) -> Field | None:
        if "$ref" in schema:
            inner, path = self._inside(schema, around)
            return inner and {
                "widget": "object",
                "collapsed": not required,
                "fields": self.fields(inner, path, optional=not required),
            }
        if schema.get("type") == "object":
            # Of what is keyed by the record's own keys, the form shows the figures to compare with; the rest it keeps.
            figures = {key: part for key, part in schema.get("properties", {}).items() if part.get("type") == "number"}
            shown = [
                {"name": key, "label": part["title"], "hint": _PRINTED, "required": False, **_number(part)}
                for key, part in figures.items()
            ]
            return {"widget": "object", "collapsed": True, "fields": shown} if shown else None
        if schema.get("type") == "array":
            return self._list(schema, around)
        return _single(schema)

    def _list(self, schema: Schema, around: tuple[str, ...]) -> Field | None:
        if "items" not in schema:
            return None  # Rows whose table only the file tells.
        item = self._resolved(schema["items"])
        least = {"min": schema["minItems"]} if "minItems" in schema else {}
        if OFFERS in item:
            return {"widget": "select", "multiple": True, **least, **_choices(item)}
        singular = {"label_singular": schema["title"].removesuffix(" 목록"), "collapsed": True, **least}
        if "$ref" not in item:
            return {"widget": "list", **singular, "field": {"name": "item", "label": schema["title"], **_single(item)}}
        inner, path = self._inside(item, around)
        return inner and {
            "widget": "list",
            **singular,
            "named_by": [name for name in _NAMES if name in inner["properties"]],
            "fields": self.fields(inner, path),
        }

    def _inside(self, schema: Schema, around: tuple[str, ...]) -> tuple[Schema | None, tuple[str, ...]]:
        name = schema["$ref"].rpartition("/")[2]
        inner = self.definitions[name] if around.count(name) < NESTED else None
        return inner, (*around, name)


def _single(schema: Schema) -> Field:
    if OFFERS in schema:
        return {"widget": "select", **_choices(schema)}
    if "enum" in schema or "const" in schema:
        values = schema.get("enum") or [schema["const"]]
        return {"widget": "select", "options": [_choice(_SUBJECTS.get(value, value), value) for value in values]}
    if schema.get("anyOf", [{}])[0].get("pattern") == PATTERN:
        return {"widget": "string", "kind": "period", "pattern": "period"}
    if "anyOf" in schema:
        return {"widget": "string", "kind": "date", "pattern": [rf"^({DAY}|\d{{4}}(-\d{{2}})?)$", _date_hint(schema)]}
    return {
        "boolean": lambda schema: {"widget": "boolean"},
        "integer": _number,
        "number": _number,
        "string": _text,
    }[schema["type"]](schema)


def _number(schema: Schema) -> Field:
    limits = {short: schema[name] for short, name in (("min", "minimum"), ("max", "maximum")) if name in schema}
    return {"widget": "number", "value_type": "int" if schema["type"] == "integer" else "float", **limits}


def _text(schema: Schema) -> Field:
    pattern = schema.get("pattern")
    shape = {"pattern": [pattern, schema.get("patternErrorMessage", "")]} if pattern else {}
    kind = {"kind": "date"} if schema.get("format") == "date" else {}
    return {"widget": "text" if pattern == PROSE_PATTERN else "string", **kind, **shape}


def _choices(schema: Schema) -> Field:
    return {"options": [_choice(_named(offer), offer["body"]) for offer in schema[OFFERS]]}


def _choice(name: str, id: str) -> Field:
    return {"label": id if name == id else f"{name} ({id})", "value": id}


def _named(offer: Schema) -> str:
    """The name in what an editor offers, which is `general-8 (8급)`, since the id is what one types there."""
    label: str = offer["label"]
    return label.removeprefix(f"{offer['body']} (").removesuffix(")")


def _date_hint(schema: Schema) -> str:
    return f"{', '.join(map(str, schema['examples']))} 가운데 하나처럼 적어 주세요."
