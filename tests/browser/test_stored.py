"""A browser keeps what the privacy page names, and nothing else."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenReader

pytestmark = pytest.mark.browser

STORED = """async () => ({
  local: Object.keys(localStorage).map((key) => [key, Object.keys(JSON.parse(localStorage[key]))]),
  session: Object.keys(sessionStorage),
  cookies: document.cookie,
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
})"""


def test_only_the_display_settings_are_kept(open_reader: OpenReader) -> None:
    reader = open_reader(look=None)
    page = reader.visit("")
    reader.focus_search()
    reader.search("예산")
    page.keyboard.press("Escape")
    for url in ("budget/2025/", "about/corrections/?page=budget/2025/"):
        reader.visit(url)
    reader.open_from_header("화면 설정")
    page.get_by_label("어둡게").check()
    assert page.evaluate(STORED) == {
        "local": [["display", ["look", "size", "money", "keys"]]],
        "session": [],
        "cookies": "",
        "databases": [],
        "caches": [],
    }
    assert page.context.cookies() == []


def test_the_privacy_page_names_what_is_kept(open_reader: OpenReader) -> None:
    text = open_reader().visit("about/privacy/").locator("article").inner_text()
    for words in ("화면 색, 글자 크기, 금액 표시", "display", "cookie", "q, h", "GitHub 로그인 정보"):
        assert words in text
