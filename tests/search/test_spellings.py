"""However a Korean reader types a word, the page that holds it is found, and the word is marked."""

from __future__ import annotations

import unicodedata

import pytest

from tests.search.conftest import MakeEngine

PAGES = {
    "상호교류": "친선도시와 상호교류를 합니다.\n일본 기시와다시(岸和田市, Kishiwada)에서 열린 문예축전",
    "예산": "2023년 예산액은 116,567,099천원이고 집행률은 82.7%입니다.",
    "총무과": "총무과에는 네 팀이 있습니다.",
    "공용차량": "공용차량은 232대입니다. 화물차 1232대는 아닙니다.",
    "쉬는 곳": "직원이 주말휴양소에서 쉽니다.",
}
ASKING = ("어디", "예약", "방법", "이용")
GROUPS = (("휴양소", "resort"), ("공용차량", "관용차", "구청 차", "official car"), ("친선도시", "자매도시"))

FINDS = [
    ("a word inside a compound", "교류", 0, "교류"),
    ("the end of a compound", "휴양소", 4, "휴양소"),
    ("a word with its particle", "예산을", 1, "예산"),
    ("a word with a long particle", "총무과에서는", 2, "총무과"),
    ("a compound with a space in it", "상호 교류", 0, "교류"),
    ("words without their space", "문예축전", 0, "문예축전"),
    ("a syllable that is half typed", "예ㅅ", 1, "예산"),
    ("a last consonant that belongs to the next syllable", "총묵", 2, "총무과"),
    ("first consonants", "ㅊㅁㄱ", 2, "총무과"),
    ("first consonants that a keyboard joins", "ㄱㅇㅊㄹ", 3, "공용차량"),
    ("Hangul typed on the Latin keyboard", "dPtks", 1, "예산"),
    ("Latin typed on the Hangul keyboard", "ㅏㅑ노ㅑㅈㅁㅇㅁ", 0, "Kishiwada"),
    ("a foreign name in Latin letters", "kishiwada", 0, "Kishiwada"),
    ("a foreign name in its own script", "岸和田", 0, "岸和田"),
    ("a word that means the same", "관용차", 3, "공용차량"),
    ("two words that mean the same as one", "구청 차", 3, "공용차량"),
    ("a foreign word of a group with several Korean ones", "official car", 3, "공용차량"),
    ("a foreign word of a group with one", "resort", 4, "휴양소"),
    ("an English question", "How many vehicles do you have?", 3, "공용차량"),
    ("a Chinese question", "請問有幾輛公務車", 3, "공용차량"),
    ("a Japanese question", "公用車は何台ありますか", 3, "공용차량"),
    ("a foreign word with a Korean particle", "resort는", 4, "휴양소"),
    ("a word that means the same, with a particle", "자매도시와", 0, "친선도시"),
    ("a number with commas", "116,567,099", 1, "116,567,099"),
    ("a number without commas", "116567099", 1, "116,567,099"),
    ("a full-width number", "１１６５６７０９９", 1, "116,567,099"),
    ("a rate", "82.7%", 1, "82.7"),
    ("a count with its unit", "232대", 3, "232대"),
    ("one wrong vowel", "공용챠량", 3, "공용차량"),
    ("one wrong consonant", "기시와바시", 0, "기시와다시"),
    ("a question", "총무과는 어디인가요", 2, "총무과"),
    ("a wish", "휴양소 예약 방법", 4, "휴양소"),
    ("a word and first consonants", "상호ㄱㄹ", 0, "상호교류"),
]


@pytest.mark.parametrize(("query", "page", "mark"), [case[1:] for case in FINDS], ids=[case[0] for case in FINDS])
def test_the_page_is_found_first_and_its_word_is_marked(small: MakeEngine, query: str, page: int, mark: str) -> None:
    found = small(PAGES, GROUPS, ASKING).ask(query)
    assert found.urls[:1] == [f"{page}/"]
    assert any(mark in marked for marked in found.marked), found.marked


def test_hangul_from_a_mac_is_composed_first(small: MakeEngine) -> None:
    assert small(PAGES).ask(unicodedata.normalize("NFD", "상호교류")).urls == ["0/"]


def test_a_number_is_found_as_a_whole_number_only(small: MakeEngine) -> None:
    assert small({"가": "차 1232대", "나": "차 232대", "다": "차 2,324대"}).ask("232").urls == ["1/"]


def test_of_a_number_only_the_whole_number_is_marked(small: MakeEngine) -> None:
    found = small({"가": "2023. 1. 2. 차 1,122대와 12대, 3.12%"}).ask("12")
    assert [mark for _, mark in found.pages[0]["sections"][0]["lines"][0]] == [False, True, False]
    assert found.marked == {"12"}


