"""Reads the exports back as a stranger would, from what their schemas say, up to the models."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

from pydantic import BaseModel

from macros.models.base import Model
from macros.models.fields import inner_model, is_list
from macros.models.subjects import SUBJECTS

Row = dict[str, Any]

_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

_READERS: Mapping[str, Callable[[str], Any]] = {
    "string": str,
    "any": str,
    "integer": int,
    "number": lambda text: Decimal(text) if "." in text else int(text),
    "boolean": lambda text: {"true": True, "false": False}[text],
    "date": date.fromisoformat,
}


def read_csv(content: bytes, fields: Iterable[Mapping[str, Any]]) -> list[Row]:
    """The rows of a CSV file by the fields of its schema; the keys are those of the JSON."""
    fields = list(fields)
    header, *rows = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))
    assert header == [field["name"] for field in fields]
    return [{field["key"]: _cell(text, field) for field, text in zip(fields, row, strict=True)} for row in rows]


def read_json(content: bytes, schema: Mapping[str, Any]) -> list[Row]:
    """The rows of a JSON file by its schema."""
    days = {key for key, shape in schema["items"]["properties"].items() if '"date"' in json.dumps(shape)}
    rows: list[Row] = json.loads(content, parse_float=Decimal)
    return [{key: _value(value, key in days) for key, value in row.items()} for row in rows]


def unguarded(text: str) -> str:
    """A text without the apostrophe that kept it from being taken for a formula."""
    return text[1:] if _GUARDED.match(text) else text


def models(tables: Iterable[Iterable[Row]]) -> dict[str, Model]:
    """The models of all files that some tables tell of, by the id of each file's record."""
    files: dict[str, Any] = {}
    rows = [row for table in tables for row in table if "record" in row]
    for row in sorted(rows, key=lambda row: row["record"].count("/")):
        _place(row, files)
    found = {}
    for name, value in files.items():
        kind, parts = _file(name)
        found[name] = kind.model_validate({**_plain(value), **parts})
    return found


def _cell(text: str, field: Mapping[str, Any]) -> Any:
    many = field["type"] == "list"
    if not text:
        return () if many else None
    read = _READERS[field["itemType"] if many else field["type"]]
    text = unguarded(text)
    return tuple(map(read, text.split(field["delimiter"]))) if many else read(text)


def _value(value: Any, is_day: bool) -> Any:
    if isinstance(value, list):
        return tuple(_value(item, is_day) for item in value)
    return date.fromisoformat(value) if is_day and value is not None else value


def _file(name: str) -> tuple[type[Model], dict[str, Any]]:
    """The model of a file, and what its address tells, from the id of the file's record."""
    subject = next(subject for subject in SUBJECTS if subject.name == name.partition("/")[0])
    keys = re.findall(r"\{(\w+)\}", subject.address)
    parts = dict(zip(keys, name.split("/")[1:], strict=True))
    return subject.model, {key: int(part) if key == "year" else part for key, part in parts.items()}


def _place(row: Row, files: dict[str, Any]) -> None:
    """Put a row's values where its record's id says."""
    steps = row["record"].split("/")
    subject = next(subject for subject in SUBJECTS if subject.name == steps[0])
    length = 1 + subject.address.count("{")
    model: type[BaseModel] = subject.model
    node = files.setdefault("/".join(steps[:length]), {})
    rest = iter(steps[length:])
    for step in rest:
        field = model.model_fields[step]
        inner = inner_model(field)
        assert inner
        # Items of a list are kept by what tells them apart until all are there.
        node = node.setdefault(step, {})
        node = node.setdefault((next(rest),), {}) if is_list(field) else node
        model = inner
    node.update(_own(model, row, ()))


def _own(model: type[BaseModel], row: Row, steps: tuple[str, ...]) -> Row:
    values = {}
    for name, field in model.model_fields.items():
        inner, here = inner_model(field), (*steps, name)
        if inner is None:
            value = row.get("_".join(here))
            value = date.fromisoformat(value) if _is_day(value, str(field.annotation)) else value
        else:
            value = None if is_list(field) else _own(inner, row, here)
        if value not in (None, (), {}):
            values[name] = value
    return values


def _is_day(value: Any, annotation: str) -> bool:
    return "PartialDate" in annotation and bool(_DAY.fullmatch(str(value)))


def _plain(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if any(isinstance(key, tuple) for key in value):
        return tuple(map(_plain, value.values()))
    return {key: _plain(inner) for key, inner in value.items()}
