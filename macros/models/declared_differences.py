"""A difference between figures of the source itself, declared with its reason."""

from __future__ import annotations

from pydantic import Field

from macros.models.base import Model
from macros.models.types import Difference, Line, Prose


class Declared(Model):
    """Excuses one comparison of a rule with exactly this difference; it is a problem if there is none."""

    identified_by = "rule"

    rule: Line = Field(title="규칙", description="다르다고 알려 준 규칙의 이름입니다.")
    difference: Difference = Field(title="차이", description="자료에 적힌 값에서 계산한 값을 뺀 수입니다.")
    reason: Prose = Field(title="이유", description="이용자에게 보이는 설명입니다.")
