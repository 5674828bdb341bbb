"""Rules that compare a printed figure with the one computed from the data: sums, rates and parts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from macros.checks.compared_figures import Comparison
from macros.checks.table_rules import compare_totals
from macros.models.base import Model
from macros.models.fields import marker
from macros.models.figures import Row, TableHolder
from macros.models.money import Money
from macros.models.record import RecordModel, Sourced
from macros.models.site import Site
from macros.models.types import Ref
from macros.models.value import Value
from macros.records.names import file_name, year_of


def printed_sum(site: Site) -> Iterator[Comparison]:
    """더한 값은 인쇄된 합과 같아야 합니다."""
    yield from _compare_computed(site, "sum")
    yield from compare_totals(site, formulas=False)


def printed_formula(site: Site) -> Iterator[Comparison]:
    """표에서 식으로 계산한 값은 인쇄된 값과 같아야 합니다."""
    yield from compare_totals(site, formulas=True)


def printed_remaining(site: Site) -> Iterator[Comparison]:
    """쓰지 않은 돈은 예산액에 전년도 이월을 더하고 집행액과 다음 연도 이월을 뺀 돈이어야 합니다."""
    yield from _compare_computed(site, "remaining")


def printed_rate(site: Site) -> Iterator[Comparison]:
    """집행률은 집행액을 예산액(전년도 이월을 더해도 됩니다)으로 나눈 값(소수 첫째 자리까지 반올림)이어야 합니다."""
    yield from _compare_computed(site, "rate")


def printed_count(site: Site) -> Iterator[Comparison]:
    """세어 본 수는 인쇄된 수와 같아야 합니다."""
    yield from _compare_computed(site, "count")


def printed_achievement(site: Site) -> Iterator[Comparison]:
    """달성률은 실적을 목표로 나눈 값(줄어야 좋은 지표는 목표를 실적으로 나눈 값)이어야 합니다."""
    yield from _compare_computed(site, "achievement")


def printed_change(site: Site) -> Iterator[Comparison]:
    """지표의 증감은 이전 연도의 실적을, 예산의 증감은 본예산을 뺀 값이어야 합니다."""
    yield from _compare_computed(site, "change")


def printed_growth(site: Site) -> Iterator[Comparison]:
    """전년 대비 증감은 예산액에서 전년도 예산액을 뺀 값, 증감률은 그것을 전년도 예산액으로 나눈 값이어야 합니다."""
    yield from _compare_computed(site, "growth")


def _compare_computed(site: Site, rule: str) -> Iterator[Comparison]:
    """Compare every printed figure of a rule's keys with the one that its record works out."""
    for subject, record, name, unit in _printed_records(site):
        for key, about in record.computed_keys.items():
            if key not in record.printed or about.rule != rule or not record.is_computed(key):
                continue
            printed, computed = record.printed[key], record.compute(key)
            if isinstance(printed, str) or computed is None:
                continue
            yield Comparison(
                label=_label(site, subject, record, name, about.title.partition("(")[0]),
                published=printed,
                computed=computed,
                unit=unit if about.unit is None else about.unit,
                subject=subject,
                record=record,
                at=("printed", key),
                parts=record.parts(key),
            )


@lru_cache(maxsize=1)
def _printed_records(site: Site) -> tuple[tuple[Sourced, RecordModel, str, str], ...]:
    """Return the records with printed values, but for those of tables, which compare their own.

    Before each stands its file's model; behind it the names that lead to it, and the unit of its figures.
    """
    return tuple(
        (subject, record, name, unit)
        for subject, _ in site.models
        if isinstance(subject, Sourced)
        for record, name, unit in _walk(site, subject, "", "")
        if record.printed and not isinstance(record, Row | TableHolder)
    )


def _walk(site: Site, model: Model, name: str, unit: str) -> Iterator[tuple[RecordModel, str, str]]:
    """Yield the records in a model, itself first, each with the names that lead to it and the unit of its figures."""
    own = getattr(model, "unit", None)
    unit = site.name("unit", own) if own else unit
    if isinstance(model, RecordModel):
        yield model, name, unit
    for steps, child in model.children():
        inner = child.display_name or _referred(site, child) if len(steps) > 1 else ""
        if isinstance(child, Money):
            inner = model.display_name  # Whose money it is, which its splits are named after.
        yield from _walk(site, child, f"{name} {inner}".strip(), unit)


def _referred(site: Site, model: Model) -> str:
    """Return the name of the word that identifies a record; empty if none does."""
    field = type(model).model_fields.get(model.identified_by)
    ref = marker(field, Ref) if field else None
    return site.name(ref.kind, model.identity) if ref else ""


def _label(site: Site, subject: Model, record: Model, name: str, title: str) -> str:
    """Return `2023년 예산 인력운영비 집행률`, of a whole file `2023년 예산액 계`.

    Where names lead to a record of no year, they tell enough without that of the file.
    """
    whole = file_name(site, subject) if year_of(subject) or not name else ""
    if whole and (name or title).startswith(whole):
        whole = ""
    return " ".join(filter(None, (year_of(record) or year_of(subject), whole, name, title)))


def city_count(site: Site) -> Iterator[Comparison]:
    """구분마다 도시의 수는 인쇄된 수와 같아야 합니다."""
    cities = site.cities
    for kind, printed in cities.printed.items() if cities else ():
        if cities and not isinstance(printed, str) and kind in cities.computed_keys:
            yield Comparison(
                label=f"{site.name('city_kind', kind)} {site.subject_names['cities']} 수",
                published=printed,
                computed=cities.compute(kind),
                unit="곳",
                subject=cities,
                record=cities,
                at=("printed", kind),
            )


def quantity_parts(site: Site) -> Iterator[Comparison]:
    """나눈 값이 있는 수는 나눈 값을 모두 더한 수와 같아야 합니다."""
    for subject, models in site.models:
        for holder in models:
            for _, child in holder.children():
                if isinstance(subject, Sourced) and isinstance(child, Value) and child.parts:
                    yield Comparison(
                        label=_label(site, subject, subject, holder.display_name, child.display_name),
                        published=child.value,
                        computed=sum(part.value for part in child.parts),
                        unit=site.name("unit", child.unit or ""),
                        subject=subject,
                        record=child,
                        at=("value",),
                        parts=tuple(part.place("value") for part in child.parts),
                    )
