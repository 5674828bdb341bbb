"""Write every file of the exports: tables, workbook, schemas, calendar, Data Package, catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from macros.exports.archive import write_archive
from macros.exports.calendar_file import create_calendar
from macros.exports.changes_and_feed import create_change_files
from macros.exports.comparisons_table import create_comparisons_table
from macros.exports.csv_file import write_csv
from macros.exports.data_package import create_data_package
from macros.exports.data_tables import create_data_tables
from macros.exports.dcat_catalog import create_catalog
from macros.exports.facts_table import create_facts_table
from macros.exports.file_index import create_index
from macros.exports.json_file import write_json
from macros.exports.openapi import create_openapi
from macros.exports.periods_table import create_periods_table
from macros.exports.publication import Publication
from macros.exports.published_files import (
    ARCHIVE,
    CALENDAR,
    CATALOG,
    DATA_PACKAGE,
    INDEX,
    OPENAPI,
    TABLE_FORMATS,
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
from macros.records.pages import Routes
from macros.records.urls import Urls


@dataclass(frozen=True)
class Exports:
    """The tables of the data, the files written by their address from the site's root, and the days of snapshots."""

    tables: tuple[Table, ...] = ()
    files: Mapping[str, PublishedFile] = field(default_factory=dict)
    snapshots: tuple[str, ...] = ()


def write_exports(publication: Publication, routes: Routes, root: Path) -> Exports:
    """Write every file below `root`; `routes` are those to the pages of the site."""
    site, urls = publication.site, publication.urls
    link = partial(_link, routes, urls)
    made = (
        *create_data_tables(site),
        *create_record_tables(site),
        create_comparisons_table(site, link),
        create_periods_table(site),
    )
    tables = tuple(table for table in made if table.rows)  # What a department does not have leaves no file.
    files = {WORKBOOK: write_file(root / WORKBOOK, partial(write_workbook, publication, tables))}
    tables = (*tables, create_facts_table(site, link))
    for table in tables:
        csv, json = (table_address(table.name, format) for format in TABLE_FORMATS)
        schema = schema_address(table.name)
        files[csv] = write_file(root / csv, partial(write_csv, table))
        files[json] = write_file(root / json, partial(write_json, table))
        files[schema] = _write(root / schema, create_json_schema(table, urls.id(schema)))
    if calendar := create_calendar(site, routes, urls):
        files[CALENDAR] = _write(root / CALENDAR, calendar)
    if not publication.is_snapshot:
        for address, content in create_change_files(publication.changelog, site.organization, urls).items():
            files[address] = _write(root / address, content)
    files[DATA_PACKAGE] = _write(root / DATA_PACKAGE, create_data_package(publication, tables, files))
    files[OPENAPI] = _write(root / OPENAPI, create_openapi(publication, tables))
    files[ARCHIVE] = write_file(root / ARCHIVE, partial(write_archive, root, tuple(files)))
    if urls.base and not publication.is_snapshot:
        files[CATALOG] = _write(root / CATALOG, create_catalog(publication, tables, files))
    files[INDEX] = _write(root / INDEX, create_index(publication, tables, files))
    return Exports(tables, files, publication.snapshots)


def _write(path: Path, content: bytes) -> PublishedFile:
    return write_file(path, lambda file: file.write(content))


def _link(routes: Routes, urls: Urls, model: Model) -> str | None:
    """Return the address of a record's page: a whole one, or from the first page while the site has no address."""
    url = routes.url(model)
    return url if url is None else urls.absolute(url) or url
