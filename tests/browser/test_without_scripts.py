"""Scripts only add comfort: without them every text is there."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenReader
from tests.browser.reader import Reader
from tests.site.built import BuiltSite

pytestmark = pytest.mark.browser


def test_every_text_that_scripts_show_is_visible(open_own: OpenReader, own_site: BuiltSite) -> None:
    with_scripts, without = open_own(), open_own(scripts=False)
    hidden = {url: texts for url in own_site.of_every_kind if (texts := _hidden_texts(without, url))}
    usual = {url: _hidden_texts(with_scripts, url) for url in hidden}
    assert [f"/{url}: {text}" for url, texts in hidden.items() for text in texts if text not in usual[url]] == []


@pytest.mark.parametrize("width", [1400, 360])
def test_every_section_can_be_reached_from_the_first_page(open_reader: OpenReader, width: int) -> None:
    page = open_reader(scripts=False, width=width).visit("")
    sections = page.evaluate("[...document.querySelectorAll('#site-menu > ul > li > a')].map(link => link.href)")
    assert len(sections) > 3
    shown = page.evaluate(
        "[...document.querySelectorAll('a[href]')]"
        ".filter(link => link.checkVisibility({visibilityProperty: true, opacityProperty: true}))"
        ".filter(link => !link.closest('[inert]') && link.getBoundingClientRect().right > 0)"
        ".map(link => link.href)"
    )
    assert [section for section in sections if section not in shown] == []


def _hidden_texts(reader: Reader, url: str) -> list[str]:
    reader.visit(url)
    found: list[str] = reader.run("hidden_texts")
    return found
