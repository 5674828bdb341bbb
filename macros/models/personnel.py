"""Posts and people of one year, by job group and grade."""

from __future__ import annotations

from pydantic import Field

from macros.models.base import Model
from macros.models.record import Sourced
from macros.models.types import GradeId, JobGroupId, PeopleCount, PeopleGap, Year


class PublishedGap(Model):
    """The printed 과부족 of one grade: negative where people are missing."""

    gap: PeopleGap = Field(title="과부족", description="인쇄된 과부족입니다. △3은 -3으로 적습니다.")


class GradeCount(Model):
    """Posts and people of one grade."""

    identified_by = "grade"

    grade: GradeId = Field(title="직급", description="vocabulary.yml에 있는 직급의 id입니다.")
    quota: PeopleCount = Field(title="정원", description="정해진 자리의 수(명)입니다.")
    current: PeopleCount = Field(title="현원", description="지금 있는 사람의 수(명)입니다.")
    published: PublishedGap | None = Field(
        None,
        title="문서에 인쇄된 수",
        description="계산한 값과 견주려고 적어 둡니다. 인쇄되어 있지 않으면 적지 않습니다.",
    )

    @property
    def gap(self) -> int:
        """People beyond the posts; negative where people are missing."""
        return self.current - self.quota


class PublishedStaff(Model):
    """Printed sums."""

    quota: PeopleCount = Field(title="정원", description="인쇄된 정원의 합(명)입니다.")
    current: PeopleCount = Field(title="현원", description="인쇄된 현원의 합(명)입니다.")
    gap: PeopleGap | None = Field(None, title="과부족", description="인쇄된 과부족의 합입니다. △3은 -3으로 적습니다.")


class GroupCount(Model):
    """Posts and people of one job group."""

    identified_by = "group"

    group: JobGroupId = Field(title="직군", description="vocabulary.yml에 있는 직군의 id입니다.")
    grades: tuple[GradeCount, ...] = Field(
        title="직급별 수", description="직급마다 정원과 현원을 적습니다.", min_length=1
    )
    published: PublishedStaff | None = Field(
        None,
        title="문서에 인쇄된 소계",
        description="계산한 값과 견주려고 적어 둡니다. 인쇄되어 있지 않으면 적지 않습니다.",
    )

    @property
    def quota(self) -> int:
        return sum(grade.quota for grade in self.grades)

    @property
    def current(self) -> int:
        return sum(grade.current for grade in self.grades)

    @property
    def gap(self) -> int:
        return self.current - self.quota


class Personnel(Sourced):
    """Posts and people of one year."""

    year: Year = Field(title="연도", description="파일 이름에서 읽습니다.")
    groups: tuple[GroupCount, ...] = Field(
        title="직군별 수", description="직군마다 정원과 현원을 적습니다.", min_length=1
    )
    published: PublishedStaff | None = Field(
        None,
        title="문서에 인쇄된 합계",
        description="계산한 값과 견주려고 적어 둡니다. 인쇄되어 있지 않으면 적지 않습니다.",
    )

    @property
    def quota(self) -> int:
        return sum(group.quota for group in self.groups)

    @property
    def current(self) -> int:
        return sum(group.current for group in self.groups)

    @property
    def gap(self) -> int:
        return self.current - self.quota
