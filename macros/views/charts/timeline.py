"""Exchanges with cities in the order of time, month by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from macros.korean.particles import particle
from macros.models.cities import City
from macros.models.entry import Entry
from macros.models.mention import Mention
from macros.views.charts.city_symbols import kind_symbol
from macros.views.cities import cite_cities, cite_city
from macros.views.entries import related_links
from macros.views.page_view import View
from macros.views.part_menu import render_with_links


@dataclass(frozen=True)
class Year:
    """One year of the timeline: by month, and what names no month."""

    number: int
    caption: str
    months: tuple[tuple[int, tuple[Mention, ...]], ...]
    apart: tuple[Mention, ...]
    programs: tuple[Markup, ...]


def exchange_list(view: View) -> Markup:
    """모든 도시와 오간 일을 달마다 시간 순서로 보여 줍니다. 예: `{{ exchange_list() }}`"""
    cities = cite_cities(view)
    return _timeline(view, view.site.mentions(cities), "도시", headings=True)


def city_exchanges(view: View, city: object) -> Markup:
    """한 도시가 나오는 일을 달마다 시간 순서로 보여 줍니다. 예: `{{ city_exchanges("water-light") }}`"""
    chosen = cite_city(view, city)
    return _timeline(view, view.site.mentions(chosen), chosen.full_name, headings=False)


def _timeline(view: View, exchanges: Iterable[Mention], partner: str, *, headings: bool) -> Markup:
    told = sorted(exchanges, key=lambda exchange: (exchange.year, exchange.order))
    if not told:
        nothing = f"{_met(partner, headings)} 일은 자료에 없습니다."
        return view.paragraphs([nothing], "note")
    for exchange in told:
        view.cite(exchange.program, exchange.program.source)
    drawn = view.render(
        "charts/timeline.html.j2",
        years=list(_years(view, told, partner, headings)),
        heading=lambda exchange: exchange.heading if headings else "",
        mark=lambda exchange: kind_symbol(view, _kind(view, exchange), hollow=exchange.planned),
        related=lambda exchange: related_links(view, exchange),
    )
    programs = {exchange.program.key: exchange.program for exchange in told}.values()
    return render_with_links(
        view, "exchanges", f"{_met(partner, headings)} 일", programs, [exchange.record for exchange in told], drawn
    )


def _years(view: View, told: Iterable[Mention], partner: str, headings: bool) -> Iterator[Year]:
    for number, of_year in groupby(told, key=lambda exchange: exchange.year):
        exchanges = tuple(of_year)
        dated = [exchange for exchange in exchanges if exchange.month]
        months = ((month, tuple(inside)) for month, inside in groupby(dated, key=lambda exchange: exchange.month or 0))
        apart = tuple(exchange for exchange in exchanges if not exchange.month)
        programs = {exchange.program.key: exchange.program for exchange in exchanges}
        links = tuple(view.link(program, program.title) for program in programs.values())
        yield Year(number, _caption(view, number, exchanges, partner, headings), tuple(months), apart, links)


def _caption(view: View, year: int, exchanges: Iterable[Mention], partner: str, headings: bool) -> str:
    """`2023년에 도시와 오간 일은 국내 8가지, 국외 3가지이고, 계획은 2가지입니다.`"""
    done = _counts(view, [exchange for exchange in exchanges if not exchange.planned], headings)
    planned = _counts(view, [exchange for exchange in exchanges if exchange.planned], headings)
    if not done:
        return f"{year}년에 {_met(partner, headings, planned=True)} 계획은 {planned}입니다."
    further = f"이고, 계획은 {planned}" if planned else ""
    return f"{year}년에 {_met(partner, headings)} 일은 {done}{further}입니다."


def _met(partner: str, exchanges: bool, *, planned: bool = False) -> str:
    """Return `도시와 오간`; of one city `울릉군이 나오는`, since not all that names it is an exchange with it."""
    if not exchanges:
        return f"{particle(partner, '이/가')} 나오는"
    return f"{particle(partner, '과/와')} {'오갈' if planned else '오간'}"


def _counts(view: View, exchanges: list[Mention], headings: bool) -> str:
    counts = Counter(exchange.heading for exchange in exchanges)
    if not headings or set(counts) == {""}:
        return f"{len(exchanges)}가지" if exchanges else ""
    told = [f"{heading} {count}가지" for heading, count in counts.items() if heading]
    return ", ".join([*told, f"그 밖 {counts['']}가지"] if counts[""] else told)


def _kind(view: View, exchange: Mention) -> str | None:
    """Return the one kind of all cities that an entry names."""
    about = exchange.record.about if isinstance(exchange.record, Entry) else ()
    kinds = {city.kind for address in about if isinstance(city := view.site.addresses.get(address), City)}
    return kinds.pop() if len(kinds) == 1 else None
