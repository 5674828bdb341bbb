"""The budget of one year by line; of one office, where offices report apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field, PrivateAttr, model_validator

from macros.models.money import Amounts, FundingShare
from macros.models.record import Computed, RecordModel, Sourced
from macros.models.spending import AMOUNTS, SUMS, WORKED_OUT, Number, Spending, add_up, plain
from macros.models.types import AddedLine, Id, Line, MoneyUnitId, OfficeId, Year, ZeroSign
from macros.reading.problems import Place

TOTALS = {key: Computed(f"{title} 계", "sum", None) for key, title in AMOUNTS.items()}


class _LineHead(RecordModel):
    """What a line of the budget is called, and where it belongs."""

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="단위사업명", description="문서에 적힌 이름입니다.")
    plain: AddedLine | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    parent: Id | None = Field(None, title="윗줄", description="이 줄이 딸린 줄의 id입니다. 그 줄을 먼저 적습니다.")
    office: OfficeId | None = Field(None, title="부서", description="이 돈을 쓰는 부서의 id입니다.")


# The fields of the base that stands last come first.
class BudgetLine(Amounts, _LineHead):
    """One line of the budget; one that others name as parent has no amounts of its own but their sums."""

    __slots__ = ("_below",)
    if TYPE_CHECKING:
        _below: tuple[BudgetLine, ...] = PrivateAttr()

    anchored = True
    computed: ClassVar[Mapping[str, Computed]] = {**SUMS, **WORKED_OUT}

    def set_below(self, lines: Iterable[BudgetLine]) -> None:
        """Set the lines right below this one."""
        object.__setattr__(self, "_below", tuple(lines))
        for share in self.by_funding if self.below else ():
            share.set_sum(self)

    @property
    def below(self) -> tuple[BudgetLine, ...]:
        """The lines right below this one."""
        return self._below

    @property
    def computed_keys(self) -> Mapping[str, Computed]:
        return self.computed if self.below else WORKED_OUT

    @property
    def leaves(self) -> Iterator[BudgetLine]:
        """The lines below that no other belongs to; itself if it is such a line."""
        for line in self.below:
            yield from line.leaves
        if not self.below:
            yield self

    def amount(self, key: str) -> Number | None:
        return add_up(key, (line.amount(key) for line in self.below)) if self.below else super().amount(key)

    def funded(self, funding: str, key: str) -> Number | None:
        if not self.below:
            return super().funded(funding, key)
        return add_up(key, (leaf.funded(funding, key) for leaf in self.leaves if funding in leaf.fundings))

    def parts(self, key: str) -> tuple[Place, ...]:
        return super().parts(key) if key in WORKED_OUT else _places(self.leaves, key)


class Budget(Sourced, Spending):
    """The budget of one year.

    Where offices report apart, each has a file of its own, and the year's has printed grand totals only.
    """

    __slots__ = ("_offices",)
    if TYPE_CHECKING:
        _offices: tuple[tuple[Budget, Decimal], ...] = PrivateAttr()

    computed: ClassVar[Mapping[str, Computed]] = {**TOTALS, **WORKED_OUT}

    year: Year = Field(title="연도", description="파일 이름에서 읽습니다.")
    office: OfficeId | None = Field(None, title="부서", description="부서마다 따로 적을 때, 파일 이름에서 읽습니다.")
    unit: MoneyUnitId = Field(title="금액 단위", description="vocabulary.yml에 있는 금액 단위의 id입니다.")
    zero: ZeroSign = None
    lines: tuple[BudgetLine, ...] = Field(
        (), title="단위사업 목록", description="단위사업마다 예산액과 집행액을 적습니다."
    )
    by_funding: tuple[FundingShare, ...] = Field(
        (), title="재원별 계", description="재원마다 인쇄된 계를 printed에 적습니다."
    )

    @model_validator(mode="after")
    def _tell_lines_of_each_other(self) -> Budget:
        for index, line in enumerate(self.lines):
            # A parent stands before its lines, so no line leads back to itself.
            line.set_below(other for other in self.lines[index + 1 :] if other.parent == line.id)
        for share in self.by_funding:
            share.set_sum(self)
        self.set_offices(())
        return self

    def set_offices(self, offices: Iterable[tuple[Budget, Decimal]]) -> None:
        """Set the budgets of the offices that report apart, each with the worth of its unit in this one's."""
        object.__setattr__(self, "_offices", tuple(offices))

    def set_year_before(self, money: Spending, worth: Decimal) -> None:
        super().set_year_before(money, worth)
        former = {line.id: line for line in money.lines} if isinstance(money, Budget) else {}
        for line in self.lines:
            if line.id in former:
                line.set_year_before(former[line.id], worth)

    @property
    def offices(self) -> tuple[Budget, ...]:
        """The budgets of the offices that report apart."""
        return tuple(budget for budget, _ in self._offices)

    @property
    def files(self) -> tuple[Budget, ...]:
        """This one, and the budgets of its offices."""
        return (self, *self.offices)

    def line_key(self, line: BudgetLine) -> str:
        """Return what programs call a line of this file: its id, behind that of the office where it reports apart."""
        return f"{self.office}/{line.id}" if self.office else line.id

    @property
    def roots(self) -> tuple[BudgetLine, ...]:
        """The lines that belong to no other."""
        below = {id(line) for above in self.lines for line in above.below}
        return tuple(line for line in self.lines if id(line) not in below)

    @property
    def leaves(self) -> Iterator[tuple[Budget, BudgetLine]]:
        """The lines that no other belongs to, also those of its offices, each with the budget that it stands in."""
        return ((file, line) for file in self.files for line in file.lines if not line.below)

    def amount(self, key: str) -> Number | None:
        if self._offices:
            amounts = ((budget.amount(key), worth) for budget, worth in self._offices)
            return add_up(key, (None if amount is None else plain(amount * worth) for amount, worth in amounts))
        return add_up(key, (line.amount(key) for line in self.roots))

    @property
    def fundings(self) -> tuple[str, ...]:
        """The ids of the fundings that its lines come from, and of those that a total is printed of."""
        lines = (funding for _, line in self.leaves for funding in line.fundings)
        return tuple(dict.fromkeys((*lines, *(share.funding for share in self.by_funding))))

    def funded(self, funding: str, key: str) -> Number | None:
        """Return what a funding pays of an amount over all lines; None if that is not known."""
        files = ((self, Decimal(1)), *self._offices)
        leaves = ((line, worth) for file, worth in files for line in file.lines if not line.below)
        lines = ((line, worth) for line, worth in leaves if funding in line.fundings)
        amounts = ((line.funded(funding, key), worth) for line, worth in lines)
        return add_up(key, (None if amount is None else plain(amount * worth) for amount, worth in amounts))

    def parts(self, key: str) -> tuple[Place, ...]:
        return () if key in WORKED_OUT else _places((line for _, line in self.leaves), key)


def connect_budgets(budgets: Iterable[Budget], worth: Callable[[str, str], Decimal]) -> None:
    """Tell budgets those of their offices, and what they were in the year before.

    `worth` says how many of one unit another is worth.
    """
    by_year = {(budget.year, budget.office): budget for budget in budgets}
    for budget in by_year.values():
        if budget.office is None:
            offices = (other for other in by_year.values() if other.year == budget.year and other.office)
            budget.set_offices((other, worth(other.unit, budget.unit)) for other in offices)
    for budget in by_year.values():
        if former := by_year.get((budget.year - 1, budget.office)):
            budget.set_year_before(former, worth(former.unit, budget.unit))


def _places(lines: Iterable[BudgetLine], key: str) -> tuple[Place, ...]:
    return tuple(line.place(key) for line in lines if line.has(key))
