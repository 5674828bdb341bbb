"""At the top and at the foot a page says of which report it is, and who runs the site."""

from __future__ import annotations

from macros.mkdocs.identity import create_identity, identity_on_paper
from tests.conftest import Department


def test_the_newest_results_are_the_basis(department: Department) -> None:
    identity = create_identity(department.site(), "")
    assert identity == ("2030년 업무보고 기준", "새빛시", "", "")
    assert identity.operated == "운영자 미정"


def test_who_runs_the_site_is_a_setting(department: Department) -> None:
    assert create_identity(department.site(), "책마을 모임").operated == "운영: 책마을 모임"


def test_printed_sheets_say_whose_the_site_is_not(department: Department) -> None:
    identity = create_identity(department.site(), "")
    unofficial, official = (identity_on_paper(identity, "새빛시 사이트", is_official=yes) for yes in (False, True))
    assert unofficial == "비공식 · 2030년 업무보고 기준 · 운영자 미정 · 새빛시 사이트"
    assert official == "2030년 업무보고 기준 · 운영자 미정 · 새빛시 사이트"
