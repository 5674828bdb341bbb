"""Bar charts: every length on one stated ruler, every value in words beside.

Names wrap, text grows with the reader's size, and a screen reader reads every figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import Literal

from markupsafe import Markup

from macros.korean.formatting import number, unbroken
from macros.views.amounts_of_money import in_one_line
from macros.views.charts.bars_picture import draw_bars
from macros.views.charts.picture import Picture
from macros.views.page_view import View

Number = int | Decimal
Words = str | Markup

Fill = Literal["real", "soft", "plan", "none"]
FILLS: tuple[Fill, ...] = ("real", "soft", "plan", "none")
"""What a stretch means in every chart: it happened; it was set aside for that; it is planned; it is not known."""

WHOLE = Decimal("100.0")
_STEP = Decimal("0.1")

MARKS = 4
"""Stretches of a ruler."""

_ROUND = [Decimal(each) for each in ("1", "1.5", "2", "2.5", "3", "4", "5", "6", "8", "10")]


@dataclass(frozen=True)
class Part:
    """A stretch of a bar: what it stands for, its figure, and its size in the unit of the ruler."""

    label: str
    figure: Words
    size: Number
    fill: Fill = "real"


@dataclass(frozen=True)
class Lane:
    """A bar, its parts end to end, with its value in words: a label, a figure and further facts.

    `kinds` are parts of the same fill, told apart by gaps and named below in their order.
    """

    parts: tuple[Part, ...]
    label: str = ""
    figure: Words = ""
    facts: tuple[Words, ...] = ()
    kinds: bool = False

    @property
    def size(self) -> Number:
        return sum(max(part.size, 0) for part in self.parts)


@dataclass(frozen=True)
class Bar:
    """What has a name: one bar, or several below each other."""

    name: Words
    lanes: tuple[Lane, ...]
    note: Words = ""


@dataclass(frozen=True)
class Ruler:
    """What a whole line stands for, as a round number of units, each so many times the bars' own."""

    length: Number
    worth: Number
    unit: str

    @property
    def marks(self) -> list[str]:
        """The figures along the ruler: `0`, `25`, `50`, `75`, `100억 원`."""
        figures = [_plain(Decimal(self.length) * place / MARKS / self.worth) for place in range(MARKS + 1)]
        return [*figures[:-1], f"{figures[-1]}{self.unit}"]


@dataclass(frozen=True)
class Group:
    """Bars on a ruler, under a heading where there is one."""

    bars: tuple[Bar, ...]
    ruler: Ruler
    title: str = ""


@dataclass(frozen=True)
class Piece:
    """What is drawn of a part, in percent of the ruler."""

    part: Part
    width: Decimal


def share(value: Number, whole: Number) -> Decimal:
    """Return the percentage of `whole`, one decimal; at least 0.1 where there is something."""
    if value <= 0 or whole <= 0:
        return Decimal(0)
    return max((WHOLE * value / whole).quantize(_STEP, ROUND_HALF_UP), _STEP)


def measure(bars: Iterable[Bar], unit: Callable[[Number], tuple[Number, str]]) -> Ruler:
    """Return the ruler of some bars; `unit` says in what a length is told: its worth and its name."""
    sizes = [lane.size for bar in bars for lane in bar.lanes]
    longest = max(sizes, default=0) or MARKS
    length = MARKS * _round_up(Decimal(longest) / MARKS, whole=all(size == int(size) for size in sizes))
    return Ruler(length, *unit(length))


def counted_in(unit: str) -> Callable[[Number], tuple[Number, str]]:
    """Return what says that lengths are told in one unit, however long they are."""
    return lambda length: (1, unit)


def money(worth: int) -> Callable[[Number], tuple[Number, str]]:
    """Return what says in what lengths are told whose unit is worth so many won."""

    def told(length: Number) -> tuple[Number, str]:
        names = ((10**8, "억 원"), (10**4, "만 원"), (1, "원"))
        return next((Decimal(won) / worth, name) for won, name in names if length * worth >= won)

    return told


WON = money(1)


def pieces(lane: Lane, ruler: Ruler) -> list[Piece]:
    """Return what is drawn of a bar, end to end."""
    return [Piece(part, share(part.size, ruler.length)) for part in lane.parts if part.size > 0]


@dataclass(frozen=True)
class Chart:
    """A whole chart: its finding, how to read it, its bars, and what the fills mean that are drawn."""

    caption: str
    about: str
    groups: tuple[Group, ...]
    legend: tuple[tuple[Fill, str], ...]


def bar_chart(
    view: View, caption: str, about: str, groups: Iterable[Group], legend: Mapping[Fill, str] | None = None
) -> Markup:
    """Return a chart: its finding, how to read it, and what the fills mean that are drawn."""
    filled = tuple(group for group in groups if group.bars)
    if not filled:
        return Markup("")
    lanes = [lane for group in filled for bar in group.bars for lane in bar.lanes]
    drawn = {part.fill for lane in lanes for part in lane.parts if part.size > 0}
    meanings = tuple((fill, legend[fill]) for fill in FILLS if legend and fill in drawn and fill in legend)
    chart = Chart(caption, about, filled, meanings)
    view.offer_picture(Picture("bars", caption, partial(draw_bars, chart, pieces)))
    return view.render(
        "charts/bars.html.j2",
        chart=chart,
        caption=unbroken(caption),
        about=unbroken(about),
        room=_room_for_words(lanes),
        pieces=pieces,
        value=in_one_line,
    )


def _room_for_words(lanes: Iterable[Lane]) -> str:
    """Return how much room the words of bars take: a line of their own, or little, some or much beside the bar."""
    if any(lane.facts for lane in lanes):
        return "is-wide"
    longest = max(len(f"{lane.label} {Markup(lane.figure).striptags()}") for lane in lanes)
    return next(room for room, most in _ROOMS.items() if longest <= most)


_ROOMS = {"has-short-words": 7, "has-words": 14, "has-long-words": 1000}
"""Letters of the longest words, by the class of styles."""


def _round_up(size: Decimal, *, whole: bool) -> Number:
    """Return the next round number from `size` on."""
    power = Decimal(1).scaleb(size.adjusted())
    rounded = next(each * power for each in _ROUND if each * power >= size and (not whole or each * power % 1 == 0))
    return int(rounded) if rounded == int(rounded) else rounded


def _plain(figure: Decimal) -> str:
    """Return a figure without zeros at the end of its decimals."""
    return number(int(figure) if figure == int(figure) else figure.normalize())
