"""`datapackage.json`: all files described by the Data Package standard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from macros.exports.json_file import encode_json
from macros.exports.published_files import (
    DATA_PACKAGE,
    FOLDER,
    WORKBOOK,
    PublishedFile,
    extension,
    media_type,
    schema_address,
    table_address,
)
from macros.exports.table import Table
from macros.exports.table_schema import csv_schema
from macros.models.site import Site
from macros.records.data_version import data_version
from macros.records.licence import Licence
from macros.records.urls import Urls

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def create_data_package(
    site: Site, tables: tuple[Table, ...], files: Mapping[str, PublishedFile], urls: Urls, licence: Licence | None
) -> bytes:
    """Return the package of all `files`."""
    owner = site.organization.full_name
    package = {
        "$schema": PROFILE,
        "name": f"{site.root.id}-data",
        "id": urls.id(DATA_PACKAGE),
        "title": f"{owner} 공개 자료",
        "version": data_version(site.files, site.files),
        **({"licenses": [{"name": licence.id, "path": licence.url, "title": licence.name}]} if licence else {}),
        "contributors": [{"title": owner, "roles": ["publisher"]}],
        "sources": [{"title": document.name} for document in site.sources.documents],
        "resources": list(_resources(tables, files)),
    }
    return encode_json(package)


def _resources(tables: tuple[Table, ...], files: Mapping[str, PublishedFile]) -> Iterator[dict[str, Any]]:
    published = {table.name for table in tables}
    for table in tables:
        yield {
            **_file(table.name, table.title, table_address(table.name, "csv"), files),
            "type": "table",
            "dialect": {"lineTerminator": "\r\n"},
            "schema": csv_schema(table, published),
        }
        yield {
            **_file(f"{table.name}-json", table.title, table_address(table.name, "json"), files),
            "jsonSchema": schema_address(table.name).removeprefix(FOLDER),
        }
    yield _file("workbook", "모든 표를 담은 엑셀 파일", WORKBOOK, files)


def _file(name: str, title: str, address: str, files: Mapping[str, PublishedFile]) -> dict[str, Any]:
    file = files[address]
    return {
        "name": name,
        "title": title,
        "path": address.removeprefix(FOLDER),
        "format": extension(address),
        "mediatype": media_type(address),
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
