"""Signs that nobody can see: controls, fillers, marks of direction, blanks that are no plain blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# The last two signs of each plane are none.
_NO_SIGNS = "".join(chr(plane | last) for plane in range(0, 0xE0000, 0x10000) for last in (0xFFFE, 0xFFFF))
# Controls, what Unicode lets programs ignore, fillers, private and broken signs. No tab, line feed or CR before one.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc"
    "\U00013430-\U00013440\U00016fe4\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U0010ffff"
    f"{_NO_SIGNS}{_BLANKS}]|\r(?!\n)"
)
_ODD_BLANK = re.compile(f"[{_BLANKS}]")
_PICTURE = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
)
_PICTURE += "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff][\U0001f3fb-\U0001f3ff]?[\ufe0e\ufe0f]?"
_EMOJI = re.compile(f"[#*0-9]\ufe0f\u20e3|\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f|{_PICTURE}(?:\u200d{_PICTURE})*")
_EMOJI_OR_UNSEEN = re.compile(f"(?P<emoji>{_EMOJI.pattern})|{_UNSEEN.pattern}|[\n\t]")


def unseen_signs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the position of each sign that cannot be seen, and what to do about it; those inside emoji may stay."""
    if not _UNSEEN.search(text):
        return
    for found in _UNSEEN.finditer(_EMOJI.sub(lambda emoji: "x" * len(emoji[0]), text)):
        code = f"U+{ord(found[0]):04X}"
        if _ODD_BLANK.match(found[0]):
            yield found.start(), f"보통 빈칸이 아닌 빈칸({code})이 있습니다. 지우고 빈칸을 다시 넣어 주세요."
        else:
            yield found.start(), f"눈에 보이지 않는 글자({code})가 있습니다. 지워 주세요."


def with_signs_seen(text: str) -> str:
    """Return text in one line, with the code in place of each sign that cannot be seen: `a<U+200B>`."""
    return _EMOJI_OR_UNSEEN.sub(_seen, text)


def _seen(sign: re.Match[str]) -> str:
    if sign["emoji"]:
        return sign[0]
    return "⏎" if sign[0] == "\n" else f"<U+{ord(sign[0]):04X}>"
