"""Judged queries: what a reader types, and what a right page must hold."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.site.built import PROJECT, BuiltSite

FOLDER = PROJECT / "tests" / "own_report"
"""Queries are judged by what a report holds; a department that took the site over has none until it writes some."""


@dataclass(frozen=True)
class Judged:
    """A page is right when its text holds every string of one alternative, or it is among `pages`.

    Without any of them nothing is right. `says` has to stand in the direct answer.
    """

    query: str
    kind: str
    answers: tuple[tuple[str, ...], ...] = ()
    pages: tuple[str, ...] = ()
    says: str = ""

    @property
    def has_answer(self) -> bool:
        return bool(self.answers or self.pages)


def _read(name: str) -> tuple[Judged, ...]:
    file = FOLDER / name
    entries = json.loads(file.read_text(encoding="utf-8")) if file.exists() else ()
    return tuple(map(_judged, entries))


def _judged(entry: dict[str, Any]) -> Judged:
    answers = tuple(map(tuple, entry.get("answers", ())))
    return Judged(entry["query"], entry["kind"], answers, tuple(entry.get("pages", ())), entry.get("says", ""))


GIVEN = _read("judged.json")
ADDED = _read("judged_added.json")
# Written before the engine was changed for their kinds; RESULTS.md says what was added after looking at them.
HELD_OUT = _read("judged_held_out.json")
# By somebody who had not read the engine: whole questions, everyday words, other letters, figures in other forms.
SECOND_ROUND = _read("judged_second_round.json")
# By others again, once the words and the engine were those of the second round.
THIRD_ROUND = _read("judged_third_round.json")
# By eight more, of all ages and trades; heading.md says what was found of those that nobody had looked at.
FOURTH_ROUND = _read("judged_fourth_round.json")
ROUNDS = {
    "받은 물음": GIVEN,
    "더한 물음": ADDED,
    "따로 둔 물음": HELD_OUT,
    "둘째 물음": SECOND_ROUND,
    "셋째 물음": THIRD_ROUND,
    "넷째 물음": FOURTH_ROUND,
}
ALL = tuple(query for queries in ROUNDS.values() for query in queries)


def rank(site: BuiltSite, query: Judged, urls: Sequence[str]) -> int:
    """The place of the first right page among the results, from 1; 0 if none is right."""
    places = (place for place, url in enumerate(urls, 1) if _is_right(site, query, url))
    return next(places, 0)


def share(ranks: Sequence[int], most: int) -> float:
    """How many of the ranks are among the first `most`, in percent."""
    return 100 * sum(0 < place <= most for place in ranks) / len(ranks)


def _is_right(site: BuiltSite, query: Judged, url: str) -> bool:
    if url in query.pages:
        return True
    text = bare(site.page(url).text)
    return any(all(bare(string) in text for string in strings) for strings in query.answers)


def bare(text: str) -> str:
    """Text without white space and punctuation."""
    return re.sub(r"[^\w]|_", "", text)
