"""Reads every table with pandas and DuckDB, and joins them, in an environment of its own: tables.py folder-of-data."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
from pandas.api import types

Field = dict[str, Any]
NUMBERS = ("BIGINT", "DOUBLE", "HUGEINT", "DECIMAL")


def problems(folder: Path) -> Iterator[str]:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    rows = {
        file["path"]: file["rows"]
        for file in json.loads((folder / "index.json").read_text(encoding="utf-8"))["files"]
        if "rows" in file
    }
    tables = [resource for resource in package["resources"] if resource.get("type") == "table"]
    for table in tables:
        fields, path = table["schema"]["fields"], folder / table["path"]
        yield from (f"pandas: {table['path']}: {line}" for line in _with_pandas(path, fields, rows[table["path"]]))
        yield from (f"DuckDB: {table['path']}: {line}" for line in _with_duckdb(path, fields, rows[table["path"]]))
    for table in tables:
        for key in table["schema"].get("foreignKeys", ()):
            target = folder / f"{key['reference']['resource']}.csv"
            yield from _lost(folder / table["path"], key["fields"][0], target, key["reference"]["fields"][0])


def _with_pandas(path: Path, fields: list[Field], rows: int) -> Iterator[str]:
    frame = pd.read_csv(path)
    if list(frame.columns) != [field["name"] for field in fields]:
        yield f"칸의 이름이 {list(frame.columns)}입니다."
    if len(frame) != rows:
        yield f"{rows}줄 대신 {len(frame)}줄입니다."
    for field in fields:
        read = frame[field["name"]].dropna()
        if len(read) and field["type"] in ("integer", "number") and not types.is_numeric_dtype(read):
            yield f"{field['name']}: 수 대신 {read.dtype}입니다."
        if field["type"] == "date":
            pd.to_datetime(read, format="%Y-%m-%d")
        if field["type"] == "boolean" and not read.isin([True, False]).all():
            yield f"{field['name']}: 예·아니요 대신 {read.dtype}입니다."


def _with_duckdb(path: Path, fields: list[Field], rows: int) -> Iterator[str]:
    read = duckdb.read_csv(str(path))
    if read.columns != [field["name"] for field in fields]:
        yield f"칸의 이름이 {read.columns}입니다."
    if len(read) != rows:
        yield f"{rows}줄 대신 {len(read)}줄입니다."
    for field, kind in zip(fields, read.types, strict=True):
        is_empty = not read.filter(f'"{field["name"]}" IS NOT NULL').limit(1).fetchall()
        if field["type"] in ("integer", "number") and not is_empty and not str(kind).startswith(NUMBERS):
            yield f"{field['name']}: 수 대신 {kind}입니다."


def _lost(path: Path, field: str, target: Path, key: str) -> Iterator[str]:
    """A join must find one row for each id, and no more."""
    left, right = (f"read_csv('{file}', all_varchar = true)" for file in (path, target))
    told = duckdb.sql(f'SELECT count("{field}") FROM {left}').fetchall()
    joined = duckdb.sql(f'SELECT count(*) FROM {left} a JOIN {right} b ON a."{field}" = b."{key}"').fetchall()
    if told != joined:
        yield f"{path.name}의 {field}를 {target.name}에 이으면 {told}줄이 {joined}줄이 됩니다."


if __name__ == "__main__":
    for line in problems(Path(sys.argv[1])):
        print(line)
