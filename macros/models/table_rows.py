"""The rows of a table in one place, with the values that are worked out: formulas, subtotals, totals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Any

from macros.korean.formatting import join_labels
from macros.models.figures import Figures, NamedRow, Row, TableHolder
from macros.models.record import Sourced
from macros.models.table import Column, DeclaredRow, Table, reference_kind
from macros.models.types import in_force
from macros.models.vocabulary import Unit
from macros.reading.problems import Place

Number = int | Decimal


@dataclass(frozen=True, eq=False)
class TableRows:
    """The rows of a figures file, or of an entry of a program.

    `subject` is the model of the file, `holder` the record whose `printed` has the grand totals; `units` are those of
    the vocabulary, by id; `name_of` returns the name of a record by its kind and id.
    """

    table: Table
    subject: Sourced
    holder: TableHolder
    rows: tuple[Row, ...]
    year: int
    units: Mapping[str, Unit] = field(default_factory=dict)
    name_of: Callable[[str, str], str] = lambda _, id: id

    @property
    def title(self) -> str:
        """`2023년 인력`, or `2023년 공원녹지과 인력` where offices report apart."""
        return join_labels(f"{self.year}년", self.title_of_all_years)

    @property
    def title_of_all_years(self) -> str:
        """The title of the table, behind the office's name where offices report apart; in a program, the entry's."""
        if not isinstance(self.holder, Figures):
            return self.holder.display_name
        office = self.holder.office
        return f"{self.name_of('office', office)} {self.table.title}" if office else self.table.title

    def title_of(self, column: Column) -> str:
        """Return what the total of a column is called: `2023년 인력 현원`."""
        return join_labels(self.title, column.full_title)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its year."""
        return tuple(c for c in self.table.columns if in_force(c.since, c.until, self.year))

    @cached_property
    def number_columns(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.is_number)

    @cached_property
    def declared(self) -> Mapping[str, DeclaredRow]:
        """The rows that `table.yml` declares, by id."""
        return {row.id: row for row in self.table.rows}

    @cached_property
    def outline(self) -> tuple[Row, ...]:
        """The rows with those that are only implied: declared, not written, and others in the file belong to them."""
        if not self.declared:
            return self.rows
        written = {row.id: row for row in self.rows}
        needed = set(written)
        for row in reversed(self.table.rows):
            if row.id in needed and row.parent:
                needed.add(row.parent)
        implied = {id: self._implied(id) for id in needed - written.keys() if id in self.declared}
        known = {**written, **implied}
        strangers = (row for row in self.rows if row.id not in self.declared)
        return (*(known[row.id] for row in self.table.rows if row.id in known), *strangers)

    def _implied(self, id: str) -> Row:
        row = type(self.rows[0]).model_construct(id=id)
        row.set_node(self.holder.node)
        return row

    @cached_property
    def by_id(self) -> Mapping[str, Row]:
        return {row.id: row for row in self.outline}

    @cached_property
    def _parents(self) -> Mapping[str, str]:
        """The row that each row belongs to, which stands before it."""
        parents: dict[str, str] = {}
        before: set[str] = set()
        for row in self.table.rows or self.rows:
            parent = _attribute(row, "parent")
            if parent in before and row.id not in before:
                parents[row.id] = parent
            before.add(row.id)
        return parents

    @cached_property
    def _parent_ids(self) -> frozenset[str]:
        return frozenset(self._parents.values())

    def definition(self, row: Row) -> DeclaredRow | Row:
        """Return what says a row's name, parent and unit: its line in `table.yml`, or itself."""
        return self.declared.get(row.id, row)

    def parent_id(self, row: Row) -> str | None:
        return self._parents.get(row.id)

    def is_parent(self, row: Row) -> bool:
        """Whether other rows belong to a row."""
        return row.id in self._parent_ids

    def is_counted(self, row: Row) -> bool:
        return bool(_attribute(self.definition(row), "counted", True))

    def name(self, row: Row) -> str:
        """Return what a row is called, without the names of those it belongs to."""
        declared = self.declared.get(row.id)
        if declared:
            return declared.name
        column = next((column for column in self.columns if not column.is_number), None)
        if column and (kind := reference_kind(column)) and isinstance(id := row.written_cell(column), str):
            return self.name_of(kind, id)
        return row.display_name

    def outer_names(self, row: Row) -> tuple[str, ...]:
        """Return the names of the rows that a row belongs to, the outermost first."""
        parent = self.parent_id(row)
        if parent is None:
            return ()
        above = self.by_id.get(parent)
        if above is not None:
            return (*self.outer_names(above), self.name(above))
        declared = self.declared.get(parent)
        return (declared.name,) if declared else ()

    def full_name(self, row: Row) -> str:
        """Return `일반직 6급`."""
        return join_labels(*self.outer_names(row), self.name(row))

    def distinction(self, row: Row) -> str:
        """Return `(5톤)`, what tells a row from others of the same name; empty where no text does."""
        twins = [other for other in self._namesakes[self.full_name(row)] if other is not row]
        texts = (column for column in self.columns if column.kind == "text" and column.id != "name") if twins else ()
        for column in texts:
            told = self.cell(row, column)
            if isinstance(told, str) and all(self.cell(twin, column) != told for twin in twins):
                return f"({told})"
        return ""

    @cached_property
    def _namesakes(self) -> Mapping[str, list[Row]]:
        """The rows of each name."""
        rows: dict[str, list[Row]] = {}
        for row in self.outline:
            rows.setdefault(self.full_name(row), []).append(row)
        return rows

    def unit(self, row: Row | None, column: Column) -> str | None:
        """Return the id of the unit of a cell, or of a column's total."""
        own = _attribute(self.definition(row), "unit") if row else self._shared_unit
        return column.unit or own or self.table.unit

    def unit_name(self, row: Row | None, column: Column) -> str:
        unit = self.units.get(self.unit(row, column) or "")
        return unit.name if unit else ""

    def decimals(self, row: Row | None, column: Column) -> int:
        """Return how many decimals a figure of a column may have."""
        unit = self.units.get(self.unit(row, column) or "")
        return column.decimals if column.decimals is not None else unit.decimals if unit else 0

    @property
    def roots(self) -> tuple[Row, ...]:
        """The rows that belong to no other."""
        return tuple(row for row in self.outline if self.parent_id(row) not in self.by_id)

    def children(self, row: Row) -> tuple[Row, ...]:
        return tuple(child for child in self.outline if self.parent_id(child) == row.id)

    @cached_property
    def leaves(self) -> tuple[Row, ...]:
        """The rows that no other belongs to."""
        return tuple(row for row in self.rows if not self.is_parent(row))

    def leaves_of(self, row: Row) -> Iterator[Row]:
        for child in self.children(row):
            yield from self.leaves_of(child) if self.is_parent(child) else (child,)

    def cell(self, row: Row, column: Column) -> Any:
        """Return what stands in a cell or is worked out for it; a merged text is that of the row it belongs to."""
        if column.is_number:
            return self.number(row, column)
        if column.id == "name":
            return self.name(row)
        value = row.written_cell(column)
        if value in (None, ()) and (parent := self.by_id.get(self.parent_id(row) or "")):
            return self.cell(parent, column)
        return value

    def number(self, row: Row, column: Column, decimals: int | None = None) -> Number | None:
        """Return a row's figure: as written, by formula, or the sum of what belongs to it.

        A quotient has as many decimals as its column, or `decimals`.
        """
        if column.parsed:
            return self._worked_out(column, row, lambda other: self.number(row, other), decimals)
        if not self.is_parent(row):
            value: Number | None = row.written_cell(column)
            return value
        return self._sum(self.leaves_of(row), column) if column.total else None

    def total(self, column: Column, decimals: int | None = None) -> Number | None:
        """Return the total of a column, by formula from totals, as `number` does; None where it has none."""
        if column.parsed:
            return self._worked_out(column, None, self.total, decimals)
        return self._sum(self.leaves, column) if column.total else None

    @property
    def sums(self) -> tuple[Column, ...]:
        """The columns that add up others, the sum of most first; their totals say most of a table."""
        sums = {column.id: column for column in self.columns if column.parsed and set(column.parsed.signs) == {"+"}}

        def added(id: str) -> int:
            formula = sums[id].parsed if id in sums else None
            return sum(map(added, formula.columns)) if formula and id not in formula.columns else 1

        return tuple(sorted(sums.values(), key=lambda column: -added(column.id)))

    @property
    def has_totals(self) -> bool:
        return any(column.total for column in self.columns)

    def parts(self, row: Row | None, column: Column) -> tuple[Place, ...]:
        """Return the places of the figures that a row's figure, or a total, is worked out from."""
        leaves = self.leaves if row is None else tuple(self.leaves_of(row)) if self.is_parent(row) else (row,)
        formula = column.parsed
        ids = formula.columns if formula and row is not None and not self.is_parent(row) else (column.id,)
        if formula and ids == (column.id,):
            return ()
        return tuple(r.place(id) for r in leaves for id in ids if self.is_counted(r) and r.has(id))

    def mixes_units(self, column: Column) -> bool:
        """Whether a column's total would add up figures of several units."""
        return len({self.unit(row, column) for row in self.leaves if self.is_counted(row)}) > 1

    @cached_property
    def _shared_unit(self) -> str | None:
        units = {_attribute(self.definition(row), "unit") for row in self.leaves}
        return units.pop() if len(units) == 1 else None

    def _sum(self, rows: Iterable[Row], column: Column) -> Number | None:
        figures = [row.written_cell(column) for row in rows if self.is_counted(row)]
        return _added([figure for figure in figures if figure is not None])

    def _worked_out(
        self, column: Column, row: Row | None, number: Callable[[Column], Number | None], decimals: int | None
    ) -> Number | None:
        formula = column.parsed
        columns = {column.id: column for column in self.columns}
        if formula is None or not columns.keys() >= set(formula.columns):
            return None
        result = formula.work_out([number(columns[id]) for id in formula.columns])
        if result is None or not formula.is_ratio:
            return result
        hundred = 100 if self.unit_name(row, column) == "%" else 1
        step = Decimal(1).scaleb(-(self.decimals(row, column) if decimals is None else decimals))
        return (Decimal(hundred) * result).quantize(step, ROUND_HALF_UP)


def _added(figures: Sequence[Number]) -> Number | None:
    """Return a sum with no more decimals than it needs, and no fewer than all figures have: 8.6 + 4.80 is 13.4."""
    if not figures:
        return None
    whole = sum(map(Decimal, figures), Decimal(0))
    places = [-int(Decimal(figure).as_tuple().exponent) for figure in figures]
    needed = next(count for count in range(min(places), max(places) + 1) if round(whole, count) == whole)
    return round(whole, needed) if needed else int(whole)


def _attribute(model: Any, name: str, default: Any = None) -> Any:
    return getattr(model, name, default) if isinstance(model, (DeclaredRow, NamedRow)) else default
