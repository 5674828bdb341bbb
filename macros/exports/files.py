"""Every file that the site gives away, by its address."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from macros.addresses import Addresses
from macros.exports.addresses import CATALOG, DATA_PACKAGE, FOLDER, WORKBOOK, schema_address, table_address
from macros.exports.catalog import create_catalog
from macros.exports.column import Table
from macros.exports.csv_file import create_csv
from macros.exports.data_package import create_data_package
from macros.exports.facts import create_facts
from macros.exports.json_file import create_json
from macros.exports.schema import create_json_schema
from macros.exports.tables import create_tables
from macros.exports.workbook import create_workbook
from macros.models.base import Model
from macros.models.site import Site
from macros.routes import Routes


@dataclass(frozen=True)
class Exports:
    """The tables of the data, and the content of each file by its address from the site's root."""

    tables: tuple[Table, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)


def create_exports(site: Site, routes: Routes, addresses: Addresses, terms: str) -> Exports:
    """Every file that the site gives away; `terms` are those of use, in words."""
    subjects = create_tables(site)
    tables = (*subjects, create_facts(site, lambda model: _link(routes, addresses, model)))
    files = {}
    for table in tables:
        files[table_address(table.name, "csv")] = create_csv(table)
        files[table_address(table.name, "json")] = create_json(table)
        schema = schema_address(table.name)
        files[schema] = create_json_schema(table, addresses.id(schema))
    files[WORKBOOK] = create_workbook(subjects)
    files[DATA_PACKAGE] = create_data_package(site, tables, files, addresses, terms)
    if addresses.base:
        files[CATALOG] = create_catalog(site, tables, files, addresses.base, terms)
    return Exports(tables, files)


def write_files(files: Mapping[str, bytes], root: Path) -> None:
    """Write each file at its address below `root`."""
    for folder in {address.rpartition("/")[0] for address in files}:
        (root / folder).mkdir(parents=True, exist_ok=True)
    for address, content in files.items():
        (root / address).write_bytes(content)


def _link(routes: Routes, addresses: Addresses, model: Model) -> str | None:
    """The address of a record's page; without one of the site's own, the way there from the files."""
    url = routes.of(model)
    if url is None:
        return None
    page, hash_, anchor = url.partition("#")
    return addresses.whole(url) or f"{posixpath.relpath(page or '.', FOLDER)}/{hash_}{anchor}"
