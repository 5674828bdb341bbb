"""What is loaded only by those who type other letters than Hangul: how Chinese characters are read, and foreign words.

豫算, 预算 and 予算 are looked for as 예산 too, and so is `budget`. `how many` asks as 몇 does, and `the` is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import normalize

from macros.search.asking_words import ASKING_WORDS
from macros.search.index import IndexedPage, indexed
from macros.search.word_groups import Group, in_other_letters

FILE = "search/other_scripts.js"
READINGS = Path(__file__).with_name("hanja.txt")
FOREIGN_WORDS = Path(__file__).with_name("foreign_words.txt")
_ENGLISH = re.compile(r"[ -~]*[a-z]")


def other_scripts_file(groups: Iterable[Group], pages: Iterable[IndexedPage]) -> str:
    """Return the file's text: a script with the characters by syllable, foreign words by Korean ones, and the pages."""
    groups, pages = list(groups), list(pages)
    lines = READINGS.read_text(encoding="utf-8").splitlines()
    words = {
        "hanja": {_read(syllable): signs for syllable, signs in map(str.split, lines)},
        "foreign": [*_foreign_words(groups, pages), *in_other_letters(groups)],
        "pages": [{**indexed(page), "language": page.language} for page in pages if page.language],
    }
    return f"self.searchOtherScripts = {json.dumps(words, ensure_ascii=False, separators=(',', ':'))};\n"


def _read(syllable: str) -> str:
    """Return a syllable, and behind it how it is read at the beginning of a word if that is otherwise: `녀여`."""
    letters = normalize("NFD", syllable)
    initial, vowel = letters[0], letters[1]
    is_silent = vowel in "ᅣᅤᅧᅨᅭᅲᅵ"
    first = "ᄋ" if initial in "ᄂᄅ" and is_silent else "ᄂ" if initial == "ᄅ" else initial
    return syllable if first == initial else syllable + normalize("NFC", first + letters[1:])


def _foreign_words(groups: Iterable[Group], pages: Iterable[IndexedPage]) -> Iterator[Group]:
    """Yield of each line the Korean word, if it asks or the site or its groups use it, and what it is elsewhere."""
    known = [line for page in pages for section in page.sections for line in (page.title, *section.lines)]
    known += [word for words in (*ASKING_WORDS.values(), *groups) for word in words]
    text = "\n".join(known)
    lines = [line.split(": ") for line in FOREIGN_WORDS.read_text(encoding="utf-8").splitlines()]
    words = {word for _, foreign in lines for word in foreign.split(", ")}
    for korean, foreign in lines:
        if all(word in text for word in korean.split()):
            own = foreign.split(", ")
            # What is the word for something else is no plural: `officials` and `official`.
            yield korean, *own, *(plural for plural in map(_plural, own) if plural and plural not in words)


def _plural(word: str) -> str:
    """Return the regular plural of an English word; empty for others."""
    if not _ENGLISH.fullmatch(word):
        return ""
    stem, end = (word[:-1], "ies") if re.search("[^aeiou]y$", word) else (word, "s")
    return f"{stem}{'e' if re.search('(?:[sxz]|[cs]h)$', word) else ''}{end}"
