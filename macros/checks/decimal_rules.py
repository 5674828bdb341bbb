"""Rules about decimals: figures have no more of them than their unit, or the column they stand in, allows."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.money_rules import MONEY
from macros.checks.value_rules import Finding
from macros.korean.particles import particle
from macros.models.budget import Budget
from macros.models.entry import Entry
from macros.models.facilities import Facility
from macros.models.indicator import Indicator
from macros.models.money import Money
from macros.models.program import Program
from macros.models.site import Site
from macros.models.spending import TITLES
from macros.models.types import decimal_places
from macros.models.value import Value
from macros.models.vocabulary import Unit


def decimals_of_figure(site: Site) -> Iterator[Finding]:
    """표의 수에는 단위나 칸이 정한 소수 자리까지만 적어야 합니다."""
    for rows in site.all_rows:
        for row in rows.rows:
            for column in rows.number_columns:
                figure, most = row.written_cell(column), rows.decimals(row, column)
                if decimal_places(figure) > most:
                    message = (
                        f"'{column.title}' 칸에 {particle(repr(str(figure)), '이/가')} 있습니다. "
                        f"이 칸에는 {_until(most)} 적습니다. 반올림하지 말고, 문서에 그렇게 적혀 있으면 "
                        "단위나 칸의 decimals를 늘려 주세요."
                    )
                    yield row.place(column.id), message


def decimals_of_amount(site: Site) -> Iterator[Finding]:
    """돈은 그 단위가 정한 소수 자리까지만 적어야 합니다."""
    for _, models in site.models:
        unit: Unit | None = None
        for model in models:
            if isinstance(model, Budget | Money):
                unit = site.find(Unit, "money_unit", model.unit)
            if isinstance(model, MONEY) and unit:
                for key in type(model).model_fields.keys() & TITLES.keys():
                    if message := _message(getattr(model, key), unit, f"{unit.name} 단위의 돈은"):
                        yield model.place(key), message


def decimals_of_value(site: Site) -> Iterator[Finding]:
    """수량, 목표와 실적은 그 단위가 정한 소수 자리까지만 적어야 합니다."""
    models: Iterator[Entry | Program | Facility] = site.every(Entry, Program, Facility)
    for model in models:
        for value in model.values:
            yield from _finer_values(value, site.find(Unit, "unit", value.unit or ""))
    for indicator in site.every(Indicator):
        if unit := site.find(Unit, "unit", indicator.unit):
            for year in indicator.by_year:
                for key in ("target", "actual"):
                    if message := _message(getattr(year, key), unit, f"{unit.name} 단위의 수는"):
                        yield year.place(key), message


def _finer_values(value: Value, unit: Unit | None) -> Iterator[Finding]:
    for key in ("value", "to"):
        if unit and (message := _message(getattr(value, key), unit, f"{unit.name} 단위의 수는")):
            yield value.place(key), message
    for part in value.parts:
        yield from _finer_values(part, unit)


def _message(figure: object, unit: Unit, which: str) -> str | None:
    if decimal_places(figure) <= unit.decimals:
        return None
    return (
        f"{particle(repr(str(figure)), '이/가')} 있습니다. {which} {_until(unit.decimals)} 적습니다. "
        f"반올림하지 말고, 문서에 그렇게 적혀 있으면 vocabulary.yml에서 {unit.id}의 decimals를 늘려 주세요."
    )


def _until(most: int) -> str:
    return f"소수 {most}자리까지" if most else "소수 없이"
