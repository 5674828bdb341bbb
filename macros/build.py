"""One build of the site: its data, the views of its pages, and what went wrong in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from macros.addresses import Addresses
from macros.admin.config import Admin
from macros.exports.files import Exports
from macros.found import Found
from macros.models.site import Site
from macros.past import Past
from macros.progress import Ticker
from macros.repository import Repository
from macros.routes import RecordPage, Routes
from macros.speed import is_on
from macros.speed.compiled import Code
from macros.speed.crew import Crew
from macros.speed.markdown import Texts
from macros.speed.steps import Begun
from macros.views.context import VERSION_SLOT, View

_SLOT = re.compile(r"<!--view:(\d+)-->")


@dataclass
class Build:
    """What the hooks and the macros of one run of MkDocs share.

    HTML of the views does not pass through Markdown: a page's source holds a slot in its place, and
    `fill` puts the HTML in once Markdown is done. Without the remedy `slots` it does, and comes out as it was.
    """

    site: Site
    routes: Routes
    addresses: Addresses
    terms: str
    """Terms of use, in words."""
    bring_past: Callable[[], Past] = Past
    bring_theme: Callable[[], Code] = dict
    repository: Repository | None = None
    office_mail: str = ""
    ahead: bool = False
    """Whether single pages are drawn for a preview, and the data is not checked yet."""
    admin: Admin | None = None
    """Settings of the form, if it is to be built."""
    pages: dict[str, RecordPage] = field(default_factory=dict)
    """Pages that records bring, by the path of their source."""
    templates: dict[str, str] = field(default_factory=dict)
    """Page templates as they are written, by their path in `docs/`."""
    crew: Crew[Exports] = field(default_factory=lambda: Crew(Exports))
    """Who draws the pages, and what lies beside them for other programs."""
    tables: Begun[Exports] = field(default_factory=lambda: Begun(Exports))
    """The tables of the data, which go on to be written once the folder is there."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Every page by the path of its source, numbered in MkDocs' order."""
    found: Found = field(default_factory=Found)
    """What is known of the pages that are drawn here."""
    days: dict[str, str] = field(default_factory=dict)
    """Day of the last change of each page that search engines may list, by its whole address; empty if unknown."""
    ticker: Ticker = field(default_factory=lambda: Ticker("쪽의 글을 만드는 중"))
    """Counts the pages: drawn first, all of them, and then written."""
    texts: Texts = field(default_factory=Texts)
    """Texts of pages, once they have passed Markdown."""
    _views: dict[str, View] = field(default_factory=dict)
    _pieces: dict[str, list[Markup]] = field(default_factory=dict)
    """What the slots of a page stand for, by its address, until it is filled."""

    @cached_property
    def past(self) -> Past:
        """What git tells, which takes longer to read than the data; the pages are the first to need it."""
        return self.bring_past()

    @cached_property
    def theme(self) -> Code:
        """The theme's templates, where another process has compiled them."""
        return self.bring_theme()

    def tick(self) -> None:
        """Count a page, where all of them are made."""
        if not self.ahead:
            self.ticker.tick()

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
                find_exports=lambda: self.crew.result,
                changelog=self.past.changelog,
            )
        return self._views[url]

    def leave(self, url: str) -> None:
        """Forget what was needed to draw a page, once it is written."""
        self._views.pop(url, None)

    def slot(self, html: Markup, view: View) -> str:
        """A stand-in for a piece of a page's HTML, safe to put into Markdown; it does not tell of which page.

        The piece itself where slots are switched off.
        """
        if not is_on("slots"):
            return str(html)
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
