"""The year turns, and the site with its new pages is built."""

from __future__ import annotations

from pathlib import Path

from macros.__main__ import main
from tests.conftest import Department
from tests.site.built import build


def test_once_a_new_year_is_filled_in_its_pages_are_built(project: Path) -> None:
    department = Department(project / "data")
    assert main(["new-year", "2031", "--from", "2030", "--data", str(department.data)]) == 0
    department.fill()
    site = build(project)
    assert {"personnel/2031/", "budget/2031/"} <= {page.url for page in site.pages}
    program = site.page("programs/2031/night-library/")
    assert "추진 실적" in program.text
    assert "도서관과 업무보고: 적은 글" in program.root.find_class("page-foot")[0].text_content()
