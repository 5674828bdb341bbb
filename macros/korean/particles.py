"""Particles that follow the sound of a word, words joined by them, and words folded for comparison."""

from __future__ import annotations

from collections.abc import Sequence

# Sino-Korean digits that end in a consonant: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔.
_CLOSED_DIGITS = set("013678")
_RIEUL_DIGITS = set("178")
# Units as they are read behind a number, and whether they end in a consonant: 킬로그램 does, 리터 does not.
_UNITS = {
    **dict.fromkeys(("kg", "㎏", "mg", "㎎", "g", "t"), True),
    **dict.fromkeys(("km", "㎞", "cm", "㎝", "mm", "㎜", "m", "㎥", "ha", "ℓ", "L", "l", "℃"), False),
}


def particle(word: str, pair: str) -> str:
    """Return `word` with the fitting particle of `pair` ("이/가", "은/는", "을/를", "과/와", "으로/로").

    A word that ends in neither Hangul nor a digit gets both: "abc이(가)".
    """
    closed, opened = pair.split("/")
    last = next((c for c in reversed(word) if c.isalnum() or c in "%㎡"), "")
    if unit := next((unit for unit in _UNITS if word.endswith(unit) and word[: -len(unit)][-1:].isdigit()), ""):
        return word + (closed if _UNITS[unit] else opened)
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


def quoted(text: object, pair: str = "은/는") -> str:
    """Return what somebody typed between quotation marks, with the fitting particle: `'park'은(는)`."""
    return particle(f"'{text}'", pair)


def join_words(words: Sequence[str]) -> str:
    """Return `가`, `가와 나` or `가, 나와 다`."""
    if len(words) < 2:
        return "".join(words)
    *others, second_last, last = words
    return f"{', '.join([*others, particle(second_last, '과/와')])} {last}"


def fold(text: str) -> str:
    """Return text without white space and in lower case, as search words are compared."""
    return "".join(text.split()).lower()
