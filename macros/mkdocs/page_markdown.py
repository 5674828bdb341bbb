"""A page as plain Markdown, for programs that read pages: its text, lists and tables, without pictures and tools."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement, fragment_fromstring

HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
LEFT_OUT = frozenset({"script", "style", "svg", "form", "template", "button", "nav"})
"""Elements that say nothing in text."""

LEFT_OUT_CLASSES = frozenset(
    {"tools", "headerlink", "spoken", "heard", "chart-rows", "money-about", "year-links"}
    | {"table-controls", "search-words"}
)
"""Classes of what repeats the text in another form: spoken amounts, drawn bars, links to downloads."""

BLOCKS = frozenset({"p", "li", "ul", "ol", "dl", "dt", "dd", "table", "figure", "div", "section", "details", *HEADINGS})


def parse(html: str) -> HtmlElement:
    """Return the content of a page as one element."""
    return fragment_fromstring(html, create_parent="main")


def page_markdown(title: str, page: HtmlElement) -> str:
    """Return a page's content as Markdown, below its title unless it brings that itself."""
    lines = list(_blocks(page))
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
        yield f"{HEADINGS[element.tag]} {text(element)}"
    elif element.tag in ("ul", "ol"):
        if items := "\n".join(_items(element, "")):
            yield items
    elif element.tag == "dl":
        yield "\n".join(f"- {text(child)}: {text(child.getnext())}" for child in element.iter("dt"))
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
            inner = _link(child, _own_text(child, apart))
            # Blocks, and elements right behind each other, stand apart on the page.
            is_apart = child.tag in BLOCKS or (not child.tail and child.getnext() is not None)
            texts.append(f" ({inner.strip()})" if _is_beside(child) else f"{inner} " if is_apart else inner)
        texts.append(child.tail or "")
    return "".join(texts)


def _table(table: HtmlElement) -> Iterator[str]:
    rows = [list(map(text, row)) for row in table_rows(table)]
    caption = table.find("caption")
    if caption is not None:
        yield f"**{text(caption)}**"
    head = table_head(table) or [""] * max(map(len, rows), default=0)
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in (head, *rows)]
    yield "\n".join((lines[0], f"|{' --- |' * len(head)}", *lines[1:]))


def table_rows(table: HtmlElement) -> list[list[HtmlElement]]:
    """Return the cells of a table's rows but for those of its head."""
    rows = table.xpath("./tr|./tbody/tr|./tfoot/tr")
    return [list(row.iterchildren("th", "td")) for row in rows]


def table_head(table: HtmlElement) -> list[str]:
    """Return a table's head as one row: each heading behind those above it; empty without a head."""
    columns: dict[int, list[str]] = {}
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(table.iterfind("thead/tr")):
        at = 0
        for cell in row.iterchildren("th", "td"):
            while (number, at) in taken:
                at += 1
            for column in range(at, at + int(cell.get("colspan") or 1)):
                columns.setdefault(column, []).append(text(cell))
                taken.update((number + below, column) for below in range(int(cell.get("rowspan") or 1)))
    return [" ".join(columns[column]) for column in sorted(columns)]


def text(element: HtmlElement | None) -> str:
    """Return what an element says, in one line; empty for None."""
    return "" if element is None else " ".join(_own_text(element, set()).split())


def _inline(element: HtmlElement) -> str:
    words = _link(element, _own_text(element, set()))
    return f" ({words.strip()})" if _is_beside(element) else words


def _link(element: HtmlElement, words: str) -> str:
    """Return the text of an element; that of a link to another page with its address."""
    href = element.get("href", "") if element.tag == "a" else ""
    if not words.strip() or not href or not urlsplit(href).path:
        return words
    return f"[{' '.join(words.split())}]({href})"


def _is_beside(element: HtmlElement) -> bool:
    """Whether an element holds plain words or a mark beside others."""
    return not {"plain", "label"}.isdisjoint((element.get("class") or "").split())


def _paragraph(words: str) -> Iterator[str]:
    if line := " ".join(words.split()):
        yield line


def _is_left_out(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in LEFT_OUT:  # A comment has no name.
        return True
    if element.get("aria-hidden") == "true":  # What it says stands beside it too.
        return True
    return not LEFT_OUT_CLASSES.isdisjoint((element.get("class") or "").split())
