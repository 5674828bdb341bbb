"""What Korean readers type, and what the first results must hold."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.search.engine import Engine
from tests.search.judged import (
    ADDED,
    ALL,
    FOURTH_ROUND,
    GIVEN,
    HELD_OUT,
    SECOND_ROUND,
    THIRD_ROUND,
    Judged,
    rank,
    share,
)
from tests.site.built import BuiltSite


def test_given_queries_find_a_right_page_among_five_and_nearly_always_first(site: BuiltSite, engine: Engine) -> None:
    ranks = _ranks(site, engine, GIVEN)
    assert {query: place for query, place in ranks.items() if not 1 <= place <= 5} == {}
    assert share(list(ranks.values()), 1) >= 95


@pytest.mark.parametrize(
    "judged",
    [ADDED, HELD_OUT, SECOND_ROUND, THIRD_ROUND],
    ids=["added", "held out", "second round", "third round"],
)
def test_other_queries_do_nearly_as_well(site: BuiltSite, engine: Engine, judged: Sequence[Judged]) -> None:
    ranks = list(_ranks(site, engine, judged).values())
    assert share(ranks, 1) >= 95
    assert share(ranks, 5) >= 98


def test_queries_of_everybody_find_a_right_page_mostly_first(site: BuiltSite, engine: Engine) -> None:
    ranks = list(_ranks(site, engine, FOURTH_ROUND).values())
    assert share(ranks, 1) >= 87
    assert share(ranks, 5) >= 94


def test_nothing_is_found_where_the_site_has_no_answer(engine: Engine) -> None:
    found = _found_in_vain(engine, (*GIVEN, *ADDED, *HELD_OUT, *SECOND_ROUND, *THIRD_ROUND))
    assert {query: urls for query, urls in found.items() if urls} == {}


def test_queries_of_everybody_seldom_find_what_is_not_there(engine: Engine) -> None:
    found = _found_in_vain(engine, FOURTH_ROUND)
    assert len([urls for urls in found.values() if urls]) * 7 <= len(found)


def _found_in_vain(engine: Engine, judged: Sequence[Judged]) -> dict[str, list[str]]:
    """The addresses that queries without an answer find."""
    unanswered = [query.query for query in judged if not query.has_answer]
    return {query: result.urls for query, result in zip(unanswered, engine.ask_all(unanswered), strict=True)}


def test_whole_questions_are_answered_at_once(engine: Engine) -> None:
    asked = [query for query in ALL if query.says]
    found = engine.ask_all([query.query for query in asked])
    said = [(result.answer or {}).get("text", "") for result in found]
    assert {query.query: text for query, text in zip(asked, said, strict=True) if query.says not in text} == {}


def _ranks(site: BuiltSite, engine: Engine, judged: Sequence[Judged]) -> dict[str, int]:
    answered = [query for query in judged if query.has_answer]
    found = engine.ask_all([query.query for query in answered])
    return {query.query: rank(site, query, result.urls) for query, result in zip(answered, found, strict=True)}
