"""One file's text, as all that people write is read: UTF-8 in Unicode's form NFC, every sign of it seen."""

from __future__ import annotations

from unicodedata import normalize

from macros.reading.problems import DataError, Place, Problem
from macros.reading.unseen_signs import unseen_signs


def read_text(name: str, content: bytes) -> str:
    """Return the text of a file in Unicode's form NFC; DataError if it is no UTF-8 or holds signs nobody can see."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        message = "글자를 UTF-8로 읽을 수 없습니다(CP949로 저장된 듯합니다). UTF-8로 다시 저장해 주세요."
        place = place_after(name, content[: error.start].decode())
        raise DataError([Problem(place, message, "encoding")]) from None
    if text.startswith("\ufeff"):
        message = "파일 맨 앞에 BOM 표시가 있습니다. 'UTF-8(BOM 없음)'으로 저장해 주세요."
        raise DataError([Problem(Place(name), message, "encoding")])
    if found := [Problem(place_after(name, text[:at]), message, "unseen-sign") for at, message in unseen_signs(text)]:
        raise DataError(found)
    return normalize("NFC", text)


def place_after(name: str, before: str) -> Place:
    """Return the place in a file that follows some text."""
    lines = before.split("\n")
    return Place(name, len(lines), len(lines[-1]) + 1)
