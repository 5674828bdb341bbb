"""The offices, one below the other, and what each of them does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from macros.models.facilities import Facility
from macros.models.organization import Office
from macros.models.program import Program
from macros.reading.problems import nearest
from macros.views.amounts_of_money import amount_with_unit
from macros.views.contacts import telephone_line
from macros.views.facilities import place_on_floor
from macros.views.indicators import draw_indicators
from macros.views.macro_arguments import ArgumentError, find_office
from macros.views.outside_ids import outside_id_facts
from macros.views.page_view import View
from macros.views.part_menu import render_with_menu
from macros.views.profile import profile
from macros.views.record_notes import as_printed, record_notes, search_words
from macros.views.table import Row, numbers, table, text

PARTS = ("offices", "duties", "programs", "indicators")


def office_name(view: View) -> Markup:
    """기관과 맨 위 부서의 이름을 글 속에 넣습니다. 예: `{{ office_name() }}`"""
    return Markup.escape(view.site.organization.full_name)


def office_summary(view: View, office: object = None) -> Markup:
    """부서를 소개하는 글과 전화를 보여 줍니다. 예: `{{ office_summary("park-team") }}`"""
    organization, chosen = view.site.organization, find_office(view, office)
    view.cite(organization, organization.source, dated=False)
    lead = view.paragraphs([chosen.summary] if chosen.summary else [], "lead")
    if office is None:
        phone = view.paragraphs([f"전화 {chosen.phone}"] if chosen.phone else [])
        return lead + phone + record_notes(view, chosen)
    facts = [("쉬운 말", chosen.plain)] if chosen.plain else []
    facts += [("윗부서", view.link(chosen.above[0], chosen.above[0].name))] if len(chosen.above) > 1 else []
    if not chosen.is_gone:
        facts += [("전화", telephone_line(view, chosen) + as_printed(chosen, "phone"))]
    facts += [("전자우편", chosen.email)] if chosen.email else []
    facts += list(_places(view, chosen))
    facts += outside_id_facts(view, chosen)
    return _past(view, chosen) + lead + profile(view, facts) + record_notes(view, chosen)


def _past(view: View, office: Office) -> Markup:
    """Return that an office is gone, what became of it, when it came to be, after which others, its former names."""
    organization = view.site.organization
    return view.render(
        "office_past.html.j2",
        office=office,
        kind=view.site.name("office_kind", office.kind),
        heirs=[view.site.get(Office, "office", id) for id in office.became],
        took_over=[other for other in organization.gone if office.id in other.became],
    )


def organization_chart(view: View, office: object = None) -> Markup:
    """부서와 그 아래 부서를 층층이 보여 줍니다. 예: `{{ organization_chart() }}`"""
    organization, chosen = view.site.organization, find_office(view, office)
    view.cite(organization, organization.source, as_of=organization.as_of)
    # The duties of many offices would hide how the offices belong together.
    is_flat = not any(below.below for below in chosen.below)
    title = f"{organization.part_of} {chosen.name}" if chosen is organization.root else chosen.name
    html = view.render("organization_chart.html.j2", title=title, office=chosen, with_duties=is_flat)
    gone = [other for other in organization.gone if other.above[:1] == (chosen,)]
    html += view.render("gone_offices.html.j2", offices=gone)
    if chosen is organization.root and (
        codes := [*outside_id_facts(view, organization), *outside_id_facts(view, chosen)]
    ):
        html += profile(view, codes)
    return render_with_menu(view, "organization", "조직도", [organization], [organization], html)


def office_has(view: View, part: object, office: object = None) -> bool:
    """부서에 그 부분이 있는지 알려 줍니다. 예: `{% if office_has("duties", "park-team") %}`"""
    chosen = find_office(view, office)
    if part not in PARTS:
        raise ArgumentError(f"'{part}' 부분은 없습니다. {nearest(str(part), PARTS)}")
    return bool(view.site.programs.of_office(chosen) if part == "programs" else getattr(chosen, str(part)))


def _places(view: View, office: Office) -> Iterator[tuple[str, Markup]]:
    """Yield the places that an office uses or looks after: only its name on a facility tells of them."""
    facilities = view.site.facilities
    places = [one for one in facilities.facilities if one.office == office.id] if facilities else []
    if facilities and places:
        view.cite(facilities, facilities.source)
        yield "쓰거나 돌보는 곳", Markup(", ").join(_place(view, place) for place in places)


def _place(view: View, place: Facility) -> Markup:
    around = f"({f'{place.around[0].name} {place_on_floor(place)}'.strip()})" if place.around else ""
    return view.link(place, place.name) + around


def duty_table(view: View, office: object = None) -> Markup:
    """한 부서의 담당 업무를 표로 보여 줍니다. 예: `{{ duty_table("park-team") }}`"""
    chosen = find_office(view, office)
    view.cite(view.site.organization, view.site.organization.source)
    rows = [Row(duty.name + search_words(duty.aliases), (duty.plain or "",), record=duty) for duty in chosen.duties]
    caption = f"{chosen.name} 담당 업무 {len(rows)}개"
    duties = table(view, f"duties-{chosen.id}", [chosen], caption, text("담당 업무", "쉬운 말"), rows)
    return view.render("duties.html.j2", office=chosen, telephone=telephone_line(view, chosen), duties=duties)


def office_programs(view: View, office: object = None) -> Markup:
    """한 부서가 맡거나 함께하는 사업을 새로운 해부터 보여 줍니다. 예: `{{ office_programs("park-team") }}`"""
    chosen = find_office(view, office)
    programs = view.site.programs.of_office(chosen)
    if not programs:
        return view.paragraphs(["맡은 사업은 자료에 없습니다."], "note")
    for program in programs:
        view.cite(program, program.source)
    is_partner = any(chosen.id in program.partners for program in programs)
    rows = [_program_row(view, program, chosen if is_partner else None) for program in programs]
    caption = f"{chosen.name}의 사업과 돈"
    first = text("사업", "연도", "종류", *(["역할"] if is_partner else []))
    columns = (*first, *numbers("예산액", "집행액", "소요예산"))
    return table(view, f"programs-{chosen.id}", programs, caption, columns, rows)


def _program_row(view: View, program: Program, office: Office | None) -> Row:
    """Return a program's row; with an office, which part that has in it."""
    money = program.money
    amounts = (money.amount(key) if money else None for key in ("budget", "spent", "required"))
    part = ("맡음" if program.lead == office.id else "함께함",) if office else ()
    cells = (
        f"{program.year}년",
        view.site.name("program_kind", program.kind),
        *part,
        *(amount_with_unit(view, value, money.unit) if money and value is not None else "" for value in amounts),
    )
    return Row(view.link(program, program.title), cells, place=program.place())


def office_link(view: View, office: Office, year: int) -> Markup:
    """Return the name that an office had in a year as a link to its page, with today's name if that differs."""
    name = office.name_in(year)
    link = view.link(office, name)
    return link if name == office.name else Markup("%s(지금 이름: %s)") % (link, office.name)


def office_links(view: View, offices: Iterable[Office], year: int) -> Markup:
    """Return the names of some offices as links, with commas between them."""
    return Markup(", ").join(office_link(view, office, year) for office in offices)


def office_indicators(view: View, office: object = None) -> Markup:
    """부서의 성과지표를 그림과 표로 보여 줍니다. 예: `{{ office_indicators() }}`"""
    chosen = find_office(view, office)
    view.cite(view.site.organization, view.site.organization.source)
    return draw_indicators(view, "indicators", chosen, chosen.indicators)
