"""The unit printed above a table, and which of its columns it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from macros.cli.skeletons.from_sheet.columns import Column
from macros.cli.skeletons.from_sheet.table_draft import Draft
from macros.cli.skeletons.from_sheet.words import Units, without_brackets
from macros.cli.skeletons.writing import Commented, blank

NO_UNIT = "단위의 id를 적어 주세요. 단위가 없는 수이면 unit을 지워 주세요."

_MONEY_UNIT = re.compile(r"[십백천만억]*원")
_COUNT = re.compile(
    r"수량|물량|건수|인원|횟수|개소|대수|일수|정원|현원|면적|연도|년도|연수|연장|길이|시간|기간|연령|(?<!징)수$|[명건회]$"
)
_MONEY = re.compile(
    r"금액|가액|가격|단가|예산|결산|집행|지출|수입|세입|세출|이월|징수|체납|[국시구도군]비|[액금]$|(?<![장정설준])비$|(?<!자)료$"
)
_EITHER = re.compile(
    r"(?:총|합|소)?계|총합계|총계|전체|기타|당초|변경|기정|최종|증감|차이|['’‘]?\d{2,4}년?.*|\d{1,2}월|\d분기|[상하]반기"
)

_Kind = Literal["money", "count", "either", "unclear"]


class TableUnit:
    """The unit above a table, and what each column has of it."""

    def __init__(self, draft: Draft, units: Units) -> None:
        needy = [column for column in draft.columns if column.type == "number" and not column.printed_unit]
        own = {column.printed_unit for column in draft.columns}
        above = [unit.strip() for unit in re.split("[,·]", draft.parts.unit) if unit.strip()]
        printed = [unit for unit in above if unit != "%"] or above
        printed = [unit for unit in printed if unit not in own] or printed
        self.unit: str | Commented | None = None
        self.blanks: dict[Column, str] = {}
        """What to write where the unit of a column is missing."""
        known = _units(needy, printed)
        self.printed = {column: column.printed_unit for column in draft.columns if column.printed_unit} | known
        """The unit of each column as the sheet has it."""
        if needy and len(known) == len(needy) and len(set(known.values())) == 1:
            unit = known[needy[0]]
            self.unit = units.find(unit) or blank(unknown(unit))
        elif not draft.has_row_units:
            hint = f"단위의 id를 적어 주세요. 표 위에 적힌 단위: {draft.parts.unit}" if printed else NO_UNIT
            self.blanks = {column: hint for column in needy if column not in known}
            for column, unit in known.items():
                column.printed_unit, column.unit = unit, units.find(unit)
        for column in draft.columns:
            if column.printed_unit and column.unit is None:
                self.blanks[column] = unknown(column.printed_unit)


def unknown(unit: str) -> str:
    """Return what to write where the vocabulary lacks a unit."""
    return f"vocabulary.yml에 ‘{unit}’ 단위를 더하고 그 id를 적어 주세요."


def _units(columns: Sequence[Column], printed: Sequence[str]) -> dict[Column, str]:
    """Return the printed unit of each column that only one can belong to: units of money go with amounts of money."""
    money = [unit for unit in printed if _MONEY_UNIT.fullmatch(unit)]
    counts = [unit for unit in printed if unit not in money]
    kinds = {column: _kind(column) for column in columns}
    fitting: dict[_Kind, Sequence[str]] = {"money": money, "count": counts, "either": printed, "unclear": printed}
    if money and "count" in kinds.values():
        fitting["either"] = ()
    if money and set(kinds.values()) & {"money", "count"}:
        fitting["unclear"] = ()
    return {column: fitting[kind][0] for column, kind in kinds.items() if len(fitting[kind]) == 1}


def _kind(column: Column) -> _Kind:
    """Return what a column's heading says that its figures are; those above it only where its own is not clear."""
    for title in (column.title, column.full_title):
        words = "".join(without_brackets(title).split())
        if _COUNT.search(words):
            return "count"
        if _MONEY.search(words):
            return "money"
    return "either" if _EITHER.fullmatch("".join(column.title.split())) else "unclear"
