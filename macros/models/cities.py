"""Sister and friendship cities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from macros.models.location import WorldLocation
from macros.models.outside_ids import COUNTRY, LEGAL_DONG, WIKIDATA, CountryCode, LegalDongCode, WikidataId
from macros.models.record import Computed, RecordModel, Sourced
from macros.models.types import Added, AddedLine, CityKindId, Id, Line, PartialDateField, RelationId


class OwnName(Sourced):
    """A city's name in its own script and in Latin letters, from outside the report."""

    own: Line | None = Field(None, title="현지 이름", description="그 나라 글자로 적습니다.")
    language: Annotated[str, Added()] | None = Field(
        None,
        title="언어",
        pattern=r"^[a-z]{2}(-[A-Za-z]{2,4})?$",
        description="zh-Hans, ja, en처럼 적습니다.",
    )
    romanised: Line | None = Field(None, title="로마자 이름", description="로마자로 적습니다.")
    readings: tuple[Line, ...] = Field((), title="달리 부르는 이름", description="찾을 때 쓰는 말입니다.")


class Twinning(Sourced):
    """A dated step of the relation, from outside the report."""

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="무슨 일", description="예: 결연, 의향서 교환")
    date: PartialDateField = Field(title="날짜", description="2007-10-30, 2007-10, 2007처럼 적습니다.")


class City(RecordModel):
    """A city that the office keeps a relation with."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="도시 이름", description="문서에 적힌 이름입니다.")
    region: Line = Field(title="지역", description="시·도나 나라입니다.")
    kind: CityKindId = Field(title="구분", description="vocabulary.yml에 있는 도시 구분의 id입니다.")
    relation: RelationId = Field(title="관계", description="vocabulary.yml에 있는 관계의 id입니다.")
    location: WorldLocation | None = Field(
        None, title="위치", description="그림에 놓을 자리의 위도와 경도입니다. 어림해도 됩니다. 모르면 적지 않습니다."
    )
    country: CountryCode | None = COUNTRY
    legal_dong_code: LegalDongCode | None = LEGAL_DONG
    wikidata: WikidataId | None = WIKIDATA
    aliases: tuple[AddedLine, ...] = Field((), title="관련 검색어", description="이 도시를 찾을 때 쓸 만한 말입니다.")
    names: OwnName | None = Field(
        None, title="현지 이름", description="문서 밖에서 찾은 그 나라 글자와 로마자 이름입니다."
    )
    twinnings: tuple[Twinning, ...] = Field((), title="맺은 날", description="관계를 맺은 날을 하나씩 적습니다.")

    @property
    def full_name(self) -> str:
        return f"{self.region} {self.name}"


class Cities(Sourced):
    """Every sister and friendship city."""

    counts_by = "city_kind"

    cities: tuple[City, ...] = Field(title="도시 목록", description="도시를 하나씩 적습니다.", min_length=1)

    @property
    def computed_keys(self) -> Mapping[str, Computed]:
        """How many cities there are of each kind."""
        return {kind: Computed(kind, "city-count", "곳") for kind in dict.fromkeys(city.kind for city in self.cities)}

    def compute(self, key: str) -> int:
        return sum(city.kind == key for city in self.cities)
