"""Places: sites, buildings, who sits in them, parks, car parks, paths, in one flat list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import AfterValidator, Field, PrivateAttr, model_validator

from macros.models.base import Model
from macros.models.location import Location
from macros.models.outside_ids import LEGAL_DONG, WIKIDATA, LegalDongCode, WikidataId
from macros.models.period import PeriodField
from macros.models.record import Computed, RecordModel, Sourced
from macros.models.types import (
    Added,
    AddedLine,
    FacilityId,
    FacilityKindId,
    Id,
    Line,
    MeasuredIn,
    OfficeId,
    PartialDateField,
    SquareMetres,
)
from macros.models.value import Value
from macros.reading.problems import Place

_HOMES = {
    word: home
    for words, home in (
        ("tel telephone contact", "전화는 phone에 적습니다."),
        ("opening_hours open opening time times holidays", "여는 때는 hours에, 쉬는 날은 closed에 적습니다."),
        ("team department lead", "쓰는 부서는 office에 적습니다."),
        ("site building within inside", "들어 있는 곳은 parent에 적습니다."),
        ("occupants rooms guide buildings", "안에 있는 곳은 한 줄씩 따로 적고, parent에 이곳의 id를 적습니다."),
        ("latitude longitude coordinates", "위도와 경도는 location 아래에 latitude와 longitude로 적습니다."),
        ("area size", "면적은 land_m2(대지)나 floor_area_m2(건물)에 적습니다."),
        ("length seats capacity spaces parking", "길이, 좌석, 주차면 같은 수는 values에 적습니다."),
        ("management manager managed_by", "운영하는 곳은 operator에 적습니다."),
        ("built opened", "지은 날은 completed에, 연 날은 since에 적습니다."),
    )
    for word in words.split()
}


def _not_zero(floor: int) -> int:
    if floor == 0:
        raise ValueError("0층은 없습니다. 지하 1층은 -1, 지상 1층은 1로 적어 주세요")
    return floor


class Floors(Model):
    """How many floors a building has."""

    basement: Annotated[int, MeasuredIn("층")] = Field(
        0, title="지하 층수", description="지하층이 없으면 적지 않습니다.", ge=0, le=20
    )
    ground: Annotated[int, MeasuredIn("층")] = Field(
        title="지상 층수", description="땅 위의 층이 몇 개인지 적습니다. 지하에만 있으면 0입니다.", ge=0, le=200
    )

    @model_validator(mode="after")
    def _has_a_floor(self) -> Floors:
        if not (self.basement or self.ground):
            raise ValueError("ground(지상 층수)나 basement(지하 층수)를 적어 주세요")
        return self

    @property
    def numbers(self) -> tuple[int, ...]:
        """Numbers of all floors, the top one first; the first basement is -1."""
        return (*range(self.ground, 0, -1), *range(-1, -self.basement - 1, -1))


class Operator(Model):
    """Who runs a facility."""

    how: Line = Field(title="운영 방식", description="직영, 민간위탁처럼 적습니다.")
    name: Line | None = Field(None, title="운영하는 곳", description="맡아 운영하는 기관이나 단체입니다.")
    period: PeriodField | None = Field(
        None, title="운영 기간", description="맡긴 기간입니다. 문서에 적힌 대로 적습니다."
    )


class Facility(RecordModel):
    """One place. What stands or sits in another names it as its parent; what the document does not print is absent.

    Areas that are not written are those of what is inside together.
    """

    anchored = True
    homes = _HOMES
    computed: ClassVar[Mapping[str, Computed]] = {
        "land_m2": Computed("대지 면적 계(㎡)", "sum", "㎡"),
        "floor_area_m2": Computed("건물 면적 계(㎡)", "sum", "㎡"),
    }
    __slots__ = ("_has_floors", "_inside", "_parent")
    if TYPE_CHECKING:
        _parent: Facility | None = PrivateAttr()
        _inside: tuple[Facility, ...] = PrivateAttr()
        _has_floors: bool = PrivateAttr()

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="이름", description="문서에 적힌 이름입니다.")
    kind: Annotated[FacilityKindId, Added()] = Field(
        title="종류", description="vocabulary.yml에 있는 시설 종류의 id입니다."
    )
    plain: AddedLine | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    aliases: tuple[AddedLine, ...] = Field((), title="관련 검색어", description="구민이 쓸 만한 다른 이름입니다.")
    parent: Annotated[FacilityId, Added()] | None = Field(
        None,
        title="들어 있는 곳",
        description="이곳이 든 건물이나 자리의 id입니다. 이 목록에서 먼저 적은 것이어야 합니다.",
    )
    floor: Annotated[int, AfterValidator(_not_zero)] | None = Field(
        None, title="층", ge=-20, le=200, description="지하 1층은 -1입니다. 층을 모르면 적지 않습니다."
    )
    office: OfficeId | None = Field(None, title="쓰는 부서", description="이곳을 쓰거나 돌보는 부서의 id입니다.")
    address: Line | None = Field(None, title="주소", description="들어 있는 곳과 같으면 적지 않습니다.")
    location: Location | None = Field(None, title="위치", description="위도와 경도입니다. 모르면 적지 않습니다.")
    legal_dong_code: LegalDongCode | None = LEGAL_DONG
    wikidata: WikidataId | None = WIKIDATA
    phone: Line | None = Field(
        None, title="전화", description="사무실 전화만 적습니다. 들어 있는 곳과 같으면 적지 않습니다."
    )
    hours: tuple[PeriodField, ...] = Field((), title="여는 때", description="평일 09:00~18:00처럼 하나씩 적습니다.")
    closed: tuple[PeriodField, ...] = Field((), title="쉬는 날", description="매주 월요일처럼 하나씩 적습니다.")
    operator: Operator | None = Field(None, title="운영", description="누가 어떻게 운영하는지 적습니다.")
    tenure: Line | None = Field(None, title="소유", description="구 소유, 임차처럼 적습니다.")
    land_m2: SquareMetres | None = Field(
        None, title="대지 면적(㎡)", description="쉼표와 단위 없이 적습니다. 문서에 없으면 적지 않습니다."
    )
    floor_area_m2: SquareMetres | None = Field(
        None, title="건물 면적(㎡)", description="쉼표와 단위 없이 적습니다. 문서에 없으면 적지 않습니다."
    )
    floors: Floors | None = Field(
        None, title="층수", description="지하와 지상이 몇 층인지 적습니다. 문서에 없으면 적지 않습니다."
    )
    completed: PartialDateField | None = Field(
        None, title="준공일", description="2002-02-19, 2002-02, 2002처럼 아는 만큼 적습니다."
    )
    extended: tuple[PartialDateField, ...] = Field((), title="증축일", description="증축한 날을 모두 적습니다.")
    since: PartialDateField | None = Field(None, title="연 날", description="이곳을 쓰기 시작한 날입니다.")
    until: PartialDateField | None = Field(None, title="마지막 날", description="이곳을 쓴 마지막 날입니다.")
    values: tuple[Value, ...] = Field((), title="그 밖의 수", description="길이, 좌석, 주차면처럼 다른 수를 적습니다.")

    def link(self, parent: Facility | None, inside: tuple[Facility, ...], *, has_floors: bool) -> None:
        """Set what this one stands in, what stands in it, and whether facilities of its kind have floors."""
        object.__setattr__(self, "_parent", parent)
        object.__setattr__(self, "_inside", inside)
        object.__setattr__(self, "_has_floors", has_floors)

    @property
    def never_closes(self) -> bool:
        """Whether what is written of its closed days is that it has none: `연중무휴`."""
        return any("무휴" in str(period) for period in self.closed)

    @property
    def inside(self) -> tuple[Facility, ...]:
        """What names this one as its parent."""
        return self._inside

    @property
    def around(self) -> tuple[Facility, ...]:
        """What this one stands in, the nearest first."""
        return (self._parent, *self._parent.around) if self._parent else ()

    @property
    def is_building(self) -> bool:
        """Whether it has floors, or a use for them: somebody on a floor, or anybody in it where its kind has floors."""
        if self.floor is not None:
            return False
        if self.floors or any(one.floor is not None for one in self.inside):
            return True
        return self._has_floors and bool(self.inside)

    @property
    def buildings(self) -> tuple[Facility, ...]:
        """Itself if it is a building, and the buildings in it."""
        inner = tuple(building for one in self.inside for building in one.buildings)
        return (self, *inner) if self.is_building else inner

    @property
    def building(self) -> Facility | None:
        """The building that it is in; None for a building itself and for what is in none."""
        return None if self.is_building else next((one for one in self.around if one.is_building), None)

    @property
    def occupants(self) -> tuple[Facility, ...]:
        """All that is in a building, at any depth, but for buildings of their own."""
        return tuple(one for outer in self.inside if not outer.is_building for one in (outer, *outer.occupants))

    @property
    def storey(self) -> int | None:
        """The floor that it is on: its own, that of the room around it, or the only one; None where it is not known."""
        rooms = (self, *(one for one in self.around if not one.is_building))
        named = next((one.floor for one in rooms if one.floor is not None), None)
        numbers = self.building.floors.numbers if self.building and self.building.floors else ()
        return numbers[0] if named is None and len(numbers) == 1 else named

    @property
    def taken_storeys(self) -> tuple[int, ...]:
        """Numbers of the floors of a building that somebody is known to be on, the top one first."""
        return tuple(sorted({one.storey for one in self.occupants if one.storey is not None}, reverse=True))

    def occupants_on(self, storey: int | None) -> tuple[Facility, ...]:
        """Who is on a floor; with None, those whose floor is not known."""
        return tuple(one for one in self.occupants if one.storey == storey)

    @property
    def addressed(self) -> Facility | None:
        """The one whose address it has: itself, or what is around it."""
        return next((one for one in (self, *self.around) if one.address), None)

    @property
    def called(self) -> Facility | None:
        """The one whose telephone it has: itself, or what is around it."""
        return next((one for one in (self, *self.around) if one.phone), None)

    @property
    def full_location(self) -> Location | None:
        """Its point on the map, or that of what is around it."""
        return next((one.location for one in (self, *self.around) if one.location), None)

    def compute(self, key: str) -> int | Decimal | None:
        """Return an area: the written one, or else what is known of the areas inside; None where none is known."""
        written: int | Decimal | None = getattr(self, key)
        if written is not None:
            return written
        known = [area for one in self.inside if (area := one.compute(key)) is not None]
        return sum(known) if known else None

    def parts(self, key: str) -> tuple[Place, ...]:
        return tuple(self._written_areas(key))

    def _written_areas(self, key: str) -> Iterator[Place]:
        for one in self.inside:
            if getattr(one, key) is not None:
                yield one.place(key)
            else:
                yield from one._written_areas(key)


class Facilities(Sourced):
    """Every facility of the department."""

    homes = dict.fromkeys(
        ("sites", "buildings", "places", "parks", "rooms"), "모두 facilities 아래에 한 줄씩, kind와 함께 적습니다."
    )

    facilities: tuple[Facility, ...] = Field(
        title="시설 목록",
        description="자리, 건물, 그 안의 부서와 시설, 공원이나 주차장을 하나씩 적습니다.",
        min_length=1,
    )

    @property
    def seat(self) -> Facility | None:
        """The first building with an address."""
        return next((one for one in self.facilities if one.is_building and one.address), None)

    @model_validator(mode="after")
    def _link_facilities(self) -> Facilities:
        # Only to what stands before, so that there is no circle; the checks find the others.
        inside: dict[str, list[Facility]] = {}
        parents: list[Facility | None] = []
        before: dict[str, Facility] = {}
        for facility in self.facilities:
            parent = before.get(facility.parent or "")
            parents.append(parent)
            if parent:
                inside.setdefault(parent.id, []).append(facility)
            before.setdefault(facility.id, facility)
        with_floors = {facility.kind for facility in self.facilities if facility.floors}
        for facility, parent in zip(self.facilities, parents, strict=True):
            is_first = before[facility.id] is facility
            here = tuple(inside.get(facility.id, ())) if is_first else ()
            facility.link(parent, here, has_floors=facility.kind in with_floors)
        return self

    @property
    def roots(self) -> tuple[Facility, ...]:
        """What stands in nothing else."""
        return tuple(facility for facility in self.facilities if not facility.around)

    @property
    def places(self) -> tuple[Facility, ...]:
        """What is no building, stands in none, and is no land that buildings stand on."""
        return tuple(one for one in self.facilities if not one.buildings and one.building is None)

    @property
    def destinations(self) -> tuple[Facility, ...]:
        """Where people can go: all but land that buildings stand on."""
        return tuple(one for one in self.facilities if one.is_building or not one.buildings)
