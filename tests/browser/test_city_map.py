"""The map of cities: names stay readable and lead to their cities, however narrow the window and large the text."""

from __future__ import annotations

from itertools import combinations

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import OpenReader

pytestmark = pytest.mark.browser

NAMES = ".city-spot text"


@pytest.mark.parametrize("width", [1400, 1000, 768, 360])
def test_no_name_covers_another_or_leaves_the_map(open_own: OpenReader, width: int) -> None:
    page = open_own(width=width).visit("cities/")
    for drawn in page.locator(".city-map").all():
        frame = _box(drawn)
        boxes = {name.text_content(): _box(name) for name in drawn.locator(NAMES).all()}
        assert [name for name, (left, _, right, _) in boxes.items() if left < frame[0] or right > frame[2]] == []
        assert [pair for pair in combinations(boxes, 2) if _meet(boxes[pair[0]], boxes[pair[1]])] == []


def test_the_table_alone_names_cities_where_text_is_large(open_own: OpenReader) -> None:
    reader = open_own(width=360)
    page = reader.visit("cities/")
    reader.switch_size(150)
    assert not page.locator(".city-map").first.is_visible()
    assert page.locator(".city-band a:visible").count() == 0
    assert page.get_by_role("table").get_by_role("link", name="경남 고성군").is_visible()


def test_a_name_on_the_map_leads_to_its_city(open_own: OpenReader) -> None:
    page: Page = open_own(width=360).visit("cities/")
    page.locator(NAMES, has_text="충주시").click()
    page.wait_for_url("**/cities/chungju/")


def _box(element: Locator) -> list[float]:
    """Left, top, right and bottom; what Playwright says would have the space that text keeps around it."""
    found: list[float] = element.evaluate(
        "e => { const box = e.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom] }"
    )
    return found


def _meet(one: list[float], other: list[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
