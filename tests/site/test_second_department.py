"""Another department takes the site over by replacing the data."""

from __future__ import annotations

import subprocess

from tests.site.built import PROJECT, BuiltSite


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
    assert [page.url for page in library.pages if "vehicles" in page.url] == []
    assert [page.url for page in library.pages if "공용차량" in page.root.text_content()] == []


def test_its_own_words_units_and_days_are_used(library: BuiltSite) -> None:
    assert "(단위: 백만원, 2030. 9. 30. 기준)" in library.page("budget/2030/").text
    assert "사서직 수석 2 2" in library.page("personnel/2030/").text
    assert "휴직한 사람은 넣지 않았습니다." in library.page("personnel/2030/").text
    assert "찾은 사람 약 1,200명" in library.page("programs/2030/night-library/").text
    assert "3억 원" in library.page("").text
    assert "이 사업의 예산: 자료에 없음" in library.page("programs/2030/book-swap/").text
    assert "전화000-123-4567" in library.page("organization/reading-team/").text


def test_nothing_of_the_first_department_is_left(library: BuiltSite) -> None:
    words = ("총무", "영등포")
    assert [page.url for page in library.pages if any(word in page.path.read_text() for word in words)] == []


def test_programs_and_theme_do_not_know_any_department() -> None:
    command = ["grep", "-rnE", "총무|영등포", "macros", "overrides", "docs", "README.md", "--include=*"]
    found = subprocess.run([*command, "--exclude-dir=__pycache__"], cwd=PROJECT, capture_output=True, text=True)
    assert found.stdout == ""
