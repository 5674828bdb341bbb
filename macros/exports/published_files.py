"""Where each file lies. What is published below `FOLDER` stays; another form of it gets another folder."""

from __future__ import annotations

FOLDER = "data/v1/"
WORKBOOK = f"{FOLDER}all.xlsx"
DATA_PACKAGE = f"{FOLDER}datapackage.json"
CATALOG = f"{FOLDER}catalog.jsonld"
CHANGES_JSON = f"{FOLDER}changes.json"
FEED = f"{FOLDER}feed.xml"

TABLE_FORMATS = ("csv", "json")

MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def table_address(name: str, kind: str) -> str:
    """The file of a table: `kind` is csv or json."""
    return f"{FOLDER}{name}.{kind}"


def schema_address(name: str) -> str:
    """The JSON Schema of a table's JSON."""
    return f"{FOLDER}schema/{name}.json"


def media_type(address: str) -> str:
    return MEDIA_TYPES[kind_of(address)]


def kind_of(address: str) -> str:
    """`csv` for `data/v1/teams.csv`."""
    return address.rpartition(".")[2]
