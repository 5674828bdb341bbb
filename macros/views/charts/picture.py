"""A chart as a file of its own: a drawing with its finding, its values and its source, to be shown anywhere.

It holds no script, no font and no address that anybody would ask for; its colours are those of the light look.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from markupsafe import Markup

from macros.views.charts.lettering import text_width, wrap
from macros.views.page_view import View

Colour = Literal["ink", "muted", "line", "edge", "page", "real", "soft", "plan", "none"]

COLOURS: dict[str, str] = {
    "ink": "#18201d",
    "muted": "#48534d",
    "line": "#d3dad5",
    "edge": "#66736c",
    "page": "#ffffff",
    "real": "#0a6a54",
    "real-soft": "#cbe5db",
}
"""Those of `colours-and-sizes.css` in the light look."""

WIDTH = 960
MARGIN = 32
INNER = WIDTH - 2 * MARGIN
_LINE = 1.45
"""Height of a line of text, in its size."""


@dataclass(frozen=True)
class Text:
    """A line of text, `y` being its foot."""

    words: str
    x: float
    y: float
    size: int
    colour: Colour = "ink"
    bold: bool = False
    anchor: Literal["start", "middle", "end"] = "start"


@dataclass(frozen=True)
class Rectangle:
    """A rectangle of one of the fills that charts have, or of a plain colour without an outline."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour

    @property
    def is_outlined(self) -> bool:
        return self.fill in ("real", "soft", "plan", "none")


@dataclass(frozen=True)
class Inset:
    """SVG with measures of its own, at a place of the sheet."""

    content: Markup
    x: float
    y: float
    width: float
    height: float
    view_box: str


@dataclass
class Sheet:
    """What has been drawn so far, from the top down to `y`, and what is said of it to those who do not see it."""

    y: float = MARGIN
    texts: list[Text] = field(default_factory=list)
    rectangles: list[Rectangle] = field(default_factory=list)
    insets: list[Inset] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def write(
        self,
        words: str,
        size: int,
        colour: Colour = "ink",
        *,
        bold: bool = False,
        width: float = INNER,
        space: float = 0,
    ) -> None:
        """Write a text, with `space` below it."""
        for line in wrap(words, width / size):
            self.y += size * _LINE
            self.put(line, MARGIN, self.y - size * 0.35, size, colour, bold=bold)
        self.y += space

    def put(
        self,
        words: str,
        x: float,
        y: float,
        size: int,
        colour: Colour = "ink",
        *,
        bold: bool = False,
        anchor: Literal["start", "middle", "end"] = "start",
    ) -> None:
        """Put a line of text at a place, and go on where the sheet was."""
        self.texts.append(Text(words, round(x, 1), round(y, 1), size, colour, bold, anchor))

    def fill(self, x: float, y: float, width: float, height: float, fill: Colour) -> None:
        """Fill a rectangle."""
        self.rectangles.append(Rectangle(round(x, 1), round(y, 1), round(width, 1), height, fill))

    def write_both(self, left: str, right: str, size: int) -> None:
        """Write a name and what it has at the right end of its line, or below it where there is no room."""
        if text_width(left) * size * 1.05 + text_width(right) * size + 2 * size > INNER:
            self.write(left, size, bold=True)
            self.write(right, size)
            return
        self.write(left, size, bold=True)
        if right:
            self.put(right, WIDTH - MARGIN, self.texts[-1].y, size, anchor="end")

    def rule(self, colour: Colour = "line", space: float = 0) -> None:
        """Draw a thin line from edge to edge, with `space` below it."""
        self.fill(MARGIN, self.y, INNER, 1, colour)
        self.y += space


Kind = Literal["bars", "strip", "map", "calendar"]

KINDS: dict[Kind, str] = {"bars": "막대 그림", "strip": "띠 그림", "map": "지도", "calendar": "일정 그림"}
"""What readers call each."""


@dataclass(frozen=True)
class Picture:
    """A chart that is offered as a file: what kind of picture it is, its finding, and how it is drawn on a sheet."""

    kind: Kind
    title: str
    draw: Callable[[Sheet], None]


def svg(view: View, picture: Picture, source: str) -> Markup:
    """Return a picture as SVG; at its foot stand its source, and which site shows it, at what address if it has one."""
    sheet = Sheet()
    sheet.write(picture.title, 24, bold=True, space=8)
    picture.draw(sheet)
    sheet.y += 12
    sheet.rule("edge", space=6)
    site = " · ".join(filter(None, (view.identity.on_paper, view.urls.absolute(view.here))))
    for line in (source, site):
        sheet.write(line, 14, "muted")
        sheet.told.append(line)
    return view.render(
        "charts/picture.svg.j2",
        title=picture.title,
        sheet=sheet,
        width=WIDTH,
        height=round(sheet.y + MARGIN * 0.7),
        colours=COLOURS,
        paint=_paint,
    )


def _paint(colour: Colour) -> str:
    fills = {"soft": COLOURS["real-soft"], "plan": "url(#plan)", "none": COLOURS["page"]}
    return fills.get(colour) or COLOURS[colour]
