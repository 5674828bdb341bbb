"""Strips of money as a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from macros.korean.formatting import percent, spoken_won
from macros.models.spending import execution_rate
from macros.views.charts.picture import COLOURS, INNER, MARGIN, Inset, Sheet

if TYPE_CHECKING:
    from macros.views.charts.money_strip import Segment


def draw_strips(strips: Sequence[Sequence[Segment]], whole: int, sentences: Sequence[str], sheet: Sheet) -> None:
    """Draw the strips as a file: one below the other, and what they are made of."""
    for sentence in sentences:
        sheet.write(sentence, 16, "muted")
    sheet.told += sentences
    sheet.y += 14
    for number, segments in enumerate(strips):
        if number:
            _lens(strips[0][1], sheet)
        _strip(segments, sheet)
    sheet.y += 8
    apart = strips[0][:1] if len(strips) > 1 else []
    is_numbered = any(segment.label for segment in strips[-1])
    for number, segment in enumerate([*apart, *strips[-1]], 1 - len(apart)):
        share_of_all = percent(execution_rate(segment.part.won, whole))
        spent = "" if segment.part.spent is None else f" · 쓴 돈 {spoken_won(segment.part.spent)}"
        words = f"{spoken_won(segment.part.won)} · 전체의 {share_of_all}{spent}"
        sheet.write_both(f"{number}. {segment.part.name}" if is_numbered and number else segment.part.name, words, 16)
        sheet.told.append(f"{segment.part.name}: {words}.")


def _strip(segments: Sequence[Segment], sheet: Sheet) -> None:
    for segment in segments:
        x, width, filled = (float(size) * INNER / 100 for size in (segment.x, segment.width, segment.filled))
        drawn = max(width - 2, 1)
        sheet.fill(MARGIN + x, sheet.y, drawn, 48, segment.fill)
        if filled:
            sheet.fill(MARGIN + x, sheet.y, min(filled, drawn), 48, "real")
        if segment.label:
            sheet.put(segment.label, MARGIN + x + width / 2, sheet.y + 66, 14, bold=True, anchor="middle")
    sheet.y += 72 if any(segment.label for segment in segments) else 48


def _lens(opened: Segment, sheet: Sheet) -> None:
    wedge = Markup('<polygon points="%s,0 100,0 100,10 0,10" fill="%s" opacity="0.6"/>')
    content = wedge % (opened.x, COLOURS["real-soft"])
    sheet.insets.append(Inset(content, MARGIN, round(sheet.y, 1), INNER, 40, "0 0 100 10"))
    sheet.y += 40
