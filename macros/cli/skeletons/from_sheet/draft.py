"""A table as it is recognised in a sheet, ready to be written down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile
from typing import NamedTuple

from macros.cli.skeletons.from_sheet.cells import cell_value
from macros.cli.skeletons.from_sheet.columns import Column, read_figures, read_headings, read_types
from macros.cli.skeletons.from_sheet.formulas import Formula, find_formulas
from macros.cli.skeletons.from_sheet.grid import Grid
from macros.cli.skeletons.from_sheet.ids import name_columns, name_rows
from macros.cli.skeletons.from_sheet.known_table import (
    Known,
    counterparts,
    find_names,
    name_known_rows,
    path_of,
    take_over,
    unlike_columns,
    unlike_rows,
)
from macros.cli.skeletons.from_sheet.messages import changes, compare_totals, guesses, left_out
from macros.cli.skeletons.from_sheet.parts import Parts, find_parts
from macros.cli.skeletons.from_sheet.rows import Row, Rows, is_total_row, name_of_total, read_rows
from macros.cli.skeletons.from_sheet.table_draft import Draft, RowDraft
from macros.cli.skeletons.from_sheet.words import (
    Figure,
    Units,
    is_dash,
    is_total,
    total_of,
    total_word,
    without_brackets,
)
from macros.cli.skeletons.from_sheet.years import join_years, part_by_year
from macros.reading.sheet import Sheet

_SERIAL = re.compile(r"연번|순번|번호|순|no\.?", re.IGNORECASE)
_REMARKS = re.compile(r"비고|참고")
_DERIVED = re.compile(r"(?:총|전체)? ?(?:평균|구성비|비중|점유율|비율)")
"""Names of rows that are worked out from others, but are no sums."""


class _Special(NamedTuple):
    """Columns whose cells become keys of their rows."""

    remarks: Column | None
    units: Column | None


@dataclass
class Found:
    """Where a table stands in a sheet, and its rows that are left out, as they are worked out from others."""

    grid: Grid
    parts: Parts
    derived: list[int]


def find_table(sheet: Sheet, headings: tuple[int, int] | None = None) -> Found:
    """Return where the table of a sheet is; `headings` are the first and last row of the headings in the file.

    SheetError if no table is found.
    """
    grid = Grid(sheet)
    parts = find_parts(grid, headings)
    derived = _derived(grid, parts.body)
    parts.body = [row for row in parts.body if row not in derived]
    return Found(grid, parts, derived)


def draft_years(
    found: Found, units: Units, known: Known | None = None, own: int | None = None
) -> Mapping[int | None, Draft]:
    """Return the table by year, that of the sheet's `own` year first; under None if no years stand side by side.

    `known` is the table if it exists already.
    """
    grid, body = found.grid, found.parts.body
    columns = read_headings(grid, found.parts, units)
    plain = [row for row in body if not is_total_row(grid, row)] or body
    read_types(grid, columns, plain, units)
    for column in columns:
        read_figures(grid, column, body)
    needless = dict(_needless(grid, columns, body))
    columns = [column for column in columns if column not in needless]
    of_all = re.sub(r" ?(?:현황|총괄)$", "", found.parts.title) or "수"
    years = part_by_year(grid, columns, _labels(grid, columns, body), body, own, of_all)
    first, *others = years.columns
    main = _draft(found, years.columns[first], units, known, has_years=first is not None)
    main.left_out[:0] = needless.values()
    drafts = {first: main}
    paths = {path_of(made.row): made.row.id for made in main.rows}
    columns_of_all = {column.id: column for column in main.columns}
    for year in others:
        same = known or Known([*columns_of_all.values()], paths, has_rows=True)
        drafts[year] = _draft(found, years.columns[year], units, same, main.read)
        columns_of_all = {column.id: column for column in drafts[year].columns} | columns_of_all
    if first is not None:
        join_years(drafts, years)
    return drafts


def _draft(
    found: Found,
    columns: list[Column],
    units: Units,
    known: Known | None,
    rows: Rows | None = None,
    *,
    has_years: bool = False,
) -> Draft:
    """Return the figures of one year, held against a known table if there is one; `rows` as another year has them."""
    grid, parts, body = found.grid, found.parts, found.parts.body
    matched = _match(grid, columns, known, body)
    others = [column for column in columns if column not in matched]
    special = _Special(_titled(others, _REMARKS), _titled(others, re.compile("단위")))
    columns = [column for column in columns if column not in special]
    formulas = {} if known else find_formulas(grid, columns, body)
    labels = _labels(grid, columns, body)
    labels = find_names(known, matched, labels) if known else labels
    numbers = [c for c in columns if c.type == "number" and c not in formulas and not c.formula]
    has_times_for_names = not labels and any(column.type in ("date", "period") for column in columns[:1])
    is_first = rows is None
    rows = rows or read_rows(grid, body, columns[:1] if has_times_for_names else labels, numbers)
    columns = [column for column in columns if column not in labels[:-1]]
    unknown = [column for column in columns if column not in matched]
    new_rows = _set_ids(columns, unknown, rows, labels[-1] if labels else None, known)
    if known and known.exists:
        columns = [column for column in columns if column in matched]
    _set_formulas(formulas, units)
    draft = Draft(
        parts,
        columns,
        labels[-1] if labels else None,
        [_row(grid, row, columns, special) for row in rows.rows],
        rows,
        _printed(columns, rows.total),
        _has_dash(grid, columns, body),
        special.units is not None,
        known.has_rows if known else bool(labels) and (has_years or _are_figures(columns, labels)),
        is_named=any(c.id == "name" for c in matched) if known and known.exists else not has_times_for_names,
        as_of=parts.as_of,
    )
    compare_totals(draft, has_known_totals=bool(known and known.exists))
    draft.guesses += [*([] if known else guesses(grid, draft, labels, formulas)), *changes(grid, draft)]
    draft.left_out += left_out(grid, draft, rows, found.derived)
    if known and known.exists:
        draft.unlike += unlike_columns(unknown)
        draft.unlike += unlike_rows(known, rows.rows, new_rows, matched) if is_first else []
    return draft


def _match(grid: Grid, columns: Sequence[Column], known: Known | None, body: Sequence[int]) -> dict[Column, Column]:
    """Return the counterparts of columns in a known table, from which they have their ids, types and formulas."""
    matched = counterparts(columns, known.columns) if known else {}
    take_over(matched)
    for column in matched:
        read_figures(grid, column, body)
    return matched


def _set_ids(
    columns: Sequence[Column], unknown: Sequence[Column], rows: Rows, name: Column | None, known: Known | None
) -> list[Row]:
    """Give an id to columns and rows, those that they have in a known table; return the rows that it lacks."""
    if known is None:
        name_columns(columns, name)
        name_rows(rows.rows, (column.id for column in columns))
        return []
    if not known.exists:
        name_columns(unknown, None, (column.id for column in known.columns))
    return name_known_rows(rows.rows, known)


def _are_figures(columns: Iterable[Column], labels: Sequence[Column]) -> bool:
    """Return whether all columns but that of names hold figures."""
    return all(column.type == "number" for column in columns if column not in labels)


def _derived(grid: Grid, body: Sequence[int]) -> list[int]:
    """Return the rows that are worked out from others, but are no sums of them, as a running total beside a total."""
    words = {row: total_word(grid.first_text(row)) for row in body}
    has_total = bool(set(words.values()) & {"계", "합계", "총계"})
    return [
        row
        for row in body
        if _DERIVED.fullmatch(without_brackets(grid.first_text(row))) or (has_total and words[row] == "누계")
    ]


# Columns


def _titled(columns: Iterable[Column], pattern: re.Pattern[str]) -> Column | None:
    """Return the first column of text that has such a title."""
    named = (c for c in columns if c.type == "text" and pattern.fullmatch("".join(c.title.split())))
    return next(named, None)


def _needless(grid: Grid, columns: Sequence[Column], body: Sequence[int]) -> Iterable[tuple[Column, str]]:
    """Yield blank columns and those of serial numbers, each with a Korean line."""
    for column in columns:
        cells = [grid.cell(row, column.at) for row in body]
        if _SERIAL.fullmatch("".join(column.title.split())) and column.type == "number":
            yield column, f"차례를 매긴 열 ‘{column.title}’"
        elif not any(cell.text or cell.formula for cell in cells):
            yield column, f"빈 열 ‘{column.title}’"


def _labels(grid: Grid, columns: Sequence[Column], body: Sequence[int]) -> list[Column]:
    """Return the columns of groups, the outermost first, and that of the rows' names; empty if none has names."""
    leading = list(takewhile(lambda column: column.type == "text", columns))
    inner = (grid.cell(row, column.at).text for column in leading[1:] for row in body)
    has_inner_totals = any(is_total(text) or total_of(text) for text in inner)
    if leading and (has_inner_totals or all(column.type == "number" for column in columns[len(leading) :])):
        rows = [row for row in body if not name_of_total(grid, row)]
        groups = takewhile(lambda pair: _has_groups(grid, *pair, rows), pairwise(leading))
        return leading[: len(list(groups)) + 1]
    texts = [column for column in columns if column.type == "text"]
    rows = [row for row in body if not is_total_row(grid, row)]
    distinct = [column for column in texts if _has_distinct_texts(grid, column, rows)]
    return (distinct or texts)[:1]


