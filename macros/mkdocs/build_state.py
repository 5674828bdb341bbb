"""What the events and the macros of one build share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from macros.exports.write_all_files import Exports
from macros.form.decap_config import Admin
from macros.history.change_log import Changelog
from macros.models.site import Site
from macros.reading.problems import Problem
from macros.reading.progress import Ticker
from macros.records.edit_links import Repository
from macros.records.pages import RecordPage, Routes
from macros.records.urls import Urls
from macros.search.index import IndexedPage
from macros.views.page_view import VERSION_SLOT, View

_SLOT = re.compile(r"<!--view:(\d+)-->")


@dataclass
class Build:
    """The data of a build, the settings, and what has been found out so far.

    HTML of the views does not pass through Markdown: a page's text holds a slot in its place, and
    `fill_slots` puts the HTML in once Markdown is done.
    """

    site: Site
    routes: Routes
    urls: Urls
    terms: str
    """Terms of use, in words."""
    file_days: Mapping[str, str] = field(default_factory=dict)
    """ISO day of each file's last commit, by its path."""
    changelog: Changelog | None = None
    """None where git does not tell."""
    repository: Repository | None = None
    office_mail: str = ""
    form: Admin | None = None
    """Settings of the form, if it is to be built."""
    form_entries: Mapping[str, str] = field(default_factory=dict)
    """Where the form opens each data file, from the root; empty if it is not to be built."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """The text of each page that a person has written, by its path with `docs/`."""
    is_preview: bool = False
    """Whether the site is made to be looked at on this machine."""
    record_pages: dict[str, RecordPage] = field(default_factory=dict)
    """Pages that records bring, by the path of their source."""
    templates: dict[str, str] = field(default_factory=dict)
    """Page templates as they are written, by their path in `docs/`."""
    exports: Exports = field(default_factory=Exports)
    """The files for other programs that have been written."""
    indexed: dict[str, IndexedPage] = field(default_factory=dict)
    """Pages as the search knows them, by the path of their source."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong in the pages."""
    page_days: dict[str, str] = field(default_factory=dict)
    """ISO day of the last change of each page in the sitemap, by its whole address; empty if unknown."""
    ticker: Ticker = field(default_factory=lambda: Ticker("쪽의 글을 만드는 중"))
    """Counts the pages for whoever waits."""
    _views: dict[str, View] = field(default_factory=dict)
    _slots: dict[str, list[Markup]] = field(default_factory=dict)
    """What the slots of a page stand for, by its address, until they are filled."""

    def view(self, url: str) -> View:
        """Return the view of the page at an address, which is the same until `forget_view`."""
        if url not in self._views:
            self._views[url] = View(
                self.site,
                self.routes,
                url,
                urls=self.urls,
                repository=self.repository,
                office_mail=self.office_mail,
                exports=self.exports,
                changelog=self.changelog,
                form_entries=self.form_entries,
            )
        return self._views[url]

    def forget_view(self, url: str) -> None:
        """Let go of the view of a page that is written."""
        self._views.pop(url, None)

    def slot(self, html: Markup, view: View) -> str:
        """Keep HTML for a page, and return the comment that stands for it in Markdown."""
        slots = self._slots.setdefault(view.here, [])
        slots.append(html)
        return f"<!--view:{len(slots) - 1}-->"

    def fill_slots(self, content: str, view: View) -> str:
        """Return a page's HTML with every slot replaced by the HTML that it stands for."""
        slots = self._slots.pop(view.here, [])
        filled = _SLOT.sub(lambda match: slots[int(match[1])], content)
        return filled.replace(VERSION_SLOT, view.data_version)


_builds: list[Build] = []


def set_current(build: Build) -> Build:
    """Make `build` the one that events and macros work on."""
    _builds[:] = [build]
    return build


def current() -> Build:
    """Return the build that is going on."""
    return _builds[0]
