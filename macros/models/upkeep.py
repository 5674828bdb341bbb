"""The office that keeps each subject's data, and how often it is published."""

from __future__ import annotations

from pydantic import Field

from macros.models.base import Model
from macros.models.types import Id, Line, OfficeId


class Keeping(Model):
    """The upkeep of one subject."""

    identified_by = "subject"

    subject: Id = Field(
        title="주제", description="자료 파일이나 폴더, 표의 이름입니다. data/budgets 폴더이면 budgets로 적습니다."
    )
    office: OfficeId = Field(title="담당 부서", description="이 주제의 자료를 돌보는 부서의 id입니다.")
    frequency: Line | None = Field(
        None, title="공표 주기", description="해마다, 분기마다처럼 적습니다. 정해지지 않았으면 적지 않습니다."
    )


class Upkeep(Model):
    """The upkeep of all subjects."""

    subjects: tuple[Keeping, ...] = Field(title="주제 목록", min_length=1, description="주제마다 한 줄씩 적습니다.")
