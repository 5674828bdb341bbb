"""The site's own fonts: whole for Korean, small, and enough for its pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.site.built import PROJECT, BuiltSite

ASSETS = PROJECT / "overrides/assets"
STYLES = PROJECT / "overrides/styles"
STYLESHEET = (STYLES / "fonts.css").read_text(encoding="utf-8")
WEIGHTS = ("400", "700")
STANDARD_SYLLABLES = [chr(code) for code in range(0xAC00, 0xD7A4) if len(chr(code).encode("euc_kr")) == 2]
RESERVED_NAME = "Pretendard"


@dataclass(frozen=True)
class Face:
    """One rule of the stylesheet that names a font file."""

    weight: str
    address: str
    characters: frozenset[str]

    @property
    def path(self) -> Path:
        return (STYLES / self.address).resolve()

    @property
    def is_first(self) -> bool:
        return self.path.stem == f"office-sans-{self.weight}"

    @cached_property
    def font(self) -> TTFont:
        return TTFont(self.path, lazy=True)


def _faces() -> Iterator[Face]:
    """The rules with the characters that a browser asks each for: the last that names one is asked."""
    asked: dict[str, set[str]] = {}
    for rule in reversed(re.findall(r"@font-face {([^}]+)}", STYLESHEET)):
        values = dict(re.findall(r"([a-z-]+): ([^;]+);", rule))
        address = re.match(r'url\("([^"]+)"\)', values["src"])
        if address:
            ranges = re.findall(r"U\+([0-9a-f]+)(?:-([0-9a-f]+))?", values["unicode-range"])
            codes = (code for start, end in ranges for code in range(int(start, 16), int(end or start, 16) + 1))
            others = asked.setdefault(values["font-weight"], set())
            characters = frozenset(map(chr, codes)) - others
            others |= characters
            yield Face(values["font-weight"], address[1], characters)


def _font_files(assets: Path) -> list[Path]:
    return sorted((assets / "fonts").glob("*.woff2"))


FACES = tuple(_faces())
FIRST = tuple(face for face in FACES if face.is_first)


@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_standard_syllable_is_in_one_file_of_each_weight(weight: str) -> None:
    files = Counter(character for face in FACES if face.weight == weight for character in face.characters)
    assert len(STANDARD_SYLLABLES) == 2350
    assert [syllable for syllable in STANDARD_SYLLABLES if files[syllable] != 1] == []
    assert [character for character, count in files.items() if count > 1] == []


@pytest.mark.parametrize("syllable", "뜀꾜튿뎠쫬괆쾀힝")
def test_a_rare_syllable_has_an_outline_in_the_file_that_its_range_names(syllable: str) -> None:
    named = [face for face in FACES if syllable in face.characters]
    assert sorted(face.weight for face in named) == list(WEIGHTS)
    for face in named:
        glyph = face.font.getBestCmap()[ord(syllable)]
        assert len(face.font["CFF "].cff[0].CharStrings[glyph].bytecode) > 40


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.path.stem)
def test_a_file_holds_what_it_is_asked_for_and_nothing_else(face: Face) -> None:
    held = set(map(chr, face.font.getBestCmap()))
    assert held - face.characters == set()
    assert [character for character in STANDARD_SYLLABLES if character in face.characters - held] == []
    if face.is_first:
        assert held == face.characters


def test_the_stylesheet_names_every_font_file_and_no_other(library: BuiltSite) -> None:
    assert Counter(face.address for face in FACES) == Counter(
        f"../assets/fonts/{path.name}" for path in _font_files(ASSETS)
    )
    assert [path.name for path in _font_files(library.folder / "assets")] == [path.name for path in _font_files(ASSETS)]


def test_the_files_are_small() -> None:
    sizes = {face: face.path.stat().st_size for face in FACES}
    assert sum(sizes[face] for face in FIRST) <= 92_000
    assert max(size for face, size in sizes.items() if face not in FIRST) <= 40_000
    assert sum(sizes.values()) <= 600_000


@pytest.mark.parametrize("face", FIRST, ids=lambda face: face.path.stem)
def test_digits_are_of_one_width_and_nothing_typed_is_changed(face: Face) -> None:
    glyphs = face.font.getBestCmap()
    assert len({face.font["hmtx"][glyphs[ord(digit)]][0] for digit in "0123456789"}) == 1
    assert {"GSUB", "GPOS"}.isdisjoint(face.font.keys())


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.path.stem)
def test_a_changed_font_does_not_bear_the_reserved_name(face: Face) -> None:
    names = [face.font["name"].getDebugName(number) or "" for number in (1, 3, 4, 6, 16)]
    outlines = face.font["CFF "].cff
    presented = [face.address, *names, *outlines.fontNames, outlines[0].FamilyName, outlines[0].FullName]
    assert [name for name in presented if RESERVED_NAME.lower() in name.lower()] == []


def test_the_licence_of_the_font_goes_with_it(library: BuiltSite) -> None:
    licence = (library.folder / "assets/fonts/OFL.txt").read_text(encoding="utf-8")
    assert f"with Reserved Font Name {RESERVED_NAME}." in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.parametrize("face", FIRST, ids=lambda face: face.path.stem)
def test_the_first_files_show_every_sign_that_the_stylesheet_draws(library: BuiltSite, face: Face) -> None:
    sheet = (library.folder / "assets/site.css").read_text(encoding="utf-8")
    assert set("".join(re.findall(r'content: "([^"]*)"', sheet))) <= face.characters


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.path.stem)
def test_the_units_of_a_font_are_those_of_its_outlines(face: Face) -> None:
    """Or browsers draw nothing, or everything far too small."""
    outlines = face.font["CFF "].cff[0]
    scales = [part.FontMatrix[0] for part in outlines.FDArray]
    assert "FontMatrix" not in outlines.rawDict
    assert [round(scale * face.font["head"].unitsPerEm, 3) for scale in scales] == [1] * len(scales)
