"""The files of a new year: the figures of the year before and the results of what was planned, to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.cli.skeletons.new_record import MOST_YEARS_ON
from macros.cli.skeletons.results_of_plans import quantities, results_of_plans, source_of
from macros.cli.skeletons.writing import (
    Braces,
    Commented,
    Fields,
    NewFiles,
    SkeletonError,
    as_item,
    blank,
    dump,
    insert_before,
    new_file,
)
from macros.models.budget import Budget, BudgetLine
from macros.models.figures import Row
from macros.models.money import FundingShare
from macros.models.record import Sourced
from macros.models.site import Site
from macros.models.source import Document
from macros.models.spending import AMOUNTS
from macros.models.table_rows import TableRows
from macros.models.types import in_force

HOW_TO_FILL = """\
새 업무보고를 보고 쌍점(:) 뒤의 빈 곳에 값을 적어 주세요. 보고서에 '-'로 적힌 칸은 0입니다.
보고서에 없는 값은 적지 않습니다. 그 이름까지 지워 주세요.
"""
PRINTED = "문서에 인쇄된 합계입니다. 인쇄되지 않은 것은 지워 주세요."


def new_year(site: Site, year: int, earlier: int, folder: str = "data") -> NewFiles:
    """Return the new and changed files of `year`, made from what there is of `earlier`, and those that are there.

    SkeletonError if the years make no sense, or if nothing tells what to make.
    """
    _refuse_wrong_years(site, year, earlier)
    document = _report_of(site, year) or _next_id(site, year, earlier)
    figures = _figures(site, year, earlier, document, folder)
    made = {name: content for name, content in figures.items() if name not in site.files}
    made.update(results_of_plans(site, year, document, folder))
    programs = [name for name in site.files if name.startswith(f"{folder}/programs/{year}/") and name not in made]
    kept = (*(name for name in figures if name not in made), *programs)
    if not made and not kept:
        raise SkeletonError(f"{earlier}년의 표와 예산도, {year}년의 사업도 없어 만들 것이 없습니다.")
    if made and not _report_of(site, year):
        made.update(_sources(site, year, earlier, document, folder))
    return NewFiles(made, kept)


def _refuse_wrong_years(site: Site, year: int, earlier: int) -> None:
    """Raise a SkeletonError if `year` does not follow `earlier`, or if there is no data of `earlier`."""
    if year <= earlier:
        raise SkeletonError(f"새해({year})는 바탕이 되는 해({earlier})보다 뒤여야 합니다.")
    # A year of plans only has no figures to begin from, unless the department never has any.
    years = sorted({*(figures.year for figures in site.figures.values()), *site.budget_years}) or sorted(
        site.programs.years
    )
    if earlier not in years:
        known = ", ".join(map(str, years)) or "없음"
        raise SkeletonError(f"바탕이 되는 {earlier}년의 자료가 없습니다. (자료가 있는 해: {known})")
    if year > earlier + MOST_YEARS_ON:
        later = f"{year}년은 바탕이 되는 해({earlier})보다 {year - earlier}년 뒤입니다."
        raise SkeletonError(f"{later} {earlier + 1}년을 만들려고 하셨는지 연도를 확인해 주세요.")


# The report of the year


def _report_of(site: Site, year: int) -> str | None:
    """Return the id of the document that reports the results of a year."""
    reports = (document for document in site.sources.documents if year in document.result_years)
    return next((document.id for document in reports), None)


def _next_id(site: Site, year: int, earlier: int) -> str:
    before = _report_of(site, earlier)
    id = before.replace(str(earlier), str(year)) if before else f"work-report-{year}"
    return id if id not in site.records["document"] else f"work-report-{year}"


def _sources(site: Site, year: int, earlier: int, document: str, folder: str) -> Iterator[tuple[str, bytes]]:
    """Yield `sources.yml` with the report of the year above that of the earlier one."""
    name = f"{folder}/sources.yml"
    ids = [known.id for known in site.sources.documents]
    last = _report_of(site, earlier)
    path = ("documents", ids.index(last) if last else 0)
    made = _document(site.find(Document, "document", last) if last else None, year, earlier, document)
    yield name, insert_before(site.files[name], as_item(site.files[name], made, *path), *path)


def _document(known: Document | None, year: int, earlier: int, id: str) -> Fields:
    later = year - earlier
    return {
        "id": id,
        "name": _years_on(known.name, later) if known else blank("이 사이트에서 부르는 이름"),
        "kind": "report",
        "publisher": known and known.publisher,
        "result_years": [year],
        "plan_years": [planned + later for planned in known.plan_years] if known else [],
    }


def _years_on(name: str, later: int) -> str:
    return re.sub(r"(?<!\d)(?:19|20|21)\d{2}(?!\d)", lambda match: str(int(match[0]) + later), name)


# Figures


def _figures(site: Site, year: int, earlier: int, document: str, folder: str) -> dict[str, bytes]:
    made: dict[str, Fields] = {}
    for figures in (figures for figures in site.figures.values() if figures.year == earlier):
        office = f"-{figures.office}" if figures.office else ""
        made[f"tables/{figures.table}/{year}{office}.yml"] = _table(site, site.rows_of(figures), year, document)
    for budget in (budget for budget in site.budgets.values() if budget.year == earlier):
        office = f"-{budget.office}" if budget.office else ""
        made[f"budgets/{year}{office}.yml"] = _budget(budget, year, document)
    return {f"{folder}/{address}": new_file(address, dump(fields)) for address, fields in made.items()}


def _head(earlier: Sourced, document: str, about: str, gone: str) -> Fields:
    """Return the source of a file, below what the file is, how to fill it in, and what to do with what is gone."""
    return {"source": Commented(source_of(document, earlier.source.section), above=f"{about}\n{HOW_TO_FILL}{gone}\n\n")}


def _scope(earlier: str | None) -> Commented | None:
    if not earlier:
        return None
    hint = " ".join(earlier.split())
    return blank(f"무엇을 센 수인지 적어 주세요. 문서에 없으면 이 줄을 지워 주세요. 지난번: {hint}")


def _printed(earlier: object, *names: str) -> Braces | None:
    """Return blanks for the totals that are printed, if those of the year before were."""
    return Braces({name: blank() for name in names}) if earlier else None


def _table(site: Site, earlier: TableRows, year: int, document: str) -> Fields:
    table = earlier.table
    about = f"{table.title}: {year}년의 수입니다."
    gone = f"없어진 줄은 지우고 tables/{table.id}/table.yml의 그 줄에 until을, 새 줄은 table.yml에 먼저 적어 주세요."
    if not table.rows:
        gone = "없어진 줄은 지우고, 새 줄은 같은 모양으로 더해 주세요."
    holder = earlier.subject
    totals = [column.id for column in earlier.columns if column.id in holder.printed]
    printed = _printed(holder.printed, *totals)
    rows = [
        Commented(_row(earlier, row), earlier.full_name(row)) for row in earlier.rows if _is_there(earlier, row, year)
    ]
    return {
        **_head(holder, document, about, gone),
        "as_of": _day(holder.as_of),
        "scope": _scope(holder.scope),
        "zero": getattr(holder, "zero", None),
        "printed": printed and Commented(printed, above=f"\n{PRINTED} △3은 -3으로 적습니다."),
        "values": quantities(site, getattr(holder, "values", ())),
        "rows": Commented(rows, above="\n"),
    }


def _row(rows: TableRows, row: Row) -> Fields:
    """Return a row of the new year: its blanks, or the blank of its subtotal; its name if no table declares it."""
    cells: Fields = {"id": row.id}
    if not rows.table.rows:
        names = ("name", "parent", "unit", "counted")
        cells |= {name: row.written(name) for name in names if row.has(name)}
    for column in rows.columns:
        if column.id != "name" and not column.formula and row.has(column.id):
            cells[column.id] = blank()
    figures = [column.id for column in rows.number_columns if column.id in row.printed]
    cells["printed"] = _printed(row.printed, *figures) if figures else None
    return Braces(**{key: value for key, value in cells.items() if value is not None})


def _is_there(rows: TableRows, row: Row, year: int) -> bool:
    declared = rows.declared.get(row.id)
    return declared is None or in_force(declared.since, declared.until, year)


def _day(earlier: object) -> Commented | None:
    hint = "기준일을 2023-10-31처럼 적어 주세요. 문서에 없으면 이 줄을 지워 주세요."
    return blank(hint) if earlier else None


def _budget(earlier: Budget, year: int, document: str) -> Fields:
    about = f"예산: {year}년 단위사업별 예산액과 집행액입니다. 금액에는 쉼표를 넣지 않습니다."
    gone = "없어진 단위사업은 묶음을 지우고, 이름이 바뀌었으면 name을 고쳐 주세요. id는 영문으로 짓습니다."
    totals = [key for key in earlier.computed if key in earlier.printed]
    printed = _printed(totals, *totals)
    return {
        **_head(earlier, document, about, gone),
        "as_of": blank("기준일을 2023-10-31처럼 적어 주세요. 문서에 없으면 이 줄을 지워 주세요."),
        "unit": Commented(earlier.unit, "지난번과 단위가 다르면 바꿔 주세요."),
        "scope": _scope(earlier.scope),
        "zero": earlier.zero,
        "printed": printed and Commented(printed, above=f"\n{PRINTED}"),
        "lines": Commented([_budget_line(line) for line in earlier.lines], above="\n") if earlier.lines else None,
    }


def _budget_line(line: BudgetLine) -> Fields:
    """Return a line of the new year, with blanks for the amounts that it had."""
    amounts = {key: blank(title) for key, title in AMOUNTS.items() if line.has(key) or (key == "spent" and line.budget)}
    figures = [key for key in line.computed_keys if key in line.printed]
    return {
        **{key: line.written(key) for key in ("id", "name", "plain", "parent", "office")},
        **amounts,
        "changes": [{"id": each.id, "name": each.name, "budget": blank("줄었으면 -300처럼")} for each in line.changes],
        "funding": line.funding,
        "by_funding": [_share(share) for share in line.by_funding],
        "printed": _printed(figures, *figures),
    }


def _share(share: FundingShare) -> Fields:
    titles = {**AMOUNTS, "percent": "부담 비율"}
    return {"funding": share.funding, **{key: blank(title) for key, title in titles.items() if share.has(key)}}
