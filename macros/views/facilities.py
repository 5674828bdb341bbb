"""Buildings, the land they stand on, other places, and what is known of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from markupsafe import Markup

from macros.korean.formatting import UNKNOWN, as_of, day, floor, floors, number, time
from macros.models.facilities import Facilities, Facility
from macros.models.mention import Mention
from macros.models.organization import Office
from macros.views.declared_differences import declared_differences
from macros.views.macro_arguments import ArgumentError
from macros.views.page_view import View
from macros.views.table import Cell, Row, numbers, table, text
from macros.views.values import facts

Facts = tuple[tuple[str, Callable[[View, Facility], Cell]], ...]
"""Headings, each with a function that returns what is known under it, empty where nothing is."""


def building_table(view: View) -> Markup:
    """건물의 면적과 층수, 준공일을 표로 보여 줍니다. 예: `{{ building_table() }}`"""
    facilities = cite_facilities(view)
    buildings = [building for root in facilities.roots for building in root.buildings]
    extra = known_facts(view, buildings, (*CONTACT, ("그 밖의 수", values)))
    rows = [row for root in facilities.roots for row in _building_rows(view, root, extra)]
    columns = (
        *text("건물"),
        *numbers("건물 면적"),
        *text("층수", "준공일", "증축일", *(heading for heading, _ in extra), "비고"),
    )
    caption = f"건물(단위: ㎡, {as_of(facilities.as_of)})"
    return table(view, "buildings", [facilities], caption, columns, rows)


def land_table(view: View) -> Markup:
    """땅의 넓이와 그 땅을 함께 쓰는 건물을 표로 보여 줍니다. 예: `{{ land_table() }}`"""
    facilities = cite_facilities(view)
    rows = [_land_row(facility) for facility in facilities.facilities if has_land(facility)]
    columns = (*text("자리"), *numbers("대지 면적"), *text("건물"))
    return table(view, "land", [facilities], f"대지(단위: ㎡, {as_of(facilities.as_of)})", columns, rows)


def place_table(view: View) -> Markup:
    """공원, 주차장처럼 층별 안내에 없는 곳을 표로 보여 줍니다. 예: `{{ place_table() }}`"""
    facilities = cite_facilities(view)
    places = facilities.places
    extra = known_facts(view, places, (("들어 있는 곳", whereabouts), *CONTACT, ("규모", size), ("비고", remarks)))
    rows = [
        Row(
            explained_name(place),
            (view.site.name("facility_kind", place.kind), *(cell(view, place) for _, cell in extra)),
            record=place,
        )
        for place in places
    ]
    columns = text("이름", "종류", *(heading for heading, _ in extra))
    return table(view, "places", [facilities], f"그 밖의 곳({as_of(facilities.as_of)})", columns, rows)


def facility_cautions(view: View) -> Markup:
    """시설을 찾아가기 전에 조심할 점을 보여 줍니다. 예: `{{ facility_cautions() }}`"""
    facilities = cite_facilities(view)
    cautions = [facilities.caution] if facilities.caution else []
    cautions += [f"{one.name}: {one.caution}" for one in facilities.facilities if one.caution]
    return view.render("paragraphs.html.j2", texts=cautions, kind="caution")


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


def known_facts(view: View, facilities: Iterable[Facility], all_facts: Facts) -> Facts:
    """Return those facts that are known of some of the facilities."""
    facilities = tuple(facilities)
    return tuple((heading, cell) for heading, cell in all_facts if any(cell(view, one) for one in facilities))


def explained_name(facility: Facility) -> Markup:
    """Return the name with its plainer one."""
    plain = Markup(' <span class="plain">%s</span>') % facility.plain if facility.plain else ""
    return Markup.escape(facility.name) + plain


def whereabouts(view: View, facility: Facility) -> Cell:
    """Return what a facility stands in, the outermost first."""
    return Markup(" › ").join(view.link(outer, outer.name) for outer in reversed(facility.around))


def address(view: View, facility: Facility) -> Cell:
    """Return the address and the point on the map, a line each."""
    where = facility.full_location
    point = f"위도 {where.latitude}, 경도 {where.longitude}" if where else None
    return _lines(view, (facility.full_address, point))


def hours(view: View, facility: Facility) -> Cell:
    """Return when it is open, a line each, and when it is closed."""
    closed = ", ".join(map(str, facility.closed))
    return _lines(view, (*map(str, facility.hours), closed and f"쉬는 날: {closed}"))


def phone(view: View, facility: Facility) -> Cell:
    """Return its telephone, or that of what is around it."""
    return facility.full_phone or ""


def operation(view: View, facility: Facility) -> Cell:
    """Return `민간위탁(나눔재단, ’23. 1. ~ ’25. 12.)`, and whose it is."""
    operator = facility.operator
    about = ", ".join(str(part) for part in (operator.name, operator.period) if part) if operator else ""
    how = operator.how if operator else ""
    return _lines(view, (f"{how}({about})" if about else how, facility.tenure))


def office(view: View, facility: Facility) -> Cell:
    """Return the team whose place it is."""
    team = view.site.find(Office, "office", facility.office) if facility.office else None
    return view.link(team, team.name) if team else ""


def values(view: View, facility: Facility) -> Cell:
    """Return its other figures."""
    return facts(view, None, facility.values)


def size(view: View, facility: Facility) -> Cell:
    """Return its areas, floors and days, and its other figures, a line each."""
    built = [f"{day(facility.completed)} 준공" if facility.completed else ""]
    built += [f"{day(date)} 증축" for date in facility.extended]
    land, area = facility.compute("land_m2"), facility.compute("floor_area_m2")
    return _lines(
        view,
        (
            f"대지 {number(land)}㎡" if land is not None else None,
            f"건물 {number(area)}㎡" if area is not None else None,
            floors(facility.floors.ground, facility.floors.basement) if facility.floors else None,
            *built,
            values(view, facility),
        ),
    )


def remarks(view: View, facility: Facility) -> Cell:
    """Return since when and until when it is there, and its note."""
    since = f"{day(facility.since)}부터" if facility.since else ""
    until = f"{day(facility.until)}까지" if facility.until else ""
    return _lines(view, (f"{since} {until}".strip(), facility.note))


CONTACT: Facts = (("주소", address), ("여는 때", hours), ("전화", phone), ("운영", operation), ("쓰는 팀", office))


def own_facts(view: View, facility: Facility) -> Iterator[tuple[str, Cell]]:
    """Yield what is known of a facility in a building, without what it shares with the building."""
    shared = {"주소": facility.address or facility.location, "전화": facility.phone}
    for heading, cell in (*CONTACT, ("규모", size), ("비고", remarks)):
        if shared.get(heading, True) and (known := cell(view, facility)):
            yield heading, known


def place_on_floor(facility: Facility) -> str:
    """Return the floor that a facility is on; empty for what is in no building."""
    return floor(facility.storey) if facility.building else ""


def _building_rows(view: View, root: Facility, extra: Facts) -> Iterator[Row]:
    for building in root.buildings:
        cells = (
            _area(building.compute("floor_area_m2")),
            floors(building.floors.ground, building.floors.basement) if building.floors else UNKNOWN,
            time(building.completed),
            Markup(", ").join(time(date) for date in building.extended),
            *(cell(view, building) for _, cell in extra),
            remarks(view, building),
        )
        yield Row(explained_name(building), cells, record=building)
    if root.is_computed("floor_area_m2") and "floor_area_m2" in root.printed:
        total = (_area(root.compute("floor_area_m2")), *[""] * (4 + len(extra)))
        yield Row(f"{root.name} 계", total, strong=True, place=root.place("printed", "floor_area_m2"))


def _land_row(facility: Facility) -> Row:
    cells = (_area(facility.compute("land_m2")), ", ".join(building.name for building in facility.buildings))
    if facility.is_building:  # Its own row stands in the table of buildings.
        return Row(facility.name, cells, place=facility.place("land_m2"))
    return Row(explained_name(facility), cells, record=facility)


def _area(value: object) -> str:
    return UNKNOWN if value is None else f"{value:,}"


def _lines(view: View, lines: Iterable[str | None]) -> Cell:
    """Return some lines, without the empty ones."""
    known = [line for line in lines if line]
    return view.render("lines.html.j2", texts=known) if len(known) > 1 else (known or [""])[0]
