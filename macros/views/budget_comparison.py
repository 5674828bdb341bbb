"""The programs of a year's budget beside what the plan of the next year needs, and the differences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.korean.formatting import number, rough_won, spoken_won
from macros.models.program import Program
from macros.models.spending import Number, percent_of, plain
from macros.views.amounts_of_money import amount, amount_in, caption_with_unit, difference_in
from macros.views.budget import find_budget
from macros.views.charts.chart_captions import highest
from macros.views.page_view import View
from macros.views.part_menu import part_id
from macros.views.table import Cell, Row, numbers, table, text

TWO_MONIES = "예산액은 쓰기로 정해진 돈이고, 소요예산은 계획에 필요하다고 본 돈입니다."
NO_GROWTH = "둘은 뜻이 다른 돈이라, 예산이 늘었다거나 줄었다고 말할 수는 없습니다."
DIFFERENT_MONEY = f"{TWO_MONIES} {NO_GROWTH}"
COMPARED_BY_US = "두 해의 사업을 연결한 것과 차이, 비율은 이 사이트가 계산했습니다."
NOT_REPORTED = "보고서에 없음"
WITHOUT_HEIR = "이어지는 사업 없음"
WITHOUT_FORERUNNER = "이어지는 앞선 사업 없음"


@dataclass(frozen=True)
class Continued:
    """A program of one year and those of the next that continue it; of a new one, that alone.

    The difference is not known where one of these continues another program too, so that it has no share of its own.
    """

    program: Program | None
    heirs: tuple[Program, ...]
    granted: Number | None
    required: Number | None
    difference: Number | None

    @property
    def name(self) -> str:
        return (self.program or self.heirs[0]).title

    @property
    def plan_name(self) -> str:
        """What the plan is called, where it is one."""
        return self.heirs[0].title if len(self.heirs) == 1 else self.name

    @property
    def has_amounts(self) -> bool:
        monies = [
            *([(self.program.money, "budget")] if self.program else []),
            *((h.money, "required") for h in self.heirs),
        ]
        return any(money is not None and money.amount(key) is not None for money, key in monies)


@dataclass(frozen=True)
class Comparison:
    """Two years, their programs, the largest first, and the unit of the amounts."""

    before: int
    after: int
    unit: str
    programs: tuple[Continued, ...]

    @property
    def known(self) -> list[Continued]:
        """The programs whose difference is known."""
        return [each for each in self.programs if each.difference is not None]


def compared_years(view: View) -> list[int]:
    """예산을 다음 해 계획과 비교할 수 있는 해를 새로운 해부터 줍니다. 예: `{% if compared_years() %}`"""
    return [year for year in view.site.budget_years if compared_year(view, year) is not None]


def compared_year(view: View, year: int) -> int | None:
    """Return the next year with programs; None where there is none, or no program of one of the years has its money."""
    after = view.site.programs.year_after(year)
    if after is None or not (_has_money(view, year, "budget") and _has_money(view, after, "required")):
        return None
    return after


def budget_comparison(view: View, year: object) -> Markup:
    """한 해의 예산액과 다음 해 계획의 소요예산을 나란히 보여 줍니다. 예: `{{ budget_comparison(2023) }}`"""
    comparison = find_comparison(view, year)
    if comparison is None:
        return view.paragraphs(["비교할 다음 해 계획이 없습니다."], "note")
    before, after, unit = comparison.before, comparison.after, comparison.unit
    rows = [_row(view, comparison, each) for each in comparison.programs]
    known = comparison.known
    if 1 < len(known) == len(rows):
        granted, required = (sum(getattr(each, key) for each in known) for key in ("granted", "required"))
        cells = _cells(view, unit, granted, required, required - granted)
        rows.append(Row(f"{len(known)}개 사업의 합", cells, strong=True))
    columns = (*text("사업"), *numbers(f"{before}년 예산액", f"{after}년 소요예산", "차이", "비율"))
    caption = caption_with_unit(view, f"사업별 {before}년 예산액과 {after}년 소요예산", unit)
    about = (*view.site.programs.of_year(before), *view.site.programs.of_year(after))
    return table(view, _name(before), about, caption, columns, rows, note=f"{TWO_MONIES} {COMPARED_BY_US}")


def budget_comparison_link(view: View, year: object) -> Markup:
    """다음 해 계획과 비교한 것이 어디 있는지 알려 줍니다. 예: `{{ budget_comparison_link(2023) }}`"""
    comparison = find_comparison(view, year)
    if comparison is None:
        return Markup("")
    id = part_id(_name(comparison.before))
    # The comparison once stood here, and links lead to its table.
    words = Markup('<p id="%s">%s <a href="%s">두 해 비교 보기</a></p>\n')
    return words % (id, f"{finding(view, comparison)} {NO_GROWTH}", view.href(f"budget/#{id}"))


def find_comparison(view: View, year: object) -> Comparison | None:
    """Return a year's programs beside those of the next; None where there is nothing to compare."""
    before = find_budget(view, year).year
    after = compared_year(view, before)
    if after is None:
        return None
    programs, following = view.site.programs.of_year(before), view.site.programs.of_year(after)
    for program in (*programs, *following):
        view.cite(program, program.source)
    unit = next(program.money.unit for program in (*programs, *following) if program.money)
    continued = [_continued(view, unit, *each) for each in view.site.programs.continued(before, after)]
    continued.sort(key=lambda each: max(each.granted or 0, each.required or 0), reverse=True)
    return Comparison(before, after, unit, tuple(continued))


