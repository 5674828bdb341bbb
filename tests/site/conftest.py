"""Sites of departments, built once for all tests of a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DEPARTMENT_NAMES, DEPARTMENTS, LIBRARY, BuildOnce
from tests.site.built import BuiltSite, copy_department

SITE_URL = "https://example.org/office/"


@pytest.fixture(scope="session")
def library(department_site: Callable[[str], BuiltSite]) -> BuiltSite:
    """The site of the smallest department."""
    return department_site("library")


@pytest.fixture(scope="session")
def health_center(department_site: Callable[[str], BuiltSite]) -> BuiltSite:
    """The site of a department with tables and programs of many kinds."""
    return department_site("health-center")


@pytest.fixture(scope="session")
def published(build_once: BuildOnce) -> BuiltSite:
    """The site of the health center as it is built for an address."""
    data = DEPARTMENTS / "health-center"
    return build_once(
        "published", lambda folder: copy_department(folder, data), SITE_URL=SITE_URL, CONTENT_TERMS="kogl-1"
    )


@pytest.fixture(params=["own", *DEPARTMENT_NAMES])
def any_site(request: pytest.FixtureRequest, department_site: Callable[[str], BuiltSite]) -> BuiltSite:
    """Each of the sites in turn."""
    if request.param == "own":
        own: BuiltSite = request.getfixturevalue("own_site")
        return own
    return department_site(request.param)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project with the data of the library, which a test may spoil."""
    return copy_department(tmp_path, LIBRARY)
