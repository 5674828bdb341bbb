"""The year's programs on twelve months, as a file."""

from __future__ import annotations

from collections.abc import Sequence

from macros.models.calendar import MONTHS, Dated
from macros.models.program import Program
from macros.views.charts.picture import INNER, MARGIN, Colour, Sheet

_WORDS = 440
"""Room for what is done when, left of the months."""
_MONTHS_FROM = MARGIN + _WORDS + 24
_MONTH = (INNER - _WORDS - 24) / len(MONTHS)
_THICK, _THIN = 14, 5


def draw_calendar(rows: Sequence[tuple[Program, Sequence[Dated]]], sheet: Sheet) -> None:
    """Draw what each program did or plans in which months."""
    has_plans = any(entry.planned for _, entries in rows for entry in entries)
    fills = "진한 막대는 실적, 빗금 친 막대는 계획입니다. " if has_plans else ""
    sheet.write(f"{fills}가는 막대는 한 해 내내 하거나 반복하는 일입니다.", 15, "muted", space=6)
    for program, entries in rows:
        if entries:
            _heading(program, sheet)
        for entry in entries:
            _entry(entry, "plan" if entry.planned else "real", sheet)


def _heading(program: Program, sheet: Sheet) -> None:
    sheet.y += 8
    sheet.write(program.title, 16, bold=True, width=_WORDS)
    for month in MONTHS:
        middle = _MONTHS_FROM + _MONTH * (month - 0.5)
        sheet.put(str(month), middle, sheet.texts[-1].y, 13, "muted", anchor="middle")
    sheet.y += 4
    sheet.rule(space=2)


def _entry(entry: Dated, fill: Colour, sheet: Sheet) -> None:
    words = f"{entry.when} {entry.title}"
    top = sheet.y
    sheet.write(words, 14, width=_WORDS, space=2)
    sheet.told.append(f"{words}{' (계획)' if entry.planned else ''}.")
    thick = _THIN if entry.all_year else _THICK
    for first, last in dict.fromkeys(entry.spans):
        x, width = _MONTHS_FROM + _MONTH * (first - 1), _MONTH * (last - first + 1)
        sheet.fill(x, top + 11 - thick / 2, width - 1.5, thick, fill)
