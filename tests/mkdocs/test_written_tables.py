"""Tables written in Markdown look like the site's own and need no style of their own."""

from __future__ import annotations

from markdown import markdown

from macros.mkdocs.written_tables import style_written_tables


def test_a_written_table_scrolls_and_has_no_style() -> None:
    html = markdown("| 항목 | 값 |\n|:---|---:|\n| 가 | 1 |\n", extensions=["tables"])
    assert style_written_tables(html) == (
        '<div class="table-scroll" role="region" aria-label="표" tabindex="0"><table class="data">\n<thead>\n<tr>\n'
        '<th scope="col">항목</th>\n<th scope="col" class="number">값</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n'
        '<td>가</td>\n<td class="number">1</td>\n</tr>\n</tbody>\n</table></div>'
    )


def test_what_macros_draw_stays_as_it_is() -> None:
    drawn = '<table class="data"><tr><td>1</td></tr></table>'
    assert style_written_tables(drawn) == drawn
