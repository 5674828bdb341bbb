"""All pages as one, to be printed: each a chapter, whose links lead to other chapters where these have their target."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from posixpath import normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from lxml.etree import Element
from lxml.html import HtmlElement, tostring
from markupsafe import Markup
from mkdocs.structure.pages import Page

from macros.mkdocs.build_state import Build
from macros.mkdocs.page_context import day_in_words
from macros.mkdocs.page_markdown import parse, text
from macros.records.data_version import data_version
from macros.records.pages import TABLE, TABLE_YEAR, RecordPage
from macros.records.urls import relative_url
from macros.views.handbook import HANDBOOK_SLOT
from macros.views.page_view import View

LEFT_OUT = {"script", "form", "nav", "template", "button", "input"}
LEFT_OUT_CLASSES = {"tools", "table-controls", "letters", "summary-link", "city-alone"}
"""Elements and classes of what only a reader at a screen can use, or what stands in another chapter too."""

SCREEN_CLASSES = ("sortable", "folded", "all-folded")
SCREEN_ATTRIBUTES = ("data-value", "data-sort", "data-search-exclude")
NAMES = ("id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls")
"""Attributes that hold ids, several with blanks between."""

LINKS = ("href", "src", "srcset")
_HEADINGS = {f"h{level}": f"h{level + 1}" for level in range(1, 6)}
_ON_SITE = re.compile(r'"site:([^"#]*)(?:#([^"]*))?"')
"""An address on this site as chapters hold it until all are known."""


class Chapter(NamedTuple):
    """A page in the handbook: its address, its id, its title, the headings of the menu above it, its HTML."""

    url: str
    id: str
    title: str
    path: tuple[str, ...]
    html: str

    @property
    def group(self) -> str:
        return self.path[0] if self.path else self.title

    @property
    def below_group(self) -> str:
        """`2024년 사업`: the headings below the first that say more than the title."""
        return " › ".join(heading for heading in self.path[1:] if heading != self.title)


def put_into_handbook(pages: Sequence[Page], build: Build) -> None:
    """Put all pages into the one that shows them as one, once they are drawn."""
    for page in pages:
        if page.content and HANDBOOK_SLOT in page.content:
            first = next(other for other in pages if other.is_homepage)
            changed = max(build.file_days.values(), default="")
            chosen = _pages_behind(first, build.record_pages)
            filled = _filled(build.view(page.url), chosen, day_in_words(changed))
            page.content = page.content.replace(HANDBOOK_SLOT, filled)


def _pages_behind(first: Page, records: Mapping[str, RecordPage]) -> Iterator[Page]:
    """Yield the pages behind the first in the order of the menu, but for those that do not want to be in it.

    The newest year of a table stands on the table's own page, too, and is passed over.
    """
    shown = [record.variables for record in records.values() if record.template == TABLE]
    page = first.next_page
    while page:
        record = records.get(page.file.src_uri)
        is_shown = record is not None and record.template == TABLE_YEAR and record.variables in shown
        if page.meta.get("handbook", True) and not (page.meta.get("noindex") or is_shown):
            yield page
        page = page.next_page


def _filled(view: View, pages: Iterable[Page], changed: str) -> Markup:
    """Return the handbook for the page of a view: when it was changed last and from what, contents, and chapters."""
    chapters = [_chapter(page, f"p{number}") for number, page in enumerate(pages, 1)]
    places = {chapter.url: chapter.id for chapter in chapters}
    ids = {id for chapter in chapters for id in re.findall(r' id="([^"]*)"', chapter.html)}

    def address(link: re.Match[str]) -> str:
        return f'"{address_in_handbook(view.here, link[1], link[2] or "", places, ids)}"'

    return view.render(
        "handbook.html.j2",
        changed=changed,
        version=data_version(view.site.files, view.site.files),
        reports=[document.name for document in view.site.sources.reports],
        groups=[(title, list(inner)) for title, inner in groupby(chapters, key=lambda chapter: chapter.group)],
        chapters=[chapter._replace(html=Markup(_ON_SITE.sub(address, chapter.html))) for chapter in chapters],
    )


def _chapter(page: Page, id: str) -> Chapter:
    content = parse(page.content or "")
    for left_out in [element for element in content.iter(Element) if _is_left_out(element)]:
        left_out.drop_tree()
    if content.find(".//h1") is None:
        heading = Element("h1")
        heading.text = Markup(page.title or "").striptags()
        content.insert(0, heading)
    heading = content.find(".//h1")
    title = text(heading)
    for element in content.iter(Element):
        _adapt(element, page.url, id)
    heading.set("id", id)
    path = tuple(Markup(above.title or "").striptags() for above in reversed([*page.ancestors]))
    inner = "".join(tostring(part, encoding="unicode") for part in content)
    return Chapter(page.url, id, title, path, inner)


def _is_left_out(element: HtmlElement) -> bool:
    return element.tag in LEFT_OUT or not LEFT_OUT_CLASSES.isdisjoint((element.get("class") or "").split())


def _adapt(element: HtmlElement, url: str, id: str) -> None:
    """Give the ids of an element the chapter's before them, make its links the site's, and open what is folded."""
    if heading := _HEADINGS.get(element.tag):
        element.tag = heading
    _take_landmark(element)
    for name, held in element.items():
        if name in NAMES:
            element.set(name, " ".join(f"{id}-{one}" for one in held.split()))
        elif name in LINKS:
            element.set(name, from_root(held, url))
        elif name in SCREEN_ATTRIBUTES:
            del element.attrib[name]
        elif name == "class":
            element.set(name, " ".join(one for one in held.split() if one not in SCREEN_CLASSES))
    if element.tag == "details":
        element.set("open", "open")


def _take_landmark(element: HtmlElement) -> None:
    """Make an element no landmark: those of all pages would be hundreds, many of one name."""
    if element.tag == "section":
        for name in ("aria-label", "aria-labelledby"):
            element.attrib.pop(name, None)
    if element.get("role") == "region":
        element.set("role", "group")


def from_root(link: str, url: str) -> str:
    """Return a link of the page at an address as `site:` and the address from the root; others as they are."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return link
    path = normpath(f"{url}{parts.path}") if parts.path else url
    path = "" if path == "." else path
    is_page = parts.path.endswith(("/", "..")) or parts.path == "."
    return f"site:{path}{'/' if is_page and path and not path.endswith('/') else ''}" + (
        f"#{parts.fragment}" if parts.fragment else ""
    )


def address_in_handbook(here: str, path: str, anchor: str, places: Mapping[str, str], ids: set[str]) -> str:
    """Return where a link leads from the handbook: to a place or a chapter in it, else to the page itself."""
    if path not in places:
        return relative_url(here, path) + (f"#{anchor}" if anchor else "")
    place = f"{places[path]}-{unquote(anchor)}"
    return f"#{place if anchor and place in ids else places[path]}"
