"""All files together, as programs that nobody here wrote take them."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from frictionless import validate
from jsonschema import Draft202012Validator

from macros.checks import load_site
from macros.exports.table import Table, text_of
from macros.exports.table_registry import TABLES
from macros.exports.write_all_files import Exports, write_exports
from macros.models.site import Site
from macros.records.facts import read_facts
from macros.records.pages import RESERVED_FILES, Routes
from macros.records.urls import create_urls
from tests.conftest import FOLDERS, Department
from tests.exports.reader import unguarded

ADDRESS = "https://example.org/office/"


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def site(request: pytest.FixtureRequest) -> Site:
    return load_site(request.param)


@dataclass(frozen=True)
class Package:
    """The exports as they lie in a folder."""

    exports: Exports
    folder: Path

    @property
    def tables(self) -> tuple[Table, ...]:
        return self.exports.tables

    @cached_property
    def files(self) -> dict[str, bytes]:
        return {address: (self.folder / address).read_bytes() for address in self.exports.files}


@pytest.fixture(scope="module")
def exports(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Package:
    return exports_of(site, ADDRESS, tmp_path_factory.mktemp("exports"))


def exports_of(site: Site, address: str, folder: Path) -> Package:
    owned = create_urls(address, site.organization)
    return Package(write_exports(site, Routes(site), owned, "물어봐 주세요.", folder), folder)


def described(exports: Package) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(exports.files["data/v1/datapackage.json"])
    return found


def test_frictionless_finds_nothing_wrong_with_the_package(exports: Package) -> None:
    report = validate(str(exports.folder / "data/v1/datapackage.json"))
    assert report.flatten(["name", "rowNumber", "message"]) == []
    assert [error.message for error in report.errors] == []
    assert len(report.tasks) == 2 * len(exports.tables) + 1


def test_the_package_describes_every_file_of_data_as_it_is(exports: Package) -> None:
    resources = {f"data/v1/{resource['path']}": resource for resource in described(exports)["resources"]}
    about = {"data/v1/datapackage.json", "data/v1/catalog.jsonld"}
    data = {address for address in exports.files if "/schema/" not in address} - about
    assert resources.keys() == data
    for address, resource in resources.items():
        content = exports.files[address]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        if resource["format"] == "csv":
            header = content.decode("utf-8-sig").split("\r\n", 1)[0]
            assert header == ",".join(field["name"] for field in resource["schema"]["fields"])
        if resource["format"] == "json":
            assert f"data/v1/{resource['jsonSchema']}" in exports.files


def test_json_is_as_its_published_schema_says(exports: Package) -> None:
    for table in exports.tables:
        schema = json.loads(exports.files[f"data/v1/schema/{table.name}.json"])
        Draft202012Validator.check_schema(schema)
        rows = json.loads(exports.files[f"data/v1/{table.name}.json"])
        checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
        assert [error.message for error in checker.iter_errors(rows)] == [], table.name
        assert len(rows) == table.row_count
        assert not table.rows or rows[0].keys() == schema["items"]["properties"].keys()


def test_the_workbook_has_a_sheet_for_each_table_with_numbers_as_numbers(exports: Package) -> None:
    book = openpyxl.load_workbook(BytesIO(exports.files["data/v1/all.xlsx"]))
    subjects = [table for table in exports.tables if table.name != "facts"]
    assert book.sheetnames == [table.title for table in subjects]
    for table in subjects:
        sheet = book[table.title]
        assert sheet.freeze_panes == "A2"
        header, *rows = sheet.iter_rows(values_only=True)
        assert list(header) == [column.title for column in table.columns]
        assert [[as_cell(cell) for cell in row] for row in table.rows] == [list(map(day, row)) for row in rows]


def test_no_cell_of_the_workbook_is_a_formula(department: Department, tmp_path: Path) -> None:
    department.replace("organization.yml", "name: 자료 수집", "name: '=1+1'")
    book = openpyxl.load_workbook(BytesIO(exports_of(department.site(), "", tmp_path).files["data/v1/all.xlsx"]))
    cell = book["부서가 맡은 일"]["D3"]
    assert (cell.value, cell.data_type) == ("'=1+1", "s")


def test_the_same_data_gives_the_same_bytes(site: Site, exports: Package, tmp_path: Path) -> None:
    assert exports_of(site, ADDRESS, tmp_path).files == exports.files


def test_the_long_table_has_a_row_for_every_value_of_every_file(site: Site, exports: Package) -> None:
    csv_rows = list(csv.DictReader(StringIO(exports.files["data/v1/facts.csv"].decode("utf-8-sig"), newline="")))
    json_rows = json.loads(exports.files["data/v1/facts.json"])
    told = list(read_facts(site.files.values()))
    assert ",".join(csv_rows[0]) == "id,구분,항목,연도,값,단위,기준일,유래,출처,쪽,파일,줄,링크"
    assert [row["id"] for row in csv_rows] == [row["id"] for row in json_rows] == [fact.id for fact in told]
    assert [unguarded(row["값"]) for row in csv_rows] == [in_lines(fact.value) for fact in told]
    numbers = [float(fact.value) if isinstance(fact.value, Decimal) else fact.value for fact in told]
    assert [in_lines(row["value"]) for row in json_rows] == list(map(in_lines, numbers))
    assert [(row["파일"], int(row["줄"])) for row in csv_rows] == [(fact.place.file, fact.place.line) for fact in told]


def test_a_row_of_the_long_table_says_all_that_a_citation_needs(department: Department, tmp_path: Path) -> None:
    rows = json.loads(exports_of(department.site(), ADDRESS, tmp_path).files["data/v1/facts.json"])
    figure = next(row for row in rows if row["id"] == "budgets/2030/collections/spent")
    assert figure == {
        "id": "budgets/2030/collections/spent",
        "subject": "예산",
        "item": "2030년 예산 › 장서 확충 › 집행액",
        "year": 2030,
        "value": 51,
        "unit": "백만원",
        "as_of": "2030-09-30",
        "origin": "printed",
        "source": "도서관과 업무보고 · 4. 예산",
        "page": 6,
        "file": "data/budgets/2030.yml",
        "line": 7,
        "link": "https://example.org/office/budget/2030/#collections",
    }


def test_without_an_address_ids_are_urns_and_nothing_claims_to_be_anywhere(site: Site, tmp_path: Path) -> None:
    exports = exports_of(site, "", tmp_path)
    assert "data/v1/catalog.jsonld" not in exports.files
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", described(exports)["id"])
    for table in exports.tables:
        assert json.loads(exports.files[f"data/v1/schema/{table.name}.json"])["$id"].startswith("urn:uuid:")
    links = [row["link"] for row in json.loads(exports.files["data/v1/facts.json"])]
    assert any(links)
    assert [link for link in links if link is not None and not link.startswith("../../")] == []


def test_the_catalogue_names_each_table_with_its_files_at_whole_addresses(exports: Package) -> None:
    catalog = json.loads(exports.files["data/v1/catalog.jsonld"])
    assert [dataset["dct:identifier"] for dataset in catalog["dcat:dataset"]] == [t.name for t in exports.tables]
    for dataset in catalog["dcat:dataset"]:
        for file in dataset["dcat:distribution"]:
            content = exports.files[file["dcat:downloadURL"]["@id"].removeprefix(ADDRESS)]
            assert file["dcat:byteSize"]["@value"] == str(len(content))
        formats = [file["dct:title"] for file in dataset["dcat:distribution"]]
        assert formats == ["CSV", "JSON", *([] if dataset["dct:identifier"] == "facts" else ["XLSX"])]


def in_lines(value: object) -> str:
    """A value as text, with a line for each item of a list."""
    if isinstance(value, bool):
        return str(value).lower()
    return "\n".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def as_cell(cell: object) -> object:
    """A value as the workbook holds it."""
    if isinstance(cell, (str, bool, tuple)):
        return text_of(cell) or None
    return float(cell) if isinstance(cell, Decimal) else cell


def day(value: object) -> object:
    return value.date() if hasattr(value, "date") else value


def test_no_table_of_the_data_may_have_the_name_of_another_file() -> None:
    assert {*(table.name for table in TABLES), "all", "catalog", "datapackage", "facts", "schema"} == RESERVED_FILES
