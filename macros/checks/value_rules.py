"""Rules about what values say: grades, periods, years, results, personal numbers, and words of the search."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import date
from typing import Any

from macros.korean.formatting import floor, floors
from macros.korean.particles import fold, particle
from macros.models.base import Model, Path
from macros.models.budget import Budget
from macros.models.entry import Entry
from macros.models.facilities import Facility
from macros.models.figures import Row
from macros.models.money import YearAmount
from macros.models.period import Period, find_periods
from macros.models.period_wording.patterns import WEEKDAYS
from macros.models.program import Program
from macros.models.search import WordGroup
from macros.models.site import Site
from macros.models.source import Document
from macros.models.value import Value
from macros.reading.personal_numbers import find_personal_numbers, personal_numbers
from macros.reading.problems import Place
from macros.reading.yaml_file import YamlFile

Finding = tuple[Place, str]
"""Where a problem stands, and its message in Korean."""


def floor_of_building(site: Site) -> Iterator[Finding]:
    """층은 그곳이 든 건물에 있는 층이어야 합니다."""
    for facility in site.facilities.facilities if site.facilities else ():
        if facility.floor is None:
            continue
        around = next((one for one in facility.around if one.floors), None)
        if facility.parent is None:
            yield facility.place("floor"), "어느 건물의 층인지 알 수 없습니다. parent에 건물의 id를 적어 주세요."
        elif around and around.floors and facility.floor not in around.floors.numbers:
            there = f"{particle(around.name, '은/는')} {floors(around.floors.ground, around.floors.basement)}입니다"
            message = f"{floor(facility.floor)}이 적혀 있지만 {there}. floor나 그 건물의 floors를 고쳐 주세요."
            yield facility.place("floor"), message


def personal_number(site: Site) -> Iterator[Finding]:
    """주민등록번호, 휴대전화 번호, 개인의 전자우편 주소, 계좌 번호는 어디에도 적지 않아야 합니다."""
    for name, file in site.files.items():
        yield from ((Place(name), f"파일 이름에 {message}") for _, _, message in personal_numbers(name))
        yield from find_personal_numbers(name, file.text)
        yield from _hidden_numbers(file)


def period_outside_year(site: Site) -> Iterator[Finding]:
    """시기는 달력에 있는 날이어야 하고, 여러 해에 걸친 것이 아니면 그 기록이나 출처의 해에 있어야 합니다."""
    for subject, models in site.models:
        year = getattr(subject, "year", None)
        if year is None:
            continue
        documented = _documented_years(site, subject) if isinstance(subject, Program) else None
        history = subject.history if isinstance(subject, Program) else ()
        earlier = {id(model) for entry in history for model in entry.walk()}
        for model in models:
            # Money is split over the years before and after, too, and a table may tell of any year.
            is_of_any_year = isinstance(model, Row | YearAmount) or id(model) in earlier
            for steps, period in find_periods(vars(model)):
                yield from _period_findings(model, steps, period, year, None if is_of_any_year else documented)


def value_without_unit(site: Site) -> Iterator[Finding]:
    """수량에는 단위를 적어야 합니다."""
    message = "'unit'(단위) 칸이 없습니다. vocabulary.yml에 있는 단위의 id를 적어 주세요."
    models: Iterator[Entry | Program | Facility] = site.every(Entry, Program, Facility)
    for model in models:
        yield from ((value.place(), message) for value in model.values if value.unit is None)


def results_missing(site: Site) -> Iterator[Finding]:
    """가장 새로운 실적 연도보다 이전 연도의 사업과 예산에는 실적과 집행액이 있어야 합니다."""
    newest = max(site.reporting_years, default=0)
    for program in site.programs.values():
        if program.year < newest and not program.results:
            message = f"{newest}년 실적까지 나왔으니 {program.year}년 사업에는 results(추진 실적)를 적어 주세요."
            yield program.place(), message
        money = program.money
        if program.year < newest and money and money.budget is not None and money.spent is None:
            message = f"{newest}년 실적까지 나왔으니 {program.year}년 사업의 spent(집행액)를 적어 주세요."
            yield money.place(), message
    for budget in site.budgets.values():
        yield from _missing_spending(budget, newest)


def earlier_program(site: Site) -> Iterator[Finding]:
    """이어받은 사업은 더 이전 연도의 사업이어야 합니다."""
    for program in site.programs.values():
        for index, key in enumerate(program.continues):
            if key in site.programs and int(key[:4]) >= program.year:
                message = (
                    f"'{key}' 사업은 {program.year}년보다 이전 연도의 사업이 아닙니다. 이전 연도의 사업을 적어 주세요."
                )
                yield program.place("continues", index), message


def indicator_year_twice(site: Site) -> Iterator[Finding]:
    """이어지는 사업의 같은 지표에서 한 해의 목표와 실적은 서로 같아야 합니다."""
    for program in site.programs.values():
        for indicator in program.indicators:
            for earlier in site.programs.earlier_indicators(program, indicator.id):
                for each in indicator.by_year:
                    before = earlier.of_year(each.year)
                    if before and (before.target, before.actual) != (each.target, each.actual):
                        place = before.place()
                        other = f"{place.file} {place.line}줄과 다릅니다. 한 곳에만 적거나 같게 고쳐 주세요."
                        yield each.place(), f"'{indicator.name}' 지표의 {each.year}년 목표와 실적이 {other}"


def year_outside_source(site: Site) -> Iterator[Finding]:
    """기록의 해는 출처로 적은 업무보고의 해여야 합니다. 표와 예산은 지난 해의 수도 함께 실린 것일 수 있습니다."""
    yearly: list[Any] = [*site.figures.values(), *site.budgets.values()]
    for subject in [*yearly, *site.programs.values()]:
        document = site.find(Document, "document", subject.source.document)
        years = sorted(document.years) if document else []
        is_reprinted = not isinstance(subject, Program) and years and subject.year < years[-1]
        if years and subject.year not in years and not is_reprinted:
            own = ", ".join(f"{year}년" for year in years)
            message = (
                f"이 파일은 {subject.year}년 자리에 있지만, 출처인 '{subject.source.document}'의 연도는 {own}입니다. "
                "출처나 파일의 자리를 확인해 주세요. 문서가 그해를 다루면 sources.yml의 result_years나 plan_years에 "
                "적어 주세요."
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


def _documented_years(site: Site, program: Program) -> frozenset[int]:
    """Return the year of a program, those that it lasts, and those that its sources report on or plan."""
    sources = (program.source, *program.sources.values())
    documents = (site.find(Document, "document", source.document) for source in sources)
    spans = [span.years(program.year) for span in program.period.spans] if program.period else []
    lasted = (range(first, last + 1) for first, last in spans)
    return frozenset([program.year]).union(*lasted, *(document.years for document in documents if document))


def _is_of_years(model: Model, spans: tuple[tuple[date, date], ...], documented: Set[int]) -> bool:
    """Whether a period goes over several years or lies in one of its record's.

    Beside a figure of the year may stand one of a year before.
    """
    if isinstance(model, Value) and spans[0][1].year < min(documented, default=0):
        return True
    return any(start.year < end.year or start.year in documented for start, end in spans)


def _period_findings(
    model: Model, steps: Path, period: Period, year: int, documented: Set[int] | None
) -> Iterator[Finding]:
    """Yield what is wrong with the days of a period; `documented` are the years that it may lie in, None for all."""
    place = model.place(*steps)
    try:
        spans = period.days(year)
    except ValueError:
        yield place, f"'{period}'에 {year}년 달력에 없는 날이 있습니다. 날짜를 확인해 주세요."
        return
    if any(start > end for start, end in spans):
        yield place, f"'{period}'의 시작이 끝보다 늦습니다. 시작과 끝을 확인해 주세요."
    elif spans and documented is not None and not _is_of_years(model, spans, documented):
        advice = "해를 확인해 주세요. 여러 해에 걸친 사업이면 사업의 period에 그 해를 모두 적어 주세요."
        yield place, f"'{period}'의 해가 이 기록의 해({year}년)와 다릅니다. {advice}"
    elif day := next((day for span in period.spans if (day := span.wrong_weekday(year))), None):
        weekday = f"{day.year}년 {day.month}월 {day.day}일은 {WEEKDAYS[day.weekday()]}요일입니다"
        yield place, f"'{period}'의 요일이 달력과 다릅니다. {weekday}. 날짜와 요일을 확인해 주세요."


def _missing_spending(budget: Budget, newest: int) -> Iterator[Finding]:
    for line in budget.lines:
        if budget.year < newest and line.budget is not None and line.spent is None:
            message = f"{newest}년 실적까지 나왔으니 {budget.year}년 예산의 spent(집행액)를 적어 주세요."
            yield line.place(), message
