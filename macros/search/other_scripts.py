"""What is loaded only by those who type other letters than Hangul: how Chinese characters are read, and foreign words.

豫算, 预算 and 予算 are looked for as 예산 too, and so is `budget`. `how many` asks as 몇 does, and `the` is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from unicodedata import normalize

from macros.search.asking_words import ASKING_WORDS
from macros.search.index import IndexedPage, indexed
from macros.search.word_groups import Group, in_other_letters

FILE = "search/other_scripts.js"
READINGS = Path(__file__).with_name("hanja.txt")
FOREIGN_WORDS = Path(__file__).with_name("foreign_words.txt")
_CHARACTERS = re.compile("[\u3400-\u9fff]+")
_ENGLISH = re.compile(r"[ -~]*[a-z]")


def other_scripts_file(groups: Iterable[Group], pages: Iterable[IndexedPage]) -> str:
    """Return the file's text: a script with the characters by syllable, foreign words by Korean ones, and the pages."""
    groups, pages = list(groups), list(pages)
    readings = {_read(syllable): signs for syllable, signs in map(str.split, _lines(READINGS))}
    syllables = {sign: syllable for syllable, signs in readings.items() for sign in signs}
    foreign = (*_foreign_words(groups, pages), *in_other_letters(groups))
    known = set(re.findall("[가-힣]+", _text(groups, pages)))
    words = {
        "hanja": readings,
        "foreign": [line for korean, *own in foreign if len(line := _as_read(korean, own, syllables, known)) > 1],
        "pages": [{**indexed(page), "language": page.language} for page in pages if page.language],
    }
    return f"self.searchOtherScripts = {json.dumps(words, ensure_ascii=False, separators=(',', ':'))};\n"


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def _read(syllable: str) -> str:
    """Return a syllable, and behind it how it is read at the beginning of a word if that is otherwise: `녀여`."""
    letters = normalize("NFD", syllable)
    initial, vowel = letters[0], letters[1]
    is_silent = vowel in "ᅣᅤᅧᅨᅭᅲᅵ"
    first = "ᄋ" if initial in "ᄂᄅ" and is_silent else "ᄂ" if initial == "ᄅ" else initial
    return syllable if first == initial else syllable + normalize("NFC", first + letters[1:])


def _as_read(korean: str, own: Iterable[str], syllables: Mapping[str, str], known: Collection[str]) -> list[str]:
    """Return a Korean word and what it is elsewhere, of words in Chinese characters that are read alike only one.

    預算 and 予算 need no place beside 예산, nor 庭園 where 정원 is `known`, since the search reads them so itself.
    """

    def reading(run: re.Match[str]) -> str:
        first, *others = (syllables.get(sign, sign) for sign in run[0])
        return first[-1] + "".join(each[0] for each in others)

    read = dict.fromkeys(_CHARACTERS.sub(reading, word) for word in own)
    return [korean, *(word for word in read if word not in known)]


def _foreign_words(groups: Iterable[Group], pages: Iterable[IndexedPage]) -> Iterator[Group]:
    """Yield of each line the Korean word, if it asks or the site or its groups use it, and what it is elsewhere."""
    text = _text(groups, pages)
    lines = [line.split(": ") for line in _lines(FOREIGN_WORDS)]
    words = {word for _, foreign in lines for word in foreign.split(", ")}
    for korean, foreign in lines:
        if all(word in text for word in korean.split()):
            own = foreign.split(", ")
            # What is the word for something else is no plural: `officials` and `official`.
            yield korean, *own, *(plural for plural in map(_plural, own) if plural and plural not in words)


def _text(groups: Iterable[Group], pages: Iterable[IndexedPage]) -> str:
    """Return all that the search knows in Korean: the words that ask, those of the groups, and the pages."""
    lines = (line for page in pages for section in page.sections for line in (page.title, *section.lines))
    return "\n".join((*lines, *(word for words in (*ASKING_WORDS.values(), *groups) for word in words)))


def _plural(word: str) -> str:
    """Return the plural of an English word that has more than an s; empty for others."""
    if not _ENGLISH.fullmatch(word):
        return ""
    if re.search("[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search("(?:x|z|ch|sh|ss)$", word) else ""
