"""A table of the report: its columns, the rows that are the same each year, and how it is drawn."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.korean.formatting import join_labels
from macros.models.base import Model
from macros.models.record import Computed, RecordModel
from macros.models.types import (
    COLUMN_PATTERN,
    Added,
    AddedLine,
    AddedProse,
    Id,
    Line,
    MeasuredIn,
    PartialDateField,
    UnitId,
)

ROW_KEYS = (
    *("id", "name", "parent", "plain", "aliases", "unit", "counted", "since", "until", "rows", "row"),
    *("record", "year", "table", "parent_name", "parent_record"),
    *("reporting_office", "reporting_office_name", "in_program", "in_program_name", "in_entry_name"),
)
"""Keys of a row that no column may be called, but for `name`, whose column titles the rows' names."""

ColumnType = Literal["text", "number", "date", "period", "values", "link", "office", "facility", "city", "program"]
ColumnId = Annotated[str, StringConstraints(pattern=COLUMN_PATTERN), Added()]
Figure = Annotated[int | Decimal, Field(ge=-(10**15), le=10**15, title="수", examples=[3832118]), MeasuredIn()]


@dataclass(frozen=True)
class Formula:
    """`current - quota`, `men + women + unknown`, `spent / budget`: columns, and the sign between each two."""

    columns: tuple[str, ...]
    signs: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> Formula | None:
        """Read a formula; None if it is none."""
        if not re.fullmatch(r"[a-z][a-z0-9_]*(( / [a-z][a-z0-9_]*)|( [-+] [a-z][a-z0-9_]*)+)", text):
            return None
        columns, signs = text.split(" ")[::2], text.split(" ")[1::2]
        return cls(tuple(columns), tuple(signs))

    @property
    def is_ratio(self) -> bool:
        return self.signs == ("/",)

    @property
    def is_sum(self) -> bool:
        return set(self.signs) == {"+"}

    def work_out(self, figures: Sequence[int | Decimal | None]) -> int | Decimal | None:
        """Return what the figures of its columns make; None where one is not known, and for a division by 0.

        A sum is that of the figures that are known, as the total of a column is.
        """
        known = [figure for figure in figures if figure is not None]
        if self.is_sum:
            return sum(known) if known else None
        if len(known) < len(figures):
            return None
        first, *others = known
        if self.is_ratio:
            return Decimal(first) / others[0] if others[0] else None
        return first + sum(figure if sign == "+" else -figure for sign, figure in zip(self.signs, others, strict=True))


class Column(Model):
    """A column: what stands in it, in which unit, and how its total comes about."""

    id: ColumnId = Field(
        title="id", description="바뀌지 않는 식별자입니다. 영문 소문자로 적고, 낱말 사이는 밑줄로 잇습니다."
    )
    title: AddedLine = Field(title="제목", description="표의 머리에 적힌 이름입니다.")
    plain: AddedLine | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    type: Annotated[ColumnType, Added()] | None = Field(
        None,
        title="종류",
        description=(
            "text(글), number(수), date(날짜), period(시기), values(수량), link(링크), office(부서), facility(시설), "
            "city(도시), program(사업) 가운데 하나입니다. 단위나 식, 합이 있으면 수, 없으면 글입니다."
        ),
    )
    many: Annotated[bool, Added()] = Field(False, title="여럿", description="한 칸에 여러 줄을 적으면 true로 적습니다.")
    unit: UnitId | None = Field(None, title="단위", description="vocabulary.yml에 있는 단위의 id입니다.")
    decimals: Annotated[int, Added()] | None = Field(
        None, title="소수 자리", ge=0, le=6, description="단위와 다를 때만 적습니다."
    )
    total: Annotated[Literal["sum"], Added()] | None = Field(
        None, title="합", description="더한 값이 뜻이 있으면 sum으로 적습니다."
    )
    formula: AddedLine | None = Field(
        None, title="식", description="다른 칸에서 계산하는 칸이면 current - quota처럼 적습니다. 값은 적지 않습니다."
    )
    previous_of: ColumnId | None = Field(
        None,
        title="전년도의 칸",
        description="지난해의 수를 옮겨 적은 칸이면 그 수가 놓이는 칸의 id를 적습니다. 지난해의 자료와 비교합니다.",
    )
    under: AddedLine | None = Field(None, title="윗제목", description="여러 칸을 묶은 제목이 인쇄되어 있으면 적습니다.")
    since: PartialDateField | None = Field(None, title="생긴 때", description="이 칸이 있던 처음 해입니다.")
    until: PartialDateField | None = Field(None, title="없어진 때", description="이 칸이 있던 마지막 해입니다.")

    @property
    def kind(self) -> ColumnType:
        """What stands in it."""
        return self.type or ("number" if self.unit or self.formula or self.total else "text")

    @property
    def is_number(self) -> bool:
        return self.kind == "number"

    @property
    def full_title(self) -> str:
        """Its title behind the printed heading over it, for where it stands alone: `공무직 정원`."""
        return join_labels(self.under or "", self.title)

    @property
    def parsed(self) -> Formula | None:
        return Formula.parse(self.formula) if self.formula else None


