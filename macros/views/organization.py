"""The department, its teams and their duties."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.korean.formatting import UNKNOWN, or_unknown
from macros.korean.particles import particle
from macros.models.facilities import Facility
from macros.models.organization import Team
from macros.models.program import Program
from macros.views.amounts_of_money import amount_with_unit
from macros.views.download_and_edit_links import render_with_links
from macros.views.facilities import place_on_floor
from macros.views.macro_arguments import find_team
from macros.views.page_view import View
from macros.views.table import Row, numbers, table, text


def department_name(view: View) -> Markup:
    """기관과 부서의 이름을 글 속에 넣습니다. 예: `{{ department_name() }}`"""
    department = view.site.organization.department
    return Markup.escape(f"{department.parent} {department.name}")


def department_summary(view: View) -> Markup:
    """부서가 하는 일을 한 줄로 보여 줍니다. 예: `{{ department_summary() }}`"""
    organization = view.site.organization
    view.cite(organization, organization.source, dated=False)
    return view.render("paragraphs.html.j2", texts=[organization.department.summary], kind="lead")


def organization_chart(view: View) -> Markup:
    """부서와 팀, 팀마다 맡은 일을 층층이 보여 줍니다. 예: `{{ organization_chart() }}`"""
    organization = view.site.organization
    view.cite(organization, organization.source)
    html = view.render("organization_chart.html.j2", department=organization.department, teams=organization.teams)
    return render_with_links(view, "organization", "조직도", [organization], [organization], html)


def team_summary(view: View, team: object) -> Markup:
    """팀을 소개하는 글과 전화를 보여 줍니다. 예: `{{ team_summary("general-affairs-team") }}`"""
    chosen = find_team(view, team)
    view.cite(view.site.organization, view.site.organization.source)
    summary = view.render("paragraphs.html.j2", texts=[chosen.summary], kind="lead")
    facts = [("전화", or_unknown(chosen.phone)), *_places(view, chosen)]
    return summary + view.render("profile.html.j2", facts=facts)


def _places(view: View, team: Team) -> Iterator[tuple[str, Markup]]:
    """Yield where a team's place is, if a facility names the team."""
    facilities = view.site.facilities
    places = [one for one in facilities.facilities if one.office == team.id] if facilities else []
    if facilities and places:
        view.cite(facilities, facilities.source)
        yield "있는 곳", Markup(", ").join(_place(view, place) for place in places)


def _place(view: View, place: Facility) -> Markup:
    around = f"({place.around[0].name} {place_on_floor(place)})".replace(" )", ")") if place.around else ""
    return view.link(place, place.name) + around


def duty_table(view: View, team: object) -> Markup:
    """한 팀이 맡은 일을 표로 보여 줍니다. 예: `{{ duty_table("general-affairs-team") }}`"""
    chosen = find_team(view, team)
    view.cite(view.site.organization, view.site.organization.source)
    rows = [Row(duty.name, (duty.plain or "", ", ".join(duty.aliases)), record=duty) for duty in chosen.duties]
    caption = f"{particle(chosen.name, '이/가')} 맡은 일 {len(rows)}가지"
    return table(view, f"duties-{chosen.id}", [chosen], caption, text("맡은 일", "쉬운 말", "찾는 말"), rows)


def team_programs(view: View, team: object) -> Markup:
    """한 팀이 맡은 사업을 새로운 해부터 보여 줍니다. 예: `{{ team_programs("general-affairs-team") }}`"""
    chosen = find_team(view, team)
    programs = view.site.programs_by(chosen)
    if not programs:
        return view.render("paragraphs.html.j2", texts=["맡은 사업은 자료에 없습니다."], kind="note")
    for program in programs:
        view.cite(program, program.source)
    rows = [_program_row(view, program) for program in programs]
    caption = f"{chosen.name}의 사업과 돈(기준일 {UNKNOWN})"
    columns = (*text("사업", "연도", "종류"), *numbers("예산액", "집행액", "소요예산"))
    return table(view, f"programs-{chosen.id}", programs, caption, columns, rows)


def _program_row(view: View, program: Program) -> Row:
    money = program.money
    amounts = (money.amount(key) if money else None for key in ("budget", "spent", "required"))
    cells = (
        f"{program.year}년",
        view.site.name("program_kind", program.kind),
        *(amount_with_unit(view, value, money.unit) if money and value is not None else "" for value in amounts),
    )
    return Row(view.link(program, program.title), cells, place=program.place())
