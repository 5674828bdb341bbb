"""The search box as readers use it: typed, pasted, by keyboard alone and on a phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import OpenReader
from tests.browser.reader import SEARCH_FIELD, SEARCH_INDEX, SEARCH_RESULT, SEARCH_STATUS
from tests.site.built import BuiltSite

pytestmark = pytest.mark.browser


def test_nothing_of_the_search_is_loaded_before_somebody_uses_it(open_reader: OpenReader) -> None:
    reader = open_reader()
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    reader.visit("")
    assert {"search_index.js", "search-worker.js"}.isdisjoint(asked)
    reader.focus_search()
    expect(reader.page.locator(SEARCH_STATUS)).to_have_text("검색어를 입력하거나 아래에서 골라 보세요.")
    assert {"search_index.js", "search-worker.js"} <= set(asked)


def test_an_empty_box_offers_questions_and_answers_the_chosen_one(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("budget/2025/")
    reader.focus_search()
    questions = page.locator(".search-suggestion")
    expect(questions).to_have_count(2)
    questions.first.click()
    expect(page.locator(".search-answer strong")).to_contain_text("예방접종실은 보건소 본관 1층에 있습니다.")
    expect(page.locator(".search-answer")).to_contain_text("2025. 10. 31. 기준")


@pytest.mark.parametrize("width", [1400, 360])
def test_typing_moving_with_the_arrows_and_enter_lead_to_the_marked_word(open_reader: OpenReader, width: int) -> None:
    reader = open_reader(width=width)
    page = reader.visit("")
    reader.focus_search()
    page.keyboard.type("rjerl")
    expect(page.locator(SEARCH_STATUS)).to_contain_text("‘rjerl’ 검색 결과")  # Those of its beginning may come before.
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.matches('.md-search-result__link')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*h=*")
    reader.settle()
    expect(page.locator("article mark").first).to_be_visible()
    assert "걷기" in page.locator("article mark").all_text_contents()


@pytest.mark.parametrize("width", [1400, 360])
def test_an_answer_that_comes_late_leaves_a_reader_at_the_result_reached_or_takes_them_back_to_the_field(
    open_reader: OpenReader, width: int
) -> None:
    reader = open_reader(width=width)
    page = reader.visit("")
    reader.focus_search()
    page.keyboard.type("현원")  # Its answer comes from the page that is found first.
    expect(page.locator(SEARCH_STATUS)).to_contain_text("‘현원’ 검색 결과")
    for stop in ("2025년 인력 현원은 모두 43.5명입니다.", "인력"):
        page.keyboard.press("ArrowDown")
        reached = page.evaluate("document.activeElement.innerText")
        assert stop in reached
        _answer_late(page, "현원 ")
        assert page.evaluate("document.activeElement.innerText") == reached

    _answer_late(page, "없는말없는말")
    assert page.evaluate("document.activeElement.matches('.md-search__input')")


def _answer_late(page: Page, words: str) -> None:
    """Have what is found replaced once a reader has moved on from the field."""
    page.evaluate(
        """([list, field, words]) => new Promise((done) => {
            new MutationObserver(done).observe(document.querySelector(list), { childList: true });
            document.querySelector(field).value = words;
            document.querySelector(field).dispatchEvent(new Event("input"));
        })""",
        [".md-search-result__list", SEARCH_FIELD, words],
    )


def test_enter_in_the_field_opens_the_first_result_even_before_it_is_there(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    reader.focus_search()
    page.locator(SEARCH_FIELD).fill("예방접종실 몇 층")
    page.keyboard.press("Enter")
    page.wait_for_url("**/where-to-go/**")


def test_who_closes_the_box_while_it_loads_is_led_nowhere(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.page
    held: list[Route] = []
    page.context.route(SEARCH_INDEX, lambda route: held.append(route))
    page.goto(reader.address)
    reader.focus_search()
    page.locator(SEARCH_FIELD).fill("예산")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    held[0].continue_()
    expect(page.locator(SEARCH_STATUS)).to_contain_text("‘예산’ 검색 결과")
    assert page.url.startswith(reader.address)
    assert "/budget/" not in page.url


def test_what_an_input_method_is_still_composing_is_searched_and_enter_only_ends_it(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    reader.focus_search()
    session = page.context.new_cdp_session(page)
    for text in ("ㅇ", "예", "옛", "예사", "예산"):
        session.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    expect(page.locator(SEARCH_STATUS)).to_contain_text("‘예산’ 검색 결과")
    session.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", "windowsVirtualKeyCode": 229, "key": "Process"})
    assert "/budget/" not in page.url
    session.send("Input.insertText", {"text": "예산"})
    expect(page.locator(SEARCH_FIELD)).to_have_value("예산")
    page.keyboard.press("Enter")
    page.wait_for_url("**/budget/**")


def test_text_that_arrives_without_keys_is_searched(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    reader.focus_search()
    # As dictation and a paste by mouse do it.
    page.evaluate("document.execCommand('insertText', false, '현원')")
    expect(page.locator(".search-answer strong")).to_contain_text("43.5명")


def test_the_address_follows_the_query_so_that_it_can_be_shared(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("budget/2025/")
    reader.focus_search()
    page.keyboard.type("현원")
    page.wait_for_url("**/budget/2025/?q=*")
    shared = open_reader().visit(page.url.removeprefix(reader.address))
    expect(shared.locator(SEARCH_FIELD)).to_have_value("현원")
    expect(shared.locator(".search-answer strong")).to_contain_text("43.5명")


@pytest.mark.parametrize("width", [1400, 360])
def test_control_and_k_open_the_search_and_a_single_letter_only_where_chosen(
    open_reader: OpenReader, width: int
) -> None:
    reader = open_reader(width=width)
    page = reader.visit("budget/2025/")
    page.keyboard.press("/")
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press("Control+k")
    expect(page.locator(SEARCH_FIELD)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    page.evaluate("document.activeElement.blur(); display.write({ ...display.read(), keys: 'on' })")
    page.keyboard.press("/")
    expect(page.locator(SEARCH_FIELD)).to_be_focused()
    expect(page.locator(SEARCH_FIELD)).to_have_value("")


def test_what_is_typed_on_a_result_goes_on_in_the_field(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    reader.focus_search()
    page.keyboard.type("예")
    expect(page.locator(SEARCH_RESULT).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("산")
    expect(page.locator(SEARCH_FIELD)).to_be_focused()
    expect(page.locator(SEARCH_FIELD)).to_have_value("예산")


def test_the_count_is_said_once_the_typing_rests(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    reader.focus_search()
    expect(page.locator(SEARCH_STATUS)).to_have_text("검색어를 입력하거나 아래에서 골라 보세요.")
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    page.keyboard.insert_text("예산")
    expect(page.locator(SEARCH_RESULT).first).to_be_visible()
    expect(page.locator(SEARCH_STATUS)).to_have_text("검색어를 입력하거나 아래에서 골라 보세요.")
    page.clock.run_for(1000)
    expect(page.locator(SEARCH_STATUS)).to_contain_text("‘예산’ 검색 결과")


def test_an_address_can_hold_the_query(open_reader: OpenReader) -> None:
    page = open_reader(width=360, is_mobile=True).visit("?q=%EC%98%88%EC%82%B0")
    expect(page.locator(SEARCH_FIELD)).to_have_value("예산")
    expect(page.locator(SEARCH_STATUS)).to_contain_text("검색 결과")
    assert page.evaluate("innerWidth") == 360


def test_the_large_field_of_the_first_page_answers_below_itself_and_keeps_the_words(open_reader: OpenReader) -> None:
    page = open_reader().visit("")
    field = page.get_by_label("무엇을 찾으세요?")
    field.fill("예방주사")
    expect(page.locator(f".hero-field {SEARCH_STATUS}")).to_contain_text("‘예방주사’ 검색 결과")
    page.get_by_role("button", name="찾기", exact=True).click()
    expect(page.locator(".hero-field .md-search-result__link").first).to_be_visible()
    expect(field).to_have_value("예방주사")


def test_on_a_phone_the_large_field_opens_the_search_that_covers_the_page(open_reader: OpenReader) -> None:
    page = open_reader(width=360).visit("")
    page.get_by_label("무엇을 찾으세요?").click()
    page.keyboard.type("예방주사")
    expect(page.locator(SEARCH_FIELD)).to_have_value("예방주사")
    expect(page.locator(f"#site-search {SEARCH_STATUS}")).to_contain_text("‘예방주사’ 검색 결과")


def test_who_finds_nothing_is_told_so_and_led_on(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    reader.focus_search()
    page.keyboard.type("지하철 예방접종")
    expect(page.locator(SEARCH_STATUS)).to_have_text(
        "‘지하철 예방접종’에 맞는 내용을 찾지 못했습니다. 아래에서 골라 보세요."
    )
    expect(page.locator(SEARCH_RESULT)).to_have_text("가나다순으로 맡은 팀과 부서 찾기")
    page.locator(".search-suggestion").first.click()
    expect(page.locator(SEARCH_STATUS)).to_contain_text("검색 결과")


def test_who_asks_for_more_than_there_is_is_told_what_was_found(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    reader.focus_search()
    page.keyboard.type("대상포진 영업점")
    expect(page.locator(SEARCH_STATUS)).to_have_text(
        re.compile("^‘대상포진 영업점’에 꼭 맞는 내용이 없어, 이 말만 찾은 결과 [1-9][0-9]*건: 대상포진$")
    )


def test_a_latin_word_that_makes_no_syllables_does_not_end_the_search(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    reader.focus_search()
    page.keyboard.type("gyhot")
    expect(page.locator(SEARCH_STATUS)).to_have_text("‘gyhot’에 맞는 내용을 찾지 못했습니다.")
    page.locator(SEARCH_FIELD).fill("예산")
    expect(page.locator(SEARCH_STATUS)).to_contain_text("‘예산’ 검색 결과")


def test_what_is_typed_never_becomes_markup(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    reader.focus_search()
    page.locator(SEARCH_FIELD).fill("<img src=x onerror=alert(1)> 예산")
    expect(page.locator(SEARCH_STATUS)).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator(".md-search img").count() == 0
    assert reader.record.findings == []


def test_without_scripts_a_link_leads_to_the_finder_and_no_box_is_shown(open_reader: OpenReader) -> None:
    page = open_reader(scripts=False).visit("")
    expect(page.locator(SEARCH_FIELD)).to_be_hidden()
    page.locator(".search-instead").click()
    page.wait_for_url("**/where-to-go/")


def test_a_site_opened_as_files_is_searched_too(site: BuiltSite, browser: Browser) -> None:
    page: Page = browser.new_page()
    page.goto(Path(site.folder, "index.html").as_uri())
    page.locator(SEARCH_FIELD).focus()
    page.keyboard.type("집행률")
    expect(page.locator(".search-answer strong")).to_contain_text("84.0%")
    page.close()
