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
    line = ""
    for word in text.split():
        longer = f"{line} {word}".lstrip()
        if text_width(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        while text_width(word) > width:
            fits = next(end for end in range(len(word), 0, -1) if end == 1 or text_width(word[:end]) <= width)
            yield word[:fits]
            word = word[fits:]
        line = word
    if line:
        yield line
