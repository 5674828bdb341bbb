"""What was corrected, inferred, added, or taken from elsewhere: the tables of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from macros.exports.facts_table import FACTS
from macros.models.origin import ORIGINS, Origin
from macros.models.site import Site
from macros.models.source import Document
from macros.models.subjects import NAMES as SUBJECT_NAMES
from macros.records.facts import Fact
from macros.records.ids import nearest_pages
from macros.records.names import Names
from macros.records.read_facts import read_facts
from macros.views.macro_arguments import require_choice
from macros.views.origin_marks import unconfirmed
from macros.views.page_view import View
from macros.views.table import Cell, Row, numbers, table, text, with_plain

COLUMNS: Mapping[Origin, tuple[str, ...]] = {
    "corrected": ("무엇", "문서에 인쇄된 글", "이 사이트의 글", "이유"),
    "inferred": ("무엇", "문서에 인쇄된 글", "추정한 값", "이유"),
    "outside": ("무엇", "값", "출처"),
}
"""The tables of single values; what is added is only counted."""

TRANSLATIONS = "translations"

ADDED: Mapping[str, str] = {
    "plain": "어려운 말 곁에 붙인 쉬운 말입니다.",
    "purpose": "사업의 목적을 쉬운 말로 다시 적은 것입니다. 문서의 글이 있으면 그 아래에서 보실 수 있습니다.",
    "summary": "부서가 하는 일을 쉬운 말로 적은 소개입니다.",
    "caution": "읽으실 때 조심하실 점입니다.",
    "aliases": "찾기 쉽도록 붙인 다른 이름입니다.",
    "about": "글에 나오는 도시나 시설, 표로 이은 링크입니다.",
    "budget_line": "사업을 예산의 단위사업과 이은 것입니다.",
    "continues": "지난해의 어느 사업을 이어받았는지 이은 것입니다.",
    "latitude": "지도에 놓으려고 어림한 자리입니다. 경도와 함께 적었습니다.",
    TRANSLATIONS: "다른 언어의 페이지에 쓰려고 옮긴 이름과 설명입니다.",
}
"""What this site adds for readers, by the key that holds it; all of other languages together."""


TRANSLATED = ("name", "text", "summary")
"""The keys of what is translated."""


class _Survey(NamedTuple):
    """The values of a site that no document prints as they are, with what stands beside them; the others in numbers."""

    told: tuple[Fact, ...]
    beside: Mapping[str, Fact]
    """What is printed for values, and the notes on them, by id."""
    added: Mapping[str, tuple[str, int]]
    """The title of each key that holds additions, and how many there are."""


@lru_cache(maxsize=1)
def _survey(site: Site) -> _Survey:
    told: list[Fact] = []
    beside: dict[str, Fact] = {}
    added: dict[str, tuple[str, int]] = {}
    for fact in read_facts(site.files.values()):
        if fact.origin in COLUMNS:
            told.append(fact)
        elif fact.id.rpartition("/")[0].endswith(("/printed", "/notes")):
            beside[fact.id] = fact
        elif fact.origin == "added" and (kind := _kind(fact)):
            title = SUBJECT_NAMES[kind] if kind == TRANSLATIONS else str(fact.field).rpartition(" · ")[2]
            first, count = added.get(kind, (title, 0))
            added[kind] = first, count + 1
    return _Survey(tuple(told), beside, added)


def _kind(fact: Fact) -> str:
    """Return what kind of addition a value is; empty if it is not for readers."""
    key = fact.id.rpartition("/")[2]
    if fact.records[0].startswith(f"{TRANSLATIONS}/"):
        return TRANSLATIONS if key in TRANSLATED else ""
    return key if key in ADDED else ""


def origin_table(view: View, origin: object) -> Markup:
    """바로잡거나 추정하거나 문서 밖에서 가져온 값을 표로 보여 줍니다. 예: `{{ origin_table("corrected") }}`"""
    chosen = require_choice(origin, COLUMNS, "유래")
    survey = _survey(view.site)
    told = [fact for fact in survey.told if fact.origin == chosen]
    if not told:
        return view.paragraphs(["그런 값이 없습니다."], "note")
    names, pages = Names.from_site(view.site), nearest_pages(view.site, view.routes.url)
    rows = [
        Row(
            _link(view, pages.get(fact.record), f"{names.record_path(fact)} › {names.field_text(fact)}"),
            _outside_cells(view, names, fact) if chosen == "outside" else _cells(names, fact, survey.beside),
            place=fact.place,
        )
        for fact in told
    ]
    about = view.site.subjects_in({fact.node.file for fact in told})
    title, columns = ORIGINS[told[0].origin], text(*COLUMNS[told[0].origin])
    note = f"모두 {unconfirmed(view.site)}입니다." if chosen == "outside" else ""
    # What it says stands on the pages of the records too, where readers look for it.
    html = table(view, f"origin-{chosen}", about, title, columns, rows, note=note, exported=FACTS)
    return Markup("<div data-search-exclude>%s</div>") % html


def added_table(view: View) -> Markup:
    """이 사이트가 덧붙인 것이 무엇이고 몇 개인지 보여 줍니다. 예: `{{ added_table() }}`"""
    added = _survey(view.site).added
    rows = [
        Row(with_plain(added[key][0], about), (f"{added[key][1]:,}",)) for key, about in ADDED.items() if key in added
    ]
    columns = (*text("덧붙인 것"), *numbers("개수"))
    return table(view, "origin-added", view.site.subjects, ORIGINS["added"], columns, rows, exported=FACTS)


def _cells(names: Names, fact: Fact, facts: Mapping[str, Fact]) -> tuple[Cell, ...]:
    record, _, key = fact.id.rpartition("/")
    printed, note = (facts.get(f"{record}/{kind}/{key}") for kind in ("printed", "notes"))
    wording, value = str(printed.value) if printed else "", names.value_text(fact)
    return wording, value, str(note.value) if note else _reason(wording, value)


def _reason(printed: str, value: str) -> str:
    """Return what was corrected, as far as the two wordings tell it."""
    if "".join(printed.split()) == "".join(value.split()):
        return "띄어쓰기를 바로잡았습니다."
    if re.findall(r"\w", printed) == re.findall(r"\w", value):
        return "띄어쓰기와 문장 부호를 바로잡았습니다."
    words = iter(printed.split())
    if all(word in words for word in value.split()):  # Each word stands behind the one before it.
        return "수나 시기를 따로 적느라 글을 줄였습니다."
    whole, part = "".join(printed.split()), "".join(value.split())
    if part in whole:
        return "문서의 글 가운데 일부만 적었습니다."
    shortened = re.match(r"\d{3,}", whole)
    if shortened and shortened[0] in part:
        return "문서에 줄여 적힌 수를 풀어 적었습니다."
    return "글을 바로잡았습니다."


def _outside_cells(view: View, names: Names, fact: Fact) -> tuple[Cell, ...]:
    document = view.site.get(Document, "document", fact.source.document) if fact.source else None  # type: ignore[arg-type]
    source = view.link(document, document.name) if document else ""
    return names.value_text(fact), source


def _link(view: View, url: str | None, words: str) -> Markup | str:
    return Markup('<a href="%s">%s</a>') % (view.href(url), words) if url else words
