"""Every picture stands on its page, named by its finding, with its table after it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from lxml import html

from tests.site.built import PROJECT, BuiltPage, BuiltSite, plain


@dataclass(frozen=True)
class Expected:
    """A picture: where it stands, what it finds, its first bar, and the caption of the table after it."""

    url: str
    place: int
    finding: str
    bar: str
    widths: list[str]
    caption: str


PICTURES = [
    Expected(
        "budget/2023/",
        0,
        "2023년 예산 약 1,166억 원 가운데 약 964억 원(82.7%)을 2023. 10. 31.까지 썼습니다. "
        "집행률이 가장 낮은 것은 대외교류 활성화(53.5%)입니다.",
        "인력운영비 83.2% 쓴 돈 858억 2,289만 원, 남은 돈 173억 3,669만 원",
        ["83.2%", "16.8%"],
        "2023년 단위사업별 예산과 집행",
    ),
    Expected(
        "budget/2023/",
        1,
        "2023년 예산액이 가장 큰 사업은 행복한 일터를 위한 후생복지제도 운영(67억 7,726만 원)이고, "
        "2024년 소요예산이 가장 큰 사업은 일과 가정 양립을 위한 후생복지제도 운영(64억 3,430만 원)입니다.",
        "안전하고 쾌적한 청사환경 조성 2023년 예산액 35억 1,424만 원, 2024년 소요예산 40억 209만 원",
        ["51.9%", "59.1%"],
        "사업별 2023년 예산액과 2024년 소요예산",
    ),
    Expected(
        "personnel/2023/",
        0,
        "2023년 인력은 정원 42명, 현원 41명입니다. 현원은 일반직 7급이 15명으로 가장 많습니다.",
        "5급 정원 1명, 현원 1명",
        ["5.6%", "5.6%"],
        "2023년 인력(단위: 명)",
    ),
    Expected(
        "vehicles/2023/",
        0,
        "2023년 공용차량 대수는 모두 232대입니다. 화물이 74대로 가장 많습니다.",
        "승용 67대 소형․다목적 20대, 중형 45대, 대형 2대",
        ["27.0%", "60.8%", "2.7%"],
        "2023년 공용차량",
    ),
]


@pytest.mark.parametrize("expected", PICTURES, ids=lambda expected: f"{expected.url}{expected.place}")
def test_a_picture_tells_its_finding_and_its_figures(site: BuiltSite, expected: Expected) -> None:
    picture = _pictures(site.page(expected.url))[expected.place]
    first = picture.xpath(".//ul[@class='chart-bars']/li")[0]
    assert plain(picture.find("figcaption").text_content()) == expected.finding
    shown_unasked = "".join(first.xpath(".//text()[not(parent::*[@class='printed'])]"))
    assert plain(shown_unasked).replace(" ,", ",") == expected.bar
    assert first.xpath("./svg/rect/@width") == expected.widths


@pytest.mark.parametrize("expected", PICTURES, ids=lambda expected: f"{expected.url}{expected.place}")
def test_the_table_with_the_figures_follows_the_picture(site: BuiltSite, expected: Expected) -> None:
    picture = _pictures(site.page(expected.url))[expected.place]
    caption = picture.xpath("string(following::table[1]/caption)")
    assert plain(caption).startswith(expected.caption)
    assert picture.xpath("preceding::h2[1]") == picture.xpath("following::table[1]/preceding::h2[1]")


def test_drawings_are_hidden_from_the_ear_and_nothing_is_styled_or_named_twice(any_site: BuiltSite) -> None:
    pictures = [picture for page in any_site.pages for picture in _pictures(page)]
    assert pictures
    assert [svg for picture in pictures for svg in picture.xpath(".//svg[not(@aria-hidden='true')]")] == []
    assert [found for picture in pictures for found in picture.xpath(".//@style | .//@id | .//script")] == []


def test_a_second_department_gets_its_own_pictures(library: BuiltSite) -> None:
    found = {page.url: [plain(p.find("figcaption").text_content()) for p in _pictures(page)] for page in library.pages}
    staff = "2030년 인력은 정원 5명, 현원 6명입니다. 현원은 사서직 주임이 4명으로 가장 많습니다."
    budget = (
        "2030년 예산 3억 원 가운데 1억 5,100만 원(50.3%)을 2030. 9. 30.까지 썼습니다. "
        "집행률이 가장 낮은 것은 대출 서비스(50.0%)입니다."
    )
    assert {url: findings for url, findings in found.items() if findings} == {
        "budget/": [budget],
        "budget/2030/": [
            budget,
            "밤에 여는 도서관의 2030년 예산액은 1억 2,000만 원이고, "
            "밤에 여는 도서관의 2031년 소요예산은 1억 5,000만 원입니다.",
        ],
        "personnel/": [staff],
        "personnel/2030/": [staff],
    }


def test_every_shade_has_a_colour_in_every_look() -> None:
    css = (PROJECT / "overrides/styles/charts.css").read_text(encoding="utf-8")
    properties = ("--chart-main:", "--chart-second:", "--chart-rest:", "--chart-line:")
    # Light, dark, clear, print, and the reader's own colours.
    assert [css.count(name) for name in properties] == [5, 5, 5, 5]


def _pictures(page: BuiltPage) -> list[html.HtmlElement]:
    return list(page.root.xpath("//figure[@class='chart'][.//ul[@class='chart-bars']]"))
