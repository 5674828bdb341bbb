"""Labels say no word twice, and long lists are told by their first entries and how many more there are."""

from __future__ import annotations

import pytest

from macros.korean.formatting import LIST_LIMIT, dialled, join_labels, shorten_list


def test_a_list_that_is_short_enough_is_told_whole() -> None:
    texts = [f"{number}번" for number in range(LIST_LIMIT)]
    assert shorten_list(texts, "곳") == texts


def test_of_a_long_list_the_first_are_told_and_the_others_counted() -> None:
    texts = [f"{number}번" for number in range(LIST_LIMIT + 1_187)]
    assert shorten_list(texts, "곳") == [*texts[:LIST_LIMIT], "그 밖 1,187곳"]


def test_labels_say_no_word_twice() -> None:
    assert join_labels("2025년 민원 처리", "처리") == "2025년 민원 처리"
    assert join_labels("2026년", "2026년 월별 일정") == "2026년 월별 일정"
    assert join_labels("2025년 인력", "", "기간제 현원") == "2025년 인력 기간제 현원"


@pytest.mark.parametrize("phone", ["02-000-2711~2714", "02-000-2711, 2712", "02-000-2711", "02- 000-2711"])
def test_of_several_telephones_the_first_is_dialled(phone: str) -> None:
    assert dialled(phone) == "02-000-2711"
