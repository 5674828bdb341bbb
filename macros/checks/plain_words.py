"""Hard words in what readers see, with the plain ones that they could be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from macros.checks.hard_words import HARD_WORDS
from macros.korean.particles import particle
from macros.models.base import Model
from macros.models.glossary import Glossary
from macros.models.site import Site
from macros.reading.problems import Place, Problem
from macros.reading.yaml_file import YamlFile

# Fields that are written for readers; titles and names keep the office's words.
PROSE = frozenset({"purpose", "plain", "summary", "note", "reason", "caution", "counts", "unexplained"})

_PARTICLES = (
    "은|는|이|가|을|를|의|에|에서|에게|께|와|과|로|으로|도|만|부터|까지|보다|처럼|마다|이나|나|"
    "입니다|이며|이고|이란|란|별"
)
# Endings of a noun that does: 제고하여, 제고된, 제고시켜.
_DOING = "(?:하|해|했|한|할|함|합|되|돼|된|될|됨|됩|시키|시켜|시킨|시킬)[가-힣]*"
_MARKUP = re.compile(
    r"\A---\n.*?\n---\n|^#.*$|^ *```.*?^ *```$|`[^`]*`|\{\{.*?\}\}|\{%.*?%\}|\]\([^)]*\)|<[^>]*>", re.M | re.S
)


@dataclass(frozen=True)
class HardWord:
    """A word of the office, the plain one for it, and the pattern that finds it however it is inflected."""

    word: str
    plain: str
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, word: str, plain: str, *, does: bool) -> HardWord:
        tail = f"{_DOING}|{_PARTICLES}" if does else _PARTICLES
        return cls(word, plain, re.compile(rf"(?<![가-힣A-Za-z]){re.escape(word)}(?:{tail})?(?![가-힣])"))

    def is_explained_in(self, text: str) -> bool:
        """Whether a sentence has the plain word beside it, or says what it means."""
        word = re.escape(self.word)
        sentences = (sentence for sentence in re.split(r"[.\n]", text) if self.word in sentence)
        beside = any(self.plain in sentence for sentence in sentences) or re.search(rf"{word}[가-힣]*\(", text)
        defined = re.search(rf"{word}\d*(?:은|는|이|가)\s[^.]*?(?:입니다|이고|이며|말합니다|뜻|들립니다)", text)
        return bool(beside or defined)


def hard_words(site: Site) -> tuple[HardWord, ...]:
    """Words of the department's glossary, then those of offices in general."""
    terms = site.glossary.terms if site.glossary else ()
    own = {term.term: term.plain for term in terms if re.search(r"[가-힣]", term.term)}
    kept = {term.term for term in terms if term.kept}
    words = {**HARD_WORDS, **own}
    return tuple(
        HardWord.of(word, plain, does=word in HARD_WORDS or _is_doing(plain))
        for word, plain in words.items()
        if word not in kept
    )


def _is_doing(plain: str) -> bool:
    """Whether a plain word names something that is done: 높임, 꾀함, 배우기."""
    last = plain[-1]
    return last == "기" or ("가" <= last <= "힣" and (ord(last) - ord("가")) % 28 == 16)


def hard_words_in_data(site: Site) -> Iterator[Problem]:
    """Hard words in the prose of the data."""
    words = hard_words(site)
    for subject, models in site.models:
        if not isinstance(subject, Glossary):
            for model in models:
                yield from _in_model(model, words, site.files)


def hard_words_in_page(name: str, text: str, site: Site) -> Iterator[Problem]:
    """Hard words in the prose of a page; headings, code, macros and addresses are left out."""
    prose = _MARKUP.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    for word in hard_words(site):
        if not word.is_explained_in(prose):
            for match in word.pattern.finditer(prose):
                yield _problem(_place(name, text, match.start()), match[0], word)


def _in_model(model: Model, words: tuple[HardWord, ...], files: Mapping[str, YamlFile]) -> Iterator[Problem]:
    for field in type(model).model_fields.keys() & PROSE:
        text = getattr(model, field)
        if isinstance(text, str):
            for word in (word for word in words if not word.is_explained_in(text)):
                for number, match in enumerate(word.pattern.finditer(text)):
                    start = model.place(field)
                    yield _problem(_place_in_file(start, files[start.file].text, word, number), match[0], word)


def _place_in_file(start: Place, text: str, word: HardWord, number: int) -> Place:
    """Where a word stands behind the start of its value; the start itself if it is broken over two lines."""
    at = sum(len(line) for line in text.splitlines(keepends=True)[: start.line - 1]) + start.column - 1
    match = next(islice(word.pattern.finditer(text, at), number, None), None)
    return _place(start.file, text, match.start()) if match else start


def _place(name: str, text: str, at: int) -> Place:
    return Place(name, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _problem(place: Place, found: str, word: HardWord) -> Problem:
    named = particle(f"'{found}'", "은/는")
    return Problem(place, f"{named} 어려운 말입니다. 쉬운 말로 바꾸거나 곁에 적어 주세요: {word.plain}", "hard-word")
