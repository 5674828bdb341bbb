"""Long lists are told by their first entries and how many more there are."""

from __future__ import annotations

from macros.korean.formatting import MANY, first_of


def test_a_list_that_is_short_enough_is_told_whole() -> None:
    texts = [f"{number}번" for number in range(MANY)]
    assert first_of(texts, "곳") == texts


def test_of_a_long_list_the_first_are_told_and_the_others_counted() -> None:
    texts = [f"{number}번" for number in range(MANY + 1_187)]
    assert first_of(texts, "곳") == [*texts[:MANY], "그 밖 1,187곳"]
