"""Every bar chart stands on its page, named by its finding, with its table after it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.conftest import DEPARTMENT_NAMES
from tests.site.built import PROJECT, BuiltSite, plain


@pytest.mark.parametrize(
    ("url", "caption"), [("budget/2030/", "2030년 단위사업별 예산과 집행"), ("personnel/2030/", "2030년 인력")]
)
def test_the_table_with_the_figures_follows_the_picture(library: BuiltSite, url: str, caption: str) -> None:
    picture = library.page(url).bar_charts[0]
    assert plain(picture.xpath("string(following::table[1]/caption)")).startswith(caption)
    assert picture.xpath("preceding::h2[1]") == picture.xpath("following::table[1]/preceding::h2[1]")


def test_drawings_are_hidden_from_the_ear_and_nothing_is_styled_or_named_twice(any_site: BuiltSite) -> None:
    pictures = [picture for page in any_site.pages for picture in page.bar_charts]
    assert [svg for picture in pictures for svg in picture.xpath(".//svg[not(@aria-hidden='true')]")] == []
    assert [found for picture in pictures for found in picture.xpath(".//@style | .//@id | .//script")] == []


@pytest.mark.parametrize("name", DEPARTMENT_NAMES)
def test_each_invented_department_has_bar_charts(name: str, department_site: Callable[[str], BuiltSite]) -> None:
    assert any(page.bar_charts for page in department_site(name).pages)


def test_a_second_department_gets_its_own_pictures(library: BuiltSite) -> None:
    found = {page.url: [plain(p.find("figcaption").text_content()) for p in page.bar_charts] for page in library.pages}
    staff = "2030년 인력은 정원 5명, 현원 6명입니다. 현원은 사서직 주임이 4명으로 가장 많습니다."
    budget = (
        "2030년 예산 3억 원 가운데 1억 5,100만 원(50.3%)을 2030. 9. 30.까지 썼습니다. "
        "집행률이 가장 낮은 것은 대출 서비스(50.0%)입니다."
    )
    comparison = (
        "밤에 여는 도서관의 2030년 예산액은 1억 2,000만 원이고, "
        "밤에 여는 도서관의 2031년 소요예산은 1억 5,000만 원입니다."
    )
    assert {url: findings for url, findings in found.items() if findings} == {
        "budget/": [budget, comparison],
        "budget/2030/": [budget, comparison],
        "personnel/": [staff],
        "personnel/2030/": [staff],
    }


def test_every_shade_has_a_colour_in_every_look() -> None:
    styles = PROJECT / "overrides/styles"
    charts, looks = ((styles / f"{name}.css").read_text("utf-8") for name in ("charts", "colours-and-sizes"))
    drawn = re.search(r"^html \{\n(.*?)^\}", charts, re.MULTILINE | re.DOTALL)
    assert drawn
    shades = dict(re.findall(r"(--chart-(?:main|second|rest|line)): var\((--[a-z-]+)\);", drawn[1]))
    assert shades.keys() == {"--chart-main", "--chart-second", "--chart-rest", "--chart-line"}
    # Light, dark, clear and print.
    counts = {token: len(re.findall(rf"^ +{token}:", looks, re.MULTILINE)) for token in shades.values()}
    assert [token for token, count in counts.items() if count < 4] == []
