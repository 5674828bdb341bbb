"""Every value that is said to be printed stands in the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from macros.checks import load_site
from macros.models.site import Site
from macros.records.facts import Fact, Value
from macros.records.read_facts import read_facts

ROOT = Path(__file__).parents[2]
BOUND = {
    "at-most": ("한도", "이내", "최대", "까지"),
    "total": ("총", "회 실시", "명"),
    "each": ("각",),
    "worth": ("상당",),
}
"""What the report writes for the words of `bound`."""


def squeezed(text: str) -> str:
    """A text without blanks and signs, which the lines of the report break."""
    return re.sub(r"[\s,.·ㆍ‧・’‘'\"“”]", "", text)


REPORT = (Path(__file__).parent / "report.txt").read_text(encoding="utf-8")
TEXTS = (squeezed(REPORT), squeezed(re.sub(r"\([^()]*\)", "", REPORT)))
"""The report, and the report without what stands in brackets, which has a field of its own."""


def wordings(site: Site, fact: Fact, value: Value) -> Iterator[str]:
    """The ways in which the report may print a value."""
    if fact.kind:
        record = site.records[fact.kind].get(str(value))
        name = record.display_name if record else str(value)
        yield from (name, name.removesuffix("도시"))
    elif fact.id.endswith("/bound"):
        yield from BOUND[str(value)]
    elif isinstance(value, (int, Decimal)):
        yield f"△{-value}" if value < 0 else str(value)
        yield f"{value / 10000:.0f}만"
    elif isinstance(value, date):
        yield from (f"{value:%Y%m%d}", f"{value.year}{value.month}{value.day}")
    else:
        yield str(value)


def test_what_is_said_to_be_printed_stands_in_the_report() -> None:
    site = load_site(ROOT / "data")
    printed = [fact for fact in read_facts(site.files.values()) if fact.origin == "printed"]
    values = [
        (fact, each) for fact in printed for each in (fact.value if isinstance(fact.value, tuple) else [fact.value])
    ]
    absent = [
        (fact.id, value)
        for fact, value in values
        if not any(squeezed(wording) in text for wording in wordings(site, fact, value) for text in TEXTS)
    ]
    assert absent == []
    assert len(values) > 700
