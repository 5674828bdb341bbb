"""What does not fit together in the documents and no rule can find."""

from __future__ import annotations

from pydantic import Field

from macros.models.base import Model
from macros.models.types import Address, Id, Line, Prose


class Contradiction(Model):
    """Records that contradict each other, as a person found."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    title: Line = Field(title="제목", description="무엇이 맞지 않는지 짧게 적습니다.")
    about: tuple[Address, ...] = Field(
        title="관련 기록",
        min_length=1,
        description="서로 맞지 않는 기록을 facilities/annexe처럼 파일과 id로 하나씩 적습니다.",
    )
    reason: Prose = Field(title="이유", description="왜 맞지 않는지, 이용자에게 보이는 설명입니다.")


class Contradictions(Model):
    """Every contradiction that a person found."""

    contradictions: tuple[Contradiction, ...] = Field(
        title="모순 목록", min_length=1, description="사람이 찾은 모순을 하나씩 적습니다."
    )