def _has_groups(grid: Grid, column: Column, following: Column, body: Sequence[int]) -> bool:
    """Return whether a cell of a column stands for several of the next: merged, with blanks below it, or repeated."""
    if any(grid.span(row, column.at).bottom > row for row in body):
        return True
    texts = [grid.cell(row, column.at).text for row in body]
    if any(not text and grid.cell(row, following.at).text for text, row in zip(texts, body, strict=True)):
        return bool(texts[0])
    runs = [text for text, _ in groupby(texts)]
    return len(set(runs)) == len(runs) < len(texts)


def _has_distinct_texts(grid: Grid, column: Column, body: Sequence[int]) -> bool:
    texts = [grid.shown(row, column.at).text for row in body]
    return all(texts) and len(set(texts)) == len(texts)


def _set_formulas(formulas: dict[Column, Formula], units: Units) -> None:
    """Write each formula with the ids of its columns, whose unit a sum or a difference has too."""
    for column, formula in formulas.items():
        column.formula = f"{formula.left.id} {formula.sign} {formula.right.id}"
        if not column.printed_unit:
            column.printed_unit = "%" * formula.is_percent if formula.sign == "/" else formula.left.printed_unit
            column.unit = units.find(column.printed_unit)


def _has_dash(grid: Grid, columns: Iterable[Column], body: Sequence[int]) -> bool:
    cells = (grid.cell(row, column.at) for column in columns if column.type == "number" for row in body)
    return any(cell.is_dash or is_dash(cell.text) for cell in cells)


