"""Ids proposed for columns and rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from macros.cli.skeletons.from_sheet.columns import Column
from macros.cli.skeletons.from_sheet.rows import Row
from macros.cli.skeletons.from_sheet.words import without_brackets
from macros.korean.romanization import romanize
from macros.models.record import SHARED
from macros.models.table import ROW_KEYS

LONGEST = 40
_TIMES = {r"(\d{4})(?:nyeon(?:do)?)?": "year", r"(\d{1,2})wol": "month", r"(\d)bungi": "quarter"}
"""Titles in Latin letters that are times, and what their ids begin with."""

Path = tuple[str, ...]
"""The names of a row and of the groups around it, the outermost first, as they are compared."""


def name_columns(columns: Sequence[Column], name: Column | None, known: Iterable[str] = ()) -> None:
    """Give each column an id: its title in Latin letters, behind the heading above it where several have that title.

    `name` is the column of the rows' names, which has this id; `known` are ids that others have.
    """
    titles = [column.title for column in columns]
    taken = set(known)
    for count, column in enumerate(columns, 1):
        words = without_brackets(column.title)
        if column.under and titles.count(column.title) > 1:
            words = f"{without_brackets(column.under)} {words}"
        id = romanize(words).replace("-", "_")
        if year := re.fullmatch(r"((?:19|20)\d\d)(?:nyeon(?:do)?)?_([a-z].*)", id):
            id = f"{year[2]}_{year[1]}"
        for pattern, name_of in _TIMES.items():
            if found := re.fullmatch(pattern, id):
                id = f"{name_of}_{found[1]}"
        if not id[:1].isalpha() or len(id) > LONGEST:
            id = f"column_{count}"
        if id in (*SHARED, *ROW_KEYS):
            id = f"{id}_column"
        column.id = "name" if column is name else _free(id, taken, "_")


def name_rows(rows: Sequence[Row], known: Iterable[str] = ()) -> None:
    """Give each row an id: its name in Latin letters, behind its parent's id where names repeat among the groups.

    `known` are ids that others have.
    """
    names = [row.name for row in rows if row.parent]
    has_repeated = len(set(names)) < len(names)
    taken = set(known)
    for count, row in enumerate(rows, 1):
        id = romanize(without_brackets(row.name)) or romanize(row.name)
        if id and row.parent and has_repeated:
            id = f"{row.parent.id}-{id}"
        if not id or len(id) > LONGEST:
            id = f"{'group' if row.children else 'row'}-{count}"
        row.id = _free(id, taken, "-")


def table_id(title: str) -> str:
    """Return the id of a table by its title; empty if its title does not give one."""
    id = romanize(without_brackets(title))
    return id if len(id) <= LONGEST else ""


def _free(id: str, taken: set[str], joint: str) -> str:
    """Return an id that is not taken, with a number if need be, and take it."""
    free, count = id, 2
    while free in taken:
        free, count = f"{id}{joint}{count}", count + 1
    taken.add(free)
    return free
