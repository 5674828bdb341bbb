"""Write every file of the exports: tables, workbook, schemas, Data Package, catalogue."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

from macros.exports.csv_file import write_csv
from macros.exports.data_package import create_data_package
from macros.exports.data_tables import create_data_tables
from macros.exports.dcat_catalog import create_catalog
from macros.exports.facts_table import create_facts_table
from macros.exports.json_file import write_json
from macros.exports.published_files import (
    CATALOG,
    DATA_PACKAGE,
    FOLDER,
    WORKBOOK,
    PublishedFile,
    schema_address,
    table_address,
    write_file,
)
from macros.exports.record_tables import create_record_tables
from macros.exports.table import Table
from macros.exports.table_schema import create_json_schema
from macros.exports.workbook import write_workbook
from macros.models.base import Model
from macros.models.site import Site
from macros.records.licence import Licence
from macros.records.pages import Routes
from macros.records.urls import Urls


@dataclass(frozen=True)
class Exports:
    """The tables of the data, and the files written, by their address from the site's root."""

    tables: tuple[Table, ...] = ()
    files: Mapping[str, PublishedFile] = field(default_factory=dict)


def write_exports(site: Site, routes: Routes, urls: Urls, licence: Licence | None, root: Path) -> Exports:
    """Write every file below `root`; `routes` are those to the pages of the site; `licence` may not be chosen yet."""
    # What a department does not have leaves no file.
    tables = tuple(table for table in (*create_data_tables(site), *create_record_tables(site)) if table.rows)
    files = {WORKBOOK: write_file(root / WORKBOOK, partial(write_workbook, tables))}
    tables = (*tables, create_facts_table(site, partial(_link, routes, urls)))
    for table in tables:
        csv, json, schema = (
            table_address(table.name, "csv"),
            table_address(table.name, "json"),
            schema_address(table.name),
        )
        files[csv] = write_file(root / csv, partial(write_csv, table))
        files[json] = write_file(root / json, partial(write_json, table))
        files[schema] = _write(root / schema, create_json_schema(table, urls.id(schema)))
    files[DATA_PACKAGE] = _write(root / DATA_PACKAGE, create_data_package(site, tables, files, urls, licence))
    if base := urls.base:
        files[CATALOG] = _write(root / CATALOG, create_catalog(site, tables, files, base, licence))
    return Exports((*tables[:-1], tables[-1].abridged()), files)


def _write(path: Path, content: bytes) -> PublishedFile:
    return write_file(path, lambda file: file.write(content))


def _link(routes: Routes, urls: Urls, model: Model) -> str | None:
    """Return the address of a record's page: absolute, or relative to the files while the site has no address."""
    url = routes.url(model)
    if url is None:
        return None
    page, hash_, anchor = url.partition("#")
    return urls.absolute(url) or f"{_relative(page)}/{hash_}{anchor}"


@cache
def _relative(page: str) -> str:
    """Return the relative URL from the files to a page; cached, since many records stand on one."""
    return posixpath.relpath(f"/{page}", f"/{FOLDER}")
