"""Retired records: ids that must not be used again, and the records that replace them."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from macros.models.base import Model
from macros.models.types import Line, RecordAddress, RecordId


class RetiredRecord(Model):
    """One record that was removed, or has another id now."""

    # Its id holds slashes, which separate the steps of ids; its number serves, since the list only grows.
    identified_by = ""

    id: RecordId = Field(title="없어진 id", description="기록의 긴 id입니다. cities/seaside처럼 적습니다.")
    name: Line = Field(title="부르던 이름", description="이용자가 알던 이름입니다.")
    address: RecordAddress | None = Field(
        None, title="옛 주소", description="사이트에서 그 기록이 있던 자리입니다. cities/seaside/처럼 적습니다."
    )
    retired: date = Field(title="없앤 날", description="2026-01-31처럼 적습니다.")
    moved_to: RecordId | None = Field(
        None, title="옮겨 간 기록", description="이름이 바뀌었거나 합쳐졌으면 지금 기록의 긴 id를 적습니다."
    )
    reason: Line = Field(title="이유", description="이용자에게 보이는 설명입니다.")


class Retired(Model):
    """Every retired record."""

    records: tuple[RetiredRecord, ...] = Field(title="삭제된 기록 목록", description="없어진 차례로 적습니다.")
