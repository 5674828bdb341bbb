"""Every value of the invented departments stands in their exports, in the row of its record."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from macros.exports.write_all_files import write_exports
from macros.models.site import Site
from macros.records.facts import Fact, read_facts
from macros.records.pages import Routes
from macros.records.urls import create_urls
from tests.exports.reader import unguarded

EVIDENCE = {"origin", "sources"}
"""Maps that say where values come from, which the long table has rows of."""


@pytest.fixture(scope="module")
def folder(data: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("exports")
    write_exports(data, Routes(data), create_urls("https://example.org/", data.organization), None, root)
    return root / "data/v1"


def test_every_value_stands_in_the_row_of_its_record_in_json(data: Site, folder: Path) -> None:
    tables = (json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal) for path in folder.glob("*.json"))
    rows = [row for table in tables if isinstance(table, list) for row in table]
    assert missing(data, rows) == []


def test_every_value_stands_in_the_row_of_its_record_in_csv(data: Site, folder: Path) -> None:
    rows = []
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows += [{**row, "record": row.get("기록 id")} for row in csv.DictReader(file)]
    assert missing(data, rows) == []


def test_every_value_is_a_row_of_the_long_table(data: Site, folder: Path) -> None:
    rows = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
    assert [row["id"] for row in rows] == [fact.id for fact in read_facts(data.files.values())]


def test_a_table_without_rows_leaves_no_file(folder: Path) -> None:
    for path in folder.glob("*.csv"):
        assert len(path.read_text(encoding="utf-8-sig").splitlines()) > 1, path.name


def missing(data: Site, rows: list[dict[str, Any]]) -> list[str]:
    """The ids of the values that no cell of their records' rows holds."""
    cells: dict[str, set[str]] = {}
    for row in rows:
        if row.get("record"):
            cells.setdefault(row["record"], set()).update(
                unguarded(text) for cell in row.values() for text in texts(cell)
            )
    facts = [fact for fact in read_facts(data.files.values()) if not EVIDENCE & set(own_steps(fact))]
    return [fact.id for fact in facts if not set(texts(fact.value)) <= cells.get(fact.record, set())]


def own_steps(fact: Fact) -> list[str]:
    return fact.id.removeprefix(f"{fact.record}/").split("/")


def texts(value: object) -> Iterator[str]:
    """A cell as text; a list has one for each item, as a CSV file has them line by line."""
    if isinstance(value, (tuple, list)):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str) and "\n" in value:
        yield value
        yield from value.split("\n")
    elif isinstance(value, bool):
        yield str(value).lower()
    elif re.fullmatch(r"-?\d+\.\d+", str(value)):
        yield f"{Decimal(str(value)).normalize():f}"  # A number of JSON has no zeros at its end.
    elif value is not None:
        yield str(value)