def comparison_with_forerunner(view: View, program: Program) -> Comparison | None:
    """Return a plan beside the one program that it continues; None where the money of both cannot be compared."""
    if program.money is None or len(program.continues) != 1:
        return None
    forerunner = view.site.programs[program.continues[0]]
    heirs = tuple(heir for heir in view.site.programs.successors[forerunner.key] if heir.year == program.year)
    continued = _continued(view, program.money.unit, forerunner, heirs)
    if continued.difference is None:
        return None
    view.cite(forerunner, forerunner.reported_in, dated=False)
    return Comparison(forerunner.year, program.year, program.money.unit, (continued,))


def finding(view: View, comparison: Comparison) -> str:
    """`사업 5개의 2024년 소요예산은 115억 원으로, 2023년 예산액보다 4억 원(4.2%) 많습니다.`, and which differs most."""
    known = comparison.known
    whole = f"{comparison.after}년 소요예산은"
    if not known:
        return f"{comparison.before}년 예산액과 이어지는 {comparison.after}년 소요예산이 모두 적힌 사업은 없습니다."
    if len(known) == 1:
        whole = f"{known[0].plan_name}의 {whole}"
    elif len(known) < len(comparison.programs):
        whole = f"금액이 모두 적힌 사업 {len(known)}개의 {whole}"
    else:
        whole = f"사업 {len(known)}개의 {whole}"
    granted, required = (sum(getattr(each, key) for each in known) for key in ("granted", "required"))
    needed = rough_won(view.site.won(required, comparison.unit))
    first = (
        f"{whole} {needed}으로, {comparison.before}년 예산액{_more_or_less(view, comparison.unit, granted, required)}."
    )
    top = highest(known, lambda each: _size(each.difference))
    if len(known) < 2 or len(top) > 1 or not top[0].difference:
        return first
    most = spoken_won(view.site.won(_size(top[0].difference), comparison.unit))
    more = "많음" if top[0].difference > 0 else "적음"
    return f"{first} 차이가 가장 큰 사업은 {top[0].name}({most} {more})입니다."


def _size(difference: Number | None) -> Number:
    return max(difference or 0, -(difference or 0))


def _has_money(view: View, year: int, key: str) -> bool:
    return any(program.money and program.money.has(key) for program in view.site.programs.of_year(year))


def _continued(view: View, unit: str, program: Program | None, heirs: tuple[Program, ...]) -> Continued:
    granted = amount_in(view, program.money, "budget", unit) if program else None
    needed = [amount_in(view, heir.money, "required", unit) for heir in heirs]
    known = [value for value in needed if value is not None]
    required = plain(sum(known)) if known and len(known) == len(needed) else None
    is_whole = program is not None and not any(
        key.startswith(f"{program.year}/") and key != program.key for heir in heirs for key in heir.continues
    )
    difference = plain(required - granted) if is_whole and granted is not None and required is not None else None
    return Continued(program, heirs, granted, required, difference)


def _more_or_less(view: View, unit: str, granted: Number, required: Number) -> str:
    """Return `보다 4억 7,000만 원(4.2%) 많습니다`, or `과 같습니다`."""
    if granted == required:
        return "과 같습니다"
    amount = spoken_won(view.site.won(_size(required - granted), unit))
    rate = percent_of(_size(required - granted), granted)
    beside = f"({rate}%)" if rate is not None else ""
    return f"보다 {amount}{beside} {'많습니다' if required > granted else '적습니다'}"


def _name(before: int) -> str:
    return f"budget-comparison-{before}"


def _row(view: View, comparison: Comparison, each: Continued) -> Row:
    either = each.program or each.heirs[0]
    cells = _cells(view, comparison.unit, each.granted, each.required, each.difference)
    if each.program is None:
        cells = ("", *cells[1:])
    elif not each.heirs:
        cells = (cells[0], "", *cells[2:])
    return Row(Markup(" ").join(_heading(view, comparison.after, each)), cells, place=either.place())


def _heading(view: View, after: int, each: Continued) -> Iterator[Markup]:
    """Yield the link to the program, and what it is called in the next year, where that differs."""
    if each.program is None:
        yield view.link(each.heirs[0], each.name)
        yield Markup('<span class="plain">%s</span>') % WITHOUT_FORERUNNER
        return
    yield view.link(each.program, each.name)
    if not each.heirs:
        yield Markup('<span class="plain">%s</span>') % WITHOUT_HEIR
    for heir in each.heirs:
        if heir.title == each.name and len(each.heirs) == 1:
            yield Markup('<span class="plain">%s</span>') % view.link(heir, f"{after}년에도 같은 이름")
        else:
            yield Markup('<span class="plain">%s년 이름: %s</span>') % (after, view.link(heir, heir.title))


def _cells(
    view: View, unit: str, granted: Number | None, required: Number | None, difference: Number | None
) -> tuple[Cell, ...]:
    both = (amount(view, granted, unit), amount(view, required, unit))
    if difference is None:
        return (*both, "", "")
    return (*both, difference_in(view, difference, unit), _rate(difference, granted))


def _rate(difference: Number, granted: Number | None) -> str:
    """Return `+4.2%` or `−5.1%`; nothing of what was nothing before."""
    rate = percent_of(_size(difference), granted)
    if rate is None:
        return ""
    return f"{'+' if difference > 0 else '−' if difference < 0 else ''}{number(rate)}%"
