"""A department whose names hold no blank to break at: no page, menu or answer is pushed sideways on a phone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from tests.browser.reader import Reader, reading
from tests.browser.server import serve
from tests.conftest import DEPARTMENTS, REPOSITORY
from tests.site.built import BuiltSite, build, copy_department

pytestmark = pytest.mark.browser

WIDTHS = (320, 390)
LONG = (
    "새빛특별시솔바람구립종합사회복지관부설어린이집운영위원",
    "https://www.office.example/portal/select-board-article.do?key=2851&board=40&article=123456789",
)
# Dates in words, and words that pages must hold.
KEPT_KEYS = ("period", "hours", "closed", "exchange_period", "opened_for")
KEPT_FILES = ("search.yml",)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    project = copy_department(tmp_path_factory.mktemp("long"), DEPARTMENTS / "district")
    for file in sorted((project / "data").rglob("*.yml")):
        if file.name not in KEPT_FILES:
            file.write_text(_lengthened(file), encoding="utf-8")
    config = project / "mkdocs.yml"
    text = re.sub("(?m)^site_name: .*", f"site_name: {LONG[0]}", config.read_text(encoding="utf-8"))
    config.write_text(text, encoding="utf-8")
    return build(project, REPOSITORY_URL=REPOSITORY, OFFICE_MAIL="office@example.kr")


def test_no_page_is_pushed_sideways(site: BuiltSite, browser: Browser) -> None:
    with serve(site.folder) as address, reading(browser, address, width=WIDTHS[0]) as reader:
        found = [f"/{url} {line}" for url in site.of_every_kind for line in _findings(reader, url)]
    assert found == []


def test_neither_menu_nor_search_is_pushed_sideways(site: BuiltSite, browser: Browser) -> None:
    with serve(site.folder) as address, reading(browser, address, width=WIDTHS[0]) as reader:
        page = reader.visit("programs/2024/")
        reader.open_from_header("메뉴")
        assert page.evaluate(_cut("#site-menu")) == []
        page.keyboard.press("Escape")
        reader.focus_search()
        reader.search("교류")
        assert page.evaluate(_cut("#site-search")) == []


def _findings(reader: Reader, url: str) -> Iterator[str]:
    reader.visit(url)
    reader.open_all_details()
    for width in WIDTHS:
        reader.resize(width)
        yield from (f"{width}px: {line}" for line in reader.run("sideways"))


def _cut(part: str) -> str:
    """Text inside a part that ends beyond the window."""
    return (
        f"[...document.querySelectorAll('{part} *')].filter((part) => part.getBoundingClientRect().right > innerWidth)"
        ".map((part) => part.textContent.trim().slice(0, 30))"
    )


def _lengthened(file: Path) -> str:
    """A data file with something long at the end of every Korean text."""
    text = file.read_text(encoding="utf-8")
    long = cycle(LONG)
    for node in reversed(list(_texts(yaml.compose(text)))):
        end = "\n" if node.style in (">", "|") else ""
        value = json.dumps(node.value.replace("\n", " ").strip() + next(long), ensure_ascii=False)
        text = text[: node.start_mark.index] + value + end + text[node.end_mark.index :]
    return text


def _texts(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        if re.search("[가-힣]", node.value):
            yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _texts(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value not in KEPT_KEYS:
                yield from _texts(value)
