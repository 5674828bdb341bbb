"""The words that a department counts with: grades, kinds, units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from macros.models.base import Model
from macros.models.types import AddedLine, Id, Line, MeasuredIn


class Named(Model):
    """A name with an id."""

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="이름", description="문서에 적힌 이름입니다.")


class Word(Named):
    """A name with a plainer one for readers."""

    plain: AddedLine | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")

    @property
    def explained(self) -> str:
        """`구비(구 예산)`; the name alone if it is plain enough."""
        return f"{self.name}({self.plain})" if self.plain else self.name


class Unit(Named):
    """A unit that figures are measured in; one that is worth some won is money."""

    won: Annotated[int, MeasuredIn("원")] | None = Field(
        None, title="원으로 얼마", ge=1, description="돈의 단위이면 1단위가 몇 원인지 적습니다. 천원이면 1000."
    )
    decimals: int = Field(0, title="소수 자리", ge=0, le=6, description="소수 몇째 자리까지 적을 수 있는지입니다.")


class Region(Named):
    """Where a region lies, roughly, on a grid that was drawn before there was a map; published keys stay."""

    column: int | None = Field(
        None, title="가로 자리", ge=1, le=8, description="서쪽 끝이 1이고, 동쪽으로 갈수록 커집니다."
    )
    row: int | None = Field(
        None, title="세로 자리", ge=1, le=8, description="북쪽 끝이 1이고, 남쪽으로 갈수록 커집니다."
    )
    home: bool = Field(False, title="우리 자리", description="우리 기관이 있는 지역이면 true로 적습니다.")


class Vocabulary(Model):
    """Every word that other files may refer to."""

    subjects: tuple[Named, ...] = Field(
        (),
        title="주제의 이름",
        description="사이트가 주제를 부르는 이름입니다. 적지 않으면 정해진 이름을 씁니다.",
    )
    units: tuple[Unit, ...] = Field((), title="단위", description="명, 회, 천원처럼 수 뒤에 붙는 말입니다.")
    fundings: tuple[Word, ...] = Field((), title="재원", description="돈이 어디에서 왔는지입니다.")
    office_kinds: tuple[Named, ...] = Field((), title="부서 종류", description="국, 과, 팀처럼 부서를 나눈 이름입니다.")
    facility_kinds: tuple[Named, ...] = Field(
        (), title="시설 종류", description="건물, 부서, 공원처럼 시설을 나눈 종류입니다."
    )
    program_kinds: tuple[Word, ...] = Field((), title="사업 종류", description="사업을 나눈 종류입니다.")
    city_kinds: tuple[Named, ...] = Field((), title="도시 구분", description="국내, 국외처럼 적습니다.")
    relations: tuple[Word, ...] = Field((), title="맺은 관계", description="상호결연, 우호처럼 적습니다.")
    regions: tuple[Region, ...] = Field(
        (), title="지역", description="지도를 그리기 전에 쓰던 지역의 자리입니다. 새로 적지 않아도 됩니다."
    )

    @property
    def by_kind(self) -> Mapping[str, Sequence[Named]]:
        """The words of each kind, as references name it; units of money are a kind of their own too."""
        return {
            "unit": self.units,
            "money_unit": [unit for unit in self.units if unit.won],
            "funding": self.fundings,
            "office_kind": self.office_kinds,
            "facility_kind": self.facility_kinds,
            "program_kind": self.program_kinds,
            "city_kind": self.city_kinds,
            "subject": self.subjects,
            "relation": self.relations,
        }

    def worth(self, unit: str, of: str) -> Decimal:
        """Return how many of one money unit another is worth; as many as it has for a unit that is no money."""
        return Decimal(self.won(unit) or 1) / (self.won(of) or 1)

    def won(self, unit: str) -> int:
        """Return how many won a unit is worth; 0 of one that is no money."""
        return next((word.won or 0 for word in self.units if word.id == unit), 0)
