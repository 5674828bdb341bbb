"""Another department takes the site over by replacing the data."""

from __future__ import annotations

from tests.site.built import BuiltSite


def test_it_gets_pages_for_its_own_records_and_years(library: BuiltSite) -> None:
    urls = {page.url for page in library.pages}
    assert {
        "organization/reading-team/",
        "organization/archive-team/",
        "personnel/2030/",
        "budget/2030/",
        "programs/2030/night-library/",
        "programs/2030/book-swap/",
        "programs/2031/night-library/",
        "cities/riverside/",
    } <= urls


def test_what_it_does_not_have_leaves_no_page_and_no_menu_entry(library: BuiltSite) -> None:
    assert [page.url for page in library.pages if "vaccinations" in page.url] == []
    assert [page.url for page in library.pages if "예방접종" in page.root.text_content()] == []


def test_its_own_words_units_and_days_are_used(library: BuiltSite) -> None:
    assert "(단위: 백만원, 2030. 9. 30. 기준)" in library.page("budget/2030/").text
    assert "사서직 수석 2 2" in library.page("personnel/2030/").text
    assert "휴직한 사람은 넣지 않았습니다." in library.page("personnel/2030/").text
    assert "약 1,200명" in library.page("programs/2030/night-library/").text
    assert "3억 원" in library.page("").text
    assert "이 사업의 예산은 보고서에 적혀 있지 않습니다." in library.page("programs/2030/book-swap/").text
    assert "전화000-123-4567" in library.page("organization/reading-team/").text
