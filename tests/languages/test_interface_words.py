"""The words around a page, in its language."""

from __future__ import annotations

from macros.languages.interface_words import translated


def test_a_word_of_the_frame_is_said_in_the_language() -> None:
    assert [translated("검색", tag) for tag in ("en", "zh-Hans", "ja")] == ["Search", "搜索", "検索"]


def test_without_a_known_language_or_word_it_stays_korean() -> None:
    assert [translated("검색", tag) for tag in ("", None, "vi")] == ["검색"] * 3
    assert translated("모르는 말", "en") == "모르는 말"
