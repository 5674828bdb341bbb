"""Sites on a server of their own, and readers of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader, reading
from tests.browser.server import serve
from tests.site.built import BuiltSite

OpenReader = Callable[..., Reader]


@pytest.fixture(scope="session")
def site(department_site: Callable[[str], BuiltSite]) -> BuiltSite:
    """The site of the health center."""
    return department_site("health-center")


@pytest.fixture(scope="session")
def address(site: BuiltSite) -> Iterator[str]:
    """Where the site is served, on this machine only."""
    with serve(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def own_address(own_site: BuiltSite) -> Iterator[str]:
    """Where the site of this repository's data is served."""
    with serve(own_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def office(kept: BuiltSite) -> Iterator[str]:
    """Where the site of an office is served that has a repository and a mail address."""
    with serve(kept.folder) as address:
        yield address


@contextmanager
def _opening(browser: Browser, address: str) -> Iterator[OpenReader]:
    """Makes readers of a site, whose windows close at the end."""
    with ExitStack() as windows:

        def open_window(**choices: Any) -> Reader:
            return windows.enter_context(reading(browser, address, **choices))

        yield open_window


@pytest.fixture
def open_reader(browser: Browser, address: str) -> Iterator[OpenReader]:
    """Makes readers, whose windows close with the test."""
    with _opening(browser, address) as open_window:
        yield open_window


@pytest.fixture
def open_own(browser: Browser, own_address: str) -> Iterator[OpenReader]:
    """Makes readers of the site of this repository's data."""
    with _opening(browser, own_address) as open_window:
        yield open_window


@pytest.fixture
def open_office(browser: Browser, office: str) -> Iterator[OpenReader]:
    """Makes readers of the site of that office."""
    with _opening(browser, office) as open_window:
        yield open_window


@pytest.fixture(scope="session")
def urls(own_site: BuiltSite) -> list[str]:
    """Every page of the site of this repository's data."""
    return [page.url for page in own_site.pages]
