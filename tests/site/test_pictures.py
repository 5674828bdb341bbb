"""Every picture stands on its page, and its links lead to what it shows."""

from __future__ import annotations

import pytest

from tests.site.built import BuiltSite, plain


def findings(site: BuiltSite, url: str) -> list[str]:
    return [plain(caption.text_content()) for caption in site.page(url).article.iter("figcaption")]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "buildings/",
            [
                "부속건물에는 부서 1곳, 기관·단체 1곳이 있습니다. "
                "본관과 보건소는 어느 층에 누가 있는지 자료에 없습니다.",
                "별관에는 부서 10곳, 시설 3곳이 있습니다.",
                "별관 부속건물에는 기관·단체 1곳, 시설 2곳이 있습니다. 몇 층에 있는지는 자료에 없습니다.",
                "주차문화과에는 부서 1곳이 있습니다. 몇 층에 있는지는 자료에 없습니다.",
            ],
        ),
        (
            "cities/",
            [
                "도시 10곳이 9개 지역에 있습니다. 국내 6곳, 국외 4곳입니다.",
                "2023년에 도시와 오간 일은 국내 교류 8가지, 국외 교류 3가지이고, 계획은 2가지입니다.",
                "2024년에 도시와 오갈 계획은 국내 친선도시 교류 내실화 3가지, 국외 친선도시 교류 활성화 2가지입니다.",
            ],
        ),
        ("cities/kishiwada/", ["2023년에 일본 기시와다시와 오간 일은 2가지입니다."]),
        ("cities/huangpu/", []),
        (
            "programs/2023/",
            [
                "2023년 사업에서 시기가 적힌 일은 35가지이고, 4월에 가장 많습니다(10가지).",
                "정기인사 일정 사전 공지: ’22. 12.부터 7월까지 5단계입니다.",
            ],
        ),
        (
            "programs/2024/",
            ["2024년 사업에서 시기가 적힌 일은 10가지이고, 1월에 가장 많습니다(4가지). 모두 계획입니다."],
        ),
    ],
)
def test_pictures_are_named_by_their_findings(site: BuiltSite, url: str, expected: list[str]) -> None:
    assert findings(site, url) == expected


def test_pictures_of_another_department_speak_its_words(library: BuiltSite) -> None:
    assert findings(library, "buildings/") == ["큰도서관에는 열람실 1곳이 있습니다."]
    assert findings(library, "cities/") == [
        "도시 1곳이 1개 지역에 있습니다. 이웃 1곳입니다.",
        "2030년에 도시와 오간 일은 이웃 도시와 책 바꾸기 1가지입니다.",
    ]


def test_the_annexe_is_drawn_from_the_top_floor_to_the_basement(site: BuiltSite) -> None:
    annexe = site.page("buildings/").root.get_element_by_id("annexe-floors")
    assert [plain(floor.text_content()) for floor in annexe.xpath(".//ol/li")] == [
        "6층 아동청소년과",
        "5층 강당",
        "4층 생활보장과",
        "3층 푸른도시과 환경과 가로경관과",
        "2층 청소과 복지정책과",
        "1층 지역경제과 교통행정과 보육지원과",
        "지하 1층 늘푸름학교 서고 문서를 두는 곳",
    ]


def test_a_building_and_the_finder_lead_to_each_other(site: BuiltSite) -> None:
    occupant = site.page("buildings/").root.get_element_by_id("cleaning")
    assert occupant.xpath(".//a/@href") == ["../where-to-go/#cleaning"]
    row = site.page("where-to-go/").root.get_element_by_id("cleaning")
    assert plain(row.text_content()) == "청소과 부서 별관 2층"
    assert "../buildings/#cleaning" in row.xpath(".//a/@href")


def test_the_caution_stands_above_the_buildings(site: BuiltSite) -> None:
    caution, first = site.page("buildings/").article.xpath("(.//*[@class='caution'] | .//figure)[position() < 3]")
    assert plain(caution.text_content()) == "2023년 보고서를 기준으로 한 안내입니다. 방문하시기 전에 확인해 주세요."
    assert first.tag == "figure"


def test_every_city_with_a_place_is_a_link_of_the_schematic(site: BuiltSite) -> None:
    page = site.page("cities/")
    links = page.article.xpath(".//*[@class='city-map']//a/@href")
    assert len(links) == len(set(links)) == 10
    assert "방향만 어림한 그림이며 거리는 맞지 않습니다." in page.text


def test_rows_of_the_calendar_lead_to_their_items(site: BuiltSite) -> None:
    links = site.page("programs/2023/").article.xpath(".//*[@class='calendar']//a/@href")
    assert "office-environment/#wearable-cameras" in links
    assert "staff-training/#kindness-training" in links
    assert "fair-personnel/#reorganisation" in links


def test_no_picture_styles_itself(any_site: BuiltSite) -> None:
    assert [page.url for page in any_site.pages if page.root.xpath("//figure//@style")] == []
