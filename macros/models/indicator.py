"""Indicators: what was aimed at and what was reached, year by year."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field, PrivateAttr, model_validator

from macros.models.base import Path
from macros.models.record import Computed, RecordModel
from macros.models.table import Figure
from macros.models.types import AddedLine, Id, Line, UnitId, Year
from macros.reading.problems import Place
from macros.reading.yaml_file import Node

Number = int | Decimal

TARGET_BOUNDS = {"at-most": "이하", "at-least": "이상"}
"""The word behind a target, by its bound."""


def _percent(part: Number, whole: Number) -> Decimal | None:
    return (Decimal(100) * part / whole).quantize(Decimal("0.1"), ROUND_HALF_UP) if whole else None


class IndicatorYear(RecordModel):
    """The target and the actual figure of one year."""

    identified_by = "year"
    computed: ClassVar[Mapping[str, Computed]] = {
        "achievement": Computed("달성률(%)", "achievement", "%"),
        "change": Computed("증감", "change", None),
    }
    __slots__ = ("_indicator",)
    if TYPE_CHECKING:
        _indicator: Indicator = PrivateAttr()

    year: Year = Field(title="연도", description="2023처럼 적습니다.")
    target: Figure | None = Field(None, title="목표", description="쉼표 없이 적습니다. 문서에 없으면 적지 않습니다.")
    actual: Figure | None = Field(None, title="실적", description="쉼표 없이 적습니다. 아직 없으면 적지 않습니다.")

    @property
    def achievement(self) -> Decimal | None:
        """Percent of the target that was reached, one decimal, half up.

        Of what should be less it is the target / the actual figure, or, where the document has it so, what the actual
        figure is below the target added to it: 114.3 for 6 of 7. None of a target of 0, of which nothing is a part.
        """
        if not self.target or self.actual is None:
            return None
        if self._indicator.better == "more":
            return _percent(self.actual, self.target)
        below = _percent(2 * self.target - self.actual, self.target)
        return below if below == self.printed.get("achievement") else _percent(self.target, self.actual)

    @property
    def target_bound(self) -> str:
        """`이하` or `이상`, where the document aims at no more or no less than the target; else empty."""
        return TARGET_BOUNDS.get(self._indicator.bound or "", "")

    @property
    def is_reached(self) -> bool | None:
        """Whether the actual figure is as good as its target or better; None where one of them is not known."""
        if self.target is None or self.actual is None:
            return None
        return self.actual >= self.target if self._indicator.better == "more" else self.actual <= self.target

    @property
    def change(self) -> Number | None:
        """What the actual figure is more or less than that of the year before."""
        before = self._indicator.of_year(self.year - 1)
        if before is None or before.actual is None or self.actual is None:
            return None
        return self.actual - before.actual

    def parts(self, key: str) -> tuple[Place, ...]:
        if key == "achievement":
            return (self.place("target"), self.place("actual"))
        before = self._indicator.of_year(self.year - 1)
        return (*((before.place("actual"),) if before else ()), self.place("actual"))


class Indicator(RecordModel):
    """One indicator with its years."""

    anchored = True

    id: Id = Field(
        title="id", description="바뀌지 않는 식별자입니다. 이어지는 사업에서 같은 지표이면 같은 id를 씁니다."
    )
    name: Line = Field(title="지표", description="문서에 적힌 이름입니다.")
    plain: AddedLine | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    unit: UnitId = Field(title="단위", description="vocabulary.yml에 있는 단위의 id입니다.")
    better: Literal["more", "less"] = Field(
        "more", title="좋은 쪽", description="줄어야 좋은 지표이면 less로 적습니다. 적지 않으면 more입니다."
    )
    bound: Literal["at-most", "at-least"] | None = Field(
        None,
        title="목표의 한도",
        description="목표가 30일 이하이면 at-most, 30회 이상이면 at-least로 적습니다. 문서에 없으면 적지 않습니다.",
    )
    method: Line | None = Field(None, title="산식", description="문서에 적힌 산식입니다.")
    by_year: tuple[IndicatorYear, ...] = Field(
        title="연도별 목표와 실적", description="해마다 한 줄씩 적습니다.", min_length=1
    )

    def of_year(self, year: int) -> IndicatorYear | None:
        return next((each for each in self.by_year if each.year == year), None)

    def set_node(self, node: Node, steps: Path = ()) -> None:
        super().set_node(node, steps)
        for each in self.by_year:
            object.__setattr__(each, "_indicator", self)

    @model_validator(mode="after")
    def _bound_is_on_the_good_side(self) -> Indicator:
        if self.bound and (self.bound == "at-most") != (self.better == "less"):
            raise ValueError("bound가 at-most(이하)이면 better: less를 함께 적고, at-least(이상)이면 적지 않습니다")
        return self

    @model_validator(mode="after")
    def _each_year_once(self) -> Indicator:
        years = [each.year for each in self.by_year]
        for year in years:
            if years.count(year) > 1:
                raise ValueError(f"by_year에 {year}년이 두 번 있습니다. 한 줄로 모아 주세요")
        return self
