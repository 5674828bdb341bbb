"""Reads the exports back as a stranger would, from what their schemas say, and makes models of them."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.exports.evidence_columns import MAP_KEYS
from macros.models.base import Model
from macros.models.fields import inner_model, is_list, is_map, marker, parts_of_type
from macros.models.figures import Row as TableRow
from macros.models.period import Period
from macros.models.period_wording.line import PATTERN
from macros.models.record import Link
from macros.models.site import Site
from macros.models.subjects import SUBJECTS
from macros.models.types import PartialDate, Ref
from macros.records.ids import records

Row = dict[str, Any]

_GUARDED = re.compile(r"'+[=+\-@\t\r]")
INHERITED = ("source_document", "source_section", "source_page", "as_of")
TABLE_FILE = re.compile(r"/table$")
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
    """The rows of a CSV file by the fields of its schema."""
    fields = list(fields)
    header, *rows = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))
    assert header == [field["name"] for field in fields]
    return [{field["name"]: _cell(text, field) for field, text in zip(fields, row, strict=True)} for row in rows]


def read_json(content: bytes, schema: Mapping[str, Any]) -> list[Row]:
    """The rows of a JSON file by its schema."""
    days = {key for key, shape in schema["items"]["properties"].items() if '"format": "date"' in json.dumps(shape)}
    rows: list[Row] = json.loads(content, parse_float=Decimal)
    return [{key: _value(value, key in days) for key, value in row.items()} for row in rows]


def unguarded(text: str) -> str:
    """A text without the apostrophe that kept it from being taken for a formula."""
    return text[1:] if _GUARDED.match(text) else text


def rebuilt(site: Site, tables: Iterable[Iterable[Row]]) -> dict[str, Model]:
    """The models of all files with the values that the rows of their records have, by the id of each file's record.

    The rows need not tell in which order records stand in which list; that is taken from the site.
    """
    rows: dict[str, Row] = {}
    for row in (row for table in tables for row in table):
        rows.setdefault(row["record"], row)  # What is said of a record elsewhere comes behind its own row.
    rows = {id: _own(row, rows) for id, row in rows.items()}
    ids = {id(record.model): record.id for record in records(site)}
    return {ids[id(model)]: _rebuilt(model, (), rows.get(ids[id(model)], {}), ids, rows) for model in site.subjects}


def local_id(record: str) -> str:
    """What a reference in a file has for the record of an id: `personnel-team` for `organization/personnel-team`."""
    if lines := re.fullmatch(r"budgets/\d+-?([^/]*)/([^/]+)", record):
        return "/".join(filter(None, lines.groups()))
    return record.removeprefix("programs/") if record.startswith("programs/") else address_of(record).rpartition("/")[2]


def address_of(record: str) -> str:
    """What an address in a file has for the record of an id: that of a table is its folder's."""
    return TABLE_FILE.sub("", record)


def parent_id(record: str) -> str:
    """What a record has for its parent in the same file; that of a program stands in another one."""
    return record.rpartition("/")[2] if record.startswith("budgets/") else local_id(record)


def _own(row: Row, rows: Mapping[str, Row]) -> Row:
    """A row without the source and the day that it has from the record around it."""
    around = rows.get(row.get("parent_record") or "", {})
    kept = {key: row.get(key) for key in INHERITED}
    source = {key: kept[key] for key in INHERITED if key != "as_of"}
    if source == {key: around.get(key) for key in source}:
        kept |= dict.fromkeys(source)
    # The money of a program stands in its row; a column with a year alone in it holds text.
    if str(kept["as_of"]) in (str(around.get("as_of")), str(around.get("money_as_of"))):
        kept["as_of"] = None
    return {**row, **kept}


