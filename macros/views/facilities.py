"""Buildings, the land they stand on, other places, and what is known of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from markupsafe import Markup

from macros.korean.formatting import ABSENT, basis, day, floor, floors, in_brackets, number, time
from macros.models.facilities import Facilities, Facility, Operator
from macros.models.mention import Mention
from macros.models.organization import Office
from macros.views.contacts import address_and_telephone
from macros.views.declared_differences import declared_differences
from macros.views.macro_arguments import ArgumentError
from macros.views.outside_ids import outside_id_lines
from macros.views.page_view import View
from macros.views.record_notes import key_notes, link_to, photos
from macros.views.table import Cell, Row, numbers, table, text, with_plain
from macros.views.values import figures

Lines = list[Cell]
Facts = tuple[tuple[str, Callable[[View, Facility], Lines]], ...]
"""Headings, each with a function that returns what is known under it, a line each."""


OWN_TABLE = 3
"""Places of one kind that are worth a table of their own."""


def building_table(view: View) -> Markup:
    """건물의 면적과 층수, 준공일을 표로 보여 줍니다. 예: `{{ building_table() }}`"""
    facilities = cite_facilities(view)
    told = told_buildings(view, facilities)
    rare = [fact for fact in RARE if 2 * sum(bool(fact[1](view, one)) for one in told) <= len(told)]
    extra = known_facts(view, told, tuple(fact for fact in BESIDE if fact not in rare))
    rows = [row for root in facilities.roots for row in _building_rows(view, root, told, extra)]
    columns = (*text("건물"), *numbers("건물 면적"), *text("층수", "준공일", *(heading for heading, _ in extra)))
    notes = [
        Markup("%s %s: %s") % (one.name, heading, Markup(", ").join(lines))
        for one in told
        for heading, told_of in rare
        if (lines := told_of(view, one))
    ]
    caption = f"건물{in_brackets('단위: ㎡', basis(facilities.as_of))}"
    pictures = [photos(view, facility.photos) for facility in facilities.facilities]
    drawn = table(view, "buildings", [facilities], caption, columns, rows, footnotes=notes)
    return drawn + Markup("").join(pictures)


def told_buildings(view: View, facilities: Facilities) -> list[Facility]:
    """Return the buildings of which more is known than who is in them."""
    buildings = (building for root in facilities.roots for building in root.buildings)
    return [one for one in buildings if any(cell not in ("", ABSENT) for cell in _building_cells(view, one, BESIDE))]


def land_table(view: View) -> Markup:
    """땅의 넓이와 그 땅을 함께 쓰는 건물을 표로 보여 줍니다. 예: `{{ land_table() }}`"""
    facilities = cite_facilities(view)
    rows = [_land_row(facility) for facility in facilities.facilities if has_land(facility)]
    columns = (*text("자리"), *numbers("대지 면적"), *text("건물"))
    return table(view, "land", [facilities], f"대지{in_brackets('단위: ㎡', basis(facilities.as_of))}", columns, rows)


def place_table(view: View) -> Markup:
    """공원, 주차장처럼 층별 안내에 없는 곳을 종류마다 표로 보여 줍니다. 예: `{{ place_table() }}`"""
    facilities = cite_facilities(view)
    by_kind: dict[str, list[Facility]] = {}
    for place in facilities.places:
        by_kind.setdefault(place.kind, []).append(place)
    many = {kind: places for kind, places in by_kind.items() if len(places) >= OWN_TABLE}
    others = [place for place in facilities.places if place.kind not in many]
    tables = [
        _places(view, facilities, f"places-{kind}", view.site.name("facility_kind", kind), places)
        for kind, places in many.items()
    ]
    if others:
        title = "그 밖의 곳" if many or any(root.buildings for root in facilities.roots) else "있는 곳"
        tables.append(_places(view, facilities, "places", title, others, kind=True))
    return Markup("").join(tables)


def _places(
    view: View, facilities: Facilities, name: str, title: str, places: list[Facility], *, kind: bool = False
) -> Markup:
    """Return a table of places under a title, with their kinds where these differ."""
    known = (("종류", lambda view, facility: [view.site.name("facility_kind", facility.kind)]),) if kind else ()
    told: Facts = (*known, ("있는 곳", whereabouts), *CONTACT, ("규모", size), ("그 밖", remarks), *OUTSIDE)
    extra = known_facts(view, places, told)
    rows = [
        Row(with_plain(place.name, place.plain), tuple(fact_cells(view, place, extra)), record=place)
        for place in places
    ]
    columns = text("이름", *(heading for heading, _ in extra))
    caption = f"{title} {len(places)}곳{in_brackets(basis(facilities.as_of))}"
    return table(view, name, [facilities], caption, columns, rows)


def facility_cautions(view: View) -> Markup:
    """시설을 찾아가기 전에 조심할 점을 보여 줍니다. 예: `{{ facility_cautions() }}`"""
    facilities = cite_facilities(view)
    cautions = [facilities.caution] if facilities.caution else []
    cautions += [f"{one.name}: {one.caution}" for one in facilities.facilities if one.caution]
    return view.paragraphs(cautions, "caution")


def facility_programs(view: View) -> Markup:
    """사업에서 시설마다 한 일과 할 일을 표로 보여 줍니다. 예: `{{ facility_programs() }}`"""
    facilities = cite_facilities(view)
    mentions: dict[int, tuple[Mention, list[Facility]]] = {}
    for facility in facilities.facilities:
        for mention in view.site.mentions(facility):
            mentions.setdefault(id(mention.record), (mention, []))[1].append(facility)
    found = sorted(mentions.values(), key=lambda pair: (-pair[0].year, pair[0].order))
    for mention, _ in found:
        view.cite(mention.program, mention.program.source, dated=False)
    rows = [
        Row(
            view.link(mention.record, mention.record.display_name),
            (
                ", ".join(facility.name for facility in places),
                f"{mention.year}년{' 계획' if mention.planned else ''}",
                str(mention.period or ""),
            ),
            place=mention.record.place(),
        )
        for mention, places in found
    ]
    programs = {mention.program.key: mention.program for mention, _ in found}.values()
    return table(view, "programs", programs, "시설에서 한 일과 할 일", text("한 일", "시설", "연도", "시기"), rows)


def facility_differences(view: View) -> Markup:
    """시설 자료에서 서로 맞지 않는 점을 보여 줍니다. 예: `{{ facility_differences() }}`"""
    return declared_differences(view, cite_facilities(view))


def cite_facilities(view: View) -> Facilities:
    """Return the facilities, cited on the page; ArgumentError without any."""
    facilities = view.site.facilities
    if facilities is None:
        raise ArgumentError("시설 자료(data/facilities.yml)가 없습니다.")
    view.cite(facilities, facilities.source, as_of=facilities.as_of)
    for facility in facilities.facilities:
        if facility.source:
            view.cite(facilities, facility.source, as_of=facility.as_of or facilities.as_of)
    return facilities


def has_land(facility: Facility) -> bool:
    """Whether the land table shows a facility: land that buildings stand on, or a building's own."""
    return bool(facility.buildings) and not (facility.is_building and facility.land_m2 is None)


