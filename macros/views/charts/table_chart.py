"""A picture of a table: bars, pairs of bars, stacked bars, or steps, as `table.yml` asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from macros.korean.formatting import basis, behind_name, in_brackets, join_labels, with_triangle
from macros.korean.particles import join_words, particle
from macros.models.figures import Row
from macros.models.table import Column
from macros.models.table_rows import Number, TableRows
from macros.views.charts.bars import Bar, Fill, Group, Lane, Part, bar_chart, counted_in, measure, money
from macros.views.charts.chart_captions import highest, join_names
from macros.views.data_tables import find_figures
from macros.views.page_view import View
from macros.views.table_cells import items


def table_chart(view: View, table: object, year: object) -> Markup:
    """한 해의 표를 그림으로 보여 줍니다. 예: `{{ table_chart("complaints", 2023) }}`"""
    return Markup("").join(draw_chart(view, rows) for rows in find_figures(view, table, year))


def draw_chart(view: View, rows: TableRows) -> Markup:
    """Return the picture that the table asks for; nothing without one."""
    chart = rows.table.chart
    if chart is None or not rows.holder.rows:
        return Markup("")
    columns = [column for id in chart.columns if (column := rows.table.column(id)) and column in rows.columns]
    return _KINDS[chart.kind](view, rows, columns)


def shows_all(rows: TableRows) -> bool:
    """Whether the picture of a table shows all that the table would."""
    chart = rows.table.chart
    return chart is not None and chart.kind == "steps" and {column.id for column in rows.columns} <= {*chart.columns}


def _bars(view: View, rows: TableRows, columns: Sequence[Column]) -> Markup:
    """One bar a row, for the first column."""
    column = columns[0]
    shown = [row for row in rows.leaves if rows.number(row, column)]
    about = f"막대 하나가 한 {_row_word(rows)}입니다{in_brackets(_as_of(rows))}."
    groups = _grouped(rows, shown, lambda row: (_lane(rows, row, column),))
    return _chart(view, rows, columns, _caption(rows, columns, shown), about + _left_out(rows, shown), groups)


def _pairs(view: View, rows: TableRows, columns: Sequence[Column]) -> Markup:
    """The columns of each row as bars below each other: what was set aside first, then what there is."""
    shown = [row for row in rows.leaves if any(rows.number(row, column) for column in columns)]
    first = columns[0]
    lengths = join_words([column.full_title for column in columns])
    about = f"{_row_word(rows)}마다 막대의 길이가 {lengths}입니다{in_brackets(_as_of(rows))}."
    groups = _grouped(
        rows,
        shown,
        lambda row: tuple(_lane(rows, row, c, "soft" if c is first else "real", c.full_title) for c in columns),
    )
    legend: dict[Fill, str] = {"soft": first.full_title, "real": ", ".join(c.full_title for c in columns[1:])}
    caption = _caption(rows, columns, shown)
    return _chart(view, rows, columns, caption, about + _left_out(rows, shown), groups, legend)


def _stacked(view: View, rows: TableRows, columns: Sequence[Column]) -> Markup:
    """One bar for each outer row, made of the rows that belong to it; of several columns, one a row, made of these."""
    if len(columns) > 1:
        return _stacked_columns(view, rows, columns)
    column = columns[0]
    roots = [root for root in rows.roots if rows.number(root, column)]
    roots.sort(key=lambda root: rows.number(root, column) or 0, reverse=True)
    bars = [Bar(_name(rows, root), (_stack(rows, root, column),)) for root in roots]
    about = (
        f"막대 하나가 한 갈래이고, 그 안의 줄을 차례로 이었습니다. 큰 갈래부터 놓았습니다{in_brackets(_as_of(rows))}."
    )
    shown = [row for row in rows.leaves if rows.number(row, column)]
    caption = _caption(rows, columns, roots)
    return _chart(view, rows, columns, caption, about + _left_out(rows, shown), [("", bars)])


def _stacked_columns(view: View, rows: TableRows, columns: Sequence[Column]) -> Markup:
    sums = {row.id: sum(rows.number(row, column) or 0 for column in columns) for row in rows.leaves}
    shown = [row for row in rows.leaves if sums[row.id]]

    def draw(row: Row) -> tuple[Lane, ...]:
        parts = tuple(
            Part(c.full_title, _figure(rows, row, c), rows.number(row, c) or 0) for c in columns if rows.number(row, c)
        )
        return (Lane(parts, figure=f"{with_triangle(sums[row.id])}{rows.unit_name(row, columns[0])}", kinds=True),)

    about = f"막대 하나가 한 {_row_word(rows)}이고, 그 안의 칸을 차례로 이었습니다{in_brackets(_as_of(rows))}."
    caption = _caption(rows, columns, shown, lambda row: sums[row.id])
    return _chart(view, rows, columns, caption, about + _left_out(rows, shown), _grouped(rows, shown, draw))


def _chart(
    view: View,
    rows: TableRows,
    columns: Sequence[Column],
    caption: str,
    about: str,
    groups: Sequence[tuple[str, list[Bar]]],
    legend: Mapping[Fill, str] | None = None,
) -> Markup:
    """Return the chart of titled bars, all on one ruler."""
    unit = rows.units.get(rows.unit(None, columns[0]) or "")
    told = counted_in(rows.unit_name(None, columns[0])) if not unit or not unit.won else money(unit.won)
    ruler = measure([bar for _, bars in groups for bar in bars], told)
    return bar_chart(view, caption, about, [Group(tuple(bars), ruler, title) for title, bars in groups], legend)


def _steps(view: View, rows: TableRows, columns: Sequence[Column]) -> Markup:
    """The rows one after another."""
    heading, *others = columns
    steps = [
        {
            "row": row,
            "anchor": view.anchor(row),
            "heading": Markup(", ").join(items(view, heading, rows.cell(row, heading))),
            "cells": [(column, items(view, column, rows.cell(row, column))) for column in others],
        }
        for row in rows.rows
    ]
    first, last = steps[0]["heading"], steps[-1]["heading"]
    many = Markup("%s부터 %s까지 %s단계입니다.") % (first, last, len(steps))
    caption = many if len(steps) > 1 else Markup("%s 한 단계입니다.") % first
    # A table below has the anchors.
    return view.render(
        "charts/steps.html.j2", title=rows.holder.display_name, caption=caption, steps=steps, anchored=shows_all(rows)
    )


_KINDS: dict[str, Callable[[View, TableRows, Sequence[Column]], Markup]] = {
    "bars": _bars,
    "pairs": _pairs,
    "stacked": _stacked,
    "steps": _steps,
}


def _grouped(
    rows: TableRows, shown: Sequence[Row], draw: Callable[[Row], tuple[Lane, ...]]
) -> list[tuple[str, list[Bar]]]:
    """Bars under the names of the rows that they belong to, in the order of the table.

    Where a row that belongs to none comes later, it would seem to belong to those before: then bars have whole names.
    """
    places = {row.id: place for place, row in enumerate(rows.outline)}
    shown = sorted(shown, key=lambda row: places[row.id])
    groups = [
        (title, list(inner)) for title, inner in groupby(shown, key=lambda row: join_labels(*rows.outer_names(row)))
    ]
    if all(title for title, _ in groups[1:]):
        return [(title, [Bar(_name(rows, row), draw(row)) for row in inner]) for title, inner in groups]
    return [("", [Bar(f"{rows.full_name(row)}{rows.distinction(row)}", draw(row)) for row in shown])]


def _lane(rows: TableRows, row: Row, column: Column, fill: Fill = "real", label: str = "") -> Lane:
    figure, size = _figure(rows, row, column), rows.number(row, column) or 0
    return Lane((Part(column.full_title, figure, size, fill),), label, figure)


def _stack(rows: TableRows, root: Row, column: Column) -> Lane:
    """Return a bar of the rows that belong to one, or of this alone."""
    inner = [row for row in rows.leaves_of(root) if rows.number(row, column)] if rows.is_parent(root) else []
    parts = tuple(
        Part(rows.name(row), _figure(rows, row, column), rows.number(row, column) or 0) for row in inner or [root]
    )
    return Lane(parts, figure=_figure(rows, root, column), kinds=bool(inner))


def _name(rows: TableRows, row: Row) -> str:
    return f"{rows.name(row)}{rows.distinction(row)}"


def _figure(rows: TableRows, row: Row, column: Column) -> str:
    figure = rows.number(row, column)
    return "" if figure is None else f"{with_triangle(figure)}{rows.unit_name(row, column)}"


def _caption(
    rows: TableRows, columns: Sequence[Column], shown: Sequence[Row], whole_of: Callable[[Row], Number] | None = None
) -> str:
    """`2023년 인력은 정원 42명, 현원 41명입니다. 현원은 일반직 7급이 15명으로 가장 많습니다.`

    The highest is that of the last column, or of what `whole_of` says of each row.
    """
    totals = [
        (column.full_title, f"{with_triangle(total)}{rows.unit_name(None, column)}")
        for column in columns
        if (total := rows.total(column)) is not None
    ]
    whole, column = rows.title, columns[-1]
    if len(totals) == 1:
        whole = f"{particle(join_labels(whole, totals[0][0]), '은/는')} 모두 {totals[0][1]}입니다."
    elif totals:
        whole = f"{particle(whole, '은/는')} {', '.join(behind_name(*total) for total in totals)}입니다."
    else:
        whole = f"{whole}입니다."
    shown = [row for row in shown if rows.is_counted(row)]
    most = highest(shown, whole_of or (lambda row: rows.number(row, column) or 0))
    if len(shown) < 2 or len(most) == len(shown):
        return whole
    names = join_names([f"{rows.full_name(row)}{rows.distinction(row)}" for row in most])
    figure = f"{with_triangle(whole_of(most[0]))}{rows.unit_name(most[0], column)}" if whole_of else ""
    each = f"{figure or _figure(rows, most[0], column)}{'씩' if len(most) > 1 else ''}"
    is_plain = whole_of or (len(totals) == 1 and len(columns) == 1)
    what = "" if is_plain else f"{particle(column.full_title, '은/는')} "
    return f"{whole} {what}{particle(names, '이/가')} {particle(each, '으로/로')} 가장 많습니다."


def _row_word(rows: TableRows) -> str:
    column = rows.table.column("name")
    return column.title if column else "줄"


def _as_of(rows: TableRows) -> str:
    return basis(rows.holder.as_of or rows.subject.as_of)


def _left_out(rows: TableRows, shown: Sequence[Row]) -> str:
    return " 값이 0이거나 없는 것은 아래 표에만 있습니다." if len(shown) < len(rows.leaves) else ""
