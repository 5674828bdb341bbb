"""One figure of a result, a plan, a facility or a table, with its unit and its bound."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator

from macros.models.base import Model
from macros.models.period import PeriodField
from macros.models.types import AddedLine, Id, Line, Number, UnitId

Bound = Literal["at-most", "at-least", "about", "total", "each", "worth"]
BOUNDS = {"at-most": "최대", "at-least": "이상", "about": "약", "total": "총", "each": "각", "worth": "상당"}

BEFORE = {bound: word for bound, word in BOUNDS.items() if bound not in ("at-least", "worth")}
"""The words of bounds that stand before a figure; the others stand behind it."""

TIMES = ("하루", "주", "월", "분기", "반기", "학기", "연", "연간", "월간", "주간", "매일", "매주", "매월", "매년")
"""What stands before a figure as it is; what is counted gets `당`."""


class Value(Model):
    """A figure. Its parts are measured in its own unit and add up to it."""

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    name: AddedLine | None = Field(
        None, title="무엇", description="무엇을 센 수인지 적습니다. 줄의 제목과 같으면 적지 않습니다."
    )
    plain: AddedLine | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    value: Number = Field(title="값", description="쉼표 없이 적습니다. 30만원은 300000, △4.0은 -4.0입니다.")
    to: Number | None = Field(None, title="끝 값", description="30만원~50만원처럼 범위일 때 적습니다.")
    unit: UnitId | None = Field(
        None, title="단위", description="vocabulary.yml에 있는 단위의 id입니다. 나눈 값에는 적지 않습니다."
    )
    bound: Bound | None = Field(
        None,
        title="한도",
        description=(
            "at-most(최대), at-least(이상), about(약), total(총), each(각), worth(상당) "
            "가운데 하나입니다. 정확한 수이면 적지 않습니다."
        ),
    )
    per: Line | None = Field(
        None, title="기준", description="1인, 연, 월처럼 적습니다. 일을 하는 때(월 2회)는 그 줄의 period에 적습니다."
    )
    period: PeriodField | None = Field(
        None, title="시기", description="한 기록의 수가 여러 때의 것일 때, 이 수를 센 때를 적습니다."
    )
    parts: tuple[Value, ...] = Field((), title="나눈 값", description="더하면 값이 되는 수입니다.")

    def in_words(self, write: Callable[[int | Decimal], str]) -> str:
        """Return `1인 최대 30만 원`, without its name: `write` returns a number with the unit."""
        amount = "~".join(write(number) for number in (self.value, self.to) if number is not None)
        words = (str(self.period or ""), _each(self.per or ""), BEFORE.get(self.bound or ""), amount)
        behind = BOUNDS[self.bound] if self.bound and self.bound not in BEFORE else ""
        return " ".join(filter(None, (*words, behind)))

    @model_validator(mode="after")
    def _range_goes_up(self) -> Value:
        if self.to is not None and self.to <= self.value:
            raise ValueError("끝 값은 값보다 커야 합니다")
        return self

    @model_validator(mode="after")
    def _parts_share_its_unit(self) -> Value:
        if any(part.unit for part in self.parts):
            raise ValueError("나눈 값의 단위는 전체와 같으므로 parts 안에서는 unit을 지워 주세요")
        return self


def _each(per: str) -> str:
    """Return `하루` of `일`, `톤당` of `톤`, and as written what names a time or a number: `월`, `1인`."""
    if per == "일":
        return "하루"
    is_counted = per.isalpha() and per not in TIMES and not per.endswith(("당", "마다"))
    return f"{per}당" if is_counted else per
