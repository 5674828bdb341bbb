"""Exchanges with cities in the order of time, month by month."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from macros.models.cities import Cities, City
from macros.models.entry import Entry
from macros.models.mention import Mention
from macros.views.charts.city_symbols import kind_symbol
from macros.views.cities import cite_cities, cite_city
from macros.views.entries import related_links
from macros.views.page_view import View
from macros.views.part_menu import render_with_menu

_MONTH_ALONE = re.compile(r"(\D?\d{2}(\d{2})?[.년] ?)?\d{1,2}[.월]")


@dataclass(frozen=True)
class Year:
    """One year of the timeline: by month, and what names no month."""

    number: int
    caption: str
    months: tuple[tuple[int, tuple[Mention, ...]], ...]
    apart: tuple[Mention, ...]
    programs: tuple[Markup, ...]


def exchange_list(view: View) -> Markup:
    """모든 도시와의 교류를 월별로 보여 줍니다. 예: `{{ exchange_list() }}`"""
    cities = cite_cities(view)
    return _timeline(view, view.site.mentions(cities), "교류", headings=True)


def city_exchanges(view: View, city: object) -> Markup:
    """한 도시와 관련된 일을 월별로 보여 줍니다. 예: `{{ city_exchanges("water-light") }}`"""
    chosen = cite_city(view, city)
    # Not all that names a city is an exchange with it.
    return _timeline(view, view.site.mentions(chosen), f"{chosen.full_name} 관련", headings=False)


def newest_exchanges(view: View, cities: Cities) -> str:
    """`2023년 교류 실적은 국내 8건, 국외 3건입니다.` of the newest year with any done; empty without one."""
    exchanges = view.site.mentions(cities)
    year = max((exchange.year for exchange in exchanges if not exchange.planned), default=None)
    of_year = [exchange for exchange in exchanges if exchange.year == year]
    return _caption(year, of_year, "교류", headings=True) if year else ""


def _timeline(view: View, exchanges: Iterable[Mention], about: str, *, headings: bool) -> Markup:
    told = sorted(exchanges, key=lambda exchange: (exchange.year, exchange.order))
    if not told:
        return view.paragraphs([f"{about} 실적과 계획은 자료에 없습니다."], "note")
    for exchange in told:
        view.cite(exchange.program, exchange.program.source)
    drawn = view.render(
        "charts/timeline.html.j2",
        legend=_legend(view, told),
        years=list(_years(view, told, about, headings)),
        heading=lambda exchange: exchange.heading if headings else "",
        mark=lambda exchange: kind_symbol(view, _kind(view, exchange), hollow=exchange.planned),
        related=lambda exchange: related_links(view, exchange),
        says_more=_says_more,
    )
    programs = {exchange.program.key: exchange.program for exchange in told}.values()
    records = [exchange.record for exchange in told]
    return render_with_menu(view, "exchanges", f"{about} 실적과 계획", programs, records, drawn)


def _legend(view: View, told: Iterable[Mention]) -> list[tuple[Markup, str]]:
    """Return each symbol with what it means; nothing where all have the same."""
    kinds = {_kind(view, exchange) for exchange in told}
    if len(kinds) < 2:
        return []
    words = [(kind_symbol(view, word.id), word.name) for word in view.site.vocabulary.city_kinds if word.id in kinds]
    others = [(kind_symbol(view, None), "한 도시로 정해지지 않은 교류")] if None in kinds else []
    planned = [(kind_symbol(view, None, hollow=True), "속이 비면 계획")] if any(one.planned for one in told) else []
    return [*words, *others, *planned]


def _says_more(exchange: Mention) -> bool:
    """Whether a period says more than its year and month, below which it stands."""
    period = exchange.period
    return bool(period) and not (exchange.month and _MONTH_ALONE.fullmatch(str(period)))


def _years(view: View, told: Iterable[Mention], about: str, headings: bool) -> Iterator[Year]:
    for number, of_year in groupby(told, key=lambda exchange: exchange.year):
        exchanges = tuple(of_year)
        dated = [exchange for exchange in exchanges if exchange.month]
        months = ((month, tuple(inside)) for month, inside in groupby(dated, key=lambda exchange: exchange.month or 0))
        apart = tuple(exchange for exchange in exchanges if not exchange.month)
        programs = {exchange.program.key: exchange.program for exchange in exchanges}
        links = tuple(view.link(program, program.title) for program in programs.values())
        yield Year(number, _caption(number, exchanges, about, headings), tuple(months), apart, links)


def _caption(year: int, exchanges: Iterable[Mention], about: str, headings: bool) -> str:
    """`2023년 교류 실적은 국내 8건, 국외 3건이며 계획은 2건입니다.`"""
    done = _counts([exchange for exchange in exchanges if not exchange.planned], headings)
    planned = _counts([exchange for exchange in exchanges if exchange.planned], headings)
    if not done:
        return f"{year}년 {about} 계획은 {planned}입니다."
    further = f"이며 계획은 {planned}" if planned else ""
    return f"{year}년 {about} 실적은 {done}{further}입니다."


def _counts(exchanges: list[Mention], headings: bool) -> str:
    counts = Counter(exchange.heading for exchange in exchanges)
    if not headings or set(counts) == {""}:
        return f"{len(exchanges)}건" if exchanges else ""
    told = [f"{heading} {count}건" for heading, count in counts.items() if heading]
    return ", ".join([*told, f"그 밖 {counts['']}건"] if counts[""] else told)


def _kind(view: View, exchange: Mention) -> str | None:
    """Return the one kind of all cities that an entry names."""
    about = exchange.record.about if isinstance(exchange.record, Entry) else ()
    kinds = {city.kind for address in about if isinstance(city := view.site.addresses.get(address), City)}
    return kinds.pop() if len(kinds) == 1 else None
