"""The finders: duties in 가나다 order with their office, and departments with their floor."""

from __future__ import annotations

import unicodedata

from markupsafe import Markup

from macros.korean.formatting import as_of, floor
from macros.models.buildings import Building, BuildingSite, Floor, Occupant
from macros.views.buildings import cite_buildings
from macros.views.download_and_edit_links import render_with_links
from macros.views.page_view import View
from macros.views.table import Row, table, text

_INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"


def duty_finder(view: View) -> Markup:
    """맡은 일과 찾는 말을 가나다순으로 보여 줍니다. 예: `{{ duty_finder() }}`"""
    organization = view.site.organization
    view.cite(organization, organization.source)
    entries: dict[str, list[tuple[str, Markup, Markup]]] = {}
    offices = [office for office in organization.offices if not office.is_gone]
    for office in offices:
        for duty in office.duties:
            for word in (duty.name, *duty.aliases):
                entry = (word, view.link(duty, word), view.link(office, office.name))
                entries.setdefault(initial(word), []).append(entry)
    letters = [(letter, sorted(entries[letter])) for letter in sorted(entries)]
    count = sum(len(office.duties) for office in offices)
    html = view.render("duty_finder.html.j2", letters=letters, count=count)
    return render_with_links(view, "duties", "맡은 부서 찾기", [organization], [organization], html)


def department_finder(view: View) -> Markup:
    """부서와 시설이 어느 건물 몇 층에 있는지 가나다순 표로 보여 줍니다. 예: `{{ department_finder() }}`"""
    buildings = cite_buildings(view)
    places = [
        (occupant, level, building, site)
        for site in buildings.sites
        for building in site.buildings
        for level in building.guide
        for occupant in level.occupants
    ]
    rows = [_row(view, *place) for place in sorted(places, key=lambda place: place[0].name)]
    caption = f"부서와 시설이 있는 곳({as_of(buildings.as_of)})"
    finder = table(view, "departments", [buildings], caption, text("부서·시설", "종류", "건물", "층", "자리"), rows)
    caution = [buildings.caution] if buildings.caution else []
    return view.render("paragraphs.html.j2", texts=caution, kind="caution") + finder


def initial(word: str) -> str:
    """Return the letter that a word is filed under: ㄱ for 가 and 까, the letter itself for others."""
    first = unicodedata.normalize("NFC", word)[0]
    if "가" <= first <= "힣":
        return _INITIALS[(ord(first) - ord("가")) // 588]
    return first.upper() if first.isalpha() else "#"


def _row(view: View, occupant: Occupant, level: Floor, building: Building, site: BuildingSite) -> Row:
    name = view.link(occupant, occupant.name)
    if occupant.aliases:
        name += Markup(' <span class="plain">찾는 말: %s</span>') % (", ".join(occupant.aliases))
    kind = view.site.name("occupant_kind", occupant.kind)
    return Row(name, (kind, view.link(building, building.name), floor(level.floor), site.name), record=occupant)
