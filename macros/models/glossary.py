"""Hard office words and their plain ones."""

from __future__ import annotations

from pydantic import Field

from macros.models.base import Model
from macros.models.types import AddedLine, Id, Line, Prose


class Term(Model):
    """One word of the office."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    term: Line = Field(title="낱말", description="문서에 나오는 낱말입니다.")
    plain: AddedLine = Field(title="쉬운 말", description="바꿔 쓸 수 있는 쉬운 말입니다.")
    meaning: Prose | None = Field(None, title="풀이", description="더 풀어 쓴 설명입니다.")
    kept: bool = Field(
        False, title="그대로 쓰는 말", description="이름처럼 사이트의 글에서도 그대로 쓰는 낱말이면 true로 적습니다."
    )


class Glossary(Model):
    """The list of hard words."""

    terms: tuple[Term, ...] = Field(title="낱말 목록", description="낱말을 하나씩 적습니다.", min_length=1)
