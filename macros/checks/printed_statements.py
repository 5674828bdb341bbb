"""Figures inside sentences, held against their parts and against other facts."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.comparison import Comparison
from macros.models.base import Model
from macros.models.buildings import Building
from macros.models.program import Item, Program, Quantity
from macros.models.site import Site
from macros.models.source import Document


def quantity_parts(site: Site) -> Iterator[Comparison]:
    """나눈 값이 있는 수는 나눈 값을 모두 더한 수와 같아야 합니다."""
    for program, models in site.models_of_programs:
        for holder in models:
            for _, child in holder.children():
                if isinstance(child, Quantity) and child.parts:
                    yield _whole_of_parts(site, program, holder, child)


def _whole_of_parts(site: Site, program: Program, holder: Model, quantity: Quantity) -> Comparison:
    """A number held against the sum of its parts."""
    return Comparison(
        label=f"{program.year}년 {_name(holder) or program.title} {quantity.label}",
        published=quantity.value,
        computed=sum(part.value for part in quantity.parts),
        unit=site.name("unit", quantity.unit),
        subject=program,
        record=quantity,
        at=("value",),
        parts=tuple(part.place("value") for part in quantity.parts),
    )


def building_age(site: Site) -> Iterator[Comparison]:
    """건물이 몇 년 되었다는 말은 준공일부터 보고서의 실적 연도 말까지 센 햇수와 맞아야 합니다."""
    for program, models in site.models_of_programs:
        document = site.find(Document, "document", program.source.document)
        for item in (model for model in models if isinstance(model, Item)):
            age = item.building_age
            building = site.find(Building, "building", age.building) if age else None
            if age and building and building.completed and document and document.reporting_year:
                yield Comparison(
                    label=f"{program.year}년 계획에 적힌 {building.name} 햇수",
                    published=age.years,
                    computed=document.reporting_year - building.completed.year,
                    unit="년",
                    subject=program,
                    record=age,
                    at=("years",),
                    relation="at-least" if age.bound else "equal",
                )


def _name(holder: Model) -> str | None:
    names = (vars(holder).get(field) for field in ("title", "name", "label"))
    return next((name for name in names if isinstance(name, str)), None)
