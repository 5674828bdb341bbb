"""Indicators: target, actual figure and achievement of each year, as a chart and a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from macros.korean.formatting import percent, signed, unit_of_change, with_triangle
from macros.models.base import Model
from macros.models.indicator import Indicator, IndicatorYear, Number
from macros.views.charts.bars import Bar, Group, Lane, Part, bar_chart, counted_in, measure
from macros.views.page_view import View
from macros.views.record_notes import notes_of
from macros.views.table import Cell, Column, Row, numbers, table, text

TOLD = ("목표", "실적", "달성률", "이전 연도 대비")

MOST_COLUMNS = 10
"""Columns of indicators beside each other; with more, each year has a row."""

YEARS = "indicator-years"
"""The exported table with the figures of each year."""

TREND_YEARS = 3
"""Fewer years show no trend."""


def draw_indicators(view: View, name: str, about: Model, indicators: Iterable[Indicator]) -> Markup:
    """Return the chart and the table of some indicators; nothing without any."""
    indicators = tuple(indicators)
    if not indicators:
        return Markup("")
    years = [each for indicator in indicators for each in all_years(view, about, indicator)]
    groups = [_group(view, about, each) for each in indicators]
    how = "해마다 위 막대가 목표, 아래 막대가 실적입니다." + (" 지표마다 자가 다릅니다." if len(groups) > 1 else "")
    chart = bar_chart(view, _caption(view, about, indicators), how, groups, {"plan": "목표", "real": "실적"})
    columns, rows = _side_by_side(view, about, indicators)
    if len(indicators) == 1 or len(columns) > MOST_COLUMNS:
        columns = (*text("지표", "연도"), *numbers(*TOLD))
        rows = [row for each in indicators for row in _rows(view, about, each)]
    notes = [note for each in indicators for note in _notes(each)]
    return (chart if years else Markup("")) + table(
        view, name, [about], "성과지표", columns, rows, footnotes=notes, exported=YEARS
    )


def _notes(indicator: Indicator) -> Iterator[str]:
    """Yield what an indicator means, how it is worked out, and what the document adds to its years."""
    if indicator.plain:
        yield f"{indicator.name}: {indicator.plain}."
    if indicator.method:
        yield f"{indicator.name}의 산식: {indicator.method}."
    yield from notes_of(indicator, indicator.name)
    for each in indicator.by_year:
        yield from notes_of(each, f"{indicator.name} {each.year}년")


def all_years(view: View, holder: Model, indicator: Indicator) -> list[IndicatorYear]:
    """Return the years of an indicator, with those of the programs that its program continues, oldest first."""
    earlier = view.site.programs.earlier_indicators(holder, indicator.id)
    by_year = {each.year: each for one in (*earlier, indicator) for each in one.by_year}
    return [by_year[year] for year in sorted(by_year)]


def _side_by_side(view: View, about: Model, indicators: tuple[Indicator, ...]) -> tuple[tuple[Column, ...], list[Row]]:
    """Return a row for each indicator, and columns for what is known of each year, as documents print them."""
    told = {indicator.id: dict(_told(view, about, indicator)) for indicator in indicators}
    known = {place for cells in told.values() for place, cell in cells.items() if cell}
    shown = sorted(known, key=lambda place: (place[0], TOLD.index(place[1])))
    columns = (*text("지표"), *(Column(title, numeric=True, under=f"{year}년") for year, title in shown))
    rows = [
        Row(indicator.name, tuple(told[indicator.id].get(place, "") for place in shown), record=indicator)
        for indicator in indicators
    ]
    return columns, rows


def _told(view: View, about: Model, indicator: Indicator) -> Iterator[tuple[tuple[int, str], Cell]]:
    """Yield what is told of each year under each heading; the first cell of a year has its address."""
    unit = view.site.name("unit", indicator.unit)
    years = all_years(view, about, indicator)
    for before, each in zip((None, *years), years, strict=False):
        # The year before stands beside it, so that only a printed change is told.
        change = _change(before, each, unit) if "change" in each.printed else ""
        cells = (_target(each, unit), _figure(each.actual, unit), _achievement(each), change)
        first = next((place for place, cell in enumerate(cells) if cell), 0)
        for place, (title, cell) in enumerate(zip(TOLD, cells, strict=True)):
            yield (each.year, title), view.with_anchor(each, cell) if place == first else cell


def _rows(view: View, holder: Model, indicator: Indicator) -> Iterator[Row]:
    unit = view.site.name("unit", indicator.unit)
    before: IndicatorYear | None = None
    for each in all_years(view, holder, indicator):
        cells = (
            f"{each.year}년",
            _target(each, unit),
            _figure(each.actual, unit),
            _achievement(each),
            _change(before, each, unit),
        )
        heading = indicator.name if before else view.with_anchor(indicator, indicator.name)
        yield Row(heading, cells, record=each)
        before = each


def _change(before: IndicatorYear | None, each: IndicatorYear, unit: str) -> Markup | str:
    if before is None or before.year != each.year - 1 or before.actual is None or each.actual is None:
        return ""
    return signed(each.actual - before.actual, unit_of_change(unit))


def _achievement(each: IndicatorYear) -> str:
    """Return `105.7%`; where nothing can be a percentage of the target, say so."""
    if each.achievement is None:
        return "계산할 수 없음" if each.is_reached is not None else ""
    return percent(each.achievement)


def _group(view: View, holder: Model, indicator: Indicator) -> Group:
    """Return the years of an indicator on a ruler of its own."""
    unit = view.site.name("unit", indicator.unit)
    bars = tuple(_bar(each, unit) for each in all_years(view, holder, indicator))
    return Group(bars, measure(bars, counted_in(unit)), indicator.name)


def _bar(each: IndicatorYear, unit: str) -> Bar:
    target, actual = _target(each, unit), _figure(each.actual, unit)
    lanes = (
        Lane((Part("목표", target, each.target or 0, "plan"),), "목표", target),
        Lane((Part("실적", actual, each.actual or 0),), "실적", actual),
    )
    reached = f"달성률 {percent(each.achievement)}" if each.achievement is not None else ""
    return Bar(f"{each.year}년", tuple(lane for lane in lanes if lane.figure), reached)


def _target(each: IndicatorYear, unit: str) -> str:
    """Return `30일 이하`."""
    figure = _figure(each.target, unit)
    return f"{figure} {each.target_bound}".rstrip() if figure else ""


def _figure(value: Number | None, unit: str) -> str:
    return "" if value is None else f"{with_triangle(value)}{unit}"


def _caption(view: View, holder: Model, indicators: tuple[Indicator, ...]) -> str:
    """`2029~2030년 성과지표 3개 가운데 2개가 목표에 이르렀습니다.`, and how one that has three years went."""
    outcomes = [
        next((each.is_reached for each in reversed(all_years(view, holder, i)) if each.is_reached is not None), None)
        for i in indicators
    ]
    known = [outcome for outcome in outcomes if outcome is not None]
    years = sorted({each.year for indicator in indicators for each in all_years(view, holder, indicator)})
    told = "~".join(str(year) for year in dict.fromkeys((*years[:1], *years[-1:])))
    whole = f"{told}년 성과지표 {len(indicators)}개" if years else f"성과지표 {len(indicators)}개"
    if 0 < len(known) < len(outcomes):
        whole = f"{whole} 가운데 목표와 실적이 모두 있는 것은 {len(known)}개이고, 그"
    sentence = f"{whole} 가운데 {sum(known)}개가 목표에 이르렀습니다." if known else f"{whole}입니다."
    return sentence + "".join(_trend(view, holder, indicator) for indicator in indicators)


def _trend(view: View, holder: Model, indicator: Indicator) -> str:
    years = [each for each in all_years(view, holder, indicator) if each.actual is not None]
    if len(years) < TREND_YEARS:
        return ""
    unit = view.site.name("unit", indicator.unit)
    first, last = years[0], years[-1]
    return (
        f" {indicator.name}: {first.year}년 {_figure(first.actual, unit)}에서 "
        f"{last.year}년 {_figure(last.actual, unit)}."
    )
