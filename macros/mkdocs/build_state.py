"""One build of the site: its data, the views of its pages, and what went wrong in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from macros.exports.write import Exports
from macros.form.config import Admin
from macros.history.change_log import Changelog
from macros.models.site import Site
from macros.reading.problems import Problem
from macros.reading.progress import Ticker
from macros.records.pages import RecordPage, Routes
from macros.records.repository import Repository
from macros.records.urls import Addresses
from macros.search.index import IndexedPage
from macros.views.view import VERSION_SLOT, View

_SLOT = re.compile(r"<!--view:(\d+)-->")


@dataclass
class Build:
    """What the hooks and the macros of one run of MkDocs share.

    HTML of the views does not pass through Markdown: a page's source holds a slot in its place, and
    `fill` puts the HTML in once Markdown is done.
    """

    site: Site
    routes: Routes
    addresses: Addresses
    terms: str
    """Terms of use, in words."""
    changed: Mapping[str, str] = field(default_factory=dict)
    """ISO day of each file's last commit, by its path."""
    changelog: Changelog | None = None
    repository: Repository | None = None
    office_mail: str = ""
    admin: Admin | None = None
    """Settings of the form, if it is to be built."""
    pages: dict[str, RecordPage] = field(default_factory=dict)
    """Pages that records bring, by the path of their source."""
    templates: dict[str, str] = field(default_factory=dict)
    """Page templates as they are written, by their path in `docs/`."""
    exports: Exports = field(default_factory=Exports)
    """What lies beside the pages for other programs."""
    indexed: dict[str, IndexedPage] = field(default_factory=dict)
    """Pages as the search knows them, by the path of their source."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong in the pages."""
    total: int = 0
    """Number of pages."""
    days: dict[str, str] = field(default_factory=dict)
    """Day of the last change of each page that search engines may list, by its whole address; empty if unknown."""
    ticker: Ticker = field(default_factory=lambda: Ticker("쪽의 글을 만드는 중"))
    """Counts the pages: drawn first, all of them, and then written."""
    _views: dict[str, View] = field(default_factory=dict)
    _pieces: dict[str, list[Markup]] = field(default_factory=dict)
    """What the slots of a page stand for, by its address, until it is filled."""

    def view(self, url: str) -> View:
        """The view of the page at an address."""
        if url not in self._views:
            self._views[url] = View(
                self.site,
                self.routes,
                url,
                addresses=self.addresses,
                repository=self.repository,
                office_mail=self.office_mail,
                exports=self.exports,
                changelog=self.changelog,
            )
        return self._views[url]

    def leave(self, url: str) -> None:
        """Forget what was needed to draw a page, once it is written."""
        self._views.pop(url, None)

    def slot(self, html: Markup, view: View) -> str:
        """A stand-in for a piece of a page's HTML, safe to put into Markdown; it does not tell of which page."""
        pieces = self._pieces.setdefault(view.here, [])
        pieces.append(html)
        return f"<!--view:{len(pieces) - 1}-->"

    def fill(self, content: str, view: View) -> str:
        """A page's HTML with every slot replaced by what it stands for."""
        pieces = self._pieces.pop(view.here, [])
        filled = _SLOT.sub(lambda match: pieces[int(match[1])], content)
        return filled.replace(VERSION_SLOT, view.data_version)


_builds: list[Build] = []


def start(build: Build) -> Build:
    """Make `build` the one that macros draw from; a preview starts one for each change."""
    _builds[:] = [build]
    return build


def current() -> Build:
    """The build that is under way."""
    return _builds[0]
