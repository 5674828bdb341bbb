"""The documents that the data comes from, and references to a place in one."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.models.base import Model
from macros.models.types import DocumentId, HttpsUrl, Id, Line, PartialDateField, Year

DOCUMENT_KINDS = {"report": "업무보고", "press": "언론", "website": "홈페이지"}


class SourceRef(Model):
    """The document and the place in it where a record is printed."""

    document: DocumentId = Field(title="자료", description="sources.yml에 있는 자료의 id입니다.")
    section: Line | None = Field(None, title="위치", description="자료 안의 제목입니다. 예: Ⅰ-2 인력")
    page: int | None = Field(None, title="쪽", ge=1, le=9999, description="인쇄된 쪽 번호입니다. 없으면 적지 않습니다.")
    confirmed: bool = Field(
        False, title="확인", description="업무보고가 아닌 자료에서 옮긴 것을 부서가 확인했으면 true로 적습니다."
    )


class Document(Model):
    """A report, an article or a website."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line = Field(title="부르는 이름", description="이 사이트에서 부르는 이름입니다.")
    kind: Literal["report", "press", "website"] = Field(
        title="종류", description="report(업무보고), press(언론), website(홈페이지) 가운데 하나입니다."
    )
    title: Line | None = Field(None, title="문서 제목", description="문서에 적힌 제목입니다.")
    url: HttpsUrl | None = Field(
        None, title="주소", description="문서를 볼 수 있는 https 주소입니다. 모르면 적지 않습니다."
    )
    publisher: Line | None = Field(None, title="낸 곳", description="자료를 낸 기관이나 언론사입니다.")
    published: PartialDateField | None = Field(None, title="낸 날", description="자료를 낸 날입니다.")
    result_years: tuple[Year, ...] = Field((), title="실적 연도", description="이 업무보고가 실적을 적은 해입니다.")
    plan_years: tuple[Year, ...] = Field((), title="계획 연도", description="이 업무보고가 계획을 적은 해입니다.")
    note: Line | None = Field(None, title="알림", description="이용자에게 덧붙일 말입니다.")

    @property
    def years(self) -> frozenset[int]:
        """The years that it reports on or plans."""
        return frozenset((*self.result_years, *self.plan_years))


class Sources(Model):
    """Every document that the data refers to."""

    documents: tuple[Document, ...] = Field(
        title="자료 목록", description="이 사이트의 사실이 나온 문서를 모두 적습니다.", min_length=1
    )

    @property
    def reports(self) -> tuple[Document, ...]:
        """The reports of the office itself."""
        return tuple(document for document in self.documents if document.kind == "report")

    def is_outside(self, source: SourceRef | None) -> bool:
        """Whether a source is no report of the office, and what it says is not confirmed."""
        document = next((document for document in self.documents if source and document.id == source.document), None)
        return document is not None and document.kind != "report" and not (source and source.confirmed)
