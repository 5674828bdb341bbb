"""`openapi.json`: the addresses of the tables in the words of OpenAPI, from which programs make clients."""

from __future__ import annotations

from typing import Any

from macros.exports.json_file import encode_json
from macros.exports.publication import Publication
from macros.exports.published_files import FOLDER, table_address
from macros.exports.table import Table
from macros.exports.table_schema import row_schema

VERSION = "3.1.0"
SERVERS = [{"url": "."}]
"""Where this file lies, wherever it is copied to."""


def create_openapi(publication: Publication, tables: tuple[Table, ...]) -> bytes:
    """Return the description of the JSON and the CSV file of each table."""
    licence = publication.licence
    told = {
        "openapi": VERSION,
        "info": {
            "title": publication.title,
            "description": publication.description,
            "version": publication.version,
            **({"license": {"name": licence.name, "url": licence.url}} if licence else {}),
        },
        "servers": SERVERS,
        "paths": {address: get for table in tables for address, get in _paths(publication, table).items()},
        "components": {"schemas": {_model(table): row_schema(table) for table in tables}},
    }
    return encode_json(told)


def _paths(publication: Publication, table: Table) -> dict[str, Any]:
    rows = {"type": "array", "items": {"$ref": f"#/components/schemas/{_model(table)}"}}
    return {
        _path(table, "json"): _get(publication, table, "json", {"application/json": {"schema": rows}}),
        _path(table, "csv"): _get(publication, table, "csv", {"text/csv": {"schema": {"type": "string"}}}),
    }


def _path(table: Table, format: str) -> str:
    return f"/{table_address(table.name, format).removeprefix(FOLDER)}"


def _get(publication: Publication, table: Table, format: str, content: dict[str, Any]) -> dict[str, Any]:
    operation = {
        "operationId": f"{table.name.replace('-', '_')}_{format}",
        "summary": f"{table.title}({format.upper()})",
        "description": publication.describe(table),
        "tags": [format],
        "responses": {"200": {"description": table.title, "content": content}},
    }
    return {"get": operation}


def _model(table: Table) -> str:
    """Return the name of a row's schema: `BudgetLine` and the like would need a grammar, `BudgetLinesRow` does not."""
    return f"{''.join(word.capitalize() for word in table.name.split('-'))}Row"
