"""A year on one sheet: where the money goes, key figures, programs, what was verified, whom to call."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from macros.korean.formatting import ABSENT
from macros.models.program import Program
from macros.models.spending import add_up
from macros.records.pages import summary_url, summary_years
from macros.views.amounts_of_money import amount, amount_in, caption_with_unit, execution_rate
from macros.views.budget_columns import amount_columns, is_rated
from macros.views.budget_comparison import DIFFERENT_MONEY, compared_year
from macros.views.charts.money_strip import money_strip
from macros.views.checked_figures import checked_figures
from macros.views.contacts import ways_to_reach
from macros.views.key_figures import key_figures
from macros.views.macro_arguments import find_year
from macros.views.page_view import View
from macros.views.table import Row, numbers, table, text

Line = tuple[Program | None, tuple[Program, ...]]
"""A program, and those of a later year that continue it."""

MOST_PROGRAMS = 12
"""Programs on the sheet, which has two sides; the year's own page has more."""

SHOWN = ("budget", "spent", "required")


def year_summary(view: View, year: object) -> Markup:
    """한 해의 예산, 주요 숫자, 사업, 합계 검증, 연락처를 종이 한 장에 모읍니다. 예: `{{ year_summary(2023) }}`"""
    find_year(view.site.subjects_by_year, year, "업무보고")
    assert isinstance(year, int)
    return view.render(
        "year_summary.html.j2",
        year=year,
        strip=money_strip(view, year) if year in view.site.budget_years else "",
        figures=key_figures(view, year),
        programs=_programs(view, year),
        ledger=checked_figures(view, year),
        contact=ways_to_reach(view),
        reports=[document.name for document in view.site.sources.documents if year in document.result_years],
    )


def year_summary_link(view: View, year: object = None) -> Markup:
    """한 해의 한 장 요약으로 이어 줍니다. 해를 적지 않으면 가장 새로운 해입니다. 예: `{{ year_summary_link(2023) }}`"""
    for chosen in summary_years(view.site):
        if year in (None, chosen) and view.routes.has(url := summary_url(chosen)):
            return view.render("year_summary_link.html.j2", url=url, year=chosen)
    return Markup("")


def _programs(view: View, year: int) -> Markup:
    """Return the programs of a year with their money, beside what each needs in the next year with programs."""
    after = compared_year(view, year)
    programs = view.site.programs
    lines = list(programs.continued(year, after)) if after else [(one, ()) for one in programs.of_year(year)]
    told = [program for program, _ in lines if program]
    unit = next((program.money.unit for program in told if program.money), None)
    if unit is None:
        return Markup("")
    for program in told:
        view.cite(program, program.reported_in)
    keys = [key for key in SHOWN if any(one.money and one.money.has(key) for one in told)]
    rows = [_row(view, year, line, keys, after, unit) for line in lines[:MOST_PROGRAMS]]
    more = f"사업 {len(lines)}개 가운데 {MOST_PROGRAMS}개입니다." if len(lines) > MOST_PROGRAMS else ""
    columns = (
        *text(f"{year}년 사업"),
        *amount_columns(keys),
        *numbers(*([f"{after}년 소요예산"] if after else [])),
    )
    caption = caption_with_unit(view, f"{year}년 사업과 사업비", unit)
    notes = [*([more] if more else []), *([DIFFERENT_MONEY] if after else [])]
    return table(view, "year-programs", told, caption, columns, rows, footnotes=notes)


def _row(view: View, year: int, line: Line, keys: Sequence[str], after: int | None, unit: str) -> Row:
    """Return the row of a program and those that continue it; of what begins only then, without what went before."""
    program, heirs = line
    named = program or heirs[0]
    heading = view.link(named, named.title) + ("" if program else f" ({named.year}년부터)")
    money = program.money if program else None
    cells = [amount(view, amount_in(view, money, key, unit), unit) for key in keys]
    if is_rated(keys):
        cells.append(execution_rate(money) if money else ABSENT)
    if after:
        needed = [amount_in(view, heir.money, "required", unit) for heir in heirs]
        cells.append(amount(view, add_up("required", needed) if needed else None, unit))
    return Row(heading, tuple(cells), place=named.place())
