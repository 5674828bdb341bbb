"""How wide texts are, where nothing measures them: in files of charts, and on the map of cities."""

from __future__ import annotations

from collections.abc import Iterator

_WIDE, _NARROW, _THIN = 0.93, 0.58, 0.32
_FIRST_WIDE = 0x2100
"""From here on stand Hangul, Hanja, triangles, Roman numerals and the like."""


def text_width(text: str) -> float:
    """Return roughly how wide a text is, in its own size, and rather too wide than too narrow."""
    return sum(_WIDE if ord(sign) >= _FIRST_WIDE else _THIN if sign in " .,·:()" else _NARROW for sign in text)


def wrap(text: str, width: float) -> Iterator[str]:
    """Yield the lines of a text that are no wider than `width`, in the text's size; a longer word is broken."""
    line: list[str] = []
    used = 0.0
    for word in (part for whole in text.split() for part in _parts(whole, width)):
        size = text_width(word)
        if line and used + _THIN + size > width:
            yield " ".join(line)
            line, used = [], 0.0
        used += size + (_THIN if line else 0)
        line.append(word)
    if line:
        yield " ".join(line)


def _parts(word: str, width: float) -> Iterator[str]:
    """Yield a word, or the parts of one that is wider than a line."""
    while len(word) > 1 and text_width(word) > width:
        fits = next(end for end in range(len(word) - 1, 0, -1) if end == 1 or text_width(word[:end]) <= width)
        yield word[:fits]
        word = word[fits:]
    yield word
