"""The keys that any record may have beside its own: evidence, notes, sources, links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from macros.models.base import Model
from macros.models.declared_differences import Declared
from macros.models.origin import Stated
from macros.models.source import SourceRef
from macros.models.types import Added, AddedProse, Line, PartialDateField, Prose
from macros.reading.problems import Place

PrintedValue = int | Decimal | str

MAPS = ("printed", "notes", "origin", "sources")
"""The fields that are keyed by the record's own keys."""

MAP_TITLES = {"printed": "인쇄된 값", "notes": "알림", "origin": "유래", "sources": "출처"}
"""What a field for one of those keys is called, behind the key's own title."""


@dataclass(frozen=True)
class Computed:
    """A key that is worked out from others: its title, its unit, and the rule that compares it with the printed figure.

    `unit` is a unit's name; None stands for the nearest `unit` of the data.
    """

    title: str
    rule: str
    unit: str | None = ""


SCHEMES = ("https://", "mailto:", "tel:")
"""What the addresses of links begin with."""


class Link(Model):
    """A link to another site, or to a file below `docs/files/`."""

    identified_by = ""

    title: Line = Field(title="이름", description="무엇으로 가는 링크인지 적습니다.")
    url: Line | None = Field(None, title="주소", description="https, mailto, tel로 시작하는 주소입니다.")
    file: Line | None = Field(None, title="파일", description="docs/files/ 아래에 있는 파일의 이름입니다.")

    @model_validator(mode="after")
    def _leads_to_one_thing(self) -> Link:
        if (self.url is None) == (self.file is None):
            raise ValueError("url이나 file 가운데 하나만 적어 주세요")
        if self.url is not None and not self.url.startswith(SCHEMES):
            raise ValueError("url은 https://, mailto:, tel: 가운데 하나로 시작해야 합니다")
        return self


class Photo(Model):
    """A picture below `docs/files/`, with words for those who do not see it."""

    identified_by = ""

    file: Line = Field(title="파일", description="docs/files/ 아래에 있는 사진 파일의 이름입니다.")
    alt: Line = Field(title="사진 설명", description="사진을 볼 수 없는 분께 무엇이 보이는지 알려 드리는 글입니다.")
    caption: Line | None = Field(None, title="사진 아래 글", description="사진 아래에 보이는 글입니다.")


class RecordModel(Model):
    """A model with the keys that any record may have.

    `computed` are the keys that are worked out where no file has them but under `printed`; the value of each is
    the attribute of its name.
    """

    computed: ClassVar[Mapping[str, Computed]] = {}
    counts_by: ClassVar[str] = ""
    """The kind of word whose ids are computed keys too: how many places there are of each."""

    printed: Mapping[str, PrintedValue] = Field(
        {},
        title="인쇄된 값",
        description="계산하는 값이면 비교할 수를, 고쳐 적은 값이면 문서에 인쇄된 글을 그 이름 아래에 적습니다.",
    )
    notes: Mapping[str, Line] = Field(
        {}, title="값의 알림", description="값 하나에 붙은 설명을 그 이름 아래에 적습니다."
    )
    origin: Mapping[str, Stated] = Field(
        {},
        title="값의 유래",
        description="값마다 printed(인쇄), added(덧붙임), inferred(추정), outside(보고서 밖) 가운데 하나입니다.",
    )
    sources: Mapping[str, SourceRef] = Field(
        {}, title="값의 출처", description="값 하나만 다른 문서에서 왔을 때 그 이름 아래에 적습니다."
    )
    source: Annotated[SourceRef, Added()] | None = Field(
        None, title="출처", description="둘레의 기록과 출처가 다를 때만 적습니다."
    )
    as_of: PartialDateField | None = Field(
        None, title="기준일", description="수를 센 날입니다. 문서에 없으면 적지 않습니다."
    )
    scope: Prose | None = Field(None, title="무엇을 센 수인지", description="문서에 없으면 적지 않습니다.")
    caution: AddedProse | None = Field(None, title="조심할 점", description="이용자가 조심할 점입니다.")
    note: Line | None = Field(None, title="알림", description="문서가 덧붙인 말(※, 비고)입니다.")
    links: tuple[Link, ...] = Field((), title="링크", description="관련 법령이나 붙임 파일로 가는 링크입니다.")
    photos: tuple[Photo, ...] = Field((), title="사진", description="사진과 그 설명입니다.")
    declared: tuple[Annotated[Declared, Added()], ...] = Field(
        (), title="알고 있는 차이", description="문서 안에서 서로 맞지 않는 값을 그 이유와 함께 적습니다."
    )

    @property
    def computed_keys(self) -> Mapping[str, Computed]:
        """The keys that are worked out in this very record."""
        return self.computed

    @property
    def known_keys(self) -> Mapping[str, Computed]:
        """The titles of the keys that `printed`, `notes`, `origin` and `sources` may name."""
        return {**keys_of(type(self)), **self.computed_keys}

    def is_computed(self, key: str) -> bool:
        """Whether a key is worked out for this record, which does not write it."""
        return key in self.computed_keys and not self.has(key)

    def compute(self, key: str) -> int | Decimal | None:
        """Return the value of a computed key; None if it cannot be worked out."""
        value: int | Decimal | None = getattr(self, key)
        return value

    def parts(self, key: str) -> tuple[Place, ...]:
        """Return the places of the values that a computed key is worked out from."""
        return ()


@cache
def keys_of(model: type[RecordModel]) -> Mapping[str, Computed]:
    """Return the titles of a model's own keys and of those that are worked out, as `printed` may name them."""
    own = {name: field for name, field in model.model_fields.items() if name not in RecordModel.model_fields}
    shared = {name: RecordModel.model_fields[name] for name in ("as_of", "note", "scope")}
    titles = {name: Computed(field.title or name, "") for name, field in (own | shared).items()}
    return {**titles, **model.computed}


SHARED = frozenset(RecordModel.model_fields)
"""The names of the fields that every record may have."""


class Sourced(RecordModel):
    """A record that names its source, as each file does."""

    source: Annotated[SourceRef, Added(), Field(title="출처", description="이 내용이 적힌 문서와 그 안의 자리입니다.")]
