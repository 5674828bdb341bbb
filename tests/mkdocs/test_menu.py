"""The menu hides no page, and says where tables went that name a heading it lacks."""

from __future__ import annotations

from types import SimpleNamespace

from macros.mkdocs.menu import NEAR, Line, lines, misplaced_tables, section_around
from macros.records.pages import TABLE, record_pages
from tests.conftest import Department

COUNT = NEAR + 4
MENU = [{"{organization}": ["organization/index.md", TABLE]}, {"통계표": [TABLE]}]


def section(*, with_index: bool) -> SimpleNamespace:
    """An open section of the menu with many pages."""
    pages = [
        SimpleNamespace(title=f"{n}", url=f"{n}/", active=n == 0, is_index=with_index and n == 0, children=None)
        for n in range(COUNT + with_index)
    ]
    return SimpleNamespace(title="통계표", active=True, children=pages)


def test_a_list_without_a_page_about_all_of_it_is_shown_whole() -> None:
    (line,) = lines([section(with_index=False)], None, "")
    assert len(line.inner) == COUNT


def test_a_list_below_a_page_about_all_of_it_may_be_shortened() -> None:
    (line,) = lines([section(with_index=True)], None, "")
    assert (line.has_index, len(line.inner), line.whole) == (True, NEAR, COUNT)


def line(title: str, *inner: Line, is_open: bool = False) -> Line:
    return Line(title, f"{title}/", is_open, False, is_open, True, inner, len(inner))


def test_a_page_shows_the_nearest_list_that_it_is_in_and_none_of_one_line() -> None:
    years = [line("2031"), line("2030", line("one"), line("two", is_open=True), is_open=True)]
    assert section_around([line("programs", *years, is_open=True)]) is years[1]
    assert section_around([line("programs", *years)]) is None
    of_a_year = line("programs", line("2031"), line("2030", line("one"), is_open=True), is_open=True)
    assert section_around([of_a_year]) is of_a_year


def told(department: Department, menu: list[object]) -> list[str]:
    site = department.site()
    return [*misplaced_tables(menu, record_pages(site), site.subject_names)]


def test_a_heading_that_the_menu_lacks_is_told(department: Department) -> None:
    assert told(department, MENU) == []
    department.replace("tables/personnel/table.yml", "section: 조직", "section: 나무")
    assert told(department, MENU) == [
        "알림: 메뉴에 ‘나무’ 제목이 없어 표(인력)를 ‘통계표’에 두었습니다. "
        "따로 두시려면 mkdocs.yml의 nav에 '- 나무: [tables/_table.md]'를 더해 주세요."
    ]


def test_a_table_without_a_heading_is_where_it_belongs(department: Department) -> None:
    department.replace("tables/personnel/table.yml", "section: 조직\n", "")
    assert told(department, MENU) == []
