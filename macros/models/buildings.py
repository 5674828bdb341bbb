"""Sites, buildings, and who sits on which floor."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from macros.models.base import Model
from macros.models.record import RecordModel, Sourced
from macros.models.types import Id, Line, MeasuredIn, OccupantKindId, SquareMetres


class Occupant(Model):
    """A department, a room or an organisation that sits in a building."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 이름표입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="이름", description="부서나 시설의 이름입니다.")
    kind: OccupantKindId = Field(title="종류", description="vocabulary.yml에 있는 입주 종류의 id입니다.")
    plain: Line | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    aliases: tuple[Line, ...] = Field((), title="찾는 말", description="구민이 쓸 만한 다른 이름입니다.")


class Floor(Model):
    """One floor and who sits on it; without a number, the floor is not known."""

    identified_by = "floor"

    floor: int | None = Field(
        None, title="층", ge=-20, le=200, description="지하 1층은 -1입니다. 층을 모르면 적지 않습니다."
    )
    occupants: tuple[Occupant, ...] = Field(
        title="있는 곳", description="이 층에 있는 부서나 시설을 하나씩 적습니다.", min_length=1
    )


class Floors(Model):
    """How many floors a building has."""

    basement: Annotated[int, MeasuredIn("층")] = Field(
        0, title="지하 층수", description="지하층이 없으면 적지 않습니다.", ge=0, le=20
    )
    ground: Annotated[int, MeasuredIn("층")] = Field(
        title="지상 층수", description="땅 위의 층이 몇 개인지 적습니다.", ge=1, le=200
    )


class Building(RecordModel):
    """One building. What the document does not print is absent."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 이름표입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="건물 이름", description="문서에 적힌 이름입니다.")
    floor_area_m2: SquareMetres | None = Field(
        None, title="건물 면적(㎡)", description="쉼표와 단위 없이 적습니다. 문서에 없으면 적지 않습니다."
    )
    floors: Floors | None = Field(
        None, title="층수", description="지하와 지상이 몇 층인지 적습니다. 문서에 없으면 적지 않습니다."
    )
    completed: date | None = Field(None, title="준공일", description="2002-02-19처럼 적습니다.")
    extended: tuple[date, ...] = Field((), title="증축일", description="증축한 날을 모두 적습니다.")
    guide: tuple[Floor, ...] = Field((), title="층별 안내", description="층마다 누가 있는지 적습니다.")

    @property
    def storeys(self) -> tuple[int, ...]:
        """Numbers of the floors that are known to be there, top floor first."""
        named = {level.floor for level in self.guide if level.floor is not None}
        if self.floors:
            named |= {*range(-self.floors.basement, 0), *range(1, self.floors.ground + 1)}
        return tuple(sorted(named, reverse=True))

    def level(self, floor: int) -> Floor | None:
        """The entry of the guide for a floor."""
        return next((level for level in self.guide if level.floor == floor), None)

    def occupants_on(self, floor: int | None) -> tuple[Occupant, ...]:
        """Who sits on a floor; with None, those whose floor is not known."""
        return tuple(occupant for level in self.guide if level.floor == floor for occupant in level.occupants)

    @property
    def occupants(self) -> tuple[Occupant, ...]:
        return tuple(occupant for level in self.guide for occupant in level.occupants)

    @model_validator(mode="after")
    def _each_floor_once(self) -> Building:
        numbers = [floor.floor for floor in self.guide]
        for number in numbers:
            if numbers.count(number) > 1:
                raise ValueError(f"층별 안내에 같은 층({number})이 두 번 있습니다. 하나로 모아 주세요")
        return self


class PublishedArea(Model):
    """Printed sum of the floor areas of a site."""

    floor_area_m2: SquareMetres = Field(title="건물 면적 계(㎡)", description="인쇄된 건물 면적의 합입니다.")


class BuildingSite(Model):
    """A piece of land and the buildings that share it."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 이름표입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="자리 이름", description="한 땅을 함께 쓰는 건물들을 부르는 이름입니다.")
    land_m2: SquareMetres | None = Field(
        None, title="대지 면적(㎡)", description="쉼표와 단위 없이 적습니다. 문서에 없으면 적지 않습니다."
    )
    published: PublishedArea | None = Field(
        None,
        title="문서에 인쇄된 계",
        description="계산한 값과 견주려고 적어 둡니다. 인쇄되어 있지 않으면 적지 않습니다.",
    )
    buildings: tuple[Building, ...] = Field(
        title="건물 목록", description="이 땅에 있는 건물을 하나씩 적습니다.", min_length=1
    )

    @property
    def floor_area_m2(self) -> SquareMetres:
        """Sum of the floor areas that are known."""
        return sum(b.floor_area_m2 for b in self.buildings if b.floor_area_m2 is not None)


class Buildings(Sourced):
    """Every site of the department."""

    sites: tuple[BuildingSite, ...] = Field(
        title="자리 목록", description="건물이 서 있는 땅을 하나씩 적습니다.", min_length=1
    )

    @property
    def buildings(self) -> tuple[Building, ...]:
        return tuple(building for site in self.sites for building in site.buildings)
