"""Makes the site's font files and `fonts.css` from the npm package `pretendard-gov`.

    make fonts

A first file for each weight holds what the built pages show in it, which is far less in bold. A second one
holds what else Korean pages are mostly written with, so that a new word costs its page little. The other
syllables of KS X 1001 are in one file for every two initial consonants. Rarer syllables are left to the
reader's own fonts: they would make the files three times as large.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from playwright.sync_api import sync_playwright

OVERRIDES = Path(__file__).parents[1]
FONTS = OVERRIDES / "assets/fonts"
STYLESHEET = OVERRIDES / "styles/fonts.css"

# The licence reserves the name Pretendard for the unchanged font.
FAMILY = "Office Sans"
PREFIX = "office-sans"
WEIGHTS = {400: "Regular", 700: "Bold"}

# The files that name each of their characters, the most wanted last.
MOST_WANTED = ("often", "")
SYLLABLES = range(0xAC00, 0xD7A4)
PER_FILE = 2 * 21 * 28
# The package's stylesheet has its own division of the syllables, which ends with the most frequent ones.
COMMON_SLICES = 6
SIGNS = (
    "·‐‑–—―‘’“”‹›†․‥…※′″−∙×÷±≒≤≥~%°©€₩←↑→↓↔↕⇒△▲▽▼▷▶◁◀○●◎□■◇◆☆★☎✓ⅠⅡⅢⅣⅤⅥ①②③④⑤⑥⑦⑧⑨⑩「」『』《》〈〉【】、。ㆍ㎡㎞㎏㎜㎝"
)
LATIN = (range(0xA0, 0x250), range(0x1E00, 0x1F00))
FURTHER_SIGNS = (
    range(0x2010, 0x205F),  # punctuation
    range(0x20A0, 0x20C0),  # currencies
    range(0x2100, 0x2400),  # letters as signs, arrows, mathematics
    range(0x2460, 0x2700),  # circled numbers, shapes
    range(0x3001, 0x3040),  # East Asian punctuation
    range(0x3131, 0x3190),  # Korean letters
    range(0x3200, 0x3400),  # circled letters and units
    range(0xFF01, 0xFFF0),  # full-width forms
)
# Some text is bold on a wide screen only, some on a phone only.
WIDTHS = (1400, 360)
# Each text of a page with its weight, also where it is folded away.
TEXTS = """() => [...document.body.querySelectorAll("*:not(script, style, noscript)")].map(part => [
    getComputedStyle(part).fontWeight,
    [...part.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join("")
        + (part.placeholder ?? ""),
])"""
# Signs that the stylesheet draws beside texts of either weight.
DRAWN = ("assets/site.css", r'content: "([^"]*)"')
# What scripts write into pages is regular, but for the answers of the search.
SCRIPTS = tuple(f"assets/{name}.js" for name in ("site", "search-box", "cite", "corrections", "tables", "values"))
SEARCH_INDEX = "search/search_index.js"

# Korean fonts that readers have, whose syllables are 0.92 em wide. Those of Apple's font are narrower.
FALLBACKS = {
    400: ("Noto Sans CJK KR", "NotoSansCJKkr-Regular", "Noto Sans KR", "NotoSansKR-Regular", "Malgun Gothic"),
    700: ("Noto Sans CJK KR Bold", "NotoSansCJKkr-Bold", "Noto Sans KR Bold", "NotoSansKR-Bold", "Malgun Gothic Bold"),
}
FALLBACK_SYLLABLE = 0.92


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path, help="folder of the unpacked npm package")
    parser.add_argument("site", type=Path, help="folder of the built site")
    options = parser.parse_args()

    originals = {
        weight: options.package / f"dist/public/static/PretendardGOV-{style}.otf" for weight, style in WEIGHTS.items()
    }
    available, common = set(TTFont(originals[400]).getBestCmap()), common_syllables(options.package)
    shown = shown_characters(options.site.resolve())
    files = {weight: divide(available, shown[weight], common) for weight in WEIGHTS}
    for old in FONTS.glob("*.woff2"):
        old.unlink()
    for weight, original in originals.items():
        for name, characters in files[weight].items():
            write_font(original, FONTS / file_name(name, weight), weight, characters)
    STYLESHEET.write_text(stylesheet(files, TTFont(originals[400])), encoding="utf-8")


def common_syllables(package: Path) -> set[int]:
    """The syllables of the package's most frequent slices."""
    css = (package / "dist/web/static/PretendardGOV-Regular.css").read_text(encoding="utf-8")
    slices = re.findall(r"unicode-range: ([^;]+);", css)[-COMMON_SLICES:]
    found: set[int] = set()
    for start, end in re.findall(r"U\+([0-9a-f]+)(?:-([0-9a-f]+))?", " ".join(slices)):
        found.update(range(int(start, 16), int(end or start, 16) + 1))
    return found.intersection(SYLLABLES)


def shown_characters(site: Path) -> dict[int, set[int]]:
    """The characters of the built pages by weight. Regular text has those of bold text too: a search quotes them."""
    texts: dict[int, list[str]] = defaultdict(list)
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium-headless-shell") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for width in WIDTHS:
            # The pages' policy is meant for a host: read as files, they would be without their look.
            page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
            for path in sorted(site.rglob("*.html")):
                page.goto(path.as_uri())
                for weight, text in page.evaluate(TEXTS):
                    texts[int(weight)].append(text)
        browser.close()
    index = (site / SEARCH_INDEX).read_text(encoding="utf-8")
    indexed = json.loads(index.removeprefix("self.searchIndex = ").removesuffix(";\n"))
    # The words that mean the same are looked for, and never shown.
    answers, quoted = indexed["answers"], json.dumps([indexed["pages"], indexed["questions"]], ensure_ascii=False)
    drawn = re.findall(DRAWN[1], (site / DRAWN[0]).read_text(encoding="utf-8"))
    texts[700] += [*drawn, *answers["text"]]
    texts[400] += [quoted, *texts[700], *((site / script).read_text(encoding="utf-8") for script in SCRIPTS)]
    return {weight: set(map(ord, "".join(texts[weight]))) for weight in WEIGHTS}


def divide(available: set[int], shown: set[int], common: set[int]) -> dict[str, list[int]]:
    """Which file of a weight holds which characters. None is in two files, and Han characters are in none."""
    latin, signs = ({code for block in blocks for code in block} for blocks in (LATIN, FURTHER_SIGNS))
    printable = set(range(0x20, 0x7F))
    first = printable | (shown & {*latin, *signs, *SYLLABLES})
    often = {*common, *map(ord, SIGNS)} - first
    held = first | often
    files = {"": first, "often": often, "latin": latin - held, "signs": signs - held}
    rest = {code for code in SYLLABLES if is_standard(code)} - held
    for start in range(SYLLABLES.start, SYLLABLES.stop, PER_FILE):
        files[f"{start:x}"] = rest.intersection(range(start, start + PER_FILE))
    return {name: sorted(characters & available) for name, characters in files.items()}


def is_standard(syllable: int) -> bool:
    """Whether KS X 1001 has a code for the syllable. The others are spelled with four codes."""
    return len(chr(syllable).encode("euc_kr")) == 2


def file_name(name: str, weight: int) -> str:
    return "-".join(filter(None, (PREFIX, str(weight), name))) + ".woff2"


def write_font(original: Path, path: Path, weight: int, characters: Iterable[int]) -> None:
    """A font with these characters only, without hints, and without features that change what is typed."""
    options = subset.Options()
    options.flavor = "woff2"
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.bidi_closure = False
    # The digits are of one width by themselves. Contextual forms would turn a typed "->" into an arrow.
    options.layout_features = []
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "vhea", "vmtx"]
    options.name_IDs = [0, 5, 13, 14]
    font = TTFont(original, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    rename(font, WEIGHTS[weight])
    font.flavor = "woff2"
    font.save(path)


def rename(font: TTFont, style: str) -> None:
    full, identifier = f"{FAMILY} {style}", f"{FAMILY.replace(' ', '')}-{style}"
    for number, text in {1: FAMILY, 2: style, 3: identifier, 4: full, 6: identifier}.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    outlines = font["CFF "].cff
    outlines.fontNames[0] = identifier
    outlines[0].FamilyName, outlines[0].FullName = FAMILY, full


def stylesheet(files: dict[int, dict[str, list[int]]], font: TTFont) -> str:
    # Of rules that name one character a browser asks the last: so the most wanted files stand last and name
    # each of theirs, and the others name whole blocks, which keeps the stylesheet small.
    blocks = [name for name in files[400] if name not in MOST_WANTED]
    rules = [
        rule(
            FAMILY,
            weight,
            ("font-display", "optional"),
            ("src", f'url("../assets/fonts/{file_name(name, weight)}") format("woff2")'),
            ("unicode-range", unicode_range(files[weight][name]) if name in MOST_WANTED else block_range(name)),
        )
        for name in (*blocks, *MOST_WANTED)
        for weight in WEIGHTS
    ]
    em = font["head"].unitsPerEm
    scale = font["hmtx"][font.getBestCmap()[SYLLABLES.start]][0] / em / FALLBACK_SYLLABLE
    fallbacks = [
        rule(
            f"{FAMILY} Fallback",
            weight,
            ("src", ", ".join(f'local("{name}")' for name in names)),
            ("size-adjust", f"{scale:.2%}"),
            ("ascent-override", f"{font['hhea'].ascent / em / scale:.2%}"),
            ("descent-override", f"{-font['hhea'].descent / em / scale:.2%}"),
            ("line-gap-override", "0%"),
        )
        for weight, names in FALLBACKS.items()
    ]
    return "\n".join(
        [
            "/* Made by make-assets/fonts.py. */",
            "/* Optional: a font that comes late waits for the next page, so that no text changes under the reader. */",
            *rules,
            "/* The reader's own font in our sizes, so that Korean lines break alike whether or not ours has come. */",
            *fallbacks,
        ]
    )


def rule(family: str, weight: int, *descriptors: tuple[str, str]) -> str:
    lines = (("font-family", f'"{family}"'), ("font-weight", str(weight)), *descriptors)
    return "@font-face {\n" + "".join(f"  {name}: {value};\n" for name, value in lines) + "}\n"


def block_range(name: str) -> str:
    """The blocks that a further file is asked for."""
    if name == "latin":
        return ", ".join(f"U+{block.start:x}-{block.stop - 1:x}" for block in LATIN)
    if name == "signs":
        return ", ".join(f"U+{block.start:x}-{block.stop - 1:x}" for block in FURTHER_SIGNS)
    start = int(name, 16)
    return f"U+{start:x}-{min(start + PER_FILE, SYLLABLES.stop) - 1:x}"


def unicode_range(characters: list[int]) -> str:
    runs = []
    for _, run in groupby(enumerate(characters), key=lambda pair: pair[1] - pair[0]):
        codes = [code for _, code in run]
        runs.append(f"U+{codes[0]:x}" + (f"-{codes[-1]:x}" if len(codes) > 1 else ""))
    return ", ".join(runs)


if __name__ == "__main__":
    main()
