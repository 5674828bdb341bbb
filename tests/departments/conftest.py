"""Each of the invented departments, as data and as a built site."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.checks import load_site
from macros.models.site import Site
from tests.conftest import DEPARTMENT_NAMES, DEPARTMENTS
from tests.site.built import BuiltSite


@pytest.fixture(scope="session", params=DEPARTMENT_NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """The name of each department's folder in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def data(name: str) -> Site:
    """The data of a department, which the checks pass."""
    return load_site(DEPARTMENTS / name)


@pytest.fixture(scope="session")
def site(name: str, department_site: Callable[[str], BuiltSite]) -> BuiltSite:
    """The built site of a department."""
    return department_site(name)
