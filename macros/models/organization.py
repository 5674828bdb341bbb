"""The offices of an organization, and what each of them does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import AfterValidator, Field, PrivateAttr, model_validator

from macros.models.base import Model
from macros.models.indicator import Indicator
from macros.models.location import WorldLocation
from macros.models.outside_ids import LEGAL_DONG, WIKIDATA, LegalDongCode, WikidataId
from macros.models.record import Computed, RecordModel, Sourced
from macros.models.types import (
    AddedLine,
    AddedProse,
    HttpsUrl,
    Id,
    Line,
    OfficeId,
    OfficeKindId,
    PartialDate,
    PartialDateField,
    in_force,
)

ID = "바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다."
EMAIL_PATTERN = r"^[^@\s]+@[^@\s]+\.[^@\s]+$"


def _email(text: str) -> str:
    if not re.fullmatch(EMAIL_PATTERN, text):
        raise ValueError("전자우편 주소를 office@example.go.kr처럼 적어 주세요")
    return text


class Duty(RecordModel):
    """One duty of an office, as the document words it, with words that citizens use."""

    anchored = True

    id: Id = Field(title="id", description=ID)
    name: Line = Field(title="담당 업무", description="문서에 적힌 이름입니다.")
    plain: AddedLine | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    aliases: tuple[AddedLine, ...] = Field((), title="관련 검색어", description="이 일을 찾을 때 쓸 만한 말입니다.")


class FormerName(Model):
    """A name that an office had before."""

    identified_by = ""

    name: Line = Field(title="옛 이름", description="그때 쓰던 이름입니다.")
    until: PartialDateField = Field(title="마지막 날", description="그 이름을 쓴 마지막 날입니다.")


class Office(RecordModel):
    """One office. It belongs to its parent; what the document does not print is absent."""

    anchored = True
    computed: ClassVar[Mapping[str, Computed]] = {"offices": Computed("바로 아래 부서 수", "count", "개")}
    __slots__ = ("_inside", "_parent")
    if TYPE_CHECKING:
        _parent: Office | None = PrivateAttr()
        _inside: tuple[Office, ...] = PrivateAttr()

    id: Id = Field(title="id", description=f"{ID} 이름이 바뀌어도 그대로 둡니다.")
    name: Line = Field(title="부서 이름", description="지금 쓰는 이름입니다. 옛 이름은 formerly에 적습니다.")
    kind: OfficeKindId = Field(title="종류", description="vocabulary.yml에 있는 부서 종류의 id입니다.")
    parent: OfficeId | None = Field(
        None, title="윗부서", description="이 부서가 딸린 부서의 id입니다. 그 부서를 먼저 적습니다."
    )
    plain: AddedLine | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    summary: AddedProse | None = Field(None, title="소개", description="무슨 일을 하는 부서인지 쉬운 말로 적습니다.")
    phone: Line | None = Field(None, title="전화", description="사무실 전화만 적습니다. 모르면 적지 않습니다.")
    email: Annotated[Line, AfterValidator(_email), Field(json_schema_extra={"pattern": EMAIL_PATTERN})] | None = Field(
        None, title="전자우편", description="부서의 전자우편만 적습니다. 개인의 주소는 적지 않습니다."
    )
    since: PartialDateField | None = Field(
        None, title="생긴 날", description="2024-07-01, 2024-07, 2024처럼 아는 만큼 적습니다."
    )
    until: PartialDateField | None = Field(
        None, title="마지막 날", description="없어진 부서이면 있던 마지막 날을 적습니다. 지우지 않고 둡니다."
    )
    wikidata: WikidataId | None = WIKIDATA
    became: tuple[OfficeId, ...] = Field(
        (), title="이어받은 부서", description="없어진 부서의 일을 이어받은 부서의 id입니다."
    )
    formerly: tuple[FormerName, ...] = Field(
        (), title="옛 이름 목록", description="이름이 바뀌었으면 옛 이름과 그 마지막 날을 적습니다."
    )
    indicators: tuple[Indicator, ...] = Field((), title="성과지표", description="목표와 실적을 해마다 적습니다.")
    duties: tuple[Duty, ...] = Field((), title="담당 업무 목록", description="부서의 담당 업무를 하나씩 적습니다.")

    def link(self, parent: Office | None, inside: tuple[Office, ...]) -> None:
        """Set the office that this one belongs to, and those that belong to it."""
        object.__setattr__(self, "_parent", parent)
        object.__setattr__(self, "_inside", inside)

    @property
    def above(self) -> tuple[Office, ...]:
        """The offices that it belongs to, the nearest first."""
        return (self._parent, *self._parent.above) if self._parent else ()

    @property
    def below(self) -> tuple[Office, ...]:
        """The offices right below it that are there today."""
        return tuple(office for office in self._inside if not office.is_gone)

    @property
    def offices(self) -> int:
        """How many offices are right below it today."""
        return len(self.below)

    @property
    def all_below(self) -> Iterator[Office]:
        """Yield all offices below it that are there today, each before those below it."""
        for office in self.below:
            yield office
            yield from office.all_below

    @property
    def is_gone(self) -> bool:
        """Whether it is there no more."""
        return self.until is not None

    @property
    def contact(self) -> Office | None:
        """The nearest office with a telephone or an e-mail address: itself, or one that it belongs to."""
        return next((office for office in (self, *self.above) if office.phone or office.email), None)

    def existed_in(self, year: int) -> bool:
        """Whether it was there on some day of a year."""
        return in_force(self.since, self.until, year)

    def name_in(self, year: int) -> str:
        """Return the name that it had at the end of a year."""
        end = PartialDate(year, 12, 31)
        lasting = [former for former in self.formerly if former.until.last_day >= end]
        return min(lasting, key=lambda former: former.until.last_day).name if lasting else self.name


class Telephone(RecordModel):
    """A telephone of the whole institution, for callers who know no office."""

    anchored = True

    id: Id = Field(title="id", description=ID)
    name: Line = Field(title="이름", description="대표전화, 야간·휴일 당직실처럼 적습니다.")
    phone: Line = Field(title="전화", description="번호를 02-000-0000처럼 적습니다.")


class Organization(Sourced):
    """An office with all that are below it."""

    part_of: Line = Field(title="기관 이름", description="맨 위의 부서가 딸린 기관입니다.")
    location: WorldLocation | None = Field(
        None, title="위치", description="기관이 있는 곳의 위도와 경도입니다. 도시 그림에 놓입니다. 어림해도 됩니다."
    )
    legal_dong_code: LegalDongCode | None = LEGAL_DONG
    website: HttpsUrl | None = Field(
        None, title="공식 홈페이지", description="기관의 공식 홈페이지 주소입니다. https://로 시작합니다."
    )
    telephones: tuple[Telephone, ...] = Field(
        (), title="기관의 전화", description="부서의 번호를 모르는 분이 걸 번호입니다. 대표전화를 맨 앞에 적습니다."
    )
    offices: tuple[Office, ...] = Field(
        title="부서 목록", description="맨 위의 부서부터, 문서에 나온 차례로 하나씩 적습니다.", min_length=1
    )

    @model_validator(mode="after")
    def _link_offices(self) -> Organization:
        # Only to what stands before, so that there is no circle; the checks find the others.
        inside: dict[str, list[Office]] = {}
        before: dict[str, Office] = {}
        parents = []
        for office in self.offices:
            parent = before.get(office.parent or "")
            parents.append(parent)
            if parent:
                inside.setdefault(parent.id, []).append(office)
            before.setdefault(office.id, office)
        for office, parent in zip(self.offices, parents, strict=True):
            is_first = before[office.id] is office
            office.link(parent, tuple(inside.get(office.id, ())) if is_first else ())
        return self

    @property
    def root(self) -> Office:
        """The office that all others are below."""
        return next((office for office in self.offices if office.parent is None), self.offices[0])

    @property
    def telephone(self) -> Telephone | None:
        """The telephone that is named first; None without any."""
        return self.telephones[0] if self.telephones else None

    @property
    def full_name(self) -> str:
        """`새빛시 도서관과`: the root with what it belongs to."""
        return f"{self.part_of} {self.root.name}"

    @property
    def gone(self) -> tuple[Office, ...]:
        """The offices that are there no more."""
        return tuple(office for office in self.offices if office.is_gone)
