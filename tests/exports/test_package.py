"""All files together, as programs that nobody here wrote take them."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from frictionless import validate
from jsonschema import Draft202012Validator

from macros.checks import load_site
from macros.exports.publication import Publication
from macros.exports.published_files import WHOLE_FILES
from macros.exports.table import Table, text_of
from macros.exports.table_registry import TABLES
from macros.exports.write_all_files import Exports, write_exports
from macros.history.changes import Changelog, Entry, RecordEntry
from macros.models.site import Site
from macros.records.data_version import data_version
from macros.records.licence import LICENCES, Licence
from macros.records.pages import RESERVED_FILES, Routes
from macros.records.read_facts import read_facts
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


def exports_of(
    site: Site,
    address: str,
    folder: Path,
    licence: Licence | None = None,
    log: Changelog | None = None,
    operator: str = "",
    *,
    is_official: bool = False,
) -> Package:
    owned = create_urls(address, site.organization)
    publication = Publication(site, owned, licence, log, operator=operator, is_official=is_official)
    return Package(write_exports(publication, Routes(site), folder), folder)


CHANGED = RecordEntry("changed", "organization", "조직", "조직", "수정", ())


def described(exports: Package) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(exports.files["data/v1/datapackage.json"])
    return found


def test_frictionless_finds_nothing_wrong_with_the_package(exports: Package) -> None:
    report = validate(str(exports.folder / "data/v1/datapackage.json"))
    assert report.flatten(["name", "rowNumber", "message"]) == []
    assert [error.message for error in report.errors] == []
    assert len(report.tasks) == 2 * len(exports.tables)


def test_the_package_describes_every_file_of_data_as_it_is(exports: Package) -> None:
    resources = {f"data/v1/{resource['path']}": resource for resource in described(exports)["resources"]}
    others = ("datapackage.json", "catalog.jsonld", "index.json", "openapi.json", "all.zip", "all.xlsx", "calendar.ics")
    about = {f"data/v1/{name}" for name in others}
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


def test_the_version_orders_by_the_day_of_the_newest_change(site: Site) -> None:
    log = tuple(Entry("0" * 40, f"{day}T23:00:00+09:00", ()) for day in ("2026-02-03", "2026-11-24", "2026-10-30"))
    digits = data_version(site.files, site.files)
    assert Publication(site, changelog=log).version == f"2026.11.24+{digits}"
    assert Publication(site).version == f"0.0.0+{digits}"


def test_the_package_tells_what_a_catalogue_asks(department: Department, tmp_path: Path) -> None:
    department.replace("sources.yml", "    kind: report\n", "    kind: report\n    url: https://example.kr/report\n")
    log = (Entry("0" * 40, "2026-11-24T23:00:00+09:00", (CHANGED,)),)
    package = described(exports_of(department.site(), ADDRESS, tmp_path, log=log))
    assert package["created"] == "2026-11-24T23:00:00+09:00"
    assert package["homepage"] == ADDRESS
    assert package["keywords"][0] == "새빛시 도서관과"
    assert package["sources"][0] == {"title": "도서관과 업무보고", "path": "https://example.kr/report"}
    assert all(resource["description"] for resource in package["resources"])


def test_the_index_names_every_other_file_as_it_is(exports: Package) -> None:
    index = json.loads(exports.files["data/v1/index.json"])
    named = {f"data/v1/{file['path']}": file for file in index["files"]}
    assert named.keys() == exports.files.keys() - {"data/v1/index.json"}
    for address, file in named.items():
        content = exports.files[address]
        assert (file["bytes"], file["hash"]) == (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}")
        assert all(file[key] for key in ("title", "description", "mediatype"))
    assert {table.name: len(table.rows) for table in exports.tables} == {
        address.rpartition("/")[2].removesuffix(".csv"): file["rows"]
        for address, file in named.items()
        if address.endswith(".csv")
    }


def test_the_zip_is_a_package_of_its_own(exports: Package, tmp_path: Path) -> None:
    with ZipFile(BytesIO(exports.files["data/v1/all.zip"])) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        archive.extractall(tmp_path)
    left = {"all.zip", "catalog.jsonld", "index.json"}
    packed = {
        path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()
    }
    files = {address.removeprefix("data/v1/"): content for address, content in exports.files.items()}
    assert packed == {name: content for name, content in files.items() if name not in left}


def test_openapi_describes_the_rows_that_lie_at_its_addresses(exports: Package) -> None:
    told = json.loads(exports.files["data/v1/openapi.json"])
    assert told["openapi"] == "3.1.0"
    assert {f"data/v1{path}" for path in told["paths"]} == {
        address
        for address in exports.files
        if address.endswith(".csv") or address.removesuffix(".json") + ".csv" in exports.files
    }
    operations = [path["get"] for path in told["paths"].values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    for path, get in told["paths"].items():
        content = get["get"]["responses"]["200"]["content"]
        if "application/json" in content:
            name = content["application/json"]["schema"]["items"]["$ref"].rpartition("/")[2]
            checker = Draft202012Validator(told["components"]["schemas"][name])
            rows = json.loads(exports.files[f"data/v1{path}"])
            assert [error.message for row in rows for error in checker.iter_errors(row)] == [], path


def test_json_is_as_its_published_schema_says(exports: Package) -> None:
    for table in exports.tables:
        schema = json.loads(exports.files[f"data/v1/schema/{table.name}.json"])
        Draft202012Validator.check_schema(schema)
        rows = json.loads(exports.files[f"data/v1/{table.name}.json"])
        checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
        assert [error.message for error in checker.iter_errors(rows)] == [], table.name
        assert len(rows) == len(table.rows)
        assert not table.rows or rows[0].keys() == schema["items"]["properties"].keys()


def test_schemas_say_which_columns_no_document_prints(exports: Package) -> None:
    row = json.loads(exports.files["data/v1/schema/duties.json"])["items"]["properties"]
    assert [key for key, column in row.items() if column.get("x-origin") == "added"] == ["plain", "aliases", "id"]
    package = json.loads(exports.files["data/v1/datapackage.json"])
    (duties,) = (resource for resource in package["resources"] if resource["name"] == "duties")
    added = [field["name"] for field in duties["schema"]["fields"] if field.get("origin") == "added"]
    assert added == ["plain", "aliases", "id"]


def test_the_workbook_has_a_sheet_for_each_table_with_numbers_as_numbers(exports: Package) -> None:
    book = openpyxl.load_workbook(BytesIO(exports.files["data/v1/all.xlsx"]))
    subjects = [table for table in exports.tables if table.name != "facts"]
    assert book.sheetnames == ["표지", *(table.title for table in subjects)]
    for table in subjects:
        sheet = book[table.title]
        assert sheet.freeze_panes == "A2"
        header, *rows = sheet.iter_rows(values_only=True)
        assert list(header) == [column.title for column in table.columns]
        assert [[as_cell(cell) for cell in row] for row in table.rows] == [list(map(day, row)) for row in rows]


def test_no_cell_of_the_workbook_is_a_formula(department: Department, tmp_path: Path) -> None:
    department.replace("organization.yml", "name: 자료 수집", "name: '=1+1'")
    book = openpyxl.load_workbook(BytesIO(exports_of(department.site(), "", tmp_path).files["data/v1/all.xlsx"]))
    cell = book["부서의 담당 업무"]["B3"]
    assert (cell.value, cell.data_type) == ("'=1+1", "s")


def test_the_same_data_gives_the_same_bytes(site: Site, exports: Package, tmp_path: Path) -> None:
    assert exports_of(site, ADDRESS, tmp_path).files == exports.files


def test_the_long_table_has_a_row_for_every_value_of_every_file(site: Site, exports: Package) -> None:
    csv_rows = list(csv.DictReader(StringIO(exports.files["data/v1/facts.csv"].decode("utf-8-sig"), newline="")))
    json_rows = json.loads(exports.files["data/v1/facts.json"])
    told = list(read_facts(site.files.values()))
    assert ",".join(csv_rows[0]) == (
        "id,subject,item,field,year,value,value_type,unit,as_of,origin,source,page,file,line,link,source_document,record"
    )
    assert [row["id"] for row in csv_rows] == [row["id"] for row in json_rows] == [fact.id for fact in told]
    numbers = [float(fact.value) if isinstance(fact.value, Decimal) else fact.value for fact in told]
    assert [unguarded(row["value"]) for row in csv_rows] == [as_text(fact.value) for fact in told]
    assert [as_text(row["value"]) for row in json_rows] == list(map(as_text, numbers))
    assert [(row["file"], int(row["line"])) for row in csv_rows] == [
        (fact.place.file, fact.place.line) for fact in told
    ]


def test_a_row_of_the_long_table_says_all_that_a_citation_needs(department: Department, tmp_path: Path) -> None:
    rows = json.loads(exports_of(department.site(), ADDRESS, tmp_path).files["data/v1/facts.json"])
    figure = next(row for row in rows if row["id"] == "budgets/2030/collections/spent")
    assert figure == {
        "id": "budgets/2030/collections/spent",
        "subject": "예산",
        "item": "2030년 예산 › 장서 확충 › 집행액",
        "field": "집행액",
        "year": 2030,
        "value": 51,
        "value_type": "integer",
        "unit": "백만원",
        "as_of": "2030-09-30",
        "origin": "printed",
        "source": "도서관과 업무보고 · 4. 예산",
        "page": 6,
        "file": "data/budgets/2030.yml",
        "line": 7,
        "link": "https://example.org/office/budget/2030/#collections",
        "source_document": "sources/library-report-2030",
        "record": "budgets/2030/collections",
    }


def test_without_an_address_ids_are_urns_and_nothing_claims_to_be_anywhere(site: Site, tmp_path: Path) -> None:
    exports = exports_of(site, "", tmp_path)
    assert "data/v1/catalog.jsonld" not in exports.files
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", described(exports)["id"])
    for table in exports.tables:
        assert json.loads(exports.files[f"data/v1/schema/{table.name}.json"])["$id"].startswith("urn:uuid:")
    links = [row["link"] for row in json.loads(exports.files["data/v1/facts.json"])]
    assert any(links)
    assert [link for link in links if link is not None and ("://" in link or link.startswith("."))] == []


def test_the_catalogue_names_each_table_with_its_files_at_whole_addresses(exports: Package) -> None:
    catalog = json.loads(exports.files["data/v1/catalog.jsonld"])
    named = [dataset["dct:identifier"] for dataset in catalog["dcat:dataset"]]
    assert named == ["all", *(table.name for table in exports.tables)]
    for dataset in catalog["dcat:dataset"]:
        for file in dataset["dcat:distribution"]:
            content = exports.files[file["dcat:downloadURL"]["@id"].removeprefix(ADDRESS)]
            assert file["dcat:byteSize"]["@value"] == str(len(content))
        formats = [file["dct:title"] for file in dataset["dcat:distribution"]]
        assert formats == (["XLSX", "ZIP"] if dataset["dct:identifier"] == "all" else ["CSV", "JSON"])


CLASSES = {
    "dct:publisher": "foaf:Agent",
    "foaf:homepage": "foaf:Document",
    "dcat:landingPage": "foaf:Document",
    "dct:language": "dct:LinguisticSystem",
    "dct:spatial": "dct:Location",
    "dct:temporal": "dct:PeriodOfTime",
    "dct:accrualPeriodicity": "dct:Frequency",
    "dct:license": "dct:LicenseDocument",
    "dcat:contactPoint": "vcard:Organization",
    "dcat:theme": "skos:Concept",
    "dct:format": "dct:MediaTypeOrExtent",
    "dcat:mediaType": "dct:MediaType",
    "dct:conformsTo": "dct:Standard",
    "spdx:checksum": "spdx:Checksum",
}
"""What DCAT-AP 3 wants the values of properties to be."""


def test_the_catalogue_names_things_of_the_classes_of_dcat_ap(department: Department, tmp_path: Path) -> None:
    department.replace("organization.yml", "    summary: 도서관을", "    phone: 000-123-4567\n    summary: 도서관을")
    department.write("upkeep.yml", "subjects: [{subject: organization, office: library, frequency: 해마다}]\n")
    log = (Entry("0" * 40, "2026-11-24T23:00:00+09:00", (CHANGED,)),)
    catalog = json.loads(
        exports_of(department.site(), ADDRESS, tmp_path, LICENCES[1], log, "열린모임").files["data/v1/catalog.jsonld"]
    )
    named = [(name, value["@type"]) for name, value in properties(catalog) if name in CLASSES]
    assert {name for name, _ in named} == CLASSES.keys()
    assert [(name, kind) for name, kind in named if kind != CLASSES[name]] == []
    assert {dataset["dct:modified"]["@value"] for dataset in catalog["dcat:dataset"]} == {"2026-11-24T23:00:00+09:00"}


@pytest.mark.parametrize(
    ("operator", "is_official", "publisher"),
    [("", False, "운영자 미정 (비공식)"), ("열린모임", False, "열린모임"), ("", True, "새빛시 도서관과")],
)
def test_only_an_official_site_is_published_by_the_department(
    department: Department, tmp_path: Path, operator: str, is_official: bool, publisher: str
) -> None:
    department.replace("organization.yml", "    summary: 도서관을", "    phone: 000-123-4567\n    summary: 도서관을")
    exports = exports_of(department.site(), ADDRESS, tmp_path, operator=operator, is_official=is_official)
    catalog = json.loads(exports.files["data/v1/catalog.jsonld"])
    for node in (catalog, *catalog["dcat:dataset"]):
        named = node["dct:publisher"]
        assert named["foaf:name"]["@value"] == publisher
        assert ("@id" in named) == is_official
        writers = [source["dct:creator"]["foaf:name"]["@value"] for source in node["prov:wasDerivedFrom"]]
        assert writers == ["새빛시 도서관과"]
    contacts = [dataset["dcat:contactPoint"] for dataset in catalog["dcat:dataset"]]
    assert {contact["vcard:fn"] for contact in contacts} == {publisher}
    assert {contact["vcard:hasURL"]["@id"] for contact in contacts} == {f"{ADDRESS}about/corrections/"}
    assert all(("vcard:hasTelephone" in contact) == is_official for contact in contacts)
    titles = [one["title"] for one in described(exports).get("contributors", [])]
    assert titles == ([publisher] if operator or is_official else [])


def properties(node: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every property of a node and of those in it, with its value."""
    for name, value in node.items():
        for one in value if isinstance(value, list) else [value]:
            yield name, one
            if isinstance(one, dict):
                yield from properties(one)


