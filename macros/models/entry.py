"""The contents of a program: what is done, planned, or found, as lines with lines inside them or with a table."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from macros.models.figures import TableHolder
from macros.models.period import PeriodField
from macros.models.types import Added, AddedLine, Address, Id, Line, TableId
from macros.models.value import Value


class Entry(TableHolder):
    """One line of the report; or a heading with lines, or with a table, below it."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    title: Line = Field(title="내용", description="문서의 말을 쓰되 수와 시기는 아래 칸에 적습니다.")
    plain: AddedLine | None = Field(None, title="쉬운 말", description="어려운 말을 풀어 적습니다.")
    period: PeriodField | None = Field(None, title="시기", description="문서에 적힌 대로 적습니다.")
    values: tuple[Value, ...] = Field((), title="수량", description="글 속의 수를 하나씩 나누어 적습니다.")
    about: tuple[Annotated[Address, Added()], ...] = Field(
        (),
        title="관련 기록",
        description="이 줄이 어느 시설, 도시, 부서, 사업의 일인지입니다. cities/seaside처럼 파일과 id로 적습니다.",
    )
    items: tuple[Entry, ...] = Field((), title="딸린 줄", description="이 줄 아래의 줄을 하나씩 적습니다.")
    table: TableId | None = Field(
        None, title="표", description="이 줄 아래에 표가 있으면 tables 폴더에 있는 그 표의 이름을 적습니다."
    )

    @model_validator(mode="before")
    @classmethod
    def _rows_name_their_table(cls, data: object) -> object:
        key = next((key for key in ("rows", "zero") if isinstance(data, dict) and key in data), None)
        if isinstance(data, dict) and key and "table" not in data:
            raise ValueError(f"{key} 위에 table: training처럼 어느 표의 줄인지 적어 주세요")
        return data
