"""A picture of the department as it stands now, and what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import html
from markupsafe import Markup

from macros.records.pages import Routes
from macros.views.page_view import View
from tests.conftest import Department


def drawn(
    department: Department, macro: Callable[..., Markup], *arguments: object, here: str = "", **settings: Any
) -> html.HtmlElement:
    """What a macro draws on a page, as a browser reads it, without the line of tools below."""
    site = department.site()
    root = html.fromstring(f"<main>{macro(View(site, Routes(site), here, **settings), *arguments)}</main>")
    for tools in root.find_class("tools"):
        tools.drop_tree()
    return root


def said(element: html.HtmlElement, path: str) -> list[str]:
    """The texts of the elements at a path, with runs of white space made one blank."""
    return [" ".join(found.text_content().split()) for found in element.xpath(path)]


def findings(root: html.HtmlElement) -> list[str]:
    return said(root, ".//figcaption")
