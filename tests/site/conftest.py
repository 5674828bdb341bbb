"""Sites built once for all tests of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.built import PROJECT, BuiltSite, build, copy_project

SITE_URL = "https://example.org/office/"
LIBRARY = PROJECT / "tests" / "departments" / "library"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of this repository's data."""
    return build(copy_project(tmp_path_factory.mktemp("project")))


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of a second department, made by replacing the data and two lines of settings."""
    project = copy_project(tmp_path_factory.mktemp("library"), LIBRARY)
    settings = project / "mkdocs.yml"
    written = settings.read_text(encoding="utf-8").splitlines()
    own = {"site_name": "새빛시 도서관과 누리집", "site_description": "새빛시 도서관과의 자료입니다."}
    kept = [next((f"{key}: {own[key]}" for key in own if line.startswith(key)), line) for line in written]
    settings.write_text("\n".join(kept), encoding="utf-8")
    return build(project)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of this repository's data as it is built for an address."""
    return build(copy_project(tmp_path_factory.mktemp("published")), SITE_URL=SITE_URL)


@pytest.fixture(params=["site", "library"])
def any_site(request: pytest.FixtureRequest) -> BuiltSite:
    """Each of the sites in turn."""
    found: BuiltSite = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may spoil."""
    return copy_project(tmp_path)
