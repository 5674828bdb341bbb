"""Readers of other languages find the cities of their country, and all others that know exchange."""

from __future__ import annotations

import pytest

from macros.views.languages import exchanges_in
from tests.conftest import Department
from tests.views.charts.drawn import drawn, said

CITY = (
    "  - {{id: {id}, name: {id}, region: 먼나라, kind: nearby, relation: reading-partner, "
    "names: {{source: {{document: library-report-2030}}, language: {language}, romanised: {id}}}}}\n"
)
HEAD = "source: {document: library-report-2030}\nprinted: {nearby: 3}\ncities:\n"
CITIES = {"lake": "en", "hill": "ja", "riverside": "zh-Hans"}
WORDS = "tag: {tag}\ntitle: {tag}\nname: Library\nsummary: We lend books.\n"


@pytest.mark.parametrize(
    ("tag", "order"), [("en", ["riverside", "lake", "hill"]), ("ja", ["riverside", "hill", "lake"])]
)
def test_cities_abroad_stand_in_the_order_that_readers_want(department: Department, tag: str, order: list[str]) -> None:
    department.write("cities.yml", HEAD + "".join(CITY.format(id=id, language=of) for id, of in CITIES.items()))
    department.write(f"translations/{tag}.yml", WORDS.format(tag=tag))
    root = drawn(department, exchanges_in, tag, "Others", " (planned)", "None yet.")
    assert [*said(root, ".//h3"), *said(root, ".//ul[preceding-sibling::p]/li")] == order
    assert said(root, ".//p") == ["None yet."]
