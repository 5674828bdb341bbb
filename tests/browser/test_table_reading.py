"""Tables are read, sorted and searched with a phone as with a wide window."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenReader
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

FINDER = "where-to-go/"
SIZES = [(1400, 100), (768, 100), (360, 100), (360, 150)]


def shown(page: Page, path: str) -> list[str]:
    """The texts of the elements at a path that can be seen."""
    found: list[str] = page.evaluate(
        "path => [...document.querySelectorAll(path)].filter(each => each.checkVisibility())"
        ".map(each => each.innerText.trim())",
        path,
    )
    return found


def open_table(reader: Reader, url: str, id: str) -> Page:
    """Opens a page, and a table that waits behind its picture."""
    page = reader.visit(url)
    for box in page.locator(f".table-box:has(#{id}) .show-table").all():
        if box.is_visible():
            box.check()
    return page


@pytest.mark.parametrize(("width", "size"), SIZES)
def test_no_figure_is_cut_off_or_under_another(open_own: OpenReader, urls: list[str], width: int, size: int) -> None:
    """What does not fit is moved sideways in its box, below names that stay."""
    reader = open_own(width=width, size=size)
    found = []
    for url in [url for url in urls if url.startswith(("budget/2", "personnel/2", "vehicles/2", "organization/"))]:
        reader.visit(url)
        for box in reader.page.locator(".show-table").all():
            if box.is_visible():
                box.check()
        found += [f"/{url} {line}" for line in reader.run("crowded_cells")]
    assert found == []


def test_large_letters_put_its_name_before_each_figure(open_own: OpenReader) -> None:
    page = open_table(open_own(width=360, size=150), "budget/2023/", "part_budget-2023")
    expect(page.locator("#part_budget-2023 thead")).to_be_hidden()
    names = page.locator("#part_budget-2023 tfoot td").evaluate_all(
        "cells => cells.map(cell => [getComputedStyle(cell, '::before').content, cell.dataset.column])"
    )
    assert [name for _, name in names] == ["예산액", "비중", "집행액", "집행률"]
    assert all(name in shown for shown, name in names)


@pytest.mark.parametrize("width", [360, 320])
def test_marks_of_a_ruler_stand_apart(open_own: OpenReader, width: int) -> None:
    page = open_own(width=width, size=150).visit("budget/")
    gaps = page.locator(".chart-ruler p").evaluate_all(
        """rulers => rulers.flatMap(ruler => {
          const range = document.createRange();
          const marks = [...ruler.children].filter(mark => getComputedStyle(mark).visibility === 'visible');
          const places = marks.map(mark => (range.selectNodeContents(mark), range.getBoundingClientRect()));
          return places.slice(1).map((place, at) => place.left - places[at].right);
        })"""
    )
    assert gaps
    assert min(gaps) > 4


def test_figures_stay_a_table_on_a_phone(open_own: OpenReader) -> None:
    page = open_table(open_own(width=360), "personnel/2023/", "part_personnel-2023")
    first, second = (page.locator(f"#part_personnel-2023 tbody tr:not(.folded) >> nth={at}") for at in (0, 1))
    rights = [
        [cell.bounding_box()["x"] + cell.bounding_box()["width"] for cell in line.locator("td").all()]  # type: ignore[index]
        for line in (first, second)
    ]
    assert rights[0] == rights[1]
    assert rights[0] == sorted(rights[0])
    assert page.locator("#part_personnel-2023 thead").is_visible()


def test_short_sums_can_be_made_exact(open_own: OpenReader) -> None:
    page = open_table(open_own(width=360), "budget/2023/", "part_budget-2023")
    sum = page.locator("#part_budget-2023 tfoot td").first
    assert sum.inner_text().strip() == ""
    expect(sum.locator(".brief")).to_be_visible()
    page.locator(".table-box:has(#part_budget-2023)").get_by_label("정확한 금액 보기").check()
    assert sum.inner_text().strip() == "116,567,099"


def test_folded_rows_open_where_somebody_asks_or_comes_for_one(open_own: OpenReader) -> None:
    reader = open_own()
    page = reader.visit("personnel/2023/")
    before = len(shown(page, "#part_personnel-2023 tbody tr"))
    folded = page.locator("#part_personnel-2023 tr.folded")
    expect(folded.first).to_be_hidden()
    anchor = folded.first.get_attribute("id")
    page.get_by_label("0명인 직급").check()
    assert len(shown(page, "#part_personnel-2023 tbody tr")) == before + folded.count()
    page = open_own().visit(f"personnel/2023/#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_visible()


def test_without_scripts_folded_rows_open_too(open_own: OpenReader) -> None:
    page = open_own(scripts=False).visit("personnel/2023/")
    expect(page.get_by_label("표에서 찾기")).to_be_hidden()
    page.get_by_label("0명인 직급").check()
    expect(page.locator("#part_personnel-2023 tr.folded").first).to_be_visible()


@pytest.mark.parametrize("width", [1400, 360])
def test_a_filter_keeps_the_rows_that_hold_all_words(open_own: OpenReader, width: int) -> None:
    page = open_own(width=width).visit(FINDER)
    field = page.locator("[data-filters=part_departments]")
    rows = len(shown(page, "#part_departments tbody tr"))
    field.fill("별관 2층")
    assert shown(page, "#part_departments tbody th") == ["복지정책과", "청소과"]
    expect(page.locator("[data-found=part_departments]")).to_have_text("2개를 찾았습니다.")
    field.fill("없는말")
    assert shown(page, "#part_departments tbody tr") == []
    expect(page.locator("[data-found=part_departments]")).to_contain_text(
        re.compile(r"^찾는 말이 든 줄이 없습니다\.\s+이 사이트에는")
    )
    field.fill("")
    assert len(shown(page, "#part_departments tbody tr")) == rows
    expect(page.locator("[data-found=part_departments]")).to_have_text("")


def test_duties_are_found_by_everyday_words_that_nobody_sees(open_own: OpenReader) -> None:
    page = open_own(width=360).visit(FINDER)
    assert "관용차" not in page.locator("article").inner_text()
    page.locator("[data-filters=part_duties]").fill("관용차")
    assert shown(page, "#part_duties section li > a") == ["공용차량 관리"]
    assert len(shown(page, "#part_duties h3")) == 1


def test_a_phone_sorts_where_it_shows_no_headings(open_own: OpenReader) -> None:
    page = open_own(width=360).visit("data/")
    first = shown(page, "#part_open-data tbody th")
    orders = page.locator("[data-sorts=part_open-data]")
    orders.select_option(label="자료 가나다순")
    expect(page.locator("#part_open-data tbody th").first).not_to_have_text(first[0])
    assert shown(page, "#part_open-data tbody th") == sorted(first)
    orders.select_option(label="처음 순서")
    assert shown(page, "#part_open-data tbody th") == first
    expect(open_own(width=1400).visit("data/").locator("[data-sorts=part_open-data]")).to_be_hidden()


def test_rows_among_sums_are_sorted_and_the_sums_stay(open_own: OpenReader) -> None:
    page = open_own().visit("vehicles/2023/")
    before = shown(page, "#part_vehicles-2023 tbody tr")
    sums = [at for at, line in enumerate(before) if "소계" in line]
    page.locator("#part_vehicles-2023 thead button").last.click()
    expect(page.locator("#part_vehicles-2023 thead th[aria-sort]")).to_have_count(1)
    page.wait_for_timeout(50)
    after = shown(page, "#part_vehicles-2023 tbody tr")
    assert after != before
    assert [after[at] for at in sums] == [before[at] for at in sums]
    assert sorted(after) == sorted(before)


def test_a_duty_that_somebody_comes_for_has_its_office_in_sight(open_own: OpenReader) -> None:
    reader = open_own(width=360)
    page = reader.visit(FINDER)
    duty = page.locator("#part_duties section li > a").last.get_attribute("href") or ""
    page = reader.visit(duty.removeprefix("../"))
    expect(page.locator(".duties-of")).to_be_in_viewport()
    expect(page.locator(".duties-of a[href^='tel:']")).to_be_in_viewport()
    expect(page.locator("tr:target")).to_be_in_viewport()