class RowHeading(RecordModel):
    """What a row is called, and where among the rows it belongs."""

    id: Id = Field(title="id", description="바뀌지 않는 식별자입니다. 영문 소문자와 붙임표로 적습니다.")
    name: Line | None = Field(None, title="이름", description="문서에 적힌 이름입니다.")
    parent: Id | None = Field(None, title="윗줄", description="이 줄이 딸린 줄의 id입니다. 그 줄을 먼저 적습니다.")
    plain: AddedLine | None = Field(None, title="쉬운 말", description="같은 뜻의 쉬운 말입니다.")
    aliases: tuple[AddedLine, ...] = Field((), title="관련 검색어", description="이 줄을 찾을 때 쓸 만한 말입니다.")
    unit: UnitId | None = Field(None, title="단위", description="다른 줄과 단위가 다를 때 적습니다.")
    counted: bool = Field(True, title="합에 넣음", description="합에 넣지 않는 줄이면 false로 적습니다.")


class DeclaredRow(RowHeading):
    """A row that is the same each year."""

    name: Line = Field(title="이름", description="문서에 적힌 이름입니다.")
    since: PartialDateField | None = Field(None, title="생긴 때", description="해마다 있던 줄이 아니면 적습니다.")
    until: PartialDateField | None = Field(None, title="없어진 때", description="그 해까지 있던 줄이면 적습니다.")


class Chart(Model):
    """How a table is drawn."""

    kind: Literal["bars", "pairs", "stacked", "steps"] = Field(
        title="그림", description="bars(막대), pairs(짝 막대), stacked(쌓은 막대), steps(차례) 가운데 하나입니다."
    )
    columns: tuple[ColumnId, ...] = Field(title="칸", description="그림에 나오는 칸의 id입니다.", min_length=1)


class Table(RecordModel):
    """What a table is."""

    id: Id = Field(title="id", description="파일이 있는 폴더의 이름에서 읽습니다.")
    title: Line = Field(title="제목", description="문서에 적힌 이름입니다.")
    plain: AddedProse | None = Field(None, title="쉬운 말", description="무슨 표인지 쉬운 말로 적습니다.")
    section: AddedLine | None = Field(None, title="메뉴", description="사이트 메뉴에서 이 표가 놓일 제목입니다.")
    unit: UnitId | None = Field(None, title="단위", description="단위를 따로 적지 않은 수의 단위입니다.")
    columns: tuple[Column, ...] = Field(title="칸 목록", description="표의 칸을 차례대로 적습니다.", min_length=1)
    rows: tuple[DeclaredRow, ...] = Field((), title="줄 목록", description="해마다 같은 줄이면 여기에 적습니다.")
    chart: Annotated[Chart, Added()] | None = Field(
        None, title="그림", description="표를 그림으로도 보이려면 적습니다."
    )
    wide: Annotated[bool, Added()] = Field(
        False, title="옆으로 긴 표", description="문서가 줄을 옆으로 늘어놓았으면 true로 적습니다."
    )

    @property
    def computed_columns(self) -> Mapping[str, Computed]:
        """The keys that `printed` may compare: totals and formulas."""
        return {
            column.id: Computed(column.full_title, "formula" if column.formula else "sum", None)
            for column in self.columns
            if column.formula or column.total
        }

    def column(self, id: str) -> Column | None:
        return next((column for column in self.columns if column.id == id), None)


REFERENCES: Mapping[str, str] = {"office": "office", "facility": "facility", "city": "city", "program": "program"}
"""The kind of record that the cells of each type of column are ids of."""

BESIDE: Mapping[str, tuple[str, ...]] = {
    "period": ("start", "end", "precision", "recurrence"),
    "link": ("address",),
    **dict.fromkeys(REFERENCES, ("name",)),
}
"""What the published table puts beside a column, by the column's type: `<id>_start`, `<id>_name`."""


def reference_kind(column: Column) -> str:
    """Return the kind of record that a column's cells are ids of; empty for other columns."""
    return REFERENCES.get(column.kind, "")
