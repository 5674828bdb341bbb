"""What is loaded only by those who type other letters than Hangul: how Chinese characters are read, and foreign words.

豫算, 预算 and 予算 are looked for as 예산 too, and `budget` in the words of its group.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

from macros.search.asking_words import FOREIGN_ASKING_WORDS
from macros.search.index import IndexedPage, indexed
from macros.search.word_groups import Group, in_other_letters

FILE = "search/other_scripts.js"
READINGS = Path(__file__).with_name("hanja.txt")


def other_scripts_file(groups: Iterable[Group], pages: Iterable[IndexedPage]) -> str:
    """Return the file's text: a script with the characters by syllable, the groups in other letters, and the pages."""
    lines = READINGS.read_text(encoding="utf-8").splitlines()
    words = {
        "hanja": {_read(syllable): signs for syllable, signs in map(str.split, lines)},
        "groups": in_other_letters(groups),
        "asking": FOREIGN_ASKING_WORDS,
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
