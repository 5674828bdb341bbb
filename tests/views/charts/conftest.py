"""What a reader gets of a chart that is drawn of the library department."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from lxml import html
from markupsafe import Markup

from macros.records.pages import Routes
from macros.views.page_view import View
from tests.conftest import Department

Lane = tuple[str, ...]
"""The words of a bar, and what is drawn on each of its lines: `real 50.0% soft 12.5%`."""


@dataclass(frozen=True)
class Picture:
    """What a reader gets of a chart."""

    root: html.HtmlElement

    @property
    def finding(self) -> str:
        return str(self.root.findtext(".//figcaption") and self.root.find(".//figcaption").text_content())

    @property
    def about(self) -> str:
        return str(self.root.find_class("chart-about")[0].text_content())

    @property
    def legend(self) -> list[str]:
        """Each fill with its meaning: `real 쓴 돈`."""
        items = self.root.xpath(".//*[@class='chart-legend']/li")
        return [f"{item[0].get('class').removeprefix('fill-')} {item.text_content().strip()}" for item in items]

    @property
    def rulers(self) -> list[list[str]]:
        return [[mark.text for mark in ruler.iter("span")] for ruler in self.root.find_class("chart-ruler")]

    @property
    def rows(self) -> list[tuple[str, list[Lane]]]:
        """The name of each bar, and its lanes."""
        items = self.root.xpath(".//ul[@class='chart-bars']/li")
        return [
            (_shown_unasked(item.find_class("chart-name")[0]), [_lane(lane) for lane in item.find_class("chart-lane")])
            for item in items
        ]

    @property
    def kinds(self) -> list[str]:
        """What is named below bars."""
        return [_shown_unasked(kinds) for kinds in self.root.find_class("chart-kinds")]


def _lane(lane: html.HtmlElement) -> Lane:
    lines = [
        " ".join(f"{svg.get('class').removeprefix('fill-')} {svg.get('width')}" for svg in line.iter("svg"))
        for line in lane.find_class("chart-line")
    ]
    return (_shown_unasked(lane.find_class("chart-words")[0]), *lines)


def _shown_unasked(element: html.HtmlElement) -> str:
    """The words without amounts in the form that only those see who chose it."""
    return " ".join("".join(element.xpath(".//text()[not(parent::*[@class='printed'])]")).split())


@pytest.fixture
def draw(department: Department) -> Callable[[Callable[[View, object], Markup]], Picture]:
    """Draw a chart of the department as it stands now."""

    def picture(macro: Callable[[View, object], Markup]) -> Picture:
        site = department.site()
        return Picture(html.fragment_fromstring(macro(View(site, Routes(site), "here/"), 2030), create_parent=True))

    return picture


Draw = Callable[[Callable[[View, object], Markup]], Picture]
