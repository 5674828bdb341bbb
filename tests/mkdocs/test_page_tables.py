"""A table of a page is a file beside it: what readers see, with figures that programs can add."""

from __future__ import annotations

from io import BytesIO

import pytest

from macros.korean.formatting import ABSENT
from macros.mkdocs.page_markdown import parse
from macros.mkdocs.page_tables import tables_of, write_table


def written(head: str, *cells: str, caption: str = "예산(단위: 천원, 2025. 10. 31. 기준)") -> str:
    above = f"<caption>{caption}</caption><thead><tr>{head}</tr></thead>"
    (table,) = tables_of(parse(f"<table id='part_a'>{above}<tr>{''.join(cells)}</tr></table>"))
    file = BytesIO()
    write_table(table, file)
    return file.getvalue().decode("utf-8-sig")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<td class='number'>1,234.5</td>", "1234.5"),
        ("<td class='number'>△3</td>", "-3"),
        ("<td class='number'><span class='heard'>많음 </span>+1,200</td>", "1200"),
        ("<td class='number'><span class='heard'>적음 </span>−1,200</td>", "-1200"),
        ("<td class='number'>19 <span class='label'>추정</span></td>", "19"),
        ("<td class='number'><span class='printed'>1,200</span> <span class='spoken'>120만 원</span></td>", "1200"),
        (f"<td class='number'>{ABSENT}</td>", '""'),
        (f"<td>{ABSENT}</td>", '""'),
        ("<td class='number'>82.7%</td>", "82.7%"),
        ("<td class='number'>월 1~2회</td>", "월 1~2회"),
        ("<td><a href='../x/'>총무팀</a></td>", "총무팀"),
        ("<td>=1+1</td>", "'=1+1"),
    ],
)
def test_a_cell_is_what_is_seen_and_a_figure_a_number(cell: str, text: str) -> None:
    assert written("<th>칸</th>", cell, caption="표") == f"칸\r\n{text}\r\n"


def test_figures_tell_the_unit_of_the_caption_in_their_heading() -> None:
    cells = ("<th>인건비</th>", "<td class='number'>1,200</td>", "<td class='number'>82.7%</td>")
    assert written("<th>이름</th><th>예산액</th><th>집행률</th>", *cells) == (
        "이름,예산액(천원),집행률\r\n인건비,1200,82.7%\r\n"
    )
