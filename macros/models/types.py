"""Kinds of value that fields are made of. Units and signs are in the names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, GetJsonSchemaHandler, PlainValidator, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

REF_KEYWORD = "x-ref"
ORIGIN_KEYWORD = "x-origin"
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
BUDGET_LINE_PATTERN = r"^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$"
RECORD_PATTERN = r"^[a-z]+(/[a-z0-9_-]+)+$"
ADDRESS_PATTERN = r"^([a-z0-9-]+/)+(#[a-z0-9-]+)?$"
KEY_PATTERN = r"^\d{4}/[a-z0-9]+(-[a-z0-9]+)*$"
COLUMN_PATTERN = r"^[a-z][a-z0-9_]*$"
LINE_PATTERN = r"^\S(.*\S)?$"
PROSE_PATTERN = r"\S"
DAY = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"


@dataclass(frozen=True)
class Ref:
    """Marks a field whose value is the id of a record of another kind; the schema has the kind too."""

    kind: str

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(core), REF_KEYWORD: self.kind}


@dataclass(frozen=True)
class MeasuredIn:
    """The unit of a number; if empty, that of the nearest `unit` field of a model that holds it."""

    unit: str = ""


@dataclass(frozen=True)
class Added:
    """Marks a field whose value no document prints: this site writes it, unless `origin` says otherwise."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        return schema if "$ref" in schema else {**schema, ORIGIN_KEYWORD: "added"}


def _one_line(text: str) -> str:
    if text.splitlines() != [text]:
        raise ValueError("한 줄로 적어 주세요")
    if text != text.strip():
        raise ValueError("앞뒤의 빈칸을 지워 주세요")
    return text


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("비워 두지 말고 글을 적거나, 줄을 지워 주세요")
    return text


def _https(address: str) -> str:
    if not address.startswith("https://"):
        raise ValueError("https://로 시작하는 주소를 적어 주세요")
    return address


Line = Annotated[
    str, StringConstraints(min_length=1), AfterValidator(_one_line), Field(json_schema_extra={"pattern": LINE_PATTERN})
]
Prose = Annotated[
    str,
    StringConstraints(min_length=1),
    AfterValidator(_not_blank),
    Field(json_schema_extra={"pattern": PROSE_PATTERN}),
]
HttpsUrl = Annotated[Line, AfterValidator(_https), Field(json_schema_extra={"pattern": "^https://"})]
_IdText = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Id = Annotated[_IdText, Added()]
AddedLine = Annotated[Line, Added()]
AddedProse = Annotated[Prose, Added()]
RecordId = Annotated[str, StringConstraints(pattern=RECORD_PATTERN)]
RecordAddress = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN)]

Amount = Annotated[int | Decimal, Field(ge=0, le=10_000_000_000_000, examples=[3832118]), MeasuredIn()]
SignedAmount = Annotated[
    int | Decimal, Field(ge=-10_000_000_000_000, le=10_000_000_000_000, examples=[-300]), MeasuredIn()
]
SquareMetres = Annotated[int | Decimal, Field(ge=0, le=10_000_000, examples=[9682]), MeasuredIn("㎡")]
ZeroSign = Annotated[
    Literal["-"] | None,
    Field(title="0의 표시", description="문서가 0을 '-'로 인쇄했으면 '-'로 적습니다. 값에는 0을 적습니다."),
]
Year = Annotated[int, Field(ge=1948, le=2200, examples=[2023])]
Percent = Annotated[Decimal | int, Field(ge=0, le=1000, examples=[82.7]), MeasuredIn("%")]
Number = Annotated[int | Decimal, Field(ge=-10_000_000_000_000, le=10_000_000_000_000, examples=[300000]), MeasuredIn()]
Difference = Annotated[int | Decimal, Field(ge=-10_000_000_000_000, le=10_000_000_000_000, examples=[-13051])]

OfficeId = Annotated[_IdText, Ref("office")]
OfficeKindId = Annotated[_IdText, Ref("office_kind")]
FacilityId = Annotated[_IdText, Ref("facility")]
FacilityKindId = Annotated[_IdText, Ref("facility_kind")]
UnitId = Annotated[_IdText, Ref("unit")]
MoneyUnitId = Annotated[_IdText, Ref("money_unit")]
FundingId = Annotated[_IdText, Ref("funding")]
BudgetLineId = Annotated[str, StringConstraints(pattern=BUDGET_LINE_PATTERN), Ref("budget_line"), Added()]
ProgramKindId = Annotated[_IdText, Ref("program_kind")]
CityKindId = Annotated[_IdText, Ref("city_kind")]
RelationId = Annotated[_IdText, Ref("relation")]
TableId = Annotated[Id, Ref("table")]
DocumentId = Annotated[_IdText, Ref("document")]
Address = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]+(/[a-z0-9_-]+)*$"), Ref("address")]
"""The address of any record: the file's, and the id that is the record's alone in it, `cities/seaside`."""
ProgramKey = Annotated[str, StringConstraints(pattern=KEY_PATTERN), Ref("program")]


def decimal_places(figure: object) -> int:
    """Return how many decimals a figure is written with."""
    return -int(figure.as_tuple().exponent) if isinstance(figure, Decimal) else 0


@dataclass(frozen=True, order=True)
class PartialDate:
    """A day, a month or a year, as exactly as it is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, value: object) -> PartialDate:
        """Read `2007-10-30`, `2007-10` or `2007`; ValueError in Korean otherwise."""
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, date):
            return cls(value.year, value.month, value.day)
        match = re.fullmatch(r"(\d{4})(?:-(\d{2}))?", str(value))
        if not match or isinstance(value, bool):
            raise ValueError("날짜는 2007-10-30, 2007-10, 2007 가운데 하나로 적어 주세요")
        month = int(match[2]) if match[2] else None
        if month is not None and not 1 <= month <= 12:
            raise ValueError("없는 달입니다. 달은 01부터 12까지입니다")
        return cls(int(match[1]), month)

    @property
    def first_day(self) -> PartialDate:
        """The first day that it may stand for."""
        return PartialDate(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> PartialDate:
        """The last day that it may stand for; of each month the 31st, which serves to compare."""
        return PartialDate(self.year, self.month or 12, self.day or 31)

    @property
    def in_words(self) -> str:
        """`2007년 10월 30일`, `2007년 10월` or `2007년`."""
        parts = zip((self.year, self.month, self.day), "년월일", strict=True)
        return " ".join(f"{part}{name}" for part, name in parts if part is not None)

    def isoformat(self) -> str:
        """`2007-10-30`, `2007-10` or `2007`."""
        parts = [f"{part:02}" for part in (self.year, self.month, self.day) if part is not None]
        return "-".join(parts)

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year}년"
        parts = [self.year, self.month, self.day]
        return " ".join(f"{part}." for part in parts if part is not None)


PartialDateField = Annotated[
    PartialDate,
    PlainValidator(PartialDate.parse),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": rf"^({DAY}|[0-9]{{4}}-(0[1-9]|1[0-2]))$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ],
            "examples": ["2007-10-30", "2007-10", 2007],
        }
    ),
]


def in_force(since: PartialDate | None, until: PartialDate | None, year: int) -> bool:
    """Whether something is there in a year that began and ended in some years."""
    return (since is None or since.year <= year) and (until is None or year <= until.year)