def known_facts(view: View, facilities: Iterable[Facility], facts: Facts) -> Facts:
    """Return those facts that are known of some of the facilities."""
    facilities = tuple(facilities)
    return tuple((heading, lines) for heading, lines in facts if any(lines(view, one) for one in facilities))


def mostly_known_facts(view: View, facilities: Sequence[Facility], facts: Facts) -> Facts:
    """Return those facts that are known of half of the facilities at least; others stand where each is described."""
    known = {heading: sum(bool(lines(view, one)) for one in facilities) for heading, lines in facts}
    return tuple((heading, lines) for heading, lines in facts if 0 < len(facilities) <= 2 * known[heading])


def fact_cells(view: View, facility: Facility, facts: Facts) -> Iterator[Cell]:
    """Yield a cell for each fact, empty where it is not known."""
    for _, lines in facts:
        known = lines(view, facility)
        yield view.render("lines.html.j2", texts=known) if len(known) > 1 else (known or [""])[0]


def own_facts(view: View, facility: Facility) -> Markup:
    """Return in one line what is known of a facility in a building, without what it shares with the building."""
    reached = address_and_telephone(view, facility) if facility.address or facility.phone else []
    return Markup(", ").join([*reached, *hours(view, facility), *size(view, facility), *remarks(view, facility)])


def whereabouts(view: View, facility: Facility) -> Lines:
    """Return what a facility stands in, the outermost first, in one line."""
    outer = [view.link(one, one.name) for one in reversed(facility.around)]
    return [Markup(" › ").join(outer)] if outer else []


def contact(view: View, facility: Facility) -> Lines:
    """Return its address, and its telephone or that of what is around it."""
    return address_and_telephone(view, facility)


