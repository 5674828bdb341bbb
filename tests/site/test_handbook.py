"""All pages stand in one, to be printed, and lead to each other inside it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urljoin

import pytest

from macros.mkdocs.handbook import address_in_handbook, from_root
from tests.site.built import BuiltPage, BuiltSite, plain, search_index

URL = "handbook/"


def test_pages_are_chapters_in_the_order_of_the_menu(library: BuiltSite) -> None:
    chapters = library.page(URL).root.xpath("//section[@class='chapter']/h2")
    titles = [plain(title.text_content()) for title in chapters]
    assert titles[:9] == [
        *("어디로 가나요", "조직", "독서팀", "자료팀", "인력", "시설", "예산", "2030년 예산", "사업"),
    ]
    assert not {"오류 신고(정정 요청)", "공개 자료 목록", "2030년 인력", "2030년 한 장 요약"} & set(titles)


def test_the_contents_name_every_chapter(any_site: BuiltSite) -> None:
    root = any_site.page(URL).root
    named = root.xpath("//nav[@class='handbook-contents']//a/@href")
    assert named == [f"#{id}" for id in root.xpath("//section[@class='chapter']/h2/@id")]


def test_links_between_chapters_stay_inside(any_site: BuiltSite) -> None:
    page = any_site.page(URL)
    inside = {found.text_content() for found in page.root.xpath("//section[@class='chapter']/h2")}
    titles = {other.url: other.root.xpath("//article//h1")[0].text_content() for other in any_site.pages}
    left = [url for url in _pages_led_to(page) if titles.get(url) in inside]
    assert left == []


def _pages_led_to(page: BuiltPage) -> Iterator[str]:
    links = page.root.xpath("//section[@class='chapter']//a/@href")
    return (unquote(urljoin(f"/{URL}", link)).lstrip("/").partition("#")[0] for link in links if ":" not in link)


def test_nothing_in_a_chapter_needs_a_screen(any_site: BuiltSite) -> None:
    chapters = any_site.page(URL).root.xpath("//section[@class='chapter']")
    only_for_screens = ".//script|.//form|.//nav|.//button|.//input|.//select|.//*[@data-value]|.//details[not(@open)]"
    assert [found.tag for chapter in chapters for found in chapter.xpath(only_for_screens)] == []


def test_it_is_for_printing_and_found_by_its_introduction(any_site: BuiltSite) -> None:
    page = any_site.page(URL)
    assert page.root.xpath("//meta[@name='robots']/@content") == ["noindex"]
    (found,) = (found for found in search_index(any_site)["pages"] if found["url"] == URL)
    ((_, _, _, text),) = found["sections"]
    assert text.endswith("브라우저의 인쇄 기능으로 한 번에 인쇄하거나 PDF로 저장하실 수 있습니다.")
    assert URL not in (any_site.folder / "llms.txt").read_text(encoding="utf-8")
    assert not page.path.with_name("index.md").exists()


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("#a", "site:budget/2023/#a"),
        ("../../cities/#b", "site:cities/#b"),
        ("../../", "site:"),
        ("./", "site:budget/2023/"),
        ("../../data/v1/budgets.csv", "site:data/v1/budgets.csv"),
        ("https://example.org/x", "https://example.org/x"),
        ("tel:120", "tel:120"),
    ],
)
def test_a_link_is_read_from_the_root(link: str, found: str) -> None:
    assert from_root(link, "budget/2023/") == found


@pytest.mark.parametrize(
    ("path", "anchor", "found"),
    [
        ("cities/", "", "#p2"),
        ("cities/", "here", "#p2-here"),
        ("cities/", "%EA%B0%80", "#p2-가"),
        ("cities/", "gone", "#p2"),
        ("data/", "files", "../data/#files"),
        ("", "", "../"),
    ],
)
def test_a_link_leads_to_a_chapter_where_there_is_one(path: str, anchor: str, found: str) -> None:
    assert address_in_handbook(URL, path, anchor, {"cities/": "p2"}, {"p2-here", "p2-가"}) == found
