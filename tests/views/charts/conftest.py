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

Row = tuple[str, str, list[str], list[str]]
"""A bar's name and value, the words of its parts, and the widths that are drawn."""


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
    def rows(self) -> list[Row]:
        return [_row(item) for item in self.root.xpath(".//ul[@class='chart-bars']/li")]


def _row(item: html.HtmlElement) -> Row:
    value = "".join(element.text_content() for element in item.find_class("chart-value"))
    parts = [_shown_unasked(part).rstrip(",") for part in item.find_class("chart-part")]
    widths = [str(width) for width in item.xpath("./svg/rect/@width")]
    return item.find_class("chart-name")[0].text_content(), value, parts, widths


def _shown_unasked(part: html.HtmlElement) -> str:
    """The words without amounts in the form that only those see who chose it."""
    return " ".join("".join(part.xpath(".//text()[not(parent::*[@class='printed'])]")).split())


@pytest.fixture
def draw(department: Department) -> Callable[[Callable[[View, object], Markup]], Picture]:
    """Draw a chart of the department as it stands now."""

    def picture(macro: Callable[[View, object], Markup]) -> Picture:
        site = department.site()
        return Picture(html.fragment_fromstring(macro(View(site, Routes(site), "here/"), 2030), create_parent=True))

    return picture


Draw = Callable[[Callable[[View, object], Markup]], Picture]
