"""The budget of one year by line, and what of it was spent."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar

from pydantic import Field

from macros.models.record import Computed, RecordModel, Sourced
from macros.models.types import Amount, Id, Line, MoneyUnitId, Year
from macros.reading.problems import Place

RATE = Computed("집행률(%)", "rate", "%")
REMAINING = Computed("남은 돈", "remaining", None)


def execution_rate(spent: int | None, budget: int) -> Decimal | None:
    """Percent of the budget that was spent, one decimal, half up; None without a budget or known spending."""
    if spent is None or budget == 0:
        return None
    return (Decimal(100 * spent) / budget).quantize(Decimal("0.1"), ROUND_HALF_UP)


class BudgetLine(RecordModel):
    """One line of the budget."""

    anchored = True
    computed: ClassVar[Mapping[str, Computed]] = {"rate": RATE, "remaining": REMAINING}

    id: Id = Field(title="id", description="바뀌지 않는 이름표입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="단위사업명", description="문서에 적힌 이름입니다.")
    plain: Line | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    budget: Amount = Field(title="예산액", description="쓸 수 있는 돈입니다. 쉼표 없이 적습니다.")
    spent: Amount | None = Field(None, title="집행액", description="쓴 돈입니다. 쉼표 없이 적습니다.")

    @property
    def rate(self) -> Decimal | None:
        return execution_rate(self.spent, self.budget)

    @property
    def remaining(self) -> int | None:
        """What is not spent; negative where more was spent than there was."""
        return None if self.spent is None else self.budget - self.spent

    def parts(self, key: str) -> tuple[Place, ...]:
        return (self.place("budget"), self.place("spent"))


class Budget(Sourced):
    """The budget of one year."""

    computed: ClassVar[Mapping[str, Computed]] = {
        "budget": Computed("예산액 계", "sum", None),
        "spent": Computed("집행액 계", "sum", None),
        "rate": RATE,
    }

    year: Year = Field(title="연도", description="파일 이름에서 읽습니다.")
    unit: MoneyUnitId = Field(title="금액 단위", description="vocabulary.yml에 있는 금액 단위의 id입니다.")
    lines: tuple[BudgetLine, ...] = Field(
        title="단위사업 목록", description="단위사업마다 예산액과 집행액을 적습니다.", min_length=1
    )

    @property
    def budget(self) -> int:
        return sum(line.budget for line in self.lines)

    @property
    def spent(self) -> int | None:
        amounts = [line.spent for line in self.lines if line.spent is not None]
        return sum(amounts) if len(amounts) == len(self.lines) else None

    @property
    def rate(self) -> Decimal | None:
        return execution_rate(self.spent, self.budget)

    def parts(self, key: str) -> tuple[Place, ...]:
        return () if key == "rate" else tuple(line.place(key) for line in self.lines)
