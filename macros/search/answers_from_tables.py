"""Direct answers from tables: their totals, and the figures of each row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from macros.korean.formatting import as_of, behind_name, join_labels, with_triangle
from macros.korean.particles import join_words, particle
from macros.models.figures import Figures, Row
from macros.models.site import Site
from macros.models.spending import AMOUNTS
from macros.models.table import Column, Table
from macros.models.table_rows import TableRows
from macros.models.value import Value
from macros.records.pages import Routes
from macros.search.answer import Answer, office_and_year

WHOLE = ("전체", "총", "총액", "합계")


def table_answers(site: Site, routes: Routes) -> Iterator[Answer]:
    """Yield what each table tells, the newest year first."""
    for table in site.tables:
        for figures in site.figures_of(table).values():
            for each in figures:
                yield from _table(site, routes, site.rows_of(each))


def _table(site: Site, routes: Routes, rows: TableRows) -> Iterator[Answer]:
    """Yield the totals of a table, and the figures of each row."""
    table, columns = rows.table, rows.number_columns
    url, day = routes.url(rows.holder) or "", as_of(rows.holder.as_of)
    beside = (*office_and_year(site, rows.year), *rows.title.split(), table.title, "수", *WHOLE)
    totals = [column for column in columns if rows.total(column) is not None]
    texts = [f"{particle(rows.title_of(c), '은/는')} 모두 {_figure(rows, None, c)}입니다." for c in totals]
    if totals:
        told = ", ".join(behind_name(column.full_title, _figure(rows, None, column)) for column in totals)
        text = f"{particle(rows.title, '은/는')} {told}입니다." if len(totals) > 1 else texts[0]
        yield Answer((table.title,), (*beside, *(c.full_title for c in totals)), text, day, url)
    for column, text in zip(totals, texts, strict=True):
        yield Answer(_column_names(table, column), beside, text, day, url)
    # Where offices report apart, the rows are theirs, and the file of all has the totals.
    names = Counter(rows.name(row) for row in rows.outline)
    for row in rows.outline if rows.holder.rows else ():
        figures = [(c.full_title, _figure(rows, row, c)) for c in columns if rows.number(row, c) is not None]
        if figures:
            name, definition = rows.full_name(row), rows.definition(row)
            own = () if names[rows.name(row)] > 1 else (rows.name(row),)
            called = dict.fromkeys((name, " ".join(reversed(name.split())), *own, *getattr(definition, "aliases", ())))
            text = f"{rows.title} {_figures_of(f'{name}{rows.distinction(row)}', figures)}입니다."
            yield Answer(tuple(called), (*beside, *(c.full_title for c in columns)), text, day, routes.url(row) or url)
    for name in (name for name, count in names.items() if name and count > 1 and totals):
        yield from _namesakes(rows, name, totals, Answer((name,), beside, "", day, url))
    for value in rows.holder.values if isinstance(rows.holder, Figures) else ():
        yield from _value_beside_rows(site, routes, rows, value, beside)


def _namesakes(rows: TableRows, name: str, totals: list[Column], answer: Answer) -> Iterator[Answer]:
    """Yield what rows of one name have in all, `7급` of those in several groups, where they have all figures."""
    alike = [row for row in rows.outline if rows.name(row) == name]
    sums: list[tuple[str, str]] = []
    for column in totals:
        numbers = [number for row in alike if (number := rows.number(row, column)) is not None]
        if len(numbers) == len(alike):
            sums.append((column.full_title, f"{with_triangle(sum(numbers))}{rows.unit_name(alike[0], column)}"))
    groups = join_words([rows.full_name(row).removesuffix(name).strip() for row in alike])
    if sums and not any(map(rows.is_parent, alike)):
        text = f"{rows.title} {_figures_of(name, sums)}입니다({particle(groups, '을/를')} 더한 값)."
        yield replace(answer, text=text, beside=(*answer.beside, *(column.full_title for column in totals)))


def _figures_of(name: str, figures: list[tuple[str, str]]) -> str:
    """Return `승합의 대수는 27대`, or `일반직 6급은 정원 10명, 현원 7명`."""
    if len(figures) == 1:
        title, figure = figures[0]
        return f"{name}의 {particle(title, '은/는')} {figure}"
    return f"{particle(name, '은/는')} {', '.join(behind_name(*each) for each in figures)}"


def _value_beside_rows(
    site: Site, routes: Routes, rows: TableRows, value: Value, beside: tuple[str, ...], unit: str | None = None
) -> Iterator[Answer]:
    """Yield a figure that no row holds, `정수`, and those that it is made of."""
    unit = value.unit or unit
    if value.name and value.name not in WHOLE and not (value.to or value.bound or value.per or value.period):
        figure = f"{with_triangle(value.value)}{site.name('unit', unit) if unit else ''}"
        names = (value.name, f"{rows.table.title} {value.name}", *([value.plain] if value.plain else []))
        text = f"{rows.title} {particle(value.name, '은/는')} {figure}입니다."
        yield Answer(names, beside, text, as_of(rows.holder.as_of), routes.url(value) or "")
    for part in value.parts:
        yield from _value_beside_rows(site, routes, rows, part, beside, unit)


def _column_names(table: Table, column: Column) -> tuple[str, ...]:
    """Return what a query may call a column; `예산` alone is that of the whole department, whatever tables say."""
    alone = () if column.full_title in AMOUNTS.values() else (column.full_title,)
    names = (*alone, join_labels(table.title, column.full_title), column.plain)
    return tuple(dict.fromkeys(name for name in names if name))


def _figure(rows: TableRows, row: Row | None, column: Column) -> str:
    figure = rows.number(row, column) if row else rows.total(column)
    return "" if figure is None else f"{with_triangle(figure)}{rows.unit_name(row, column)}"
