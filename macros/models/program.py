"""One program of one year: why, what was done or is planned, and the money for it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from macros.models.base import Model
from macros.models.budget import RATE, execution_rate
from macros.models.period import PeriodField
from macros.models.record import Computed, RecordModel, Sourced
from macros.models.source import SourceRef
from macros.models.types import (
    Amount,
    BudgetLineId,
    BuildingId,
    CityId,
    CityKindId,
    Count,
    FundingId,
    Id,
    Line,
    MeasuredIn,
    MoneyUnitId,
    OfficeId,
    ProgramKey,
    ProgramKindId,
    Prose,
    Year,
)
from macros.models.value import Value
from macros.reading.problems import Place

ID = "바뀌지 않는 이름표입니다. 영문 소문자와 붙임표로 적습니다."


class BuildingAge(Model):
    """What the document says of a building's age."""

    building: BuildingId = Field(title="건물", description="buildings.yml에 있는 건물의 id입니다.")
    years: Annotated[Count, MeasuredIn("년")] = Field(title="햇수", description="문서가 말하는 햇수입니다.")
    bound: Literal["at-least"] | None = Field(None, title="한도", description="'이상'이면 at-least를 적습니다.")


class FloorUse(Model):
    """Floors of a building that got a use."""

    use: Line = Field(title="쓰임", description="예: 여성전용")
    floors: tuple[int, ...] = Field(title="층", min_length=1, description="지하 1층은 -1입니다.")


class Item(Model):
    """One line of results, plans or overview."""

    anchored = True

    id: Id = Field(title="id", description=ID)
    title: Line = Field(title="내용", description="문서의 말을 쓰되 수와 시기는 아래 칸에 적습니다.")
    plain: Line | None = Field(None, title="쉬운 말", description="어려운 말을 풀어 적습니다.")
    period: PeriodField | None = Field(None, title="시기", description="문서에 적힌 대로 적습니다.")
    values: tuple[Value, ...] = Field((), title="수량", description="글 속의 수를 하나씩 나누어 적습니다.")
    details: tuple[Item, ...] = Field((), title="자세한 내용", description="이 줄에 딸린 줄입니다.")
    floor_uses: tuple[FloorUse, ...] = Field((), title="층별 쓰임", description="어느 층을 무엇에 쓰는지 적습니다.")
    building_age: BuildingAge | None = Field(
        None, title="건물 나이", description="건물이 몇 해 되었는지 문서에 적혀 있을 때 적습니다."
    )
    buildings: tuple[BuildingId, ...] = Field(
        (), title="관련 건물", description="buildings.yml에 있는 건물의 id입니다."
    )
    cities: tuple[CityId, ...] = Field((), title="관련 도시", description="cities.yml에 있는 도시의 id입니다.")
    note: Line | None = Field(None, title="알림", description="읽는 이에게 덧붙일 말입니다.")


class Session(Model):
    """When a training was held, and how often or for how many."""

    id: Id = Field(title="id", description=ID)
    name: Line | None = Field(None, title="이름", description="나누어 했을 때 그 이름입니다.")
    period: PeriodField | None = Field(None, title="시기", description="문서에 적힌 대로 적습니다.")
    values: tuple[Value, ...] = Field((), title="수량", description="몇 번, 몇 명처럼 그때의 수를 적습니다.")


class Training(Model):
    """One row of a training table."""

    anchored = True

    id: Id = Field(title="id", description=ID)
    name: Line = Field(title="교육명", description="문서에 적힌 이름입니다.")
    sessions: tuple[Session, ...] = Field(title="시기", description="교육을 한 때를 하나씩 적습니다.", min_length=1)
    audience: Line | None = Field(None, title="대상", description="누가 받는 교육인지 적습니다.")
    audience_values: tuple[Value, ...] = Field((), title="대상 인원", description="몇 명이 받는 교육인지 적습니다.")
    contents: tuple[Line, ...] = Field((), title="주요 내용", description="무엇을 배우는지 하나씩 적습니다.")


class CycleStep(Model):
    """One month of a yearly cycle."""

    anchored = True

    id: Id = Field(title="id", description=ID)
    period: PeriodField = Field(title="시기", description="문서에 적힌 대로 적습니다.")
    actions: tuple[Line, ...] = Field(title="하는 일", description="그때 하는 일을 하나씩 적습니다.", min_length=1)
    publishes: tuple[Line, ...] = Field(
        (), title="공개하는 것", description="그때 직원이나 구민에게 알리는 것을 하나씩 적습니다."
    )
    note: Line | None = Field(None, title="알림", description="읽는 이에게 덧붙일 말입니다.")

    @property
    def display_name(self) -> str:
        return str(self.period)


class Cycle(Model):
    """Steps that follow one another; it may begin in the December before its year."""

    title: Line = Field(title="이름", description="이 일정을 부르는 이름입니다.")
    steps: tuple[CycleStep, ...] = Field(title="단계", description="먼저 하는 일부터 적습니다.", min_length=2)
    note: Line | None = Field(None, title="알림", description="읽는 이에게 덧붙일 말입니다.")

    @property
    def begins_before(self) -> bool:
        """Whether the first step lies in the year before."""
        months = [period.spans[0].start[1] for period in (step.period for step in self.steps[:2]) if period.spans]
        return len(months) == 2 and months[0] > months[1]


