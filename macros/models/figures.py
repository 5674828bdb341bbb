"""The figures of a table in a year: its rows as files write them, whose model is made from the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from inspect import getattr_static
from typing import TYPE_CHECKING, Annotated, Any, ClassVar
from warnings import catch_warnings, simplefilter

from pydantic import Field, PrivateAttr, create_model

from macros.korean.formatting import join_labels
from macros.models.base import Path
from macros.models.period import PeriodField
from macros.models.record import Computed, Link, RecordModel, Sourced
from macros.models.table import Column, ColumnType, Figure, RowHeading, Table
from macros.models.types import (
    Id,
    Line,
    OfficeId,
    PartialDateField,
    Ref,
    TableId,
    Year,
    ZeroSign,
)
from macros.models.value import Value


class Row(RecordModel):
    """A row's figures; its model is made from the table that it stands in."""

    anchored = True
    table: ClassVar[Table]
    __slots__ = ("_shares_id",)

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")

    def share_id(self) -> None:
        """Note that a row of another table in its file has the same id, which is then no anchor of either."""
        object.__setattr__(self, "_shares_id", True)

    @property
    def anchor(self) -> str | None:
        return None if getattr(self, "_shares_id", False) else self.id

    @property
    def display_name(self) -> str:
        """The name of the row with those of the rows it belongs to: `일반직 6급`; else its first text, or its id."""
        declared = {row.id: row for row in self.table.rows}
        names: list[str] = []
        row = declared.get(self.id)
        while row is not None and len(names) <= len(declared):
            names.insert(0, row.name)
            row = declared.get(row.parent) if row.parent else None
        return join_labels(*names) or super().display_name or self._first_text()

    def written_cell(self, column: Column) -> Any:
        """Return what a file says in a column; None, or an empty list, if it says nothing."""
        return vars(self).get(column.id)

    def _first_text(self) -> str:
        texts = (self.written_cell(column) for column in self.table.columns if not column.is_number)
        return next((str(text[0] if isinstance(text, tuple) else text) for text in texts if text), self.id)


class NamedRow(RowHeading, Row):
    """A row of a table that declares none: it brings its own name."""


class TableHolder(RecordModel):
    """A record that holds rows of a table, and the printed totals of them."""

    __slots__ = ("_table",)
    if TYPE_CHECKING:
        _table: Table = PrivateAttr()

    rows: tuple[Row, ...] = Field((), title="줄 목록", description="줄마다 칸의 값을 적습니다.")
    zero: ZeroSign = None

    @property
    def table_id(self) -> str:
        """The id of the table whose rows it holds; empty if it holds none."""
        return vars(self).get("table") or ""

    def set_table(self, table: Table) -> None:
        """Set the table whose rows it holds."""
        object.__setattr__(self, "_table", table)

    @property
    def computed_keys(self) -> Mapping[str, Computed]:
        return {**self.computed, **self._table.computed_columns} if hasattr(self, "_table") else self.computed


# Sourced first, so that its demand for a source holds.
class Figures(Sourced, TableHolder):
    """The figures of a table in one year, of one office where offices report apart."""

    table: TableId = Field(title="표", description="파일이 있는 폴더의 이름에서 읽습니다.")
    year: Year = Field(title="연도", description="파일 이름에서 읽습니다.")
    office: OfficeId | None = Field(None, title="부서", description="부서마다 따로 적을 때, 파일 이름에서 읽습니다.")
    values: tuple[Value, ...] = Field((), title="곁의 수", description="줄에 들지 않는 수(정수 등)입니다.")


_CELLS: Mapping[ColumnType, Any] = {
    "text": Line,
    "number": Figure,
    "date": PartialDateField,
    "period": PeriodField,
    "values": tuple[Value, ...],
    "link": Link,
    "office": OfficeId,
    "facility": Annotated[Id, Ref("facility")],
    "city": Annotated[Id, Ref("city")],
    "program": Annotated[str, Ref("program")],
}


def row_model(table: Table) -> type[Row]:
    """Return the model of a table's rows, with a field for each column that rows write."""
    fields: dict[str, Any] = {}
    for column in table.columns:
        if column.id == "name" and not table.rows:
            fields["name"] = (Line, Field(title=column.full_title, description="문서에 적힌 이름입니다."))
        elif column.id != "name" and not column.formula:
            fields[column.id] = _cell_field(column)
    base = Row if table.rows else NamedRow
    with catch_warnings():
        simplefilter("ignore")  # Columns with the names of attributes, which `_Kept` is for.
        model = create_model("Row", __base__=base, __module__=__name__, **fields)
    model.table = table
    model.computed = table.computed_columns
    for id in fields.keys() & set(dir(base)):
        setattr(model, id, _Kept(getattr_static(model, id)))
    return model


class _Kept:
    """An attribute of rows that stays what it is although a column has its name: `place`, `children`."""

    def __init__(self, attribute: Any) -> None:
        self.attribute = attribute

    def __get__(self, row: Row | None, owner: type[Row]) -> Any:
        return self.attribute.__get__(row, owner) if hasattr(self.attribute, "__get__") else self.attribute

    def __set__(self, row: Row, value: object) -> None:
        """Only what can be set comes before the cell of its name."""
        raise AttributeError


def _cell_field(column: Column) -> tuple[Any, Any]:
    cell = _CELLS[column.kind]
    description = f"{column.title} 칸의 값입니다. 문서에 없으면 적지 않습니다."
    if column.kind == "values":
        return cell, Field((), title=column.full_title, description=description)
    if column.many:
        return tuple.__class_getitem__((cell, ...)), Field((), title=column.full_title, description=description)
    return cell | None, Field(None, title=column.full_title, description=description)


FoundRow = tuple[Path, str, Any]
"""The path of a row in its file, the id of its table, and what stands there."""


def find_rows(value: Any, table: str | None = None, path: Path = ()) -> Iterator[FoundRow]:
    """Yield the rows in the plain values of a file.

    `table` is the table that the whole file is of; inside, `table: training` says that `rows` beside it are its.
    """
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from find_rows(item, None, (*path, index))
    elif isinstance(value, dict):
        own = table or value.get("table")
        for key, inner in value.items():
            if key == "rows" and isinstance(own, str) and isinstance(inner, tuple):
                yield from (((*path, key, index), own, row) for index, row in enumerate(inner))
            elif key != "rows":
                yield from find_rows(inner, None, (*path, key))


def shared_row_ids(value: Any) -> frozenset[str]:
    """Return the ids that rows of several tables inside a file have, by the file's plain values."""
    lists: dict[str, set[Path]] = {}
    for path, _, row in find_rows(value):
        if isinstance(row, dict) and isinstance(id := row.get("id"), str):
            lists.setdefault(id, set()).add(path[:-1])
    return frozenset(id for id, paths in lists.items() if len(paths) > 1)
