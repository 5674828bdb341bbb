"""The words on each sheet of a PDF that Chromium wrote."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

_OBJECT = re.compile(rb"^(\d+) 0 obj\s(.*?)\sendobj", re.DOTALL | re.MULTILINE)
_SHEET = re.compile(rb"/Type\s*/Page\b")
_FONT = re.compile(r"/(F\d+) (\d+) 0 R")
_SHOWN = re.compile(r"/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|(ET)")
_MAPPED = re.compile(r"<(\w+)> <(\w+)>(?: <(\w+)>)?")


def sheets(pdf: bytes) -> list[str]:
    """The text of each sheet without blanks, in the order in which it was drawn."""
    objects = {int(number): content for number, content in _OBJECT.findall(pdf)}
    pages = [content for content in objects.values() if _SHEET.search(content)]
    return ["".join(_words(page, objects)) for page in pages]


def _words(page: bytes, objects: Mapping[int, bytes]) -> Iterator[str]:
    fonts = {name: _letters(objects, int(number)) for name, number in _FONT.findall(page.decode("latin-1"))}
    letters: Mapping[str, str] = {}
    for font, shown, _ in _SHOWN.findall(_stream(objects, page, "Contents")):
        letters = fonts[font] if font else letters
        width = len(next(iter(letters), "00"))
        yield from (letters.get(shown[at : at + width], "").strip() for at in range(0, len(shown), width))


def _letters(objects: Mapping[int, bytes], font: int) -> Mapping[str, str]:
    """What the codes of a font stand for."""
    letters: dict[str, str] = {}
    told = _stream(objects, objects[font], "ToUnicode").partition("endcodespace")[2]
    for first, last, begin in _MAPPED.findall(told):
        if not begin:
            letters[first] = bytes.fromhex(last).decode("utf-16-be")
            continue
        for code in range(int(first, 16), int(last, 16) + 1):
            letters[f"{code:0{len(first)}X}"] = chr(int(begin, 16) + code - int(first, 16))
    return letters


def _stream(objects: Mapping[int, bytes], holder: bytes, key: str) -> str:
    found = re.search(rf"/{key} (\d+)".encode(), holder)
    if not found:
        return ""
    content = objects[int(found[1])]
    packed = content[content.index(b"stream\n") + 7 : content.rindex(b"\nendstream")]
    return zlib.decompress(packed).decode("latin-1")
