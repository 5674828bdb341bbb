"""A site before its pages are drawn. Each of them is drawn once somebody asks for it."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Callable, Mapping, Sequence, Set
from typing import Any, NoReturn

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.speed.compiled import Compiled

NAME = "preview"
"""The plugin's name among those of MkDocs; a build that has it draws ahead of the whole one."""

# What draws one page in MkDocs. It is private there; `can_draw_pages` tells whether it is as we know it.
_PRIVATE = {
    "_populate_page": ("page", "config", "files"),
    "_build_page": ("page", "config", "doc_files", "nav", "env"),
}
_compiled = Compiled()
"""The theme's templates; a preview has a new environment for each change, and compiles again only what is new."""

_HEADING = re.compile(r"^# .*$", re.MULTILINE)


class WholeNeeded(BaseException):
    """A page shows what only the whole build knows. No `except Exception` on the way may take it for a mistake."""


def can_draw_pages() -> bool:
    """Whether this MkDocs draws a page by itself as the one does that we know."""
    return all(_takes(getattr(mkdocs_build, name, None), wanted) for name, wanted in _PRIVATE.items())


def _takes(function: Any, wanted: tuple[str, ...]) -> bool:
    return callable(function) and tuple(inspect.signature(function).parameters)[: len(wanted)] == wanted


class Frame(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """The files, menu and templates of a build that sets its pages aside, and the pages drawn from them.

    `sizes` are those in bytes of the files that the last whole build gave away, by their address.
    """

    def __init__(self, config: MkDocsConfig, build: Callable[[MkDocsConfig], None], sizes: Mapping[str, int]) -> None:
        """Run the build; whatever stops it is raised."""
        self._sizes = sizes
        self._set_aside: dict[File, InclusionLevel] = {}
        self._headings_only = True
        config.plugins[NAME] = self
        build(config)
        for file, inclusion in self._set_aside.items():
            file.inclusion = inclusion
        self._headings_only = False
        self._config = config
        self._pages = {file.dest_uri: file for file in self._files.documentation_pages()}
        self._drawn: set[str] = set()

    @property
    def drawn(self) -> Set[str]:
        """Addresses of the pages that have been drawn."""
        return self._drawn

    @property
    def strict(self) -> bool:
        """Whether a warning is a mistake."""
        return bool(self._config.strict)

    def has(self, address: str) -> bool:
        """Whether there is such a page, by the address of its file: `budget/2023/index.html`."""
        return address in self._pages

    def draw(self, address: str) -> None:
        """Write a page, once; MkDocs' Abort with what is wrong in it, and WholeNeeded."""
        if address in self._drawn:
            return
        file = self._pages[address]
        page = file.page or Page(None, file, self._config)
        importlib.import_module("macros.build").current().leave(page.url)  # Its heading may have been drawn.
        try:
            mkdocs_build._populate_page(page, self._config, self._files)
            importlib.import_module("macros.events").stop_at_problems()
            mkdocs_build._build_page(page, self._config, list(self._pages.values()), self._nav, self._env)
        except MkDocsException:
            raise
        except (Exception, SystemExit) as error:
            # The data has not been checked, so what looks like a mistake of ours may be one of the data.
            raise WholeNeeded from error
        self._drawn.add(address)

    @event_priority(-100)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the menu, name the records' pages in it, and set them aside.

        Pages show how large the files were that the last whole build gave away.
        """
        self._nav, self._files = nav, files
        importlib.import_module("macros.build").current().crew = importlib.import_module("macros.speed.crew").Crew(
            self._exports
        )
        titles = importlib.import_module("macros.events").titles()
        for file in files.documentation_pages():
            if file.src_uri in titles:
                self._put_aside(file)
                if file.page:
                    file.page.title = titles[file.src_uri]
        return nav

    @event_priority(200)
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Leave a written page its heading, which names it in the menu."""
        heading = _HEADING.search(markdown) if self._headings_only else None
        return markdown[: heading.end()] if heading else markdown

    @event_priority(-100)
    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> Any:
        """Keep the templates, and set the pages aside whose headings are known."""
        self._env = env
        env.bytecode_cache = _compiled
        for file in files.documentation_pages():
            self._put_aside(file)
        return env

    def _exports(self) -> Any:
        output = importlib.import_module("macros.exports.output")
        sizes = {address: output.Written(size, "") for address, size in self._sizes.items()}
        return importlib.import_module("macros.exports.files").Exports(_Unknown(), sizes)

    def _put_aside(self, file: File) -> None:
        self._set_aside[file] = file.inclusion
        file.inclusion = InclusionLevel.EXCLUDED


class _Unknown(Sequence[Any]):
    """The tables of the whole data, which are not made for one page."""

    def __getitem__(self, index: Any) -> NoReturn:
        raise WholeNeeded

    def __len__(self) -> NoReturn:
        raise WholeNeeded
