"""The maps of cities as a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from macros.views.charts.lettering import text_width
from macros.views.charts.map_window import BESIDE
from macros.views.charts.picture import COLOURS, INNER, MARGIN, Inset, Sheet

if TYPE_CHECKING:
    from macros.views.charts.city_map import Map, Spot

_BETWEEN, _HIGHEST, _NAMES = 36, 520, 15
"""The space between two maps, how high they are at most, and the size of names."""


def draw_maps(maps: Sequence[Map], signs: Sequence[tuple[Markup, str]], sheet: Sheet) -> None:
    """Draw the maps beside each other, with what the signs on them mean below."""
    ratios = [drawn.width / drawn.height for drawn in maps]
    height = min((INNER - _BETWEEN * (len(maps) - 1)) / sum(ratios), _HIGHEST)
    x = float(MARGIN)
    for drawn, ratio in zip(maps, ratios, strict=True):
        _map(drawn, sheet, x, height * ratio, height)
        x += height * ratio + _BETWEEN
    sheet.told.append(f"{', '.join(f'{spot.region} {spot.name}'.strip() for drawn in maps for spot in drawn.spots)}.")
    sheet.y += height + 24
    x = float(MARGIN)
    for symbol, meaning in signs:
        _sign(symbol, COLOURS["ink" if "mark-home" in symbol else "real"], sheet, x + 6, sheet.y - 5)
        sheet.put(meaning, x + 18, sheet.y, 14, "muted")
        x += text_width(meaning) * 14 + 42
    frame = "네모는 앞 지도가 보여 주는 곳입니다. " if len(maps) > 1 else ""
    sheet.write(f"{frame}도시의 자리는 어림입니다. 땅 모양: Natural Earth(퍼블릭 도메인).", 14, "muted")


def _map(drawn: Map, sheet: Sheet, left: float, width: float, height: float) -> None:
    land = Markup('<path d="%s" fill="none" stroke="%s" stroke-width="6.4" stroke-linecap="round"/>')
    content = land % (drawn.land, COLOURS["line"])
    if drawn.frame:
        sizes = (drawn.width, drawn.height) * 2
        measures = (round(part * size / 100, 1) for part, size in zip(drawn.frame, sizes, strict=True))
        frame = Markup('<rect x="%s" y="%s" width="%s" height="%s" fill="none" stroke="%s" stroke-width="1.5"/>')
        content += frame % (*measures, COLOURS["ink"])
    place = round(left, 1), round(sheet.y, 1), round(width, 1), round(height, 1)
    sheet.insets.append(Inset(content, *place, f"0 0 {drawn.width} {drawn.height}"))
    for spot in drawn.spots:
        _spot(spot, sheet, left + spot.x / 100 * width, sheet.y + spot.y / 100 * height)


def _spot(spot: Spot, sheet: Sheet, x: float, y: float) -> None:
    _sign(spot.symbol, COLOURS["real" if spot.region else "ink"], sheet, x, y)
    if spot.label:
        words = " ".join(filter(None, (spot.region, spot.name, spot.arrow)))
        beside = BESIDE * _NAMES * (-1 if spot.label.is_left else 1)
        foot = y + (spot.label.below + 0.35) * _NAMES
        sheet.put(words, x + beside, foot, _NAMES, bold=True, anchor="end" if spot.label.is_left else "start")


def _sign(symbol: Markup, colour: str, sheet: Sheet, x: float, y: float) -> None:
    sign = Markup('<g fill="%s">%s</g>') % (colour, symbol)
    sheet.insets.append(Inset(sign, round(x - 6, 1), round(y - 6, 1), 12, 12, "0 0 12 12"))
