"""The words that are explained are those of the department, and those that its data or its pages use."""

from __future__ import annotations

from macros.views.glossary import glossary_table
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

OWN = "terms:\n  - {id: shelf, term: 서가, plain: 책을 꽂아 두는 곳}\n"


def words(department: Department) -> list[str]:
    return said(drawn(department, glossary_table), ".//tbody//th")


def test_general_words_stand_there_only_where_they_are_used(department: Department) -> None:
    expected = ["과부족", "단위사업", "소요예산", "예산액", "정원", "준공", "집행률", "집행액", "현원"]
    assert words(department) == expected
    department.replace("tables/personnel/2030.yml", "rows:\n", "note: 임기제는 빠짐 # 당직은 넣음\nrows:\n")
    assert words(department) == sorted([*expected, "임기제"])


def test_the_words_of_the_department_always_stand_there(department: Department) -> None:
    department.write("glossary.yml", OWN)
    assert "서가" in words(department)