class Group(Model):
    """Lines under one heading of the document."""

    anchored = True

    id: Id = Field(title="id", description=ID)
    title: Line = Field(title="제목", description="문서에 적힌 제목입니다.")
    plain: Line | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    period: PeriodField | None = Field(None, title="시기", description="문서에 적힌 대로 적습니다.")
    values: tuple[Value, ...] = Field((), title="수량", description="제목에 적힌 수를 하나씩 나누어 적습니다.")
    exchange: bool = Field(False, title="교류 활동", description="이 제목 아래가 도시와 오간 일이면 true로 적습니다.")
    city_kind: CityKindId | None = Field(
        None, title="도시 구분", description="어느 도시와의 교류인지, vocabulary.yml에 있는 도시 구분의 id를 적습니다."
    )
    cycle: Cycle | None = Field(
        None, title="해마다 도는 일정", description="해마다 같은 차례로 하는 일을 달마다 적습니다."
    )
    items: tuple[Item, ...] = Field((), title="내용 목록", description="이 제목 아래의 줄을 하나씩 적습니다.")
    trainings: tuple[Training, ...] = Field(
        (), title="교육 목록", description="이 제목 아래에 교육이 표로 적혀 있을 때 한 줄씩 적습니다."
    )


class ProgramBudget(RecordModel):
    """예산액 and 집행액 of a program that ran."""

    computed: ClassVar[Mapping[str, Computed]] = {"rate": RATE}

    unit: MoneyUnitId = Field(title="금액 단위", description="vocabulary.yml에 있는 금액 단위의 id입니다.")
    budget: Amount = Field(title="예산액", description="쉼표 없이 적습니다.")
    spent: Amount | None = Field(None, title="집행액", description="쉼표 없이 적습니다.")
    funding: FundingId | None = Field(None, title="재원", description="vocabulary.yml에 있는 재원의 id입니다.")

    @property
    def rate(self) -> Decimal | None:
        return execution_rate(self.spent, self.budget)

    def parts(self, key: str) -> tuple[Place, ...]:
        return (self.place("budget"), self.place("spent"))


class RequiredBudget(Model):
    """소요예산: what a plan says it will need. Not a budget that was granted."""

    unit: MoneyUnitId = Field(title="금액 단위", description="vocabulary.yml에 있는 금액 단위의 id입니다.")
    amount: Amount = Field(title="소요예산", description="쉼표 없이 적습니다.")
    funding: FundingId | None = Field(None, title="재원", description="vocabulary.yml에 있는 재원의 id입니다.")


class Program(Sourced):
    """One program of one year. Its year and id are its folder and its file's name."""

    year: Year = Field(title="연도", description="파일이 있는 폴더의 이름에서 읽습니다.")
    id: Id = Field(title="id", description=ID)
    title: Line = Field(title="사업 이름", description="문서에 적힌 이름입니다.")
    order: int = Field(title="순서", ge=1, le=999, description="문서에 나온 차례입니다.")
    kind: ProgramKindId = Field(title="종류", description="vocabulary.yml에 있는 사업 종류의 id입니다.")
    lead: OfficeId = Field(title="맡은 부서", description="organization.yml에 있는 부서의 id입니다.")
    partners: tuple[OfficeId, ...] = Field(
        (), title="함께하는 부서", description="같이 맡은 다른 부서가 있으면 그 id를 하나씩 적습니다."
    )
    budget_line: BudgetLineId | None = Field(
        None,
        title="단위사업",
        description="같은 해 예산에 있는 단위사업의 id입니다. 문서에 없는, 우리가 이은 것입니다.",
    )
    continues: tuple[ProgramKey, ...] = Field(
        (), title="이어받은 사업", description="앞선 해의 사업입니다. 2023/office-environment처럼 적습니다."
    )
    purpose: Prose = Field(title="목적", description="왜 하는지 쉬운 말로 적습니다.")
    overview: tuple[Item, ...] = Field(
        (), title="개요", description="사업의 기간, 대상, 내용처럼 문서의 개요에 적힌 것입니다."
    )
    results_source: SourceRef | None = Field(
        None,
        title="실적의 출처",
        description="추진 실적과 예산이 계획과 다른 문서에 실렸을 때만 적습니다.",
    )
    results: tuple[Group, ...] = Field((), title="추진 실적", description="한 일입니다.")
    further_plans: tuple[Item, ...] = Field((), title="향후계획", description="그해 남은 계획입니다.")
    plans: tuple[Group, ...] = Field((), title="추진계획", description="할 일입니다.")
    schedule: tuple[Item, ...] = Field((), title="추진일정", description="문서의 추진일정에 적힌 것입니다.")
    budget: ProgramBudget | None = Field(None, title="예산", description="예산액과 집행액입니다.")
    required: RequiredBudget | None = Field(
        None, title="소요예산", description="계획에 필요하다고 적은 돈입니다. 예산액과 다릅니다."
    )

    @property
    def key(self) -> str:
        return f"{self.year}/{self.id}"

    @property
    def reported_in(self) -> SourceRef:
        """Where its results and what it spent are printed."""
        return self.results_source or self.source
