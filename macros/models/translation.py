"""What the department and its records are called in another language, for the page in that language."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.models.base import Model
from macros.models.types import COLUMN_PATTERN, Added, AddedLine, AddedProse, Address, Id, RelationId, TableId

TAG_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?$"


class TranslatedName(Model):
    """The name of one record, with what is said of it."""

    identified_by = "of"

    of: Annotated[Address, Added()] = Field(
        title="무엇", description="이름을 옮긴 기록입니다. cities/seaside처럼 파일과 id로 적습니다."
    )
    name: AddedLine = Field(title="옮긴 이름", description="그 언어로 쓴 이름입니다.")
    text: AddedProse | None = Field(
        None, title="설명", description="부서가 하는 일, 건물의 주소처럼 이름 곁에 보이는 글입니다."
    )


class TranslatedRelation(Model):
    """What a relation between cities is called."""

    identified_by = "relation"

    relation: Annotated[RelationId, Added()] = Field(title="관계", description="vocabulary.yml에 있는 관계의 id입니다.")
    name: AddedLine = Field(title="옮긴 이름", description="그 언어로 쓴 이름입니다.")


class TranslatedFigure(Model):
    """A key figure of the newest year: a total of a table, or of the budget."""

    identified_by = "name"

    table: Annotated[TableId, Added()] | None = Field(
        None, title="표", description="tables 폴더에 있는 표의 이름입니다. 예산의 수이면 적지 않습니다."
    )
    key: Annotated[AddedLine, Field(pattern=COLUMN_PATTERN)] = Field(
        title="칸", description="합계를 보일 칸의 id입니다. 예산이면 budget, spent, required, rate 가운데 하나입니다."
    )
    name: AddedLine = Field(title="옮긴 이름", description="그 언어로 쓴 이름입니다.")
    unit: AddedLine | None = Field(
        None, title="단위", description="수 바로 뒤에 붙는 말입니다. 돈의 단위는 적지 않습니다."
    )


class Translation(Model):
    """One language: the words for the page of its readers."""

    id: Id = Field(title="id", description="파일의 이름에서 읽습니다. docs 폴더에 있는 그 언어 페이지의 이름입니다.")
    tag: Annotated[AddedLine, Field(pattern=TAG_PATTERN)] = Field(
        title="언어", description="en, ja, zh-Hans처럼 언어의 부호(BCP 47)를 적습니다."
    )
    title: AddedLine = Field(title="언어의 이름", description="그 언어로 쓴 이름입니다. English, 日本語처럼 적습니다.")
    name: AddedLine = Field(title="부서의 이름", description="기관의 이름까지 붙여 그 언어로 적습니다.")
    summary: AddedProse = Field(title="소개", description="무슨 일을 하는 부서인지 한두 문장으로 적습니다.")
    read_by: AddedLine | None = Field(
        None,
        title="읽은 사람",
        description="이 파일의 글을 읽고 확인한 원어민이나 기관입니다. 없으면 없다고 나옵니다.",
    )
    figures: tuple[TranslatedFigure, ...] = Field((), title="주요 숫자", description="보일 차례로 하나씩 적습니다.")
    relations: tuple[TranslatedRelation, ...] = Field(
        (), title="맺은 관계", description="도시와 맺은 관계의 이름을 하나씩 적습니다."
    )
    names: tuple[TranslatedName, ...] = Field(
        (), title="이름 목록", description="부서, 건물, 전화, 도시, 교류, 출처의 이름을 하나씩 적습니다."
    )