def hours(view: View, facility: Facility) -> Lines:
    """Return when it is open, and when it is closed."""
    closed = ", ".join(map(str, facility.closed))
    return _known(*map(str, facility.hours), f"쉬는 날: {closed}" if closed and not facility.never_closes else closed)


def size(view: View, facility: Facility) -> Lines:
    """Return its areas, floors, days of building and other figures."""
    land, area = facility.compute("land_m2"), facility.compute("floor_area_m2")
    has_building = area is not None or facility.floors is not None
    whole, built, enlarged = ("대지", "지은 때", "늘려 지은 때") if has_building else ("면적", "만든 때", "넓힌 때")
    return _known(
        f"{whole} {number(land)}㎡" if land is not None else "",
        f"건물 {number(area)}㎡" if area is not None else "",
        floors(facility.floors.ground, facility.floors.basement) if facility.floors else "",
        f"{built} {day(facility.completed)}" if facility.completed else "",
        *(f"{enlarged} {day(date)}" for date in facility.extended),
        figures(view, facility.values, named=True),
    )


def remarks(view: View, facility: Facility) -> Lines:
    """Return who runs it, whose it is, since when and until when it is there, its point on the map, and its note."""
    office = view.site.find(Office, "office", facility.office) if facility.office else None
    point = facility.location
    since = f"{day(facility.since)}부터" if facility.since else ""
    until = f"{day(facility.until)}까지" if facility.until else ""
    return _known(
        _operation(facility.operator) if facility.operator else "",
        facility.tenure or "",
        view.link(office, office.name) if office else "",
        f"{since} {until}".strip(),
        f"위도 {point.latitude}, 경도 {point.longitude}" if point else "",
        facility.scope or "",
        facility.note or "",
        *key_notes(facility),
        *(link_to(view, link) for link in facility.links),
    )


def storey(view: View, facility: Facility) -> Lines:
    """Return the floor that it is on; a blank where that of something in a building is not told."""
    return [place_on_floor(facility) or ABSENT] if facility.building else []


CONTACT: Facts = (("주소와 전화", contact), ("여는 때", hours))
OUTSIDE: Facts = (("다른 자료의 번호", outside_id_lines),)


def place_on_floor(facility: Facility) -> str:
    """Return the floor that a facility is on; empty for what is in no building, and where it is not told."""
    return floor(facility.storey) if facility.building and facility.storey is not None else ""


def _building_rows(view: View, root: Facility, told: list[Facility], extra: Facts) -> Iterator[Row]:
    for building in (one for one in root.buildings if one in told):
        yield Row(with_plain(building.name, building.plain), _building_cells(view, building, extra), record=building)
    if root.is_computed("floor_area_m2") and "floor_area_m2" in root.printed:
        total = (_area(root.compute("floor_area_m2")), *[""] * (2 + len(extra)))
        yield Row(f"{root.name} 계", total, strong=True, place=root.place("printed", "floor_area_m2"))


def _building_cells(view: View, building: Facility, extra: Facts) -> tuple[Cell, ...]:
    return (
        _area(building.compute("floor_area_m2")),
        floors(building.floors.ground, building.floors.basement) if building.floors else ABSENT,
        time(building.completed),
        *fact_cells(view, building, extra),
    )


def _extended(_: View, facility: Facility) -> Lines:
    return [Markup(", ").join(time(date) for date in facility.extended)] if facility.extended else []


def _other_remarks(view: View, facility: Facility) -> Lines:
    return _known(figures(view, facility.values, named=True), *remarks(view, facility))


EXTENDED, REMARKS = ("증축일", _extended), ("비고", _other_remarks)
RARE: Facts = (EXTENDED, REMARKS)
"""What stands below the table where few buildings have it."""
BESIDE: Facts = (EXTENDED, *CONTACT, *OUTSIDE, REMARKS)


def _land_row(facility: Facility) -> Row:
    cells = (_area(facility.compute("land_m2")), ", ".join(building.name for building in facility.buildings))
    if facility.is_building:  # Its own row stands in the table of buildings.
        return Row(facility.name, cells, place=facility.place("land_m2"))
    return Row(with_plain(facility.name, facility.plain), cells, record=facility)


def _area(value: object) -> str:
    return ABSENT if value is None else f"{value:,}"


def _operation(operator: Operator) -> str:
    """Return `민간위탁(나눔재단, ’23. 1. ~ ’25. 12.)`."""
    about = ", ".join(str(part) for part in (operator.name, operator.period) if part)
    return f"{operator.how}({about})" if about else operator.how


def _known(*lines: Cell) -> Lines:
    """Return the lines that are not empty."""
    return [line for line in lines if line]