# Rows


def _row(grid: Grid, row: Row, columns: Iterable[Column], special: _Special) -> RowDraft:
    """Return a row with its values; a parent has printed figures, and what is merged over all of its rows."""
    draft = RowDraft(row, printed=_printed([c for c in columns if row.children or c.formula], row.at))
    for column in columns:
        parent = row if row.children else row.parent
        top = _merged_over(grid, parent, column)
        at = top if row.children else row.at if top is None else None
        if column.id != "name" and not column.formula and at is not None:
            value = cell_value(grid, column, at)
            if value is not None:
                draft.values[column] = value
    if row.at is not None:
        draft.note = grid.cell(row.at, special.remarks.at).text if special.remarks else ""
        draft.unit = grid.shown(row.at, special.units.at).text if special.units and not row.children else ""
    return draft


def _printed(columns: Iterable[Column], row: int | None) -> dict[Column, Figure]:
    """Return the figures of a row of the sheet."""
    return {column: column.figures[row] for column in columns if row is not None and row in column.figures}


def _merged_over(grid: Grid, parent: Row | None, column: Column) -> int | None:
    """Return the row where a merged cell over all rows of a parent begins; None if there is none."""
    rows = [leaf.at for leaf in parent.leaves() if leaf.at is not None] if parent else []
    if len(rows) < 2:
        return None
    span = grid.span(rows[0], column.at)
    return span.top if span.top <= rows[0] and rows[-1] <= span.bottom else None