def test_two_syllables_are_not_taken_for_the_inside_of_another_word(small: MakeEngine) -> None:
    assert small({"가": "공공언어 교육"}).ask("공원").urls == []


COMPOUNDS = {
    "가": "어린이 기자단을 꾸립니다.",
    "나": "친선 경기를 합니다.",
    "다": "청소과에 갑니다.",
    "라": "낡은 새 차",
}


@pytest.mark.parametrize(
    ("query", "urls"), [("ㅇㄹㅇㄱㅈㄷ", ["0/"]), ("ㅊㅅㄱㄱ", ["1/"]), ("ㅊㅅㄱ", ["2/"]), ("ㄴㅇㅅㅊ", [])]
)
def test_first_consonants_span_words_only_where_readers_leave_the_space_out(
    small: MakeEngine, query: str, urls: list[str]
) -> None:
    assert small(COMPOUNDS).ask(query).urls == urls


SUBJECTS = {
    "가": "독감 예방접종과 승진 교육\n수영 교육",
    "나": "독감 안내와 승진 교육",
    "다": "소방시설 교육",
    "라": "전입 교육",
    "마": "교육 모임",
}


IN_PART = [
    ("a word of several places", "독감 주사", ["독감"]),
    ("a long word of one place", "소방시설 점검표", ["소방시설"]),
    ("two words that never stand together", "독감 소방시설", ["독감", "소방시설"]),
    ("a short word in passing", "전입 신고", []),
    ("a word of every page", "교육 신청서", []),
    ("a word that only says what kind of thing is unknown", "운전면허 승진", []),
    ("a third of the words", "독감 운전면허 신청서", []),
]


@pytest.mark.parametrize(("query", "only"), [case[1:] for case in IN_PART], ids=[case[0] for case in IN_PART])
def test_part_of_a_query_is_looked_for_where_it_points_somewhere_by_itself(
    small: MakeEngine, query: str, only: list[str]
) -> None:
    found = small(SUBJECTS).ask(query)
    assert (found.only, bool(found.pages)) == (only, bool(only))


NOTHING = ["도서관 대출", "asdfqwer", "qwertyuiop", "ㅋㅋㅋㅋ", "수영장", "수영장 이용"]


@pytest.mark.parametrize("query", NOTHING)
def test_nothing_is_found_where_nothing_answers(small: MakeEngine, query: str) -> None:
    found = small(PAGES, GROUPS, ASKING).ask(query)
    assert (found.answer, found.pages) == (None, [])


def test_who_finds_nothing_is_offered_the_known_part_of_the_query_first(small: MakeEngine) -> None:
    assert small(PAGES).ask("지하철 휴양소").nearest[0] == "휴양소"


HARMLESS = {
    "nothing": "",
    "blanks": " \u3000\t ",
    "ten thousand characters": "예산 " * 3_333 + "끝",
    "one long word": "가" * 10_000,
    "signs of regular expressions": r"(.*)+[a-z]{2,}\d|^$?",
    "markup": "<img src=x onerror=alert(1)>",
    "half a surrogate": "\ud83d 예산 \udc00",
    "emoji": "🚗👨‍👩‍👧🇰🇷",
    "a zero": "\x00",
    "names of an object's own parts": "__proto__ constructor toString",
}


@pytest.mark.parametrize("query", HARMLESS.values(), ids=HARMLESS.keys())
def test_no_text_breaks_the_engine(small: MakeEngine, query: str) -> None:
    assert isinstance(small(PAGES, GROUPS).ask(query).pages, list)


def test_markup_in_a_page_stays_text(small: MakeEngine) -> None:
    found = small({"<b>굵게</b>": "<img onerror=1> 예산"}).ask("예산")
    assert "".join(text for text, _ in found.pages[0]["title"]) == "<b>굵게</b>"
    assert found.pages[0]["sections"][0]["lines"] == [[["<img onerror=1> ", False], ["예산", True]]]


def test_a_snippet_is_at_most_two_lines_around_the_found_word(small: MakeEngine) -> None:
    text = "\n".join(f"{'앞말 ' * 60}예산 {number} {'뒷말 ' * 60}" for number in range(5))
    (section,) = small({"긴 글": text}).ask("예산").pages[0]["sections"]
    assert len(section["lines"]) == 2
    assert all(len("".join(run for run, _ in line)) <= 145 for line in section["lines"])
    assert all(["예산", True] in line for line in section["lines"])
