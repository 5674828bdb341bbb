"""Words of the search: synonyms, question words, and the questions under an empty search box."""

from __future__ import annotations

from pydantic import Field

from macros.models.base import Model
from macros.models.types import Id, Line


class WordGroup(Model):
    """Synonyms, of which the site uses at least one."""

    anchored = True

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    words: tuple[Line, ...] = Field(
        title="비슷한 말",
        min_length=2,
        description="하나로 찾으면 나머지로도 찾습니다. 사이트에 나오는 말이 하나는 있어야 합니다.",
    )


class Search(Model):
    """The words of the search."""

    groups: tuple[WordGroup, ...] = Field(
        (), title="비슷한 말 묶음", description="뜻이 비슷한 말을 한 묶음으로 적습니다."
    )
    asking: tuple[Line, ...] = Field(
        (), title="묻는 말", description="묻거나 부탁할 때 쓰는 말입니다. 다른 말과 함께 적히면 찾지 않습니다."
    )
    questions: tuple[Line, ...] = Field(
        (), title="바로 물어볼 수 있는 말", max_length=3, description="빈 검색창에 보이는 말입니다."
    )
