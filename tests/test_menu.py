"""What pages share of the menu is what each of them would show by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url

from macros.breadcrumbs import first_page
from macros.menu import Line, Menu

MENU = [
    "index.md",
    "finder.md",
    {"Town": ["town.md", "town/north.md", {"Streets": ["town/streets/a.md", "town/streets/b.md"]}]},
    {"Money": ["money/index.md", "money/2023.md", "money/2024.md"]},
    {"Beside": ["left.md", "right.md"]},
]
"""With pages below a written page, below an index, and beside each other at the top."""


@pytest.fixture
def nav(tmp_path: Path) -> Navigation:
    config = MkDocsConfig()
    config.load_dict({"site_name": "", "docs_dir": str(tmp_path), "nav": MENU})
    assert config.validate() == ([], [])
    files = [File(path, str(tmp_path), str(tmp_path), use_directory_urls=True) for path in _paths(MENU)]
    return get_navigation(Files(files), config)


def test_pages_show_the_lines_that_each_would_show_alone(nav: Navigation) -> None:
    shared = _menu(nav)
    for page in _each_under_way(nav):
        assert shared.lines(nav.items, page, "") == _menu(nav).lines(nav.items, page, "")


def test_a_line_is_written_as_it_would_be_alone(nav: Navigation) -> None:
    shared = _menu(nav)
    for page in _each_under_way(nav):
        lines = shared.lines(nav.items, page, "")
        assert [shared.written(line, _html) for line in lines] == [_html(line) for line in lines]


def test_pages_show_the_tabs_that_each_would_show_alone(nav: Navigation) -> None:
    shared = _menu(nav)
    for page in _each_under_way(nav):
        tabs = " ".join(f"{normalize_url(first_page(item).url, page)} {item.active}" for item in nav.items)
        assert shared.tabs(nav.items, page, lambda tabs=tabs: tabs) == tabs


def test_closed_lines_are_written_once_for_a_folder(nav: Navigation) -> None:
    shared, written = _menu(nav), []
    for page in _each_under_way(nav):
        if page.url.startswith("money/20"):
            for line in shared.lines(nav.items, page, ""):
                shared.written(line, lambda line: written.append(line.title) or "")
    assert written.count("Town") == 1
    assert written.count("Money") == 2


def _each_under_way(nav: Navigation) -> Iterator[Page]:
    for page in nav.pages:
        page.active = True
        yield page
        page.active = False


def _menu(nav: Navigation) -> Menu:
    return Menu(page.url for page in nav.pages)


def _html(line: Line) -> str:
    return f"{line}"


def _paths(menu: list[object]) -> Iterator[str]:
    for entry in menu:
        if isinstance(entry, dict):
            for inner in entry.values():
                yield from _paths(inner)
        else:
            yield str(entry)
