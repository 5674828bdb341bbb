"""What can be wrong with a table itself: its columns, formulas, rows and chart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from macros.korean.particles import quoted
from macros.models.base import Model
from macros.models.record import SHARED
from macros.models.table import BESIDE, ROW_KEYS, Column, DeclaredRow, Table
from macros.reading.problems import Place, nearest

Fault = tuple[Place, str]
"""Where something is wrong, and a message in Korean."""


def find_faults(table: Table) -> Iterator[Fault]:
    """Yield what is wrong with a table itself, before any of its figures are read."""
    yield from _column_faults(table)
    yield from _row_faults(table)
    if table.chart:
        ids = [column.id for column in table.columns]
        for index, id in enumerate(table.chart.columns):
            if id not in ids:
                yield table.chart.place("columns", index), f"{quoted(id)} 이 표에 없는 칸입니다. {nearest(id, ids)}"


def _column_faults(table: Table) -> Iterator[Fault]:
    columns: dict[str, Column] = {}
    for column in table.columns:
        if column.id in columns:
            line = columns[column.id].place("id").line
            yield column.place("id"), f"'{column.id}' id를 {line}줄에서 이미 썼습니다. 다른 id를 지어 주세요."
        elif column.id != "name" and (column.id in SHARED or column.id in ROW_KEYS):
            yield column.place("id"), f"'{column.id}'은(는) 모든 줄이 쓰는 이름이어서 칸의 id로 쓸 수 없습니다."
        columns.setdefault(column.id, column)
        if column.id == "name" and column.kind != "text":
            yield column.place(), "'name' 칸은 줄의 이름을 적는 칸이어서 종류, 단위, 식, 합을 적지 않습니다."
        if column.total and not column.is_number:
            yield column.place("total"), f"'{column.title}' 칸은 수가 아니어서 더할 수 없습니다. total을 지워 주세요."
        if column.many and column.kind in ("number", "date", "period", "values"):
            yield column.place("many"), "many는 글, 링크, 다른 기록을 가리키는 칸에만 적습니다. 이 줄을 지워 주세요."
    yield from _made_beside(columns)
    for column in table.columns:
        if column.formula:
            yield from _formula_faults(table, column, columns)
        if column.previous_of:
            yield from _former_faults(column, columns)


def _made_beside(columns: Mapping[str, Column]) -> Iterator[Fault]:
    """Yield the columns whose ids are those of columns that the published table has beside others."""
    made = {f"{id}_{end}": column for id, column in columns.items() for end in BESIDE.get(column.kind, ())}
    made |= {f"{start}_{id}": column for id, column in columns.items() for start in ("printed", "note", "origin")}
    for id in (id for id in columns if id in made):
        title = made[id].title
        message = f"'{id}'은(는) 공개 자료에서 '{title}' 칸 옆에 저절로 생기는 칸의 이름입니다. 다른 id를 지어 주세요."
        yield columns[id].place("id"), message


def _former_faults(column: Column, columns: Mapping[str, Column]) -> Iterator[Fault]:
    place, id = column.place("previous_of"), column.previous_of or ""
    if id not in columns:
        yield place, f"{quoted(id)} 이 표에 없는 칸입니다. {nearest(id, list(columns))}"
    elif not column.is_number or column.formula or not columns[id].is_number:
        yield place, "previous_of는 수를 적는 칸에, 수가 놓이는 다른 칸의 id로 적습니다. 이 줄을 고치거나 지워 주세요."


def _formula_faults(table: Table, column: Column, columns: Mapping[str, Column]) -> Iterator[Fault]:
    place, formula = column.place("formula"), column.parsed
    if formula is None:
        yield (
            place,
            "식은 'men + women + unknown'처럼 칸을 몇이든 +나 -로 잇거나 'spent / budget'처럼 나누어 적어 주세요.",
        )
        return
    for id in formula.columns:
        name = quoted(id)
        if id not in columns:
            yield place, f"{name} 이 표에 없는 칸입니다. {nearest(id, list(columns))}"
        elif not columns[id].is_number:
            yield place, f"{name} 수가 아닌 칸이어서 셈할 수 없습니다."
    if _leads_to(column.id, column, columns, set()):
        yield place, f"이 식을 따라가면 '{column.id}' 칸으로 돌아옵니다. 식을 고쳐 주세요."


def _leads_to(id: str, column: Column, columns: Mapping[str, Column], seen: set[str]) -> bool:
    """Whether the formula of a column uses the column `id`, itself or through other formulas."""
    formula = column.parsed
    if formula is None or column.id in seen:
        return False
    inner = (columns[name] for name in formula.columns if name in columns and name != column.id)
    return id in formula.columns or any(_leads_to(id, other, columns, seen | {column.id}) for other in inner)


def _row_faults(table: Table) -> Iterator[Fault]:
    before: dict[str, DeclaredRow] = {}
    for row in table.rows:
        if row.id in before:
            line = before[row.id].place("id").line
            yield row.place("id"), f"'{row.id}' id를 {line}줄에서 이미 썼습니다. 다른 id를 지어 주세요."
        before.setdefault(row.id, row)
    yield from late_parents(table.rows)


def late_parents(rows: Iterable[Model]) -> Iterator[Fault]:
    """Yield the rows, or lines of a budget, that belong to one which does not stand before them."""
    before: list[Any] = []
    for row in rows:
        parent = getattr(row, "parent", None)
        if parent is not None and parent not in before:
            yield row.place("parent"), f"{quoted(parent)} 이 줄보다 앞에 없는 줄입니다. {nearest(parent, before)}"
        before.append(row.identity)
