"""What a process knows once its pages are drawn, for the one that goes on with all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros.problems import Problem
from macros.search.index import IndexedPage


@dataclass
class Found:
    """All by the path of a page's source."""

    titles: dict[str, str] = field(default_factory=dict)
    indexed: dict[str, IndexedPage] = field(default_factory=dict)
    """Pages as the search knows them."""
    anchors: dict[str, set[str]] = field(default_factory=dict)
    links: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    """Links to anchors as they are written, by the anchor, by the path of the page that they lead to."""
    problems: list[Problem] = field(default_factory=list)

    def add(self, page: Page) -> None:
        """Remember of a page what MkDocs asks of the others."""
        source = page.file.src_uri
        self.titles[source] = page.title or ""
        self.anchors[source] = page.present_anchor_ids or set()
        self.links[source] = {to.src_uri: links for to, links in (page.links_to_anchors or {}).items()}


def merged(founds: Iterable[Found], order: Iterable[File]) -> Found:
    """What several processes found as if one had, its pages in order."""
    whole = Found()
    for found in founds:
        whole.titles |= found.titles
        whole.indexed |= found.indexed
        whole.anchors |= found.anchors
        whole.links |= found.links
        whole.problems += found.problems
    whole.indexed = {file.src_uri: whole.indexed[file.src_uri] for file in order if file.src_uri in whole.indexed}
    return whole


def restore_titles(titles: Mapping[str, str], files: Files) -> None:
    """Give MkDocs' pages the titles that other processes found; menus show them."""
    for file in files.documentation_pages():
        if file.page and file.src_uri in titles:
            file.page.title = titles[file.src_uri]


def restore_links(found: Found, files: Files) -> None:
    """Give MkDocs' pages the anchors and links that other processes found, so that it checks all of them."""
    for file in files.documentation_pages():
        if file.page and file.src_uri in found.anchors:
            file.page.present_anchor_ids = found.anchors[file.src_uri]
            links = ((files.get_file_from_path(to), written) for to, written in found.links[file.src_uri].items())
            file.page.links_to_anchors = {to: written for to, written in links if to}
