"""Values of this site that were wrong, and why each was changed."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from macros.models.base import Model
from macros.models.record import PrintedValue
from macros.models.types import Prose, RecordId


class Erratum(Model):
    """The reason for which one value was changed."""

    identified_by = ""

    value: RecordId = Field(
        title="값", description="고친 값의 긴 id입니다. facts.csv의 id처럼 budgets/2023/기록/칸으로 적습니다."
    )
    was: PrintedValue | date | None = Field(
        None, title="이전 값", description="고치기 전의 값입니다. 목록이었으면 적지 않습니다."
    )
    reason: Prose = Field(title="이유", description="무엇을 보고 왜 고쳤는지, 이용자에게 보이는 설명입니다.")


class Errata(Model):
    """Every reason for a changed value."""

    errata: tuple[Erratum, ...] = Field(
        title="정오표", min_length=1, description="고친 값마다 하나씩, 고친 차례로 적습니다."
    )
