"""Who pays and when: money by funding, by change within its year, and by year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol

from pydantic import Field, PrivateAttr, model_validator

from macros.models.period import PeriodField
from macros.models.record import Computed, RecordModel
from macros.models.spending import AMOUNTS, RATE, SUMS, TITLES, WORKED_OUT, Number, Spending
from macros.models.types import Amount, FundingId, Id, Line, MoneyUnitId, Percent, SignedAmount

CarryOver = Literal["specified", "accidental", "continuing"]
CARRY_OVERS: Mapping[str, str] = {"specified": "명시이월", "accidental": "사고이월", "continuing": "계속비이월"}
"""What carried-over money may be."""

KINDS = {"carried_in": "carried_in_kind", "carried_out": "carried_out_kind"}
"""The keys that say what carried-over money is, by that of its amount."""

_KIND = "specified(명시이월), accidental(사고이월), continuing(계속비이월) 가운데 하나입니다. 섞였으면 적지 않습니다."


class Summed(Protocol):
    """A sum of amounts that knows what each funding pays of it."""

    def funded(self, funding: str, key: str) -> Number | None: ...


class FundingShare(Spending):
    """What one funding pays of an amount; of a sum it has only what is printed, and is added up."""

    __slots__ = ("_sum",)
    if TYPE_CHECKING:
        _sum: Summed | None = PrivateAttr()

    identified_by = "funding"
    computed: ClassVar[Mapping[str, Computed]] = {"rate": RATE}

    funding: FundingId = Field(title="재원", description="vocabulary.yml에 있는 재원의 id입니다.")
    budget: Amount | None = Field(None, title="예산액", description="이 재원에서 온 예산액입니다.")
    spent: Amount | None = Field(None, title="집행액", description="이 재원에서 쓴 돈입니다.")
    required: Amount | None = Field(None, title="소요예산", description="이 재원에서 올 소요예산입니다.")
    total: Amount | None = Field(None, title="총사업비", description="이 재원에서 오는 총사업비입니다.")
    percent: Percent | None = Field(
        None, title="부담 비율", description="이 재원이 얼마를 대는지 문서에 비율로 적혀 있으면 % 없이 적습니다."
    )

    @property
    def has_amount(self) -> bool:
        """Whether it says an amount, beside a percentage or without one."""
        return any(self.has(key) for key in TITLES)

    def set_sum(self, sum: Summed) -> None:
        """Set the sum that it is a share of."""
        object.__setattr__(self, "_sum", sum)

    @property
    def sum(self) -> Summed | None:
        """The sum that it is a share of; None where it is written."""
        return getattr(self, "_sum", None)

    @property
    def computed_keys(self) -> Mapping[str, Computed]:
        return {**SUMS, **self.computed} if self.sum else self.computed

    def amount(self, key: str) -> Number | None:
        return self.sum.funded(self.funding, key) if self.sum else super().amount(key)


class BudgetChange(RecordModel):
    """One change of the budget within its year."""

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="이름", description="문서에 적힌 이름입니다. 예: 제1회 추경")
    period: PeriodField | None = Field(None, title="시기", description="문서에 적힌 대로 적습니다.")
    budget: SignedAmount = Field(title="늘거나 준 돈", description="줄었으면 -300처럼 적습니다.")


class YearAmount(RecordModel):
    """What one year, or several years together, pay of a whole."""

    identified_by = "period"

    period: PeriodField = Field(title="시기", description="2024나 ~2022처럼 어느 해의 돈인지 적습니다.")
    budget: Amount = Field(title="예산액", description="그때의 예산액입니다. 쉼표 없이 적습니다.")
    by_funding: tuple[FundingShare, ...] = Field((), title="재원별", description="그때의 돈을 재원마다 나눈 것입니다.")

    @property
    def identity(self) -> Any:
        """The period as it stands in the file, which is how values of files are told apart too."""
        return self.written("period")

    @property
    def in_words(self) -> str:
        """`2027년`, `2024년까지` of `~2024`, `2028년부터` of `2028~`; another period as printed."""
        printed = str(self.period)
        year = re.fullmatch(r"(~?) ?(\d{4}) ?(~?)", printed)
        if year is None or (year[1] and year[3]):
            return printed
        return f"{year[2]}년" + ("까지" if year[1] else "부터" if year[3] else "")


class Amounts(Spending):
    """Money from one funding or split by funding; the budget may have changed within its year."""

    computed: ClassVar[Mapping[str, Computed]] = WORKED_OUT

    budget: Amount | None = Field(None, title="예산액", description="쓰기로 정해진 돈입니다. 쉼표 없이 적습니다.")
    spent: Amount | None = Field(None, title="집행액", description="쓴 돈입니다. 쉼표 없이 적습니다.")
    required: Amount | None = Field(
        None, title="소요예산", description="계획에 필요하다고 적은 돈입니다. 예산액과 다릅니다."
    )
    previous: Amount | None = Field(
        None,
        title="전년도 예산액",
        description="문서가 올해 예산 곁에 인쇄한 지난해의 예산액입니다. '-'이면 0을 적습니다.",
    )
    carried_in: Amount | None = Field(None, title="전년도 이월", description="지난해에서 넘어온 돈입니다.")
    carried_out: Amount | None = Field(None, title="다음 연도 이월", description="다음 해로 넘긴 돈입니다.")
    carried_in_kind: CarryOver | None = Field(None, title="전년도 이월의 종류", description=_KIND)
    carried_out_kind: CarryOver | None = Field(None, title="다음 연도 이월의 종류", description=_KIND)
    initial: Amount | None = Field(None, title="본예산", description="처음 정한 예산입니다.")
    changes: tuple[BudgetChange, ...] = Field(
        (), title="추경", description="한 해 동안 늘거나 준 돈입니다. 본예산에 더하면 예산액이 됩니다."
    )
    funding: FundingId | None = Field(
        None, title="재원", description="모두 한 재원에서 왔을 때, vocabulary.yml에 있는 재원의 id를 적습니다."
    )
    by_funding: tuple[FundingShare, ...] = Field(
        (), title="재원별", description="재원이 여럿일 때, 재원마다 나눈 돈을 적습니다."
    )

    @model_validator(mode="after")
    def _has_one_way_of_funding(self) -> Amounts:
        if self.funding and self.by_funding:
            raise ValueError("funding과 by_funding 가운데 하나만 적어 주세요. 재원이 여럿이면 funding을 지워 주세요")
        return self

    @model_validator(mode="after")
    def _kinds_are_of_amounts(self) -> Amounts:
        for key, kind in KINDS.items():
            if getattr(self, kind) and getattr(self, key) is None:
                raise ValueError(f"{kind}를 적었으면 {key}({AMOUNTS[key]})도 적어 주세요")
        return self

    @model_validator(mode="after")
    def _changes_begin_somewhere(self) -> Amounts:
        if self.changes and (self.initial is None or self.budget is None):
            raise ValueError("changes(추경)를 적었으면 initial(본예산)과 budget(예산액)도 적어 주세요")
        return self

    @property
    def carry_overs(self) -> Mapping[str, str]:
        """What carried-over money is, by the key of its amount: `명시이월`."""
        return {key: CARRY_OVERS[kind] for key, name in KINDS.items() if (kind := getattr(self, name))}

    @property
    def fundings(self) -> tuple[str, ...]:
        """The ids of the fundings that it comes from, but for those that are told in percent only."""
        shares = (share for share in self.by_funding if share.has_amount or share.sum)
        return (self.funding,) if self.funding else tuple(share.funding for share in shares)

    def funded(self, funding: str, key: str) -> Number | None:
        """Return what a funding pays of an amount; None if that is not known."""
        if self.funding == funding:
            return self.amount(key)
        return next((share.amount(key) for share in self.by_funding if share.funding == funding), None)


class Money(Amounts):
    """The money of a program."""

    unit: MoneyUnitId = Field(title="금액 단위", description="vocabulary.yml에 있는 금액 단위의 id입니다.")
    total: Amount | None = Field(None, title="총사업비", description="여러 해에 걸친 사업의 모든 돈입니다.")
    by_year: tuple[YearAmount, ...] = Field(
        (), title="연도별", description="총사업비를 해마다 나눈 것입니다. 더하면 총사업비가 됩니다."
    )
