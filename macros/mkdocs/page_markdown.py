"""A page as plain Markdown, for programs that read pages: its text, lists and tables, without pictures and tools."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement, fragment_fromstring

HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
LEFT_OUT = frozenset({"script", "style", "svg", "form", "template", "button", "nav"})
"""Elements that say nothing in text."""

LEFT_OUT_CLASSES = frozenset({"tools", "headerlink", "spoken", "heard", "chart-rows", "provenance", "year-links"})
"""Classes of what repeats the text in another form: spoken amounts, drawn bars, links to downloads."""

BLOCKS = frozenset({"p", "li", "ul", "ol", "dl", "dt", "dd", "table", "figure", "div", "section", "details", *HEADINGS})


def page_markdown(title: str, html: str) -> str:
    """Return a page's HTML as Markdown, below its title unless it brings that itself."""
    root = fragment_fromstring(html, create_parent="main")
    lines = list(_blocks(root))
    heading = [] if lines and lines[0].startswith("# ") else [f"# {title}"]
    return "\n\n".join((*heading, *lines)) + "\n"


def _blocks(element: HtmlElement) -> Iterator[str]:
    """Yield the blocks inside an element; text that stands between them is a block too."""
    loose = [element.text or ""]
    for child in element:
        if _is_left_out(child):
            loose.append(child.tail or "")
        elif child.tag in BLOCKS:
            yield from _paragraph("".join(loose))
            yield from _block(child)
            loose = [child.tail or ""]
        else:
            loose += [_inline(child), child.tail or ""]
    yield from _paragraph("".join(loose))


def _block(element: HtmlElement) -> Iterator[str]:
    if element.tag in HEADINGS:
        yield f"{HEADINGS[element.tag]} {_text(element)}"
    elif element.tag in ("ul", "ol"):
        if items := "\n".join(_items(element, "")):
            yield items
    elif element.tag == "dl":
        yield "\n".join(f"- {_text(child)}: {_text(child.getnext())}" for child in element.iterchildren("dt"))
    elif element.tag == "table":
        yield from _table(element)
    else:
        yield from _blocks(element)


def _items(list_: HtmlElement, indent: str) -> Iterator[str]:
    for item in list_.iterchildren("li"):
        inner = [child for child in item.iter("ul", "ol", "table") if child is not item]
        own = " ".join(_own_text(item, set(inner)).split())
        yield f"{indent}- {own}"
        for child in item.iterchildren("ul", "ol"):
            yield from _items(child, f"{indent}  ")
        for table in item.iterchildren("table", "div", "figure"):
            yield from (f"\n{block}\n" for found in table.iter("table") for block in _table(found))


def _own_text(element: HtmlElement, apart: set[HtmlElement]) -> str:
    """Return the text of an element without what stands in some elements inside it."""
    texts = [element.text or ""]
    for child in element:
        if child not in apart and not _is_left_out(child):
            text = _link(child, _own_text(child, apart))
            # Blocks, and elements right behind each other, stand apart on the page.
            is_apart = child.tag in BLOCKS or (not child.tail and child.getnext() is not None)
            texts.append(f" ({text.strip()})" if _is_plain(child) else f"{text} " if is_apart else text)
        texts.append(child.tail or "")
    return "".join(texts)


def _table(table: HtmlElement) -> Iterator[str]:
    heads = list(table.iterfind("thead/tr"))
    rows = [[_cell(cell) for cell in row.iterchildren("th", "td")] for row in table.iter("tr") if row not in heads]
    caption = table.find("caption")
    if caption is not None:
        yield f"**{_text(caption)}**"
    head = _head(heads) or [""] * max(map(len, rows), default=0)
    lines = [f"| {' | '.join(row)} |" for row in (head, *rows)]
    yield "\n".join((lines[0], f"|{' --- |' * len(head)}", *lines[1:]))


def _head(rows: list[HtmlElement]) -> list[str]:
    """Return a table's head as one row: each heading behind those above it."""
    columns: dict[int, list[str]] = {}
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        at = 0
        for cell in row.iterchildren("th", "td"):
            while (number, at) in taken:
                at += 1
            for column in range(at, at + int(cell.get("colspan") or 1)):
                columns.setdefault(column, []).append(_cell(cell))
                taken.update((number + below, column) for below in range(int(cell.get("rowspan") or 1)))
    return [" ".join(columns[column]) for column in sorted(columns)]


def _cell(cell: HtmlElement) -> str:
    return _text(cell).replace("|", "\\|")


def _text(element: HtmlElement | None) -> str:
    return "" if element is None else " ".join(_own_text(element, set()).split())


def _inline(element: HtmlElement) -> str:
    return _link(element, _own_text(element, set()))


def _link(element: HtmlElement, text: str) -> str:
    """Return the text of an element; that of a link to another page with its address."""
    href = element.get("href", "") if element.tag == "a" else ""
    if not text.strip() or not href or not urlsplit(href).path:
        return text
    return f"[{' '.join(text.split())}]({href})"


def _is_plain(element: HtmlElement) -> bool:
    """Whether an element holds the plain words beside others."""
    return "plain" in (element.get("class") or "").split()


def _paragraph(text: str) -> Iterator[str]:
    if words := " ".join(text.split()):
        yield words


def _is_left_out(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in LEFT_OUT:  # A comment has no name.
        return True
    return not LEFT_OUT_CLASSES.isdisjoint((element.get("class") or "").split())
