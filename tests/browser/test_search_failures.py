"""The search box where something that it needs is missing, broken or late."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenReader
from tests.browser.reader import SEARCH_FIELD, SEARCH_INDEX, SEARCH_RESULT, SEARCH_STATUS

pytestmark = pytest.mark.browser


def test_an_index_that_never_comes_is_said_with_the_way_on(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.page
    page.clock.install()
    page.context.route(SEARCH_INDEX, lambda _: None)
    page.goto(reader.address)
    reader.focus_search()
    expect(page.locator(SEARCH_STATUS)).to_have_text("검색을 준비하고 있습니다.")
    page.clock.run_for(9000)
    expect(page.locator(SEARCH_STATUS)).to_have_text("검색을 준비하고 있습니다. 오래 걸리면 아래에서 찾아 주세요.")
    expect(page.locator(SEARCH_RESULT)).to_have_text("가나다순으로 맡은 팀과 부서 찾기")
    page.context.unroute_all(behavior="ignoreErrors")


def test_without_the_words_in_other_letters_it_goes_on_in_korean(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.page
    page.context.route("**/search/other_scripts.js", lambda route: route.abort())
    page.goto(reader.address)
    reader.focus_search()
    page.locator(SEARCH_FIELD).fill("dPtks")
    expect(page.locator(SEARCH_STATUS)).to_contain_text("‘dPtks’ 검색 결과")


@pytest.mark.parametrize("broken", ["missing", "cut"])
def test_without_its_index_the_box_says_so_and_leads_to_the_finder(open_reader: OpenReader, broken: str) -> None:
    reader = open_reader()
    page = reader.page
    page.context.route(SEARCH_INDEX, lambda route: _spoil(route, broken))
    page.goto(reader.address)
    reader.focus_search()
    page.keyboard.type("예산")
    expect(page.locator(SEARCH_STATUS)).to_have_text("지금은 검색을 쓸 수 없습니다.")
    page.locator(SEARCH_RESULT).click()
    page.wait_for_url("**/where-to-go/*")


def test_a_query_that_fails_is_answered_alone(open_reader: OpenReader) -> None:
    reader = open_reader()
    _fail_at(reader.page, "탈 난 말", "throw new Error()")
    page = reader.visit("")
    reader.focus_search()
    page.locator(SEARCH_FIELD).fill("탈 난 말")
    expect(page.locator(SEARCH_STATUS)).to_have_text("‘탈 난 말’ 검색을 하지 못했습니다. 다른 말로 찾아 주세요.")
    expect(page.locator(SEARCH_RESULT)).to_have_text("가나다순으로 맡은 팀과 부서 찾기")
    page.locator(SEARCH_FIELD).fill("예산")
    expect(page.locator(SEARCH_STATUS)).to_contain_text("‘예산’ 검색 결과")


def test_after_a_failure_of_the_worker_the_next_query_starts_it_again(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    _fail_at(page, "멈추는 말", "setTimeout(() => { throw new Error(); })")
    reader.focus_search()
    page.locator(SEARCH_FIELD).fill("멈추는 말")
    expect(page.locator(SEARCH_STATUS)).to_have_text("지금은 검색을 쓸 수 없습니다.")
    page.locator(SEARCH_FIELD).fill("예산")
    expect(page.locator(SEARCH_STATUS)).to_contain_text("‘예산’ 검색 결과")


def test_an_index_that_comes_at_last_is_searched(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    page.context.route(SEARCH_INDEX, lambda route: _spoil(route, "missing"))
    reader.focus_search()
    expect(page.locator(SEARCH_STATUS)).to_have_text("지금은 검색을 쓸 수 없습니다.")
    page.context.unroute(SEARCH_INDEX)
    page.get_by_role("button", name="다시 시도").click()
    expect(page.locator(SEARCH_STATUS)).to_have_text("검색어를 입력하거나 아래에서 골라 보세요.")
    page.locator(SEARCH_FIELD).fill("예산")
    expect(page.locator(SEARCH_STATUS)).to_contain_text("‘예산’ 검색 결과")


def _fail_at(page: Page, words: str, failure: str) -> None:
    """Have the engine fail in this way when it looks for these words, by a line at the end of its index."""
    spoilt = f"""
const wellFormed = String.prototype.toWellFormed;
String.prototype.toWellFormed = function () {{
  if (String(this) === "{words}") {failure};
  return wellFormed.call(this);
}};"""

    def add(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text() + spoilt)

    page.context.route(SEARCH_INDEX, add)


def _spoil(route: Route, broken: str) -> None:
    if broken == "missing":
        route.fulfill(status=404, body="")
    else:
        route.fulfill(content_type="text/javascript", body="self.searchIndex = {")
