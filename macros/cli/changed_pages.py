"""Which pages a change of the data makes different: the text of each before Markdown and the theme, compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from mkdocs.utils.meta import get_data as split_front_matter

from macros.mkdocs.macro_registry import MACROS
from macros.models.site import Site
from macros.reading.folder import read_pages
from macros.records.pages import RETIRED, Routes, record_pages
from macros.views.page_view import View


@dataclass(frozen=True)
class ChangedPage:
    """A page that readers see differently, or that is new or removed."""

    url: str
    title: str
    kind: str


@dataclass(frozen=True)
class Draft:
    """A page's address, title and text with everything that its macros drew."""

    url: str
    title: str
    text: str


@dataclass(frozen=True)
class _Source:
    """What a page is made from: a file in `docs`, and what its template is told.

    The title of a page that a person has written stands in its text.
    """

    file: str
    title: str = ""
    variables: Mapping[str, Any] = field(default_factory=dict)


def changed_pages(old: Site, new: Site, docs: Path) -> Iterator[ChangedPage]:
    """Yield every page that differs, in the order of the new site; removed pages come last."""
    was, now = ({draft.url: draft for draft in drafts(site, docs)} for site in (old, new))
    retired = {page.url for page in record_pages(new) if page.template == RETIRED}
    retired -= {page.url for page in record_pages(old) if page.template == RETIRED}
    for url, draft in now.items():
        if url in was and url in retired:
            yield ChangedPage(url, was[url].title, "retired")
        elif url not in was:
            yield ChangedPage(url, draft.title, "added")
        elif (was[url].title, was[url].text) != (draft.title, draft.text):
            yield ChangedPage(url, draft.title, "changed")
    for url, draft in was.items():
        if url not in now:
            yield ChangedPage(url, draft.title, "removed")


def drafts(site: Site, docs: Path) -> Iterator[Draft]:
    """Yield every page of a site whose written pages and templates stand in `docs`."""
    written = {name.removeprefix(f"{docs.name}/"): text for name, text in read_pages(docs).items()}
    bodies: dict[str, str] = {}
    sources: dict[str, _Source] = {}
    for file, text in written.items():
        bodies[file], meta = split_front_matter(text)
        if not file.rpartition("/")[2].startswith("_") and _is_needed(meta, site):
            translation = site.translations.get(str(meta.get("language")))
            sources[_url(file)] = _Source(file, translation.name if translation else "", meta)
    for page in record_pages(site):
        sources[page.url] = _Source(page.template, page.title, page.variables)
    yield from _drawn(site, bodies, sources)


def _drawn(site: Site, bodies: Mapping[str, str], sources: Mapping[str, _Source]) -> Iterator[Draft]:
    environment = Environment(undefined=StrictUndefined)
    templates = {file: environment.from_string(body) for file, body in bodies.items()}
    routes = Routes(site, set(sources))
    for url, source in sources.items():
        view = View(site, routes, url)
        macros = {macro.__name__: partial(macro, view) for macro in MACROS}
        text = templates[source.file].render({**macros, **source.variables})
        yield Draft(url, source.title or _title(text), text)


def _is_needed(meta: Mapping[str, Any], site: Site) -> bool:
    has_data = "needs" not in meta or bool(getattr(site, str(meta["needs"])))
    return has_data and ("language" not in meta or meta["language"] in site.translations)


def _url(file: str) -> str:
    path = file.removesuffix(".md")
    return f"{path}/" if path.rpartition("/")[2] != "index" else path.removesuffix("index")


def _title(body: str) -> str:
    return next((line.removeprefix("# ").strip() for line in body.splitlines() if line.startswith("# ")), "")
