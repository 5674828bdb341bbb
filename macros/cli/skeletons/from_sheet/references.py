"""Columns of a drafted table that hold the names of offices, facilities, cities or programs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from macros.cli.skeletons.from_sheet.columns import Column
from macros.cli.skeletons.from_sheet.table_draft import CellValue, Draft, Unclear
from macros.models.site import Site
from macros.models.table import ColumnType

_KINDS: Mapping[ColumnType, str] = {"office": "부서", "facility": "시설", "city": "도시", "program": "사업"}
_BETWEEN = re.compile(r"[,·/]|\s및\s")

Ids = dict[str, str]
"""Ids by name; a name that several have is left out."""


def refer_to_records(drafts: Mapping[int, Draft], site: Site) -> None:
    """Turn each column all of whose texts are names of one kind of record into one of their ids, and say so.

    A column that is so in the first of the years, or in a table that exists, is so in all; other texts become blanks.
    """
    first = next(iter(drafts.values()))
    kinds: dict[str, Column] = {}
    for year, draft in drafts.items():
        ids = {kind: _ids(site, kind, year) for kind in _KINDS}
        for column in draft.columns:
            if column.id in kinds:
                column.type, column.many = kinds[column.id].type, kinds[column.id].many
            if column.type in ids:
                _refer(draft, column, ids[column.type])
            elif draft is first and column is not draft.name and column.type == "text":
                _find_kind(draft, column, ids)
            if column.type in ids:
                kinds[column.id] = column


def _find_kind(draft: Draft, column: Column, ids: Mapping[ColumnType, Ids]) -> None:
    """Make a column one of the kind of record that all of its texts name, if there is one."""
    texts = [made.values[column] for made in draft.rows if column in made.values]
    for kind, known in ids.items():
        found = [_references(text, known) for text in texts]
        if found and all(found):
            column.type, column.many = kind, any(len(one) > 1 for one in found)
            _refer(draft, column, known)
            draft.guesses.append(f"‘{column.full_title}’ 열은 {_KINDS[kind]}의 이름이어서 그 id로 적었습니다.")
            return


def _refer(draft: Draft, column: Column, known: Ids) -> None:
    """Turn the texts of a column into ids; what names no record is left to the clerk."""
    for made in draft.rows:
        if column in made.values:
            found = _references(made.values[column], known)
            ids: CellValue = found if column.many else "".join(found[:1])
            made.values[column] = ids if found else Unclear(str(made.values[column]))


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
