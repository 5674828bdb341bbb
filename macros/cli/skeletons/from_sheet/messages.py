"""What a clerk is told of a draft: what was guessed, what was left out, and which totals are wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from macros.cli.skeletons.from_sheet.columns import Column
from macros.cli.skeletons.from_sheet.formulas import Formula
from macros.cli.skeletons.from_sheet.grid import Grid
from macros.cli.skeletons.from_sheet.rows import Rows
from macros.cli.skeletons.from_sheet.table_draft import Draft, NoTime
from macros.cli.skeletons.from_sheet.words import is_total
from macros.korean.formatting import number, shorten_list


def compare_totals(draft: Draft, *, has_known_totals: bool) -> None:
    """Note which columns have totals, unless that is known, and say which totals are not the sum of their rows."""
    by_row = {made.row: made for made in draft.rows}
    leaves = [made for made in draft.rows if not made.row.children]
    groups = [("", draft.printed, leaves)]
    for made in draft.rows:
        if made.row.children:
            groups.append((made.row.name or made.row.id, made.printed, [by_row[leaf] for leaf in made.row.leaves()]))
    for column in draft.columns:
        for group, printed, rows in groups if not column.formula else []:
            if column not in printed:
                continue
            figures = (row.row.at is not None and column.figures.get(row.row.at, 0) for row in rows)
            total = sum(figures)
            what = f"‘{column.full_title}’ {group} 합계".replace("  ", " ")
            if not column.has_total and (column.is_rate or has_known_totals):
                why = "비율은 더하지 않습니다" if column.is_rate else "표에 합이 없는 열입니다"
                draft.left_out.append(f"{what} {number(printed.pop(column))}({why})")
                continue
            column.has_total = True
            if total != printed[column]:
                draft.differences.append(f"{what}: 문서에는 {number(printed[column])}, 더하면 {number(total)}")


def guesses(grid: Grid, draft: Draft, labels: Sequence[Column], formulas: dict[Column, Formula]) -> Iterable[str]:
    """Yield a Korean line for each guess."""
    types = {"date": "날짜", "period": "시기"}
    for column in labels[:-1]:
        yield f"‘{column.title}’ 열은 ‘{labels[-1].title}’의 상위 행입니다."
    if parents := [made.row.name or made.row.id for made in draft.rows if made.row.children]:
        yield f"하위 행이 있는 행: {', '.join(shorten_list(parents, '개'))}"
    for column, formula in formulas.items():
        rows = ", ".join(str(grid.row_number(row)) for row in formula.differing)
        yield f"{column.full_title} = {formula.title}" + (f" ({rows}행은 다릅니다)" if rows else "")
    for column in draft.columns:
        if column.type in types:
            yield f"‘{column.full_title}’ 열은 {types[column.type]}입니다."
    where = "table.yml에" if draft.has_same_rows else "그해 파일에만"
    yield f"행이 해마다 {'같다고' if draft.has_same_rows else '다르다고'} 보고 {where} 적었습니다."
    if sum(column.id.startswith("year_") for column in draft.columns) > 1:
        yield "연도가 열에 있습니다. 해마다 같은 표라면 연도별 파일로 나누어 주세요."


def changes(grid: Grid, draft: Draft) -> Iterable[str]:
    """Yield a Korean line on cells that were written otherwise than they stand."""
    for column in draft.columns:
        odd = [value.text for made in draft.rows if isinstance(value := made.values.get(column), NoTime)]
        if odd:
            listed = ", ".join(shorten_list(odd, "개"))
            yield f"‘{column.full_title}’ 열에서 시기로 읽을 수 없는 말은 글로 두었습니다: {listed}"
    cells = (grid.cell(row, c.at) for c in draft.columns if not c.formula for row in draft.parts.body)
    if count := sum(cell.is_rounded and not cell.formula for cell in cells):
        yield f"셀 서식에서 반올림해 보이는 수 {count}개는 보이는 대로 적었습니다."


def left_out(grid: Grid, draft: Draft, rows: Rows, derived: Sequence[int]) -> Iterable[str]:
    """Yield a Korean line for each thing of the sheet that is not in the draft."""
    sheet = grid.sheet
    if sheet.hidden_columns:
        yield f"숨긴 열 {', '.join(sheet.hidden_columns)}"
    if sheet.hidden_rows:
        yield f"숨긴 행 {', '.join(map(str, sheet.hidden_rows))}"
    for row in derived:
        yield f"{grid.row_number(row)}행 ‘{grid.first_text(row)}’(다른 행에서 계산한 값입니다)"
    used = {rows.total, *(made.row.at for made in draft.rows)}
    values = [column.at for column in draft.columns if column is not draft.name]
    for row in draft.parts.body:
        if row not in used and set(values) & set(grid.filled(row)):
            yield f"{grid.row_number(row)}행 ‘{grid.first_text(row)}’(어느 행의 합계인지 알 수 없습니다)"
    parents = [(made.row.at, made.values) for made in draft.rows if made.row.children]
    for at, own in [*parents, (rows.total, {})]:
        if at is None:
            continue
        for column in draft.columns:
            text = grid.cell(at, column.at).text
            if column is draft.name:
                is_said = at != rows.total or is_total(text)
            else:
                is_said = column in own or at in column.figures
            if text and not is_said:
                yield f"{grid.row_number(at)}행 ‘{column.full_title}’ 열의 ‘{text}’"
    for text in draft.parts.unused:
        yield f"표 위의 글 ‘{text}’"
    if draft.parts.rest is not None:
        yield f"{grid.row_number(draft.parts.rest)}행부터 있는 다른 표"
    if sheet.other_sheets:
        yield f"다른 시트 {', '.join(sheet.other_sheets)}"
