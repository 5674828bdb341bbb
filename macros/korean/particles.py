"""Particles that follow the sound of the word before them, words in a row, and words as a reader may type them."""

from __future__ import annotations

from collections.abc import Sequence

# Sino-Korean digits that end in a consonant: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔.
_CLOSED_DIGITS = set("013678")
_RIEUL_DIGITS = set("178")


def particle(word: str, pair: str) -> str:
    """`word` with the fitting one of `pair` ("이/가", "은/는", "을/를", "과/와", "으로/로").

    A word that ends in neither Hangul nor a digit gets both: "abc이(가)".
    """
    closed, opened = pair.split("/")
    last = next((c for c in reversed(word) if c.isalnum() or c in "%㎡"), "")
    if last and last in "%㎡":
        return word + opened
    if "가" <= last <= "힣":
        final = (ord(last) - ord("가")) % 28
        rieul = final == 8
    elif last.isascii() and last.isdigit():
        final, rieul = int(last in _CLOSED_DIGITS), last in _RIEUL_DIGITS
    else:
        return f"{word}{closed}({opened})"
    return word + (opened if final == 0 or (rieul and pair == "으로/로") else closed)


def joined(words: Sequence[str]) -> str:
    """`가`; `가와 나`; `가, 나와 다`."""
    if len(words) < 2:
        return "".join(words)
    *before, nearest, last = words
    return f"{', '.join([*before, particle(nearest, '과/와')])} {last}"


def bare(text: str) -> str:
    """Text without white space and capitals, as words are compared that readers search with."""
    return "".join(text.split()).lower()
