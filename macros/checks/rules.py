"""Rules of meaning that are not about published figures.

Each rule is a generator of (place, message); its name is the rule's id, and the first line of its
docstring is the rule in Korean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

from macros.korean.particles import particle
from macros.models.base import Model, Path
from macros.models.budget import Budget
from macros.models.fields import marker
from macros.models.period import Period
from macros.models.program import Cycle, CycleStep, Program
from macros.models.site import Site
from macros.models.source import Document
from macros.models.types import Ref
from macros.reading.problems import Place, nearest

Finding = tuple[Place, str]

KIND_NAMES = {
    "team": "팀",
    "document": "자료",
    "city": "도시",
    "building": "건물",
    "program": "사업",
    "unit_program": "단위사업",
    "unit": "단위",
    "money_unit": "금액 단위",
    "funding": "재원",
    "job_group": "직군",
    "grade": "직급",
    "vehicle_kind": "차종",
    "vehicle_size": "차 크기",
    "occupant_kind": "입주 종류",
    "program_kind": "사업 종류",
    "city_kind": "도시 구분",
    "relation": "관계",
}

# Which file a kind of record is kept in; while that file is broken, nobody can say what is unknown.
_HOMES = {
    "team": "organization",
    "document": "sources",
    "city": "cities",
    "building": "buildings",
    "program": "programs",
    "unit_program": "budgets",
}


def unknown_reference(site: Site) -> Iterator[Finding]:
    """다른 곳을 가리키는 id는 실제로 있어야 합니다."""
    for subject, models in site.models:
        prefix = f"{subject.year}/" if isinstance(subject, Program) else ""
        for model in models:
            for path, kind, value in _references(model):
                if _HOMES.get(kind, "vocabulary") in site.broken:
                    continue
                scope = prefix if kind == "unit_program" else ""
                known = site.records[kind]
                if f"{scope}{value}" not in known:
                    options = [id.removeprefix(scope) for id in known if id.startswith(scope)]
                    name = particle(f"'{value}'", "은/는")
                    yield (
                        model.place(*path),
                        f"{name} 없는 {KIND_NAMES[kind]}입니다. {nearest(value, options)}",
                    )


def grade_outside_group(site: Site) -> Iterator[Finding]:
    """직급은 자기 직군 아래에 적어야 합니다."""
    groups = {group.id: group for group in site.vocabulary.job_groups}
    for personnel in site.personnel.values():
        for counted in (group for group in personnel.groups if group.group in groups):
            own = [grade.id for grade in groups[counted.group].grades]
            for grade in counted.grades:
                if grade.grade in site.records["grade"] and grade.grade not in own:
                    name = particle(f"'{grade.grade}'", "은/는")
                    message = f"{name} {groups[counted.group].name}의 직급이 아닙니다. "
                    yield grade.place("grade"), message + nearest(grade.grade, own)


def duplicate_id(site: Site) -> Iterator[Finding]:
    """id는 한 파일에서 한 번만 쓰고, 수량과 날짜의 id는 같은 기록 안에서 한 번만 써야 합니다."""
    for _, models in site.models:
        yield from _duplicates((model for model in models if model.anchored), "id")
        for model in models:
            yield from _duplicate_siblings(model)
    grades = (grade for group in site.vocabulary.job_groups for grade in group.grades)
    yield from _duplicates(grades, "id")
    yield from _repeated_keys(site)


def personal_number(site: Site) -> Iterator[Finding]:
    """주민등록번호와 휴대전화 번호는 어디에도 적지 않아야 합니다."""
    for name, file in site.files.items():
        yield from personal_numbers(name, file.text)


def period_outside_year(site: Site) -> Iterator[Finding]:
    """시기는 시작이 끝보다 앞서야 하고, 그 기록의 해 안에 있어야 합니다."""
    for program, models in site.models_of_programs:
        for model in models:
            period = vars(model).get("period")
            if isinstance(period, Period) and not isinstance(model, CycleStep):
                yield from _period_findings(model, period, program.year)


def cycle_order(site: Site) -> Iterator[Finding]:
    """해마다 도는 일정은 그해의 달 순서대로 적되, 앞선 해 12월에서 시작할 수 있습니다."""
    for program, models in site.models_of_programs:
        for model in models:
            if isinstance(model, Cycle):
                yield from _cycle_findings(model, program.year)


def results_missing(site: Site) -> Iterator[Finding]:
    """가장 새로운 실적 연도보다 앞선 해의 사업과 예산에는 실적과 집행액이 있어야 합니다."""
    newest = max(site.reporting_years, default=0)
    for program in site.programs.values():
        if program.year < newest and not program.results:
            message = f"{newest}년 실적까지 나왔으니 {program.year}년 사업에는 results(추진 실적)를 적어 주세요."
            yield program.place(), message
        if program.year < newest and program.budget and program.budget.spent is None:
            message = f"{newest}년 실적까지 나왔으니 {program.year}년 사업의 spent(집행액)를 적어 주세요."
            yield program.budget.place(), message
    for budget in site.budgets.values():
        yield from _unspent_lines(budget, newest)


def earlier_program(site: Site) -> Iterator[Finding]:
    """이어받은 사업은 더 앞선 해의 사업이어야 합니다."""
    for program in site.programs.values():
        for index, key in enumerate(program.continues):
            if key in site.programs and int(key[:4]) >= program.year:
                message = (
                    f"'{key}' 사업은 {program.year}년보다 앞선 해의 사업이 아닙니다. 앞선 해의 사업을 적어 주세요."
                )
                yield program.place("continues", index), message


def year_outside_source(site: Site) -> Iterator[Finding]:
    """기록의 해는 출처로 적은 업무보고의 실적 연도나 계획 연도여야 합니다."""
    yearly: list[Any] = [*site.personnel.values(), *site.vehicles.values(), *site.budgets.values()]
    for subject in [*yearly, *site.programs.values()]:
        document = site.find(Document, "document", subject.source.document)
        told_of = (document.reporting_year, document.plan_year) if document else ()
        years = sorted(year for year in told_of if year is not None)
        if years and subject.year not in years:
            told = ", ".join(f"{year}년" for year in years)
            message = (
                f"이 파일은 {subject.year}년 자리에 있지만, 출처인 '{subject.source.document}'의 연도는 {told}입니다. "
                "출처나 파일의 자리를 확인해 주세요."
            )
            yield subject.place("source", "document"), message


RULES = (
    unknown_reference,
    grade_outside_group,
    duplicate_id,
    personal_number,
    period_outside_year,
    cycle_order,
    results_missing,
    earlier_program,
    year_outside_source,
)


def personal_numbers(file: str, text: str) -> Iterator[Finding]:
    """Resident and mobile telephone numbers in a text, each with what to do in Korean."""
    if not _END.search(text):
        return
    for number, line in enumerate(text.translate(_FULL_WIDTH).splitlines(), 1):
        for match in _RESIDENT.finditer(line):
            if 1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31:
                message = "주민등록번호처럼 보이는 수가 있습니다. 바로 지워 주세요."
                yield Place(file, number, match.start() + 1), message
        for match in _MOBILE.finditer(line):
            message = "휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 주세요."
            yield Place(file, number, match.start() + 1), message


_DASHES = "‐‑‒–—―－﹣−"
_FULL_WIDTH = {ord("０") + digit: str(digit) for digit in range(10)} | {ord(dash): "-" for dash in _DASHES}
_RESIDENT = re.compile(r"(?<!\d)\d{2}(?P<month>\d{2})(?P<day>\d{2})\s?-?\s?[0-9]\d{6}(?!\d)")
_MOBILE = re.compile(r"(?<!\d)(?:\+?82[-. ]?1|01)[016789][-. )]*\d{3,4}[-. ]*\d{4}(?!\d)")
# How both kinds end, as written: few texts hold so many digits, and to look for them takes a tenth of the time.
# The first digit stands by itself, since the search then leaps from one digit to the next.
_END = re.compile(rf"\d\d{{2}}[-. {_DASHES}]*\d{{4}}")


def _references(model: Model) -> list[tuple[Path, str, str]]:
    found: list[tuple[Path, str, str]] = []
    for name, kind in _reference_fields(type(model)):
        value = getattr(model, name)
        if isinstance(value, str):
            found.append(((name,), kind, value))
        elif isinstance(value, tuple):
            found += [((name, index), kind, item) for index, item in enumerate(value)]
    return found


@cache
def _reference_fields(model: type[Model]) -> tuple[tuple[str, str], ...]:
    refs = ((name, marker(field, Ref)) for name, field in model.model_fields.items())
    return tuple((name, ref.kind) for name, ref in refs if ref)


NEW_ID = "다른 id를 지어 주세요."
ONE_ROW = "두 줄을 하나로 모아 주세요."


def _duplicates(models: Iterable[Model], field: str, advice: str = NEW_ID) -> Iterator[Finding]:
    first: dict[str, Model] = {}
    for model in models:
        value = getattr(model, field)
        if value in first:
            line = first[value].place(field).line
            yield model.place(field), f"'{value}' id를 {line}줄에서 이미 썼습니다. {advice}"
        first.setdefault(value, model)


def _duplicate_siblings(model: Model) -> Iterator[Finding]:
    siblings = [child for steps, child in model.children() if len(steps) > 1 and not child.anchored]
    if len(siblings) > 1:
        yield from _duplicates((child for child in siblings if "id" in vars(child)), "id")


def _repeated_keys(site: Site) -> Iterator[Finding]:
    if site.upkeep:
        yield from _duplicates(site.upkeep.subjects, "subject", ONE_ROW)
    for personnel in site.personnel.values():
        yield from _duplicates(personnel.groups, "group", ONE_ROW)
        for group in personnel.groups:
            yield from _duplicates(group.grades, "grade", ONE_ROW)
    for vehicles in site.vehicles.values():
        yield from _duplicates(vehicles.kinds, "kind", ONE_ROW)
        for kind in vehicles.kinds:
            yield from _duplicates(kind.sizes, "size", ONE_ROW)


def _period_findings(model: Model, period: Period, year: int) -> Iterator[Finding]:
    try:
        spans = period.days(year)
    except ValueError:
        yield model.place("period"), f"'{period}'에 {year}년 달력에 없는 날이 있습니다. 날짜를 확인해 주세요."
        return
    for start, end in spans:
        if start > end:
            yield model.place("period"), f"'{period}'의 시작이 끝보다 늦습니다. 시작과 끝을 확인해 주세요."
        elif not (start.year == end.year == year):
            yield model.place("period"), f"'{period}'의 해가 이 기록의 해({year}년)와 다릅니다. 해를 확인해 주세요."


def _cycle_findings(cycle: Cycle, year: int) -> Iterator[Finding]:
    before: date | None = None
    for step in cycle.steps:
        findings = [] if _is_december_before(step, cycle, year) else list(_period_findings(step, step.period, year))
        yield from findings
        if findings or not step.period.spans:
            continue
        start = step.period.days(year)[0][0]
        turned = before and before.month == 12 and step is cycle.steps[1] and start.month != 12
        if before and start <= before and not turned:
            yield step.place("period"), f"'{step.period}' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 주세요."
        before = start


def _is_december_before(step: CycleStep, cycle: Cycle, year: int) -> bool:
    first, last = date(year - 1, 12, 1), date(year - 1, 12, 31)
    spans = step.period.days(year) if step is cycle.steps[0] and step.period.kind != "day" else ()
    return bool(spans) and all(first <= start <= end <= last for start, end in spans)


def _unspent_lines(budget: Budget, newest: int) -> Iterator[Finding]:
    for line in budget.unit_programs:
        if budget.year < newest and line.spent is None:
            message = f"{newest}년 실적까지 나왔으니 {budget.year}년 예산의 spent(집행액)를 적어 주세요."
            yield line.place(), message
