"""The department, its teams and their duties."""

from __future__ import annotations

from markupsafe import Markup

from macros.views.arguments import team_of
from macros.views.context import View
from macros.views.table import Row, table, text
from macros.views.wording import or_unknown


def department_summary(view: View) -> Markup:
    """부서가 하는 일을 한 줄로 보여 줍니다. 예: `{{ department_summary() }}`"""
    organization = view.site.organization
    view.cite(organization, organization.source, dated=False)
    return view.render("paragraphs.html.j2", texts=[organization.department.summary], kind="lead")


def organization_chart(view: View) -> Markup:
    """부서와 팀, 팀마다 맡은 일을 층층이 보여 줍니다. 예: `{{ organization_chart() }}`"""
    organization = view.site.organization
    view.cite(organization, organization.source)
    return view.render("organization_chart.html.j2", department=organization.department, teams=organization.teams)


def team_summary(view: View, team: object) -> Markup:
    """팀을 소개하는 글과 전화를 보여 줍니다. 예: `{{ team_summary("general-affairs-team") }}`"""
    chosen = team_of(view, team)
    view.cite(view.site.organization, view.site.organization.source)
    summary = view.render("paragraphs.html.j2", texts=[chosen.summary], kind="lead")
    return summary + view.render("profile.html.j2", facts=[("전화", or_unknown(chosen.phone))])


def duty_table(view: View, team: object) -> Markup:
    """한 팀이 맡은 일을 표로 보여 줍니다. 예: `{{ duty_table("general-affairs-team") }}`"""
    chosen = team_of(view, team)
    view.cite(view.site.organization, view.site.organization.source)
    rows = [Row(duty.name, (duty.plain or "", ", ".join(duty.aliases)), record=duty) for duty in chosen.duties]
    caption = f"{chosen.name}이 맡은 일 {len(rows)}가지"
    return table(view, caption, text("맡은 일", "쉬운 말", "찾는 말"), rows)


def team_programs(view: View, team: object) -> Markup:
    """한 팀이 맡은 사업을 새로운 해부터 보여 줍니다. 예: `{{ team_programs("general-affairs-team") }}`"""
    chosen = team_of(view, team)
    programs = view.site.programs_by(chosen)
    if not programs:
        return view.render("paragraphs.html.j2", texts=["맡은 사업은 자료에 없습니다."], kind="note")
    for program in programs:
        view.cite(program, program.source, dated=False)
    rows = [
        Row(
            view.link(program, program.title),
            (f"{program.year}년", view.site.name("program_kind", program.kind)),
        )
        for program in programs
    ]
    return table(view, f"{chosen.name}의 사업", text("사업", "연도", "종류"), rows)
