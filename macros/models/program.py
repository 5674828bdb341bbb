"""One program of one year: why, what was done or is planned, and the money for it; and the programs of all years."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Annotated

from pydantic import Field

from macros.models.base import Model
from macros.models.budget import Budget, BudgetLine
from macros.models.entry import Entry
from macros.models.indicator import Indicator
from macros.models.money import Money
from macros.models.organization import Office
from macros.models.period import PeriodField
from macros.models.record import Sourced
from macros.models.source import SourceRef
from macros.models.types import (
    Added,
    AddedProse,
    BudgetLineId,
    Id,
    Line,
    OfficeId,
    ProgramKey,
    ProgramKindId,
    Year,
)
from macros.models.value import Value

ID = "바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다."


class Program(Sourced):
    """One program of one year. Its year and id are its folder and its file's name."""

    year: Year = Field(title="연도", description="파일이 있는 폴더의 이름에서 읽습니다.")
    id: Id = Field(title="id", description=ID)
    title: Line = Field(title="사업 이름", description="문서에 적힌 이름입니다.")
    order: Annotated[int, Added()] = Field(title="순서", ge=1, le=999, description="문서에 나온 차례입니다.")
    kind: ProgramKindId = Field(title="종류", description="vocabulary.yml에 있는 사업 종류의 id입니다.")
    lead: OfficeId = Field(title="담당 부서", description="organization.yml에 있는 부서의 id입니다.")
    partners: tuple[OfficeId, ...] = Field(
        (), title="함께하는 부서", description="같이 맡은 다른 부서가 있으면 그 id를 하나씩 적습니다."
    )
    budget_line: BudgetLineId | None = Field(
        None,
        title="단위사업",
        description="같은 해 예산에 있는 단위사업의 id입니다. 문서에 없는, 우리가 이은 것입니다.",
    )
    continues: tuple[Annotated[ProgramKey, Added()], ...] = Field(
        (), title="이어받은 사업", description="이전 연도의 사업입니다. 2024/park-renewal처럼 적습니다."
    )
    parent: ProgramKey | None = Field(
        None, title="윗사업", description="이 사업이 딸린 사업입니다. 2024/park-renewal처럼 적습니다."
    )
    period: PeriodField | None = Field(None, title="사업 기간", description="문서에 적힌 대로 적습니다.")
    values: tuple[Value, ...] = Field((), title="수량", description="사업 전체의 수를 하나씩 나누어 적습니다.")
    purpose: AddedProse | None = Field(
        None, title="목적", description="왜 하는지 쉬운 말로 적습니다. 문서의 말은 printed에 적습니다."
    )
    indicators: tuple[Indicator, ...] = Field((), title="성과지표", description="목표와 실적을 해마다 적습니다.")
    overview: tuple[Entry, ...] = Field(
        (), title="개요", description="사업의 기간, 대상, 내용처럼 문서의 개요에 적힌 것입니다."
    )
    history: tuple[Entry, ...] = Field((), title="추진경위", description="여기까지 온 과정입니다.")
    results: tuple[Entry, ...] = Field((), title="추진 실적", description="한 일입니다.")
    problems: tuple[Entry, ...] = Field((), title="문제점과 대책", description="어려운 점과 그 대책입니다.")
    further_plans: tuple[Entry, ...] = Field((), title="향후계획", description="그해 남은 계획입니다.")
    plans: tuple[Entry, ...] = Field((), title="추진계획", description="할 일입니다.")
    schedule: tuple[Entry, ...] = Field((), title="추진일정", description="문서의 추진일정에 적힌 것입니다.")
    money: Money | None = Field(None, title="사업비", description="예산액과 집행액, 소요예산, 총사업비입니다.")

    @property
    def key(self) -> str:
        return f"{self.year}/{self.id}"

    @property
    def reported_in(self) -> SourceRef:
        """Where its results and what it spent are printed."""
        return self.sources.get("results", self.source)


class Programs(dict[str, Program]):
    """The programs of all years by their keys, and how they follow each other."""

    @cached_property
    def by_year(self) -> Mapping[int, tuple[Program, ...]]:
        """Programs of each year in the order of the document."""
        by_year: dict[int, tuple[Program, ...]] = {}
        for program in sorted(self.values(), key=lambda program: (program.order, program.id)):
            by_year[program.year] = (*by_year.get(program.year, ()), program)
        return by_year

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Years with programs, newest first."""
        return tuple(sorted(self.by_year, reverse=True))

    def of_year(self, year: int) -> tuple[Program, ...]:
        """Programs of a year in the order of the document."""
        return self.by_year.get(year, ())

    def in_line(self, budget: Budget, line: BudgetLine, *amounts: str) -> tuple[Program, ...]:
        """Programs that belong to a line of a budget file; those with one of some `amounts` if any are named."""
        key = budget.line_key(line)
        return tuple(
            program
            for program in self.of_year(budget.year)
            if program.budget_line == key and (not amounts or (program.money and any(map(program.money.has, amounts))))
        )

    def of_office(self, office: Office) -> tuple[Program, ...]:
        """Programs that an office leads or is a partner of, newest year first."""
        programs = (program for year in self.years for program in self.of_year(year))
        return tuple(program for program in programs if office.id in (program.lead, *program.partners))

    @cached_property
    def inside(self) -> Mapping[str, tuple[Program, ...]]:
        """The programs that name another as their parent, by its key."""
        return _grouped((program.parent, program) for program in self.values() if program.parent)

    @cached_property
    def successors(self) -> Mapping[str, tuple[Program, ...]]:
        """Programs that continue each program, by its key."""
        return _grouped((key, program) for program in self.values() for key in dict.fromkeys(program.continues))

    def year_after(self, year: int) -> int | None:
        """Return the next year that has programs; None if there is none."""
        return min((later for later in self.years if later > year), default=None)

    def continued(self, year: int, later: int) -> Iterator[tuple[Program | None, tuple[Program, ...]]]:
        """Yield each program of a year with those of a later year that continue it; last, those that continue none."""
        earlier, following = self.of_year(year), self.of_year(later)
        for program in earlier:
            yield program, tuple(heir for heir in following if program.key in heir.continues)
        keys = {program.key for program in earlier}
        yield from ((None, (program,)) for program in following if keys.isdisjoint(program.continues))

    def tell_years_before(self, worth: Callable[[str, str], Decimal]) -> None:
        """Tell the money of programs that alone continue one what it was in the year before."""
        for program in self.values():
            earlier = [self[key] for key in program.continues if key in self]
            former = earlier[0].money if len(earlier) == 1 and earlier[0].year == program.year - 1 else None
            if former and program.money and self.successors[earlier[0].key] == (program,):
                program.money.set_year_before(former, worth(former.unit, program.money.unit))

    def earlier_indicators(self, holder: Model, id: str) -> tuple[Indicator, ...]:
        """Return the same indicator of the programs that a program continues, the earliest first."""
        keys = holder.continues if isinstance(holder, Program) else ()
        found: list[Indicator] = []
        for program in (self[key] for key in keys if key in self):
            found += self.earlier_indicators(program, id)
            found += (indicator for indicator in program.indicators if indicator.id == id)
        return tuple(found)


def _grouped(keyed: Iterator[tuple[str, Program]]) -> Mapping[str, tuple[Program, ...]]:
    groups: dict[str, tuple[Program, ...]] = {}
    for key, program in keyed:
        groups[key] = (*groups.get(key, ()), program)
    return groups
