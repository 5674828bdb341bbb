"""The menu of `mkdocs.yml` as Hugo's theme reads it, and where each page stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from macros.mkdocs.menu import Entry, expand
from macros.records.pages import RecordPage

Node = dict[str, Any]


def hugo_menu(menu: Iterable[Entry], pages: Sequence[RecordPage]) -> list[Node]:
    """Entries with `title` and `url`, and the `entries` below or the `section` whose pages are listed there."""
    return [_node(title, inner, pages) for entry in menu if isinstance(entry, dict) for title, inner in entry.items()]


def places(menu: Iterable[Entry], pages: Sequence[RecordPage]) -> dict[str, Node]:
    """For the source of each page: its `weight` in its list, the `trail` down to it, and the pages around it."""
    order = list(_walk(expand(menu, pages, ()), []))
    around = zip(order, [None, *order], [*order[1:], None], strict=False)
    return {
        source: {"trail": trail, "weight": weight, "before": _path(before), "after": _path(after)}
        for (source, trail, weight), before, after in around
    }


def url(source: str) -> str:
    """The address of a page from the root."""
    return "/" + source.removesuffix(".md").removesuffix("index").rstrip("/") + ("/" if source != "index.md" else "")


def _node(title: str, inner: str | list[Entry], pages: Sequence[RecordPage]) -> Node:
    if isinstance(inner, str):
        return {"title": title, "url": url(inner)}
    node = {"title": title, "url": url(_first(expand(inner, pages, ())))}
    if templates := [entry for entry in inner if isinstance(entry, str) and "/_" in entry]:
        return {**node, "section": templates[0].rpartition("/")[0], "index": _index(inner)}
    return {**node, "entries": hugo_menu(inner[1:] if _index(inner) else inner, pages)}


def _walk(menu: Sequence[Entry], trail: list[Node]) -> Iterator[tuple[str, list[Node], int]]:
    for weight, entry in enumerate(menu, 0 if _index(menu) else 1):
        if isinstance(entry, str):
            yield entry, trail, weight
            continue
        for title, inner in entry.items():
            if isinstance(inner, str):
                yield inner, trail, weight
                continue
            around = [*trail, {"title": title, "url": url(_first(inner))}]
            for source, below, number in _walk(inner, around):
                opens = source == _first(inner) and _index(inner)
                yield source, below[:-1] if opens else below, weight if opens else number


def _index(menu: Sequence[Entry]) -> bool:
    """Whether the first of the entries is the page of the heading above them."""
    return _first(menu).endswith("/index.md")


def _first(menu: Sequence[Entry]) -> str:
    (first,) = menu[0].values() if isinstance(menu[0], dict) else (menu[0],)
    return first if isinstance(first, str) else _first(first)


def _path(place: tuple[str, list[Node], int] | None) -> str:
    return (url(place[0]).rstrip("/") or "/") if place else ""
