"""What a view knows: the site, the page it is drawn on, and what it has cited there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from macros.checks import compared
from macros.checks.comparison import Compared
from macros.exports.write import Exports
from macros.history.change_log import Changelog
from macros.korean import formatting
from macros.models.base import Model
from macros.models.site import Site
from macros.models.source import SourceRef
from macros.records.data_version import data_version
from macros.records.pages import Routes
from macros.records.repository import Repository
from macros.records.urls import Urls, relative_url

_ENVIRONMENT = Environment(
    loader=PackageLoader("macros.views"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_ENVIRONMENT.globals["formatting"] = formatting


@cache
def _template(name: str) -> Template:
    template = _ENVIRONMENT.get_template(name)
    # Jinja copies them at each render, and its own chain of mappings takes as long as a small template.
    template.globals = {**template.globals}
    return template


VERSION_SLOT = Markup("<!--data-version-->")
"""Stands for the version of the page's data until all its files are known; no value of the data can be it."""


@dataclass(frozen=True)
class Citation:
    """A source that a page draws on, and the day that its figures are of."""

    source: SourceRef
    as_of: date | None
    dated: bool
    """Whether figures stand there that should have a day."""


@dataclass
class View:
    """Drawing on one page. `here` is its address from the root, such as `budget/2023/`."""

    site: Site
    routes: Routes
    here: str
    urls: Urls = field(default_factory=Urls)
    repository: Repository | None = None
    office_mail: str = ""
    exports: Exports = field(default_factory=Exports)
    """What lies beside the pages for other programs."""
    changelog: Changelog | None = None
    """What changed in the data; None where git does not tell."""
    form_entries: Mapping[str, str] = field(default_factory=dict)
    """Where the form opens each data file, from the root; empty where there is no form."""
    citations: dict[Citation, None] = field(default_factory=dict)
    """Each once, in the order of the page."""
    files: set[str] = field(default_factory=set)
    """Data files that the page shows, by their path from the root."""
    _version: tuple[int, str] = field(default=(0, ""), init=False)
    """Of how many files the version was told last, and that version."""

    @cached_property
    def comparisons(self) -> Compared:
        """Every published figure with ours; made only for pages that tell of differences."""
        return compared(self.site)

    @property
    def data_version(self) -> str:
        """The version of the data that has been drawn on this page so far."""
        if self._version[0] != len(self.files):
            self._version = len(self.files), data_version(self.site.files, self.files)
        return self._version[1]

    def render(self, template: str, **values: Any) -> Markup:
        """HTML of a template beside this module; every value is escaped."""
        return Markup(_template(template).render(view=self, **values))

    def href(self, url: str) -> str:
        """The way from this page to an address from the root."""
        path, hash_, anchor = url.partition("#")
        if path == self.here and anchor:
            return f"#{anchor}"
        return relative_url(self.here, path) + hash_ + anchor

    def file_href(self, address: str) -> str:
        """The way from this page to a file that is no page, by its address from the root."""
        return relative_url(self.here, address)

    def link(self, model: Model, text: str) -> Markup:
        """`text` leading to a record's page; plain text where the site has no such page."""
        url = self.routes.of(model)
        if url is None:
            return escape(text)
        return Markup(f'<a href="{escape(self.href(url))}">{escape(text)}</a>')

    def anchor(self, model: Model | None) -> str:
        """The id of a record's place on this page; empty where its place is another or the whole page."""
        url = self.routes.of(model) if model else None
        page, _, anchor = (url or "").partition("#")
        return anchor if page == self.here else ""

    def addressed(self, model: Model, text: Markup | str) -> Markup:
        """`text` in a record's place on this page; as it is where that is another."""
        anchor = self.anchor(model)
        return Markup(f'<span id="{escape(anchor)}">{escape(text)}</span>') if anchor else escape(text)

    def cite(self, subject: Model, source: SourceRef, *, as_of: date | None = None, dated: bool = True) -> None:
        """Remember for the page's foot where its facts come from."""
        self.files.add(subject.file)
        self.citations[Citation(source, as_of, dated)] = None
