"""Whatever is typed is answered: in any script, in any order, and with words that no keyboard was meant for."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from tests.search.conftest import MakeEngine
from tests.search.engine import Engine

PAGES = {
    "상호교류": "친선도시와 상호교류를 합니다. 일본 기시와다시(岸和田市, Kishiwada)",
    "예산": "2023년 예산액은 116,567,099천원이고 집행률은 82.7%입니다.",
    "How we work": "업무 보고와 team building",
}

# First and last sign of each kind.
KINDS = {
    "small Latin letters": ("a", "z"),
    "large Latin letters": ("A", "Z"),
    "letters with marks": ("\u00c0", "\u024f"),
    "jamo of keyboards": ("\u3131", "\u318e"),
    "jamo that join": ("\u1100", "\u11ff"),
    "old jamo": ("\ua960", "\ua97c"),
    "syllables": ("가", "힣"),
    "digits": ("0", "9"),
    "ASCII": ("\x00", "\x7f"),
    "blanks and marks of direction": ("\u2000", "\u206f"),
    "kana": ("\u3041", "\u30ff"),
    "Han": ("\u4e00", "\u9fff"),
    "full width": ("\uff01", "\uff5e"),
    "halves of surrogates": ("\ud800", "\udfff"),
    "emoji": ("\U0001f300", "\U0001f6ff"),
}
SEED = 22
COUNT = 5_000
LONGEST = 12


@pytest.mark.parametrize("query", ["how", "How", "mlt", "hkgh", "gyhot", "ekunjzjmgc", "how 예산", "ㅗㅐㅈ"])
def test_a_word_that_is_none_on_the_other_keyboard_is_answered(small: MakeEngine, query: str) -> None:
    assert not _engine(small).ask(query).unanswered


def test_a_word_that_is_none_on_the_other_keyboard_is_found(small: MakeEngine) -> None:
    assert _engine(small).ask("how").urls == ["2/"]


def test_five_thousand_invented_texts_are_all_answered(small: MakeEngine) -> None:
    found = _engine(small).ask_all(list(_invented(random.Random(SEED))))
    assert len(found) == COUNT
    assert [each.asked for each in found if each.unanswered] == []


def _engine(small: MakeEngine) -> Engine:
    return small(PAGES, (("친선도시", "자매도시"),), ("어디", "방법"))


def _invented(chance: random.Random) -> Iterator[str]:
    """Texts of one to three kinds of signs; half of them are of Latin letters or jamo, which are read in two ways."""
    kinds = list(KINDS.values())
    for number in range(COUNT):
        chosen = chance.sample(kinds[:6] if number % 2 else kinds, chance.randint(1, 3))
        length = chance.randint(1, LONGEST)
        yield "".join(chr(chance.randint(*map(ord, chance.choice(chosen)))) for _ in range(length))
