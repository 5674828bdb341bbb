"""Everybody finds somebody to call, and sees what is not from the report."""

from __future__ import annotations

from dataclasses import replace

from lxml.html import fragment_fromstring

from macros.models.organization import Office
from macros.models.source import Document
from macros.records.pages import Routes
from macros.search.direct_answers import create_answers
from macros.views.contacts import contact
from macros.views.correction_form import correction_form
from macros.views.facilities import building_table
from macros.views.page_view import View
from tests.conftest import Department

DIRECTORY = "  - {id: directory, name: 공개 목록, kind: website}\n"
TELEPHONE = """\
part_of: 새빛시
telephones:
  - {id: main-telephone, name: 새빛시청 대표전화, phone: 000-000-1234, source: {document: directory}}
"""
MARKED = "보고서 밖(공개 목록, 도서관과 확인 전)"


def with_telephone(department: Department) -> View:
    """A library whose offices have no telephone, in an institution with one from elsewhere."""
    department.replace("organization.yml", "    phone: 000-123-4567\n", "")
    department.replace("organization.yml", "part_of: 새빛시\n", TELEPHONE)
    department.append("sources.yml", DIRECTORY)
    site = department.site()
    return View(site, Routes(site), "about/corrections/", map_pattern="https://map.example/?q={address}")


def words(html: str) -> str:
    return " ".join(fragment_fromstring(html, create_parent=True).xpath("string()").split())


def test_an_office_without_a_telephone_names_that_of_the_institution(department: Department) -> None:
    view = with_telephone(department)
    assert words(contact(view, view.site.root)) == f"새빛시 도서관과, 새빛시청 대표전화 000-000-1234 {MARKED}"


def test_a_correction_without_mailbox_names_a_telephone_and_no_form(department: Department) -> None:
    html = correction_form(with_telephone(department))
    assert words(html) == f"새빛시청 대표전화 000-000-1234 {MARKED} 찾아오시거나 다른 길로 알리실 때: 새빛시 도서관과"


def test_the_search_answers_with_the_telephone_and_where_it_is_from(department: Department) -> None:
    view = with_telephone(department)
    texts = [answer.text for answer in create_answers(view.site, view.routes)]
    assert "독서팀의 전화번호는 자료에 없습니다. 새빛시청 대표전화: 000-000-1234(보고서 밖, 도서관과 확인 전)" in texts


def test_an_address_leads_to_a_map_and_is_marked(department: Department) -> None:
    department.append("sources.yml", DIRECTORY)
    address = "    address: 새빛시 물길로 1\n    sources: {address: {document: directory}}\n"
    department.replace("facilities.yml", "    kind: building\n", f"    kind: building\n{address}")
    site = department.site()
    html = building_table(View(site, Routes(site), "buildings/", map_pattern="https://map.example/?q={address}"))
    assert f"새빛시 물길로 1 지도 {MARKED}" in words(html)
    assert 'href="https://map.example/?q=%EC%83%88%EB%B9%9B%EC%8B%9C%20%EB%AC%BC%EA%B8%B8%EB%A1%9C%201"' in html


def test_a_page_in_another_language_names_whom_to_call_in_it(department: Department) -> None:
    words_of = "tag: en\ntitle: English\nname: Library\nsummary: We lend books.\nnames:\n"
    names = "  - {of: organization/reading-team, name: Reading Team}\n  - {of: sources/directory, name: Public list}\n"
    telephone = "  - {of: organization/main-telephone, name: Main number}\n"
    department.write("translations/en.yml", words_of + names + telephone)
    view = replace(with_telephone(department), here="en/")
    team = view.site.get(Office, "office", "reading-team")
    told = "Reading Team, Library Main number +82-00-000-1234 not from the report(not confirmed yet)"
    assert words(contact(view, team).replace("<br>", " ")) == told
    document = view.site.get(Document, "document", "directory")
    assert view.translated_name(document) == "Public list"