@pytest.mark.parametrize("licence", LICENCES, ids=lambda licence: licence.id)
def test_the_licence_stands_in_package_and_catalogue(department: Department, tmp_path: Path, licence: Licence) -> None:
    exports = exports_of(department.site(), ADDRESS, tmp_path, licence)
    assert described(exports)["licenses"] == [{"name": licence.id, "path": licence.url, "title": licence.name}]
    catalog = json.loads(exports.files["data/v1/catalog.jsonld"])
    files = [file for dataset in catalog["dcat:dataset"] for file in dataset["dcat:distribution"]]
    assert {file["dct:license"]["@id"] for file in files} == {licence.url}


def test_without_a_licence_no_file_claims_one(exports: Package) -> None:
    assert "licenses" not in described(exports)
    assert b"dct:license" not in exports.files["data/v1/catalog.jsonld"]


def as_text(value: object) -> str:
    """A value as text, with a bar between the items of a list."""
    if isinstance(value, bool):
        return str(value).lower()
    return "|".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def as_cell(cell: object) -> object:
    """A value as the workbook holds it."""
    if isinstance(cell, (str, bool, tuple)):
        return text_of(cell) or None
    return float(cell) if isinstance(cell, Decimal) else cell


def day(value: object) -> object:
    return value.date() if hasattr(value, "date") else value


def test_no_table_of_the_data_may_have_the_name_of_another_file() -> None:
    whole = {whole.address.rpartition("/")[2].partition(".")[0] for whole in WHOLE_FILES} - {"feed", "index"}
    assert {*(table.name for table in TABLES), *whole, "comparisons", "facts", "periods", "schema"} == RESERVED_FILES
