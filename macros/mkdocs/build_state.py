"""What the events and the macros of one build share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from macros.exports.publication import Publication
from macros.exports.write_all_files import Exports
from macros.form.decap_config import Admin
from macros.history.changes import Changelog
from macros.mkdocs.llms_txt import PlainPage
from macros.models.site import Site
from macros.reading.personal_numbers import html_texts
from macros.reading.problems import Place, Problem
from macros.records.edit_links import Repository
from macros.records.licence import Licence
from macros.records.pages import RecordPage, Routes
from macros.records.urls import Urls
from macros.search.index import IndexedPage
from macros.views.identity import Identity
from macros.views.page_view import VERSION_SLOT, View

SLOT = "<!--view:"
_SLOT = re.compile(rf"{SLOT}(\d+)-->")
NOT_PLACED = "매크로가 그린 것이 페이지에 한 번 그대로 놓이지 않습니다. {{ 이름(값) }}을 한 줄에 따로 적어 주세요."


@dataclass
class Build:
    """The data of a build, the settings, and what has been found out so far.

    HTML of the views does not pass through Markdown: a page's text holds a slot in its place, and
    `fill_slots` puts the HTML in once Markdown is done.
    """

    site: Site
    routes: Routes
    urls: Urls
    licence: Licence | None = None
    """None where the office has not chosen one."""
    file_days: Mapping[str, str] = field(default_factory=dict)
    """ISO day of each file's last commit, by its path."""
    changelog: Changelog | None = None
    """None where git does not tell."""
    snapshots: tuple[str, ...] = ()
    """ISO days of earlier data that lies in `docs/`, newest first."""
    repository: Repository | None = None
    office_mail: str = ""
    map_pattern: str = ""
    identity: Identity = field(default_factory=Identity)
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
    plain_pages: list[PlainPage] = field(default_factory=list)
    """The pages that are there as plain Markdown too, in the order in which they were made."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong in the pages."""
    page_days: dict[str, str] = field(default_factory=dict)
    """ISO day of the last change of each page in the sitemap, by its whole address; empty if unknown."""
    classes: set[str] = field(default_factory=set)
    """The lists of classes in the pages that are written."""
    _views: dict[str, View] = field(default_factory=dict)
    _slots: dict[str, list[tuple[Markup, Place]]] = field(default_factory=dict)
    """What the slots of a page stand for and where they were written, by its address, until they are filled."""

    @cached_property
    def publication(self) -> Publication:
        """What is said of all published files alike."""
        return Publication(
            self.site,
            self.urls,
            self.licence,
            self.changelog,
            self.snapshots,
            operator=self.identity.operator,
            is_official=self.identity.is_official,
        )

    def view(self, url: str) -> View:
        """Return the view of the page at an address, which is the same until `forget_view`."""
        if url not in self._views:
            self._views[url] = View(
                self.site,
                self.routes,
                url,
                urls=self.urls,
                licence=self.licence,
                repository=self.repository,
                office_mail=self.office_mail,
                map_pattern=self.map_pattern,
                identity=self.identity,
                exports=self.exports,
                changelog=self.changelog,
                form_entries=self.form_entries,
            )
        return self._views[url]

    def forget_view(self, url: str) -> None:
        """Let go of the view of a page that is written."""
        self._views.pop(url, None)

    def slot(self, html: Markup, view: View, place: Place) -> str:
        """Keep HTML for a page, and return the comment that stands for it in Markdown."""
        slots = self._slots.setdefault(view.here, [])
        slots.append((html, place))
        return f"{SLOT}{len(slots) - 1}-->"

    def forget_slots(self, url: str) -> None:
        """Let go of the slots of a page whose text could not be rendered."""
        self._slots.pop(url, None)

    def fill_slots(self, content: str, view: View) -> str:
        """Return a page's HTML with every slot replaced by the HTML that it stands for.

        A slot that is not there once, in a place for what it stands for, is a problem.
        """
        slots = self._slots.pop(view.here, [])
        for number, (drawn, place) in enumerate(slots):
            if not _is_placed(f"{SLOT}{number}-->", drawn, content):
                self.problems.append(Problem(place, NOT_PLACED, "macro"))
        filled = _SLOT.sub(lambda match: slots[int(match[1])][0] if int(match[1]) < len(slots) else "", content)
        return filled.replace(VERSION_SLOT, view.data_version)


def _is_placed(slot: str, drawn: Markup, content: str) -> bool:
    """Whether a slot is there once: in a line of its own, or inside a text where it stands for a few words."""
    if content.count(slot) != 1:
        return False
    line = next(line for line in content.split("\n") if slot in line)
    return line == slot or ("\n" not in html_texts(drawn) and not line.startswith("<h"))


_builds: list[Build] = []


def set_current(build: Build) -> Build:
    """Make `build` the one that events and macros work on."""
    _builds[:] = [build]
    return build


def current() -> Build:
    """Return the build that is going on."""
    return _builds[0]
