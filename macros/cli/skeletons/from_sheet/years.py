"""Years in the headings of a sheet: which columns are of which year."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from macros.cli.skeletons.from_sheet.columns import Column, headings_of
from macros.cli.skeletons.from_sheet.formulas import find_formulas
from macros.cli.skeletons.from_sheet.grid import Grid
from macros.cli.skeletons.from_sheet.table_draft import Draft

_YEAR = r"(?:(?P<long>(?:19|20)\d\d)(?:년도?)?|['’‘](?P<quoted>\d\d)(?:년도?)?|(?P<short>\d\d)년도?)"
_YEAR_ALONE = re.compile(rf"{_YEAR}(?: ?말)?\.?(?: ?\(?\d{{1,2}}월 ?말?\)?)?(?: ?\([^()]*\))?")
_YEAR_BEFORE = re.compile(rf"{_YEAR} ?(?P<rest>[가-힣].*)")
_BETWEEN_YEARS = re.compile(r"증감[률율]?|증가[률율]?|전년 ?대비.*|대비")


class _Heading(NamedTuple):
    year: int
    printed: str
    words: tuple[str, ...]
    """The other headings of the column."""


@dataclass
class Years:
    """The columns of each year, the sheet's own year first; under None if the sheet does not part them by year."""

    columns: dict[int | None, list[Column]]
    printed: dict[int | None, str] = field(default_factory=dict)
    """The heading of each year."""
    left_out: list[Column] = field(default_factory=list)
    """Columns that compare one year with another."""
    without_year: list[Column] = field(default_factory=list)
    """Columns, but for those of names, that went to the sheet's own year."""


def part_by_year(
    grid: Grid, columns: Sequence[Column], labels: Sequence[Column], rows: Sequence[int], own: int | None, title: str
) -> Years:
    """Part columns by the years in their headings, if figures of several years stand side by side.

    `labels` say what the rows are, each year; `own` is the year of the sheet, and `title` what a column is called
    that has nothing but a year above it.
    """
    whole = Years({None: list(columns)})
    if not labels:
        return whole
    for find in (_year_alone, _year_before):
        headings = {column: found for column in columns if (found := find(column))}
        numbers = [column for column in columns if column.type == "number"]
        between = _between_years(grid, numbers, rows, headings)
        rest = [column for column in numbers if column not in headings and column not in between]
        has_titles = all(heading.words for heading in headings.values())
        if _is_repeated(headings, find is _year_before) and (has_titles or not rest):
            return _parted(columns, labels, headings, between, own, title)
    return whole


def _year_alone(column: Column) -> _Heading | None:
    """Return the year that one of the headings of a column is."""
    for at, word in enumerate(column.words):
        if found := _YEAR_ALONE.fullmatch(word):
            return _Heading(_year(found), word, (*column.words[:at], *column.words[at + 1 :]))
    return None


def _year_before(column: Column) -> _Heading | None:
    """Return the year that the title of a column begins with."""
    found = _YEAR_BEFORE.fullmatch(column.title)
    if found is None or column.type != "number":
        return None
    return _Heading(_year(found), found[0].removesuffix(found["rest"]).strip(), (*column.words[:-1], found["rest"]))


def _year(found: re.Match[str]) -> int:
    return int(found["long"] or f"20{found['quoted'] or found['short']}")


def _between_years(
    grid: Grid, numbers: Sequence[Column], rows: Sequence[int], headings: Mapping[Column, _Heading]
) -> list[Column]:
    """Return the columns of figures without a year that compare one year with another."""
    formulas = find_formulas(grid, numbers, rows)
    between = []
    for column in numbers:
        formula = formulas.get(column)
        parts = [headings[part].year for part in (formula.left, formula.right) if part in headings] if formula else []
        if column not in headings and (len(set(parts)) > 1 or _BETWEEN_YEARS.fullmatch(column.title)):
            between.append(column)
    return between


def _is_repeated(headings: Mapping[Column, _Heading], all_of_them: bool) -> bool:
    """Return whether the same columns stand in several years: one of them, or all."""
    years: dict[tuple[str, ...], set[int]] = {}
    for heading in headings.values():
        years.setdefault(heading.words, set()).add(heading.year)
    repeated = [len(found) > 1 for found in years.values()]
    return bool(repeated) and (all(repeated) if all_of_them else any(repeated))


def _parted(
    columns: Sequence[Column],
    labels: Sequence[Column],
    headings: Mapping[Column, _Heading],
    between: Sequence[Column],
    own: int | None,
    title: str,
) -> Years:
    years = sorted({heading.year for heading in headings.values()}, reverse=True)
    first = own if own in years else years[0]
    order = [first, *(year for year in years if year != first)]
    kept = [column for column in columns if column not in between]
    parted: dict[int | None, list[Column]] = {
        year: [
            _without_year(column, headings.get(column), title)
            for column in kept
            if (headings[column].year == year if column in headings else year == first or column in labels)
        ]
        for year in order
    }
    printed: dict[int | None, str] = {heading.year: heading.printed for heading in headings.values()}
    without = [column for column in kept if column not in headings and column not in labels]
    return Years(parted, printed, list(between), without)


def _without_year(column: Column, heading: _Heading | None, title: str) -> Column:
    words = (heading.words or (title,)) if heading else column.words
    name, under = headings_of(words)
    return replace(column, title=name, under=under, words=words, figures=dict(column.figures))


def join_years(drafts: Mapping[int | None, Draft], years: Years) -> None:
    """Make the first of the drafts tell of the columns of all, and say how they were parted."""
    main, *others = drafts.values()
    by_id: dict[str, list[Column]] = {}
    for draft in drafts.values():
        for column in draft.columns:
            by_id.setdefault(column.id, []).append(column)
    all_years = sorted(year for year in drafts if year)
    for id, columns in by_id.items():
        own = [year for year in all_years if any(column.id == id for column in drafts[year].columns)]
        first = columns[0]
        first.since = own[0] if own[0] > all_years[0] else None
        first.until = own[-1] if own[-1] < all_years[-1] else None
        first.has_total = any(column.has_total for column in columns)
        first.decimals = max(column.decimals for column in columns)
    main.columns = [columns[0] for columns in by_id.values()]
    for year, heading in years.printed.items():
        draft = drafts[year]
        draft.as_of = draft.as_of if draft is main and draft.as_of else heading if "월" in heading else ""
    main.guesses.append(f"연도가 열에 있어 {', '.join(map(str, all_years))}년 파일로 나누었습니다.")
    kept = [column.full_title for column in main.columns if column.at in {other.at for other in years.without_year}]
    if kept:
        main.guesses.append(f"연도가 없는 열은 {next(iter(drafts))}년 파일에만 적었습니다: {', '.join(kept)}")
    main.left_out += [f"‘{column.full_title}’ 열(다른 해와 비교한 값입니다)" for column in years.left_out]
    for draft in others:
        main.left_out += [line for line in draft.left_out if line not in main.left_out]
        main.unlike += [line for line in draft.unlike if line not in main.unlike]
        main.guesses += [line for line in draft.guesses if line not in main.guesses]
    for year, draft in drafts.items():
        draft.differences = [f"{year}년 {line}" for line in draft.differences]
    main.differences = [line for draft in drafts.values() for line in draft.differences]
