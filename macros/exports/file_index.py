"""`index.json`: every published file, what it is, its size and its checksum."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from macros.exports.json_file import encode_json
from macros.exports.publication import Publication
from macros.exports.published_files import (
    FOLDER,
    INDEX,
    TABLE_FORMATS,
    WHOLE_FILES,
    PublishedFile,
    media_type,
    schema_address,
    table_address,
)
from macros.exports.table import Table


def create_index(publication: Publication, tables: tuple[Table, ...], files: Mapping[str, PublishedFile]) -> bytes:
    """Return the list of all `files`, with what is true of all of them above it."""
    licence = publication.licence
    told = {
        "title": publication.title,
        "description": publication.description,
        "version": publication.version,
        "modified": publication.changed or None,
        "licence": {"name": licence.id, "title": licence.name, "path": licence.url} if licence else None,
        "homepage": publication.urls.base or None,
        "snapshots": [f"{day}/{INDEX.removeprefix(FOLDER)}" for day in publication.snapshots],
        "files": [*_whole_files(files), *_table_files(publication, tables, files)],
    }
    return encode_json(told)


def _whole_files(files: Mapping[str, PublishedFile]) -> Iterator[dict[str, Any]]:
    for whole in WHOLE_FILES:
        if whole.address in files:
            yield _file(whole.address, files, whole.title, whole.purpose)


def _table_files(
    publication: Publication, tables: tuple[Table, ...], files: Mapping[str, PublishedFile]
) -> Iterator[dict[str, Any]]:
    for table in tables:
        for format in TABLE_FORMATS:
            address, description = table_address(table.name, format), publication.describe(table)
            yield {**_file(address, files, table.title, description), "rows": len(table.rows)}
        yield _file(
            schema_address(table.name), files, f"{table.title}의 JSON 스키마", "JSON의 칸마다 형식과 뜻이 있습니다."
        )


def _file(address: str, files: Mapping[str, PublishedFile], title: str, description: str) -> dict[str, Any]:
    file = files[address]
    return {
        "path": address.removeprefix(FOLDER),
        "title": title,
        "description": description,
        "mediatype": media_type(address),
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
