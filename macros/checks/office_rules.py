"""Rules about offices: one stands above all, each lasts no longer than its parent, and a year names its own."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.id_rules import references
from macros.checks.value_rules import Finding
from macros.korean.particles import particle
from macros.models.organization import Office
from macros.models.site import Site
from macros.models.upkeep import Keeping


def one_root(site: Site) -> Iterator[Finding]:
    """맨 위의 부서는 하나여야 합니다. 다른 부서는 모두 parent에 윗부서를 적습니다."""
    root, *others = [office for office in site.organization.offices if office.parent is None] or [site.root]
    for office in others:
        message = f"맨 위의 부서는 {root.place().line}줄의 {particle(root.name, '이나/나')} 이 부서 하나여야 합니다."
        yield office.place(), f"{message} 이 부서의 parent에 윗부서의 id를 적어 주세요."
    if root.until:
        yield root.place("until"), "맨 위의 부서는 지금 있는 부서여야 합니다. 이 줄을 지워 주세요."


def office_dates(site: Site) -> Iterator[Finding]:
    """부서의 마지막 날은 생긴 날보다 뒤여야 하고, 부서는 윗부서보다 오래 있을 수 없습니다."""
    for office in site.organization.offices:
        above = office.above[0].until if office.above else None
        if office.since and office.until and office.until.last_day < office.since.first_day:
            yield office.place("until"), "마지막 날이 생긴 날보다 이릅니다. since나 until을 고쳐 주세요."
        if above and (office.until is None or office.until.first_day > above.last_day):
            there = f"{particle(office.above[0].name, '은/는')} {above.in_words}까지 있던 부서입니다."
            advice = "지금의 윗부서를 parent에 적거나, 이 부서의 마지막 날을 until에 적어 주세요."
            yield office.place("parent"), f"{there} {advice}"
        if office.became and office.until is None:
            message = "became은 없어진 부서에 적습니다. 마지막 날을 until에 적거나 이 줄을 지워 주세요."
            yield office.key_place("became"), message


def office_of_the_year(site: Site) -> Iterator[Finding]:
    """한 해의 기록에는 그해에 있던 부서를, 지금의 일에는 지금 있는 부서를 적어야 합니다."""
    offices = {office.id: office for office in site.organization.offices}
    for subject, models in site.models:
        year = getattr(subject, "year", None)
        for model in models:
            named = [(path, offices.get(id)) for path, kind, id in references(model) if kind == "office"]
            for path, office in named:
                if office is None or isinstance(model, Office):
                    continue
                if year is not None and not office.existed_in(year):
                    work = f"{year}년 일을 맡은"
                elif isinstance(model, Keeping) and office.is_gone:
                    work = "지금 있는"
                else:
                    continue
                yield model.place(*path), f"{_when(office, year)} {work} 부서의 id를 적어 주세요.{_heirs(site, office)}"


def _when(office: Office, year: int | None) -> str:
    """Return `옛팀은 2024년 6월 30일까지 있던 부서입니다.`"""
    name = particle(office.name, "은/는")
    if office.since and year is not None and year < office.since.year:
        return f"{name} {office.since.in_words}에 생긴 부서입니다."
    return f"{name} {office.until.in_words}까지 있던 부서입니다." if office.until else ""


def _heirs(site: Site, office: Office) -> str:
    heirs = [heir for id in office.became if (heir := site.find(Office, "office", id))]
    return f" (이어받은 부서: {', '.join(f'{heir.id}({heir.name})' for heir in heirs)})" if heirs else ""


def partner_twice(site: Site) -> Iterator[Finding]:
    """함께하는 부서에는 담당 부서와 다른 부서를 한 번씩만 적어야 합니다."""
    for program in site.programs.values():
        for index, id in enumerate(program.partners):
            if id in (program.lead, *program.partners[:index]):
                where = "lead에" if id == program.lead else "partners에"
                yield program.place("partners", index), f"'{id}' 부서는 {where} 이미 있습니다. 한 번만 적어 주세요."
