"""What pages ask in `{% if … %}`: whether the data has something."""

from __future__ import annotations

from macros.reading.problems import nearest
from macros.views.macro_arguments import ArgumentError, find_program
from macros.views.page_view import View

SUBJECTS = ("buildings", "budgets", "cities", "glossary", "programs", "retired", "tables")

PARTS = (
    "indicators",
    "history",
    "problems",
    "results",
    "further_plans",
    "plans",
    "schedule",
    "overview",
    "budget",
    "required",
)


def has(view: View, subject: object) -> bool:
    """그 자료가 있는지 알려 줍니다. 예: `{% if has("buildings") %}`"""
    if subject not in SUBJECTS:
        raise ArgumentError(f"'{subject}' 자료는 없는 이름입니다. {nearest(str(subject), SUBJECTS)}")
    return bool(getattr(view.site, str(subject)))


def subject_name(view: View, subject: object) -> str:
    """주제를 부르는 이름을 글 속에 넣습니다. 예: `{{ subject_name("cities") }}`"""
    if subject not in view.site.subject_names:
        raise ArgumentError(f"'{subject}' 주제는 없습니다. {nearest(str(subject), view.site.subject_names)}")
    return view.site.subject_names[str(subject)]


def program_has(view: View, year: object, program: object, part: object) -> bool:
    """사업에 그 부분이 있는지 알려 줍니다. 예: `{% if program_has(2023, "office-environment", "results") %}`"""
    chosen = find_program(view, year, program)
    if part not in PARTS:
        raise ArgumentError(f"'{part}' 부분은 없습니다. {nearest(str(part), PARTS)}")
    return bool(getattr(chosen, str(part)))
