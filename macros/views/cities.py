"""Sister and friendship cities."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.korean import formatting
from macros.models.cities import Cities, City, Twinning
from macros.records.pages import translation_url
from macros.views.macro_arguments import ArgumentError, find_by_id
from macros.views.origin_marks import outside_mark
from macros.views.outside_ids import outside_id_facts
from macros.views.page_view import View
from macros.views.profile import profile
from macros.views.record_notes import search_words
from macros.views.table import Row, table, text

NO_CITIES = "도시 자료(data/cities.yml)가 없습니다."


def city_table(view: View) -> Markup:
    """도시를 모두 표로 보여 줍니다. 예: `{{ city_table() }}`"""
    cities = cite_cities(view)
    rows = [
        Row(
            view.link(city, city.full_name),
            (
                view.site.name("city_kind", city.kind),
                view.site.explained("relation", city.relation),
                _first_year(view, cities, city),
            ),
            place=city.place(),
        )
        for city in cities.cities
    ]
    caption = f"{view.site.subject_names['cities']} {len(rows)}곳"
    return table(
        view, "cities", [cities], caption, text("도시", "구분", "관계", "맺은 해"), rows, note=cities.scope or ""
    )


def city_profile(view: View, city: object) -> Markup:
    """한 도시의 이름과 맺은 날을 보여 줍니다. 예: `{{ city_profile("water-light") }}`"""
    chosen = cite_city(view, city)
    facts: list[tuple[str, Markup | str]] = [
        ("구분", view.site.name("city_kind", chosen.kind)),
        ("관계", view.site.explained("relation", chosen.relation)),
        ("지역", chosen.region),
        *_name_facts(view, chosen),
        *_twinning_facts(view, chosen),
        *_page_in_its_language(view, chosen),
        *outside_id_facts(view, chosen, without=("country",)),
    ]
    return profile(view, facts) + search_words(chosen.aliases)


def cite_cities(view: View) -> Cities:
    """Return the cities, cited on the page; ArgumentError without any."""
    cities = view.site.cities
    if cities is None:
        raise ArgumentError(NO_CITIES)
    view.cite(cities, cities.source)
    return cities


def cite_city(view: View, id: object) -> City:
    """Return the city with this id, cited on the page; ArgumentError without one."""
    cities = view.site.cities
    city = find_by_id({item.id: item for item in cities.cities} if cities else {}, id, "도시")
    assert cities is not None
    view.cite(cities, cities.source)
    shown = [source for key, source in city.sources.items() if key != "country"]
    outside = [*([city.names.source] if city.names else []), *shown]
    for source in [*outside, *(twinning.source for twinning in city.twinnings)]:
        view.cite(cities, source, dated=False)
    return city


def _first_year(view: View, cities: Cities, city: City) -> Markup | str:
    first = min(city.twinnings, key=lambda twinning: twinning.date.year, default=None)
    if first is None:
        return ""
    view.cite(cities, first.source, dated=False)
    return Markup("%s년 %s") % (first.date.year, outside_mark(view, first.source))


def _name_facts(view: View, city: City) -> Iterator[tuple[str, Markup | str]]:
    names = city.names
    if names is None:
        return
    span = Markup('<span class="unbroken" lang="%s">%s</span>')
    told = [
        *([span % (names.language or "en", names.own)] if names.own else []),
        *([span % ("en", names.romanised)] if names.romanised else []),
        *map(Markup.escape, names.readings),
    ]
    if told:
        yield "다른 표기", Markup("%s %s") % (Markup(" · ").join(told), outside_mark(view, names.source))


def _page_in_its_language(view: View, city: City) -> Iterator[tuple[str, Markup | str]]:
    """Yield the page of this site that people of the city can read."""
    for translation in view.site.translations.values():
        url = translation_url(translation.id)
        if city.names and city.names.language == translation.tag and view.routes.has(url):
            link = '<a href="%s" lang="%s" hreflang="%s">%s</a>'
            yield "그 나라 말 안내", Markup(link) % (view.href(url), *2 * (translation.tag,), translation.title)


def _twinning_facts(view: View, city: City) -> Iterator[tuple[str, Markup | str]]:
    for event in dict.fromkeys(twinning.name for twinning in city.twinnings):
        days = [twinning for twinning in city.twinnings if twinning.name == event]
        rough = [day for day in days if any(_is_rougher(day, other) for other in days)]
        exact = Markup(", ").join(_twinning(view, day) for day in days if day not in rough)
        yield event, exact + Markup("").join(view.with_anchor(day, "") for day in rough)


def _is_rougher(day: Twinning, other: Twinning) -> bool:
    """Whether a day says less exactly what the other says: a year of a day in it."""
    return day.date != other.date and other.date.isoformat().startswith(day.date.isoformat())


def _twinning(view: View, twinning: Twinning) -> Markup:
    mark = outside_mark(view, twinning.source)
    note = f" {twinning.note}" if twinning.note else ""
    date = formatting.unbroken(str(twinning.date))
    return view.with_anchor(twinning, Markup("%s%s %s") % (date, note, mark))
