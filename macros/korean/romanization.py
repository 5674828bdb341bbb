"""Korean text in Latin letters, for ids: the Revised Romanization, with its commonest changes of sound."""

from __future__ import annotations

import re
from itertools import pairwise
from unicodedata import normalize

# In the order of Unicode; silence is an empty word.
_INITIALS, _VOWELS, _FINALS, _FINALS_BEFORE_VOWELS = (
    sounds.split(" ")
    for sounds in (
        "g kk n d tt r m b pp s ss  j jj ch k t p h",
        "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
        " k k k n n n t l k m l l l p l m p p t t ng t t k t p t",
        " g kk ks n nj n d r lg lm lb ls lt lp r m b ps s ss ng j ch k t p ",
    )
)
# A final consonant and the initial after it that change each other: 업무 eommu, 관리 gwalli, 합류 hamnyu.
_ASSIMILATED = {
    **{("k", "n"): "ngn", ("k", "m"): "ngm", ("k", "r"): "ngn"},
    **{("p", "n"): "mn", ("p", "m"): "mm", ("p", "r"): "mn"},
    **{("t", "n"): "nn", ("t", "m"): "nm", ("n", "r"): "ll", ("l", "n"): "ll", ("l", "r"): "ll"},
    **{("m", "r"): "mn", ("ng", "r"): "ngn"},
}


def romanize(text: str) -> str:
    """Return text in ASCII letters and digits, its words joined by hyphens: `ilbanjik-6geup` of `일반직 6급`.

    What is neither Hangul, a Latin letter nor a digit parts words; empty if nothing else is there.
    """
    written = re.sub("[가-힣]+", lambda word: _romanized(word[0]), normalize("NFKC", text))
    return "-".join(re.findall("[a-z0-9]+", written.lower()))


def _romanized(word: str) -> str:
    syllables = [divmod(ord(syllable) - ord("가"), 28) for syllable in word]
    sounds = [(_INITIALS[front // 21], _VOWELS[front % 21], final) for front, final in syllables]
    written = sounds[0][0] + sounds[0][1]
    for (_, _, final), (initial, vowel, _) in pairwise(sounds):
        if initial:
            written += _ASSIMILATED.get((_FINALS[final], initial), _FINALS[final] + initial)
        else:
            written += _FINALS_BEFORE_VOWELS[final]
        written += vowel
    return written + _FINALS[sounds[-1][2]]
