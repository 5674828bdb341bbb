"""The finders: duties in 가나다 order with their office, and departments with their floor."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from macros.korean.formatting import basis, in_brackets
from macros.models.facilities import Facility
from macros.views.facilities import (
    CONTACT,
    Facts,
    cite_facilities,
    fact_cells,
    known_facts,
    mostly_known_facts,
    storey,
    whereabouts,
)
from macros.views.page_view import View
from macros.views.part_menu import part_id, render_with_menu
from macros.views.record_notes import search_words
from macros.views.table import Row, table, text

_INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"


def duty_finder(view: View) -> Markup:
    """담당 업무를 가나다순으로 보여 주고, 평소 쓰는 말로 찾게 합니다. 예: `{{ duty_finder() }}`"""
    organization = view.site.organization
    view.cite(organization, organization.source)
    offices = [office for office in organization.offices if not office.is_gone]
    entries = sorted(
        (
            initial(duty.name),
            duty.name,
            view.link(duty, duty.name) + search_words(duty.aliases),
            view.link(office, office.name),
        )
        for office in offices
        for duty in office.duties
    )
    letters = [(letter, list(found)) for letter, found in groupby(entries, key=itemgetter(0))]
    html = view.render("duty_finder.html.j2", letters=letters, id=part_id("duties"), count=len(entries))
    return render_with_menu(view, "duties", "담당 부서 찾기", [organization], [organization], html)


def department_finder(view: View) -> Markup:
    """찾아갈 수 있는 부서와 시설이 어디에 있는지 가나다순 표로 보여 줍니다. 예: `{{ department_finder() }}`"""
    facilities = cite_facilities(view)
    destinations = sorted(facilities.destinations, key=lambda facility: facility.name)
    extra = known_facts(view, destinations, (("있는 곳", whereabouts), ("층", storey)))
    extra += mostly_known_facts(view, destinations, CONTACT[:1]) + known_facts(view, destinations, CONTACT[1:])
    rows = [_row(view, facility, extra) for facility in destinations]
    columns = text("부서·시설", "종류", *(heading for heading, _ in extra))
    finder = table(
        view, "departments", [facilities], f"부서와 시설이 있는 곳{in_brackets(basis(facilities.as_of))}", columns, rows
    )
    caution = [facilities.caution] if facilities.caution else []
    return view.paragraphs(caution, "caution") + finder


def initial(word: str) -> str:
    """Return the letter that a word is filed under: ㄱ for 가 and 까, the letter itself for others."""
    first = unicodedata.normalize("NFC", word)[0]
    if "가" <= first <= "힣":
        return _INITIALS[(ord(first) - ord("가")) // 588]
    return first.upper() if first.isalpha() else "#"


def _row(view: View, facility: Facility, extra: Facts) -> Row:
    name = view.link(facility, facility.name)
    kind = view.site.name("facility_kind", facility.kind)
    return Row(name + search_words(facility.aliases), (kind, *fact_cells(view, facility, extra)), record=facility)
