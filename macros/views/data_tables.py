"""The tables of the report: a year's figures as a sentence, a table, and the printed form."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.korean.formatting import (
    basis,
    behind_name,
    in_brackets,
    join_labels,
    number_or_dash,
    spoken_won,
    with_triangle,
)
from macros.korean.particles import particle
from macros.models.figures import Figures, Row
from macros.models.table import Column, Table
from macros.models.table_rows import TableRows
from macros.records.pages import table_url
from macros.views.amounts_of_money import TEN_THOUSAND
from macros.views.declared_differences import declared_differences
from macros.views.macro_arguments import find_by_id, find_year
from macros.views.origin_marks import value_mark
from macros.views.original_table import ColumnGroup, PrintedRow, original_table
from macros.views.page_view import View
from macros.views.record_notes import key_notes, link_list, photos
from macros.views.table import Cell, table, text
from macros.views.table import Row as Line
from macros.views.table_cells import (
    Footnotes,
    cell,
    column_heading,
    figure_cell,
    find_footnotes,
    footnote_texts,
    total_cell,
    with_footnote,
)
from macros.views.values import figures as values_text

MOST_TOLD = 4
"""Totals that one sentence tells; of more, those that say most."""


def table_intro(view: View, table: object) -> Markup:
    """무슨 표인지 쉬운 말로 보여 줍니다. 예: `{{ table_intro("complaints") }}`"""
    chosen = find_table(view, table)
    return view.paragraphs([chosen.plain] if chosen.plain else [])


def table_years(view: View, table: object) -> Markup:
    """표가 있는 해를 고를 수 있게 보여 줍니다. 예: `{{ table_years("complaints") }}`"""
    chosen = find_table(view, table)
    years = [(year, view.href(table_url(chosen.id, year))) for year in view.site.figures_of(chosen.id)]
    return view.render("year_links.html.j2", title=chosen.title, years=years)


def table_summary(view: View, table: object, year: object) -> Markup:
    """한 해의 합계와 곁의 수를 문장으로 보여 줍니다. 예: `{{ table_summary("complaints", 2023) }}`"""
    parts = find_figures(view, table, year)
    sentences = [sentence for rows in parts for sentence in _sentences(rows)]
    lead = view.paragraphs(sentences, "lead")
    holders = (rows.holder for rows in parts)
    for value in (value for holder in holders if isinstance(holder, Figures) for value in holder.values):
        lead += Markup('<p class="lead">%s</p>\n') % values_text(view, [value], named=True)
    told = [
        text
        for rows in parts
        for text in (rows.subject.scope, rows.subject.caution, rows.subject.note, *key_notes(rows.subject))
        if text
    ]
    notes = view.paragraphs(list(dict.fromkeys(told)), "note")
    notes += Markup("").join(link_list(view, rows.subject.links) + photos(view, rows.subject.photos) for rows in parts)
    return lead + notes + Markup("").join(declared_differences(view, rows.subject) for rows in parts)


def table_figures(view: View, table: object, year: object) -> Markup:
    """한 해의 수를 표로, 옆으로 긴 표는 인쇄된 모양으로도 보여 줍니다. 예: `{{ table_figures("complaints", 2023) }}`"""
    parts = find_figures(view, table, year)
    whole = _by_office(view, parts) if len(parts) > 1 and parts[0].has_totals else Markup("")
    return whole + Markup("").join(draw_rows(view, rows, table_name(rows)) for rows in parts)


def find_table(view: View, id: object) -> Table:
    """Return the table with this id; ArgumentError without one."""
    return find_by_id(view.site.tables, id, "표")


def find_figures(view: View, table: object, year: object) -> tuple[TableRows, ...]:
    """Return the rows of a table in a year, one for each file; ArgumentError without any."""
    chosen = find_table(view, table)
    figures = find_year(view.site.figures_of(chosen.id), year, chosen.title)
    for each in figures:
        view.files.add(chosen.path)
        view.cite(each, each.source, as_of=each.as_of)
    return tuple(view.site.rows_of(each) for each in figures)


def draw_rows(view: View, rows: TableRows, name: str) -> Markup:
    """Return the rows of a table; `name` is the table's own on its page."""
    if not rows.holder.rows:
        return Markup("")
    shown = [column for column in rows.columns if column.id != "name" and _is_filled(rows, column)]
    first = next((column.title for column in rows.columns if column.id == "name"), None)
    if first is None:
        first, shown = shown[0].full_title, shown[1:]
    footnotes = find_footnotes(rows, shown)
    lines = [line for row in rows.roots for line in _lines(view, rows, shown, row, footnotes)]
    if rows.has_totals:
        cells = tuple(total_cell(rows, None, column) for column in shown)
        place = rows.holder.place("printed") if rows.holder.printed else None
        lines.append(Line("합계", cells, strong=True, place=place))
    unit = _shared_unit(rows)
    headings = (*text(first), *(column_heading(rows, column, own_unit=not unit) for column in shown))
    day = basis(rows.holder.as_of or rows.subject.as_of)
    caption = f"{rows.title}{in_brackets(f'단위: {unit}' if unit else '', day)}"
    below = footnote_texts(rows, footnotes)
    drawn = table(view, name, [rows.subject], caption, headings, lines, note=_notes(rows), footnotes=below, unit=unit)
    drawn += Markup("").join(link_list(view, row.links) + photos(view, row.photos) for row in rows.rows)
    return drawn + (_printed(view, rows, name, caption) if rows.table.wide else Markup(""))


