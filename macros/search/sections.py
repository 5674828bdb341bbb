"""From a page's HTML to its sections, as the search finds them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
_CELLS = {"th", "td", "dt", "dd"}
# Each of these is read as a line of its own; cells and terms stand in the line of their row.
_LINES = {"p", "li", "tr", "caption", "figcaption", "summary", "pre", "blockquote", "div", "section", "ul", "ol"}
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_UNREAD = {"svg", "script", "style", "button", "form", "template"}
_SPACE = re.compile(r"\s+")
# A comment, a tag with its attributes, or a run of text; the views and Markdown write nothing else.
_PIECE = re.compile(
    r"""<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^"'>]++|"[^"]*"|'[^']*')*+)>|([^<]+|<)""",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")


@dataclass
class Section:
    """A heading, its id (empty at the top of a page), the headings above it, and its lines of text."""

    title: str = ""
    anchor: str = ""
    above: tuple[str, ...] = ()
    lines: list[str] = field(default_factory=list)


def sections(html: str) -> list[Section]:
    """The sections of a page in their order; the first holds what stands above any heading.

    Left out is what a reader does not see or sees twice: drawings, forms, and everything marked
    `data-search-exclude`. A row of a table is one line, its cells parted by ` · `.
    """
    reader = _Reader()
    reader.read(html)
    reader.end_line()
    return [section for section in reader.found if section.lines or section.title]


class _Reader:
    def __init__(self) -> None:
        self.found = [Section()]
        self._line: list[str] = []
        self._heading: tuple[int, str] | None = None
        self._above: dict[int, str] = {}
        self._unread: list[str] = []

    def read(self, html: str) -> None:
        for end, tag, rest, text in _PIECE.findall(html):
            if text:
                self._read_text(text)
            elif tag and end:
                self._end(tag.lower())
            elif tag:
                self._start(tag.lower(), rest)
                if rest.endswith("/"):
                    self._end(tag.lower())

    def _start(self, tag: str, attributes: str) -> None:
        if tag in _VOID:
            self._line.append(" ")
            return
        if self._unread or tag in _UNREAD or _is_excluded(attributes):
            self._unread.append(tag)
            return
        if tag in _HEADINGS or tag in _LINES:
            self.end_line()
        if tag in _HEADINGS:
            self._heading = (_HEADINGS[tag], _attributes(attributes).get("id", ""))

    def _end(self, tag: str) -> None:
        if self._unread:
            if tag == self._unread[-1]:
                self._unread.pop()
        elif tag in _HEADINGS and self._heading:
            self._begin(*self._heading)
        elif tag in _CELLS:
            self._line.append(" · ")
        elif tag in _LINES:
            self.end_line()

    def _read_text(self, text: str) -> None:
        if not self._unread:
            self._line.append(unescape(text) if "&" in text else text)

    def end_line(self) -> None:
        if line := self._taken():
            self.found[-1].lines.append(line)

    def _begin(self, level: int, anchor: str) -> None:
        title = self._taken()
        self._heading = None
        self._above = {higher: name for higher, name in self._above.items() if higher < level}
        if level == 1 or not anchor:
            # The page's own title is its first section's; a heading without an address opens none.
            self._name_or_note(level, title)
            return
        above = tuple(name for higher, name in sorted(self._above.items()) if higher > 1)
        self.found.append(Section(title, anchor, above))
        self._above[level] = title

    def _name_or_note(self, level: int, title: str) -> None:
        first = self.found[-1]
        if level == 1 and len(self.found) == 1 and not first.title:
            first.title = title
        elif title:
            first.lines.append(title)

    def _taken(self) -> str:
        text = _SPACE.sub(" ", "".join(self._line)).strip(" ·")
        self._line.clear()
        return text


def _attributes(written: str) -> dict[str, str]:
    return {name.lower(): unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(written)}


def _is_excluded(written: str) -> bool:
    return "data-search-exclude" in written and "data-search-exclude" in _attributes(written)
