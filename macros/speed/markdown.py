"""What Markdown made of a text, for the pages with the same text: those of like records differ in their slots only."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from macros.speed import is_on

_OF_ONE_PAGE = re.compile(r"<(?:a|img|h1)\b")
"""What MkDocs makes of a link or a title depends on the page, and not on the text alone."""


class _Made(NamedTuple):
    html: str
    contents: TableOfContents
    anchors: set[str]


class Texts:
    """Every text that has passed Markdown, with what came out."""

    def __init__(self) -> None:
        self._made: dict[str, _Made] = {}

    def recall(self, page: Page) -> None:
        """Have a page, which MkDocs is about to render, take what came out of the same text before."""
        if not is_on("markdown"):
            return
        render = page.render

        def recalled(config: Any, files: Any) -> None:
            text = page.markdown or ""
            if made := self._made.get(text):
                page.content, page.toc, page.present_anchor_ids = made
                page.links_to_anchors = {}
                return
            render(config, files)
            html = page.content or ""
            if not _OF_ONE_PAGE.search(html):
                self._made[text] = _Made(html, page.toc, page.present_anchor_ids or set())

        page.render = recalled  # type: ignore[method-assign]
