"""Printed counts and areas, held against the sum of what they count."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.comparison import Comparison
from macros.models.personnel import GroupCount, Personnel
from macros.models.site import Site


def team_count(site: Site) -> Iterator[Comparison]:
    """팀의 수는 인쇄된 팀 수와 같아야 합니다."""
    organization = site.organization
    if organization.published:
        yield Comparison(
            label="팀 수",
            published=organization.published.teams,
            computed=len(organization.teams),
            unit="개",
            subject=organization,
            record=organization,
            at=("published", "teams"),
        )


def personnel_gap(site: Site) -> Iterator[Comparison]:
    """과부족은 현원에서 정원을 뺀 수와 같아야 합니다."""
    for personnel in site.personnel.values():
        for group in personnel.groups:
            for grade in group.grades:
                if grade.published:
                    yield Comparison(
                        label=f"{personnel.year}년 {site.name('job_group', group.group)} "
                        f"{site.name('grade', grade.grade)} 과부족",
                        published=grade.published.gap,
                        computed=grade.gap,
                        unit="명",
                        subject=personnel,
                        record=grade,
                        at=("published", "gap"),
                    )


def personnel_group(site: Site) -> Iterator[Comparison]:
    """직군의 정원과 현원을 더하면 인쇄된 소계와 같아야 합니다."""
    for personnel in site.personnel.values():
        for group in personnel.groups:
            if group.published:
                name = f"{personnel.year}년 {site.name('job_group', group.group)}"
                yield from _staff(name, group, personnel)


def personnel_total(site: Site) -> Iterator[Comparison]:
    """모든 직군의 정원과 현원을 더하면 인쇄된 합계와 같아야 합니다."""
    for personnel in site.personnel.values():
        if personnel.published:
            yield from _staff(f"{personnel.year}년 전체", personnel, personnel)


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


def vehicle_kind(site: Site) -> Iterator[Comparison]:
    """차종마다 크기별 대수를 더하면 인쇄된 소계와 같아야 합니다."""
    for vehicles in site.vehicles.values():
        for kind in vehicles.kinds:
            if kind.published:
                yield Comparison(
                    label=f"{vehicles.year}년 {site.name('vehicle_kind', kind.kind)} 소계",
                    published=kind.published.count,
                    computed=kind.count,
                    unit="대",
                    subject=vehicles,
                    record=kind,
                    at=("published", "count"),
                    parts=tuple(size.place("count") for size in kind.sizes),
                )


def vehicle_total(site: Site) -> Iterator[Comparison]:
    """모든 차종의 대수를 더하면 인쇄된 총계와 같아야 합니다."""
    for vehicles in site.vehicles.values():
        if vehicles.published:
            yield Comparison(
                label=f"{vehicles.year}년 공용차량 총계",
                published=vehicles.published.count,
                computed=vehicles.count,
                unit="대",
                subject=vehicles,
                record=vehicles,
                at=("published", "count"),
                parts=tuple(size.place("count") for kind in vehicles.kinds for size in kind.sizes),
            )


def vehicle_quota(site: Site) -> Iterator[Comparison]:
    """총계는 정수와 말소대기를 더한 수와 같아야 합니다."""
    for vehicles in site.vehicles.values():
        if vehicles.published and vehicles.quota is not None:
            fields = ("quota", "awaiting_deregistration")
            yield Comparison(
                label=f"{vehicles.year}년 공용차량 총계(정수와 말소대기의 합)",
                published=vehicles.published.count,
                computed=vehicles.quota + (vehicles.awaiting_deregistration or 0),
                unit="대",
                subject=vehicles,
                record=vehicles,
                at=("published", "count"),
                parts=tuple(vehicles.place(f) for f in fields if getattr(vehicles, f) is not None),
            )


def city_count(site: Site) -> Iterator[Comparison]:
    """구분마다 도시의 수는 인쇄된 수와 같아야 합니다."""
    if site.cities:
        for published in site.cities.published:
            kinds = {published.kind, *(city.kind for city in site.cities.cities)}
            if not kinds <= set(site.records["city_kind"]):
                continue
            yield Comparison(
                label=f"{site.name('city_kind', published.kind)} 친선도시 수",
                published=published.count,
                computed=sum(city.kind == published.kind for city in site.cities.cities),
                unit="곳",
                subject=site.cities,
                record=published,
                at=("count",),
            )


def _staff(label: str, counted: Personnel | GroupCount, personnel: Personnel) -> Iterator[Comparison]:
    for field, word in (("quota", "정원"), ("current", "현원"), ("gap", "과부족")):
        published = getattr(counted.published, field)
        if published is not None:
            groups = counted.groups if isinstance(counted, Personnel) else (counted,)
            grades = (grade for group in groups for grade in group.grades)
            yield Comparison(
                label=f"{label} {word}",
                published=published,
                computed=getattr(counted, field),
                unit="명",
                subject=personnel,
                record=counted,
                at=("published", field),
                parts=tuple(g.place(field) for g in grades) if field != "gap" else (),
            )
