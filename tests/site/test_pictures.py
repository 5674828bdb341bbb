"""Every picture stands on its page, and its links lead to what it shows."""

from __future__ import annotations

from tests.site.built import BuiltSite, plain


def test_pictures_of_another_department_speak_its_words(library: BuiltSite) -> None:
    assert library.page("cities/").findings == [
        "1곳 도시 1곳의 위치입니다. 이웃 1곳입니다.",
        "2030년 교류 실적은 이웃 도시와 책 바꾸기 1건입니다.",
    ]


def test_a_building_and_the_finder_lead_to_each_other(health_center: BuiltSite) -> None:
    room = health_center.page("buildings/").root.get_element_by_id("vaccination-room")
    assert "../where-to-go/#vaccination-room" in room.xpath(".//a/@href")
    row = health_center.page("where-to-go/").root.get_element_by_id("vaccination-room")
    assert plain(row.text_content()).startswith("예방접종실 진료실 보건소 자리 › 보건소 본관 1층")
    assert "../buildings/#vaccination-room" in row.xpath(".//a/@href")


def test_rows_of_the_calendar_lead_to_their_items(health_center: BuiltSite) -> None:
    links = health_center.page("programs/2025/").article.xpath(".//*[@class='calendar']//a/@href")
    assert {"healthy-life/#evening", "healthy-life/#app", "east-branch/#frame"} <= set(links)


def test_no_picture_styles_itself(any_site: BuiltSite) -> None:
    assert [page.url for page in any_site.pages if page.root.xpath("//figure//@style")] == []