def _by_office(view: View, parts: tuple[TableRows, ...]) -> Markup:
    """Return the totals of a table that offices report apart, a row each, and those of all offices."""
    whole = next((rows for rows in parts if reporting_office(rows) is None), None)
    about = whole or parts[0]
    columns = [column for column in about.number_columns if about.total(column) is not None]
    lines = []
    for rows in parts:
        cells = tuple(total_cell(rows, None, column) for column in columns)
        office = reporting_office(rows)
        place = rows.holder.place("printed")
        heading = view.site.name("office", office) if office else "합계"
        lines.append(Line(heading, cells, strong=rows is whole, place=place))
    lines.sort(key=lambda line: line.strong)
    caption = f"{join_labels(f'{about.year}년', about.table.title)} 부서별{in_brackets(basis(about.subject.as_of))}"
    headings = (*text("부서"), *(column_heading(about, column) for column in columns))
    return table(
        view, f"{about.table.id}-{about.year}-offices", [rows.subject for rows in parts], caption, headings, lines
    )


def _is_filled(rows: TableRows, column: Column) -> bool:
    """Whether any row has something in a column; one that is empty in all of them is left out."""
    return any(rows.cell(row, column) not in (None, ()) for row in rows.leaves)


def _lines(view: View, rows: TableRows, columns: list[Column], row: Row, footnotes: Footnotes) -> Iterator[Line]:
    """Yield the lines of a row and of those that belong to it, their subtotal last."""
    if not rows.is_parent(row):
        mark = value_mark(view, row, rows.columns[0].id)
        heading = Markup("%s %s") % (rows.full_name(row), mark) if mark else rows.full_name(row)
        cells = tuple(cell(view, rows, row, column, footnotes) for column in columns)
        yield Line(heading, cells, record=row, within=rows.parent_id(row) or "")
        return
    for child in rows.children(row):
        yield from _lines(view, rows, columns, child, footnotes)
    if rows.has_totals:
        cells = tuple(with_footnote(total_cell(rows, row, column), row, column, footnotes) for column in columns)
        is_written = row in rows.rows
        # Of offices that report apart, each may imply the same row; one address cannot lead to all of them.
        record = row if is_written or not reporting_office(rows) else None
        place = None if is_written else rows.definition(row).place()
        yield Line(f"{rows.full_name(row)} 소계", cells, record=record, strong=True, place=place, within=row.id)


def _sentences(rows: TableRows) -> Iterator[str]:
    """Yield `2023년 인력은 정원 42명, 현원 41명입니다. 현원이 정원보다 1명 적습니다.`"""
    columns = [column for column in rows.columns if rows.total(column) is not None]
    if rows.table.chart and [column.id for column in columns] == [*rows.table.chart.columns]:
        return  # The finding of the chart says the same.
    if len(columns) == 1:
        yield f"{particle(rows.title_of(columns[0]), '은/는')} 모두 {_amount(rows, columns[0])}입니다."
    elif columns:
        told = columns if len(columns) <= MOST_TOLD else _told(rows, columns)
        gaps = {column.id: gap for column in told if (gap := _gap(rows, column, told))}
        totals = ", ".join(
            behind_name(column.full_title, _amount(rows, column)) for column in told if column.id not in gaps
        )
        others = ["다른 합계는 아래 표에 있습니다."] if len(told) < len(columns) else []
        yield " ".join([f"{particle(rows.title, '은/는')} {totals}입니다.", *gaps.values(), *others])


