"""A menu hides no page that nothing else leads to."""

from __future__ import annotations

from types import SimpleNamespace

from macros.mkdocs.menu import NEAR, lines

COUNT = NEAR + 4


def section(*, with_index: bool) -> SimpleNamespace:
    """An open section of the menu with many pages."""
    pages = [
        SimpleNamespace(title=f"{n}", url=f"{n}/", active=n == 0, is_index=with_index and n == 0, children=None)
        for n in range(COUNT + with_index)
    ]
    return SimpleNamespace(title="통계표", active=True, children=pages)


def test_a_list_without_a_page_about_all_of_it_is_shown_whole() -> None:
    (line,) = lines([section(with_index=False)], None, "")
    assert len(line.inner) == COUNT


def test_a_list_below_a_page_about_all_of_it_may_be_shortened() -> None:
    (line,) = lines([section(with_index=True)], None, "")
    assert (line.has_index, len(line.inner), line.whole) == (True, NEAR, COUNT)
