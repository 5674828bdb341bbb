"""Find hard words in what readers see, and name the plain word for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from macros.korean.particles import quoted
from macros.models.base import Model
from macros.models.glossary import Glossary
from macros.models.site import Site
from macros.reading.problems import Place, Problem
from macros.reading.yaml_file import YamlFile

# Words that any Korean office is asked to write more plainly; the glossary of the department comes before them.
HARD_WORDS: Mapping[str, str] = {
    "거버넌스": "함께 꾸리는 틀",
    "금번": "이번",
    "금회": "이번",
    "내방": "방문",
    "도모": "꾀함",
    "동년": "같은 해",
    "로드맵": "단계별 계획",
    "만전": "빈틈없음",
    "명기": "분명히 적음",
    "벤치마킹": "본받아 배우기",
    "모니터링": "점검",
    "송부": "보냄",
    "수범": "모범",
    "시달": "알림",
    "원스톱": "한곳에서 처리",
    "이첩": "넘김",
    "익년": "다음 해",
    "익월": "다음 달",
    "익일": "다음 날",
    "인센티브": "혜택",
    "일환": "하나",
    "저감": "줄임",
    "적시": "제때",
    "제고": "높임",
    "제반": "여러",
    "징구": "받음",
    "차년도": "다음 해",
    "패러다임": "생각의 틀",
    "필히": "반드시",
    "함양": "기름",
}

# Fields that are written for readers; titles and names keep the office's words.
PROSE = frozenset({"purpose", "plain", "summary", "note", "reason", "caution", "scope"})

_PARTICLES = (
    "은|는|이|가|을|를|의|에|에서|에게|께|와|과|로|으로|도|만|부터|까지|보다|처럼|마다|이나|나|"
    "입니다|이며|이고|이란|란|별"
)
# Endings of a noun that is made a verb: 제고하여, 제고된, 제고시켜.
_VERB_ENDINGS = "(?:하|해|했|한|할|함|합|되|돼|된|될|됨|됩|시키|시켜|시킨|시킬)[가-힣]*"
_MARKUP = re.compile(
    r"\A---\n.*?\n---\n|^#.*$|^ *```.*?^ *```$|`[^`]*`|\{\{.*?\}\}|\{%.*?%\}|\]\([^)]*\)|<[^>]*>", re.M | re.S
)


@dataclass(frozen=True)
class HardWord:
    """A hard word, the plain one for it, and the pattern that finds it with any particle or ending."""

    word: str
    plain: str
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, word: str, plain: str, *, verb: bool) -> HardWord:
        tail = f"{_VERB_ENDINGS}|{_PARTICLES}" if verb else _PARTICLES
        return cls(word, plain, re.compile(rf"(?<![가-힣A-Za-z]){re.escape(word)}(?:{tail})?(?![가-힣])"))

    def is_explained_in(self, text: str) -> bool:
        """Whether a sentence has the plain word beside it, or says what it means."""
        word = re.escape(self.word)
        sentences = (sentence for sentence in re.split(r"[.\n]", text) if self.word in sentence)
        glossed = any(self.plain in sentence for sentence in sentences) or re.search(rf"{word}[가-힣]*\(", text)
        defined = re.search(rf"{word}\d*(?:은|는|이|가)\s[^.]*?(?:입니다|이고|이며|말합니다|뜻|들립니다)", text)
        return bool(glossed or defined)


def hard_words(site: Site) -> tuple[HardWord, ...]:
    """Return the hard words of offices in general and of the department's glossary."""
    terms = site.terms
    own = {term.term: term.plain for term in terms if re.search(r"[가-힣]", term.term)}
    kept = {term.term for term in terms if term.kept}
    words = {**HARD_WORDS, **own}
    return tuple(
        HardWord.of(word, plain, verb=word in HARD_WORDS or _is_action(plain))
        for word, plain in words.items()
        if word not in kept
    )


def _is_action(plain: str) -> bool:
    """Whether a plain word names an action: 높임, 꾀함, 배우기."""
    last = plain[-1]
    return last == "기" or ("가" <= last <= "힣" and (ord(last) - ord("가")) % 28 == 16)


def find_hard_words_in_data(site: Site) -> Iterator[Problem]:
    """Find hard words in the prose of the data."""
    words = hard_words(site)
    for subject, models in site.models:
        if not isinstance(subject, Glossary):
            for model in models:
                yield from _in_model(model, words, site.files)


def find_hard_words_in_page(name: str, text: str, site: Site) -> Iterator[Problem]:
    """Find hard words in the prose of a page, but not in its headings, code, macros and addresses."""
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
    """Return the place of a word behind the start of its value; the start if a line break divides the word."""
    at = sum(len(line) for line in text.splitlines(keepends=True)[: start.line - 1]) + start.column - 1
    match = next(islice(word.pattern.finditer(text, at), number, None), None)
    return _place(start.file, text, match.start()) if match else start


def _place(name: str, text: str, at: int) -> Place:
    return Place(name, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _problem(place: Place, text: str, word: HardWord) -> Problem:
    return Problem(
        place, f"{quoted(text)} 어려운 말입니다. 쉬운 말로 바꾸거나 곁에 적어 주세요: {word.plain}", "hard-word"
    )
