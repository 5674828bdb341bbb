"""The engine with the data of a department, and with a few sections that a test can see through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.models.search import Search
from macros.search.index import IndexedPage, encode_index
from macros.search.other_scripts import other_scripts_file
from macros.search.page_sections import Section
from tests.search.engine import Engine
from tests.site.built import BuiltSite

MakeEngine = Callable[..., Engine]


@pytest.fixture(scope="session")
def engine(department_site: Callable[[str], BuiltSite]) -> Engine:
    """The engine with the index of the health center."""
    return Engine.of(department_site("health-center"))


@pytest.fixture
def small(tmp_path: Path) -> MakeEngine:
    """Makes an engine over pages of one section each: title → text."""

    def make(pages: dict[str, str], groups: tuple[tuple[str, ...], ...] = (), asking: tuple[str, ...] = ()) -> Engine:
        indexed = [
            IndexedPage(f"{number}/", title, (), (Section(title, lines=text.split("\n")),))
            for number, (title, text) in enumerate(pages.items())
        ]
        search = Search.model_validate(
            {
                "groups": tuple({"id": f"g{number}", "words": words} for number, words in enumerate(groups)),
                "asking": asking,
            }
        )
        file = tmp_path / "index.js"
        words = [group.words for group in search.groups]
        file.write_text("".join(encode_index(indexed, search, [], words)), encoding="utf-8")
        (tmp_path / "other_scripts.js").write_text(other_scripts_file(words, []), encoding="utf-8")
        return Engine(file)

    return make
