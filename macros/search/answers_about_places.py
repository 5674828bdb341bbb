"""Direct answers about facilities and cities: where they are, when they open or were built, how many there are."""

from __future__ import annotations

from collections.abc import Iterator

from macros.korean.formatting import as_of, floor, floors, number
from macros.korean.particles import join_words, particle
from macros.models.cities import City
from macros.models.facilities import Facility
from macros.models.site import Site
from macros.records.pages import CITIES, FINDER, Routes
from macros.search.answer import Answer, main_telephone, outside
from macros.search.asking_words import FIGURE, WHAT, WHEN, WHERE, WHO

_BUILT = (
    "준공일",
    "준공",
    "지은",
    "지어",
    "지었",
    "지을",
    "짓",
    "완공",
    "세운",
    "세워",
    "생긴",
    "증축",
    "몇 년 됐",
    "오래",
)
_FLOOR_AREA = ("면적", "넓이", "연면적", "건물 면적", "평수", "몇 평", "넓어", "넓은", "m2")
_LAND = ("대지", "대지 면적", "땅", "땅 넓이", "부지")
_STOREYS = ("몇 층짜리", "층수", "지하", "지상", "몇 층까지")
_TWINNED = ("맺", "결연", "자매", "의향서", "인연", "교류 시작")


def facility_answers(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield where each facility is and when it opens, its telephone, and what is known of a building."""
    if site.facilities is None:
        return
    day = site.facilities.caution or as_of(site.facilities.as_of)
    for facility in site.facilities.destinations:
        # What is to be told of a building stands on the page of buildings.
        has_finder = routes.has(FINDER) and not facility.floors
        own = routes.url(facility) or ""
        url = f"{FINDER}#{facility.id}" if has_finder else own
        beside = (site.organization.part_of, *(outer.name for outer in facility.around), "건물", "사무실")
        names = (facility.name, *facility.aliases)
        if sentences := list(_about(site, facility)):
            kinds = (WHERE, *([WHEN] if facility.hours or facility.closed else []), *([WHO] if facility.called else []))
            yield Answer(names, beside, " ".join(sentences), day, url, kinds)
        for needs, kind, text in _built(facility):
            yield Answer(names, beside, text, day, own, (kind,), needs)
    yield from _floors(site, routes, day)
    yield from _silent(site, routes)


def _silent(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield that the telephones, and the hours, of places are not known, so that nothing else answers for them."""
    assert site.facilities
    for is_timed, missing, kinds in ((True, "전화번호는", (WHO,)), (False, "전화번호와 여는 때는", (WHO, WHEN))):
        silent = [one for one in site.facilities.destinations if not one.called and bool(one.hours) == is_timed]
        names = tuple(dict.fromkeys(name for one in silent for name in (one.name, *one.aliases)))
        if names and site.organization.telephone:
            text = f"이곳의 {missing} 자료에 없습니다. {main_telephone(site)}"
            url = FINDER if routes.has(FINDER) else routes.url(site.organization.telephone) or ""
            yield Answer(names, (site.organization.part_of,), text, "", url, kinds, shy=True)


def _built(facility: Facility) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield by the words that ask for it what is known of a building."""
    name = facility.name
    if facility.completed:
        extended = "".join(f" {day}에 증축했습니다." for day in map(str, facility.extended))
        yield _BUILT, WHEN, f"{particle(name, '은/는')} {facility.completed}에 준공했습니다.{extended}"
    if facility.has("floor_area_m2"):
        yield _FLOOR_AREA, FIGURE, f"{name}의 건물 면적은 {number(facility.floor_area_m2 or 0)}㎡입니다."
    if facility.has("land_m2"):
        yield _LAND, FIGURE, f"{name}의 대지 면적은 {number(facility.land_m2 or 0)}㎡입니다."
    if facility.floors:
        text = f"{particle(name, '은/는')} {floors(facility.floors.ground, facility.floors.basement)} 건물입니다."
        yield _STOREYS, WHERE, text


def _floors(site: Site, routes: Routes, day: str) -> Iterator[Answer]:
    """Yield who is on each floor of a building."""
    assert site.facilities
    for building in site.facilities.facilities:
        inside: dict[int, list[str]] = {}
        for one in building.occupants if building.is_building else ():
            if one.storey is not None:
                inside.setdefault(one.storey, []).append(one.name)
        for storey, names_there in inside.items():
            text = f"{building.name} {floor(storey)}에는 {particle(join_words(names_there), '이/가')} 있습니다."
            names = (f"{building.name} {floor(storey)}", f"{floor(storey)} {building.name}")
            yield Answer(names, ("부서", "곳"), text, day, routes.url(building) or "", (WHERE, WHAT, FIGURE))


def _about(site: Site, facility: Facility) -> Iterator[str]:
    """Yield sentences: where a facility is, its address, when it is open, and its telephone."""
    place = facility.around[0] if facility.around else None
    name, known = facility.name, list(_contact(site, facility))
    is_namesake = any(one.name == name for one in facility.inside)  # Who asks means what is in the building.
    if facility.floors and not is_namesake:
        yield f"{particle(name, '은/는')} {floors(facility.floors.ground, facility.floors.basement)} 건물입니다."
    if facility.building and facility.storey is not None:
        yield f"{particle(name, '은/는')} {facility.building.name} {floor(facility.storey)}에 있습니다."
    elif facility.building and facility.name == facility.building.name:
        yield f"{particle(name, '이/가')} 몇 층인지는 자료에 없습니다."
    elif facility.building:
        yield f"{particle(name, '은/는')} {facility.building.name}에 있습니다. 몇 층인지는 자료에 없습니다."
    elif place and not place.buildings:
        yield f"{particle(name, '은/는')} {place.name}에 있습니다."
    elif known and not facility.floors:
        known[0] = f"{name}의 {known[0]}"
    yield from known


def _contact(site: Site, facility: Facility) -> Iterator[str]:
    if addressed := facility.addressed:
        yield f"주소는 {addressed.address}입니다{outside(site, addressed.sources.get('address'))}."
    if facility.hours:
        yield f"여는 때는 {', '.join(map(str, facility.hours))}입니다."
    if facility.closed:
        closed = ", ".join(map(str, facility.closed))
        yield f"{closed}입니다." if facility.never_closes else f"쉬는 날은 {closed}입니다."
    if called := facility.called:
        yield f"전화는 {called.phone}입니다{outside(site, called.sources.get('phone'))}."


def city_answers(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield how many cities there are, also of each kind and region, and when the relation with each began."""
    if site.cities is None:
        return
    url = CITIES if routes.has(CITIES) else ""
    cities = site.cities.cities
    subject = site.subject_names["cities"]
    beside = (site.organization.part_of, "도시", "곳", "군데", "서로", "인연")
    told = f"{particle(subject, '은/는')} 모두 {len(cities)}곳입니다."
    yield Answer((subject, f"{subject} 수"), beside, told, "", url, (FIGURE,), shy=True)
    for kind in dict.fromkeys(city.kind for city in cities):
        name = site.name("city_kind", kind)
        named = [city.name for city in cities if city.kind == kind]
        text = f"{name} {particle(subject, '은/는')} {len(named)}곳입니다."
        yield Answer((f"{name} {subject}", f"{subject} {name}"), beside, text, "", url)
    for region in dict.fromkeys(city.region for city in cities):
        there = [city for city in cities if city.region == region]
        text = f"{region} {particle(subject, '은/는')} {', '.join(city.name for city in there)}입니다."
        own = routes.url(there[0]) if len(there) == 1 else None
        yield Answer(
            (f"{region} {subject}", f"{subject} {region}"), beside, text, "", own or url, (FIGURE, WHERE, WHAT)
        )
    for city in cities:
        yield from _city(site, routes, city)


def _city(site: Site, routes: Routes, city: City) -> Iterator[Answer]:
    names = (city.name, city.full_name)
    if city.twinnings:
        steps = ", ".join(f"{each.date} {each.name}" for each in city.twinnings)
        first = city.twinnings[0]
        text = f"{particle(city.full_name, '과/와')} 맺은 관계: {steps}{outside(site, first.source)}."
        beside = (site.subject_names["cities"], *_TWINNED, city.region, "도시")
        url = routes.url(first) or routes.url(city) or ""
        yield Answer(names, beside, text, "", url, (WHEN,), shy=True)
        yield Answer(names, beside, text, "", url, (WHEN,), ("맺", "결연", *(each.name for each in city.twinnings)))
