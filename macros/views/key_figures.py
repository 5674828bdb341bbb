"""The key figures of the first page: each with its year, a small picture drawn of the data, and a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from markupsafe import Markup

from macros.korean.formatting import Day, as_of, behind_name, join_labels, percent, rough_won, with_triangle
from macros.korean.particles import particle
from macros.models.cities import Cities
from macros.models.figures import Figures
from macros.models.source import Document
from macros.models.spending import AMOUNTS, execution_rate, plain
from macros.models.table import Column, Table
from macros.models.table_rows import Number, TableRows
from macros.records import pages
from macros.records.pages import table_url
from macros.records.value_in_words import value_in_words
from macros.views.charts.bars import WHOLE, Fill, share
from macros.views.charts.chart_captions import highest
from macros.views.charts.city_symbols import kind_symbol
from macros.views.charts.timeline import newest_exchanges
from macros.views.page_view import View

MOST_FIGURES = 6
"""Key figures on the first page: the budget, tables in the order of the report, the cities."""

MOST_SEATS = 60
"""Things that are drawn one by one; more are a bar."""

MOST_KINDS = 6
"""Kinds that a strip tells apart; the smallest of more are one."""

MOST_TOTALS = 2
"""Further totals of a table that its sentence tells."""


class SmallPicture(NamedTuple):
    """What is drawn below a figure: seats, taken and empty; or stretches of a bar, and its kinds; or symbols."""

    seats: tuple[int, int] | None = None
    bar: tuple[tuple[Fill, Decimal], ...] = ()
    kinds: tuple[str, ...] = ()
    symbols: tuple[tuple[Markup, int, str], ...] = ()


class KeyFigure(NamedTuple):
    """A figure under a title that leads to its page, with the year or day that it is of."""

    title: str
    url: str | None
    year: str
    figure: str
    sentence: str
    picture: SmallPicture = SmallPicture()

    @property
    def pieces(self) -> list[str]:
        """The words and the numbers of the figure in turn, words first: `약 `, `1,166`, `억 원`."""
        return re.split(r"([\d,.△]+)", self.figure)


def key_figures(view: View, year: object = None) -> Markup:
    """표와 예산, 도시의 주요 숫자를 보여 줍니다. 해를 안 적으면 가장 새로운 것입니다. 예: `{{ key_figures(2023) }}`"""
    budget, cities = [*_budget(view, year)], [*_cities(view, year)]
    tables = islice(_tables(view, year), MOST_FIGURES - len(budget) - len(cities))
    return view.render("key_figures.html.j2", figures=[*budget, *tables, *cities])


def _budget(view: View, year: object) -> Iterator[KeyFigure]:
    budget = next((one for one in view.site.budget_years.values() if year in (None, one.year)), None)
    key = "budget" if budget and budget.amount("budget") is not None else "required"
    amount = budget.amount(key) if budget else None
    if budget is None or amount is None:
        return
    for file in budget.files:
        view.cite(file, file.source, as_of=file.as_of)
    basis, url = year_or_day(budget.year, budget.as_of), view.routes.url(budget)
    whole = rough_won(view.site.won(amount, budget.unit))
    if budget.rate is None:
        title = "예산" if key == "budget" else AMOUNTS[key]
        lines = sum(len(file.roots) for file in budget.files)
        yield KeyFigure(title, url, basis, whole, f"단위사업 {lines}개의 돈을 더한 것입니다.")
        return
    spent = rough_won(view.site.won(budget.amount("spent") or 0, budget.unit))
    sentence = f"예산 {whole} 가운데 {particle(spent, '을/를')} 썼습니다."
    yield KeyFigure("예산 집행률", url, basis, percent(budget.rate), sentence, filled(budget.rate))


def _tables(view: View, year: object) -> Iterator[KeyFigure]:
    """A total of each table's newest year, or of that year."""
    for table in sorted(view.site.tables.values(), key=lambda table: _place_in_report(view, table)):
        by_year = view.site.figures_of(table.id).items()
        newest = next((figures for of, figures in by_year if year in (None, of)), ())
        for figures in [each for each in newest if each.office is None] or newest:
            rows = view.site.rows_of(figures)
            if column := _told_column(rows):
                view.cite(figures, figures.source, as_of=figures.as_of)
                yield _of_table(view, rows, figures, column)


