"""What a record is called elsewhere: codes and numbers that other collections of data know it by."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, Field

from macros.models.base import Model
from macros.models.types import AddedLine

LEGAL_DONG_PATTERN = r"^[1-9][0-9]{9}$"
COUNTRY_PATTERN = r"^[A-Z]{2}$"
WIKIDATA_PATTERN = r"^Q[1-9][0-9]*$"


def _matching(pattern: str, message: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(message)
        return text

    return check


LegalDongCode = Annotated[
    AddedLine,
    AfterValidator(_matching(LEGAL_DONG_PATTERN, "법정동코드를 1156000000처럼 숫자 열 자리로 적어 주세요")),
    Field(json_schema_extra={"pattern": LEGAL_DONG_PATTERN}),
]
CountryCode = Annotated[
    AddedLine,
    AfterValidator(_matching(COUNTRY_PATTERN, "나라 코드를 KR처럼 로마자 큰 글자 둘로 적어 주세요(ISO 3166-1)")),
    Field(json_schema_extra={"pattern": COUNTRY_PATTERN}),
]
WikidataId = Annotated[
    AddedLine,
    AfterValidator(_matching(WIKIDATA_PATTERN, "위키데이터의 번호를 Q42처럼 적어 주세요")),
    Field(json_schema_extra={"pattern": WIKIDATA_PATTERN}),
]

LEGAL_DONG = Field(
    None, title="법정동코드", description="'1156000000'처럼 따옴표로 감싸서 적습니다. 모르면 적지 않습니다."
)
COUNTRY = Field(None, title="나라 코드", description="ISO 3166-1의 두 글자 코드입니다. 모르면 적지 않습니다.")
WIKIDATA = Field(None, title="위키데이터", description="위키데이터의 번호입니다. 모르면 적지 않습니다.")


def outside_ids(record: Model) -> dict[str, str]:
    """Return what a record is called elsewhere, by the name of the field."""
    named = {name: vars(record).get(name) for name in ("legal_dong_code", "country", "wikidata")}
    return {name: id for name, id in named.items() if id}


def wikidata_url(id: str) -> str:
    return f"https://www.wikidata.org/entity/{id}"
