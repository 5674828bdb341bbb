"""The display settings do what they say, and remember it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenReader
from tests.browser.reader import LOOKS, Reader

pytestmark = pytest.mark.browser

SIZES = (90, 100, 110, 130, 150)
PANEL = "#display-settings"
OUT_OF_PLACE = """() => {
    const [header, call] = [".md-header", ".call"].map((name) => document.querySelector(name));
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return [header.offsetHeight > 3.5 * rem && "header", call.scrollWidth > call.clientWidth && "card"].filter(Boolean);
}"""


def test_a_button_in_the_header_opens_and_closes_the_settings(open_reader: OpenReader) -> None:
    reader = open_reader(look=None)
    page = reader.visit("")
    assert not page.locator(PANEL).is_visible()
    _open(reader)
    assert page.locator(PANEL).is_visible()
    assert reader.header_button("화면 설정").get_attribute("aria-expanded") == "true"
    reader.header_button("화면 설정").click()
    assert not page.locator(PANEL).is_visible()
    assert reader.header_button("화면 설정").get_attribute("aria-expanded") == "false"


def test_escape_closes_the_settings_and_the_focus_goes_back_to_the_button(open_reader: OpenReader) -> None:
    reader = open_reader(look=None)
    page = reader.visit("")
    reader.header_button("화면 설정").focus()
    page.keyboard.press("Enter")
    page.locator(f"{PANEL} input:checked").first.focus()
    page.keyboard.press("Escape")
    assert not page.locator(PANEL).is_visible()
    assert reader.header_button("화면 설정").evaluate("button => button === document.activeElement")


def test_the_settings_close_with_their_own_button_too(open_reader: OpenReader) -> None:
    reader = open_reader(width=360, look=None)
    page = reader.visit("")
    _open(reader)
    page.get_by_role("group", name="화면 설정").get_by_role("button", name="닫기").click()
    assert not page.locator(PANEL).is_visible()
    assert reader.header_button("화면 설정").evaluate("button => button === document.activeElement")


def test_large_settings_on_a_phone_scroll_below_their_button(open_reader: OpenReader) -> None:
    reader = open_reader(width=360, look=None)
    page = reader.visit("")
    page.set_viewport_size({"width": 360, "height": 740})
    reader.switch_size(150)
    _open(reader)
    page.locator(f"{PANEL} input").last.scroll_into_view_if_needed()
    expect(page.locator(f"{PANEL} .display-close")).to_be_in_viewport(ratio=1)
    assert page.locator(PANEL).evaluate("panel => panel.getBoundingClientRect().bottom") <= 740


@pytest.mark.parametrize("look", LOOKS)
def test_a_chosen_look_is_there_at_once_after_a_reload_and_on_other_pages(open_reader: OpenReader, look: str) -> None:
    reader = open_reader(look=None)
    page = reader.visit("")
    _choose(reader, "look", look)
    assert _look(page) == look
    page.reload()
    assert _look(page) == look
    page.goto(f"{reader.address}budget/2025/")
    assert _look(page) == look
    _open(reader)
    assert page.locator(f"{PANEL} input[name=look][value={look}]").is_checked()


@pytest.mark.parametrize("size", SIZES)
def test_a_chosen_text_size_scales_the_text_and_is_remembered(open_reader: OpenReader, size: int) -> None:
    reader = open_reader(look=None)
    page = reader.visit("budget/2025/")
    usual = _text_size(page)
    _choose(reader, "size", str(size))
    assert _text_size(page) == pytest.approx(usual * size / 100, rel=0.01)
    page.reload()
    assert page.locator("html").get_attribute("data-size") == str(size)
    assert _text_size(page) == pytest.approx(usual * size / 100, rel=0.01)


def test_large_text_leaves_a_phone_four_fifths_of_its_screen(open_reader: OpenReader) -> None:
    page = open_reader(width=360, size=150).visit("budget/2025/")
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.locator(".md-header").evaluate("header => header.getBoundingClientRect().bottom") <= 740 / 5
    page.evaluate("scrollTo(0, 1000)")
    assert page.locator(".md-header").evaluate("header => header.getBoundingClientRect().bottom") < 0


def test_large_text_enlarges_the_notice_and_keeps_figures_above_titles(open_reader: OpenReader) -> None:
    reader = open_reader(width=360)
    page = reader.visit("budget/2025/")
    usual = _text_size(page, ".notice")
    reader.switch_size(150)
    assert _text_size(page, ".notice") > usual * 1.2
    assert _text_size(page, ".band-lead", "::before") > _text_size(page, "h1") * 1.3


def test_forced_colours_show_which_section_it_is_and_what_unfolds(open_reader: OpenReader) -> None:
    page = open_reader().visit("budget/2025/")
    page.emulate_media(forced_colors="active")
    tabs = page.locator(".md-tabs__link")
    lines = tabs.evaluate_all("links => links.map(link => getComputedStyle(link).borderBottomColor)")
    ground = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert len(lines) - lines.count(ground) == 1
    folds = page.locator("details.fold > summary")
    signs = folds.evaluate_all("all => all.map(fold => getComputedStyle(fold, '::after').backgroundColor)")
    assert signs
    assert ground not in signs


def test_the_header_is_one_row_and_numbers_stay_in_their_card_at_every_size(open_own: OpenReader) -> None:
    reader = open_own(width=1400)
    page = reader.visit("")
    wrong = []
    for size in SIZES:
        reader.switch_size(size)
        for width in (1220, 1280, 1600, 1920, 2560):
            reader.resize(width)
            wrong += [(size, width, part) for part in page.evaluate(OUT_OF_PLACE)]
    assert wrong == []


def test_usual_text_is_at_least_17_px(open_reader: OpenReader) -> None:
    assert _text_size(open_reader(look=None).visit("")) >= 17


def test_the_arrow_keys_choose_among_the_looks(open_reader: OpenReader) -> None:
    reader = open_reader(look="light")
    page = reader.visit("")
    _open(reader)
    page.locator(f"{PANEL} input[name=look]:checked").focus()
    page.keyboard.press("ArrowDown")
    assert _look(page) == "dark"


@pytest.mark.parametrize(("device", "dark"), [("light", False), ("dark", True)])
def test_a_device_that_asks_for_dark_gets_it_when_nothing_is_chosen(
    open_reader: OpenReader, device: str, dark: bool
) -> None:
    page = open_reader(look=None, color_scheme=device).visit("")
    assert (_brightness(page) < 0.2) == dark


@pytest.mark.parametrize(("look", "dark"), [("light", False), ("dark", True)])
def test_a_chosen_look_wins_over_the_device(open_reader: OpenReader, look: str, dark: bool) -> None:
    page = open_reader(look=look, color_scheme="light" if dark else "dark").visit("")
    assert (_brightness(page) < 0.2) == dark


def test_a_browser_that_keeps_nothing_still_shows_the_choice(open_reader: OpenReader) -> None:
    reader = open_reader(look=None)
    reader.page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})")
    page = reader.visit("")
    _choose(reader, "look", "dark")
    assert _look(page) == "dark"


@pytest.mark.parametrize(
    ("money", "table", "picture"),
    [
        ("both", ["1,200,000", "12억 원"], ["8억 4,050만 원"]),
        ("printed", ["1,200,000"], ["840,500천원"]),
        ("spoken", ["12억 원"], ["8억 4,050만 원"]),
    ],
)
def test_the_chosen_form_of_money_is_shown_in_tables_and_pictures(
    open_reader: OpenReader, money: str, table: list[str], picture: list[str]
) -> None:
    reader = open_reader(look=None)
    page = reader.visit("budget/2025/")
    _choose(reader, "money", money)
    assert page.locator("table.data td").nth(1).inner_text().split("\n") == table
    assert page.locator(".chart-words strong").first.inner_text().split("\n") == picture


def _open(reader: Reader) -> None:
    reader.header_button("화면 설정").click()
    reader.settle()


def _choose(reader: Reader, name: str, value: str) -> None:
    _open(reader)
    reader.page.locator(f"{PANEL} input[name={name}][value='{value}']").check()
    reader.settle()


def _look(page: Page) -> str | None:
    return page.locator("html").get_attribute("data-look")


def _text_size(page: Page, of: str = "article p", part: str = "") -> float:
    size = "([of, part]) => parseFloat(getComputedStyle(document.querySelector(of), part).fontSize)"
    return float(page.evaluate(size, [of, part]))


def _brightness(page: Page) -> float:
    """Of the page behind the text, from 0 (black) to 1 (white)."""
    color = page.evaluate("getComputedStyle(document.body).backgroundColor")
    red, green, blue = (float(part) for part in color.removeprefix("rgb(").removesuffix(")").split(",")[:3])
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
