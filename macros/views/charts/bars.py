"""Bar charts: the text as HTML, and only the bars themselves as SVG.

So names wrap, text grows with the reader's size, and a screen reader reads every figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate
from typing import Literal

from markupsafe import Markup

from macros.korean.formatting import unbroken
from macros.views.page_view import View

Shade = Literal["main", "second", "rest", "dark", "middle"]
SHADES: tuple[Shade, ...] = ("main", "second", "rest", "dark", "middle")
"""Solid, paler, hollow, darker, between: neighbours differ without their colours too."""

WHOLE = Decimal("100.0")
_STEP = Decimal("0.1")
_LANE = Decimal("0.85")
"""Height of one of several bars below each other, in em."""
_SINGLE = Decimal("1.25")
"""Height of a bar that stands alone, in em."""
_GAP = Decimal(10)
"""Space between two lanes, in percent of the drawing's height."""


@dataclass(frozen=True)
class Part:
    """A stretch of a bar, `share` percent of the drawing wide, and what it stands for.

    Without a shade no rectangle is drawn.
    """

    label: str
    figure: str | Markup = ""
    share: Decimal = Decimal(0)
    shade: Shade | None = None


@dataclass(frozen=True)
class Bar:
    """One line of the picture: what it is of, its parts, and a figure at its end."""

    name: str
    parts: tuple[Part, ...]
    value: str = ""


@dataclass(frozen=True)
class Group:
    """Bars under a heading."""

    bars: tuple[Bar, ...]
    title: str = ""


@dataclass(frozen=True)
class Stroke:
    """A rectangle of a drawing; all measures in percent of it."""

    shade: Shade
    x: Decimal
    y: Decimal
    width: Decimal
    height: Decimal


@dataclass(frozen=True)
class Drawing:
    """The rectangles of one bar, and how high they are together, in em."""

    strokes: tuple[Stroke, ...]
    height: Decimal


def share(value: int | Decimal, whole: int | Decimal) -> Decimal:
    """Return the percentage of `whole`, one decimal: at least 0.1 where there is something, at most 100."""
    if value <= 0 or whole <= 0:
        return Decimal(0)
    exact = (WHOLE * value / whole).quantize(_STEP, ROUND_HALF_UP)
    return min(max(exact, _STEP), WHOLE)


def bar_chart(view: View, caption: str, about: str, groups: Iterable[Group], *, lanes: bool = False) -> Markup:
    """Return a chart, with `about` below. With `lanes` the parts of a bar lie below each other, else end to end."""
    filled = [group for group in groups if group.bars]
    if not filled:
        return Markup("")
    draw = in_lanes if lanes else end_to_end
    texts = {"caption": unbroken(caption), "about": unbroken(about)}
    return view.render("charts/bars.html.j2", **texts, groups=filled, draw=draw)


def end_to_end(bar: Bar) -> Drawing:
    """Draw the parts of a bar one after the other."""
    stretches = [(part.share, part.shade) for part in bar.parts if part.shade and part.share]
    starts = accumulate((share for share, _ in stretches), initial=Decimal(0))
    strokes = (Stroke(shade, x, Decimal(0), share, WHOLE) for (share, shade), x in zip(stretches, starts, strict=False))
    return Drawing(tuple(strokes), _SINGLE)


def in_lanes(bar: Bar) -> Drawing:
    """Draw the parts of a bar below each other; a part of nothing keeps its lane."""
    lanes = [(part.share, part.shade) for part in bar.parts if part.shade]
    height = ((WHOLE - _GAP * (len(lanes) - 1)) / max(len(lanes), 1)).quantize(_STEP)
    tops = [lane * (height + _GAP) for lane in range(len(lanes))]
    strokes = (
        Stroke(shade, Decimal(0), y, share, height) for (share, shade), y in zip(lanes, tops, strict=True) if share
    )
    return Drawing(tuple(strokes), _LANE * len(lanes))
