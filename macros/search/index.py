"""The index file, which the search box loads once somebody uses it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from macros.korean.particles import fold
from macros.models.search import Search
from macros.models.site import Site
from macros.reading.problems import Problem
from macros.records.pages import Routes
from macros.search.asking_words import ASKING_WORDS
from macros.search.direct_answers import Answer, create_answers
from macros.search.page_sections import Section

FILE = "search/search_index.js"


@dataclass(frozen=True)
class IndexedPage:
    """A page in the index: its address, title, the menus above it, and its sections."""

    url: str
    title: str
    path: tuple[str, ...]
    sections: tuple[Section, ...]


def create_index(site: Site, routes: Routes, pages: Iterable[IndexedPage]) -> Iterator[str]:
    """Yield the file's text for a site, a page at a time."""
    return encode_index(pages, site.search or Search(groups=(), asking=(), questions=()), create_answers(site, routes))


def encode_index(pages: Iterable[IndexedPage], search: Search, answers: Iterable[Answer]) -> Iterator[str]:
    """Yield the text of a script: a page opened from the disk may load scripts but fetch nothing."""
    words = {
        "groups": [group.words for group in search.groups],
        "asking": (*ASKING_WORDS, *search.asking),
        "questions": search.questions,
        "answers": [asdict(answer) for answer in answers],
    }
    yield 'self.searchIndex = {"pages":['
    for number, page in enumerate(pages):
        yield f"{',' if number else ''}{_json(_page(page))}"
    yield f"],{_json(words).removeprefix('{')};\n"


def groups_without_member(site: Site, pages: Iterable[IndexedPage]) -> Iterator[Problem]:
    """비슷한 말 묶음에는 사이트에 나오는 말이 하나는 있어야 합니다."""
    groups = site.search.groups if site.search else ()
    missing = [(group, [fold(word) for word in group.words]) for group in groups]
    for page in pages:
        text = "\n".join(fold(word) for section in page.sections for word in _texts(page, section))
        missing = [(group, words) for group, words in missing if not any(word in text for word in words)]
        if not missing:
            return
    for group, _ in missing:
        words = ", ".join(group.words)
        message = f"이 묶음의 말({words})은 사이트 어디에도 나오지 않습니다. 사이트에 쓰인 말을 하나 넣어 주세요."
        yield Problem(group.place("words"), message, "search-group-without-member")


def _page(page: IndexedPage) -> Mapping[str, object]:
    return {
        "url": page.url,
        "title": page.title,
        "path": page.path,
        "sections": [
            [section.anchor, section.title if section.anchor else "", section.above, "\n".join(section.lines)]
            for section in page.sections
        ],
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _texts(page: IndexedPage, section: Section) -> tuple[str, ...]:
    return (page.title, section.title, *section.lines)
