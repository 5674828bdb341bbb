"""From a page, a table and a record to the line of the file where it stands."""

from __future__ import annotations

import re
from copy import deepcopy
from urllib.parse import unquote

import pytest
from lxml import html

from tests.conftest import REPOSITORY
from tests.site.built import BuiltPage, BuiltSite

EDIT = f"{REPOSITORY}/edit/main/"


def line_of(site: BuiltSite, url: str) -> str:
    """The line that an edit link leads to; the link must lead to a file that the site is made from."""
    file, _, line = unquote(url.removeprefix(EDIT)).partition("#L")
    return (site.folder.parent / file).read_text(encoding="utf-8").split("\n")[int(line) - 1]


def id_in(line: str) -> str:
    """The id that a line of YAML gives to a record."""
    found = re.search(r"\bid: ([a-z0-9-]+)", line)
    return found[1] if found else ""


def edit_links(part: html.HtmlElement) -> dict[str, str]:
    """Address of each edit link of a part, by what it says without its line."""
    links = part.xpath(".//*[contains(@class, 'tools')]//a")
    return {re.sub(r" \(\d+줄\)$", "", a.text): a.get("href") for a in links if a.get("href").startswith(EDIT)}


def tools_of(page: BuiltPage, part: str) -> html.HtmlElement:
    """The menu after a table or list, alone in an element."""
    found = page.root.xpath(f"//*[@id='{part}']/following::*[contains(@class, 'tools')]")[0]
    around = html.Element("div")
    around.append(deepcopy(found))
    return around


def test_every_edit_link_leads_to_a_line_that_says_something(kept: BuiltSite) -> None:
    links = {link for page in kept.pages for link in page.links() if link.startswith(EDIT)}
    assert len(links) > 200
    inside = [link for link in links if not link.endswith("#L1")]
    lines = {link: line_of(kept, link).strip() for link in links}
    assert [link for link in inside if lines[link].startswith("#")] == []
    assert [link for link, line in lines.items() if not line] == []


def test_a_row_with_an_address_leads_to_the_line_of_its_id(kept: BuiltSite) -> None:
    for page, table in (
        ("budget/2025/", "part_budget-2025"),
        ("buildings/", "part_buildings"),
        ("organization/infection-team/", "part_duties-infection-team"),
    ):
        rows = kept.page(page).root.xpath(f"//table[@id='{table}']//tr[@id]")
        ids = {" ".join(row.find("th").text_content().split()): row.get("id") for row in rows}
        links = edit_links(tools_of(kept.page(page), table))
        assert ids
        assert {name: id_in(line_of(kept, links[name])) for name in ids} == ids


@pytest.mark.parametrize(
    ("page", "table", "sum"),
    [
        ("personnel/2025/", "part_personnel-2025", "합계"),
        ("contracts/2025/", "part_contracts-2025", "합계"),
        ("budget/2025/", "part_budget-2025", "계"),
    ],
)
def test_a_sum_leads_to_the_line_of_the_printed_one(kept: BuiltSite, page: str, table: str, sum: str) -> None:
    assert line_of(kept, edit_links(tools_of(kept.page(page), table))[sum]).lstrip().startswith("printed:")


def test_an_item_of_a_program_leads_to_the_line_of_its_id(kept: BuiltSite) -> None:
    programs = [page for page in kept.pages if page.url.startswith("programs/") and page.url.count("/") == 3]
    for page in programs:
        for part in page.root.xpath("//*[@id='part_results' or @id='part_plans' or @id='part_further-plans']"):
            titles = {
                item.find("span").text_content(): item.get("id")
                for item in part.xpath(".//ul[@class='items']//li[@id]")
            }
            links = edit_links(tools_of(page, part.get("id")))
            assert {title: id_in(line_of(kept, links[title])) for title in titles} == titles


def test_a_sum_of_money_leads_to_the_line_of_its_figure(kept: BuiltSite) -> None:
    page = kept.page("programs/2025/east-branch/")
    links = edit_links(tools_of(page, "part_money"))
    figures = {
        row.findtext("th"): row[1].findtext("span") for row in page.root.xpath("//table[@id='part_money']/tbody/tr")
    }
    for name in ("예산액", "집행액"):
        assert line_of(kept, links[name]).endswith(re.sub(r"\D", "", figures[name]))


def test_a_row_leads_to_the_line_of_its_figures(kept: BuiltSite) -> None:
    links = edit_links(tools_of(kept.page("personnel/2024/"), "part_personnel-2024"))
    rows = kept.page("personnel/2024/").root.xpath("//table[@id='part_personnel-2024']/tbody/tr[not(@class)]")
    for row in rows:
        name, quota, current = row.findtext("th"), *(cell.text.strip().removesuffix("명") for cell in row[1:3])
        assert f"quota: {quota}, current: {current}" in line_of(kept, links[name])


def test_each_page_leads_to_its_text_and_its_record(kept: BuiltSite) -> None:
    links = edit_links(kept.page("organization/promotion-team/").root.find_class("page-foot")[0])
    assert links["이 페이지의 글"] == f"{EDIT}docs/organization/_office.md#L1"
    assert "id: promotion-team" in line_of(kept, links["건강증진팀"])
    written = edit_links(kept.page("about/privacy/").root.find_class("page-foot")[0])
    assert written == {"이 페이지의 글": f"{EDIT}docs/about/privacy.md#L1"}


# Lists of files and of their columns tell of no data that could be mended.
TABLES_OF_DATA = "//table[starts-with(@id, 'part_')][not(starts-with(@id, 'part_columns-') or @id='part_whole-data')]"


def test_every_table_can_be_mended_and_reported(kept: BuiltSite) -> None:
    for page in kept.pages:
        for table in page.root.xpath(TABLES_OF_DATA):
            tools = tools_of(page, table.get("id"))
            reports = tools.xpath(".//a[text()='오류 신고']/@href")
            assert edit_links(tools), (page.url, table.get("id"))
            assert len(reports) == 1
            assert f"page={page.url}&table={table.get('id')}&version={version(page)}" in reports[0]


def test_every_table_but_those_of_the_document_itself_has_a_name_and_tools(any_site: BuiltSite) -> None:
    """Nor those in other languages and on paper, whose figures stand on pages with all that belongs to them."""
    without = " or ".join(
        f"ancestor::{above}"
        for above in ("details[contains(@class, 'printed-form')]", "article[@lang]", "section[@class='chapter']")
    )
    nameless = f"//table[not(starts-with(@id, 'part_')) and not({without})]"
    assert [page.url for page in any_site.pages if page.root.xpath(nameless)] == []


def test_every_page_tells_the_version_of_the_data_it_shows(kept: BuiltSite) -> None:
    versions = {page.url: version(page) for page in kept.pages if page.root.xpath(TABLES_OF_DATA)}
    assert versions
    assert [url for url, found in versions.items() if not re.fullmatch("[0-9a-f]{7}", found)] == []
    assert version(kept.page("personnel/2025/")) != version(kept.page("vaccinations/2025/"))


def test_without_a_repository_nothing_can_be_mended_but_everything_reported(library: BuiltSite) -> None:
    tools = [part for page in library.pages for part in page.root.find_class("tools")]
    others = "@download or starts-with(normalize-space(..), '출처') or parent::li[@class='feedback']"
    assert {a.text for part in tools for a in part.xpath(f".//a[not({others})]")} == {"오류 신고"}
    assert [part for part in tools if part.xpath(".//summary[text()='수정 제안']")] == []


def version(page: BuiltPage) -> str:
    return "".join(page.root.xpath("//@data-version"))
