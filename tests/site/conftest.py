"""Sites built once for all tests of a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DEPARTMENT_NAMES
from tests.site.built import BuiltSite, build, copy_project

SITE_URL = "https://example.org/office/"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of this repository's data."""
    return build(copy_project(tmp_path_factory.mktemp("project")))


@pytest.fixture(scope="session")
def library(department_site: Callable[[str], BuiltSite]) -> BuiltSite:
    """The site of a second department, made by replacing the data and two lines of settings."""
    return department_site("library")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of this repository's data as it is built for an address, under a licence."""
    return build(copy_project(tmp_path_factory.mktemp("published")), SITE_URL=SITE_URL, CONTENT_TERMS="kogl-1")


@pytest.fixture(params=["site", *DEPARTMENT_NAMES])
def any_site(request: pytest.FixtureRequest, department_site: Callable[[str], BuiltSite]) -> BuiltSite:
    """Each of the sites in turn."""
    found: BuiltSite = request.getfixturevalue("site") if request.param == "site" else department_site(request.param)
    return found


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may spoil."""
    return copy_project(tmp_path)
