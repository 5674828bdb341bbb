"""Every record has an address that leads to it, and no two have the same."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from macros.checks import load_site
from macros.models.budget import Budget
from macros.models.figures import Figures
from macros.models.record import Link
from macros.records.ids import Record, records
from macros.records.pages import Routes
from tests.conftest import FOLDERS, LIBRARY
from tests.site.built import OWN_DATA, BuiltSite

# Words that other records are told with, also those of other languages, words of the search and what is gone are no
# records that a page shows.
NOT_SHOWN = ("vocabulary", "translations", "search", "retired", "upkeep")
# These are told with the record that they belong to, columns and rows of a `table.yml` on the page of their table.
TOLD_WITH_OTHERS = ("declared", "table", "formerly", "photos")


@pytest.mark.parametrize(("fixture", "data", "least"), [("own_site", OWN_DATA, 1), ("library", LIBRARY, 21)])
def test_every_record_is_found_at_its_address(
    fixture: str, data: Path, least: int, request: pytest.FixtureRequest
) -> None:
    built: BuiltSite = request.getfixturevalue(fixture)
    site = load_site(data)
    routes, ids = Routes(site), {page.url: set(page.ids) for page in built.pages}
    # Tables without figures of their own stand in programs.
    unpaged = tuple(f"tables/{table}/table" for table in site.tables if not site.figures_of(table))
    shown = [record for record in records(site) if record.id.partition("/")[0] not in NOT_SHOWN]
    shown = [record for record in shown if not record.id.startswith(unpaged)]
    assert len(shown) >= least
    for record in shown:
        url, _, anchor = (routes.url(record.model) or "nowhere").partition("#")
        assert url in ids, record.id
        assert not anchor or anchor in ids[url], (record.id, url, anchor)


@pytest.mark.parametrize("data", FOLDERS, ids=lambda folder: folder.name)
def test_no_two_records_have_the_same_address(data: Path) -> None:
    site = load_site(data)
    routes = Routes(site)
    addresses = Counter(routes.url(record.model) for record in records(site) if _has_its_own(record))
    assert [address for address, count in addresses.items() if address and count > 1] == []


def test_addresses_are_the_same_in_whatever_order_they_are_asked_for() -> None:
    site = load_site(LIBRARY)
    routes, models = Routes(site), [record.model for record in records(site)]
    forwards = [routes.url(model) for model in models]
    assert [routes.url(model) for model in reversed(models)] == forwards[::-1]


def test_a_record_has_no_address_where_the_site_lacks_its_own_page() -> None:
    site = load_site(LIBRARY)
    routes = Routes(site, {"organization/", "cities/"})
    assert routes.url(site.organization) == "organization/"
    assert [office.id for office in site.root.below if routes.url(office)] == []


def test_addresses_of_records_inside_records_name_both(health_center: BuiltSite) -> None:
    expected = {
        "personnel/2025/": ["general", "general-nurse"],
        "programs/2025/healthy-life/": ["groups", "groups--members"],
        "buildings/": ["main-building", "car-park--spaces"],
        "budget/2025/": ["mental-health"],
    }
    missing = [(url, id) for url, ids in expected.items() for id in ids if id not in health_center.page(url).ids]
    assert missing == []


def _has_its_own(record: Record) -> bool:
    # The office at the root shares the page of its organization.
    if record.id == "organization" or any(part in record.id.split("/") for part in TOLD_WITH_OTHERS):
        return False
    # The files of single offices share the page of their year.
    if isinstance(record.model, Link) or (isinstance(record.model, Budget | Figures) and record.model.office):
        return False
    return getattr(record.model, record.model.identified_by, "") is not None
