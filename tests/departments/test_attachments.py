"""Links lead to where a link may lead, and to files that are there."""

from __future__ import annotations

import pytest

from tests.conftest import Department
from tests.site.built import copy_project, run_mkdocs

SWAPS = "programs/2030/book-swap.yml"


@pytest.mark.parametrize(
    "url", ["http://example.go.kr/1", "javascript:alert(1)", "example.go.kr", "ftp://example.go.kr"]
)
def test_a_link_with_another_scheme_is_refused(department: Department, url: str) -> None:
    department.append(SWAPS, f"links: [{{title: 조례, url: '{url}'}}]\n")
    assert department.problems() == [
        "data/programs/2030/book-swap.yml:19:9: url은 https://, mailto:, tel: 가운데 하나로 시작해야 합니다. [value]"
    ]


def test_a_link_to_a_file_that_is_not_there_stops_the_build(department: Department) -> None:
    department.append(SWAPS, "links: [{title: 배치도, file: plan.pdf}]\n")
    project = copy_project(department.data.parent / "project", department.data)
    done = run_mkdocs(project)
    assert done.returncode == 1
    message = "data/programs/2030/book-swap.yml:19:28: 'plan.pdf'은(는) docs/files/ 아래에 없는 파일입니다."
    assert message in done.stdout
