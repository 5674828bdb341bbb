"""Rules about what values say: grades, periods, years, results, personal numbers, and words of the search."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from macros.korean.particles import fold, particle
from macros.models.base import Model
from macros.models.budget import Budget, UnitProgram
from macros.models.period import Period
from macros.models.program import Cycle, CycleStep, ProgramBudget
from macros.models.search import WordGroup
from macros.models.site import Site
from macros.models.source import Document
from macros.reading.personal_numbers import find_personal_numbers, personal_numbers
from macros.reading.problems import Place, nearest
from macros.reading.yaml_file import YamlFile

Finding = tuple[Place, str]
"""Where a problem stands, and its message in Korean."""


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


def personal_number(site: Site) -> Iterator[Finding]:
    """주민등록번호, 휴대전화 번호, 개인의 전자우편 주소, 계좌 번호는 어디에도 적지 않아야 합니다."""
    for name, file in site.files.items():
        yield from ((Place(name), f"파일 이름에 {message}") for _, _, message in personal_numbers(name))
        yield from find_personal_numbers(name, file.text)
        yield from _hidden_numbers(file)


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
        yield from _missing_spending(budget, newest)


def rate_of_nothing(site: Site) -> Iterator[Finding]:
    """예산액이 0이면 나눌 수 없으므로 인쇄된 집행률을 적지 않아야 합니다."""
    amounts: list[Budget | UnitProgram | ProgramBudget] = []
    for budget in site.budgets.values():
        amounts += [budget, *budget.unit_programs]
    amounts += [program.budget for program in site.programs.values() if program.budget]
    for money in amounts:
        if money.budget == 0 and money.published and money.published.rate is not None:
            message = (
                "예산액이 0이어서 집행률이 있을 수 없습니다. 예산액을 고치거나, published에서 rate를 지워 주세요. "
                "남는 것이 없으면 published도 지워 주세요."
            )
            yield money.published.place("rate"), message


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
        documented = (document.reporting_year, document.plan_year) if document else ()
        years = sorted(year for year in documented if year is not None)
        if years and subject.year not in years:
            own = ", ".join(f"{year}년" for year in years)
            message = (
                f"이 파일은 {subject.year}년 자리에 있지만, 출처인 '{subject.source.document}'의 연도는 {own}입니다. "
                "출처나 파일의 자리를 확인해 주세요."
            )
            yield subject.place("source", "document"), message


def word_in_two_groups(site: Site) -> Iterator[Finding]:
    """검색에서 같은 말은 한 묶음에 한 번만 적어야 합니다."""
    first: dict[str, WordGroup] = {}
    for group in site.search.groups if site.search else ():
        for index, word in enumerate(group.words):
            typed = fold(word)
            if typed in first:
                message = f"'{word}'은(는) '{first[typed].id}' 묶음에 이미 있습니다. 한 곳에서 지워 주세요."
                yield group.place("words", index), message
            first.setdefault(typed, group)


def asking_word_twice(site: Site) -> Iterator[Finding]:
    """검색에서 묻는 말은 한 번만 적고, 비슷한 말 묶음에는 적지 않아야 합니다."""
    if site.search is None:
        return
    known = {fold(word): f"'{group.id}' 묶음" for group in site.search.groups for word in group.words}
    for index, word in enumerate(site.search.asking):
        if holder := known.get(fold(word)):
            message = f"'{word}'은(는) {holder}에 이미 있습니다. 한 곳에서 지워 주세요."
            yield site.search.place("asking", index), message
        known.setdefault(fold(word), "묻는 말")


def _hidden_numbers(file: YamlFile) -> Iterator[Finding]:
    """Yield what looks personal in values, and is written in the file over two lines or as `\\x2d`."""
    seen = {number.text for number in personal_numbers(file.text)}
    nodes = [file.root]
    while nodes:
        node = nodes.pop()
        nodes += node.children
        if isinstance(node.value, str):
            for _, text, message in personal_numbers(" ".join(node.value.split())):
                if text not in seen:
                    yield node.place, message


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
    previous: date | None = None
    for step in cycle.steps:
        findings = [] if _is_december_before(step, cycle, year) else list(_period_findings(step, step.period, year))
        yield from findings
        if findings or not step.period.spans:
            continue
        start = step.period.days(year)[0][0]
        new_year = previous and previous.month == 12 and step is cycle.steps[1] and start.month != 12
        if previous and start <= previous and not new_year:
            yield step.place("period"), f"'{step.period}' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 주세요."
        previous = start


def _is_december_before(step: CycleStep, cycle: Cycle, year: int) -> bool:
    first, last = date(year - 1, 12, 1), date(year - 1, 12, 31)
    spans = step.period.days(year) if step is cycle.steps[0] and step.period.kind != "day" else ()
    return bool(spans) and all(first <= start <= end <= last for start, end in spans)


def _missing_spending(budget: Budget, newest: int) -> Iterator[Finding]:
    for line in budget.unit_programs:
        if budget.year < newest and line.spent is None:
            message = f"{newest}년 실적까지 나왔으니 {budget.year}년 예산의 spent(집행액)를 적어 주세요."
            yield line.place(), message
