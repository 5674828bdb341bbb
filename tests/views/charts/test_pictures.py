"""Charts as files: whole drawings that say what they show and where it comes from, and ask for nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from markupsafe import Markup

from macros.records.pages import Routes
from macros.views.charts.budget_comparison import budget_comparison_chart
from macros.views.charts.calendar import year_calendar
from macros.views.charts.city_map import city_map
from macros.views.charts.lettering import text_width, wrap
from macros.views.charts.money_strip import money_strip
from macros.views.charts.picture import COLOURS, INNER, MARGIN, WIDTH, svg
from macros.views.identity import Identity
from macros.views.page_view import View
from tests.conftest import Department

SOURCE = "출처: 업무보고"
IDENTITY = Identity("2030년 업무보고 기준", site_name="새빛시 도서관과 사이트")
FOOT = [SOURCE, "비공식 · 2030년 업무보고 기준 · 운영자 미정 · 새빛시 도서관과 사이트"]
SVG = "{http://www.w3.org/2000/svg}"
CITY = "relation: reading-partner}"
PLACED = "relation: reading-partner, location: {latitude: 37, longitude: 128}}"

Macro = Callable[..., Markup]


def files(department: Department, macro: Macro, *arguments: object) -> dict[str, str]:
    """The files that a page would offer of the charts that a macro draws."""
    site = department.site()
    view = View(site, Routes(site), "here/", identity=IDENTITY)
    macro(view, *arguments)
    view.name_pictures("part", str)
    return {name: svg(view, offered.picture, SOURCE) for name, offered in view.pictures.items()}


def only(department: Department, macro: Macro, *arguments: object) -> etree._Element:
    (text,) = files(department, macro, *arguments).values()
    return etree.fromstring(text.encode())


def texts(root: etree._Element) -> list[str]:
    return [str(text.text) for text in root.iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("macro", "year", "file"),
    [
        (budget_comparison_chart, (2030,), "part-bars.svg"),
        (money_strip, (2030,), "part-strip.svg"),
        (city_map, (), "part-map.svg"),
        (year_calendar, (2030,), "calendar-2030-calendar.svg"),
    ],
)
def test_each_kind_of_chart_is_a_file_that_asks_for_nothing(
    department: Department, macro: Macro, year: tuple[int, ...], file: str
) -> None:
    department.replace("cities.yml", CITY, PLACED)
    ((name, text),) = files(department, macro, *year).items()
    root = etree.fromstring(text.encode())
    assert name == file
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        *("svg", "title", "desc", "defs", "pattern", "rect", "text", "g", "path", "circle", "polygon")
    }
    keys = {key for element in root.iter() for key in element.attrib}
    assert not {key for key in keys if "href" in key or key == "style" or key.startswith("on")}
    assert set(re.findall(r"url\(.*?\)", text)) <= {"url(#plan)"}
    assert set(re.findall(r"https?:[^\"]*", text)) == {"http://www.w3.org/2000/svg"}
    assert files(department, macro, *year) == {name: text}


def test_a_file_says_its_finding_its_values_and_its_source(department: Department) -> None:
    root = only(department, money_strip, 2030)
    assert root.findtext(f"{SVG}title") == "2030년 예산은 3억 원입니다."
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title told"
    assert texts(root)[-2:] == FOOT
    told = str(root.findtext(f"{SVG}desc"))
    assert "대출 서비스: 2억 원 · 전체의 66.7% · 쓴 돈 1억 원." in told
    assert told.endswith(" ".join(FOOT))


def test_amounts_stand_in_both_forms_beside_their_bars(department: Department) -> None:
    said = texts(only(department, budget_comparison_chart, 2030))
    assert "2030년 예산액 1억 2,000만 원(120백만원)" in said
    assert "2031년 소요예산 1억 5,000만 원(150백만원)" in said


def test_bars_are_as_wide_as_their_amounts(department: Department) -> None:
    root = only(department, budget_comparison_chart, 2030)
    widths = [float(rect.get("width", 0)) for rect in root.iter(f"{SVG}rect") if rect.get("height") == "17"]
    spent, rest, needed = (width + 1.5 for width in widths)
    assert spent == pytest.approx(rest, abs=0.2)
    assert spent + rest == pytest.approx(INNER * 0.75, abs=0.2)
    assert needed == pytest.approx(INNER * 0.938, abs=0.2)


def test_nothing_stands_outside_the_sheet_however_long_a_name_is(department: Department) -> None:
    department.replace("programs/2030/night-library.yml", "title: 밤에 여는 도서관", f"title: {'길고긴이름' * 40}")
    root = only(department, budget_comparison_chart, 2030)
    for text in root.iter(f"{SVG}text"):
        width = text_width(str(text.text)) * float(text.get("font-size", 0))
        starts = float(text.get("x", 0)) - (width if text.get("text-anchor") == "end" else 0)
        assert starts >= MARGIN - 1
        assert starts + width <= WIDTH - MARGIN + 1 or text.get("text-anchor") == "end", text.text
    assert max(float(text.get("y", 0)) for text in root.iter(f"{SVG}text")) < float(root.get("height", 0))


def test_a_value_is_text_and_never_markup(department: Department) -> None:
    department.replace("budgets/2030.yml", "name: 장서 확충", "name: '<script>\"&amp;{{ 1 }}'")
    assert '2. <script>"&amp;{{ 1 }}' in texts(only(department, money_strip, 2030))


def test_a_menu_offers_the_charts_since_the_menu_before(department: Department) -> None:
    site = department.site()
    view = View(site, Routes(site), "here/")
    for macro in (money_strip, budget_comparison_chart, budget_comparison_chart):
        macro(view, 2030)
    first, second = view.name_pictures("one", lambda: "가"), view.name_pictures("two", lambda: "나")
    assert [file for _, file in first] == ["one-strip.svg", "one-bars.svg", "one-bars-2.svg"]
    assert second == []
    assert {file: offered.source for file, offered in view.pictures.items()} == dict.fromkeys(
        ("one-strip.svg", "one-bars.svg", "one-bars-2.svg"), "가"
    )


def test_the_colours_are_those_of_the_light_look() -> None:
    styles = Path("overrides/styles/colours-and-sizes.css").read_text(encoding="utf-8")
    light = dict(re.findall(r"--([\w-]+): (#\w+);", styles.partition("}")[0]))
    light["page"] = "#ffffff"
    assert {name: light[name] for name in COLOURS} == COLOURS


def test_lines_break_between_words_and_long_words_anywhere() -> None:
    assert list(wrap("가나 다라 마바", 4.1)) == ["가나 다라", "마바"]
    assert list(wrap("가나다라마바사", 3)) == ["가나다", "라마바", "사"]
    assert list(wrap("", 3)) == []
