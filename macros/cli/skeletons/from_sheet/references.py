"""Columns of a drafted table that hold the names of offices, facilities, cities or programs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from macros.cli.skeletons.from_sheet.columns import Column
from macros.cli.skeletons.from_sheet.rows import Row
from macros.cli.skeletons.from_sheet.table_draft import CellValue, Draft
from macros.models.site import Site
from macros.models.table import ColumnType

_KINDS: Mapping[ColumnType, str] = {"office": "부서", "facility": "시설", "city": "도시", "program": "사업"}
_BETWEEN = re.compile(r"[,·/]|\s및\s")

Ids = dict[str, str]
"""Ids by name; a name that several have is left out."""


def refer_to_records(draft: Draft, site: Site, year: int) -> None:
    """Turn each column all of whose texts are names of one kind of record into one of their ids, and say so."""
    ids = {kind: _ids(site, kind, year) for kind in _KINDS}
    for column in draft.columns:
        texts = {made.row: made.values[column] for made in draft.rows if column in made.values}
        if column is draft.name or column.type != "text" or not texts:
            continue
        for kind, known in ids.items():
            found = {row: _references(text, known) for row, text in texts.items()}
            if all(found.values()):
                column.type = kind
                _set(draft, column, found)
                draft.guesses.append(f"‘{column.full_title}’ 열은 {_KINDS[kind]}의 이름이어서 그 id로 적었습니다.")
                break


def _ids(site: Site, kind: str, year: int) -> Ids:
    records = site.records[kind]
    if kind == "program":
        records = {key: record for key, record in records.items() if key.startswith(f"{year}/")}
    names = {id: _folded(record.display_name) for id, record in records.items()}
    count = Counter(names.values())
    return {name: id for id, name in names.items() if count[name] == 1}


def _folded(name: str) -> str:
    return "".join(name.split())


def _references(value: CellValue, known: Ids) -> list[str]:
    """Return the ids of what a cell names; empty if it names anything else."""
    texts = value if isinstance(value, list) else [value]
    ids: list[str | None] = []
    for text in texts:
        if not isinstance(text, str):
            return []
        whole = known.get(_folded(text))
        ids += [whole] if whole else [known.get(_folded(part)) for part in _BETWEEN.split(text)]
    return [id for id in ids if id] if all(ids) else []


def _set(draft: Draft, column: Column, found: Mapping[Row, list[str]]) -> None:
    column.many = any(len(ids) > 1 for ids in found.values())
    for made in draft.rows:
        if made.row in found:
            ids = found[made.row]
            made.values[column] = ids if column.many else ids[0]
