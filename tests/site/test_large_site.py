"""Pages of large sites are no heavier than those of small ones."""

from __future__ import annotations

from pathlib import Path

from macros.mkdocs.menu import NEAR
from tests.site.built import build


def test_a_long_list_in_the_menu_shows_what_stands_near_the_page_and_leads_to_all(project: Path) -> None:
    folder = project / "data/programs/2030"
    text = (folder / "book-swap.yml").read_text(encoding="utf-8")
    for number in range(10, 10 + 2 * NEAR):
        other = text.replace("title: 책 바꿔 읽기", f"title: 책 {number}권 읽기").replace(
            "order: 2", f"order: {number}"
        )
        (folder / f"book-{number}.yml").write_text(other, encoding="utf-8")
    site = build(project)
    page = site.page(f"programs/2030/book-{10 + NEAR}/")
    (menu,) = page.root.xpath("//nav[@id='site-menu']")
    titles = [link.text_content() for link in menu.xpath(".//ul//ul//ul/li/a")]
    assert len(titles) == NEAR + 1
    assert page.root.xpath("//nav[@id='site-menu']//a[@aria-current='page']")
    programs = [other.url for other in site.pages if other.url.startswith("programs/2030/")][1:]
    assert titles[-1] == f"{len(programs)}개 모두 보기"
