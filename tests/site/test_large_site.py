"""Pages of large sites are no heavier than those of small ones."""

from __future__ import annotations

from pathlib import Path

from macros.mkdocs.menu import NEAR
from tests.site.built import build, copy_project
from tests.synthetic.__main__ import write


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
