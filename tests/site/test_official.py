"""What a site says of itself where it is official, and where it is not."""

from __future__ import annotations

import json

from tests.site.built import BuiltSite, plain


def texts(site: BuiltSite, path: str) -> set[str]:
    """What stands at a place of every page."""
    return {plain(" ".join(page.root.xpath(f"{path}//text()"))) for page in site.pages}


def test_an_official_site_has_the_banner_and_the_identifier(official: BuiltSite) -> None:
    banner = "이 누리집은 대한민국 공식 전자정부 누리집입니다. 2030년 업무보고 기준"
    assert texts(official, "//aside[contains(@class, 'md-banner')]") == {banner}
    assert texts(official, "//footer//p[contains(@class, 'identifier')]") == {"이 누리집은 새빛시 누리집입니다."}


def test_the_logo_is_the_file_of_the_agency(official: BuiltSite) -> None:
    assert official.page("").root.xpath("//footer//img/@src") == ["files/logo.svg"]
    assert official.broken_links() == []


def test_no_page_of_an_official_site_says_that_it_is_none(official: BuiltSite) -> None:
    assert [page.url for page in official.pages if "비공식" in page.path.read_text(encoding="utf-8")] == []
    cited = plain(official.page("budget/2030/").root.find_class("citation")[0].text_content())
    assert cited.startswith("새빛시, ‘새빛시 도서관과 사이트’(2030년 업무보고 기준), ")


def test_any_other_site_has_neither_banner_nor_identifier(any_site: BuiltSite) -> None:
    marks = "//*[contains(@class, 'masthead') or contains(@class, 'identifier')]"
    assert [page.url for page in any_site.pages if page.root.xpath(marks)] == []
    assert [page.url for page in any_site.pages if "공식 전자정부" in page.path.read_text(encoding="utf-8")] == []


def test_machines_are_told_that_the_department_wrote_the_report(library: BuiltSite, official: BuiltSite) -> None:
    for site, publisher in ((library, None), (official, "새빛시 도서관과")):
        (block,) = site.page("data/").root.xpath("//script[@type='application/ld+json']/text()")
        (catalog,) = (node for node in json.loads(block)["@graph"] if node["@type"] == "DataCatalog")
        assert {one.get("publisher", {}).get("name") for one in (catalog, *catalog["dataset"])} == {publisher}
        writers = {source["name"]: source["creator"]["name"] for source in catalog["isBasedOn"]}
        assert writers["도서관과 업무보고"] == "새빛시 도서관과"
