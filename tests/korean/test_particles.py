"""Particles follow the sound of the word before them."""

from __future__ import annotations

import pytest

from macros.korean.particles import join_words, particle


@pytest.mark.parametrize(
    ("word", "pair", "said"),
    [
        # Hangul: with a final consonant and without one.
        ("팀", "이/가", "팀이"),
        ("도시", "이/가", "도시가"),
        ("건물", "은/는", "건물은"),
        ("부서", "은/는", "부서는"),
        ("사업", "을/를", "사업을"),
        ("단위", "을/를", "단위를"),
        ("직급", "과/와", "직급과"),
        ("재원", "과/와", "재원과"),
        ("도시", "과/와", "도시와"),
        # "으로/로": a final ㄹ counts as open.
        ("팀", "으로/로", "팀으로"),
        ("건물", "으로/로", "건물로"),
        ("도시", "으로/로", "도시로"),
        # Digits, as they are read aloud: 영 일 이 삼 사 오 육 칠 팔 구.
        ("0", "이/가", "0이"),
        ("1", "이/가", "1이"),
        ("2", "이/가", "2가"),
        ("3", "이/가", "3이"),
        ("4", "이/가", "4가"),
        ("5", "이/가", "5가"),
        ("6", "이/가", "6이"),
        ("7", "이/가", "7이"),
        ("8", "이/가", "8이"),
        ("9", "이/가", "9가"),
        ("1", "으로/로", "1로"),
        ("3", "으로/로", "3으로"),
        ("6", "으로/로", "6으로"),
        ("7", "으로/로", "7로"),
        ("8", "으로/로", "8로"),
        ("10", "으로/로", "10으로"),
        ("1,200", "을/를", "1,200을"),
        ("50.5", "은/는", "50.5는"),
        # Marks at the end are silent.
        ("'독서팀'", "은/는", "'독서팀'은"),
        ("‘도서관과’", "이/가", "‘도서관과’가"),
        ("2. 22.", "이/가", "2. 22.가"),
        ("82.7%", "이/가", "82.7%가"),
        ("900㎡", "은/는", "900㎡는"),
        # Units are read out, as behind a number only.
        ("10ℓ", "이/가", "10ℓ가"),
        ("20ℓ", "은/는", "20ℓ는"),
        ("일반용 5kg", "이/가", "일반용 5kg이"),
        ("214.6㎞", "을/를", "214.6㎞를"),
        ("30t", "으로/로", "30t으로"),
        ("'kg'", "은/는", "'kg'은(는)"),
        # Anything else gets both.
        ("'name'", "은/는", "'name'은(는)"),
        ("SNS", "으로/로", "SNS으로(로)"),
        ("黄浦区", "과/와", "黄浦区과(와)"),
        ("'…'", "이/가", "'…'이(가)"),
        ("", "을/를", "을(를)"),
    ],
)
def test_a_particle_follows_the_sound_of_its_word(word: str, pair: str, said: str) -> None:
    assert particle(word, pair) == said


def test_words_in_a_row_are_joined() -> None:
    assert [join_words(words) for words in ([], ["본관"], ["본관", "별관"], ["본관", "보건소", "별관"])] == [
        "",
        "본관",
        "본관과 별관",
        "본관, 보건소와 별관",
    ]
