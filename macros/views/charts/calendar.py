"""The year's programs on twelve months, and the cycles that come round every year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import Markup

from macros.exports.periods_table import PERIODS
from macros.exports.published_files import CALENDAR
from macros.korean import formatting
from macros.models.calendar import MONTHS, Dated, busiest, dated
from macros.models.program import Program
from macros.views.charts.calendar_picture import draw_calendar
from macros.views.charts.picture import Picture
from macros.views.charts.table_chart import draw_chart
from macros.views.macro_arguments import find_programs
from macros.views.page_view import View
from macros.views.part_menu import render_with_menu

_NAMED_MONTHS = 3
"""Most of the busiest months that a caption names."""


def year_calendar(view: View, year: object) -> Markup:
    """한 해의 사업을 월별로 보여 주고, 단계별 일정을 덧붙입니다. 예: `{{ year_calendar(2023) }}`"""
    programs = find_programs(view, year)
    for program in programs:
        view.cite(program, program.source, dated=False)
    rows = [(program, [entry for entry in dated(program) if not entry.is_step]) for program in programs]
    every = [entry for _, entries in rows for entry in entries]
    finding = caption(programs[0].year, every)
    if every:
        view.offer_picture(Picture("calendar", finding, partial(draw_calendar, rows)))
    calendar = view.render(
        "charts/calendar.html.j2",
        year=programs[0].year,
        rows=rows,
        caption=finding,
        months=MONTHS,
        bars=lambda entry: list(_bars(entry)),
        leaves_undrawn=not all(entry.spans for entry in every),
        has_plans=any(entry.planned for entry in every),
        marks_plans=any(entry.planned for entry in every) and not all(entry.planned for entry in every),
    )
    chart = render_with_menu(view, f"calendar-{programs[0].year}", "월별 일정", programs, (), calendar, PERIODS)
    return chart + _calendar_file(view) + _cycles(view, programs)


def caption(year: int, entries: Sequence[Dated]) -> str:
    """Return `달력에 담은 2023년 사업 일정은 37건이고, 10월에 가장 많습니다(12건).`"""
    if not entries:
        return f"{year}년 사업에는 달력에 담을 일정이 없습니다."
    sentence = f"달력에 담은 {year}년 사업 일정은 {len(entries)}건"
    months, most = busiest(entries)
    if most > 1 and len(months) <= _NAMED_MONTHS:
        each = "각각 " if len(months) > 1 else ""
        names = ", ".join(f"{month}월" for month in months)
        sentence += f"이고, {names}에 가장 많습니다({each}{most}건)."
    else:
        sentence += "입니다."
    return sentence + (" 모두 계획입니다." if all(entry.planned for entry in entries) else "")


def _bars(entry: Dated) -> Iterator[tuple[str, str, str]]:
    """Left end, width and right end of each bar, in percent of the year."""
    for first, last in dict.fromkeys(entry.spans):
        yield _percent(first - 1), _percent(last - first + 1), _percent(last)


def _percent(months: int) -> str:
    return f"{months * 100 / len(MONTHS):.2f}".rstrip("0").rstrip(".")


def _calendar_file(view: View) -> Markup:
    """Return how to take the programs of all years into one's own calendar; nothing if there is no file for that."""
    written = view.exports.files.get(CALENDAR)
    if written is None:
        return Markup("")
    return view.render(
        "charts/calendar_file.html.j2",
        href=view.href(CALENDAR),
        size=formatting.file_size(written.size),
        address=view.urls.absolute(CALENDAR),
    )


def _cycles(view: View, programs: Sequence[Program]) -> Markup:
    charts = [
        draw_chart(view, rows) + view.paragraphs([f"이 일정이 적힌 사업: {rows.subject.display_name}"], "note")
        for rows in view.site.all_rows
        if any(rows.subject is program for program in programs)
        and rows.table.chart
        and rows.table.chart.kind == "steps"
    ]
    return Markup("<h3>단계별 일정</h3>\n") + Markup("").join(charts) if charts else Markup("")
