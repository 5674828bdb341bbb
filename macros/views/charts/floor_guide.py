"""The floor guide: each building from top floor to basement, and who is on which floor. Empty floors are left out."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from macros.models.facilities import Facility
from macros.records.pages import FINDER
from macros.views.facilities import cite_facilities, own_facts, told_buildings
from macros.views.page_view import View
from macros.views.part_menu import render_with_menu


def floor_guide(view: View) -> Markup:
    """건물마다 어느 층에 누가 있는지 위층부터 보여 줍니다. 예: `{{ floor_guide() }}`"""
    facilities = cite_facilities(view)
    in_table = told_buildings(view, facilities)
    guide = view.render(
        "charts/floor_guide.html.j2",
        roots=[root for root in facilities.roots if root.buildings],
        caption=lambda root: caption(view, root),
        # Its row in the table below has the building's own address.
        address=lambda building: f"{building.id}-floors" if building in in_table else building.id,
        name=lambda occupant: _linked(view, occupant),
        own_facts=lambda occupant: own_facts(view, occupant),
    )
    return render_with_menu(view, "floors", "층별 안내", [facilities], [facilities], guide)


def caption(view: View, root: Facility) -> str:
    """Return `별관에는 부서 10곳, 시설 3곳이 있습니다.` for each building in which there are several."""
    return " ".join(_sentence(view, building) for building in root.buildings if _needs_words(building))


def _needs_words(building: Facility) -> bool:
    """Whether the picture leaves something to be said: how many are inside, or that no floor is told."""
    return len(building.occupants) > 1 or bool(building.occupants_on(None))


def _sentence(view: View, building: Facility) -> str:
    counts = Counter(view.site.name("facility_kind", occupant.kind) for occupant in building.occupants)
    kinds = ", ".join(f"{kind} {count}곳" for kind, count in counts.items())
    sentence = f"{building.name}에는 {kinds}이 있습니다."
    if building.occupants_on(None) == building.occupants:
        sentence += " 몇 층에 있는지는 보고서에 없습니다."
    return sentence


def _linked(view: View, occupant: Facility) -> Markup:
    """Return the name as a link to its row in the department finder."""
    if not view.routes.has(FINDER):
        return Markup.escape(occupant.name)
    return Markup('<a href="%s">%s</a>') % (view.href(f"{FINDER}#{occupant.id}"), occupant.name)
