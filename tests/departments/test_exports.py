"""Every value of the invented departments stands in their exports, in the row of its record."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from macros.exports.publication import Publication
from macros.exports.write_all_files import write_exports
from macros.models.site import Site
from macros.records.facts import Fact
from macros.records.pages import Routes
from macros.records.read_facts import read_facts
from macros.records.urls import create_urls
from tests.exports.reader import address_of, local_id, unguarded
from tests.site.built import BuiltSite

EVIDENCE = {"origin", "sources"}
"""Maps that say where values come from, which the long table has rows of."""


@pytest.fixture(scope="module")
def folder(data: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("exports")
    write_exports(Publication(data, create_urls("https://example.org/", data.organization)), Routes(data), root)
    return root / "data/v1"


def test_every_value_stands_in_the_row_of_its_record_in_json(data: Site, folder: Path) -> None:
    files = (path for path in folder.glob("*.json") if path.stem != "facts")
    tables = (json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal) for path in files)
    rows = [row for table in tables if isinstance(table, list) for row in table]
    assert missing(data, rows) == []


def test_every_value_stands_in_the_row_of_its_record_in_csv(data: Site, folder: Path) -> None:
    rows = []
    for path in (path for path in folder.glob("*.csv") if path.stem != "facts"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows += csv.DictReader(file)
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
    return [fact.id for fact in facts if not set(texts(fact.value)) <= with_local_ids(cells.get(fact.record, set()))]


def with_local_ids(cells: set[str]) -> set[str]:
    """Cells, and of the ids of records among them what the files have for those."""
    ids = {cell for cell in cells if "/" in cell}
    return cells | {told(id) for id in ids for told in (local_id, address_of)} | {id.rpartition("/")[2] for id in ids}


def own_steps(fact: Fact) -> list[str]:
    return fact.id.removeprefix(f"{fact.record}/").split("/")


def texts(value: object) -> Iterator[str]:
    """A cell as text; a list has one for each item, between which a CSV file has bars."""
    if isinstance(value, (tuple, list)):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str) and "|" in value:
        yield value
        yield from value.split("|")
    elif isinstance(value, bool):
        yield str(value).lower()
    elif re.fullmatch(r"-?\d+\.\d+", str(value)):
        yield f"{Decimal(str(value)).normalize():f}"  # A number of JSON has no zeros at its end.
    elif value is not None:
        yield str(value)


def test_joins_along_all_foreign_keys_lose_no_row(folder: Path) -> None:
    schemas = {
        resource["name"]: resource["schema"]
        for resource in json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]
        if resource.get("type") == "table"
    }
    rows = {name: read_rows(folder / f"{name}.csv") for name in schemas}
    followed = 0
    for name, schema in schemas.items():
        for key in schema.get("foreignKeys", ()):
            (field,), target = key["fields"], key["reference"]
            counted = Counter(row[target["fields"][0]] for row in rows[target["resource"]])
            told = [row[field] for row in rows[name] if row[field]]
            assert [id for id in told if counted[id] != 1] == [], (name, field)
            followed += len(told)
    assert followed > 100


def test_a_child_tells_its_parent_and_where_it_is_printed(data: Site, folder: Path) -> None:
    for name, around in (("duties", "offices"), ("entries", "programs")):
        parents = {row["record"] for table in (around, name) for row in read_rows(folder / f"{table}.csv")}
        documents = {row["record"] for row in read_rows(folder / "documents.csv")}
        for row in read_rows(folder / f"{name}.csv"):
            assert row["parent_record"] in parents, row
            assert row["source_document"] in documents, row


def test_names_of_columns_survive_r(folder: Path) -> None:
    for path in folder.glob("*.csv"):
        header = path.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
        assert [key for key in header if not re.fullmatch("[a-z][a-z0-9_]*", key) or key in R_WORDS] == [], path.name


R_WORDS = ("if", "else", "repeat", "while", "function", "for", "next", "break", "in")


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [*csv.DictReader(file)]


def test_what_records_are_called_elsewhere_stands_in_exports_and_linked_data(
    department_site: Callable[[str], BuiltSite],
) -> None:
    site = department_site("district")
    folder = site.folder / "data/v1"
    cities = {row["id"]: row for row in json.loads((folder / "cities.json").read_text(encoding="utf-8"))}
    assert (cities["pine"]["country"], cities["pine"]["legal_dong_code"]) == ("KR", "9911000000")
    (city,) = (node for node in graph(site, "cities/water-light/") if node["@type"] == "City")
    assert city["sameAs"] == "https://www.wikidata.org/entity/Q9900000001"
    assert city["containedInPlace"] == {"@type": "Country", "identifier": "ZZ"}
    (hall,) = (node for node in graph(site, "buildings/") if node.get("name") == "구청사")
    assert hall["identifier"] == {"@type": "PropertyValue", "name": "법정동코드", "value": "9900010100"}
    (office,) = (node for node in graph(site, "organization/") if node["@type"] == "GovernmentOrganization")
    assert office["sameAs"] == "https://www.wikidata.org/entity/Q9900000002"
    assert office["parentOrganization"]["areaServed"]["identifier"]["value"] == "9900000000"
    assert "Q9900000001" in site.page("cities/water-light/").article.text_content()


def graph(site: BuiltSite, url: str) -> list[dict[str, Any]]:
    """What a page tells search engines."""
    (block,) = site.page(url).root.xpath("//script[@type='application/ld+json']/text()")
    return list(json.loads(block)["@graph"])
