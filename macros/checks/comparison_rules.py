"""Rules that compare a printed figure with the one computed from the data: sums, rates, parts and ages."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.compared_figures import Comparison
from macros.checks.table_rules import compare_totals
from macros.models.base import Model
from macros.models.buildings import Building
from macros.models.entry import Entry
from macros.models.record import RecordModel, Sourced
from macros.models.site import Site
from macros.models.source import Document
from macros.models.subjects import SUBJECTS
from macros.models.table import Row
from macros.models.value import Value


def printed_sum(site: Site) -> Iterator[Comparison]:
    """더한 값은 인쇄된 합과 같아야 합니다."""
    yield from _compare_computed(site, "sum")
    yield from compare_totals(site, formulas=False)


def printed_formula(site: Site) -> Iterator[Comparison]:
    """표에서 식으로 셈한 값은 인쇄된 값과 같아야 합니다."""
    yield from compare_totals(site, formulas=True)


def printed_rate(site: Site) -> Iterator[Comparison]:
    """집행률은 집행액을 예산액으로 나눈 값(소수 첫째 자리까지 반올림)이어야 합니다."""
    yield from _compare_computed(site, "rate")


def printed_count(site: Site) -> Iterator[Comparison]:
    """세어 본 수는 인쇄된 수와 같아야 합니다."""
    yield from _compare_computed(site, "count")


def printed_achievement(site: Site) -> Iterator[Comparison]:
    """달성률은 실적을 목표로 나눈 값(줄어야 좋은 지표는 목표를 실적으로 나눈 값)이어야 합니다."""
    yield from _compare_computed(site, "achievement")


def printed_change(site: Site) -> Iterator[Comparison]:
    """지표의 증감은 실적에서 앞선 해의 실적을 뺀 값이어야 합니다."""
    yield from _compare_computed(site, "change")


def _compare_computed(site: Site, rule: str) -> Iterator[Comparison]:
    """Compare every printed figure of a rule's keys with the one that its record works out."""
    for subject, _ in site.models:
        if isinstance(subject, Sourced):
            for record, name, unit in _walk(site, subject, "", ""):
                if isinstance(record, Row):
                    continue  # Its table compares it.
                keys = record.printed.keys()
                for key in (key for key in record.computed if key in keys and record.computed[key].rule == rule):
                    about, printed, computed = record.computed[key], record.printed[key], getattr(record, key)
                    if isinstance(printed, str) or computed is None:
                        continue
                    yield Comparison(
                        label=" ".join(
                            filter(None, (_year_of(subject), name or _whole(subject), _without_unit(about.title)))
                        ),
                        published=printed,
                        computed=computed,
                        unit=unit if about.unit is None else about.unit,
                        subject=subject,
                        record=record,
                        at=("printed", key),
                        parts=record.parts(key),
                    )


def _walk(site: Site, model: Model, name: str, unit: str) -> Iterator[tuple[RecordModel, str, str]]:
    """Yield the records in a model, itself first, each with the names that lead to it and the unit of its figures."""
    own = getattr(model, "unit", None)
    unit = site.name("unit", own) if own else unit
    if isinstance(model, RecordModel):
        yield model, name, unit
    for steps, child in model.children():
        inner = child.display_name if len(steps) > 1 else ""
        yield from _walk(site, child, f"{name} {inner}".strip(), unit)


def _year_of(subject: Model) -> str:
    year = getattr(subject, "year", None)
    return "" if year is None else f"{year}년"


def _whole(subject: Model) -> str:
    """Return what the figures of a whole file are of."""
    return subject.display_name or next(s.title for s in SUBJECTS if s.model is type(subject))


def _without_unit(title: str) -> str:
    return title.partition("(")[0]


