"""At the top and at the foot a page says of which report it is, and who runs the site."""

from __future__ import annotations

from macros.views.identity import create_identity
from tests.conftest import Department

TELEPHONE = """\
part_of: 새빛시
telephones:
  - {id: main-telephone, name: 새빛시청 대표전화, phone: 000-000-1234, source: {document: directory}}
"""


def test_the_newest_results_are_the_basis(department: Department) -> None:
    identity = create_identity(department.site())
    assert (identity.basis, identity.owner, identity.operated) == ("2030년 업무보고 기준", "새빛시", "운영자 미정")


def test_who_runs_the_site_is_a_setting(department: Department) -> None:
    assert create_identity(department.site(), operator="책마을 모임").operated == "운영: 책마을 모임"


def test_the_institution_runs_its_official_site(department: Department) -> None:
    assert create_identity(department.site(), is_official=True).operated == "운영: 새빛시"


def test_printed_sheets_say_whose_the_site_is_not(department: Department) -> None:
    site = department.site()
    unofficial, official = (create_identity(site, "새빛시 사이트", is_official=yes).on_paper for yes in (False, True))
    assert unofficial == "비공식 · 2030년 업무보고 기준 · 운영자 미정 · 새빛시 사이트"
    assert official == "2030년 업무보고 기준 · 운영: 새빛시 · 새빛시 사이트"


def test_a_citation_names_who_runs_the_site_and_never_the_office(department: Department) -> None:
    site = department.site()
    unknown, known, official = (
        create_identity(site, "도서관과 사이트"),
        create_identity(site, "도서관과 사이트", "책마을 모임"),
        create_identity(site, "도서관과 사이트", is_official=True),
    )
    assert unknown.cited_as == "운영자 미정, ‘도서관과 사이트’(비공식, 2030년 업무보고 기준)"
    assert known.cited_as == "책마을 모임, ‘도서관과 사이트’(비공식, 2030년 업무보고 기준)"
    assert official.cited_as == "새빛시, ‘도서관과 사이트’(2030년 업무보고 기준)"


def test_the_foot_says_where_the_institution_is_reached(department: Department) -> None:
    department.replace("organization.yml", "part_of: 새빛시\n", TELEPHONE)
    department.append("sources.yml", "  - {id: directory, name: 공개 목록, kind: website}\n")
    assert create_identity(department.site()).ways == (("새빛시청 대표전화", "000-000-1234", "tel:000-000-1234", True),)
