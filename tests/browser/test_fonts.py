"""A word that the first font file of its weight lacks comes with a further file."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenReader

pytestmark = pytest.mark.browser


def test_a_word_that_no_page_had_is_seen_and_asks_for_its_file(open_reader: OpenReader) -> None:
    reader = open_reader()
    page = reader.visit("")
    before = set(reader.run("further_fonts"))
    page.evaluate("document.querySelector('h1').textContent = '뷁'")
    reader.settle()
    (asked,) = set(reader.run("further_fonts")) - before
    assert asked.startswith("700 U+")
