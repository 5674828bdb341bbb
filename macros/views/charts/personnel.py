"""A picture of posts and people."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from macros.korean.formatting import as_of, number
from macros.models.personnel import GradeCount, GroupCount, Personnel
from macros.views.charts.bars import Bar, Group, Part, bar_chart, share
from macros.views.charts.chart_captions import highest, lowest
from macros.views.macro_arguments import find_year
from macros.views.page_view import View

Graded = tuple[GroupCount, GradeCount]


def personnel_chart(view: View, year: object) -> Markup:
    """한 해의 정원과 현원을 직급별 그림으로 보여 줍니다. 예: `{{ personnel_chart(2023) }}`"""
    personnel = find_year(view.site.personnel, year, "인력")
    view.cite(personnel, personnel.source, as_of=personnel.as_of)
    graded = [(group, grade) for group in personnel.groups for grade in group.grades if grade.quota or grade.current]
    widest = max((max(grade.quota, grade.current) for _, grade in graded), default=0)
    groups = [
        Group(
            tuple(_grade_bar(view, grade, widest) for owner, grade in graded if owner is group),
            view.site.name("job_group", group.group),
        )
        for group in personnel.groups
    ]
    about = f"직급마다 위 막대가 정원, 아래 막대가 현원입니다({as_of(personnel.as_of)})."
    if len(graded) < sum(len(group.grades) for group in personnel.groups):
        about += " 둘 다 0명인 직급은 아래 표에만 있습니다."
    return bar_chart(view, _caption(view, personnel, graded), about, groups, lanes=True)


def _grade_bar(view: View, grade: GradeCount, widest: int) -> Bar:
    parts = (
        Part("정원", f"{number(grade.quota)}명", share(grade.quota, widest), "rest"),
        Part("현원", f"{number(grade.current)}명", share(grade.current, widest), "main"),
    )
    return Bar(view.site.name("grade", grade.grade), parts, _gap(grade.gap))


def _gap(value: int) -> str:
    if value == 0:
        return "같음"
    return f"{number(abs(value))}명 {'부족' if value < 0 else '많음'}"


def _caption(view: View, personnel: Personnel, graded: list[Graded]) -> str:
    whole = f"{personnel.year}년 정원 {number(personnel.quota)}명에 현원은 {number(personnel.current)}명입니다."
    return whole + _widest_gaps(view, graded) if len(graded) > 1 else whole


def _widest_gaps(view: View, graded: list[Graded]) -> str:
    short = lowest([told for told in graded if told[1].gap < 0], lambda told: told[1].gap)
    over = highest([told for told in graded if told[1].gap > 0], lambda told: told[1].gap)
    told = [
        f"{words} 직급은 {_grades(view, found)}({number(abs(found[0][1].gap))}명{'씩' if len(found) > 1 else ''})"
        for words, found in (("사람이 가장 많이 모자라는", short), ("정원을 가장 많이 넘는", over))
        if found
    ]
    return f" {'이고, '.join(told)}입니다." if told else " 직급마다 정원과 현원이 같습니다."


def _grades(view: View, found: Iterable[Graded]) -> str:
    """일반직 6급·7급, 별정직 8급."""
    names: dict[str, list[str]] = {}
    for group, grade in found:
        names.setdefault(view.site.name("job_group", group.group), []).append(view.site.name("grade", grade.grade))
    return ", ".join(f"{group} {'·'.join(grades)}" for group, grades in names.items())
