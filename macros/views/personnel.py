"""Posts and people."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.korean.formatting import as_of, number, number_or_dash, staff_gap
from macros.models.personnel import GroupCount, Personnel
from macros.views.declared_differences import declared_differences
from macros.views.macro_arguments import find_year
from macros.views.original_table import ColumnGroup, PrintedRow, original_table
from macros.views.page_view import View
from macros.views.table import Row, numbers, table, text


def personnel_summary(view: View, year: object) -> Markup:
    """한 해의 정원과 현원을 문장으로 보여 줍니다. 예: `{{ personnel_summary(2023) }}`"""
    personnel = _personnel(view, year)
    texts = [
        f"정해진 자리(정원)는 {personnel.quota}명이고, 실제로 있는 사람(현원)은 "
        f"{personnel.current}명입니다. {_gap_sentence(personnel.gap)}"
    ]
    lead = view.render("paragraphs.html.j2", texts=texts, kind="lead")
    cautions = view.render(
        "paragraphs.html.j2", texts=[told for told in (personnel.scope, personnel.caution) if told], kind="note"
    )
    return lead + cautions + declared_differences(view, personnel)


def personnel_table(view: View, year: object) -> Markup:
    """한 해의 정원·현원·과부족을 직급별 표로 보여 줍니다. 예: `{{ personnel_table(2023) }}`"""
    personnel = _personnel(view, year)
    rows = [row for group in personnel.groups for row in _group_rows(view, group)]
    rows.append(_row("전체", personnel))
    caption = f"{personnel.year}년 직군·직급별 인원(단위: 명, {as_of(personnel.as_of)})"
    columns = (*text("직군·직급"), *numbers("정원", "현원", "과부족"))
    drawn = table(view, f"personnel-{personnel.year}", [personnel], caption, columns, rows)
    return drawn + _printed(view, personnel, caption)


def personnel_years(view: View) -> Markup:
    """해마다의 정원과 현원을 표로 보여 줍니다. 예: `{{ personnel_years() }}`"""
    years = sorted(view.site.personnel.values(), key=lambda item: item.year, reverse=True)
    for personnel in years:
        view.cite(personnel, personnel.source, as_of=personnel.as_of)
    rows = [_row(view.link(item, f"{item.year}년"), item) for item in years]
    columns = (*text("연도"), *numbers("정원", "현원", "과부족"))
    return table(view, "personnel-years", years, "연도별 인원(단위: 명)", columns, rows)


def _personnel(view: View, year: object) -> Personnel:
    personnel = find_year(view.site.personnel, year, "인력")
    view.cite(personnel, personnel.source, as_of=personnel.as_of)
    return personnel


def _group_rows(view: View, group: GroupCount) -> Iterator[Row]:
    name = view.site.name("job_group", group.group)
    for grade in group.grades:
        cells = (number(grade.quota), number(grade.current), staff_gap(grade.gap))
        yield Row(f"{name} {view.site.name('grade', grade.grade)}", cells, record=grade)
    yield _row(f"{name} 소계", group)


def _printed(view: View, personnel: Personnel, caption: str) -> Markup:
    groups = [
        ColumnGroup(
            view.site.name("job_group", group.group),
            tuple(view.site.name("grade", grade.grade) for grade in group.grades),
        )
        for group in personnel.groups
    ]
    grades = [grade for group in personnel.groups for grade in group.grades]
    rows = [
        PrintedRow("정원", tuple(number_or_dash(n) for n in (personnel.quota, *(g.quota for g in grades)))),
        PrintedRow("현원", tuple(number_or_dash(n) for n in (personnel.current, *(g.current for g in grades)))),
        PrintedRow(
            "과부족", tuple(staff_gap(n) if n else number_or_dash(n) for n in (personnel.gap, *(g.gap for g in grades)))
        ),
    ]
    return original_table(view, "personnel", f"{caption}, 원문 모양", [ColumnGroup("계"), *groups], rows)


def _row(heading: str, counted: GroupCount | Personnel) -> Row:
    cells = (number(counted.quota), number(counted.current), staff_gap(counted.gap))
    printed = counted.place("published") if counted.published else None
    return Row(heading, cells, record=counted, strong=not isinstance(heading, Markup), place=printed)


def _gap_sentence(difference: int) -> str:
    if difference == 0:
        return "자리와 사람의 수가 같습니다."
    return f"{abs(difference)}명이 {'모자랍니다' if difference < 0 else '더 많습니다'}."
