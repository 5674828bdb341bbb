"""What people come for: each answer is three taps and two screens of a phone from the first page at most.

Whether an answer is understood, a call taken or a file opened, no test can tell.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator

from tests.browser.reader import SEARCH_FIELD, SEARCH_RESULT, Reader, reading
from tests.browser.server import serve
from tests.site.built import BuiltSite, plain

pytestmark = pytest.mark.browser

WIDTH, HEIGHT = 360, 740
MOST_TAPS = 3
MOST_SCREENS = 2
TELEPHONE = "02-2670-3114"


class Phone:
    """A hand that holds a telephone: it counts what it taps and how many screens it scrolls."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.page = reader, reader.page
        self.taps, self.screens = 0, 0.0
        self.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        reader.visit("")

    def see(self, part: Locator) -> str:
        """What a part says, once it is scrolled to; of one that is higher than the screen, its beginning."""
        part = part.locator("visible=true").first
        part.wait_for()
        box = part.bounding_box()
        assert box
        below = box["y"] + min(box["height"], HEIGHT) - HEIGHT
        part.evaluate("(part, below) => part.scrollIntoView(below > 0 && {block: 'end'})", below)
        self.screens += max(below, -box["y"], 0) / HEIGHT
        assert self.taps <= MOST_TAPS
        assert self.screens <= MOST_SCREENS
        return plain(part.inner_text())

    def tap(self, part: Locator) -> None:
        self.see(part)
        part.locator("visible=true").first.click()
        self.taps += 1
        self.page.wait_for_load_state()
        self.reader.settle()

    def tap_link(self, name: str) -> None:
        self.tap(self.page.get_by_role("link", name=name))

    def tap_button(self, name: str) -> None:
        self.tap(self.page.get_by_role("button", name=name, exact=True))

    def search(self, words: str) -> Locator:
        self.tap_button("검색")
        self.page.locator(SEARCH_FIELD).fill(words)
        self.page.locator(SEARCH_RESULT).first.wait_for()
        self.reader.settle()
        return self.page.locator(SEARCH_RESULT)

    def open_section(self, name: str) -> None:
        self.tap_button("메뉴")
        self.tap(self.page.get_by_role("navigation", name="메뉴").get_by_role("link", name=name, exact=True))

    def row(self, name: str) -> Locator:
        return self.page.get_by_role("row").filter(has=self.page.get_by_role("rowheader", name=name))


@pytest.fixture
def phone(browser: Browser, site: BuiltSite) -> Iterator[Phone]:
    with serve(site.folder) as address, reading(browser, address) as reader:
        yield Phone(reader)


def test_on_which_floor_an_office_is_and_where(phone: Phone) -> None:
    said = phone.see(phone.search("청소과 몇 층"))
    assert "청소과는 별관 2층에 있습니다. 주소는 서울특별시 영등포구 선유동1로 80입니다" in said


def test_what_welfare_costs_and_its_share_of_all(phone: Phone) -> None:
    phone.open_section("예산")
    phone.tap(phone.page.get_by_role("rowheader").get_by_role("link", name="2023년"))
    said = phone.see(phone.page.locator(".money-parts li").filter(has_text="직원복지"))
    assert said == "창의적인 인재양성 및 직원복지 향상 74억 2,682만 원 전체의 6.4%"


def test_what_was_spent_on_welfare_of_staff(phone: Phone) -> None:
    answer = phone.search("복지에 얼마 썼나요")
    assert "예산 67억 7,726만 원 가운데 55억 4,437만 원을 썼습니다" in phone.see(answer)
    phone.tap(answer)
    said = phone.see(phone.page.locator(".key-say"))
    assert "2023년 예산 약 1,166억 원의 5.8%입니다." in said


def test_what_is_different_next_year(phone: Phone) -> None:
    phone.open_section("예산")
    said = phone.see(phone.page.locator("figcaption").filter(has_text="2024년"))
    assert "2024년 소요예산은 약 115억 원으로, 2023년 예산액보다 4억 6,677만 원(4.2%) 많습니다." in said


def test_how_many_cars_there_are(phone: Phone) -> None:
    phone.tap_link("공용차량은 몇 대인가요")
    assert phone.see(phone.page.locator(SEARCH_RESULT)).startswith("2023년 공용차량 대수는 모두 232대입니다.")


def test_how_many_ambulances_there_are(phone: Phone) -> None:
    said = phone.see(phone.search("구급차"))
    assert said.startswith("2023년 공용차량 특수차 구급차의 대수는 1대입니다.")


def test_whom_to_call_about_cars(phone: Phone) -> None:
    said = phone.see(phone.search("공용차량 담당 전화번호"))
    assert said.startswith(f"공용차량 관리는 총무팀이 맡습니다. 영등포구청 대표전화: {TELEPHONE}")


def test_what_was_exchanged_with_a_city(phone: Phone) -> None:
    phone.tap(phone.search("기시와다시"))
    said = phone.see(phone.page.locator(".timeline-months"))
    assert said.startswith("6월 민간단체(국제교류친선협회) 기시와다시 방문 지원")
    assert "11월 일본 기시와다시 가을 문예축전 참가 및 축하 방문" in said


def test_the_budget_as_a_file_for_excel(phone: Phone) -> None:
    phone.open_section("공개 자료 내려받기")
    with phone.page.expect_download() as download:
        phone.tap_link("모든 표를 담은 엑셀 파일")
    assert download.value.suggested_filename == "all.xlsx"


def test_a_citation_with_its_value(phone: Phone) -> None:
    phone.tap(phone.search("구급차"))
    phone.tap(phone.page.locator("details.tools > summary"))
    said = phone.see(phone.page.locator(".citation"))
    assert said.startswith("운영자 미정, ‘영등포구 총무과 업무 누리집’(비공식, 2023년 업무보고 기준), ")
    assert "‘2023년 공용차량(단위: 대)’, 특수차 구급차, 값: 대수 1대, 원자료: 총무과 업무보고" in said


def test_whom_to_tell_of_an_error(phone: Phone) -> None:
    phone.open_section("오류 신고")
    assert phone.see(phone.page.locator("article").get_by_role("link", name=TELEPHONE)) == TELEPHONE


def test_whether_the_site_is_official_and_who_runs_it(phone: Phone) -> None:
    phone.tap(phone.page.locator(".notice summary"))
    said = phone.see(phone.page.locator(".notice"))
    assert "영등포구에서 운영하는 공식 홈페이지가 아닙니다." in said
    assert "운영자 아직 정해지지 않았습니다." in said


def test_who_asks_for_what_is_not_here_is_told_whom_to_call(phone: Phone) -> None:
    phone.search("여권")
    assert TELEPHONE in phone.see(phone.page.locator("#site-search .elsewhere"))