def floor_area(site: Site) -> Iterator[Comparison]:
    """한 자리에 있는 건물의 면적을 더하면 인쇄된 계와 같아야 합니다."""
    if site.buildings:
        for ground in site.buildings.sites:
            if ground.published:
                yield Comparison(
                    label=f"{ground.name} 건물 면적 계",
                    published=ground.published.floor_area_m2,
                    computed=ground.floor_area_m2,
                    unit="㎡",
                    subject=site.buildings,
                    record=ground,
                    at=("published", "floor_area_m2"),
                    parts=tuple(b.place("floor_area_m2") for b in ground.buildings if b.floor_area_m2),
                )


def city_count(site: Site) -> Iterator[Comparison]:
    """구분마다 도시의 수는 인쇄된 수와 같아야 합니다."""
    cities = site.cities
    for kind, printed in cities.printed.items() if cities else ():
        if cities and not isinstance(printed, str) and kind in cities.computed_keys:
            yield Comparison(
                label=f"{site.name('city_kind', kind)} {site.subject_names['cities']} 수",
                published=printed,
                computed=sum(city.kind == kind for city in cities.cities),
                unit="곳",
                subject=cities,
                record=cities,
                at=("printed", kind),
            )


def budget_line_budget(site: Site) -> Iterator[Comparison]:
    """한 단위사업에 딸린 사업들의 예산액을 더한 값은 단위사업의 예산액을 넘지 않아야 합니다."""
    yield from _compare_lines(site, "budget", "예산액")


def budget_line_spent(site: Site) -> Iterator[Comparison]:
    """한 단위사업에 딸린 사업들의 집행액을 더한 값은 단위사업의 집행액을 넘지 않아야 합니다."""
    yield from _compare_lines(site, "spent", "집행액")


def _compare_lines(site: Site, field: str, word: str) -> Iterator[Comparison]:
    for budget in site.budgets.values():
        for line in budget.lines:
            monies = [program.budget for program in site.programs_in(budget, line) if program.budget]
            units = {budget.unit, *(money.unit for money in monies)}
            amounts = [getattr(money, field) for money in monies]
            whole = getattr(line, field)
            if not monies or None in (whole, *amounts) or units - set(site.records["money_unit"]):
                continue
            yield Comparison(
                label=f"{budget.year}년 {line.name} {word}(이 누리집에서 이은 사업의 합)",
                published=whole,
                computed=sum(site.convert(getattr(m, field), m.unit, budget.unit) for m in monies),
                unit=site.name("money_unit", budget.unit),
                subject=budget,
                record=line,
                at=(field,),
                parts=tuple(money.place(field) for money in monies),
                relation="at-most",
            )


def quantity_parts(site: Site) -> Iterator[Comparison]:
    """나눈 값이 있는 수는 나눈 값을 모두 더한 수와 같아야 합니다."""
    for program, models in site.models_of_programs:
        for holder in models:
            for _, child in holder.children():
                if isinstance(child, Value) and child.parts:
                    yield Comparison(
                        label=f"{program.year}년 {_name(holder) or program.title} {child.name}",
                        published=child.value,
                        computed=sum(part.value for part in child.parts),
                        unit=site.name("unit", child.unit or ""),
                        subject=program,
                        record=child,
                        at=("value",),
                        parts=tuple(part.place("value") for part in child.parts),
                    )


def building_age(site: Site) -> Iterator[Comparison]:
    """건물이 몇 년 되었다는 말은 준공일부터 보고서의 실적 연도 말까지 센 햇수와 맞아야 합니다."""
    for program, models in site.models_of_programs:
        document = site.find(Document, "document", program.source.document)
        for item in (model for model in models if isinstance(model, Entry)):
            age = item.building_age
            building = site.find(Building, "building", age.building) if age else None
            if age and building and building.completed and document and document.result_years:
                yield Comparison(
                    label=f"{program.year}년 계획에 적힌 {building.name} 햇수",
                    published=age.years,
                    computed=max(document.result_years) - building.completed.year,
                    unit="년",
                    subject=program,
                    record=age,
                    at=("years",),
                    relation="at-least" if age.bound else "equal",
                )


def _name(holder: Model) -> str | None:
    names = (vars(holder).get(field) for field in ("title", "name"))
    return next((name for name in names if isinstance(name, str)), None)
