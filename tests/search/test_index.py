"""What the search knows: sections of pages, answers from the data, and words that mean the same."""

from __future__ import annotations

from collections.abc import Callable

from macros.models.search import Search
from macros.search.index import ASIDE, IndexedPage, groups_without_member
from macros.search.page_sections import Section, split_sections
from macros.search.word_groups import in_hangul, in_other_letters
from tests.conftest import Department
from tests.search.conftest import MakeEngine
from tests.search.engine import Engine
from tests.site.built import BuiltSite, search_index

GROUPS = "groups:\n  - {id: books, words: [책, 도서]}\n  - {id: lending, words: [대출, 도서]}\n"


def test_a_page_falls_into_sections_at_headings_with_an_address() -> None:
    first = '<h1>쪽</h1><p>앞말</p><h2 id="가">가</h2><p>하나</p>'
    then = '<h3 id="나">나</h3><p>둘</p><h4>이름뿐</h4><h2 id="다">다</h2>'
    assert split_sections(first + then) == [
        Section("쪽", "", (), ["앞말"]),
        Section("가", "가", (), ["하나"]),
        Section("나", "나", ("가",), ["둘", "이름뿐"]),
        Section("다", "다", (), []),
    ]


def test_a_row_of_a_table_is_one_line_and_drawings_are_not_read() -> None:
    table = "<table><tr><th>청소과</th><td>2층</td></tr></table>"
    unread = "<svg><text>그림</text></svg><p data-search-exclude>또</p>"
    assert split_sections(table + unread) == [Section("", "", (), ["청소과 · 2층"])]


def test_text_that_looks_like_markup_stays_text() -> None:
    assert split_sections("<p>&lt;b&gt; a &amp; b<br>c</p>")[0].lines == ["<b> a & b c"]


def test_a_word_in_two_groups_is_refused_with_its_place(department: Department) -> None:
    department.write("search.yml", GROUPS)
    assert department.problems() == [
        "data/search.yml:3:31: '도서'은(는) 'books' 묶음에 이미 있습니다. 한 곳에서 지워 주세요. [word-in-two-groups]"
    ]


def test_a_word_that_asks_is_written_once_and_in_no_group(department: Department) -> None:
    department.write("search.yml", "groups:\n  - {id: books, words: [책, 도서]}\nasking: [언제, 도서, 언제]\n")
    assert department.problems() == [
        "data/search.yml:3:14: '도서'은(는) 'books' 묶음에 이미 있습니다. 한 곳에서 지워 주세요. [asking-word-twice]",
        "data/search.yml:3:18: '언제'은(는) 묻는 말에 이미 있습니다. 한 곳에서 지워 주세요. [asking-word-twice]",
    ]


def test_a_group_of_which_no_word_is_on_the_site_is_refused(department: Department) -> None:
    pools, books = "{id: pools, words: [수영장, 물놀이장]}", "{id: books, words: [책, 서적]}"
    department.write("search.yml", f"groups:\n  - {pools}\n  - {books}\n")
    pages = [IndexedPage("", "도서관", (), (Section("", lines=["책을 빌립니다."]),))]
    assert [str(problem) for problem in groups_without_member(department.site(), pages)] == [
        "data/search.yml:2:24: 이 묶음의 말(수영장, 물놀이장)은 사이트 어디에도 나오지 않습니다. "
        "사이트에 쓰인 말을 하나 넣어 주세요. [search-group-without-member]"
    ]


def test_the_index_has_words_in_hangul_and_a_second_file_others() -> None:
    groups = (("주소", "address"), ("CCTV", "씨씨티브이", "監控"), ("책", "도서"), ("AI", "ChatGPT"), ("의자",))
    assert in_hangul(groups) == [("CCTV", "씨씨티브이"), ("책", "도서")]
    assert list(in_other_letters(groups)) == [("주소", "address"), ("CCTV", "監控"), ("AI", "ChatGPT")]


def test_words_in_other_letters_find_what_each_means(small: MakeEngine) -> None:
    pages = {"가": "주소", "나": "씨씨티브이", "다": "책"}
    engine = small(pages, (("주소", "address"), ("CCTV", "씨씨티브이", "監控"), ("책", "도서", "book")))
    found = engine.ask_all(["도서", "address", "監控", "book", "도서"])
    assert [result.urls for result in found] == [["2/"], ["0/"], ["1/"], ["2/"], ["2/"]]


def test_a_department_may_do_without_groups_and_questions() -> None:
    assert Search.model_validate({}).questions == ()


ROOM = (
    "예방접종실은 보건소 본관 1층에 있습니다. 주소는 한별구 별마루로 24입니다. "
    "여는 때는 평일 09:00~12:00, 13:00~17:00입니다. 전화는 000-200-3000입니다."
)
ANSWERS = {
    "예방접종실은 몇 층인가요": ROOM,
    "예방접종실": ROOM,
    "예방접종ㅅ": ROOM,
    "현원": "2025년 인력 현원은 모두 43.5명입니다.",
    "인력": "2025년 인력은 정원 46.5명, 현원 43.5명, 과부족 △3.0명, 충원율 93.5%입니다.",
    "간호": "2025년 인력 일반직 간호는 정원 18명, 현원 17명, 과부족 △1명, 충원율 94.4%입니다.",
    "예산 집행률": "2025년 예산 집행률은 84.0%입니다.",
    "2024년 예산은 얼마인가요": "2024년 예산은 24억 5,500만 원입니다.",
    "dPtks": "2025년 예산은 31억 7,050만 원입니다.",
    "걷기 실천율": "2025년 걷기 실천율 실적은 48.0%입니다. 목표는 47.5%입니다.",
    "예방접종은 누가 담당하나요": "국가예방접종은 감염병관리팀이 맡습니다. 전화: 000-200-3030",
    "의약팀 전화번호": "의약팀 전화: 000-200-3000(보건소)",
}


def test_a_query_that_names_a_figure_is_answered_from_the_data(engine: Engine) -> None:
    found = engine.ask_all(list(ANSWERS))
    said = [result.answer["text"] if result.answer else None for result in found]
    assert dict(zip(ANSWERS, said, strict=True)) == ANSWERS


def test_an_answer_tells_its_day_or_none_and_its_page_comes_first(engine: Engine) -> None:
    rate, walking = engine.ask_all(["집행률", "걷기 실천율"])
    assert rate.answer
    assert walking.answer
    assert (rate.answer["day"], rate.urls[0]) == ("2025. 10. 31. 기준", "budget/2025/")
    assert (walking.answer["day"], walking.urls[0]) == ("기준일 미기재", "programs/2025/healthy-life/")


def test_a_query_that_asks_for_more_than_a_figure_gets_no_answer(engine: Engine) -> None:
    found = engine.ask_all(["의약팀 예산", "2019년 예산", "정원 가꾸기", "내년 예산"])
    assert [result.answer for result in found] == [None, None, None, None]


def test_pages_about_the_site_come_last_and_neighbours_together(department_site: Callable[[str], BuiltSite]) -> None:
    urls = [page["url"] for page in search_index(department_site("library"))["pages"]]
    about = [url for url in urls if url.startswith(ASIDE) or not url]
    assert "programs/2030/" in urls
    assert urls == sorted(set(urls) - set(about)) + sorted(about)
