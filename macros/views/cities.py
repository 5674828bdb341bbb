"""Sister and friendship cities, and the exchanges with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from markupsafe import Markup

from macros.korean import particle
from macros.models.cities import Cities, City
from macros.models.program import Item, Program
from macros.models.source import Document
from macros.views import wording
from macros.views.arguments import ArgumentError, of_id
from macros.views.context import View
from macros.views.programs import related
from macros.views.table import Row, table, text

Told = tuple[Program, Item]


def city_table(view: View) -> Markup:
    """친선도시를 모두 표로 보여 줍니다. 예: `{{ city_table() }}`"""
    cities = _cities(view)
    rows = [
        Row(
            view.link(city, city.full_name),
            (
                view.site.name("city_kind", city.kind),
                view.site.explained("relation", city.relation),
                _own_name(view, city),
            ),
        )
        for city in cities.cities
    ]
    caption = f"친선도시 {len(rows)}곳(기준일 {wording.UNKNOWN})"
    return table(view, caption, text("도시", "구분", "관계", "현지 이름"), rows)


def city_profile(view: View, city: object) -> Markup:
    """한 도시의 이름과 맺은 날을 보여 줍니다. 예: `{{ city_profile("kishiwada") }}`"""
    chosen = _city(view, city)
    facts: list[tuple[str, Markup | str]] = [
        ("구분", view.site.name("city_kind", chosen.kind)),
        ("관계", view.site.explained("relation", chosen.relation)),
        ("지역", chosen.region),
        *_name_facts(view, chosen),
        *_twinning_facts(view, chosen),
    ]
    if chosen.aliases:
        facts.append(("찾는 말", ", ".join(chosen.aliases)))
    return view.render("profile.html.j2", facts=facts)


def city_exchanges(view: View, city: object) -> Markup:
    """한 도시와 오간 일을 시간 순서로 보여 줍니다. 예: `{{ city_exchanges("kishiwada") }}`"""
    chosen = _city(view, city)
    nothing = f"{particle(chosen.full_name, '과/와')} 오간 일은 자료에 없습니다."
    return _exchange_list(view, _by_day(view.site.mentions(chosen)), nothing)


def exchange_list(view: View) -> Markup:
    """모든 친선도시와 오간 일을 시간 순서로 보여 줍니다. 예: `{{ exchange_list() }}`"""
    return _exchange_list(view, _by_day(view.site.exchanges()), "오간 일은 자료에 없습니다.")


def _cities(view: View) -> Cities:
    cities = view.site.cities
    if cities is None:
        raise ArgumentError("친선도시 자료(data/cities.yml)가 없습니다.")
    view.cite(cities, cities.source)
    for city in cities.cities:
        if city.names:
            view.cite(cities, city.names.source, dated=False)
    return cities


def _city(view: View, id: object) -> City:
    cities = view.site.cities
    city = of_id({item.id: item for item in cities.cities} if cities else {}, id, "도시")
    assert cities is not None
    view.cite(cities, cities.source)
    outside = [city.names.source] if city.names else []
    for source in [*outside, *(twinning.source for twinning in city.twinnings)]:
        view.cite(cities, source, dated=False)
    return city


def _own_name(view: View, city: City) -> Markup | str:
    names = city.names
    if names is None or names.own is None:
        return ""
    mark = "" if names.confirmed else _mark(_unconfirmed(view))
    return Markup('<span lang="{}">{}</span> {}').format(names.language or "en", names.own, mark)


def _unconfirmed(view: View) -> str:
    return f"{view.site.organization.department.name} 확인 전"


def _mark(words: str) -> Markup:
    return Markup('<span class="label">{}</span>').format(words)


def _name_facts(view: View, city: City) -> Iterator[tuple[str, Markup | str]]:
    names = city.names
    if names is None:
        return
    told = _outside_mark(view, names.source.document, names.confirmed)
    if names.own:
        own = Markup('<span lang="{}">{}</span> {}')
        yield "현지 이름", own.format(names.language or "en", names.own, told)
    if names.romanised:
        yield "로마자 이름", Markup('<span lang="en">{}</span> {}').format(names.romanised, told)
    if names.readings:
        yield "달리 부르는 이름", Markup("{} {}").format(", ".join(names.readings), told)


def _twinning_facts(view: View, city: City) -> Iterator[tuple[str, Markup | str]]:
    if not city.twinnings:
        yield "맺은 날", wording.UNKNOWN
    for twinning in city.twinnings:
        told = _outside_mark(view, twinning.source.document, twinning.confirmed)
        note = f" {twinning.note}" if twinning.note else ""
        yield twinning.event, Markup("{}{} {}").format(twinning.date, note, told)


def _outside_mark(view: View, document: str, confirmed: bool) -> Markup:
    name = view.site.get(Document, "document", document).name
    mark = "" if confirmed else f", {_unconfirmed(view)}"
    return _mark(f"{name}{mark}")


def _by_day(told: Iterable[Told]) -> list[Told]:
    """Exchanges by the day they began; those without one come last in their year."""
    return sorted(told, key=lambda pair: _begin(*pair))


def _begin(program: Program, item: Item) -> tuple[date, bool]:
    spans = item.period.days(program.year) if item.period else ()
    return (spans[0][0], False) if spans else (date(program.year, 12, 31), True)


def _exchange_list(view: View, told: list[Told], nothing: str) -> Markup:
    if not told:
        return view.render("paragraphs.html.j2", texts=[nothing], kind="note")
    for program, _ in told:
        view.cite(program, program.source)
    exchanges = [
        {
            "period": str(item.period or f"{program.year}년"),
            "title": item.title,
            "planned": item not in _done(program),
            "related": related(view, item),
            "program": view.link(program, f"{program.year}년 {program.title}"),
        }
        for program, item in told
    ]
    return view.render("exchanges.html.j2", exchanges=exchanges)


def _done(program: Program) -> list[Item]:
    return [model for group in program.results for model in group.walk() if isinstance(model, Item)]
