"""From a page's HTML to its sections, as the search finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
_CELLS = {"th", "td", "dt", "dd"}
# Each of these is read as a line of its own; cells and terms stand in the line of their row.
_LINES = {"p", "li", "tr", "caption", "figcaption", "summary", "pre", "blockquote", "div", "section", "ul", "ol"}
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
# Tags are in small letters, as the views and Markdown write them.
_REST_OF_TAG = r"""((?:[^"'>]++|"[^"]*"|'[^']*')*+)>"""
_TAG = re.compile(rf"<(/?)([a-zA-Z][a-zA-Z0-9-]*){_REST_OF_TAG}")
_PIECE = re.compile(rf"{_TAG.pattern}\s*|([^<]+|<)")
# Most tags are of no consequence: those of links, figures and emphasis, and where a cell begins.
_TOLD = f"/?(?:{'|'.join((*_HEADINGS, *_LINES, *_VOID))})|/(?:{'|'.join(_CELLS)})"
_UNTOLD = re.compile(rf"<(?!(?:{_TOLD})(?![\w-]))/?[a-zA-Z]{_REST_OF_TAG}")
# A comment, or what tells of an element that nobody reads.
_UNREAD = re.compile(
    r"<!--.*?-->|<(?:svg|script|style|button|form|template)(?![\w-])|data-search-exclude(?![\w-])", re.DOTALL
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
    reader.read(_UNTOLD.sub("", _readable(html)))
    reader.end_line()
    return [section for section in reader.found if section.lines or section.title]


class _Reader:
    def __init__(self) -> None:
        self.found = [Section()]
        self._line: list[str] = []
        self._heading: tuple[int, str] | None = None
        self._above: dict[int, str] = {}

    def read(self, html: str) -> None:
        for end, tag, rest, text in _PIECE.findall(html):
            if text:
                self._line.append(unescape(text) if "&" in text else text)
            elif end:
                self._end(tag)
            else:
                self._start(tag, rest)

    def _start(self, tag: str, attributes: str) -> None:
        if tag in _VOID:
            self._line.append(" ")
            return
        if tag in _HEADINGS or tag in _LINES:
            self.end_line()
        if tag in _HEADINGS:
            self._heading = (_HEADINGS[tag], _attributes(attributes).get("id", ""))

    def _end(self, tag: str) -> None:
        if tag in _HEADINGS and self._heading:
            self._begin(*self._heading)
        elif tag in _CELLS:
            self._line.append(" · ")
        elif tag in _LINES:
            self.end_line()

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
        text = " ".join("".join(self._line).split()).strip(" ·")
        self._line.clear()
        return text


def _readable(html: str) -> str:
    """The HTML without comments, and without the elements that a reader does not see or sees twice."""
    kept, at = [], 0
    for start, end in _unread(html):
        kept.append(html[at:start])
        at = end
    kept.append(html[at:])
    return "".join(kept)


def _unread(html: str) -> Iterator[tuple[int, int]]:
    """Where each comment and each element that nobody reads begins and ends."""
    at = 0
    while found := _UNREAD.search(html, at):
        at = found.end()
        if found[0].startswith("<!--"):
            yield found.span()
            continue
        tag = _TAG.match(html, html.rfind("<", 0, at))
        if tag and tag.end() > at:  # And not in a text that tells of the attribute.
            at = _end(html, tag)
            yield tag.start(), at


def _end(html: str, tag: re.Match[str]) -> int:
    """Where an element ends; one that is never closed ends with its tag."""
    depth = 0
    for found in re.compile(rf"<(/?){tag[2]}(?![\w-]){_REST_OF_TAG}").finditer(html, tag.start()):
        depth += -1 if found[1] else 0 if found[2].endswith("/") else 1
        if depth == 0:
            return found.end()
    return tag.end()


def _attributes(written: str) -> dict[str, str]:
    return {name.lower(): unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(written)}
