"""Programs of a year, and every part of one program's page."""

from __future__ import annotations

from markupsafe import Markup

from macros.korean import formatting
from macros.models.budget import BudgetLine
from macros.models.entry import Entry
from macros.models.organization import Office
from macros.models.program import Program
from macros.views.declared_differences import declared_differences
from macros.views.entries import draw_entries
from macros.views.indicators import draw_indicators
from macros.views.macro_arguments import find_program, find_programs, require_choice
from macros.views.organization import office_link, office_links
from macros.views.page_view import View
from macros.views.part_menu import render_with_menu
from macros.views.profile import profile
from macros.views.program_money import draw_money
from macros.views.record_notes import as_printed, record_notes
from macros.views.table import Row, table, text
from macros.views.values import facts as facts_text

ENTRIES = {
    "overview": "개요",
    "history": "추진경위",
    "results": "추진 실적",
    "problems": "문제점과 대책",
    "further_plans": "향후계획",
    "plans": "추진계획",
    "schedule": "추진일정",
}
"""The parts of a program that are entries, by their keys."""


def program_table(view: View, year: object) -> Markup:
    """한 해의 사업을 담당 부서와 함께 표로 보여 줍니다. 예: `{{ program_table(2023) }}`"""
    programs = find_programs(view, year)
    is_mixed = len({bool(program.results) for program in programs}) > 1
    has_periods = any(program.period for program in programs)
    rows = []
    for program in programs:
        view.cite(program, program.source)
        lead = view.site.get(Office, "office", program.lead)
        kind = view.site.explained("program_kind", program.kind)
        done = ["한 일" if program.results else "할 일"] if is_mixed else []
        period = [str(program.period or "")] if has_periods else []
        cells = (kind, office_link(view, lead, program.year), *period, *done)
        rows.append(Row(view.link(program, program.title), cells, place=program.place()))
    whole = programs[0].year
    caption = f"{whole}년 사업 {len(programs)}개"
    columns = text("사업", "종류", "담당 부서", *(["기간"] if has_periods else []), *(["내용"] if is_mixed else []))
    return table(view, f"programs-{whole}", programs, caption, columns, rows)


def program_summary(view: View, year: object, program: object) -> Markup:
    """사업의 목적과 담당 부서, 단위사업을 보여 줍니다. 예: `{{ program_summary(2024, "park-renewal") }}`"""
    chosen = _program(view, year, program)
    lead, *partners = view.site.offices_of(chosen)
    parent = view.site.programs.get(chosen.parent or "")
    inner = [view.link(each, each.title) for each in view.site.programs.inside.get(chosen.key, ())]
    period = formatting.unbroken(str(chosen.period or "")) + as_printed(chosen, "period")
    facts = [
        ("담당 부서", office_link(view, lead, chosen.year)),
        *([("함께하는 부서", office_links(view, partners, chosen.year))] if partners else []),
        ("종류", view.site.explained("program_kind", chosen.kind)),
        *([("단위사업", _budget_line(view, line))] if (line := view.site.budget_line(chosen)) else []),
        *([("윗사업", view.link(parent, parent.title))] if parent else []),
        *([("딸린 사업", Markup(", ").join(inner))] if inner else []),
        *([("사업 기간", period)] if chosen.period else []),
        *([("규모", facts_text(view, None, chosen.values))] if chosen.values else []),
    ]
    purpose = view.render("purpose.html.j2", purpose=chosen.purpose, printed=chosen.printed.get("purpose"))
    return purpose + profile(view, facts) + record_notes(view, chosen)


def program_entries(view: View, year: object, program: object, part: object) -> Markup:
    """사업의 개요, 실적, 계획 등 한 부분을 보여 줍니다. 예: `{{ program_entries(2024, "park-renewal", "results") }}`"""
    chosen, key = _program(view, year, program), require_choice(part, ENTRIES, "부분")
    entries: tuple[Entry, ...] = getattr(chosen, key)
    drawn = draw_entries(view, entries, large=key == "results")
    name, title = key.replace("_", "-"), f"{chosen.title} {ENTRIES[key]}"
    return render_with_menu(view, name, title, [chosen], entries, drawn)


def program_indicators(view: View, year: object, program: object) -> Markup:
    """사업의 성과지표를 그림과 표로 보여 줍니다. 예: `{{ program_indicators(2024, "park-renewal") }}`"""
    chosen = _program(view, year, program)
    return draw_indicators(view, "indicators", chosen, chosen.indicators)


def program_money(view: View, year: object, program: object) -> Markup:
    """사업의 예산액, 집행액, 소요예산, 총사업비를 보여 줍니다. 예: `{{ program_money(2024, "park-renewal") }}`"""
    chosen = _program(view, year, program)
    return draw_money(view, chosen) + declared_differences(view, chosen)


def program_thread(view: View, year: object, program: object) -> Markup:
    """이전 연도와 다음 해로 이어지는 사업을 보여 줍니다. 예: `{{ program_thread(2024, "park-renewal") }}`"""
    chosen = _program(view, year, program)
    before = [view.site.programs[key] for key in chosen.continues]
    after = view.site.programs.successors.get(chosen.key, ())
    return view.render("program_thread.html.j2", steps=[*before, chosen, *after], program=chosen)


def _program(view: View, year: object, program: object) -> Program:
    chosen = find_program(view, year, program)
    view.cite(chosen, chosen.reported_in, as_of=chosen.money.as_of if chosen.money else None)
    for source in (chosen.source, *chosen.sources.values()):
        if source != chosen.reported_in:
            view.cite(chosen, source, dated=False)
    return chosen


def _budget_line(view: View, line: BudgetLine) -> Markup:
    return Markup('%s <span class="label">이 사이트가 연결함</span>') % view.link(line, line.name)
