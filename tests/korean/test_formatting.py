"""Labels say no word twice, long lists are told by their first entries, and what people pay is never rounded."""

from __future__ import annotations

import pytest
from lxml import html

from macros.korean.formatting import LIST_LIMIT, dialled, join_labels, shorten_list, spoken_won, unbroken


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


def test_what_people_pay_is_said_to_the_won() -> None:
    fees = {0: "0원", 130: "130원", 12_000: "1만 2,000원", 15_000: "1만 5,000원", 300_000: "30만 원"}
    assert {won: spoken_won(won) for won in fees} == fees
    assert spoken_won(-15_000) == "△1만 5,000원"
    assert spoken_won(999_999) == "99만 9,999원"


def test_large_amounts_are_said_in_tens_of_thousands() -> None:
    assert spoken_won(1_234_500) == "123만 원"
    assert spoken_won(116_567_099_000) == "1,165억 6,710만 원"
    assert spoken_won(99_999_999) == "1억 원"


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("2025. 1. 1.~2027. 12. 31.", ["2025. 1. 1.", "2027. 12. 31."]),
        ("2026. 4.부터", ["2026. 4.부터"]),
        ("전화 02-0000-2710, 1599-0903", ["02-0000-2710", "1599-0903"]),
        ("큰골길 9-1", ["9-1"]),
        ("한강환경㈜, ㈜맑은도시", ["한강환경㈜", "㈜맑은도시"]),
        ("요금 1만 5,000원, 97억 6,850만 원(잠정)입니다.", ["1만 5,000원", "97억 6,850만 원", ")입니다"]),
        ("30만원과 3 - 1 = 2", []),
    ],
)
def test_no_line_breaks_inside_what_belongs_together(sentence: str, kept: list[str]) -> None:
    shown = html.fromstring(f"<p>{unbroken(sentence)}</p>")
    assert [span.text for span in shown.find_class("unbroken")] == kept
    assert shown.text_content() == sentence


def test_between_two_days_a_line_may_break() -> None:
    assert "</span>~<wbr><span" in unbroken("2025. 1. 1.~2027. 12. 31.")
