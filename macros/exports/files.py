"""Every file that the site gives away, by its address."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from macros.addresses import Addresses
from macros.exports.addresses import (
    CATALOG,
    DATA_PACKAGE,
    FOLDER,
    TABLE_FORMATS,
    WORKBOOK,
    schema_address,
    table_address,
)
from macros.exports.catalog import create_catalog
from macros.exports.column import Beginning, Table
from macros.exports.data_package import create_data_package
from macros.exports.facts import create_facts
from macros.exports.output import Written, write_file, write_side_by_side
from macros.exports.schema import create_json_schema
from macros.exports.table_files import table_pieces
from macros.exports.tables import create_tables
from macros.exports.workbook import create_workbook, is_long
from macros.models.base import Model
from macros.models.site import Site
from macros.routes import Routes
from macros.speed.aside import Helper, later


@dataclass(frozen=True)
class Exports:
    """The tables of the data, and what was written of them, by the address from the site's root."""

    tables: tuple[Table, ...] = ()
    files: Mapping[str, Written] = field(default_factory=dict)

    @property
    def glimpsed(self) -> Exports:
        """The same without the rows that no page shows."""
        return Exports(tuple(replace(table, rows=Beginning.of(table.rows)) for table in self.tables), self.files)


def write_exports(
    site: Site, routes: Routes, addresses: Addresses, terms: str, root: Path, helper: Helper = later
) -> Exports:
    """Write every file that the site gives away below `root`; `terms` are those of use, in words.

    The workbook of a large site takes as long as all else, and is handed to the `helper`.
    """
    subjects = create_tables(site)
    begin = helper if is_long(subjects) else later
    workbook = begin(lambda: write_file(root / WORKBOOK, create_workbook(subjects)))
    tables = (*subjects, create_facts(site, lambda model: _link(routes, addresses, model)))
    files: dict[str, Written] = {}
    for table in tables:
        pair = tuple(table_address(table.name, kind) for kind in TABLE_FORMATS)
        paths = tuple(root / address for address in pair)
        files.update(zip(pair, write_side_by_side(paths, table_pieces(table)), strict=True))
        schema = schema_address(table.name)
        files[schema] = write_file(root / schema, create_json_schema(table, addresses.id(schema)))
    files[WORKBOOK] = workbook()
    files[DATA_PACKAGE] = write_file(root / DATA_PACKAGE, create_data_package(site, tables, files, addresses, terms))
    if addresses.base:
        files[CATALOG] = write_file(root / CATALOG, create_catalog(site, tables, files, addresses.base, terms))
    return Exports(tables, files)


def _link(routes: Routes, addresses: Addresses, model: Model) -> str | None:
    """The address of a record's page; without one of the site's own, the way there from the files."""
    url = routes.of(model)
    if url is None:
        return None
    page, hash_, anchor = url.partition("#")
    return addresses.whole(url) or f"{_way(page)}/{hash_}{anchor}"


@cache
def _way(page: str) -> str:
    """The way from the files to a page, on which many records stand."""
    return posixpath.relpath(f"/{page}", f"/{FOLDER}")
