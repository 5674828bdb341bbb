"""The year turns: what was planned for it becomes its programs, with everything left to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from macros.cli.skeletons import SkeletonError
from macros.cli.skeletons.figures import budget_of, personnel_of, vehicles_of
from macros.cli.skeletons.insertion import after, before, dash_indent
from macros.cli.skeletons.lines import Lines, blank, entry, item, new_file
from macros.cli.skeletons.results import money_of, results_of
from macros.korean.particles import particle
from macros.models.site import Site
from macros.models.source import Document
from macros.reading.yaml_file import YamlFile


def new_year(site: Site, year: int, earlier: int, folder: str = "data") -> Mapping[str, bytes]:
    """New and changed files of `year`, by name, made from what there is of `earlier`.

    SkeletonError if a file of the year is there already, or if nothing tells what to make.
    """
    if year <= earlier:
        raise SkeletonError(f"새해({year})는 바탕이 되는 해({earlier})보다 뒤여야 합니다.")
    document = _report_of(site, year) or _next_id(site, year, earlier)
    made = _figures(site, year, earlier, document, folder)
    _refuse_what_is_there(site, made)
    made.update(_programs(site, year, document, folder))
    if not made:
        raise SkeletonError(f"{earlier}년의 자료도, {year}년에 계획만 있는 사업도 없어 만들 것이 없습니다.")
    if not _report_of(site, year):
        made.update(_sources(site, year, earlier, document, folder))
    return made


def _figures(site: Site, year: int, earlier: int, document: str, folder: str) -> dict[str, bytes]:
    made: dict[str, Lines] = {}
    if personnel := site.personnel.get(earlier):
        made[f"personnel/{year}.yml"] = personnel_of(site, personnel, year, document)
    if vehicles := site.vehicles.get(earlier):
        made[f"vehicles/{year}.yml"] = vehicles_of(site, vehicles, year, document)
    if budget := site.budgets.get(earlier):
        made[f"budgets/{year}.yml"] = budget_of(budget, year, document)
    return {f"{folder}/{address}": new_file(address, lines) for address, lines in made.items()}


def _refuse_what_is_there(site: Site, made: Mapping[str, bytes]) -> None:
    there = [
        f"{particle(name, '은/는')} 이미 있습니다. 아무것도 만들지 않았습니다." for name in made if name in site.files
    ]
    if there:
        raise SkeletonError("\n".join(there))


def _programs(site: Site, year: int, document: str, folder: str) -> Iterator[tuple[str, bytes]]:
    for program in site.programs_of(year):
        if program.plans and not program.results:
            name = f"{folder}/programs/{program.key}.yml"
            file = site.files[name]
            content = before(file, [*results_of(site, program, document), ""], "plans")
            if program.budget is None and (money := list(money_of(site, program))):
                content = after(YamlFile(name, content), ["", *money], "required")
            yield name, content


def _report_of(site: Site, year: int) -> str | None:
    """The document that reports the results of a year."""
    reports = (document for document in site.sources.documents if document.reporting_year == year)
    return next((document.id for document in reports), None)


def _next_id(site: Site, year: int, earlier: int) -> str:
    before = _report_of(site, earlier)
    id = before.replace(str(earlier), str(year)) if before else f"work-report-{year}"
    return id if id not in site.records["document"] else f"work-report-{year}"


def _sources(site: Site, year: int, earlier: int, document: str, folder: str) -> Iterator[tuple[str, bytes]]:
    """`sources.yml` with the report of the year above that of the earlier one."""
    name = f"{folder}/sources.yml"
    ids = [known.id for known in site.sources.documents]
    last = _report_of(site, earlier)
    index = ids.index(last) if last else 0
    path = ("documents", index)
    file = site.files[name]
    indent = dash_indent(file, *path)
    lines = item(_document(site.find(Document, "document", last) if last else None, year, earlier, document))
    yield name, before(file, (indent + line for line in lines), *path)


def _document(known: Document | None, year: int, earlier: int, id: str) -> Iterator[str]:
    yield entry("id", id)
    later = year - earlier
    yield entry("name", _years_on(known.name, later)) if known else blank("name", "이 누리집에서 부르는 이름")
    yield entry("kind", "report")
    if known and known.publisher:
        yield entry("publisher", known.publisher)
    yield entry("reporting_year", year)
    if known and known.plan_year:
        yield entry("plan_year", known.plan_year + later)


def _years_on(name: str, later: int) -> str:
    return re.sub(r"(?<!\d)(?:19|20|21)\d{2}(?!\d)", lambda match: str(int(match[0]) + later), name)
