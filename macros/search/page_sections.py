"""Split a page's HTML into sections, the units that the search finds."""

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
_LINE = re.compile(rf"</?(?:p|li|tr|caption|figcaption|summary|blockquote|div|section|ul|ol){_REST}")
_LINE_END = "\0"
# The row of a table that names its columns begins with this sign.
HEADER = "\t"
_HEADER_ROW = re.compile(rf"<thead{_REST}\s*<tr{_REST}")
_HEADER_SIGN = "\1"
_LETTER = re.compile("[ㄱ-ㅎ]")
_VOID = re.compile(rf"<(?:area|br|col|hr|img|input|link|meta|source|wbr){_REST}")
# Other tags are dropped: those of links, figures and emphasis.
_OTHER = re.compile(rf"<(?!/?h[1-4](?![\w-]))/?[a-zA-Z][\w-]*{_REST}")
# A comment, or the start of an element that the search leaves out.
_LEFT_OUT = re.compile(
    r"<!--.*?-->|<(?:svg|script|style|button|form|template|pre)(?![\w-])|data-search-exclude(?![\w-])", re.DOTALL
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")


@dataclass
class Section:
    """A heading, its id (empty at the top of a page), the headings above it, and its lines of text."""

    title: str = ""
    anchor: str = ""
    above: tuple[str, ...] = ()
    lines: list[str] = field(default_factory=list)


def split_sections(html: str) -> list[Section]:
    """Return the sections of a page in their order; the first holds what stands above any heading.

    Left out is what a reader does not see or sees twice: drawings, forms, programs, and everything marked
    `data-search-exclude`. A row of a table is one line, its cells parted by ` · `; letters of an index open no section.
    """
    first, *rest = _HEADING.split(_text(_readable(html)))
    outline = _Outline(first)
    for level, attributes, title, text in zip(rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=True):
        outline.begin(int(level), _attributes(attributes).get("id", ""), _plain(title))
        outline.read(text)
    return [section for section in outline.sections if section.lines or section.title]


def _text(html: str) -> str:
    """Return the text of HTML with only the headings' tags left, and its lines and cells separated."""
    lines = _LINE.sub(_LINE_END, _HEADER_ROW.sub(_LINE_END + _HEADER_SIGN, html))
    return _OTHER.sub("", _VOID.sub(" ", _CELL_END.sub(" · ", lines)))


def _plain(text: str) -> str:
    return " ".join((unescape(text) if "&" in text else text).split()).strip(" ·")


def _line(text: str) -> str:
    plain = _plain(text)
    return HEADER + _plain(plain[1:]) if plain.startswith(_HEADER_SIGN) else plain


class _Outline:
    """The sections of a page read so far."""

    def __init__(self, text: str) -> None:
        self.sections = [Section()]
        self._above: dict[int, str] = {}
        self.read(text)

    def read(self, text: str) -> None:
        """Add the lines of a text to the last section."""
        self.sections[-1].lines += filter(None, map(_line, text.split(_LINE_END)))

    def begin(self, level: int, anchor: str, title: str) -> None:
        """Open a section at a heading."""
        if _LETTER.fullmatch(title):  # Of an index: what stands below it says more.
            return
        self._above = {higher: name for higher, name in self._above.items() if higher < level}
        if level == 1 or not anchor:
            # The page's own title is its first section's; a heading without an address opens none.
            self._name_or_note(level, title)
            return
        above = tuple(name for higher, name in sorted(self._above.items()) if higher > 1)
        self.sections.append(Section(title, anchor, above))
        self._above[level] = title

    def _name_or_note(self, level: int, title: str) -> None:
        first = self.sections[-1]
        if level == 1 and len(self.sections) == 1 and not first.title:
            first.title = title
        elif title:
            first.lines.append(title)


def _readable(html: str) -> str:
    """Return HTML without comments and without the elements that the search leaves out."""
    kept, at = [], 0
    for start, end in _left_out(html):
        kept.append(html[at:start])
        at = end
    kept.append(html[at:])
    return "".join(kept)


def _left_out(html: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each comment and each element that the search leaves out."""
    at = 0
    while match := _LEFT_OUT.search(html, at):
        at = match.end()
        if match[0].startswith("<!--"):
            yield match.span()
            continue
        tag = _TAG.match(html, html.rfind("<", 0, at))
        if tag and tag.end() > at:  # And not in a text that mentions the attribute.
            at = _end(html, tag)
            yield tag.start(), at


def _end(html: str, tag: re.Match[str]) -> int:
    """Return where an element ends; one that is never closed ends with its tag."""
    depth = 0
    for match in re.compile(rf"<(/?){tag[1]}{_REST}").finditer(html, tag.start()):
        depth += -1 if match[1] else 0 if match[2].endswith("/") else 1
        if depth == 0:
            return match.end()
    return tag.end()


def _attributes(tag: str) -> dict[str, str]:
    return {name.lower(): unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(tag)}
