"""A sheet held against a table that is known: one that exists already, or as it is in another year of the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.cli.skeletons.from_sheet.columns import Column
from macros.cli.skeletons.from_sheet.ids import Path, name_rows
from macros.cli.skeletons.from_sheet.rows import Row
from macros.cli.skeletons.from_sheet.table_draft import Draft
from macros.cli.skeletons.from_sheet.table_unit import TableUnit
from macros.cli.skeletons.from_sheet.words import folded, without_brackets
from macros.models.site import Site
from macros.models.table import RowHeading, Table, reference_kind


@dataclass
class Known:
    """The columns of a table, and the ids of its rows by their names behind those of the groups around them."""

    columns: list[Column]
    rows: Mapping[Path, str]
    has_rows: bool
    """Whether the table itself declares its rows."""
    exists: bool = False
    """Whether it stands in the data already, and is left as it is."""


def known_table(site: Site, table: Table, year: int | None = None) -> Known:
    """Return what is known of a table in a year: its rows, or those of its last year if it declares none."""
    columns = [
        Column(
            -1,
            column.title,
            column.under or "",
            type=column.kind,
            id=column.id,
            printed_unit=site.name("unit", column.unit or table.unit or ""),
            formula=column.formula or "",
            many=column.many,
            has_total=column.total is not None,
        )
        for column in table.columns
        if _is_there(column.until, year)
    ]
    files = next(iter(site.figures_of(table.id).values()), ())
    rows: list[RowHeading] = [row for row in table.rows if _is_there(row.until, year)]
    rows += [row for figures in files for row in figures.rows if isinstance(row, RowHeading)]
    names = {row.id: (row.name or _first_name(site, table, row), row.parent) for row in rows}
    return Known(columns, _paths(names), bool(table.rows), exists=True)


def _first_name(site: Site, table: Table, row: RowHeading) -> str:
    """Return what stands in the first column of a row without a name."""
    first = table.columns[0]
    cell = getattr(row, first.id, None)
    kind = reference_kind(first)
    return site.name(kind, str(cell)) if kind else str(cell)


def _is_there(until: object, year: int | None) -> bool:
    return not until or year is None or int(str(until)[:4]) >= year


def _paths(rows: Mapping[str, tuple[str, str | None]]) -> dict[Path, str]:
    paths: dict[str, Path] = {}
    for id, (name, parent) in rows.items():
        paths[id] = (*paths.get(parent or "", ()), folded(name))
    return {path: id for id, path in paths.items()}


def counterparts(columns: Sequence[Column], known: Sequence[Column]) -> dict[Column, Column]:
    """Return the known column of each column that has one: of the same headings, of a title that only it has,
    or the only one with figures.
    """
    found: dict[Column, Column] = {}
    for of in (_headings, _title):
        free = [other for other in known if other not in found.values()]
        for column in columns:
            same = [other for other in free if of(other) == of(column)]
            alike = [other for other in columns if other not in found and of(other) == of(column)]
            if column not in found and len(same) == 1 and len(alike) == 1:
                found[column] = same[0]
    numbers = [column for column in columns if column.type == "number"]
    known_numbers = [column for column in known if column.type == "number"]
    if len(numbers) == len(known_numbers) == 1 and numbers[0] not in found:
        found[numbers[0]] = known_numbers[0]
    return found


def _headings(column: Column) -> tuple[str, str]:
    return folded(column.under), _title(column)


def _title(column: Column) -> str:
    return folded(without_brackets(column.title))


def find_names(known: Known, found: dict[Column, Column], labels: list[Column]) -> list[Column]:
    """Return the columns of groups and names; the last is the one that tells the rows of the table apart.

    Where none of the same headings was found, the last label is taken for it.
    """
    names = next((column for column in known.columns if column.id == "name"), known.columns[0])
    own = next((column for column, of_table in found.items() if of_table is names), None)
    if own is None and labels and labels[-1] not in found:
        found[labels[-1]] = names
        take_over({labels[-1]: names})
    return labels if own is None or own in labels[-1:] else [own]


def take_over(found: Mapping[Column, Column]) -> None:
    """Give columns the id, type, formula and total of their counterparts."""
    for column, known in found.items():
        column.id, column.type, column.formula, column.many = known.id, known.type, known.formula, known.many
        column.has_total = known.has_total


def name_known_rows(rows: Sequence[Row], known: Known) -> list[Row]:
    """Give each row the id that it has in the table, and return those that the table lacks, with ids of their own."""
    new = []
    for row in rows:
        row.id = known.rows.get(path_of(row)) or ""
        if not row.id:
            new.append(row)
    name_rows(new, [*known.rows.values(), *(column.id for column in known.columns)])
    return new


def path_of(row: Row) -> Path:
    """Return the name of a row behind those of the groups around it."""
    return (*(path_of(row.parent) if row.parent else ()), folded(row.name))


def unlike_columns(unknown: Sequence[Column]) -> Iterator[str]:
    """Yield a Korean line for each column that only the sheet has."""
    for column in unknown:
        yield f"표에 없는 열 ‘{column.full_title}’: 옮기지 않았습니다. 더하려면 table.yml의 columns에 먼저 적어 주세요."


def unlike_rows(known: Known, rows: Sequence[Row], new: Sequence[Row], found: Mapping[Column, Column]) -> Iterator[str]:
    """Yield a Korean line for each column that only the table has, and each row that only one of both has."""
    for column in known.columns:
        if column not in found.values() and not column.formula:
            yield f"파일에 없는 열 ‘{column.full_title}’"
    if not known.has_rows:
        return
    for row in new:
        yield f"표에 없는 행 ‘{row.name}’: {row.id}로 적었습니다. table.yml의 rows에 since와 함께 더해 주세요."
    ids = {row.id for row in rows}
    for path, id in known.rows.items():
        if id not in ids:
            yield f"파일에 없는 행 ‘{path[-1]}’: 없어졌으면 table.yml의 {id}에 until을 적어 주세요."


def unlike_units(draft: Draft, unit: TableUnit, known: Known) -> Iterator[str]:
    """Yield a Korean line for each column of figures whose unit in the sheet is not the one in the table."""
    units = {column.id: column.printed_unit for column in known.columns}
    for column in draft.columns:
        own, of_table = unit.printed.get(column, ""), units[column.id]
        if own and of_table and folded(own) != folded(of_table):
            what = f"파일에는 {own}, 표에는 {of_table}"
            yield f"‘{column.full_title}’의 단위: {what}. 수를 표의 단위로 고쳐 적어 주세요."
