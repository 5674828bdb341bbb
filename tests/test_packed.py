"""Pages that wait to be written come back as they were, packed or not."""

from __future__ import annotations

import tracemalloc

import pytest

from macros.speed import OFF
from macros.speed.packed import HELD, Waiting

HTML = "<p>청사의 층과 부서 &amp; 시설</p>\n" * 2_000


def _held(waiting: Waiting) -> int:
    """Bytes that a hundred pages take while they wait."""
    tracemalloc.start()
    for number in range(100):
        waiting.put(f"{number}.md", f"{number}{HTML}")
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held


@pytest.mark.parametrize("pages", [HELD, HELD + 1])
def test_a_page_comes_back_as_it_was(pages: int) -> None:
    waiting = Waiting(pages)
    waiting.put("a.md", HTML)
    waiting.put("b.md", "")
    assert (waiting.take("b.md"), waiting.take("a.md")) == ("", HTML)


def test_pages_of_a_large_site_wait_in_a_tenth_of_the_room(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _held(Waiting(HELD + 1)) * 10 < _held(Waiting(HELD))
    monkeypatch.setenv(OFF, "packed")
    assert _held(Waiting(HELD + 1)) > len(HTML) * 100