def _rebuilt(model: Model, steps: tuple[str, ...], row: Row, ids: Mapping[int, str], rows: Mapping[str, Row]) -> Model:
    """A model of the values in a row; `steps` lead to it from the record of the row."""
    values: dict[str, Any] = {}
    for name, field in type(model).model_fields.items():
        inner, here = inner_model(field), (*steps, name)
        if isinstance(model, TableRow) and not model.has(name):
            continue  # A subtotal is told with the rows, and what a row is called.
        if is_map(field):
            value = _map(row, name, steps)
        elif isinstance(model, TableRow) and isinstance(link := getattr(model, name), Link):
            kind = "url" if link.url else "file"
            value = Link.model_validate({"title": row[name], kind: row[f"{name}_address"]})
        elif inner is None:
            value = _typed(row.get("_".join(here)), field, is_id=name == "parent")
        elif is_list(field):
            listed = [child for path, child in model.children() if path[0] == name]
            value = tuple(_rebuilt(child, (), rows[ids[id(child)]], ids, rows) for child in listed)
        else:
            child = getattr(model, name)
            value = _rebuilt(child, here, row, ids, rows) if child else _none(inner, row, here)
        if value not in (None, (), {}):
            values[name] = value
    return type(model).model_validate({**values, **_in_path(model, steps)})


def _map(row: Row, name: str, steps: tuple[str, ...]) -> Row:
    """What stands under `printed`, `notes`, `origin` or `sources`, by the record's own keys."""
    prefix = "_".join((MAP_KEYS[name], *steps, ""))
    found = {key.removeprefix(prefix): value for key, value in row.items() if key.startswith(prefix)}
    if name != "sources":
        return {key: value for key, value in found.items() if value is not None and not key.startswith("money_")}
    kept: dict[str, Row] = {}
    for key, value in found.items():
        own, _, part = key.rpartition("_")
        if own and value is not None:
            kept.setdefault(own, {})[part] = value
    return kept


def _typed(value: Any, field: FieldInfo, *, is_id: bool = False) -> Any:
    """A value as its file may have it: ids in short, days as dates, and what is no date as the text of a period."""
    if isinstance(value, tuple):
        return tuple(_typed(item, field) for item in value)
    kinds, ref = parts_of_type(field), marker(field, Ref)
    if value is not None and is_id:
        return parent_id(value)
    if value is not None and ref:
        return address_of(value) if ref.kind == "address" else local_id(value)
    if PartialDate in kinds and _DAY.fullmatch(str(value)):
        return date.fromisoformat(str(value))
    if Period in kinds and value is not None and not re.search(PATTERN, value):
        return {"text": value}
    return value


def _none(model: type[BaseModel], row: Row, steps: tuple[str, ...]) -> None:
    """No model, where a row has none of its values."""
    assert [key for name in model.model_fields if row.get(key := "_".join((*steps, name))) not in (None, ())] == []


def _in_path(model: Model, steps: tuple[str, ...]) -> Row:
    """What the path of a whole file says."""
    subject = next((subject for subject in SUBJECTS if subject.model is type(model) and not steps), None)
    return {name: getattr(model, name) for name in subject.pattern.groupindex} if subject else {}


def _cell(text: str, field: Mapping[str, Any]) -> Any:
    many = field["type"] == "list"
    if not text:
        return () if many else None
    read = _READERS[field["itemType"] if many else field["type"]]
    text = unguarded(text)
    return tuple(map(read, _items(text, field["delimiter"]))) if many else read(text)


def _items(text: str, delimiter: str) -> Iterator[str]:
    """The values of a list; a backslash takes from the sign behind it what it means."""
    for match in re.finditer(rf"((?:[^\\{delimiter}]|\\.)*)(?:\{delimiter}|\Z)", text):
        if match.end() > match.start() or match.start() == 0:
            yield re.sub(r"\\(.)", r"\1", match[1])


def _value(value: Any, is_day: bool) -> Any:
    if isinstance(value, list):
        return tuple(_value(item, is_day) for item in value)
    return date.fromisoformat(value) if is_day and value is not None else value
