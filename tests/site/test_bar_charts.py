"""Every bar chart stands on its page, named by its finding, with its table after it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from macros.views.charts.bars import FILLS
from tests.conftest import DEPARTMENT_NAMES
from tests.site.built import PROJECT, BuiltSite, plain


@pytest.mark.parametrize(
    ("url", "caption"), [("budget/", "사업별 2030년 예산액과 2031년 소요예산"), ("personnel/2030/", "2030년 인력")]
)
def test_the_table_with_the_figures_follows_the_picture(library: BuiltSite, url: str, caption: str) -> None:
    picture = library.page(url).bar_charts[0]
    assert plain(picture.xpath("string(following::table[1]/caption)")).startswith(caption)
    assert picture.xpath("preceding::h2[1]") == picture.xpath("following::table[1]/preceding::h2[1]")


def test_drawings_are_hidden_from_the_ear_and_nothing_is_styled_or_named_twice(any_site: BuiltSite) -> None:
    pictures = [picture for page in any_site.pages for picture in page.bar_charts]
    heard = ".//svg[not(ancestor-or-self::*[@aria-hidden='true'])]"
    assert [svg for picture in pictures for svg in picture.xpath(heard)] == []
    assert [found for picture in pictures for found in picture.xpath(".//@style | .//@id | .//script")] == []


@pytest.mark.parametrize("name", DEPARTMENT_NAMES)
def test_each_invented_department_has_bar_charts(name: str, department_site: Callable[[str], BuiltSite]) -> None:
    assert any(page.bar_charts for page in department_site(name).pages)


def test_a_second_department_gets_its_own_pictures(library: BuiltSite) -> None:
    own = [page for page in library.pages if page.url.startswith(("budget/", "personnel/"))]
    found = {page.url: [plain(p.find("figcaption").text_content()) for p in page.bar_charts] for page in own}
    staff = "2030년 인력은 정원 5명, 현원 6명입니다. 현원은 사서직 주임이 4명으로 가장 많습니다."
    comparison = (
        "밤에 여는 도서관의 2031년 소요예산은 1억 5,000만 원으로, 2030년 예산액보다 3,000만 원(25.0%) 많습니다."
    )
    assert found == {
        "budget/": [comparison],
        "budget/2030/": [],
        "personnel/": [staff],
        "personnel/2030/": [staff],
    }


def test_every_fill_has_a_look_of_its_own_also_in_forced_colours() -> None:
    charts = (PROJECT / "overrides/styles/charts.css").read_text("utf-8")
    plain_rules, forced = charts.split("@media (forced-colors: active)")
    for fill in FILLS:
        assert f".fill-{fill}" in plain_rules
        assert f".fill-{fill}" in forced
    assert set(re.findall(r"\bfill-(\w+)", charts)) == {*FILLS}
    # No colour of its own: what looks, paper and forced colours say of a meaning, they say of charts.
    assert re.findall(r"#[0-9a-f]{3,6}\b|rgb\(", charts) == []
