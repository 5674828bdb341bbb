"""The year turns on the data of this report, and its site is built."""

from __future__ import annotations

from pathlib import Path

from macros.__main__ import main
from tests.conftest import Department
from tests.site.built import OWN_DATA, build, copy_project


def test_once_a_new_year_is_filled_in_its_pages_are_built(tmp_path: Path) -> None:
    project = copy_project(tmp_path, OWN_DATA)
    department = Department(project / "data")
    assert main(["new-year", "2024", "--from", "2023", "--data", str(department.data)]) == 0
    department.fill()
    site = build(project)
    urls = {page.url for page in site.pages}
    assert {"personnel/2024/", "vehicles/2024/", "budget/2024/"} <= urls
    program = site.page("programs/2024/city-exchange/")
    assert "추진 실적" in program.text
    assert "총무과 업무보고(2024년 실적, 2025년 계획)" in program.root.find_class("page-foot")[0].text_content()
