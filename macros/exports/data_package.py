"""`datapackage.json`: all files described by the Data Package standard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from macros.exports.json_file import encode_json
from macros.exports.publication import Publication
from macros.exports.published_files import (
    CHANGES_JSON,
    CHANGES_SCHEMA,
    DATA_PACKAGE,
    FOLDER,
    WHOLE_FILES,
    PublishedFile,
    extension,
    media_type,
    schema_address,
    table_address,
)
from macros.exports.table import Table
from macros.exports.table_schema import csv_schema
from macros.models.source import Document

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def create_data_package(
    publication: Publication, tables: tuple[Table, ...], files: Mapping[str, PublishedFile]
) -> bytes:
    """Return the package of all data among `files`."""
    site, licence, urls = publication.site, publication.licence, publication.urls
    publisher = publication.publisher
    package = {
        "$schema": PROFILE,
        "name": f"{site.root.id}-data",
        "id": urls.id(DATA_PACKAGE),
        "title": publication.title,
        "description": publication.description,
        "version": publication.version,
        **({"created": publication.changed} if publication.changed else {}),
        **({"homepage": urls.base} if urls.base else {}),
        "keywords": [publication.owner, *dict.fromkeys(table.subject for table in tables)],
        **({"licenses": [{"name": licence.id, "path": licence.url, "title": licence.name}]} if licence else {}),
        **({"contributors": [{"title": publisher, "roles": ["publisher"]}]} if publisher else {}),
        "sources": [_source(document) for document in site.sources.documents],
        "resources": [*_table_resources(publication, tables, files), *_change_resources(files)],
    }
    return encode_json(package)


def _source(document: Document) -> dict[str, str]:
    return {"title": document.name, **({"path": document.url} if document.url else {})}


def _table_resources(
    publication: Publication, tables: tuple[Table, ...], files: Mapping[str, PublishedFile]
) -> Iterator[dict[str, Any]]:
    published = {table.name for table in tables}
    for table in tables:
        told = {"title": table.title, "description": publication.describe(table)}
        yield {
            **_file(table.name, table_address(table.name, "csv"), files, told),
            "type": "table",
            "dialect": {"lineTerminator": "\r\n"},
            "schema": csv_schema(table, published),
        }
        yield {
            **_file(f"{table.name}-json", table_address(table.name, "json"), files, told),
            "jsonSchema": schema_address(table.name).removeprefix(FOLDER),
        }


def _change_resources(files: Mapping[str, PublishedFile]) -> Iterator[dict[str, Any]]:
    if CHANGES_JSON in files:
        whole = next(whole for whole in WHOLE_FILES if whole.address == CHANGES_JSON)
        told = {"title": whole.title, "description": whole.purpose}
        yield {
            **_file("changes", CHANGES_JSON, files, told),
            "jsonSchema": CHANGES_SCHEMA.removeprefix(FOLDER),
        }


def _file(name: str, address: str, files: Mapping[str, PublishedFile], told: Mapping[str, str]) -> dict[str, Any]:
    file = files[address]
    return {
        "name": name,
        **told,
        "path": address.removeprefix(FOLDER),
        "format": extension(address),
        "mediatype": media_type(address),
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
