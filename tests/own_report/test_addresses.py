"""The addresses of this report's records, which others may have noted."""

from __future__ import annotations

from macros.checks import load_site
from macros.records.ids import records
from macros.records.pages import Routes
from tests.site.built import OWN_DATA, BuiltSite

ADDRESSES = {
    "organization": "organization/",
    "cities/goseong": "cities/goseong/",
    "organization/general-affairs-team": "organization/general-affairs-team/",
    "facilities/annexe": "buildings/#annexe",
    "programs/2023/fair-personnel": "programs/2023/fair-personnel/",
    "cities": "cities/",
    "budgets/2023/talent-and-welfare": "budget/2023/#talent-and-welfare",
}


def test_records_have_the_addresses_that_they_always_had() -> None:
    site = load_site(OWN_DATA)
    routes, models = Routes(site), {record.id: record.model for record in records(site)}
    assert {id: routes.url(models[id]) for id in ADDRESSES} == ADDRESSES


def test_places_on_pages_have_the_ids_that_they_always_had(site: BuiltSite) -> None:
    expected = {
        "personnel/2023/": ["general", "general-6"],
        "vehicles/2023/": ["passenger", "passenger-medium", "leased-passenger", "in-all--quota"],
        "cities/kishiwada/": ["twinned", "twinned-day"],
        "buildings/": ["annexe", "annexe--6", "green-city"],
        "budget/2023/": ["external-exchange"],
    }
    missing = [(url, id) for url, ids in expected.items() for id in ids if id not in site.page(url).ids]
    assert missing == []
