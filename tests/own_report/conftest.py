"""The site of this report. Every expectation of its figures, names and addresses stands in this folder."""

from __future__ import annotations

import pytest

from tests.search.engine import Engine
from tests.site.built import BuiltSite


@pytest.fixture(scope="session")
def site(own_site: BuiltSite) -> BuiltSite:
    return own_site


@pytest.fixture(scope="session")
def engine(site: BuiltSite) -> Engine:
    """The search with the report's own index."""
    return Engine.of(site)
