"""The built site on a server of its own, and a browser that stays open for all tests of a worker."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.reader import Reader, launch, reading
from tests.browser.server import serve
from tests.site.built import BuiltSite, build, copy_project

OpenReader = Callable[..., Reader]

REPOSITORY = "https://github.com/office/report"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> BuiltSite:
    """The site of this repository's data, built by the worker that comes first and used by all."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    with (shared / "browser-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return _built_once(shared / "browser-site")


def _built_once(project: Path) -> BuiltSite:
    done = project / "done"
    if not done.exists():
        build(copy_project(project))
        done.touch()
    return BuiltSite(project / "site")


@pytest.fixture(scope="session")
def address(site: BuiltSite) -> Iterator[str]:
    """Where the site is served, on this machine only."""
    with serve(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def open_reader(browser: Browser, address: str) -> Iterator[OpenReader]:
    """Makes readers, whose windows close with the test."""
    with ExitStack() as windows:

        def open_window(**choices: Any) -> Reader:
            return windows.enter_context(reading(browser, address, **choices))

        yield open_window


@pytest.fixture(scope="session")
def urls(site: BuiltSite) -> list[str]:
    """Every page of the site."""
    return [page.url for page in site.pages]


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose office has a repository and a mail address."""
    project = copy_project(tmp_path_factory.mktemp("office"))
    site = build(project, REPOSITORY_URL=REPOSITORY, OFFICE_MAIL="office@example.kr")
    with serve(site.folder) as address:
        yield address


@pytest.fixture
def open_office(browser: Browser, office: str) -> Iterator[OpenReader]:
    """Makes readers of the site of that office."""
    with ExitStack() as windows:

        def open_window(**choices: Any) -> Reader:
            return windows.enter_context(reading(browser, office, **choices))

        yield open_window
