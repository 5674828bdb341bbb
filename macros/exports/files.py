"""Every file that the site gives away, by its address."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
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
from macros.exports.workbook import create_workbook
from macros.models.base import Model
from macros.models.site import Site
from macros.routes import Routes


@dataclass(frozen=True)
class Exports:
    """The tables of the data, and what was written of them, by the address from the site's root."""

    tables: tuple[Table, ...] = ()
    files: Mapping[str, Written] = field(default_factory=dict)

    @property
    def glimpsed(self) -> Exports:
        """The same without the rows that no page shows."""
        return Exports(tuple(replace(table, rows=Beginning.of(table.rows)) for table in self.tables), self.files)


class Release:
    """The files that the site gives away, below a folder; `terms` are those of use, in words."""

    def __init__(self, site: Site, addresses: Addresses, terms: str, root: Path) -> None:
        self._site, self._addresses, self._terms, self._root = site, addresses, terms, root

    def write(self, routes: Routes) -> Exports:
        """Write everything; `routes` lead to the pages that there are."""
        tables = create_tables(self._site)
        files = {WORKBOOK: self._write(WORKBOOK, create_workbook(tables))}
        tables = (*tables, create_facts(self._site, partial(_link, routes, self._addresses)))
        for table in tables:
            files.update(self._write_table(table))
        given = self._site, tables, files
        files[DATA_PACKAGE] = self._write(DATA_PACKAGE, create_data_package(*given, self._addresses, self._terms))
        if base := self._addresses.base:
            files[CATALOG] = self._write(CATALOG, create_catalog(*given, base, self._terms))
        return Exports(tables, files)

    def _write_table(self, table: Table) -> Iterator[tuple[str, Written]]:
        pair = tuple(table_address(table.name, kind) for kind in TABLE_FORMATS)
        paths = tuple(self._root / address for address in pair)
        yield from zip(pair, write_side_by_side(paths, table_pieces(table)), strict=True)
        schema = schema_address(table.name)
        yield schema, self._write(schema, create_json_schema(table, self._addresses.id(schema)))

    def _write(self, address: str, content: bytes) -> Written:
        return write_file(self._root / address, content)


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
