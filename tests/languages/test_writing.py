"""Money, days and telephones as the readers of another language expect them."""

from __future__ import annotations

import pytest

from macros.languages import writing
from macros.models.types import PartialDate


@pytest.mark.parametrize(
    ("amount", "english", "chinese", "japanese", "other"),
    [
        (116_567_099_000, "KRW 116.6 billion", "1166亿韩元", "1,166億ウォン", "KRW 116,567,099,000"),
        (7_000_000_000, "KRW 7 billion", "70亿韩元", "70億ウォン", "KRW 7,000,000,000"),
        (126_798_000, "KRW 126.8 million", "1亿2680万韩元", "1億2,680万ウォン", "KRW 126,798,000"),
        (45_000, "KRW 45,000", "4万5000韩元", "4万5,000ウォン", "KRW 45,000"),
        (9_900, "KRW 9,900", "9900韩元", "9,900ウォン", "KRW 9,900"),
        (0, "KRW 0", "0韩元", "0ウォン", "KRW 0"),
        (-126_798_000, "KRW -126.8 million", "-1亿2680万韩元", "-1億2,680万ウォン", "KRW -126,798,000"),
    ],
)
def test_amounts_are_said_in_the_steps_of_a_language(
    amount: int, english: str, chinese: str, japanese: str, other: str
) -> None:
    said = [writing.won(amount, tag) for tag in ("en", "zh-Hans", "ja", "vi")]
    assert said == [english, chinese, japanese, other]


@pytest.mark.parametrize(
    ("day", "english", "chinese", "japanese", "other"),
    [
        (PartialDate(2023, 10, 31), "31 October 2023", "2023年10月31日", "2023年10月31日", "2023-10-31"),
        (PartialDate(2023, 6), "June 2023", "2023年6月", "2023年6月", "2023-06"),
        (PartialDate(1995), "1995", "1995年", "1995年", "1995"),
    ],
)
def test_a_day_is_as_exact_as_it_is_known(
    day: PartialDate, english: str, chinese: str, japanese: str, other: str
) -> None:
    assert [writing.day(day, tag) for tag in ("en", "zh-Hans", "ja", "vi")] == [english, chinese, japanese, other]


def test_of_which_day_a_figure_is_stands_where_a_language_has_it() -> None:
    told = [writing.as_of(PartialDate(2023, 10), tag) for tag in ("en", "zh-Hans", "ja", "vi")]
    assert told == ["as of October 2023", "截至2023年10月", "2023年10月現在", "2023-10"]


def test_only_letters_stand_apart_from_their_figure() -> None:
    assert [writing.counted(1234, unit) for unit in ("cases", "人", "%", None)] == [
        "1,234 cases",
        "1,234人",
        "1,234%",
        "1,234",
    ]


def test_a_number_for_calls_within_the_country_alone_stays() -> None:
    assert [writing.called_from_abroad(number) for number in ("02-000-0000", "120")] == ["+82-2-000-0000", "120"]
