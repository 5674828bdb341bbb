"""Scripts only add comfort: without them every text is there, and every link works."""

from __future__ import annotations

import urllib.error
import urllib.request
from urllib.parse import urldefrag

import pytest

from tests.browser.conftest import OpenReader
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


def test_every_text_that_scripts_show_is_visible(open_reader: OpenReader, urls: list[str]) -> None:
    with_scripts, without = open_reader(), open_reader(scripts=False)
    usual = [line for url in urls for line in _hidden_texts(with_scripts, url)]
    assert [line for url in urls for line in _hidden_texts(without, url) if line not in usual] == []


def test_every_link_leads_to_a_page(open_reader: OpenReader, urls: list[str]) -> None:
    reader = open_reader(scripts=False)
    links = {link for url in urls for link in _links(reader, url)}
    assert len(links) > len(urls) / 2
    assert [link for link in sorted(links) if _status(link) != 200] == []


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
    return [f"/{url}: {line}" for line in reader.run("hidden_texts")]


def _links(reader: Reader, url: str) -> list[str]:
    page = reader.visit(url)
    found = page.evaluate("[...document.querySelectorAll('a[href]')].map(link => link.href)")
    return [urldefrag(link).url for link in found]


def _status(link: str) -> int:
    try:
        with urllib.request.urlopen(link, timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
