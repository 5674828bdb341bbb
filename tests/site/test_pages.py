"""What every page of every site promises."""

from __future__ import annotations

import re
from collections import Counter

from macros.languages.interface_words import translated
from tests.site.built import BuiltSite, plain, search_index


def test_every_link_and_anchor_leads_somewhere_on_the_site(any_site: BuiltSite) -> None:
    assert any_site.broken_links() == []


def test_no_id_stands_twice_on_a_page(any_site: BuiltSite) -> None:
    twice = [(page.url, id) for page in any_site.pages for id, count in Counter(page.ids).items() if count > 1]
    assert twice == []


def test_every_page_has_one_heading_of_the_first_level(any_site: BuiltSite) -> None:
    assert [page.url for page in any_site.pages if len(page.root.xpath("//article//h1")) != 1] == []


def test_every_page_but_the_lost_one_names_its_sources(any_site: BuiltSite) -> None:
    without = [page.url for page in any_site.pages if not page.root.find_class("page-foot")]
    assert without == ["404.html"]


def test_every_table_has_a_caption_and_every_heading_a_scope(any_site: BuiltSite) -> None:
    tables = [(page.url, table) for page in any_site.pages for table in page.root.xpath("//table")]
    assert tables
    assert [url for url, table in tables if not table.findtext("caption")] == []
    assert [url for url, table in tables if table.xpath(".//th[not(@scope)]")] == []
    assert [url for url, table in tables if table.xpath(".//th[not(normalize-space())]")] == []


def test_every_page_says_that_the_site_is_not_official(any_site: BuiltSite) -> None:
    for page in any_site.pages:
        notice = "".join(page.root.xpath("//aside[contains(@class,'md-banner')]//text()"))
        assert translated("공식 홈페이지가 아닙니다.", page.root.get("lang")) in notice, page.url


def test_every_page_says_the_same_at_its_top_and_its_foot(any_site: BuiltSite) -> None:
    said: dict[str | None, set[str]] = {}
    for page in any_site.pages:
        top = plain(page.root.xpath("//details[@class='notice']/summary/span[1]")[0].text_content())
        assert plain(page.root.xpath("//footer//p")[0].text_content()).startswith(top), page.url
        said.setdefault(page.root.get("lang"), set()).add(top)
    assert {language for language, tops in said.items() if len(tops) != 1} == set()
    (korean,) = said["ko"]
    assert korean.endswith("업무보고 기준 · 운영자 미정")


def test_pages_say_their_language_and_have_titles_of_their_own(any_site: BuiltSite) -> None:
    others = [page for page in any_site.pages if page.root.get("lang") != "ko"]
    assert [page.url for page in others if page.article.xpath("./article/@lang") != [page.root.get("lang")]] == []
    assert len(others) < len(any_site.pages) / 4
    titles = [page.root.findtext("head/title") for page in any_site.pages if page.url != "404.html"]
    assert [title for title, count in Counter(titles).items() if count > 1] == []


def test_no_step_of_the_way_to_a_page_is_told_twice(any_site: BuiltSite) -> None:
    ways = [(page.url, page.root.xpath("//nav[@class='path']//li")) for page in any_site.pages]
    steps = [(url, [plain(step.text_content()) for step in way]) for url, way in ways]
    assert [url for url, way in steps if way and way[-1] in way[:-1]] == []


def test_no_sign_of_markdown_is_left(any_site: BuiltSite) -> None:
    signs = re.compile(r"(?m)^\s*#{1,4} |\]\(|\*\*")
    texts = {page.url: page.article.xpath(".//text()[not(ancestor::pre or ancestor::code)]") for page in any_site.pages}
    assert [url for url, parts in texts.items() if signs.search("".join(parts))] == []


def test_no_placeholder_or_template_brace_is_left(any_site: BuiltSite) -> None:
    left = [page.url for page in any_site.pages if "<!--view" in page.path.read_text() or "{{" in page.text]
    assert left == []


def test_nothing_that_the_site_is_made_from_is_published(library: BuiltSite) -> None:
    assert [path.name for path in library.folder.rglob("*.py")] == []
    assert {"styles", "make-assets"}.isdisjoint(path.name for path in library.folder.iterdir())


def test_the_search_index_holds_the_tables(health_center: BuiltSite) -> None:
    pages = search_index(health_center)["pages"]
    holding = {page["url"] for page in pages for section in page["sections"] if "3,170,500" in section[3]}
    assert "budget/2025/" in holding


def test_without_an_address_there_is_no_sitemap(library: BuiltSite) -> None:
    assert not (library.folder / "sitemap.xml").exists()