def _told_column(rows: TableRows) -> Column | None:
    """Return the column whose total is told: one that adds up others, or that the chart ends with, or the first."""
    totals = _totals(rows)
    drawn = [id for id in (rows.table.chart.columns if rows.table.chart else ()) if id in totals]
    sums = [column.id for column in rows.sums if column.id in totals]
    return next((rows.table.column(id) for id in (*sums, *drawn[-1:], *totals)), None)


def _totals(rows: TableRows) -> dict[str, Number]:
    return {
        column.id: total
        for column in rows.columns
        if (column.total or column in rows.sums) and (total := rows.total(column)) is not None
    }


def _of_table(view: View, rows: TableRows, figures: Figures, column: Column) -> KeyFigure:
    chart, totals = rows.table.chart, _totals(rows)
    title = join_labels(rows.title_of_all_years, column.full_title)
    figure = _amount(rows, column, totals[column.id])
    picture, sentence = SmallPicture(), _others(rows, column)
    first = rows.table.column(chart.columns[0]) if chart and chart.kind == "pairs" else None
    if first and first is not column and first.id in totals:
        picture, sentence = _taken(totals[column.id], totals[first.id]), _beside(rows, column, first)
    elif chart and chart.kind in ("bars", "stacked"):
        told = _parts(view, figures, totals[column.id]) or _most(rows, column)
        picture, sentence = _strip(rows, column), told or sentence
    year = year_or_day(figures.year, figures.as_of)
    return KeyFigure(title, table_url(rows.table.id), year, figure, sentence, picture)


def _parts(view: View, figures: Figures, total: Number) -> str:
    """`정수 226대, 말소대기 6대입니다.` where the document takes the total apart beside the rows; else empty."""
    parts = next((value.parts for value in figures.values if value.value == total), ())
    unit = next((value.unit for value in figures.values if value.parts == parts), None)
    told = [behind_name(part.name or "", value_in_words(part, view.site, unit)) for part in parts]
    return f"{', '.join(told)}입니다." if told else ""


def _taken(taken: Number, places: Number) -> SmallPicture:
    """Return each place as a seat, or many as a bar."""
    most = max(taken, places)
    if most <= 0 or taken < 0:
        return SmallPicture()
    if most <= MOST_SEATS and taken == int(taken) and places == int(places):
        return SmallPicture(seats=(int(taken), int(most - taken)))
    return filled(WHOLE * taken / most)


def filled(rate: Decimal) -> SmallPicture:
    """Return a bar of which so many percent are filled."""
    filled = min(share(rate, WHOLE), WHOLE)
    bar: tuple[tuple[Fill, Decimal], ...] = (("real", filled), ("soft", WHOLE - filled))
    return SmallPicture(bar=tuple(stretch for stretch in bar if stretch[1]))


def _beside(rows: TableRows, column: Column, first: Column) -> str:
    """`정원 42명보다 1명 적습니다.`"""
    totals = _totals(rows)
    gap = plain(totals[column.id] - totals[first.id])
    places = behind_name(first.full_title, _amount(rows, first, totals[first.id]))
    if not gap:
        return f"{particle(places, '과/와')} 같습니다."
    return f"{places}보다 {_amount(rows, column, max(gap, -gap))} {'많습니다' if gap > 0 else '적습니다'}."


def _kinds(rows: TableRows, column: Column) -> list[tuple[str, Number]]:
    """Return the outer rows and their figures, the largest first; none where they are not the parts of the total."""
    kinds = [(rows.name(row), rows.number(row, column) or 0) for row in rows.roots if rows.is_counted(row)]
    if sum(number for _, number in kinds) != rows.total(column) or any(number < 0 for _, number in kinds):
        return []
    return sorted((kind for kind in kinds if kind[1]), key=lambda kind: kind[1], reverse=True)


