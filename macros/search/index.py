"""The index file, which the search box loads once somebody uses it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace

from macros.korean.particles import fold
from macros.models.search import Search
from macros.models.site import Site
from macros.reading.problems import Problem
from macros.records.pages import FINDER, Routes
from macros.search.answer import Answer
from macros.search.asking_words import ASKING_WORDS
from macros.search.direct_answers import create_answers
from macros.search.page_sections import Section
from macros.search.word_groups import Group, in_hangul, word_groups

FILE = "search/search_index.js"
ASIDE = ("about/", "data/", FINDER)
"""Where pages are about the site, or list what others tell; the first page does both."""


@dataclass(frozen=True)
class IndexedPage:
    """A page in the index: its address, title, the menus above it, and its sections."""

    url: str
    title: str
    path: tuple[str, ...]
    sections: tuple[Section, ...]
    language: str = ""
    """Of a page in another language, its tag; such pages are searched by those alone who type its letters."""

    @property
    def aside(self) -> int:
        """How far it counts less than others that say as much."""
        return 1 if self.url.startswith(ASIDE) else 0 if self.url else 2


def create_index(
    site: Site, routes: Routes, pages: Iterable[IndexedPage], about: Iterable[Answer] = ()
) -> Iterator[str]:
    """Yield the file's text for a site, a page at a time; `about` are answers about the site itself."""
    search = site.search or Search(groups=(), asking=(), questions=())
    answers = (*(answer for answer in about if routes.has(answer.url)), *create_answers(site, routes))
    # Of its own name everything on the site could be asked.
    own = (site.organization.part_of, f"{site.organization.part_of}청", site.root.name)
    search = search.model_copy(update={"asking": (*own, *search.asking)})
    return encode_index(pages, search, answers, word_groups(site))


def with_own_titles(pages: Iterable[IndexedPage]) -> list[IndexedPage]:
    """Return pages of which no two have one title: the menu above tells them apart, `이웃 돕기(2023년 사업)`."""
    pages = list(pages)
    titles = Counter(page.title for page in pages)
    return [
        replace(page, title=f"{page.title}({page.path[-1]})") if titles[page.title] > 1 and page.path else page
        for page in pages
    ]


def encode_index(
    pages: Iterable[IndexedPage], search: Search, answers: Iterable[Answer], groups: Iterable[Group]
) -> Iterator[str]:
    """Yield the text of a script: a page opened from the disk may load scripts but fetch nothing."""
    words = {
        "groups": in_hangul(groups),
        "asking": {**ASKING_WORDS, "": (*ASKING_WORDS[""], *search.asking)},
        "questions": search.questions,
        "answers": _columns(answers),
    }
    yield 'self.searchIndex = {"pages":['
    own = (page for page in with_own_titles(pages) if not page.language)
    # Neighbours by their address are alike, and pack better; equally good finds are listed in this order too.
    for number, page in enumerate(sorted(own, key=lambda page: (page.aside > 0, page.url))):
        yield f"{',' if number else ''}{_json(indexed(page))}"
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


def _columns(answers: Iterable[Answer]) -> Mapping[str, list[object]]:
    """Return the answers as columns, which pack better than rows."""
    rows = [asdict(answer) for answer in answers]
    return {field.name: [row[field.name] for row in rows] for field in fields(Answer)}


def indexed(page: IndexedPage) -> Mapping[str, object]:
    """Return what the search knows of a page."""
    return {
        "url": page.url,
        "title": page.title,
        "path": page.path,
        "sections": [
            [section.anchor, section.title if section.anchor else "", section.above, "\n".join(section.lines)]
            for section in page.sections
        ],
        **({"aside": page.aside} if page.aside else {}),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _texts(page: IndexedPage, section: Section) -> tuple[str, ...]:
    return (page.title, section.title, *section.lines)
