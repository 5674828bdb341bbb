"""What offices write into cells: figures, dates, units, words for totals, notes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple
from unicodedata import normalize

from macros.models.period import Period
from macros.models.vocabulary import Named
from macros.reading.sheet import Cell

Figure = int | Decimal

DASHES = frozenset("-–—−－ㅡ―")
_COUNTED = "명|개|대|건|회|원|천원|백만원|억원|%|㎡|㎢|㎞|km|kg|톤|개소|권|시간|세대|가구|필지"
"""Units that also stand behind figures in their cells."""
_COMMON_UNITS = frozenset(f"{_COUNTED}|인|m|곳|동|면|일|점|호|종".split("|"))
"""Words in brackets behind a heading that are units, also where the vocabulary lacks them."""

_NUMBER = re.compile(
    r"(?P<sign>[△▲▽▼+\-−–－]?) ?(?P<whole>\d{1,3}(?:,\d{3})+|0|[1-9]\d*)(?P<decimals>\.\d+)?"
    rf" ?(?P<unit>{_COUNTED})?"
)
_DAY = re.compile(
    r"(?P<year>(?:19|20)\d\d) ?[.\-/년] ?(?P<month>\d{1,2})(?: ?[.\-/월] ?(?P<day>\d{1,2}))? ?[.월일]?"
    r"(?: ?\([월화수목금토일]\))?"
)
_YEAR_WORD = r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d) ?(?:학?년도?)?"
_COUNT = rf"\d[\d,]* ?(?:{_COUNTED}|개 ?노선|개교|곳|주)"
_TOTAL = re.compile(rf"(?P<word>총합계|총계|합계|소계|중계|누계|계|총합|총(?=\d)) ?:?(?:{_COUNT})?")
_TOTAL_OF = re.compile(r"(?P<group>.+?)(?: ?(?:소계|합계|총계)| 계)")
_BRACKETS = re.compile(r" ?[(\[][^()\[\]]*[)\]]$")
_NOTE = re.compile(r"(?:※|☞|＊|\*|주\d*\)|주 ?\d*[:.]|〔주〕|(?:자료|출처) ?:)")
_UNIT = re.compile(r"(?P<title>.*?) ?[(\[] ?(?P<word>단위 ?:? ?)?(?P<unit>[^()\[\]]+?) ?[)\]]")


class Amount(NamedTuple):
    """A figure, and the unit written behind it in its cell."""

    figure: Figure
    unit: str


class Units:
    """The units of the vocabulary by their names."""

    def __init__(self, units: Iterable[Named]) -> None:
        self._ids = {folded(unit.name): unit.id for unit in units}

    def find(self, name: str) -> str | None:
        """Return the id of a unit; None if the vocabulary has no unit of that name."""
        return self._ids.get(folded(name))

    def in_heading(self, heading: str) -> tuple[str, str]:
        """Return a heading without the unit in brackets at its end, and that unit; empty if there is none."""
        found = _UNIT.fullmatch(heading)
        if found and (found["word"] or self.find(found["unit"]) or folded(found["unit"]) in _FOLDED_UNITS):
            return found["title"], found["unit"]
        return heading, ""


def folded(name: str) -> str:
    """Return a name as it is compared: without spaces, capitals and signs of width."""
    return normalize("NFKC", "".join(name.split())).lower()


_FOLDED_UNITS = frozenset(folded(unit) for unit in _COMMON_UNITS)


def is_dash(text: str) -> bool:
    return text in DASHES


def is_note(text: str) -> bool:
    return bool(_NOTE.match(text))


def without_year(title: str) -> tuple[str, int | None]:
    """Return a title without the year at its beginning or end, and that year."""
    for pattern in (rf"{_YEAR_WORD}(?P<rest>.+)", rf"(?P<rest>.+?)[ _(]*{_YEAR_WORD}\)?"):
        if found := re.fullmatch(pattern, title):
            return found["rest"].strip(), int(found["year"])
    return title, None


def joined(text: str) -> str:
    """Return a word whose letters are set apart as one: `구 분`, `구분`."""
    return "".join(text.split()) if re.fullmatch("[가-힣](?: [가-힣])+", text) else text


def is_total(text: str) -> bool:
    """Return whether a row is called a total: `합 계`, `소계(A+B)`, `계 28개소`."""
    return bool(total_word(text))


def total_word(text: str) -> str:
    """Return the word for a total that a row is called by, without a count behind it; empty if there is none."""
    found = _TOTAL.fullmatch("".join(_BRACKETS.sub("", text).split()))
    return found["word"] if found else ""


def is_count(text: str) -> bool:
    """Return whether a text is a figure with what is counted: `28개소`, `총 28개소`."""
    return bool(re.fullmatch(rf"(?:총 ?)?{_COUNT}", text))


def total_of(text: str) -> str | None:
    """Return the group that a row is the total of by its name: `일반직` of `일반직 소계`; None if it names none."""
    found = _TOTAL_OF.fullmatch(_BRACKETS.sub("", text))
    return found["group"] if found else None


def without_brackets(text: str) -> str:
    """Return text without brackets at its end."""
    return _BRACKETS.sub("", text)


def amount(cell: Cell) -> Amount | None:
    """Return the figure of a cell: `1,234`, `△3`, `12대`, or a dash, which is 0; None if it holds no figure."""
    if isinstance(cell.value, (int, Decimal)):
        return Amount(cell.value, "%" if cell.is_percent else "")
    if is_dash(cell.text):
        return Amount(0, "")
    found = _NUMBER.fullmatch(cell.text)
    if found is None:
        return None
    figure = Decimal(found["whole"].replace(",", "") + (found["decimals"] or ""))
    figure = -figure if found["sign"] and found["sign"] != "+" else figure
    return Amount(int(figure) if figure == figure.to_integral_value() else figure, found["unit"] or "")


def is_year(cell: Cell) -> bool:
    return bool(re.fullmatch(_YEAR_WORD, cell.text))


def iso_date(cell: Cell) -> date | str | int | None:
    """Return a day, a month (`2023-10`) or a year as data writes it; None if a cell holds none."""
    if isinstance(cell.value, date):
        return cell.value
    if found := re.fullmatch(_YEAR_WORD, cell.text):
        return int(found["year"])
    found = _DAY.fullmatch(cell.text)
    if found is None or not 1 <= int(found["month"]) <= 12:
        return None
    if not found["day"]:
        return f"{found['year']}-{int(found['month']):02}"
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def is_period(text: str) -> bool:
    try:
        Period.parse(text)
    except ValueError:
        return False
    return True
