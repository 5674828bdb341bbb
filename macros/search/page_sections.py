"""From a page's HTML to its sections, as the search finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

# Tags are in small letters, as the views and Markdown write them.
_REST = r"""(?![\w-])((?:[^"'>]++|"[^"]*"|'[^']*')*+)>"""
_TAG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9-]*){_REST}")
_HEADING = re.compile(rf"<h([1-4]){_REST}(.*?)</h\1>", re.DOTALL)
_CELL_END = re.compile(rf"</(?:th|td|dt|dd){_REST}")
# Each of these is read as a line of its own; cells and terms stand in the line of their row.
_LINE = re.compile(rf"</?(?:p|li|tr|caption|figcaption|summary|pre|blockquote|div|section|ul|ol){_REST}")
_LINE_END = "\0"
_VOID = re.compile(rf"<(?:area|br|col|hr|img|input|link|meta|source|wbr){_REST}")
# Others are of no consequence: those of links, figures and emphasis.
_OTHER = re.compile(rf"<(?!/?h[1-4](?![\w-]))/?[a-zA-Z][\w-]*{_REST}")
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
    first, *rest = _HEADING.split(_text(_readable(html)))
    outline = _Outline(first)
    for level, attributes, title, text in zip(rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=True):
        outline.begin(int(level), _attributes(attributes).get("id", ""), _plain(title))
        outline.read(text)
    return [section for section in outline.found if section.lines or section.title]


def _text(html: str) -> str:
    """What stands in the HTML, with the headings' tags alone, and its lines and cells parted."""
    lines = _LINE.sub(_LINE_END, html)
    return _OTHER.sub("", _VOID.sub(" ", _CELL_END.sub(" · ", lines)))


def _plain(text: str) -> str:
    return " ".join((unescape(text) if "&" in text else text).split()).strip(" ·")


class _Outline:
    """The sections of a page as far as it is read."""

    def __init__(self, text: str) -> None:
        self.found = [Section()]
        self._above: dict[int, str] = {}
        self.read(text)

    def read(self, text: str) -> None:
        """Add the lines of a text to the section that has begun last."""
        self.found[-1].lines += filter(None, map(_plain, text.split(_LINE_END)))

    def begin(self, level: int, anchor: str, title: str) -> None:
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
    for found in re.compile(rf"<(/?){tag[1]}{_REST}").finditer(html, tag.start()):
        depth += -1 if found[1] else 0 if found[2].endswith("/") else 1
        if depth == 0:
            return found.end()
    return tag.end()


def _attributes(written: str) -> dict[str, str]:
    return {name.lower(): unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(written)}