def _strip(rows: TableRows, column: Column) -> SmallPicture:
    kinds = _kinds(rows, column)
    if len(kinds) < 2:
        return SmallPicture()
    if len(kinds) > MOST_KINDS:
        few, many = kinds[: MOST_KINDS - 1], kinds[MOST_KINDS - 1 :]
        kinds = [*few, (f"그 밖 {len(many)}개", sum(number for _, number in many))]
    whole = sum(number for _, number in kinds)
    bar: tuple[tuple[Fill, Decimal], ...] = tuple(("real", share(number, whole)) for _, number in kinds)
    return SmallPicture(
        bar=bar, kinds=tuple(behind_name(name, _amount(rows, column, number)) for name, number in kinds)
    )


def _most(rows: TableRows, column: Column) -> str:
    """`화물이 31.9%로 가장 많습니다.`; empty where none has most."""
    kinds = _kinds(rows, column)
    top = highest(kinds, lambda kind: kind[1])
    if len(kinds) < 2 or len(top) > 1:
        return ""
    name, number = top[0]
    return f"{particle(name, '이/가')} {percent(execution_rate(number, rows.total(column)))}로 가장 많습니다."


def _others(rows: TableRows, column: Column) -> str:
    """`1층 1명, 2층 2명입니다.` of further totals; empty without any."""
    others = {id: total for id, total in _totals(rows).items() if id != column.id}
    told = [
        behind_name(other.full_title, _amount(rows, other, others[other.id]))
        for other in rows.columns
        if other.id in others
    ]
    return f"{', '.join(told[:MOST_TOTALS])}입니다." if told else ""


def _amount(rows: TableRows, column: Column, total: Number) -> str:
    """Return a total with its unit; of money what people say, which is short enough for a phone."""
    unit = rows.units.get(rows.unit(None, column) or "")
    if unit and unit.won:
        return rough_won(int(total * unit.won))
    return f"{with_triangle(total)}{rows.unit_name(None, column)}"


def _place_in_report(view: View, table: Table) -> tuple[object, ...]:
    """Return where the report has the newest figures of a table: by section, then by page."""
    newest = next(iter(view.site.figures_of(table.id).values()), ())
    source = newest[0].source if newest else None
    if source is None:
        return (1,)
    # Numbers in the section's name count as numbers, so that Ⅰ-10 comes after Ⅰ-2.
    section = [
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in re.findall(r"\d+|\D+", source.section or "")
    ]
    return 0, section, source.page or 0


def year_or_day(year: int, day: Day | None) -> str:
    """Return the day of a figure; the year, where the document gives no day."""
    return as_of(day) if day else f"{year}년"


def _cities(view: View, year: object) -> Iterator[KeyFigure]:
    """How many cities there are today, which is not known of an earlier year."""
    cities = view.site.cities
    if cities is None or year not in (None, max(view.site.reporting_years, default=year)):
        return
    view.cite(cities, cities.source)
    symbols = tuple(
        (kind_symbol(view, kind), count, f"{view.site.name('city_kind', kind)} {count}곳")
        for kind in dict.fromkeys(city.kind for city in cities.cities)
        if (count := sum(city.kind == kind for city in cities.cities))
    )
    url = pages.CITIES if view.routes.has(pages.CITIES) else None
    title, number = view.site.subject_names["cities"], len(cities.cities)
    sentence = newest_exchanges(view, cities)
    drawn = (
        SmallPicture(symbols=symbols)
        if number <= MOST_SEATS
        else SmallPicture(kinds=tuple(told for *_, told in symbols))
    )
    yield KeyFigure(title, url, _of_report(view, cities), f"{number}곳", sentence, drawn)


def _of_report(view: View, cities: Cities) -> str:
    """Return the year of the report that tells of the cities, which have no year of their own."""
    if cities.as_of:
        return as_of(cities.as_of)
    document = view.site.get(Document, "document", cities.source.document)
    year = max(document.result_years or document.plan_years, default=None)
    return f"{year}년 보고서" if year else ""
