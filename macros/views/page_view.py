"""The view of one page: it renders templates, links to pages, and collects what the page cites."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from macros.checks import compare_figures
from macros.checks.compared_figures import Comparisons
from macros.exports.write_all_files import Exports
from macros.history.changes import Changelog
from macros.korean import formatting
from macros.korean.formatting import Day
from macros.languages.interface_words import translated
from macros.languages.writing import called_from_abroad
from macros.models.base import Model
from macros.models.site import Site
from macros.models.source import SourceRef
from macros.models.translation import Translation
from macros.records.data_version import data_version
from macros.records.edit_links import Repository
from macros.records.licence import UNSET, Licence
from macros.records.pages import Routes, translation_url
from macros.records.urls import Urls, relative_url
from macros.views.identity import Identity

if TYPE_CHECKING:
    from macros.views.charts.picture import Picture

_ENVIRONMENT = Environment(
    loader=PackageLoader("macros.views"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_ENVIRONMENT.globals |= {"formatting": formatting, "unset_licence": UNSET}


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
    as_of: Day | None
    dated: bool
    """Whether figures stand there that should have a day."""


class Offered(NamedTuple):
    """A chart that is offered as a file, and a line that says where its figures come from."""

    picture: Picture
    source: str


@dataclass
class View:
    """What macros need to draw one page; `here` is its address from the root, such as `budget/2023/`."""

    site: Site
    routes: Routes
    here: str
    urls: Urls = field(default_factory=Urls)
    licence: Licence | None = None
    repository: Repository | None = None
    office_mail: str = ""
    map_pattern: str = ""
    """The address of a map with `{address}` in it; empty for no links to one."""
    identity: Identity = field(default_factory=Identity)
    exports: Exports = field(default_factory=Exports)
    """The files for other programs."""
    changelog: Changelog | None = None
    """What changed in the data; None without git's history."""
    form_entries: Mapping[str, str] = field(default_factory=dict)
    """Address of the form's entry for each data file, from the root; empty without a form."""
    citations: dict[Citation, None] = field(default_factory=dict)
    """Each once, in the order of the page."""
    files: set[str] = field(default_factory=set)
    """Data files that the page shows, by their path from the root."""
    pictures: dict[str, Offered] = field(default_factory=dict)
    """Charts that the page offers as files, by the name of the file beside it."""
    _drawn: list[Picture] = field(default_factory=list, init=False)
    """Charts since the last menu."""

    @cached_property
    def comparisons(self) -> Comparisons:
        """Every published figure with ours; made only for pages that show differences."""
        return compare_figures(self.site)

    @property
    def data_version(self) -> str:
        """Return the version of the data drawn on this page so far."""
        return data_version(self.site.files, self.files)

    @cached_property
    def translation(self) -> Translation | None:
        """The words of a page that is in another language."""
        return next((one for one in self.site.translations.values() if translation_url(one.id) == self.here), None)

    @property
    def language(self) -> str:
        """The tag of the language of a page that is in another."""
        return self.translation.tag if self.translation else ""

    def translated_name(self, record: Model) -> str:
        """Return a record's name in the language of a page that is in another; empty where it has none."""
        names = self.translation.names if self.translation else ()
        return next((one.name for one in names if self.site.addresses[one.of] is record), "")

    def phone(self, number: str) -> str:
        """Return a telephone number as the readers of the page dial it."""
        return called_from_abroad(number) if self.translation else number

    def say(self, korean: str) -> str:
        """Return a word of the frame in the language of the page."""
        return translated(korean, self.language)

    def render(self, template: str, **values: Any) -> Markup:
        """Return the HTML of a template in `templates/`; every value is escaped."""
        return Markup(_template(template).render(view=self, **values))

    def paragraphs(self, texts: Sequence[str], kind: str = "") -> Markup:
        """Return texts as paragraphs of a class of styles; nothing without any."""
        return self.render("paragraphs.html.j2", texts=texts, kind=kind) if texts else Markup("")

    def href(self, url: str) -> str:
        """Return the relative URL from this page to an address from the root."""
        path, hash_, anchor = url.partition("#")
        if path == self.here and anchor:
            return f"#{anchor}"
        return relative_url(self.here, path) + hash_ + anchor

    def link(self, model: Model, text: str) -> Markup:
        """Return `text` as a link to a record's page; plain text where the site has no such page."""
        url = self.routes.url(model)
        if url is None:
            return escape(text)
        return Markup(f'<a href="{escape(self.href(url))}">{escape(text)}</a>')

    def map_link(self, address: str) -> Markup:
        """Return a link to an address on a map; nothing where the settings name no map."""
        if not self.map_pattern:
            return Markup("")
        url = self.map_pattern.replace("{address}", quote(address, safe=""))
        return Markup('<a class="map-link" href="%s">지도</a>') % url

    def anchor(self, model: Model | None) -> str:
        """Return the id of a record on this page; empty where it stands on another or is the whole page."""
        url = self.routes.url(model) if model else None
        page, _, anchor = (url or "").partition("#")
        return anchor if page == self.here else ""

    def with_anchor(self, model: Model, text: Markup | str) -> Markup:
        """Return `text` with the id of a record on this page; as it is where the record stands on another."""
        anchor = self.anchor(model)
        return Markup(f'<span id="{escape(anchor)}">{escape(text)}</span>') if anchor else escape(text)

    def offer_picture(self, picture: Picture) -> None:
        """Let the menu that comes next on the page offer a chart as a file."""
        self._drawn.append(picture)

    def name_pictures(self, part: str, source: Callable[[], str]) -> list[tuple[Picture, str]]:
        """Return each chart since the last menu with the name of its file, for the menu of a part of the page."""
        named: list[tuple[Picture, str]] = []
        for picture in self._drawn:
            alike = sum(other.kind == picture.kind for other, _ in named)
            file = f"{part}-{picture.kind}{f'-{alike + 1}' if alike else ''}.svg"
            self.pictures[file] = Offered(picture, source())
            named.append((picture, file))
        self._drawn.clear()
        return named

    def cite(self, subject: Model, source: SourceRef, *, as_of: Day | None = None, dated: bool = True) -> None:
        """Note a source for the page's foot."""
        self.files.add(subject.path)
        self.citations[Citation(source, as_of, dated)] = None
