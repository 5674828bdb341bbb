"""Tables say what they are about, and which headings a value belongs to. axe does not look at this."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from lxml import html

from tests.site.built import BuiltSite, plain

pytestmark = pytest.mark.browser

Table = html.HtmlElement
SCOPES = {"col", "row", "colgroup", "rowgroup"}


def test_every_table_has_a_caption(own_site: BuiltSite) -> None:
    assert _all(own_site, _without_caption) == []


def test_no_table_lacks_headings(own_site: BuiltSite) -> None:
    assert _all(own_site, _without_headings) == []


def test_every_heading_has_words_and_a_scope(own_site: BuiltSite) -> None:
    assert _all(own_site, _poor_headings) == []


def test_every_heading_above_a_column_says_so(own_site: BuiltSite) -> None:
    assert _all(own_site, _wrong_way_headings) == []


def test_complex_tables_tie_every_value_to_its_headings(own_site: BuiltSite) -> None:
    """Complex: more than one row of headings, or merged cells."""
    assert _all(own_site, _untied) == []


def test_all_rows_of_a_table_are_equally_wide(own_site: BuiltSite) -> None:
    assert _all(own_site, _ragged) == []


def _all(site: BuiltSite, rule: Callable[[Table], Iterator[str]]) -> list[str]:
    tables = [(page, table) for page in site.pages for table in page.root.xpath("//table")]
    assert tables
    return [f"/{page.url}: ‘{_name(table)}’ {finding}" for page, table in tables for finding in rule(table)]


def _name(table: Table) -> str:
    return plain(table.xpath("string(caption)"))[:40]


def _text(cell: Table) -> str:
    return plain(cell.text_content()) or "".join(cell.xpath(".//@aria-label"))


def _without_caption(table: Table) -> Iterator[str]:
    if not _name(table):
        yield f"has no caption: {_text(table)[:30]}"


def _without_headings(table: Table) -> Iterator[str]:
    if not table.xpath(".//th"):
        yield "has no th"


def _poor_headings(table: Table) -> Iterator[str]:
    for heading in table.xpath(".//th"):
        if not _text(heading):
            yield "has an empty th"
        if heading.get("scope") not in SCOPES:
            yield f"has a th without scope: {_text(heading)}"


def _wrong_way_headings(table: Table) -> Iterator[str]:
    for heading in table.xpath("./thead//th[not(starts-with(@scope, 'col'))]"):
        yield f"has a th in its thead that is not of a column: {_text(heading)}"
    for heading in table.xpath("(./tbody | ./tfoot)//tr[td]/th[not(starts-with(@scope, 'row'))]"):
        yield f"has a th beside values that is not of a row: {_text(heading)}"


def _untied(table: Table) -> Iterator[str]:
    if not _is_complex(table):
        return
    headings = {id for heading in table.xpath(".//th") for id in heading.xpath("./@id")}
    for heading in table.xpath(".//th[not(@id)]"):
        yield f"is complex and has a th without id: {_text(heading)}"
    for cell in table.xpath(".//td"):
        named = set((cell.get("headers") or "").split())
        if not named or not named <= headings:
            yield f"is complex and does not tie ‘{_text(cell)[:20]}’ to its headings: {cell.get('headers')}"


def _is_complex(table: Table) -> bool:
    heading_rows = table.xpath(".//tr[th and not(td)]")
    return len(heading_rows) > 1 or any(_span(cell, way) > 1 for cell in table.xpath(".//th | .//td") for way in WAYS)


def _ragged(table: Table) -> Iterator[str]:
    taken: dict[tuple[int, int], bool] = {}
    widths = []
    for y, row in enumerate(table.xpath(".//tr")):
        x = 0
        for cell in row.xpath("./th | ./td"):
            while (x, y) in taken:
                x += 1
            for down in range(_span(cell, "rowspan")):
                for right in range(_span(cell, "colspan")):
                    taken[x + right, y + down] = True
        widths.append(len([place for place in taken if place[1] == y]))
    if len(set(widths)) > 1:
        yield f"has rows of different widths: {sorted(set(widths))}"


WAYS = ("colspan", "rowspan")


def _span(cell: Table, way: str) -> int:
    return int(cell.get(way) or 1)
