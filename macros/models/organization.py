"""The department, its teams, and what each of them does."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.models.base import Model
from macros.models.record import Sourced
from macros.models.types import Count, Id, Line, MeasuredIn, Prose


class Duty(Model):
    """One duty of a team, as the office words it, with words that citizens use."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 이름표입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="맡은 일", description="문서에 적힌 그대로 적습니다.")
    plain: Line | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    aliases: tuple[Line, ...] = Field((), title="찾는 말", description="이 일을 찾을 때 구민이 쓸 만한 말입니다.")


class Team(Model):
    """A team of the department."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 이름표입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="팀 이름", description="문서에 적힌 이름입니다.")
    summary: Prose = Field(title="한 줄 소개", description="무슨 일을 하는 팀인지 쉬운 말로 적습니다.")
    phone: Line | None = Field(None, title="전화", description="사무실 전화만 적습니다. 모르면 적지 않습니다.")
    duties: tuple[Duty, ...] = Field(title="맡은 일 목록", description="팀이 맡은 일을 하나씩 적습니다.", min_length=1)


class Department(Model):
    """The office that keeps this site's data."""

    id: Id = Field(title="id", description="바뀌지 않는 이름표입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="부서 이름", description="문서에 적힌 이름입니다.")
    parent: Line = Field(title="기관 이름", description="부서가 딸린 기관입니다.")
    summary: Prose = Field(title="소개", description="부서가 하는 일을 쉬운 말로 적습니다.")
    phone: Line | None = Field(None, title="전화", description="사무실 전화만 적습니다.")


class PublishedTeams(Model):
    """Counts that the document prints."""

    teams: Annotated[Count, MeasuredIn("개")] = Field(title="팀 수", description="문서에 인쇄된 팀의 수입니다.")


class Organization(Sourced):
    """The department with its teams."""

    department: Department = Field(title="부서", description="이 자료를 돌보는 부서입니다.")
    published: PublishedTeams | None = Field(
        None,
        title="문서에 인쇄된 수",
        description="계산한 값과 견주려고 적어 둡니다. 인쇄되어 있지 않으면 적지 않습니다.",
    )
    teams: tuple[Team, ...] = Field(title="팀 목록", description="문서에 나온 차례로 적습니다.", min_length=1)
