"""Who comes to an old address is led on, or told why there is nothing any more."""

from __future__ import annotations

import pytest

from tests.conftest import LIBRARY
from tests.site.built import BuiltSite, build, copy_project, plain, search_index
from tests.site.conftest import SITE_URL

RETIRED = """\
records:
  - id: cities/seaside
    name: 새빛도 <바닷가시>
    address: cities/seaside/
    retired: 2031-01-02
    moved_to: cities/riverside
    reason: 두 도시가 합쳐졌습니다.
  - id: programs/2030/old-books
    name: 헌책 나눔
    address: programs/2030/old-books/
    retired: 2031-01-02
    reason: 잘못 옮긴 사업이었습니다.
  - id: organization/binding
    name: 책 묶기
    address: 'organization/archive-team/#binding'
    retired: 2031-01-02
    moved_to: organization/collecting
    reason: 자료 수집에 넣었습니다.
  - id: organization/returning
    name: 책 돌려받기
    retired: 2031-01-03
    moved_to: organization/lending
    reason: 책 대출로 부릅니다.
"""
MOVED, GONE = "cities/seaside/", "programs/2030/old-books/"


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    project = copy_project(tmp_path_factory.mktemp("moved"), LIBRARY)
    (project / "data/retired.yml").write_text(RETIRED, encoding="utf-8")
    return build(project, SITE_URL=SITE_URL)


def test_an_old_page_leads_to_the_new_one(moved: BuiltSite) -> None:
    page = moved.page(MOVED)
    assert page.root.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../riverside/"]
    assert page.root.xpath("//link[@rel='canonical']/@href") == [f"{SITE_URL}cities/riverside/"]
    assert page.article.xpath(".//p/a/@href") == ["../riverside/"]
    assert "‘새빛도 <바닷가시>’ 페이지는 2031. 1. 2.에 없어졌습니다. 두 도시가 합쳐졌습니다." in page.text


def test_an_old_page_that_nothing_followed_says_why(moved: BuiltSite) -> None:
    page = moved.page(GONE)
    assert page.root.xpath("//meta[@http-equiv='refresh']") == []
    assert "‘헌책 나눔’ 페이지는 2031. 1. 2.에 없어졌습니다. 잘못 옮긴 사업이었습니다." in page.text


def test_an_old_place_on_a_page_is_still_there_and_leads_on(moved: BuiltSite) -> None:
    (line,) = moved.page("organization/archive-team/").root.xpath("//li[@id='binding']")
    assert plain(line.text_content()) == (
        "책 묶기: 2031. 1. 2.에 없어졌습니다. 자료 수집에 넣었습니다. 지금 있는 곳으로 가기"
    )
    assert line.xpath("a/@href") == ["#collecting"]


def test_what_its_successor_took_the_place_of_is_told_on_the_page(moved: BuiltSite) -> None:
    (line,) = moved.page("organization/reading-team/").root.xpath("//*[@aria-label='이 페이지에서 삭제된 것']//li")
    assert plain(line.text_content()) == (
        "책 돌려받기: 2031. 1. 3.에 없어졌습니다. 책 대출로 부릅니다. 지금 있는 곳으로 가기"
    )
    assert line.xpath("a/@href") == ["#lending"]


def test_all_that_is_gone_is_listed_with_its_reason(moved: BuiltSite) -> None:
    rows = moved.page("about/changes/").root.xpath("//table[@id='part_retired']/tbody/tr")
    assert [plain(row.text_content()) for row in rows] == [
        "새빛도 <바닷가시> 2031. 1. 2. 두 도시가 합쳐졌습니다. 지금 있는 곳으로 가기",
        "헌책 나눔 2031. 1. 2. 잘못 옮긴 사업이었습니다. 없음",
        "책 묶기 2031. 1. 2. 자료 수집에 넣었습니다. 지금 있는 곳으로 가기",
        "책 돌려받기 2031. 1. 3. 책 대출로 부릅니다. 지금 있는 곳으로 가기",
    ]


def test_old_pages_are_in_no_list(moved: BuiltSite) -> None:
    sitemap = (moved.folder / "sitemap.xml").read_text(encoding="utf-8")
    listed = {page["url"] for page in search_index(moved)["pages"]}
    for url in (MOVED, GONE):
        assert moved.page(url).root.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert url not in sitemap
        assert url not in listed
    assert not [page.url for page in moved.pages if page.root.xpath(f"//nav//a[contains(@href, '{MOVED}')]")]


def test_every_link_of_the_site_still_leads_somewhere(moved: BuiltSite) -> None:
    # The page for lost readers is made for the folder of the site's address.
    links = [link for link in moved.broken_links() if SITE_URL not in link and not link.startswith("404.html")]
    assert links == []


def test_a_site_that_lost_nothing_has_no_old_pages(library: BuiltSite) -> None:
    assert [page.url for page in library.pages if page.root.xpath("//meta[@http-equiv='refresh']")] == []
