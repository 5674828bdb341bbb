"""Bars on a ruler, as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from macros.views.amounts_of_money import in_one_line
from macros.views.charts.lettering import text_width
from macros.views.charts.picture import INNER, MARGIN, Colour, Sheet

if TYPE_CHECKING:
    from macros.views.charts.bars import Bar, Chart, Lane, Piece, Ruler

    Pieces = Callable[[Lane, Ruler], list[Piece]]

_THICK, _APART = 17, 4
"""Height of a bar, and space below it."""


def draw_bars(chart: Chart, pieces: Pieces, sheet: Sheet) -> None:
    """Draw a chart below its title; `pieces` says what each bar is made of."""
    about = chart.about.replace("아래 표", "사이트의 표")
    if about:
        sheet.write(about, 15, "muted", space=10)
        sheet.told.append(about)
    _legend(chart.legend, sheet)
    before = None
    for group in chart.groups:
        if group.title:
            sheet.y += 8
            sheet.write(group.title, 18, bold=True, space=4)
        if group.ruler != before:
            _ruler(group.ruler, sheet)
        before = group.ruler
        for bar in group.bars:
            _bar(bar, group.ruler, pieces, sheet)


def _legend(meanings: Sequence[tuple[Colour, str]], sheet: Sheet) -> None:
    if not meanings:
        return
    x = float(MARGIN)
    for fill, meaning in meanings:
        width = 34 + text_width(meaning) * 15 + 24
        if x > MARGIN and x + width > MARGIN + INNER:
            x = MARGIN
            sheet.y += 24
        sheet.fill(x, sheet.y, 26, 13, fill)
        sheet.put(meaning, x + 34, sheet.y + 12, 15, "muted")
        x += width
    sheet.y += 32


def _ruler(ruler: Ruler, sheet: Sheet) -> None:
    sheet.y += 14
    last = len(ruler.marks) - 1
    for place, mark in enumerate(ruler.marks):
        x = MARGIN + INNER * place / last
        sheet.put(mark, x, sheet.y, 13, "muted", anchor="end" if place else "start")
    sheet.y += 6
    sheet.rule("edge", space=6)


def _bar(bar: Bar, ruler: Ruler, pieces: Pieces, sheet: Sheet) -> None:
    name = f"{in_one_line(bar.name)} ({in_one_line(bar.note)})" if bar.note else in_one_line(bar.name)
    words = [_words(lane) for lane in bar.lanes]
    sheet.told.append(f"{name}: {', '.join(words)}.")
    alone = words[0] if len(words) == 1 else ""
    sheet.write_both(name, alone, 16)
    for lane, said in zip(bar.lanes, words, strict=True):
        if not alone:
            sheet.write(said, 15)
        _line(pieces(lane, ruler), sheet)
        kinds = [f"{part.label} {in_one_line(part.figure)}" for part in lane.parts if part.label]
        if lane.kinds and kinds:
            sheet.write(" · ".join(kinds), 14, "muted")
            sheet.told.append(f"{', '.join(kinds)}.")
    sheet.y += 8
    sheet.rule(space=4)


def _line(line: list[Piece], sheet: Sheet) -> None:
    sheet.y += 4
    x = float(MARGIN)
    for piece in line:
        width = INNER * float(piece.width) / 100
        sheet.fill(x, sheet.y, max(width - 1.5, 1), _THICK, piece.part.fill)
        x += width
    sheet.y += _THICK + _APART if line else 0


def _words(lane: Lane) -> str:
    return " · ".join(filter(None, (f"{lane.label} {in_one_line(lane.figure)}".strip(), *map(in_one_line, lane.facts))))
