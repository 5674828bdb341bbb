"""The budget of one year by unit program, and what of it was spent."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from pydantic import Field

from macros.models.base import Model
from macros.models.declared_differences import Declared
from macros.models.source import Sourced
from macros.models.types import Amount, Id, Line, MoneyUnitId, Percent, Prose, Year


def execution_rate(spent: int | None, budget: int) -> Decimal | None:
    """Percent of the budget that was spent, one decimal, half up; None without a budget or known spending."""
    if spent is None or budget == 0:
        return None
    return (Decimal(100 * spent) / budget).quantize(Decimal("0.1"), ROUND_HALF_UP)


class PublishedRate(Model):
    """A printed rate."""

    rate: Percent = Field(title="집행률(%)", description="인쇄된 집행률입니다. 82.7처럼 적습니다.")


class UnitProgram(Model):
    """One line of the budget."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 이름표입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="단위사업명", description="문서에 적힌 이름입니다.")
    plain: Line | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    budget: Amount = Field(title="예산액", description="쓸 수 있는 돈입니다. 쉼표 없이 적습니다.")
    spent: Amount | None = Field(None, title="집행액", description="쓴 돈입니다. 쉼표 없이 적습니다.")
    published: PublishedRate | None = Field(
        None,
        title="문서에 인쇄된 수",
        description="계산한 값과 견주려고 적어 둡니다. 인쇄되어 있지 않으면 적지 않습니다.",
    )
    unexplained: Line | None = Field(
        None, title="설명되지 않은 것", description="문서가 설명하지 않아 조심할 점입니다."
    )

    @property
    def rate(self) -> Decimal | None:
        return execution_rate(self.spent, self.budget)

    @property
    def remaining(self) -> int | None:
        """What is not spent; negative where more was spent than there was."""
        return None if self.spent is None else self.budget - self.spent


class PublishedBudget(Model):
    """Printed sums and their rate."""

    budget: Amount = Field(title="예산액 계", description="인쇄된 예산액의 합입니다.")
    spent: Amount | None = Field(None, title="집행액 계", description="인쇄된 집행액의 합입니다.")
    rate: Percent | None = Field(None, title="집행률(%)", description="인쇄된 집행률입니다.")


class Budget(Sourced):
    """The budget of one year."""

    year: Year = Field(title="연도", description="파일 이름에서 읽습니다.")
    as_of: date | None = Field(None, title="기준일", description="집행액을 센 날입니다.")
    unit: MoneyUnitId = Field(title="금액 단위", description="vocabulary.yml에 있는 금액 단위의 id입니다.")
    counts: Prose | None = Field(None, title="무엇을 센 돈인지", description="문서에 없으면 적지 않습니다.")
    unit_programs: tuple[UnitProgram, ...] = Field(
        title="단위사업 목록", description="단위사업마다 예산액과 집행액을 적습니다.", min_length=1
    )
    published: PublishedBudget | None = Field(
        None,
        title="문서에 인쇄된 합계",
        description="계산한 값과 견주려고 적어 둡니다. 인쇄되어 있지 않으면 적지 않습니다.",
    )
    declared: tuple[Declared, ...] = Field(
        (), title="알고 있는 차이", description="문서 안에서 서로 맞지 않는 값을 그 까닭과 함께 적습니다."
    )

    @property
    def budget(self) -> int:
        return sum(program.budget for program in self.unit_programs)

    @property
    def spent(self) -> int | None:
        amounts = [p.spent for p in self.unit_programs if p.spent is not None]
        return sum(amounts) if len(amounts) == len(self.unit_programs) else None

    @property
    def rate(self) -> Decimal | None:
        return execution_rate(self.spent, self.budget)
