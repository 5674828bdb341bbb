"""What the pictures of this report find, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.site.built import BuiltSite, plain


@dataclass(frozen=True)
class Expected:
    """A picture: where it stands, what it finds, its first bar, and the caption of the table after it."""

    url: str
    place: int
    finding: str
    bar: str
    pieces: list[str]
    caption: str


PICTURES = [
    Expected(
        "budget/",
        0,
        "사업 5개의 2024년 소요예산은 약 115억 원으로, 2023년 예산액보다 4억 6,677만 원(4.2%) 많습니다. "
        "차이가 가장 큰 사업은 안전하고 쾌적한 청사환경 조성(4억 8,785만 원 많음)입니다.",
        "행복한 일터를 위한 후생복지제도 운영 2024년 이름: 일과 가정 양립을 위한 후생복지제도 운영 "
        "2023년 예산액 67억 7,726만 원 2024년 소요예산 64억 3,430만 원",
        ["real 69.3%", "soft 15.4%", "plan 80.4%"],
        "사업별 2023년 예산액과 2024년 소요예산",
    ),
    Expected(
        "personnel/2023/",
        0,
        "2023년 인력은 정원 42명, 현원 41명입니다. 현원은 일반직 7급이 15명으로 가장 많습니다.",
        "5급 정원 1명 현원 1명",
        ["soft 5.0%", "real 5.0%"],
        "2023년 인력(단위: 명)",
    ),
    Expected(
        "vehicles/2023/",
        0,
        "2023년 공용차량 대수는 모두 232대입니다. 화물이 74대로 가장 많습니다.",
        "화물 74대 소형 51대 · 중형 17대 · 대형 6대",
        ["real 63.8%", "real 21.3%", "real 7.5%"],
        "2023년 공용차량",
    ),
]


@pytest.mark.parametrize("expected", PICTURES, ids=lambda expected: f"{expected.url}{expected.place}")
def test_a_picture_tells_its_finding_and_its_figures(site: BuiltSite, expected: Expected) -> None:
    picture = site.page(expected.url).bar_charts[expected.place]
    first = picture.xpath(".//ul[@class='chart-bars']/li")[0]
    assert plain(picture.find("figcaption").text_content()) == expected.finding
    shown_unasked = "".join(first.xpath(".//text()[not(parent::*[@class='printed'])]"))
    assert plain(shown_unasked) == expected.bar
    drawn = [f"{svg.get('class').removeprefix('fill-')} {svg.get('width')}" for svg in first.iter("svg")]
    assert drawn == expected.pieces


@pytest.mark.parametrize("expected", PICTURES, ids=lambda expected: f"{expected.url}{expected.place}")
def test_the_table_with_the_figures_follows_the_picture(site: BuiltSite, expected: Expected) -> None:
    picture = site.page(expected.url).bar_charts[expected.place]
    caption = picture.xpath("string(following::table[1]/caption)")
    assert plain(caption).startswith(expected.caption)
    assert picture.xpath("preceding::h2[1]") == picture.xpath("following::table[1]/preceding::h2[1]")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "buildings/",
            [
                "부속건물에는 부서 1곳, 기관·단체 1곳이 있습니다.",
                "별관에는 부서 10곳, 시설 3곳이 있습니다.",
                "별관 부속건물에는 기관·단체 1곳, 시설 2곳이 있습니다. 몇 층에 있는지는 보고서에 없습니다.",
            ],
        ),
        (
            "cities/",
            [
                "10곳 도시 10곳의 위치입니다. 국내 6곳, 국외 4곳입니다.",
                "2023년 교류 실적은 국내 교류 8건, 국외 교류 3건이며 계획은 2건입니다.",
                "2024년 교류 계획은 국내 친선도시 교류 내실화 3건, 국외 친선도시 교류 활성화 2건입니다.",
            ],
        ),
        ("cities/kishiwada/", ["일본 기시와다시의 위치", "2023년 일본 기시와다시 관련 실적은 2건입니다."]),
        ("cities/huangpu/", ["중국 황포구의 위치"]),
        (
            "programs/2023/",
            [
                "달력에 담은 2023년 사업 일정은 35건이고, 4월에 가장 많습니다(10건).",
                "정기인사 일정 사전 공지: ’22. 12.부터 7월까지 5단계입니다.",
            ],
        ),
        (
            "programs/2024/",
            ["달력에 담은 2024년 사업 일정은 13건이고, 1월에 가장 많습니다(4건). 모두 계획입니다."],
        ),
    ],
)
def test_pictures_are_named_by_their_findings(site: BuiltSite, url: str, expected: list[str]) -> None:
    assert site.page(url).findings == expected


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


def test_every_city_has_its_name_on_a_map_and_is_a_link_there(site: BuiltSite) -> None:
    near, far = site.page("cities/").article.xpath(".//*[@class='city-map']")
    assert [len(spots.xpath(".//a[text]/@href | .//a[.//text]/@href")) for spots in (near, far)] == [6, 4]
    assert not site.page("cities/").article.find_class("city-left-out")
    assert [plain(spot.text_content()) for spot in far.find_class("city-spot")] == [
        *("일본 기시와다시", "중국 황포구", "중국 문두구구", "미국 몬테레이파크시 →")
    ]


def test_rows_of_the_calendar_lead_to_their_items(site: BuiltSite) -> None:
    links = site.page("programs/2023/").article.xpath(".//*[@class='calendar']//a/@href")
    assert "office-environment/#wearable-cameras" in links
    assert "staff-training/#kindness-training" in links
    assert "fair-personnel/#reorganisation" in links
