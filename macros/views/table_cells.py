"""The cells of a report's table: figures, what is printed in place of one, what leads on, and their footnotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from markupsafe import Markup

from macros.korean.formatting import signed, time, unbroken
from macros.models.base import Model
from macros.models.figures import Row
from macros.models.record import Link
from macros.models.table import Column, reference_kind
from macros.models.table_rows import Number, TableRows
from macros.views.amounts_of_money import in_both_forms
from macros.views.origin_marks import value_mark
from macros.views.page_view import View
from macros.views.record_notes import as_printed, link_to
from macros.views.table import SHORT, Cell
from macros.views.table import Column as Heading
from macros.views.values import figures as values_text

Footnotes = Mapping[tuple[str, str], int]
"""The numbers of the notes below a table, by the row and the column of the figure that each is on."""


def find_footnotes(rows: TableRows, columns: list[Column]) -> Footnotes:
    """Return a number for each note that would widen the column of its figure, or stands on a subtotal."""
    found = [
        (row.id, column.id)
        for root in rows.roots
        for row in _as_read(rows, root)
        for column in columns
        if column.is_number and (note := _note(row, column)) and (len(note) > SHORT or rows.is_parent(row))
    ]
    return {place: number for number, place in enumerate(found, 1)}


def _as_read(rows: TableRows, row: Row) -> Iterator[Row]:
    """Yield the rows that belong to a row, then itself, which has their subtotal."""
    for child in rows.children(row):
        yield from _as_read(rows, child)
    yield row


def footnote_texts(rows: TableRows, footnotes: Footnotes) -> list[str]:
    """Return `1) 2026. 4월 채용 예정` for each footnote."""
    return [f"{number}) {rows.by_id[row].notes[column]}" for (row, column), number in footnotes.items()]


def _note(row: Row, column: Column) -> str:
    """Return the note on a cell; empty where it is the reason of a value that is no printed one, which stands below."""
    return row.notes.get(column.id, "") if column.id not in row.origin else ""


def cell(view: View, rows: TableRows, row: Row, column: Column, footnotes: Footnotes) -> Cell:
    """Return what a table shows of a row in a column, with the note on it, or that one's number."""
    drawn = printed_in_place(rows, row, column) or _drawn(view, rows, row, column, rows.cell(row, column))
    if mark := value_mark(view, row, column.id):
        drawn = Markup("%s %s") % (drawn, mark)
    if (row.id, column.id) in footnotes:
        return with_footnote(drawn, row, column, footnotes)
    if column.kind == "period":
        drawn = unbroken(drawn) + as_printed(row, column.id)
    note = _note(row, column)
    return Markup('%s <span class="note">%s</span>') % (drawn, note) if note else drawn


def with_footnote(drawn: Cell, row: Row, column: Column, footnotes: Footnotes) -> Cell:
    """Return a cell with the number of its footnote, if it has one."""
    number = footnotes.get((row.id, column.id))
    return Markup('%s<sup class="note">%s)</sup>') % (drawn, number) if number else drawn


def printed_in_place(rows: TableRows, row: Row, column: Column) -> str:
    """Return what the document has where a figure would stand: `-`, `미조성`; empty where there is a figure."""
    printed = row.printed.get(column.id)
    return printed if isinstance(printed, str) and rows.cell(row, column) is None else ""


def _drawn(view: View, rows: TableRows, row: Row, column: Column, value: object) -> Cell:
    if column.is_number:
        return figure_cell(rows, row, column, value if isinstance(value, int | Decimal) else None)
    if value is None or value == ():
        return ""
    if column.kind == "values":
        values = row.written_cell(column)
        is_named = any(each.name or each.parts for each in values)
        return values_text(view, values, column.unit, named=is_named)
    if column.kind == "date":
        return time(value)  # type: ignore[arg-type]
    texts = items(view, column, value)
    return view.render("lines.html.j2", texts=texts) if column.many else texts[0]


def items(view: View, column: Column, value: object) -> list[Cell]:
    """Return each thing that a cell holds."""
    return [_item(view, column, item) for item in (value if isinstance(value, tuple) else (value,)) if item is not None]


def _item(view: View, column: Column, item: object) -> Cell:
    if isinstance(item, Link):
        return link_to(view, item)
    if kind := reference_kind(column):
        record = view.site.find(Model, kind, str(item))
        return view.link(record, record.display_name) if record else str(item)
    return str(item)


def figure_cell(rows: TableRows, row: Row | None, column: Column, value: Number | None) -> Cell:
    """Return a figure as the table shows it, with its unit where that is not the one of its column."""
    if value is None:
        return ""
    name, unit = rows.unit_name(row, column), rows.units.get(rows.unit(row, column) or "")
    figure = signed(value, "" if name == rows.unit_name(None, column) else name, name)
    return in_both_forms(figure, int(value * unit.won)) if unit and unit.won else figure


def total_cell(rows: TableRows, row: Row | None, column: Column) -> Cell:
    if not column.is_number:
        return ""
    return figure_cell(rows, row, column, rows.number(row, column) if row else rows.total(column))


def column_heading(rows: TableRows, column: Column, *, own_unit: bool = True) -> Heading:
    unit = rows.unit_name(None, column) if own_unit and column.is_number else ""
    title = f"{column.title}({unit})" if unit else column.title
    return Heading(title, numeric=column.is_number, under=column.under or "")
