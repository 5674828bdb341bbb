"""The menu of `mkdocs.yml` with the pages that the data brings, what a page shows of it, and the breadcrumbs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from markupsafe import escape
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url

from macros.records.pages import TABLE, TABLE_YEAR, RecordPage

Entry = Any
"""As in mkdocs.yml: a path, or one title with a path or a list of entries."""

Item = Any
"""A page or a section of MkDocs' menu."""

NEAR = 16
"""Entries that a menu shows of a list whose first page leads to all of them."""


def expand(
    menu: Iterable[Entry], pages: Iterable[RecordPage], left_out: Collection[str], names: Mapping[str, str]
) -> list[Entry]:
    """Return `menu` with each page template replaced by its pages, without the pages that are left out.

    `names` are those of the subjects, which stand for `{cities}` in a title.
    """
    pages = list(pages)
    written = [_with_names(entry, names) for entry in menu]
    return [entry for one in written for entry in _entry(one, pages, left_out, "", _headings(written))]


def _with_names(entry: Entry, names: Mapping[str, str]) -> Entry:
    """Return an entry of the menu with the names of subjects in its titles."""
    if not isinstance(entry, dict):
        return entry
    return {
        names.get(title.strip("{}"), title) if title.startswith("{") else title: (
            [_with_names(one, names) for one in inner] if isinstance(inner, list) else inner
        )
        for title, inner in entry.items()
    }


def _headings(menu: Iterable[Entry]) -> list[str]:
    """Return the headings under which tables may stand, in their order."""
    titled = ((title, inner) for one in menu if isinstance(one, dict) for title, inner in one.items())
    return [title for title, inner in titled if isinstance(inner, list) and TABLE in inner]


def misplaced_tables(menu: Iterable[Entry], pages: Iterable[RecordPage], names: Mapping[str, str]) -> Iterator[str]:
    """Yield a Korean line for each heading that tables name and the menu lacks."""
    headings = _headings(_with_names(entry, names) for entry in menu)
    tables: dict[str, list[str]] = {}
    for page in pages:
        if page.template == TABLE and page.heading and page.heading not in headings:
            tables.setdefault(page.heading, []).append(page.title)
    for heading, titles in tables.items() if headings else ():
        yield (
            f"알림: 메뉴에 ‘{heading}’ 제목이 없어 표({', '.join(titles)})를 ‘{headings[-1]}’에 두었습니다. "
            f"따로 두시려면 mkdocs.yml의 nav에 '- {heading}: [tables/_table.md]'를 더해 주세요."
        )


def templates(menu: Iterable[Entry]) -> Iterator[str]:
    """Yield the path of each page template in `menu`."""
    for entry in menu:
        inner = next(iter(entry.values())) if isinstance(entry, dict) else entry
        if isinstance(inner, list):
            yield from templates(inner)
        elif inner.rpartition("/")[2].startswith("_"):
            yield inner


class Line(NamedTuple):
    """A line of the menu as one page shows it."""

    title: str
    url: str
    is_on_the_way: bool
    is_here: bool
    is_open: bool
    """Whether it is a section with the page in it."""
    has_index: bool
    """Whether it leads to a page about all that is inside it."""
    inner: tuple[Line, ...]
    """What an open section shows: all, or of many lines below a page about all of them those near to the way."""
    whole: int
    """How many there are inside it."""


def lines(items: Iterable[Item], page: Page | None, base: str) -> tuple[Line, ...]:
    """Return the menu as a page shows it, or a template without a page that stands at `base`."""
    return tuple(_line(item, page, base) for item in items)


def section_around(menu: Iterable[Line]) -> Line | None:
    """Return the nearest section of more than one page that lists the page, or whose first page it is."""
    sections = list(_open_sections(menu))
    listing = [section for section in sections if any(line.is_on_the_way for line in section.inner)]
    return next(iter(listing[-1:] or sections), None)


def _open_sections(menu: Iterable[Line]) -> Iterator[Line]:
    for line in menu:
        if line.is_open:
            if line.whole > 1:
                yield line
            yield from _open_sections(line.inner)


def _line(item: Item, page: Page | None, base: str) -> Line:
    first, children = first_page(item), item.children or []
    has_index = bool(children) and children[0] is first and first.is_index
    inside = children[has_index:] if item.active else []
    return Line(
        title=item.title,
        url=normalize_url(first.url, page, base),
        is_on_the_way=item.active,
        is_here=page is not None and (item is page or (has_index and first is page)),
        is_open=item.active and bool(children),
        has_index=has_index,
        inner=lines(_near(inside) if has_index else inside, page, base),
        whole=len(inside),
    )


def _near(items: Sequence[Item]) -> Sequence[Item]:
    """Return the items around the one that leads to the page: thousands would weigh on every page."""
    here = next((place for place, item in enumerate(items) if item.active), 0)
    first = max(0, min(here - NEAR // 2, len(items) - NEAR))
    return items[first : first + NEAR]


def _entry(
    written: Entry, pages: list[RecordPage], left_out: Collection[str], heading: str, headings: list[str]
) -> Iterator[Entry]:
    if isinstance(written, str):
        if written == TABLE:
            yield from _of_template(written, _under(heading, headings, pages))
        elif written.rpartition("/")[2].startswith("_"):
            yield from _of_template(written, pages)
        elif written not in left_out:
            yield written
        return
    for title, inner in written.items():
        if isinstance(inner, str):
            if inner not in left_out:
                yield {title: inner}
        elif kept := [entry for one in inner for entry in _entry(one, pages, left_out, title, headings)]:
            yield {title: kept}


def _under(heading: str, headings: list[str], pages: list[RecordPage]) -> list[RecordPage]:
    """Return the pages of the tables under a heading; those that name none of the menu stand under the last."""
    tables = [page for page in pages if page.template == TABLE]
    own = {page.section for page in tables if (page.heading if page.heading in headings else headings[-1]) == heading}
    return [page for page in pages if page.template in (TABLE, TABLE_YEAR) and page.section in own]


def _of_template(template: str, pages: list[RecordPage]) -> Iterator[Entry]:
    own = [page for page in pages if page.template == template and page.in_menu]
    for page in own:
        if page.opens_section and page.section:
            inside = [other.source for other in pages if other.section == page.section]
            yield {page.section: inside}
        elif not page.inside:
            yield _with_inner(page, own)


def _with_inner(page: RecordPage, pages: list[RecordPage]) -> Entry:
    """Return a page with those inside it, at any depth."""
    inner = [_with_inner(other, pages) for other in pages if other.inside == page.name]
    return {escape(page.title): [page.source, *inner]} if inner else page.source


@dataclass(frozen=True)
class Crumb:
    """A step of the breadcrumbs: its title as the theme writes it, and its address from the root."""

    title: str
    url: str


def breadcrumbs(page: Item, homepage: Item) -> tuple[Crumb, ...]:
    """Return the steps from the first page to `page`, none twice; none for the first page itself."""
    if page.is_homepage:
        return ()
    above = [item for item in reversed(page.ancestors) if not (page.is_index and item.children[0] == page)]
    steps = (_crumb(homepage), *map(_crumb, above), _crumb(page))
    return tuple(dict.fromkeys(steps))


def _crumb(item: Item) -> Crumb:
    return Crumb(str(item.title), first_page(item).url)


def first_page(item: Item) -> Item:
    """Return the page that an entry of the menu leads to."""
    return first_page(item.children[0]) if item.children else item
