"""What each page tells search engines and previews of links."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from macros.languages.interface_words import translated
from tests.site.built import ELSEWHERE, BuiltPage, BuiltSite, plain
from tests.site.conftest import SITE_URL

ONCE = (
    "/html/head/title",
    "//meta[@name='description']",
    "//meta[@property='og:title']",
    "//meta[@property='og:description']",
    "//meta[@property='og:type']",
    "//meta[@property='og:site_name']",
)
ONCE_PUBLISHED = (*ONCE, "//link[@rel='canonical']", "//meta[@property='og:url']")

# What schema.org or those who read it ask for, by type.
REQUIRED = {
    "GovernmentOrganization": {"@id", "name"},
    "GovernmentBuilding": {"@id", "name"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "PropertyValue": {"name", "value"},
    "Place": {"name"},
    "AdministrativeArea": {"name"},
    "City": {"@id", "name"},
    "Country": {"identifier"},
    "OpeningHoursSpecification": {"opens", "closes"},
    "GeoCoordinates": {"latitude", "longitude"},
    "DataCatalog": {"@id", "name", "dataset"},
    "Dataset": {"@id", "name", "description"},
    "CreativeWork": {"name"},
    "Organization": {"name"},
    "DataDownload": {"encodingFormat", "contentUrl"},
}


def _pages(site: BuiltSite) -> list[BuiltPage]:
    return [page for page in site.pages if page.url != "404.html"]


def test_no_browser_is_asked_to_load_the_next_page(any_site: BuiltSite) -> None:
    assert [page.url for page in any_site.pages if page.root.xpath("//link[@rel='next' or @rel='prev']")] == []


def _graph(page: BuiltPage) -> list[dict[str, Any]]:
    blocks = page.root.xpath("//script[@type='application/ld+json']/text()")
    assert len(blocks) <= 1, page.url
    return [node for block in blocks for node in json.loads(block)["@graph"]]


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _nodes(inner)


def _addresses(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _addresses(inner)


def test_each_tag_of_the_head_stands_once(any_site: BuiltSite) -> None:
    for page in _pages(any_site):
        assert [path for path in ONCE if len(page.root.xpath(path)) != 1] == [], page.url


def test_an_addressed_site_has_the_tags_that_need_an_address_once(published: BuiltSite) -> None:
    for page in _pages(published):
        assert [path for path in ONCE_PUBLISHED if len(page.root.xpath(path)) != 1] == [], page.url
        assert page.root.xpath("//link[@rel='canonical']/@href") == [SITE_URL + page.url]
        assert page.root.xpath("//meta[@property='og:url']/@content") == [SITE_URL + page.url]


def test_a_site_without_an_address_leaves_them_out(library: BuiltSite) -> None:
    for page in library.pages:
        assert page.root.xpath("//link[@rel='canonical'] | //meta[@property='og:url']") == []
    assert (library.folder / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"


def test_a_page_is_described_by_what_stands_on_it(health_center: BuiltSite) -> None:
    told = {page.url: page.root.xpath("string(//meta[@name='description']/@content)") for page in _pages(health_center)}
    assert [url for url, text in told.items() if len(text) > 160] == []
    assert told["budget/2025/"].startswith("2025년 예산은 31억 7,050만 원입니다.")
    assert told["equipment/"] == "진료와 방역에 쓰는 장비입니다."


def test_the_lost_page_is_not_listed(any_site: BuiltSite) -> None:
    assert any_site.page("404.html").root.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_the_breadcrumbs_are_those_that_readers_see(any_site: BuiltSite) -> None:
    for page in _pages(any_site):
        seen = [plain(step.text_content()) for step in page.root.xpath("//nav[@class='path']//li")]
        told = [node["itemListElement"] for node in _graph(page) if node["@type"] == "BreadcrumbList"]
        names = [[translated(step["name"], page.root.get("lang")) for step in steps] for steps in told]
        assert names == ([seen] if seen else []), page.url
        assert [[step["position"] for step in steps] for steps in told] == (
            [[*range(1, len(seen) + 1)]] if seen else []
        )


def test_the_steps_lead_where_the_links_of_the_path_lead(published: BuiltSite) -> None:
    (page,) = (page for page in published.pages if page.url == "programs/2025/healthy-life/")
    (way,) = (node for node in _graph(page) if node["@type"] == "BreadcrumbList")
    steps = ["", "programs/", "programs/2025/", "programs/2025/healthy-life/"]
    assert [step["item"] for step in way["itemListElement"]] == [SITE_URL + step for step in steps]


@pytest.mark.parametrize("fixture", ["library", "health_center", "published"])
def test_every_node_has_what_its_type_requires(fixture: str, request: pytest.FixtureRequest) -> None:
    built: BuiltSite = request.getfixturevalue(fixture)
    nodes = [(page.url, node) for page in built.pages for node in _nodes(_graph(page)) if "@type" in node]
    assert {"GovernmentOrganization", "GovernmentBuilding", "BreadcrumbList"} <= {node["@type"] for _, node in nodes}
    without = [(url, node) for url, node in nodes if not REQUIRED[node["@type"]] - {"@id"} <= node.keys()]
    assert without == []
    named = [node for page in built.pages for node in _graph(page) if "@id" in REQUIRED[node["@type"]]]
    assert all(node.get("@id") for node in named)


def test_every_address_in_the_data_leads_somewhere_on_the_site(published: BuiltSite) -> None:
    known = {page.url: page.ids for page in published.pages}
    for page in published.pages:
        for address in _addresses(_graph(page)):
            if address.startswith(SITE_URL) and not (published.folder / address.removeprefix(SITE_URL)).is_file():
                url, _, anchor = address.removeprefix(SITE_URL).partition("#")
                assert url in known, (page.url, address)
                assert not anchor or anchor in known[url], (page.url, address)


def test_a_site_without_an_address_names_things_by_urns(any_site: BuiltSite) -> None:
    ids = {node["@id"] for page in any_site.pages for node in _nodes(_graph(page)) if "@id" in node}
    assert ids
    assert [id for id in ids if not id.startswith("urn:uuid:")] == []
    addressed = [text for page in any_site.pages for text in _addresses(_graph(page)) if "://" in text]
    assert [text for text in addressed if "://schema.org" not in text and not text.startswith(ELSEWHERE)] == []


def test_the_office_is_told_with_its_teams(library: BuiltSite) -> None:
    (office,) = (node for node in _graph(library.page("organization/")) if node["@type"] == "GovernmentOrganization")
    assert office["name"] == "새빛시 도서관과"
    assert office["parentOrganization"]["name"] == "새빛시"
    assert [(team["name"], team.get("telephone")) for team in office["subOrganization"]] == [
        ("독서팀", "000-123-4567"),
        ("자료팀", None),
    ]


def test_every_table_is_told_as_a_dataset_with_its_files(published: BuiltSite) -> None:
    (catalog,) = (node for node in _graph(published.page("data/")) if node["@type"] == "DataCatalog")
    files = (published.folder / "data/v1").glob("*.csv")
    filled = {path.stem for path in files if len(path.read_bytes().splitlines()) > 1}
    assert {node["url"].partition("#")[2] for node in catalog["dataset"]} == filled
    for node in catalog["dataset"]:
        assert len(node["description"]) >= 50, "shorter ones are refused by those who list datasets"
        addresses = [file["contentUrl"].removeprefix(SITE_URL) for file in node["distribution"]]
        assert [address.rpartition(".")[2] for address in addresses] == ["csv", "json"]
        assert all((published.folder / address).is_file() for address in addresses)


def test_an_inferred_value_is_told_as_such_to_programs(health_center: BuiltSite) -> None:
    nodes = [node for node in _graph(health_center.page("buildings/")) if "additionalProperty" in node]
    told = [
        (node["name"], one["name"], one["value"])
        for node in nodes
        for one in node["additionalProperty"]
        if one.get("propertyID") == "origin"
    ]
    assert told == [("보건소 별동", "준공일", "추정")]


def test_the_catalog_names_the_documents_it_is_from(published: BuiltSite) -> None:
    (catalog,) = (node for node in _graph(published.page("data/")) if node["@type"] == "DataCatalog")
    assert [one["name"] for one in catalog["isBasedOn"]] == ["보건소 주요업무 보고", "구의회 답변 자료"]


def test_the_licence_stands_wherever_terms_are_told(published: BuiltSite) -> None:
    url = "https://www.kogl.or.kr/info/licenseType1.do"
    (catalog,) = (node for node in _graph(published.page("data/")) if node["@type"] == "DataCatalog")
    assert {node["license"] for node in catalog["dataset"]} == {url}
    for page in _pages(published):
        links = page.root.xpath("//a[@rel='license']")
        assert {(link.get("href"), link.text) for link in links} == {(url, "공공누리 제1유형(출처표시)")}, page.url
        assert len(links) == 1 + (page.url in ("data/", "about/terms/", "handbook/")), page.url


def test_robots_are_told_where_the_sitemap_is(published: BuiltSite) -> None:
    text = (published.folder / "robots.txt").read_text()
    assert text == f"User-agent: *\nAllow: /\n\nSitemap: {SITE_URL}sitemap.xml\n"
    assert (published.folder / "sitemap.xml").is_file()


def test_no_page_is_shared_with_a_picture(published: BuiltSite) -> None:
    """One without words says nothing, and one with figures would outlive them."""
    assert [page.url for page in published.pages if page.root.xpath("//meta[starts-with(@property, 'og:image')]")] == []


def test_a_browser_asks_for_all_that_a_page_needs_before_it_waits_for_a_script(any_site: BuiltSite) -> None:
    """With a policy in the page it does not look beyond a script that it waits for."""
    for page in any_site.pages:
        asked = page.root.xpath("//link[@rel='stylesheet' or @rel='preload'] | //script[@src]")
        waited_for = [part for part in asked if part.tag == "script" and part.get("defer") is None]
        assert waited_for == asked[-1:], page.url
