"""What makes builds quicker changes no page, and pages of large sites are no heavier than those of small ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from macros.menu import NEAR
from macros.speed import OFF, REMEDIES
from tests.conftest import LIBRARY
from tests.site.built import build, copy_project, files
from tests.synthetic.__main__ import write


# The workbook's parts are the same without `sheets`, but not what the package around them notes of each;
# `tests/test_sheets.py` looks at those. Without `slots`, lines end elsewhere.
@pytest.mark.parametrize("remedy", sorted({*REMEDIES} - {"sheets", "slots"}))
def test_a_site_is_the_same_without_each_remedy(remedy: str, tmp_path: Path) -> None:
    project = copy_project(tmp_path, LIBRARY)
    with_all = files(build(project).folder)
    assert with_all == files(build(project, **{OFF: remedy}).folder)


def test_a_site_is_the_same_where_the_views_html_passes_markdown_but_for_ends_of_lines(tmp_path: Path) -> None:
    project = copy_project(tmp_path, LIBRARY)
    past_markdown = files(build(project).folder)
    through_markdown = files(build(project, **{OFF: "slots"}).folder)
    assert past_markdown != through_markdown
    assert _without_ends_of_lines(past_markdown) == _without_ends_of_lines(through_markdown)


_BLOCKS = re.compile(rb"\s*\n\s*(?=</?(?:details|div|dl|figure|h[1-6]|nav|ol|p|section|table|ul)\b)")
"""Where a line ends before an element that begins on a line of its own, whatever stands before it."""


def _without_ends_of_lines(site: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of a site, with pages in which no line ends before a block."""
    return {name: _BLOCKS.sub(b"", content) if name.endswith(".html") else content for name, content in site.items()}


def test_a_long_list_in_the_menu_shows_what_stands_near_the_page_and_leads_to_all(tmp_path: Path) -> None:
    write(320, seed=1, folder=tmp_path / "invented")
    (tmp_path / "project").mkdir()
    site = build(copy_project(tmp_path / "project", tmp_path / "invented"))
    page = site.page("programs/2016/sewers-operation/")
    (menu,) = page.root.xpath("//nav[@id='site-menu']")
    titles = [link.text_content() for link in menu.xpath(".//ul//ul//ul/li/a")]
    assert len(titles) == NEAR + 1
    assert page.root.xpath("//nav[@id='site-menu']//a[@aria-current='page']")
    programs = [other.url for other in site.pages if other.url.startswith("programs/2016/")][1:]
    assert titles[-1] == f"{len(programs)}개 모두 보기"
