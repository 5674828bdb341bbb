"""What Korean readers type, and what the first results must hold."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.search.engine import Engine
from tests.search.judged import ADDED, GIVEN, HELD_OUT, Judged, rank, share
from tests.site.built import BuiltSite


def test_given_queries_find_a_right_page_among_five_and_nearly_always_first(site: BuiltSite, engine: Engine) -> None:
    ranks = _ranks(site, engine, GIVEN)
    assert {query: place for query, place in ranks.items() if not 1 <= place <= 5} == {}
    assert share(list(ranks.values()), 1) >= 95


@pytest.mark.parametrize("judged", [ADDED, HELD_OUT], ids=["added", "held out"])
def test_other_queries_do_nearly_as_well(site: BuiltSite, engine: Engine, judged: Sequence[Judged]) -> None:
    ranks = list(_ranks(site, engine, judged).values())
    assert share(ranks, 1) >= 95
    assert share(ranks, 5) >= 98


def test_nothing_is_found_where_the_site_has_no_answer(engine: Engine) -> None:
    unanswered = [query.query for query in (*GIVEN, *ADDED, *HELD_OUT) if not query.answers]
    found = engine.ask_all(unanswered)
    assert {query: result.urls for query, result in zip(unanswered, found, strict=True) if result.pages} == {}


def _ranks(site: BuiltSite, engine: Engine, judged: Sequence[Judged]) -> dict[str, int]:
    answered = [query for query in judged if query.answers]
    found = engine.ask_all([query.query for query in answered])
    return {query.query: rank(site, query, result.urls) for query, result in zip(answered, found, strict=True)}
