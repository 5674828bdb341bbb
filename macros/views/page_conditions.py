"""What pages ask in `{% if … %}`: whether the data has something."""

from __future__ import annotations

from macros.views.facilities import has_land, told_buildings
from macros.views.macro_arguments import find_program, require_choice
from macros.views.page_view import View
from macros.views.programs import ENTRIES

SUBJECTS = (
    "budgets",
    "cities",
    "contradictions",
    "errata",
    "facilities",
    "glossary",
    "programs",
    "retired",
    "tables",
    "telephones",
)

PARTS = (*ENTRIES, "indicators", "money", "purpose", "thread")


def has(view: View, subject: object) -> bool:
    """그 자료가 있는지 알려 줍니다. 예: `{% if has("facilities") %}`"""
    chosen = require_choice(subject, SUBJECTS, "자료")
    return bool(getattr(view.site.organization if chosen == "telephones" else view.site, chosen))


def is_official(view: View) -> bool:
    """기관이 운영하는 공식 홈페이지인지 알려 줍니다. 예: `{% if is_official() %}`"""
    return view.identity.is_official


def facilities_have(view: View, part: object) -> bool:
    """시설 자료에 그 부분이 있는지 알려 줍니다. 예: `{% if facilities_have("buildings") %}`"""
    facilities = view.site.facilities
    listed = facilities.facilities if facilities else ()
    parts = {
        "buildings": any(one.is_building for one in listed),
        "building_facts": bool(facilities and told_buildings(view, facilities)),
        "land": any(map(has_land, listed)),
        "places": bool(facilities and facilities.places),
        "programs": any(map(view.site.mentions, listed)),
    }
    return parts[require_choice(part, parts, "부분")]


def subject_name(view: View, subject: object) -> str:
    """주제를 부르는 이름을 글 속에 넣습니다. 예: `{{ subject_name("cities") }}`"""
    return view.site.subject_names[require_choice(subject, view.site.subject_names, "주제")]


def program_has(view: View, year: object, program: object, part: object) -> bool:
    """사업에 그 부분이 있는지 알려 줍니다. 예: `{% if program_has(2024, "park-renewal", "results") %}`"""
    chosen = find_program(view, year, program)
    if require_choice(part, PARTS, "부분") == "thread":
        return bool(chosen.continues or view.site.programs.successors.get(chosen.key))
    return bool(getattr(chosen, str(part)) or (part == "purpose" and chosen.printed.get("purpose")))