def _gap(rows: TableRows, column: Column, told: list[Column]) -> str:
    """Return of a difference of two told columns `현원이 정원보다 1명 적습니다.`; empty of any other."""
    titles = {other.id: other.full_title for other in told}
    total = rows.total(column)
    if not total or not column.parsed or column.parsed.signs != ("-",) or not titles.keys() >= {*column.parsed.columns}:
        return ""
    more, less = (titles[id] for id in column.parsed.columns)
    amount = _amount(rows, column).replace("△", "")
    return f"{particle(more, '이/가')} {less}보다 {amount} {'많습니다' if total > 0 else '적습니다'}."


def _told(rows: TableRows, columns: list[Column]) -> list[Column]:
    """Return of many totals those that add up others or are drawn, or else the first."""
    drawn = rows.table.chart.columns if rows.table.chart else ()
    return [column for column in columns if column in rows.sums or column.id in drawn] or columns[:MOST_TOLD]


def _amount(rows: TableRows, column: Column) -> str:
    """Return a total with its unit; money from 1만 원 on also as people say it."""
    total, unit = rows.total(column), rows.units.get(rows.unit(None, column) or "")
    if total is None:
        return "값 없음"
    won = int(total * unit.won) if unit and unit.won else 0
    spoken = f"({spoken_won(won)})" if abs(won) >= TEN_THOUSAND else ""
    return f"{with_triangle(total)}{rows.unit_name(None, column)}{spoken}"


def _shared_unit(rows: TableRows) -> str:
    """Return the name of the unit of all figures of a table; empty if they have several."""
    names = {rows.unit_name(row, column) for row in rows.leaves for column in rows.number_columns}
    return names.pop() if len(names) == 1 else ""


def table_name(rows: TableRows) -> str:
    office = reporting_office(rows)
    return f"{rows.table.id}-{rows.year}" + (f"-{office}" if office else "")


def reporting_office(rows: TableRows) -> str | None:
    return rows.holder.office if isinstance(rows.holder, Figures) else None


def _notes(rows: TableRows) -> str:
    """Return the plain words of columns and rows, and what the document adds to its rows."""
    plain = [f"{column.full_title}: {column.plain}" for column in rows.columns if column.plain]
    plain += [f"{row.name}: {row.plain}" for row in rows.table.rows if row.plain]
    for row in rows.rows:
        reasons = (note for key, note in row.notes.items() if key in row.origin)
        plain += [f"{rows.full_name(row)}: {text}" for text in (row.scope, row.note, row.caution, *reasons) if text]
    return ", ".join(plain)


def _printed(view: View, rows: TableRows, name: str, caption: str) -> Markup:
    """Return the table as the document prints it, its rows side by side."""
    groups: list[ColumnGroup] = [ColumnGroup("계")] if rows.has_totals else []
    shown: list[Row | None] = [None] if rows.has_totals else []
    for root in rows.roots:
        leaves = list(rows.leaves_of(root)) if rows.is_parent(root) else []
        subtotal = [root] if leaves and root.printed else []
        # What the document leaves to infer is no column of its own there: `임차(승용)`.
        printed = [leaf for leaf in leaves if not leaf.origin]
        inferred = ", ".join(rows.name(leaf) for leaf in leaves if leaf.origin)
        titles = (*("소계" for _ in subtotal), *(rows.name(leaf) for leaf in printed))
        groups.append(ColumnGroup(f"{rows.name(root)}({inferred})" if inferred else rows.name(root), titles))
        shown += [*subtotal, *printed] if leaves else [root]
    lines = [
        PrintedRow(column.full_title, tuple(_printed_cell(rows, row, column) for row in shown))
        for column in rows.number_columns
    ]
    return original_table(view, name, f"{caption}, 원문 모양", groups, lines)


def _printed_cell(rows: TableRows, row: Row | None, column: Column) -> Cell:
    value = rows.number(row, column) if row else rows.total(column)
    if value == 0 and rows.holder.zero:
        return number_or_dash(0)
    return figure_cell(rows, row, column, value)
